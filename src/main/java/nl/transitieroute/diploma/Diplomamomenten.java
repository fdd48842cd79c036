package nl.transitieroute.diploma;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Termijnen;

import org.springframework.stereotype.Service;

/** The dates on the way to the diploma. They move with the expected end. */
@Service
public class Diplomamomenten {

	private static final String UITSTROOMOVERLEG = "uitstroomoverleg";

	private final Termijnen termijnen;

	private final Beslissingen beslissingen;

	private final Clock clock;

	Diplomamomenten(Termijnen termijnen, Beslissingen beslissingen, Clock clock) {
		this.termijnen = termijnen;
		this.beslissingen = beslissingen;
		this.clock = clock;
	}

	/**
	 * When the next step must be clear: for entree the aanmelddatum of 1 April (Ingrado
	 * 2021). Who begins late gets some days first.
	 */
	public LocalDate uiterlijkOverleg(Route route) {
		return aanmelddatum(route).filter(this::komtNog)
			.orElseGet(() -> opTijd(this.termijnen.voor("uitstroomoverleg-uiterlijk", route.verwachteEinddatum())));
	}

	/** The last aanmelddatum before the end of the education, when the niveau has one. */
	Optional<LocalDate> aanmelddatum(Route route) {
		return this.beslissingen
			.enige("aanmelddatum", Map.of("niveau", route.niveau(), "datum", LocalDate.now(this.clock)))
			.map((rij) -> route.verwachteEinddatum()
				.withDayOfMonth(1)
				.withMonth(((Number) rij.get("maand")).intValue())
				.withDayOfMonth(((Number) rij.get("dag")).intValue()))
			.map((datum) -> datum.isAfter(route.verwachteEinddatum()) ? datum.minusYears(1) : datum);
	}

	/** When all preparations must be ready. */
	public LocalDate uiterlijkVoorbereiding(Route route) {
		return opTijd(this.termijnen.voor("uitstroom-voorbereiding-uiterlijk", route.verwachteEinddatum()));
	}

	/** When the youth is discussed again after an extension of study. */
	public LocalDate nieuwOverleg(Route route) {
		return this.termijnen.voor(UITSTROOMOVERLEG, route.verwachteEinddatum());
	}

	/** Whether the new end is so far off that the youth must be discussed anew. */
	public boolean meerDanHalfJaar(Route route) {
		return komtNog(nieuwOverleg(route));
	}

	private LocalDate opTijd(LocalDate dag) {
		return komtNog(dag) ? dag : this.termijnen.na("uiterste-datum-respijt");
	}

	private boolean komtNog(LocalDate dag) {
		return dag.isAfter(LocalDate.now(this.clock));
	}

}
