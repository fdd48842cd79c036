package nl.transitieroute.vernietiging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Until when what is kept, for the youth who asks. */
@Component
public class Bewaaroverzicht {

	private final Bewaartermijnen termijnen;

	private final Inventaris inventaris;

	private final Jongeren jongeren;

	private final Clock clock;

	Bewaaroverzicht(Bewaartermijnen termijnen, Inventaris inventaris, Jongeren jongeren, Clock clock) {
		this.termijnen = termijnen;
		this.inventaris = inventaris;
		this.jongeren = jongeren;
		this.clock = clock;
	}

	/** Every kind of data that there is of this route. */
	public List<Bewaring> van(Route route) {
		var dag = this.termijnen.op(LocalDate.now(this.clock));
		var geboortedatum = this.jongeren.metId(route.jongereId()).geboortedatum();
		return this.inventaris.van(route)
			.keySet()
			.stream()
			.map((onderwerp) -> dag.van(route, geboortedatum, onderwerp.soort(), onderwerp.partij())
				.map((termijn) -> new Bewaring(onderwerp.omschrijving(), termijn.tot(), termijn.reden()))
				.orElseGet(() -> new Bewaring(onderwerp.omschrijving(), null,
						"de termijn begint als de route is afgesloten")))
			.toList();
	}

	/**
	 * @param tot null while the term has not begun
	 */
	public record Bewaring(String wat, LocalDate tot, String bron) {
	}

}
