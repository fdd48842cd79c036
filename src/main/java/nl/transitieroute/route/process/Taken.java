package nl.transitieroute.route.process;

import java.util.List;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${taken...}} in the models: who does a task of this route. */
@Component
public class Taken {

	private static final List<String> BEGELEIDERS_SCHOOL = List.of("mentor", "zorgcoordinator", "doorwerkcoach");

	private static final List<String> BEGELEIDERS_RMC = List.of("trajectbegeleider", "coordinator");

	private static final List<String> BEGELEIDERS_WI = List.of("consulent", "jobcoach");

	private final Routes routes;

	Taken(Routes routes) {
		this.routes = routes;
	}

	/** The named contact person. */
	public String contactpersoon(DelegateExecution execution) {
		return route(execution).contactpersoonId();
	}

	/** The groups whose people may take over from the contact person. */
	public String team(DelegateExecution execution) {
		return String.join(",", team(route(execution).verantwoordelijkeId()));
	}

	static List<String> team(String organisatie) {
		List<String> rollen = organisatie.startsWith("rmc-") ? BEGELEIDERS_RMC
				: organisatie.startsWith("wi-") ? BEGELEIDERS_WI : BEGELEIDERS_SCHOOL;
		return rollen.stream().map((rol) -> Organisatie.groep(organisatie, rol)).toList();
	}

	/** The group at the responsible organisation that names a new contact person. */
	public String leiding(DelegateExecution execution) {
		String organisatie = route(execution).verantwoordelijkeId();
		return Organisatie.groep(organisatie, organisatie.startsWith("rmc-") ? "coordinator"
				: organisatie.startsWith("wi-") ? "accountmanager" : "zorgcoordinator");
	}

	/**
	 * A role at a party of the route, for example {@code wi.consulent}. When the party
	 * takes no part in this route the work falls to the regisseur: no task is without
	 * somebody.
	 */
	public String groep(DelegateExecution execution, String partijEnRol) {
		Route route = route(execution);
		String[] delen = partijEnRol.split("\\.");
		String organisatie = route.organisatie(delen[0]);
		return (organisatie != null) ? Organisatie.groep(organisatie, delen[1])
				: Organisatie.groep(route.regieId(), "regisseur");
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

}
