package nl.transitieroute;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.formulier.Formulier;
import nl.transitieroute.formulier.Veld;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tells the story of one youth: dates of the story move the clock, people do their tasks
 * by filling in forms, and what the route then waits for is asserted. Call {@link #begin}
 * first in every test; it clears away the stories before.
 */
@Component
public class Verhaal {

	public static final String SCHOOL = "school-rijn-ijssel";

	public static final String RMC = "rmc-arnhem";

	public static final String WI = "wi-arnhem";

	public static final String REGIE = "regie-midden-gelderland";

	private static final AtomicInteger VOLGNUMMER = new AtomicInteger();

	private final TimeTravel tijd;

	private final RuntimeService runtimeService;

	private final TaskService taskService;

	private final FormService formService;

	private final HistoryService historyService;

	private final IdentityService identityService;

	private final Jongeren jongeren;

	private final Routes routes;

	private final Dossier dossier;

	private final Organisaties organisaties;

	private final JdbcClient jdbc;

	private final Clock clock;

	private String vrijeTekst;

	private String email;

	Verhaal(TimeTravel tijd, RuntimeService runtimeService, TaskService taskService, FormService formService,
			HistoryService historyService, IdentityService identityService, Jongeren jongeren, Routes routes,
			Dossier dossier, Organisaties organisaties, JdbcClient jdbc, Clock clock) {
		this.tijd = tijd;
		this.runtimeService = runtimeService;
		this.taskService = taskService;
		this.formService = formService;
		this.historyService = historyService;
		this.identityService = identityService;
		this.jongeren = jongeren;
		this.routes = routes;
		this.dossier = dossier;
		this.organisaties = organisaties;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new story on this day, 8:00; earlier stories leave the engine. */
	public void begin(LocalDate dag) {
		this.vrijeTekst = null;
		this.identityService.clearAuthentication();
		for (ProcessInstance instantie : this.runtimeService.createProcessInstanceQuery()
			.rootProcessInstances()
			.list()) {
			this.runtimeService.deleteProcessInstance(instantie.getId(), "volgend verhaal", true, true, true);
		}
		this.jdbc.sql("delete from stap").update();
		this.jdbc.sql("update contactmoment set status = 'vervallen' where status = 'gepland'").update();
		this.jdbc.sql("update route set status = 'AFGESLOTEN', open_jongere_id = null where status <> 'AFGESLOTEN'")
			.update();
		richtIn();
		this.tijd.begin(dag);
	}

	/**
	 * From now on every text field of every form holds these words, also where nothing
	 * asks for an answer, and every e-mail field this address.
	 */
	public void vultOveralIn(String tekst, String adres) {
		this.vrijeTekst = tekst;
		this.email = adres;
	}

	/** The day of the story. */
	public LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

	/** Time passes until the end of this day. */
	public void tot(LocalDate dag) {
		this.tijd.to(dag);
	}

	public void tot(LocalDateTime moment) {
		this.tijd.to(moment);
	}

	/**
	 * A youth of eighteen from Arnhem on Rijn IJssel, niveau 2 BOL, with mentor p.mentor.
	 */
	public Route jongere(LocalDate verwachteEinddatum) {
		return jongere(verwachteEinddatum, "2", "BOL", LocalDate.of(2008, 3, 4));
	}

	public Route jongere(LocalDate verwachteEinddatum, String niveau, String leerweg, LocalDate geboortedatum) {
		int nummer = VOLGNUMMER.incrementAndGet();
		Jongere jongere = this.jongeren.voegToe(SCHOOL, "9" + nummer, "Sanne", "de Vries" + nummer, geboortedatum,
				"0202");
		return this.routes.begin(new NieuweRoute(jongere.id(), SCHOOL, "0202", "25656", "Kok", niveau, leerweg,
				verwachteEinddatum, "p.mentor"));
	}

	/** Starts one process for the route on its own, as its caller would. */
	public ProcessInstance start(String proces, Route route, Map<String, Object> meer) {
		Map<String, Object> variabelen = new HashMap<>(meer);
		variabelen.put("routeNummer", route.nummer());
		variabelen.put("jongere", this.jongeren.metId(route.jongereId()).weergavenaam());
		Fase fase = Fase.metSleutel(proces);
		variabelen.put("fase", (fase != null) ? fase.label() : "Route");
		return this.runtimeService.startProcessInstanceByKey(proces, route.nummer(), variabelen);
	}

	/** Sends a message to the route, as the domain does. */
	public void bericht(Route route, String naam, Map<String, Object> variabelen) {
		this.runtimeService.createMessageCorrelation(naam)
			.processInstanceBusinessKey(route.nummer())
			.setVariables(variabelen)
			.correlate();
	}

	/** The route as it stands now. */
	public Route nu(Route route) {
		return this.routes.metNummer(route.nummer());
	}

	/** The one open task with this id; fails when there is none or more. */
	public Taak taak(Route route, String element) {
		List<Task> taken = taken(route, element);
		assertThat(taken).as("open task %s; open are %s", element, openTaken(route)).hasSize(1);
		return new Taak(taken.get(0));
	}

	/** All open tasks with this id, for example of a multi-instance. */
	public List<Taak> alleTaken(Route route, String element) {
		return taken(route, element).stream().map(Taak::new).toList();
	}

	/** Ids of the open tasks of the route, sorted. */
	public List<String> openTaken(Route route) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.list()
			.stream()
			.map(Task::getTaskDefinitionKey)
			.sorted()
			.toList();
	}

	/** Whether the newest instance of this process ended in this end event. */
	public boolean eindigde(Route route, String proces, String eindgebeurtenis) {
		return this.historyService.createHistoricProcessInstanceQuery()
			.processDefinitionKey(proces)
			.processInstanceBusinessKey(route.nummer())
			.finished()
			.orderByProcessInstanceStartTime()
			.desc()
			.list()
			.stream()
			.anyMatch((instantie) -> this.historyService.createHistoricActivityInstanceQuery()
				.processInstanceId(instantie.getId())
				.activityId(eindgebeurtenis)
				.count() > 0);
	}

	/** How often this element was entered in the whole route. */
	public long keren(Route route, String element) {
		return this.historyService.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(route.nummer())
			.list()
			.stream()
			.mapToLong((instantie) -> keren(instantie.getId(), element))
			.sum();
	}

	/** The engine keeps what people do as tasks, and the rest as steps. */
	private long keren(String instantie, String element) {
		return element.startsWith("userTask_")
				? this.historyService.createHistoricTaskInstanceQuery()
					.processInstanceId(instantie)
					.taskDefinitionKey(element)
					.count()
				: this.historyService.createHistoricActivityInstanceQuery()
					.processInstanceId(instantie)
					.activityId(element)
					.count();
	}

	public List<DossierEntry> dossier(Route route) {
		return this.dossier.van(route.nummer());
	}

	public Object variabele(Route route, String proces, String naam) {
		ProcessInstance instantie = this.runtimeService.createProcessInstanceQuery()
			.processDefinitionKey(proces)
			.processInstanceBusinessKey(route.nummer())
			.singleResult();
		return this.runtimeService.getVariable(instantie.getId(), naam);
	}

	/** Answers of the story, as key, value, key, value. */
	public static Map<String, Object> antwoorden(Object... paren) {
		Map<String, Object> antwoorden = new LinkedHashMap<>();
		for (int i = 0; i < paren.length; i += 2) {
			antwoorden.put((String) paren[i],
					(paren[i + 1] instanceof LocalDate datum) ? datum.toString() : paren[i + 1]);
		}
		return antwoorden;
	}

	private List<Task> taken(Route route, String element) {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(route.nummer())
			.taskDefinitionKey(element)
			.initializeFormKeys()
			.list();
	}

	/** The organisations and people of every story. */
	private void richtIn() {
		if (this.jdbc.sql("select count(*) from organisatie").query(Long.class).single() > 0) {
			return;
		}
		organisatie(SCHOOL, "school", "Rijn IJssel", "mentor:p.mentor", "mentor:j.mentor",
				"zorgcoordinator:z.zorgcoordinator", "stagebegeleider:s.stagebegeleider",
				"doorwerkcoach:d.doorwerkcoach");
		organisatie(RMC, "rmc", "RMC-regio Arnhem", "trajectbegeleider:r.trajectbegeleider",
				"trajectbegeleider:t.trajectbegeleider", "coordinator:r.coordinator");
		organisatie(WI, "wi", "W&I Arnhem", "consulent:w.consulent", "consulent:k.consulent", "jobcoach:w.jobcoach",
				"accountmanager:w.accountmanager");
		organisatie(REGIE, "regie", "Regie Midden-Gelderland", "regisseur:regisseur.gelderland");
		this.jdbc.sql("update medewerker set vervanger_id = 'j.mentor' where id = 'p.mentor'").update();
		this.jdbc.sql("update medewerker set vervanger_id = 'k.consulent' where id = 'w.consulent'").update();
		this.jdbc.sql("insert into school_regie values (?, ?)").params(SCHOOL, REGIE).update();
		this.jdbc.sql("insert into school_vakantieregio values (?, 'geen')").params(SCHOOL).update();
		this.jdbc.sql("""
				insert into dienstverlening (gemeente_code, rmc_id, wi_id, regie_id, geldig_vanaf)
				values ('0202', ?, ?, ?, ?)""").params(RMC, WI, REGIE, LocalDate.of(2026, 1, 1)).update();
	}

	private void organisatie(String id, String soort, String naam, String... medewerkers) {
		this.jdbc.sql("insert into organisatie values (?, ?, ?)").params(id, soort, naam).update();
		for (String medewerker : medewerkers) {
			String[] delen = medewerker.split(":");
			this.jdbc.sql("insert into medewerker (id, naam, organisatie_id) values (?, ?, ?)")
				.params(delen[1], delen[1], id)
				.update();
			this.jdbc.sql("insert into medewerker_rol values (?, ?)").params(delen[1], delen[0]).update();
		}
	}

	/** An open task and what a person can do with it. */
	public final class Taak {

		private final Task task;

		private Taak(Task task) {
			this.task = task;
		}

		public Task task() {
			return this.task;
		}

		/** The day it is due, in the Netherlands. */
		public LocalDate uiterlijk() {
			return ZonedDateTime.ofInstant(this.task.getDueDate().toInstant(), Routes.ZONE).toLocalDate();
		}

		public String naam() {
			return this.task.getName();
		}

		public String toegewezenAan() {
			return this.task.getAssignee();
		}

		/** The candidate groups, sorted. */
		public List<String> groepen() {
			return Verhaal.this.taskService.getIdentityLinksForTask(this.task.getId())
				.stream()
				.map(IdentityLink::getGroupId)
				.filter((groep) -> groep != null)
				.sorted()
				.toList();
		}

		public Object variabele(String naam) {
			return Verhaal.this.taskService.getVariable(this.task.getId(), naam);
		}

		/**
		 * Submits the form as the assignee, or else as {@code doet}. What the story does
		 * not say and the form demands is filled with something ordinary; choices that
		 * steer the process must be told.
		 */
		public void vult(Object... antwoorden) {
			String wie = (this.task.getAssignee() != null) ? this.task.getAssignee() : eersteKandidaat();
			doet(wie, antwoorden);
		}

		/** Submits the form as this person. */
		public void doet(String wie, Object... antwoorden) {
			Map<String, Object> compleet = aangevuld(Verhaal.antwoorden(antwoorden));
			Verhaal.this.identityService.setAuthentication(wie, Verhaal.this.organisaties.groepen(wie));
			try {
				Verhaal.this.formService.submitTaskForm(this.task.getId(), compleet);
			}
			finally {
				Verhaal.this.identityService.clearAuthentication();
			}
		}

		private String eersteKandidaat() {
			return kandidaten().findFirst().orElseThrow();
		}

		/** Who may take it, by group. */
		public Stream<String> kandidaten() {
			return groepen().stream().flatMap((groep) -> {
				int punt = groep.lastIndexOf('.');
				return Verhaal.this.organisaties.medewerkers(groep.substring(0, punt), groep.substring(punt + 1))
					.stream()
					.map(Medewerker::id);
			});
		}

		private Map<String, Object> aangevuld(Map<String, Object> gezegd) {
			Map<String, Object> compleet = new LinkedHashMap<>();
			Formulier formulier = formulier();
			for (Veld veld : formulier.velden()) {
				boolean vertelt = Verhaal.this.vrijeTekst != null && isVrijeTekst(veld);
				if (!veld.alleenLezen() && (veld.verplicht() || vertelt) && veld.verborgenAls().isEmpty()) {
					Object gewoon = gewoon(veld);
					if (gewoon != null) {
						compleet.put(veld.sleutel(), gewoon);
					}
				}
			}
			compleet.putAll(gezegd);
			compleet
				.replaceAll((sleutel, waarde) -> (waarde instanceof Collection<?> lijst) ? Spin.JSON(lijst) : waarde);
			return compleet;
		}

		private Object gewoon(Veld veld) {
			if (veld.isKeuze()) {
				if (veld.naarProces()) {
					return null;
				}
				String eerste = (veld.opties() != null) ? veld.opties().keySet().iterator().next() : uitVariabele(veld);
				return veld.isLijst() ? new ArrayList<>(List.of(eerste)) : eerste;
			}
			return switch (veld.type()) {
				case "checkbox" -> veld.naarProces() ? null : Boolean.TRUE;
				case "number" -> veld.naarProces() ? null : Math.max(1, veld.validate().path("min").asInt(1));
				case "datetime" -> veld.naarProces() ? null : "2027-01-15";
				default -> vrijeTekst(veld);
			};
		}

		private boolean isVrijeTekst(Veld veld) {
			return veld.type().startsWith("text") && !veld.validate().has("pattern")
					&& !"phone".equals(veld.validate().path("validationType").asText());
		}

		private String vrijeTekst(Veld veld) {
			if (Verhaal.this.vrijeTekst == null || !isVrijeTekst(veld)) {
				return "Besproken met de jongere.";
			}
			if ("email".equals(veld.validate().path("validationType").asText())) {
				return Verhaal.this.email;
			}
			int langst = veld.validate().path("maxLength").asInt(Verhaal.this.vrijeTekst.length());
			return Verhaal.this.vrijeTekst.substring(0, Math.min(langst, Verhaal.this.vrijeTekst.length()));
		}

		private String uitVariabele(Veld veld) {
			Object opties = variabele(veld.optiesUit());
			return ((SpinJsonNode) opties).elements().get(0).prop("value").stringValue();
		}

		private Formulier formulier() {
			try (var schema = Verhaal.this.formService.getDeployedTaskForm(this.task.getId())) {
				return Formulier.lees(schema.readAllBytes());
			}
			catch (java.io.IOException ex) {
				throw new java.io.UncheckedIOException(ex);
			}
		}

	}

}
