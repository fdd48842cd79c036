package nl.transitieroute.begeleidingnaarwerk.process;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

import nl.transitieroute.begeleidingnaarwerk.Werkplek;
import nl.transitieroute.begeleidingnaarwerk.Werkplekken;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.route.process.Taken;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${werkbegeleiding...}} in the model {@code begeleiding-naar-werk}: who looks for
 * work with the youth, and when the workplace is visited. W&amp;I does it when the youth
 * allows that, else the contact person.
 */
@Component
public class Werkbegeleiding {

	private static final LocalTime EINDE = LocalTime.of(17, 0);

	private final Routes routes;

	private final Werkplekken werkplekken;

	private final Grondslagen grondslagen;

	private final Taken taken;

	private final Termijnen termijnen;

	Werkbegeleiding(Routes routes, Werkplekken werkplekken, Grondslagen grondslagen, Taken taken, Termijnen termijnen) {
		this.routes = routes;
		this.werkplekken = werkplekken;
		this.grondslagen = grondslagen;
		this.taken = taken;
		this.termijnen = termijnen;
	}

	/**
	 * The contact person; nobody by name when W&amp;I does it for another organisation.
	 */
	public String begeleider(DelegateExecution execution) {
		return doorWerkEnInkomen(route(execution)) ? null : this.taken.contactpersoon(execution);
	}

	public String team(DelegateExecution execution) {
		Route route = route(execution);
		return doorWerkEnInkomen(route)
				? Organisatie.groep(route.wiId(), "jobcoach") + "," + Organisatie.groep(route.wiId(), "accountmanager")
				: this.taken.team(execution);
	}

	/** The day of the visit that was agreed, at the end of it. */
	public Date bezoekOp(DelegateExecution execution) {
		return einde(afgesproken(execution));
	}

	/** When the regisseur hears that the visit did not happen. */
	public Date escalatieOp(DelegateExecution execution) {
		return einde(this.termijnen.na("werkplek-bezoek-escalatie", afgesproken(execution)));
	}

	private LocalDate afgesproken(DelegateExecution execution) {
		return this.werkplekken.huidige(route(execution)).map(Werkplek::bezoekOp).orElseThrow();
	}

	private boolean doorWerkEnInkomen(Route route) {
		return route.wiId() != null && !route.wiId().equals(route.verantwoordelijkeId())
				&& this.grondslagen.mag(route, "wi", Toestemmingen.DELEN);
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

	private static Date einde(LocalDate dag) {
		return Date.from(dag.atTime(EINDE).atZone(Routes.ZONE).toInstant());
	}

}
