package nl.transitieroute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * How long things may take: reads the table {@code termijnen}, where every term stands
 * with its source. Terms in working days end on one; the others end on the first working
 * day at or after the date.
 */
@Component("termijnentabel")
public class Termijnen {

	private final Beslissingen beslissingen;

	private final Werkdagen werkdagen;

	private final Clock clock;

	Termijnen(Beslissingen beslissingen, Werkdagen werkdagen, Clock clock) {
		this.beslissingen = beslissingen;
		this.werkdagen = werkdagen;
		this.clock = clock;
	}

	/** Today plus the term. */
	public LocalDate na(String termijn) {
		return na(termijn, LocalDate.now(this.clock));
	}

	/** A day plus the term. */
	public LocalDate na(String termijn, LocalDate dag) {
		return na(termijn, dag, null);
	}

	/** A day plus the term as it holds in a region (regie organisation id). */
	public LocalDate na(String termijn, LocalDate dag, String regio) {
		Term term = term(termijn, regio);
		return term.inWerkdagen() ? this.werkdagen.na(dag, term.aantal())
				: this.werkdagen.opOfNa(term.plus(dag, term.aantal()));
	}

	/** A day minus the term; the exact calendar date, which may be a weekend. */
	public LocalDate voor(String termijn, LocalDate dag) {
		Term term = term(termijn, null);
		return term.plus(dag, -term.aantal());
	}

	/**
	 * A day plus the term, the exact calendar date, for ends that the law or the route
	 * fixes.
	 */
	public LocalDate precies(String termijn, LocalDate dag, String regio) {
		Term term = term(termijn, regio);
		return term.plus(dag, term.aantal());
	}

	/**
	 * A moment plus a term in hours: for what must end on the minute, at any hour of any
	 * day.
	 */
	public OffsetDateTime moment(String termijn, OffsetDateTime van) {
		Term term = term(termijn, null);
		if (!"uren".equals(term.eenheid())) {
			throw new IllegalStateException("Termijn '" + termijn + "' moet in uren in de tabel termijnen staan");
		}
		return van.plusHours(term.aantal());
	}

	/** The bare number of a term that is a count, such as a number of attempts. */
	public int aantal(String termijn) {
		return term(termijn, null).aantal();
	}

	private Term term(String termijn, String regio) {
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("termijn", termijn);
		invoer.put("regio", (regio != null) ? regio : "");
		invoer.put("datum", LocalDate.now(this.clock));
		return this.beslissingen.enige("termijnen", invoer)
			.map((rij) -> new Term(((Number) rij.get("aantal")).intValue(), (String) rij.get("eenheid")))
			.orElseThrow(() -> new IllegalStateException("Termijn '" + termijn + "' staat niet in de tabel termijnen"));
	}

	private record Term(int aantal, String eenheid) {

		boolean inWerkdagen() {
			return "werkdagen".equals(this.eenheid);
		}

		LocalDate plus(LocalDate dag, int hoeveel) {
			return switch (this.eenheid) {
				case "dagen" -> dag.plusDays(hoeveel);
				case "weken" -> dag.plusWeeks(hoeveel);
				case "maanden" -> dag.plusMonths(hoeveel);
				default -> throw new IllegalStateException("Eenheid '" + this.eenheid + "' kan hier niet");
			};
		}

	}

}
