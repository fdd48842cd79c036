package nl.transitieroute.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

import nl.transitieroute.route.Termijnen;

import org.springframework.stereotype.Component;

/** The ledger keeps no longer than it is needed who got what. */
@Component
class Opruimen implements Berichtplanner {

	private static final Duration ELKE_DAG = Duration.ofDays(1);

	private final Berichten berichten;

	private final Termijnen termijnen;

	private final Clock clock;

	Opruimen(Berichten berichten, Termijnen termijnen, Clock clock) {
		this.berichten = berichten;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	@Override
	public String naam() {
		return "opruimen";
	}

	@Override
	public Duration tussenpoos() {
		return ELKE_DAG;
	}

	@Override
	public void plan() {
		this.berichten.ruimOp(Vandaag.begin(this.termijnen.voor("bericht-bewaren", LocalDate.now(this.clock))));
	}

}
