package nl.transitieroute.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.transitieroute.organisatie.Demo;

/** Somebody with a browser, or with the tools of an attacker, in one session. */
class Bezoeker {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Pattern CSRF_DAAR = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final CookieManager koekjes = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.koekjes)
		.followRedirects(Redirect.NEVER)
		.build();

	private final String adres;

	Bezoeker(int poort) {
		this.adres = "http://localhost:" + poort;
	}

	static Bezoeker ingelogd(int poort, String wie) {
		Bezoeker bezoeker = new Bezoeker(poort);
		HttpResponse<String> antwoord = bezoeker.logIn(wie, Demo.WACHTWOORD);
		if (!antwoord.headers().firstValue("Location").orElse("").endsWith("/")) {
			throw new AssertionError(wie + " kan niet inloggen: " + antwoord.statusCode());
		}
		// The page of the web app hands out its own token against forged requests.
		for (String app : List.of("tasklist", "cockpit", "welcome")) {
			if (bezoeker.koekje("XSRF-TOKEN") == null) {
				bezoeker.haal("/camunda/app/" + app + "/default/");
			}
		}
		return bezoeker;
	}

	HttpResponse<String> logIn(String wie, String wachtwoord) {
		return stuurFormulier("/inloggen", "/inloggen", "gebruikersnaam", wie, "wachtwoord", wachtwoord);
	}

	/** Signs in at a provider, up to the answer that our application gives. */
	HttpResponse<String> viaAanbieder(String aanbieder, String wie) {
		String vraag = haal("/inloggen/via/" + aanbieder).headers().firstValue("Location").orElseThrow();
		String inloggen = doe(verzoek(vraag).header("Accept", "text/html").GET()).headers()
			.firstValue("Location")
			.orElseThrow();
		Matcher token = CSRF_DAAR.matcher(haal(inloggen).body());
		String velden = "_csrf=" + (token.find() ? code(token.group(1)) : "") + "&username=" + code(wie) + "&password="
				+ code(Aanmeldserver.WACHTWOORD);
		String verder = stuurZonderToken(inloggen, velden).headers().firstValue("Location").orElseThrow();
		String terug = doe(verzoek(verder).header("Accept", "text/html").GET()).headers()
			.firstValue("Location")
			.orElseThrow();
		return haal(terug);
	}

	HttpResponse<String> haal(String pad) {
		return doe(verzoek(pad).GET());
	}

	/** As Tasklist does, with its token. */
	HttpResponse<String> stuur(String methode, String pad, String json) {
		HttpRequest.Builder verzoek = verzoek(pad).header("Content-Type", "application/json")
			.method(methode, BodyPublishers.ofString(json));
		String token = koekje("XSRF-TOKEN");
		if (token != null) {
			verzoek.header("X-XSRF-TOKEN", token);
		}
		return doe(verzoek);
	}

	/** Opens a page and submits a form of it. */
	HttpResponse<String> stuurFormulier(String pagina, String pad, String... velden) {
		Matcher token = CSRF.matcher(haal(pagina).body());
		StringBuilder inhoud = new StringBuilder("_csrf=" + (token.find() ? code(token.group(1)) : ""));
		for (int i = 0; i < velden.length; i += 2) {
			inhoud.append('&').append(velden[i]).append('=').append(code(velden[i + 1]));
		}
		return stuurZonderToken(pad, inhoud.toString());
	}

	HttpResponse<String> stuurZonderToken(String pad, String inhoud) {
		return doe(verzoek(pad).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "text/html,*/*;q=0.8")
			.POST(BodyPublishers.ofString(inhoud)));
	}

	/** Opens a page, chooses a file and submits the form. */
	HttpResponse<String> stuurBestand(String pad, String veld, String naam, byte[] inhoud, String... velden) {
		return stuurBestandNaar(pad, pad, veld, naam, inhoud, velden);
	}

	/** The same, where the form of the page goes to another address. */
	HttpResponse<String> stuurBestandNaar(String pagina, String pad, String veld, String naam, byte[] inhoud,
			String... velden) {
		Matcher token = CSRF.matcher(haal(pagina).body());
		String grens = "----grens";
		StringBuilder kop = new StringBuilder();
		deel(kop, grens, "name=\"_csrf\"").append(token.find() ? token.group(1) : "").append("\r\n");
		for (int i = 0; i < velden.length; i += 2) {
			deel(kop, grens, "name=\"" + velden[i] + "\"").append(velden[i + 1]).append("\r\n");
		}
		deel(kop, grens, "name=\"" + veld + "\"; filename=\"" + naam + "\"");
		ByteArrayOutputStream alles = new ByteArrayOutputStream();
		alles.writeBytes(kop.toString().getBytes(StandardCharsets.UTF_8));
		alles.writeBytes(inhoud);
		alles.writeBytes(("\r\n--" + grens + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return doe(verzoek(pad).header("Content-Type", "multipart/form-data; boundary=" + grens)
			.POST(BodyPublishers.ofByteArray(alles.toByteArray())));
	}

	private static StringBuilder deel(StringBuilder kop, String grens, String naam) {
		return kop.append("--")
			.append(grens)
			.append("\r\nContent-Disposition: form-data; ")
			.append(naam)
			.append("\r\n\r\n");
	}

	/** As another system does, with a name and a password. */
	HttpResponse<String> haalApi(String wie, String wachtwoord, String pad) {
		return doe(verzoek(pad)
			.header("Authorization",
					"Basic " + Base64.getEncoder()
						.encodeToString((wie + ":" + wachtwoord).getBytes(StandardCharsets.UTF_8)))
			.GET());
	}

	/** Submits a form with the token of the session, wherever it stands. */
	HttpResponse<String> stuurMetToken(String pad, String... velden) {
		return stuurFormulier("/routes", pad, velden);
	}

	/** As another system does; null is nobody. */
	HttpResponse<String> api(String wie, String methode, String pad, String json) {
		HttpRequest.Builder verzoek = verzoek(pad).header("Content-Type", "application/json");
		if (wie != null) {
			verzoek.header("Authorization", "Basic " + Base64.getEncoder()
				.encodeToString((wie + ":" + Demo.WACHTWOORD).getBytes(StandardCharsets.UTF_8)));
		}
		return doe(verzoek.method(methode,
				"GET".equals(methode) ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
	}

	/** As another system does. */
	HttpResponse<String> stuurApi(String wie, String pad, String json) {
		String basis = Base64.getEncoder()
			.encodeToString((wie + ":" + Demo.WACHTWOORD).getBytes(StandardCharsets.UTF_8));
		return doe(verzoek(pad).header("Authorization", "Basic " + basis)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(json)));
	}

	/** As another system reads. */
	HttpResponse<String> haalApi(String wie, String pad) {
		String basis = Base64.getEncoder()
			.encodeToString((wie + ":" + Demo.WACHTWOORD).getBytes(StandardCharsets.UTF_8));
		return doe(verzoek(pad).header("Authorization", "Basic " + basis).GET());
	}

	private HttpRequest.Builder verzoek(String pad) {
		return HttpRequest.newBuilder(URI.create(pad.startsWith("http") ? pad : this.adres + pad));
	}

	private HttpResponse<String> doe(HttpRequest.Builder verzoek) {
		try {
			return this.client.send(verzoek.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/** All cookies, as a thief would send them. */
	String koekjes() {
		return this.koekjes.getCookieStore()
			.getCookies()
			.stream()
			.map((koekje) -> koekje.getName() + "=" + koekje.getValue())
			.collect(java.util.stream.Collectors.joining("; "));
	}

	String koekje(String naam) {
		return this.koekjes.getCookieStore()
			.getCookies()
			.stream()
			.filter((koekje) -> koekje.getName().equals(naam))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElse(null);
	}

	private static String code(String tekst) {
		return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
	}

}
