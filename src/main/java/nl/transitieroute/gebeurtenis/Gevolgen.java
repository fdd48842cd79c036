package nl.transitieroute.gebeurtenis;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import nl.transitieroute.nazorg.Nazorg;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Asks the table {@code levensgebeurtenis} what follows. */
@Component
class Gevolgen {

	private final Beslissingen beslissingen;

	private final Nazorg nazorg;

	Gevolgen(Beslissingen beslissingen, Nazorg nazorg) {
		this.beslissingen = beslissingen;
		this.nazorg = nazorg;
	}

	/**
	 * @param uren hours a week, null when it is not about work
	 */
	Gevolg van(Route route, Soort soort, BigDecimal uren) {
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("gebeurtenis", soort.sleutel());
		invoer.put("fase", route.fase().sleutel());
		invoer.put("uren", (uren != null) ? uren.intValue() : 0);
		invoer.put("hulpBijWerk", this.nazorg.werkhulpLoopt(route));
		return this.beslissingen.enige("levensgebeurtenis", invoer)
			.map(Gevolg::van)
			.orElseThrow(() -> new IllegalStateException(
					"Tabel levensgebeurtenis heeft geen rij voor '" + soort.sleutel() + "'"));
	}

}
