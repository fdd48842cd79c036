package nl.transitieroute.bericht;

import java.net.URI;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where people find us, for the links in messages. */
@Component
public class Webadres {

	private final String adres;

	Webadres(@Value("${transitieroute.adres:}") String adres, @Value("${server.port:8080}") int poort) {
		this.adres = adres.isBlank() ? "http://localhost:" + poort : adres.replaceAll("/+$", "");
	}

	/** A page of ours. */
	public String pagina(String pad) {
		return this.adres + pad;
	}

	/** The page of a route; who may not see it is stopped there. */
	public String dossier(String routeNummer) {
		return pagina("/dossier/" + routeNummer);
	}

	/** The name of the machine that people type. */
	public String naam() {
		return URI.create(this.adres).getHost();
	}

}
