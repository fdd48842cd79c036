package nl.transitieroute.inzagelog;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a request comes from: address and kind of browser. The browser names itself, so
 * only the names known here are kept.
 */
final class Herkomst {

	/** In this order: most browsers also claim to be Chrome and Safari. */
	private static final List<Pattern> BROWSERS = List.of(Pattern.compile("(Edg)[A-Z]*/(\\d{1,4})"),
			Pattern.compile("(OPR)/(\\d{1,4})"), Pattern.compile("(Firefox)/(\\d{1,4})"),
			Pattern.compile("(Chrome)/(\\d{1,4})"), Pattern.compile("(Safari)/(\\d{1,4})"),
			Pattern.compile("(curl|Java-http-client|Python|PostmanRuntime)[A-Za-z-]*/(\\d{1,4})"));

	private Herkomst() {
	}

	/** Null outside a request. */
	static String nu() {
		if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes verzoek)) {
			return null;
		}
		return verzoek.getRequest().getRemoteAddr() + " · " + browser(verzoek.getRequest().getHeader("User-Agent"));
	}

	static String browser(String kop) {
		if (kop == null) {
			return "onbekend";
		}
		return BROWSERS.stream()
			.map((browser) -> browser.matcher(kop))
			.filter(Matcher::find)
			.findFirst()
			.map((gevonden) -> gevonden.group(1) + " " + gevonden.group(2))
			.orElse("anders");
	}

}
