package nl.transitieroute.route.process;

import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/** Who can become contact person or stand-in. */
@Component
public class ContactpersoonGegevens {

	private final Routes routes;

	private final Organisaties organisaties;

	ContactpersoonGegevens(Routes routes, Organisaties organisaties) {
		this.routes = routes;
		this.organisaties = organisaties;
	}

	/** Everybody at the responsible organisation but the contact person himself. */
	public SpinJsonNode collegas(DelegateExecution execution) {
		Route route = this.routes.metNummer(execution.getProcessBusinessKey());
		return opties(route.verantwoordelijkeId(), route.contactpersoonId());
	}

	/** Everybody at a party of the route, for example rmc. */
	public SpinJsonNode medewerkers(DelegateExecution execution, String partij) {
		Route route = this.routes.metNummer(execution.getProcessBusinessKey());
		return opties(route.organisatie(partij), null);
	}

	private SpinJsonNode opties(String organisatieId, String behalve) {
		return Opties.json(this.organisaties.begeleiders(organisatieId)
			.stream()
			.filter((medewerker) -> !medewerker.id().equals(behalve))
			.map((medewerker) -> new Optie(medewerker.naam(), medewerker.id()))
			.toList());
	}

}
