package nl.transitieroute.toestemming.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.route.process.TermijnExpressies;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${toestemmingMomenten...}} in the model {@code toestemming}: absolute moments.
 */
@Component
public class ToestemmingMomenten {

	private static final LocalTime EINDE = LocalTime.of(17, 0);

	private final Toestemmingen toestemmingen;

	private final Termijnen termijnen;

	ToestemmingMomenten(Toestemmingen toestemmingen, Termijnen termijnen) {
		this.toestemmingen = toestemmingen;
		this.termijnen = termijnen;
	}

	/** When the contact person is warned; at once when that day has passed. */
	public Date waarschuwenOp(DelegateExecution execution) {
		return TermijnExpressies.begin(this.termijnen.voor("toestemming-waarschuwing", laatsteDag(execution)));
	}

	/** The end of the last day that it holds. */
	public Date uiterlijk(DelegateExecution execution) {
		return moment(laatsteDag(execution), EINDE);
	}

	/** The first moment at which it does not hold any more. */
	public Date verlooptOp(DelegateExecution execution) {
		return moment(laatsteDag(execution).plusDays(1), LocalTime.MIDNIGHT);
	}

	private LocalDate laatsteDag(DelegateExecution execution) {
		return this.toestemmingen.metId(Long.parseLong((String) execution.getVariable(EngineBewaking.NUMMER)))
			.geldigTot();
	}

	private static Date moment(LocalDate dag, LocalTime tijd) {
		return Date.from(dag.atTime(tijd).atZone(Routes.ZONE).toInstant());
	}

}
