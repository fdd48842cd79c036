package nl.transitieroute.route.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.transitieroute.Weigering;
import nl.transitieroute.engine.NaDezeStap;
import nl.transitieroute.engine.Taakverval;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * The route's process instances in the embedded engine, all with the route number as key.
 */
@Component
class EngineRouteproces implements Routeproces {

	/** Purpose on which a task of a party rests when the model names no other. */
	private static final String GEWONE_GROND = "delen";

	private static final String LEVENSGEBEURTENIS = "levensgebeurtenis";

	/** What goes on during a pause. */
	private static final List<String> NIET_STIL = List.of(TransitierouteProcess.ID + ":", "toestemming:",
			LEVENSGEBEURTENIS + ":");

	/** What belongs to the route also when it was started beside it. */
	private static final String[] VAN_DE_ROUTE = { TransitierouteProcess.ID, LEVENSGEBEURTENIS, "intrekking" };

	/** Waits of the route itself that begin a phase: not while the route stands still. */
	private static final List<String> BEGINT_FASE = List.of("event_halfJaarVoorEinde", "event_bijstelmomentBereikt");

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final ManagementService managementService;

	private final AuthorizationService authorizationService;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final Taakkenmerken taakkenmerken;

	private final Taakverval taakverval;

	private final NaDezeStap naDezeStap;

	EngineRouteproces(RuntimeService runtimeService, TaskService taskService, ManagementService managementService,
			AuthorizationService authorizationService, Jongeren jongeren, Organisaties organisaties,
			Taakkenmerken taakkenmerken, Taakverval taakverval, NaDezeStap naDezeStap) {
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.managementService = managementService;
		this.authorizationService = authorizationService;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.taakkenmerken = taakkenmerken;
		this.taakverval = taakverval;
		this.naDezeStap = naDezeStap;
	}

	@Override
	public void start(Route route) {
		this.runtimeService.startProcessInstanceByKey(TransitierouteProcess.ID, route.nummer(), Map.of("routeNummer",
				route.nummer(), "jongere", this.jongeren.metId(route.jongereId()).weergavenaam(), "fase", "Route"));
	}

	@Override
	public void beginOpnieuw(Route route) {
		Map<String, Object> variabelen = new HashMap<>();
		variabelen.put("routeNummer", route.nummer());
		variabelen.put("jongere", this.jongeren.metId(route.jongereId()).weergavenaam());
		variabelen.put("fase", "Route");
		variabelen.put("afronding", route.afronding());
		variabelen.put("bestemming", route.bestemming());
		this.runtimeService.createProcessInstanceByKey(TransitierouteProcess.ID)
			.businessKey(route.nummer())
			.setVariables(variabelen)
			.startBeforeActivity(TransitierouteProcess.begin(route.fase()))
			.execute();
	}

	@Override
	public void meld(Route route, String bericht, Map<String, Object> antwoorden) {
		List<Execution> wachtend = wachtend(route, bericht);
		if (wachtend.isEmpty()) {
			throw new Weigering("Route " + route.nummer() + " kan dit nu niet verwerken: het is al gemeld, "
					+ "of de route staat stil of is verder. Bekijk het dossier.");
		}
		this.runtimeService.messageEventReceived(bericht, wachtend.get(0).getId(), new HashMap<>(antwoorden));
	}

	@Override
	public void meldOfStart(Route route, String bericht, String proces, Map<String, Object> antwoorden) {
		if (wachtOp(route, bericht)) {
			meld(route, bericht, antwoorden);
			return;
		}
		Map<String, Object> variabelen = new HashMap<>(antwoorden);
		variabelen.put("routeNummer", route.nummer());
		variabelen.put("jongere", this.jongeren.metId(route.jongereId()).weergavenaam());
		variabelen.put("fase", route.fase().label());
		this.runtimeService.startProcessInstanceByKey(proces, route.nummer(), variabelen);
	}

	@Override
	public void meldWaar(Route route, String bericht, String variabele, String waarde) {
		this.runtimeService.createExecutionQuery()
			.processInstanceBusinessKey(route.nummer())
			.messageEventSubscriptionName(bericht)
			.active()
			.processVariableValueEquals(variabele, waarde)
			.list()
			.forEach((wachtend) -> this.runtimeService.messageEventReceived(bericht, wachtend.getId()));
	}

	@Override
	public void breekAf(Route route, String bericht, Runnable daarna) {
		this.naDezeStap.doe(() -> {
			List<Execution> wachtend = wachtend(route, bericht);
			if (wachtend.isEmpty()) {
				this.runtimeService.createProcessInstanceQuery()
					.processInstanceBusinessKey(route.nummer())
					.rootProcessInstances()
					.list()
					.forEach((instantie) -> this.runtimeService.deleteProcessInstance(instantie.getId(), bericht));
			}
			else {
				this.runtimeService.messageEventReceived(bericht, wachtend.get(0).getId());
			}
			daarna.run();
		});
	}

	@Override
	public void meldNaDezeStap(Route route, String bericht) {
		if (!wachtend(route, bericht).isEmpty()) {
			this.naDezeStap.doe(() -> wachtend(route, bericht)
				.forEach((wacht) -> this.runtimeService.messageEventReceived(bericht, wacht.getId())));
		}
	}

	@Override
	public boolean wachtOp(Route route, String bericht) {
		return !wachtend(route, bericht).isEmpty();
	}

	@Override
	public boolean heeftTaak(Route route, String element) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.taskDefinitionKey(element)
			.count() > 0;
	}

	private List<Execution> wachtend(Route route, String bericht) {
		return this.runtimeService.createExecutionQuery()
			.processInstanceBusinessKey(route.nummer())
			.messageEventSubscriptionName(bericht)
			.active()
			.list();
	}

	@Override
	public void pauzeer(Route route) {
		zetStil(route, (fase) -> true);
	}

	private void zetStil(Route route, Predicate<ProcessInstance> welke) {
		fasen(route).filter((fase) -> !fase.isSuspended() && welke.test(fase))
			.forEach((fase) -> this.runtimeService.suspendProcessInstanceById(fase.getId()));
		wekkersVanDeRoute(route).filter((wekker) -> !wekker.isSuspended())
			.forEach((wekker) -> this.managementService.suspendJobById(wekker.getId()));
	}

	/** Those that begin a phase when they fire. */
	private Stream<Job> wekkersVanDeRoute(Route route) {
		return zelf(route)
			.flatMap((instantie) -> this.managementService.createJobQuery()
				.processInstanceId(instantie.getId())
				.timers()
				.list()
				.stream())
			.filter((wekker) -> BEGINT_FASE.contains(this.managementService.createJobDefinitionQuery()
				.jobDefinitionId(wekker.getJobDefinitionId())
				.singleResult()
				.getActivityId()));
	}

	private Stream<ProcessInstance> zelf(Route route) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(route.nummer(), TransitierouteProcess.ID)
			.list()
			.stream();
	}

	@Override
	public Set<String> wachtenVanDeRoute(Route route) {
		return zelf(route)
			.flatMap((instantie) -> onderdelen(this.runtimeService.getActivityInstance(instantie.getId())))
			.map(ActivityInstance::getId)
			.collect(Collectors.toSet());
	}

	private static Stream<ActivityInstance> onderdelen(ActivityInstance geheel) {
		return Stream.concat(Stream.of(geheel),
				Stream.of(geheel.getChildActivityInstances()).flatMap(EngineRouteproces::onderdelen));
	}

	@Override
	public List<String> looptDoor(Route route) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(route.nummer())
			.processDefinitionKey(LEVENSGEBEURTENIS)
			.list()
			.stream()
			.flatMap((instantie) -> stappen(instantie.getId()))
			.toList();
	}

	/** Tasks by their id, waits by that of their activity. */
	private Stream<String> stappen(String instantie) {
		return Stream.concat(
				this.taskService.createTaskQuery().processInstanceId(instantie).list().stream().map(Task::getId),
				Stream.of(this.runtimeService.getActivityInstance(instantie).getChildActivityInstances())
					.map(ActivityInstance::getId));
	}

	@Override
	public void schuifOp(Route route, Duration pauze) {
		for (ProcessInstance fase : stilstaand(route)) {
			for (Job timer : this.managementService.createJobQuery().processInstanceId(fase.getId()).timers().list()) {
				this.managementService.setJobDuedate(timer.getId(), later(timer.getDuedate(), pauze));
			}
			for (Task taak : this.taskService.createTaskQuery().processInstanceId(fase.getId()).list()) {
				taak.setDueDate(later(taak.getDueDate(), pauze));
				taak.setFollowUpDate(later(taak.getFollowUpDate(), pauze));
				this.taskService.saveTask(taak);
			}
		}
	}

	@Override
	public void hervat(Route route) {
		stilstaand(route).forEach((fase) -> this.runtimeService.activateProcessInstanceById(fase.getId()));
		wekkersVanDeRoute(route).filter(Job::isSuspended)
			.forEach((wekker) -> this.managementService.activateJobById(wekker.getId()));
	}

	@Override
	public void hervatErnaast(Route route) {
		stilstaand(route).stream()
			.filter((instantie) -> instantie.getId().equals(instantie.getRootProcessInstanceId()))
			.forEach((instantie) -> this.runtimeService.activateProcessInstanceById(instantie.getId()));
	}

	private List<ProcessInstance> stilstaand(Route route) {
		return fasen(route).filter(ProcessInstance::isSuspended).toList();
	}

	@Override
	public void wisselContactpersoon(Route route, String oud, String nieuw) {
		for (Task taak : this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.active()
			.list()) {
			boolean vanOud = oud.equals(taak.getAssignee());
			boolean wachtteOud = oud.equals(taak.getOwner());
			if (vanOud) {
				taak.setAssignee(nieuw);
			}
			if (wachtteOud) {
				taak.setOwner(nieuw.equals(taak.getAssignee()) ? null : nieuw);
			}
			if (vanOud || wachtteOud) {
				this.taskService.saveTask(taak);
			}
		}
	}

	@Override
	public void geefTakenVanVertrokkenenTerug(Route route) {
		this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.taskAssigned()
			.active()
			.list()
			.stream()
			.filter((taak) -> this.organisaties.medewerker(taak.getAssignee()).filter(Medewerker::actief).isEmpty())
			.forEach((taak) -> this.taskService.setAssignee(taak.getId(),
					groepen(taak.getId()).isEmpty() ? route.contactpersoonId() : null));
	}

	@Override
	public void draagTakenOver(Route was, Route nu) {
		List<String> instanties = this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(was.nummer())
			.list()
			.stream()
			.filter(this::hoortBijDeRoute)
			.map(ProcessInstance::getId)
			.toList();
		for (Task taak : this.taskService.createTaskQuery().processInstanceBusinessKey(was.nummer()).list()) {
			if (!instanties.contains(taak.getProcessInstanceId())) {
				continue;
			}
			if (isVanContactpersoon(taak, was)) {
				draagOver(taak.getId(), nu);
			}
			else if (was.contactpersoonId().equals(taak.getOwner()) && !taak.isSuspended()) {
				this.taskService.setOwner(taak.getId(), nu.contactpersoonId());
			}
		}
	}

	/** His own, or one that a colleague took over from him or put back. */
	private boolean isVanContactpersoon(Task taak, Route was) {
		return was.contactpersoonId().equals(taak.getAssignee())
				|| groepen(taak.getId()).equals(Set.copyOf(Taken.team(was.verantwoordelijkeId())));
	}

	private List<String> kandidaten(String taak) {
		return this.taskService.getIdentityLinksForTask(taak)
			.stream()
			.filter((link) -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
			.map(IdentityLink::getUserId)
			.toList();
	}

	private Set<String> groepen(String taak) {
		return this.taskService.getIdentityLinksForTask(taak)
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	private boolean hoortBijDeRoute(ProcessInstance instantie) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceId(instantie.getRootProcessInstanceId())
			.processDefinitionKeyIn(VAN_DE_ROUTE)
			.count() > 0;
	}

	private void draagOver(String taak, Route nu) {
		groepen(taak).forEach((groep) -> this.taskService.deleteCandidateGroup(taak, groep));
		// A reminder lets the stand-in of the contact person of then do the task as well.
		kandidaten(taak).forEach((wie) -> this.taskService.deleteCandidateUser(taak, wie));
		Taken.team(nu.verantwoordelijkeId()).forEach((groep) -> this.taskService.addCandidateGroup(taak, groep));
		Task mee = this.taskService.createTaskQuery().taskId(taak).singleResult();
		mee.setAssignee(nu.contactpersoonId());
		mee.setOwner(null);
		this.taskService.saveTask(mee);
	}

	@Override
	public List<String> takenVan(Route route, String organisatieId) {
		return openTaken(route).filter((taak) -> isVan(taak, organisatieId)).map(Task::getId).toList();
	}

	@Override
	public List<String> beeindigTaken(Route route, String organisatieId, Predicate<String> blijft) {
		List<String> gebleven = new ArrayList<>();
		for (Task taak : openTaken(route).filter((open) -> isVan(open, organisatieId)).toList()) {
			Map<String, String> kenmerken = this.taakkenmerken.van(taak);
			if (blijft.test(kenmerken.getOrDefault(Taakkenmerken.GROND, GEWONE_GROND))) {
				gebleven.add(taak.getId());
			}
			else if (Taakkenmerken.JA.equals(kenmerken.get(Taakkenmerken.VERVALT))) {
				this.taakverval.laatVervallen(taak.getId());
			}
			else {
				neemAf(taak, route, organisatieId);
			}
		}
		return gebleven;
	}

	/**
	 * The task stays with who else has it; with nobody left it is the contact person's.
	 */
	private void neemAf(Task taak, Route route, String organisatieId) {
		List<String> groepen = groepen(taak);
		groepen.stream()
			.filter((groep) -> isVan(groep, organisatieId))
			.forEach((groep) -> this.taskService.deleteCandidateGroup(taak.getId(), groep));
		boolean vanPartij = werktBij(taak.getAssignee(), organisatieId);
		if (vanPartij || groepen.stream().allMatch((groep) -> isVan(groep, organisatieId))) {
			draagOver(taak.getId(), route);
		}
		if (werktBij(taak.getOwner(), organisatieId)) {
			Task nu = this.taskService.createTaskQuery().taskId(taak.getId()).singleResult();
			nu.setOwner(null);
			this.taskService.saveTask(nu);
		}
		ontneem(taak, organisatieId);
	}

	/** Whoever of the organisation could see the task cannot any more. */
	private void ontneem(Task taak, String organisatieId) {
		this.authorizationService.createAuthorizationQuery()
			.resourceType(Resources.TASK)
			.resourceId(taak.getId())
			.list()
			.stream()
			.filter((recht) -> werktBij(recht.getUserId(), organisatieId)
					|| (recht.getGroupId() != null && isVan(recht.getGroupId(), organisatieId)))
			.forEach((recht) -> this.authorizationService.deleteAuthorization(recht.getId()));
	}

	@Override
	public void ookAlsHetStilStaat(Route route, Runnable werk, Runnable daarna) {
		List<ProcessInstance> stil = stilstaand(route);
		if (stil.isEmpty()) {
			werk.run();
			daarna.run();
			return;
		}
		this.naDezeStap.doeLos(() -> {
			// What began during the pause, such as talking the move over, goes on.
			Set<String> liep = fasen(route).filter((fase) -> !fase.isSuspended())
				.map(ProcessInstance::getId)
				.collect(Collectors.toSet());
			stil.forEach((fase) -> this.runtimeService.activateProcessInstanceById(fase.getId()));
			werk.run();
			zetStil(route, (fase) -> !liep.contains(fase.getId()));
			daarna.run();
		});
	}

	private Stream<Task> openTaken(Route route) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.list()
			.stream()
			.filter(this.taakverval::isOpen);
	}

	private boolean isVan(Task taak, String organisatieId) {
		return werktBij(taak.getAssignee(), organisatieId) || werktBij(taak.getOwner(), organisatieId)
				|| groepen(taak).stream().anyMatch((groep) -> isVan(groep, organisatieId))
				|| kandidaten(taak.getId()).stream().anyMatch((wie) -> werktBij(wie, organisatieId));
	}

	private static boolean isVan(String groep, String organisatieId) {
		return groep.startsWith(organisatieId + ".");
	}

	private boolean werktBij(String medewerker, String organisatieId) {
		return medewerker != null && this.organisaties.medewerker(medewerker)
			.filter((wie) -> wie.organisatieId().equals(organisatieId))
			.isPresent();
	}

	private List<String> groepen(Task taak) {
		return this.taskService.getIdentityLinksForTask(taak.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * Every instance of the route but the route itself, which must go on to end the
	 * pause, and the watch over a consent: its last day does not move.
	 */
	private Stream<ProcessInstance> fasen(Route route) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(route.nummer())
			.list()
			.stream()
			.filter((instantie) -> NIET_STIL.stream().noneMatch(instantie.getProcessDefinitionId()::startsWith));
	}

	private static Date later(Date moment, Duration pauze) {
		return (moment != null) ? Date.from(moment.toInstant().plus(pauze)) : null;
	}

}
