package nl.transitieroute.diploma.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.function.Function;

import nl.transitieroute.diploma.Diplomamomenten;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.process.TermijnExpressies;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${diplomaMomenten...}} in the model {@code diploma}: its waits and loops. */
@Component
public class DiplomaMomenten {

	private final Diplomamomenten momenten;

	private final Routes routes;

	DiplomaMomenten(Diplomamomenten momenten, Routes routes) {
		this.momenten = momenten;
		this.routes = routes;
	}

	public Date verwachteEinddatum(DelegateExecution execution) {
		return moment(execution, Route::verwachteEinddatum);
	}

	public Date uiterlijkOverleg(DelegateExecution execution) {
		return moment(execution, this.momenten::uiterlijkOverleg);
	}

	public Date uiterlijkVoorbereiding(DelegateExecution execution) {
		return moment(execution, this.momenten::uiterlijkVoorbereiding);
	}

	public Date nieuwOverleg(DelegateExecution execution) {
		return moment(execution, this.momenten::nieuwOverleg);
	}

	public boolean meerDanHalfJaar(DelegateExecution execution) {
		return this.momenten.meerDanHalfJaar(route(execution));
	}

	private Date moment(DelegateExecution execution, Function<Route, LocalDate> dag) {
		return TermijnExpressies.begin(dag.apply(route(execution)));
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

}
