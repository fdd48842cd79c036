package nl.transitieroute.route.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${termijnen...}} in the models: due dates and timers as absolute moments. What a
 * person must have done is due at the end of the working day, what the route waits for
 * begins at nine.
 */
@Component("termijnen")
public class TermijnExpressies {

	private static final LocalTime BEGIN = LocalTime.of(9, 0);

	private static final LocalTime EINDE = LocalTime.of(17, 0);

	private final Termijnen termijnen;

	private final Routes routes;

	TermijnExpressies(Termijnen termijnen, Routes routes) {
		this.termijnen = termijnen;
		this.routes = routes;
	}

	/** Now plus the term, at the end of that day. */
	public Date na(String termijn) {
		return moment(this.termijnen.na(termijn), EINDE);
	}

	/** The expected end of the education minus the term. */
	public Date voorEinde(DelegateExecution execution, String termijn) {
		return begin(this.termijnen.voor(termijn, route(execution).verwachteEinddatum()));
	}

	/** The day of the diploma plus the term. */
	public Date naDiploma(DelegateExecution execution, String termijn) {
		Route route = route(execution);
		return begin(this.termijnen.na(termijn, route.diplomadatum(), route.regieId()));
	}

	/** The date that a variable holds, as a form gives it: {@code 2026-12-31}. */
	public Date op(DelegateExecution execution, String variabele) {
		return begin(LocalDate.parse((String) execution.getVariable(variabele)));
	}

	/** The end of the working day that a variable holds: for what must be done on it. */
	public Date eindVan(DelegateExecution execution, String variabele) {
		return moment(LocalDate.parse((String) execution.getVariable(variabele)), EINDE);
	}

	/** The moment at which a wait until this day ends. */
	public static Date begin(LocalDate dag) {
		return moment(dag, BEGIN);
	}

	private static Date moment(LocalDate dag, LocalTime tijd) {
		return Date.from(dag.atTime(tijd).atZone(Routes.ZONE).toInstant());
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

}
