package nl.transitieroute.demo.process;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Routes;
import nl.transitieroute.signalering.Signaal;
import nl.transitieroute.signalering.Signalen;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

import org.springframework.stereotype.Component;

/**
 * Lives one route from its signal until now: every task is done by the person it belongs
 * to, some days after it came up, and every timer fires at its own moment.
 */
@Component
class DemoRoute {

	private static final LocalTime WERKUUR = LocalTime.of(10, 30);

	/** More steps than any route has: then something turns in a circle. */
	private static final int TE_VEEL = 500;

	private final Signalen signalen;

	private final Routes routes;

	private final Gebeurtenissen gebeurtenissen;

	private final Organisaties organisaties;

	private final DemoAntwoorden antwoorden;

	private final TaskService taskService;

	private final FormService formService;

	private final ManagementService managementService;

	private final RuntimeService runtimeService;

	private final IdentityService identityService;

	DemoRoute(Signalen signalen, Routes routes, Gebeurtenissen gebeurtenissen, Organisaties organisaties,
			DemoAntwoorden antwoorden, TaskService taskService, FormService formService,
			ManagementService managementService, RuntimeService runtimeService, IdentityService identityService) {
		this.signalen = signalen;
		this.routes = routes;
		this.gebeurtenissen = gebeurtenissen;
		this.organisaties = organisaties;
		this.antwoorden = antwoorden;
		this.taskService = taskService;
		this.formService = formService;
		this.managementService = managementService;
		this.runtimeService = runtimeService;
		this.identityService = identityService;
	}

	void leef(Leerling leerling, ZonedDateTime nu) {
		zet(leerling.begin().atTime(WERKUUR).atZone(Routes.ZONE));
		String nummer = meld(leerling);
		boolean uitvalGemeld = false;
		for (int stap = 0; stap < TE_VEEL; stap++) {
			if (leerling.profiel().equals("uitval") && !uitvalGemeld
					&& vandaag().isAfter(leerling.begin().plusDays(120))) {
				this.gebeurtenissen.meldUitval(nummer, "Komt niet meer op afspraken en wil geen begeleiding meer.");
				uitvalGemeld = true;
			}
			Optional<Task> taak = eersteTaak(nummer, leerling);
			Optional<Job> timer = eersteTimer(nummer);
			ZonedDateTime taakOp = taak.map((open) -> gedaanOp(open, leerling)).orElse(null);
			ZonedDateTime timerOp = timer.map((job) -> moment(job.getDuedate())).orElse(null);
			boolean timerEerst = timerOp != null && (taakOp == null || timerOp.isBefore(taakOp));
			ZonedDateTime volgende = timerEerst ? timerOp : taakOp;
			if (volgende == null || !volgende.isBefore(nu)) {
				return;
			}
			if (volgende.plusSeconds(1).isAfter(moment(ClockUtil.getCurrentTime()))) {
				zet(volgende.plusSeconds(1));
			}
			if (timerEerst) {
				this.managementService.executeJob(timer.get().getId());
			}
			else {
				doe(taak.get(), leerling);
			}
		}
		throw new IllegalStateException(
				"Demo-route " + nummer + " komt niet tot vandaag: de modellen draaien in een kring");
	}

	private String meld(Leerling leerling) {
		List<Medewerker> mentoren = this.organisaties.medewerkers(leerling.schoolId(), "mentor");
		Medewerker mentor = mentoren.get(leerling.volgnummer() % mentoren.size());
		return this.signalen
			.meld(new Signaal(leerling.schoolId(), leerling.studentnummer(), leerling.voornaam(), leerling.achternaam(),
					leerling.geboortedatum(), leerling.gemeente(), leerling.opleiding().code(),
					leerling.opleiding().naam(), leerling.opleiding().niveau(), leerling.opleiding().leerweg(),
					leerling.einde(), mentor.id(), List.of("stage lukt niet", "gering zelfbeeld"),
					"Wil graag werken, weet niet hoe.", "demo"), mentor.id())
			.routeNummer();
	}

	private Optional<Task> eersteTaak(String nummer, Leerling leerling) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(nummer)
			.active()
			.initializeFormKeys()
			.list()
			.stream()
			.min(Comparator.comparing((taak) -> gedaanOp(taak, leerling)));
	}

	private Optional<Job> eersteTimer(String nummer) {
		Set<String> instanties = this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(nummer)
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.collect(Collectors.toSet());
		if (instanties.isEmpty()) {
			return Optional.empty();
		}
		return this.managementService.createJobQuery()
			.processInstanceIds(instanties)
			.timers()
			.active()
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.findFirst();
	}

	/**
	 * When somebody gets to it: after some days, at the appointment, and some people are
	 * late.
	 */
	private static ZonedDateTime gedaanOp(Task taak, Leerling leerling) {
		int vertraging = 1 + Math.floorMod(taak.getTaskDefinitionKey().hashCode() + leerling.volgnummer() * 31, 6);
		if (Math.floorMod(leerling.volgnummer() + taak.getTaskDefinitionKey().length(), 17) == 0) {
			vertraging += 14;
		}
		if (blijftLiggen(taak.getTaskDefinitionKey(), leerling.profiel())) {
			vertraging += 60;
		}
		ZonedDateTime begonnen = moment(
				(taak.getFollowUpDate() != null) ? taak.getFollowUpDate() : taak.getCreateTime());
		LocalDate dag = begonnen.toLocalDate().plusDays((taak.getFollowUpDate() != null) ? 0 : vertraging);
		while (dag.getDayOfWeek() == DayOfWeek.SATURDAY || dag.getDayOfWeek() == DayOfWeek.SUNDAY) {
			dag = dag.plusDays(1);
		}
		ZonedDateTime gedaan = dag.atTime(WERKUUR).atZone(Routes.ZONE);
		return gedaan.isBefore(begonnen) ? begonnen.plusMinutes(30) : gedaan;
	}

	/** What is open today, and what is late. */
	private static boolean blijftLiggen(String taak, String profiel) {
		return switch (profiel) {
			case "blijft-liggen" -> taak.startsWith("userTask_signaalBeoordelen");
			case "nazorg-bellen" -> taak.startsWith("userTask_nazorgcontact");
			default -> false;
		};
	}

	private void doe(Task taak, Leerling leerling) {
		String wie = (taak.getAssignee() != null) ? taak.getAssignee() : kandidaat(taak);
		Map<String, Object> ingevuld = this.antwoorden.op(taak, leerling, vandaag());
		this.identityService.setAuthentication(wie, this.organisaties.groepen(wie));
		try {
			this.formService.submitTaskForm(taak.getId(), ingevuld);
		}
		catch (ProcessEngineException ex) {
			throw new IllegalStateException("Demo: profiel " + leerling.profiel() + " past niet bij "
					+ taak.getTaskDefinitionKey() + "; kijk in demo/antwoorden.json", ex);
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

	private String kandidaat(Task taak) {
		String groep = this.taskService.getIdentityLinksForTask(taak.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter((id) -> id != null)
			.findFirst()
			.orElseThrow();
		int punt = groep.lastIndexOf('.');
		return this.organisaties.medewerkers(groep.substring(0, punt), groep.substring(punt + 1)).get(0).id();
	}

	private static LocalDate vandaag() {
		return moment(ClockUtil.getCurrentTime()).toLocalDate();
	}

	private static ZonedDateTime moment(Date moment) {
		return moment.toInstant().atZone(Routes.ZONE);
	}

	private static void zet(ZonedDateTime moment) {
		ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
	}

}
