package nl.transitieroute.warmeoverdracht.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.toestemming.IntrekGevolg;
import nl.transitieroute.toestemming.Intrekking;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.verhuizing.VerhuisGevolg;
import nl.transitieroute.warmeoverdracht.Ontvangers;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import nl.transitieroute.warmeoverdracht.Overgangsdocumenten;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * A handover whose ground fell away, or whose receiver no longer serves where the youth
 * lives, goes no further: an offer is taken back, one that is being prepared stops, and
 * the contact person chooses anew.
 */
@Component
class OverdrachtZonderGrond implements IntrekGevolg, VerhuisGevolg {

	private static final List<String> VOORBEREIDING = List.of("userTask_overdrachtsdossierSamenstellen",
			"userTask_driegesprekVoeren", "userTask_overgangsdocumentOpstellen");

	private static final String KIEZEN = "gateway_kiezenNodig";

	private final Overdrachten overdrachten;

	private final Ontvangers ontvangers;

	private final Overgangsdocumenten documenten;

	private final Routeproces proces;

	private final TaskService taskService;

	private final RuntimeService runtimeService;

	private final Organisaties organisaties;

	private final Dossier dossier;

	OverdrachtZonderGrond(Overdrachten overdrachten, Ontvangers ontvangers, Overgangsdocumenten documenten,
			Routeproces proces, TaskService taskService, RuntimeService runtimeService, Organisaties organisaties,
			Dossier dossier) {
		this.overdrachten = overdrachten;
		this.ontvangers = ontvangers;
		this.documenten = documenten;
		this.proces = proces;
		this.taskService = taskService;
		this.runtimeService = runtimeService;
		this.organisaties = organisaties;
		this.dossier = dossier;
	}

	@Override
	public void verwerk(Route route, Intrekking intrekking) {
		Optional<Overdracht> lopend = this.overdrachten.laatste(route)
			.filter((overdracht) -> overdracht.isOpen() && overdracht.ontvanger().equals(intrekking.partij())
					&& !overdracht.naar().isBuiten() && vervalt(route, overdracht));
		if (lopend.isPresent()) {
			stop(route);
		}
	}

	@Override
	public void verhuisd(Route nu) {
		Optional<Overdracht> lopend = this.overdrachten.laatste(nu)
			.filter((overdracht) -> overdracht.isOpen() && !overdracht.naar().isBuiten()
					&& !overdracht.naarId().equals(overdracht.naar().organisatie(nu)));
		if (lopend.isPresent()) {
			String wie = this.organisaties.naam(lopend.get().naarId());
			stop(nu);
			this.dossier.noteer(nu.nummer(), "overdracht", "Overdracht gaat niet door", Map.of("Aan", wie, "Waarom",
					"De jongere is verhuisd: daar helpt een andere organisatie. Kies opnieuw een ontvanger."));
		}
	}

	private void stop(Route route) {
		if (this.proces.wachtOp(route, Gebeurtenissen.OVERDRACHT_INGETROKKEN)) {
			this.proces.meld(route, Gebeurtenissen.OVERDRACHT_INGETROKKEN, Map.of());
		}
		else {
			this.overdrachten.breekAf(route);
			VOORBEREIDING.forEach((taak) -> kiesOpnieuw(route, taak));
		}
	}

	@Override
	public List<String> gedeeld(Route route, Intrekking intrekking) {
		return intrekking.betreft(Toestemmingen.DELEN) ? this.documenten.van(route)
			.stream()
			.filter((document) -> document.naarId().equals(intrekking.organisatieId()))
			.map((document) -> "Overgangsdocument versie " + document.versie())
			.toList() : List.of();
	}

	/**
	 * An offer needs the agreement of the youth; before that sharing alone must be
	 * allowed.
	 */
	private boolean vervalt(Route route, Overdracht overdracht) {
		return overdracht.isAangeboden() ? !this.ontvangers.grondVanOverdracht(route, overdracht.naar()).mag()
				: !this.ontvangers.grond(route, overdracht.naar()).mag();
	}

	/** The preparation stops where it is, and the choice of the receiver begins anew. */
	private void kiesOpnieuw(Route route, String element) {
		for (Task taak : this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.taskDefinitionKey(element)
			.list()) {
			this.runtimeService.createProcessInstanceModification(taak.getProcessInstanceId())
				.startBeforeActivity(KIEZEN)
				.cancelAllForActivity(element)
				.execute();
		}
	}

}
