package nl.transitieroute;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/**
 * A youth of Rijn IJssel with mentor p.mentor in each situation that decides who may see
 * what: made by the people and the processes themselves. What each party wrote down
 * carries a word of its own, to look for.
 */
@Component
public class Situaties {

	/** What the mentor wrote. */
	public static final String VAN_SCHOOL = "geheim van school";

	/** What W&amp;I wrote. */
	public static final String VAN_WI = "geheim van de gemeente";

	/** What went along in the handover. */
	public static final String MEEGEGEVEN = "geheim dat meeging";

	private final Verhaal verhaal;

	private final Routes routes;

	private final Gebeurtenissen gebeurtenissen;

	private final Toestemmingen toestemmingen;

	private final Intrekkingen intrekkingen;

	private final RuntimeService runtimeService;

	private final IdentityService identityService;

	private final Dossier dossier;

	Situaties(Verhaal verhaal, Routes routes, Gebeurtenissen gebeurtenissen, Toestemmingen toestemmingen,
			Intrekkingen intrekkingen, RuntimeService runtimeService, IdentityService identityService,
			Dossier dossier) {
		this.verhaal = verhaal;
		this.routes = routes;
		this.gebeurtenissen = gebeurtenissen;
		this.toestemmingen = toestemmingen;
		this.intrekkingen = intrekkingen;
		this.runtimeService = runtimeService;
		this.identityService = identityService;
		this.dossier = dossier;
	}

	/** The school guides. */
	public Route begeleid() {
		Route route = jongere();
		this.gebeurtenissen.start(route);
		schrijft(route, "p.mentor", VAN_SCHOOL);
		return nu(route);
	}

	/** After the diploma: W&amp;I was asked to go on and has not answered. */
	public Route aangeboden() {
		LocalDate vandaag = this.verhaal.vandaag();
		Route route = jongere();
		schrijft(route, "p.mentor", VAN_SCHOOL);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", vandaag, true, "zoekt-werk", vandaag.plusYears(2));
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "ja", List.of(), "in-gesprek",
				"toestemming-nazorg-1");
		this.toestemmingen.leg(route, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne de Vries", "fase", "Route"))
			.startBeforeActivity("callActivity_warmeOverdracht")
			.execute();
		this.verhaal.taak(route, "userTask_ontvangerKiezen").vult("ontvanger", "wi", "redenOntvanger", "Geen werk.");
		this.verhaal.taak(route, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("begeleiding"), "deelBegeleiding", MEEGEGEVEN, "dossierGelezen", "akkoord");
		this.verhaal.taak(route, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", vandaag, "overdrachtDoorzetten", "ja", "instemmingWi", "ja", "verzoekSchool", "ja");
		this.verhaal.taak(route, "userTask_overgangsdocumentOpstellen").vult();
		return nu(route);
	}

	/** W&amp;I accepted; its jobcoach is the contact person. */
	public Route overgedragen() {
		Route route = aangeboden();
		this.verhaal.taak(route, "userTask_overdrachtAccepteren")
			.doet("consulent.arnhem", "overdrachtAntwoord", "ja", "contactpersoonOntvanger", "jobcoach.arnhem",
					"vervangerOntvanger", "consulent.arnhem", "eersteContactOp", this.verhaal.vandaag().plusDays(7));
		schrijft(route, "jobcoach.arnhem", VAN_WI);
		return nu(route);
	}

	/** The youth took the consent for W&amp;I back; school guides again. */
	public Route ingetrokken() {
		Route route = overgedragen();
		this.intrekkingen.trekIn(route.nummer(), "wi", null, "Wil niet meer.");
		return nu(route);
	}

	/** The route of the school ended. */
	public Route afgesloten() {
		Route route = begeleid();
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(route.nummer())
			.rootProcessInstances()
			.list()
			.forEach((instantie) -> this.runtimeService.deleteProcessInstance(instantie.getId(), "afgerond"));
		this.routes.sluitAf(route.nummer(), "afgerond");
		return nu(route);
	}

	public void schrijft(Route route, String wie, String wat) {
		this.identityService.setAuthenticatedUserId(wie);
		try {
			this.dossier.noteer(route.nummer(), "gesprek", "Gesprek van " + wie, Map.of("Wat is besproken?", wat));
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

	private Route jongere() {
		return this.verhaal.jongere(this.verhaal.vandaag().plusYears(1), "2", "BOL",
				this.verhaal.vandaag().minusYears(19));
	}

	private Route nu(Route route) {
		return this.routes.metNummer(route.nummer());
	}

}
