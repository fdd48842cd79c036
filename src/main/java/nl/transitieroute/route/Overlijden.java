package nl.transitieroute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A youth died: everything about the route stops at once, in one transaction. No task,
 * timer, talk or message is left, and nobody rings the family by mistake.
 */
@Service
@Transactional
class Overlijden {

	/** Message of the model {@code transitieroute}. */
	static final String OVERLIJDEN_GEMELD = "overlijdenGemeld";

	private static final int LANGSTE_BRON = 400;

	private static final int LANGSTE_REDEN = 1000;

	private final Routes routes;

	private final Routeproces proces;

	private final Overlijdensberichten berichten;

	private final Dossier dossier;

	private final Clock clock;

	Overlijden(Routes routes, Routeproces proces, Overlijdensberichten berichten, Dossier dossier, Clock clock) {
		this.routes = routes;
		this.proces = proces;
		this.berichten = berichten;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * @param op the day, or null when it is not known
	 * @param bron from whom it is known, in words
	 * @throws Weigering without a source, when the day is ahead, or when the route is
	 * closed
	 */
	void meld(String nummer, LocalDate op, String bron) {
		Route route = this.routes.metNummer(nummer);
		route.moetOpenZijn();
		if (bron == null || bron.isBlank() || bron.length() > LANGSTE_BRON) {
			throw new Weigering("Schrijf van wie je weet dat de jongere is overleden (ten hoogste 400 tekens), "
					+ "bijvoorbeeld: de moeder belde vandaag.");
		}
		if (op != null && op.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("De dag van overlijden ligt in de toekomst. Controleer de datum.");
		}
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Overleden op", (op != null) ? op : "niet bekend");
		inhoud.put("Van wie weten we dit", bron.strip());
		this.dossier.noteer(nummer, "overlijden", "Overlijden gemeld", inhoud);
		this.berichten.leg(route);
		this.proces.breekAf(route, OVERLIJDEN_GEMELD, () -> sluit(nummer));
	}

	/**
	 * It was a mistake: the route goes on at the beginning of the phase in which it was
	 * stopped, with its whole dossier.
	 * @param contactpersoon who is contact person from now on, at the organisation that
	 * was responsible
	 * @throws Weigering without a reason, when nobody died, or when that person does not
	 * work there
	 */
	void herstel(String nummer, String contactpersoon, String reden) {
		Route route = this.routes.metNummer(nummer);
		if (!route.isOverleden()) {
			throw new Weigering("Van deze jongere is geen overlijden gemeld. Er is niets te herstellen.");
		}
		if (reden == null || reden.isBlank() || reden.length() > LANGSTE_REDEN) {
			throw new Weigering("Schrijf hoe de vergissing is ontstaan (ten hoogste 1000 tekens).");
		}
		this.routes.heropen(nummer, contactpersoon);
		this.berichten.herstel(route);
		this.dossier.noteer(nummer, "overlijden", "Overlijden hersteld: het was een vergissing",
				Map.of("Hoe ontstond de vergissing", reden.strip(), "Route gaat verder in", route.fase().label()));
		this.proces.beginOpnieuw(this.routes.metNummer(nummer));
	}

	/** A route whose model does not know the message yet has not closed itself. */
	private void sluit(String nummer) {
		if (this.routes.metNummer(nummer).isOpen()) {
			this.routes.sluitAf(nummer, Route.OVERLEDEN);
		}
	}

}
