package nl.transitieroute.bericht;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Turns the templates of templates/bericht into the text and the HTML of a mail. */
@Component
public class Briefpapier {

	private final TemplateEngine sjablonen;

	Briefpapier(TemplateEngine sjablonen) {
		this.sjablonen = sjablonen;
	}

	public String html(String sjabloon, Map<String, Object> gegevens) {
		return maak("bericht/" + sjabloon, gegevens);
	}

	/** Without the empty lines that the marks of a template leave. */
	public String tekst(String sjabloon, Map<String, Object> gegevens) {
		return maak(Tekstsjablonen.MAP + sjabloon, gegevens).replaceAll("[ \t]+\n", "\n")
			.replaceAll("\n{3,}", "\n\n")
			.strip() + "\n";
	}

	private String maak(String sjabloon, Map<String, Object> gegevens) {
		return this.sjablonen.process(sjabloon, new Context(Locale.forLanguageTag("nl-NL"), gegevens));
	}

	/** Templates that are plain text. */
	@Configuration(proxyBeanMethods = false)
	static class Tekstsjablonen {

		static final String MAP = "bericht/tekst/";

		@Bean
		ITemplateResolver tekstsjablonenVanBerichten() {
			ClassLoaderTemplateResolver lezer = new ClassLoaderTemplateResolver();
			lezer.setPrefix("templates/");
			lezer.setSuffix(".txt");
			lezer.setTemplateMode(TemplateMode.TEXT);
			lezer.setCharacterEncoding("UTF-8");
			lezer.setResolvablePatterns(Set.of(MAP + "*"));
			lezer.setOrder(1);
			return lezer;
		}

	}

}
