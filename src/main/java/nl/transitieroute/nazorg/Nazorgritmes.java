package nl.transitieroute.nazorg;

import java.util.Map;
import java.util.Optional;

import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import org.springframework.stereotype.Component;

/**
 * Asks the tables {@code nazorgritme} and {@code nazorgintensiteit}, for what the youth
 * does now: the last contact knows that better than the diploma.
 */
@Component
class Nazorgritmes {

	private final Beslissingen beslissingen;

	private final Contactplan contactplan;

	Nazorgritmes(Beslissingen beslissingen, Contactplan contactplan) {
		this.beslissingen = beslissingen;
		this.contactplan = contactplan;
	}

	/** How intensive the nazorg begins. */
	Intensiteit begin(Route route) {
		return this.beslissingen.enige("nazorgintensiteit", Map.of("bestemming", bestemming(route)))
			.map((rij) -> Intensiteit.van((String) rij.get("intensiteit")))
			.orElse(Intensiteit.MIDDEN);
	}

	Ritme ritme(Route route, Intensiteit intensiteit) {
		return this.beslissingen
			.enige("nazorgritme", Map.of("bestemming", bestemming(route), "intensiteit", intensiteit.sleutel()))
			.map(Ritme::van)
			.orElseThrow(() -> new IllegalStateException(
					"Tabel nazorgritme heeft geen rij voor intensiteit '" + intensiteit.sleutel() + "'"));
	}

	private String bestemming(Route route) {
		return this.contactplan.laatste(route)
			.flatMap((moment) -> Optional.ofNullable(moment.situatie()))
			.map((situatie) -> switch (situatie) {
				case "werkt" -> "werk";
				case "entree-bol", "andere-opleiding" -> "verder-studeren";
				default -> situatie;
			})
			.or(() -> Optional.ofNullable(route.bestemming()))
			.orElse("onbekend");
	}

}
