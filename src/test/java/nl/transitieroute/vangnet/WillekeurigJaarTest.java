package nl.transitieroute.vangnet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.caseload.Caseloadaanvraag;
import nl.transitieroute.caseload.Caseloadoverdrachten;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Werkdagen;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.verhuizing.Verhuizingen;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * A year in which nothing breaks. Youths come in with all kinds of ends of education;
 * people fill in whatever comes to mind, are late now and then but never for long, go on
 * leave with a stand-in, and hand their caseload over before they leave; youths say no,
 * take consent back, move, pause, drop out, lose a job, ask for help. Every evening
 * somebody looks, and the net is empty. Now and then something is broken on purpose: then
 * exactly that is on the list, until it is mended.
 * <p>
 * A thousand routes with {@code mvn -B verify -Pjaar}. Other sizes and seeds:
 * {@code -Djaar.routes=100 -Djaar.zaad=7}.
 */
@ScenarioTest
@EnabledIfSystemProperty(named = "jaar.routes", matches = "\\d+")
@TestPropertySource(properties = { "spring.datasource.url=jdbc:h2:mem:jaar;DB_CLOSE_DELAY=-1",
		"logging.level.org.camunda.bpm.engine.context=OFF", "logging.level.org.camunda.bpm.engine.jobexecutor=OFF" })
class WillekeurigJaarTest {

	private static final int ROUTES = Integer.getInteger("jaar.routes", 15);

	private static final int DAGEN = Integer.getInteger("jaar.dagen", 365);

	private static final long ZAAD = Long.getLong("jaar.zaad", 1);

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	/** All of them have come in by then. */
	private static final int INSTROOM_IN_DAGEN = 60;

	private static final int MENTOREN = 20;

	private static final int VAAK_GENOEG = 30;

	@Autowired
	Verhaal verhaal;

	@Autowired
	Vangnetverhaal net;

	@Autowired
	Gevuld gevuld;

	@Autowired
	Routes routes;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Verhuizingen verhuizingen;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Intrekkingen intrekkingen;

	@Autowired
	Caseloadoverdrachten caseload;

	@Autowired
	Medewerkerbeheer medewerkerbeheer;

	@Autowired
	Organisaties organisaties;

	@Autowired
	Werkdagen werkdagen;

	@Autowired
	TaskService taskService;

	@Autowired
	FormService formService;

	@Autowired
	IdentityService identityService;

	@Autowired
	JdbcClient jdbc;

	private final Random toeval = new Random(ZAAD);

	private final List<String> nummers = new ArrayList<>();

	private final Map<String, Integer> gedaan = new TreeMap<>();

	private final Map<String, Integer> wanneer = new HashMap<>();

	@AfterEach
	void leaveNothingBehind() {
		this.jdbc.sql("delete from verlof").update();
		this.verhaal.begin(BEGIN);
		this.net.begin();
	}

	@Test
	void theNetIsEmptyOnEveryDayOfAYearInWhichNothingBreaks() {
		this.verhaal.begin(BEGIN);
		this.net.begin();
		richtIn();
		long begonnen = System.nanoTime();
		for (int dag = 0; dag < DAGEN; dag++) {
			LocalDate vandaag = BEGIN.plusDays(dag);
			this.verhaal.tot(vandaag.atTime(10, 30));
			instroom(dag);
			for (double kans = ROUTES / 100.0; this.toeval.nextDouble() < kans; kans--) {
				gebeurtenis();
			}
			if (dag % 9 == 4) {
				mensen(vandaag);
			}
			werk(vandaag);
			this.verhaal.tot(vandaag.atTime(21, 0));
			if (dag % 60 == 30) {
				breekEnHerstel();
			}
			moetLeegZijn(vandaag);
			if (vandaag.getDayOfMonth() == 1) {
				System.out.printf("%s: %d routes, %d s%n", vandaag, this.nummers.size(),
						(System.nanoTime() - begonnen) / 1_000_000_000);
			}
		}
		System.out.printf("%d routes, %d dagen, zaad %d: %d s; %s%n", this.nummers.size(), DAGEN, ZAAD,
				(System.nanoTime() - begonnen) / 1_000_000_000, this.gedaan);
		assertThat(this.nummers).hasSize(ROUTES);
	}

	private void moetLeegZijn(LocalDate vandaag) {
		this.verhaal.tot(vandaag.atTime(21, 5));
		this.net.kijk();
		List<Map<String, Object>> staat = this.jdbc.sql("""
				select v.soort, v.wat, r.nummer, r.fase, r.status from vangnetmelding v
				left join route r on r.id = v.route_id where v.opgelost_op is null""").query().listOfRows();
		if (!staat.isEmpty()) {
			fail("zaad %d, %s (%s): %d fouten, eerste: %s%n%s".formatted(ZAAD, vandaag, vandaag.getDayOfWeek(),
					staat.size(), staat.get(0), verleden(Objects.toString(staat.get(0).get("NUMMER"), ""))));
		}
	}

	/** What a person needs to know of a route to see how it came to this. */
	private String verleden(String nummer) {
		return List.of("select * from route where nummer = ?",
				"select naam, element, wie, op, stil, naast from stap where route_id = (select id from route where nummer = ?)",
				"select doel, partij, organisatie_id, antwoord, geldig_tot, einde from toestemming where route_id = (select id from route where nummer = ?)",
				"select partij, organisatie_id, einde, moment from intrekking where route_id = (select id from route where nummer = ?)",
				"select moment, soort, titel, organisatie_id from dossier_entry where route_id = (select id from route where nummer = ?) order by id desc fetch first 12 rows only")
			.stream()
			.map((vraag) -> this.jdbc.sql(vraag)
				.param(nummer)
				.query()
				.listOfRows()
				.stream()
				.map(Object::toString)
				.collect(Collectors.joining("\n")))
			.collect(Collectors.joining("\n--\n"));
	}

	private void instroom(int dag) {
		int tot = Math.min(ROUTES, (int) Math.ceil(ROUTES * (dag + 1.0) / INSTROOM_IN_DAGEN));
		while (this.nummers.size() < tot) {
			int nummer = this.nummers.size();
			long jongere = this.jongeren
				.voegToe(Verhaal.SCHOOL, "J" + ZAAD + "-" + nummer, "Jongere", "Nummer " + nummer,
						BEGIN.minusYears(17 + this.toeval.nextInt(9)).minusDays(this.toeval.nextInt(365)), "0202")
				.id();
			// From a diploma in six weeks to a whole programme ahead.
			LocalDate einde = BEGIN.plusDays(dag + 45L + this.toeval.nextInt(500));
			Route route = this.routes.begin(new NieuweRoute(jongere, Verhaal.SCHOOL, "0202", "25656", "Kok",
					een("entree", "2", "2", "3", "4"), een("BOL", "BBL"), einde, mentor()));
			this.gebeurtenissen.start(route);
			this.nummers.add(route.nummer());
		}
	}

	private String mentor() {
		List<Medewerker> mentoren = this.organisaties.medewerkers(Verhaal.SCHOOL, "mentor");
		return mentoren.get(this.toeval.nextInt(mentoren.size())).id();
	}

	/** Whatever befalls a youth. */
	private void gebeurtenis() {
		if (this.nummers.isEmpty()) {
			return;
		}
		String nummer = this.nummers.get(this.toeval.nextInt(this.nummers.size()));
		Route route = this.routes.metNummer(nummer);
		String wat = een("hulpvraag", "hulpvraag", "pauze", "pauze", "hervatten", "uitval", "verhuizing", "intrekken",
				"toestemming", "wissel", "wissel", "baanverlies", "einddatum", "einddatum", "aanbod intrekken",
				"diploma", "toestemming");
		boolean gelukt = probeer(() -> gebeurt(wat, route));
		this.gedaan.merge(wat + (gelukt ? "" : " (geweigerd)"), 1, Integer::sum);
	}

	private void gebeurt(String wat, Route route) {
		LocalDate vandaag = this.verhaal.vandaag();
		String nummer = route.nummer();
		switch (wat) {
			case "hulpvraag" -> this.gebeurtenissen.stelHulpvraag(nummer, "Kan iemand helpen?", "jongere");
			case "pauze" ->
				this.gebeurtenissen.pauzeer(nummer, "ziekte", vandaag.plusDays(5 + this.toeval.nextInt(60)));
			case "hervatten" -> this.gebeurtenissen.vraagHervatten(nummer);
			case "uitval" -> this.gebeurtenissen.meldUitval(nummer, "Komt niet meer.");
			case "verhuizing" -> this.verhuizingen.meld(nummer, een("Utrecht", "Arnhem"), vandaag.plusDays(3), null);
			case "intrekken" -> this.intrekkingen.trekIn(nummer, een("wi", "rmc"), null, "Wil niet meer.");
			case "toestemming" -> this.toestemmingen.leg(route, Toestemmingen.DELEN, een("wi", "rmc"),
					een("ja", "ja", "nee"), List.of("begeleiding"), "in-gesprek", "toestemming-nazorg-1");
			case "wissel" -> this.gebeurtenissen.wisselContactpersoon(nummer, collega(route.verantwoordelijkeId()),
					null, "Andere verdeling.");
			case "baanverlies" -> this.gebeurtenissen.meldBaanverlies(nummer, "Contract niet verlengd.");
			case "einddatum" -> this.gebeurtenissen.wijzigEinddatum(nummer,
					vandaag.plusDays(30 + this.toeval.nextInt(200)), "Studie duurt langer.");
			case "aanbod intrekken" -> this.gebeurtenissen.trekOverdrachtIn(nummer, "Toch niet.");
			case "diploma" -> {
				if (route.fase() == Fase.DIPLOMA) {
					this.gebeurtenissen.meldDiploma(nummer);
				}
			}
			default -> {
			}
		}
	}

	/** Leave with a stand-in, and leaving after the caseload was handed over. */
	private void mensen(LocalDate vandaag) {
		List<Medewerker> school = this.organisaties.begeleiders(Verhaal.SCHOOL)
			.stream()
			.filter((wie) -> wie.id().startsWith("m."))
			.toList();
		Medewerker wie = school.get(this.toeval.nextInt(school.size()));
		String ander = school.get(this.toeval.nextInt(school.size())).id();
		boolean verlof = probeer(
				() -> this.medewerkerbeheer.meldVerlof(wie.id(), vandaag, vandaag.plusDays(10), ander));
		this.gedaan.merge("verlof" + (verlof ? "" : " (geweigerd)"), 1, Integer::sum);
		List<String> weg = this.jdbc.sql("select id from medewerker where not actief and id like 'm.%' order by id")
			.query(String.class)
			.list();
		if (!weg.isEmpty()) {
			this.medewerkerbeheer.maakActief(weg.get(0));
		}
		else if (this.toeval.nextInt(3) == 0 && !vervangtIemand(wie.id())) {
			boolean gelukt = probeer(() -> {
				if (!this.caseload.caseload(wie.id()).isEmpty()) {
					this.caseload.vraag(new Caseloadaanvraag(wie.id(), ander, null, "Vertrekt.", List.of()),
							"z.zorgcoordinator");
				}
				this.verhaal.tot(vandaag.atTime(10, 40));
				this.medewerkerbeheer.maakInactief(wie.id());
			});
			this.gedaan.merge("vertrek" + (gelukt ? "" : " (geweigerd)"), 1, Integer::sum);
		}
	}

	/** Who stands in for somebody first finds another stand-in: then he may leave. */
	private boolean vervangtIemand(String wie) {
		return this.jdbc
			.sql("select count(*) from verlof where vervanger_id = ? and ingetrokken_op is null and tot >= ?")
			.params(wie, this.verhaal.vandaag())
			.query(Long.class)
			.single() > 0;
	}

	/** Something breaks: it is on the list, nothing else is, and then it is mended. */
	private void breekEnHerstel() {
		List<String> betrokken = this.jdbc.sql("""
				select distinct contactpersoon_id from route where status <> 'AFGESLOTEN'
				and contactpersoon_id like 'm.%' order by 1""").query(String.class).list();
		if (betrokken.isEmpty()) {
			return;
		}
		String wie = betrokken.get(this.toeval.nextInt(betrokken.size()));
		this.jdbc.sql("update medewerker set actief = false where id = ?").param(wie).update();
		this.net.minuut();
		assertThat(this.net.staat()).as("who left without a word")
			.contains(Soort.CONTACTPERSOON_WEG.sleutel())
			.isSubsetOf(Soort.CONTACTPERSOON_WEG.sleutel(), Soort.TAAK_VAN_VERTROKKENE.sleutel(),
					Soort.VERVANGER_WEG.sleutel(), Soort.VERLOF_ZONDER_VERVANGER.sleutel());
		this.jdbc.sql("update medewerker set actief = true where id = ?").param(wie).update();
		this.gedaan.merge("met opzet gebroken", 1, Integer::sum);
	}

	/** What is for today is done; some of it is late, for at most three working days. */
	private void werk(LocalDate vandaag) {
		for (int ronde = 0; ronde < VAAK_GENOEG; ronde++) {
			List<Task> klaar = this.taskService.createTaskQuery()
				.active()
				.list()
				.stream()
				.filter((taak) -> !dagVan(taak).isAfter(vandaag))
				.toList();
			if (klaar.isEmpty()) {
				return;
			}
			// What comes of it today is done today too when it must.
			klaar.forEach((taak) -> doe(taak, vandaag));
		}
		fail("zaad %d, %s: er komt steeds nieuw werk bij".formatted(ZAAD, vandaag));
	}

	private LocalDate dagVan(Task taak) {
		LocalDate uiterlijk = dag(taak.getDueDate());
		LocalDate begonnen = dag(taak.getCreateTime());
		int speling = Math.max(0, (int) (uiterlijk.toEpochDay() - begonnen.toEpochDay()));
		int keus = this.wanneer.computeIfAbsent(taak.getId(), (id) -> this.toeval.nextInt(1_000_000));
		boolean escalatie = taak.getTaskDefinitionKey().endsWith("Escalatie");
		if (taak.getAssignee() != null && !escalatie && keus % 100 < 8) {
			return this.werkdagen.na(uiterlijk, 1 + keus % 3);
		}
		// One day at least, so that a year holds more than forms.
		LocalDate dag = begonnen.plusDays((speling == 0) ? 0 : 1 + keus % speling);
		boolean weekend = dag.getDayOfWeek() == DayOfWeek.SATURDAY || dag.getDayOfWeek() == DayOfWeek.SUNDAY;
		return weekend && dag.plusDays(2).isBefore(uiterlijk) ? dag.plusDays(2) : dag;
	}

	private void doe(Task taak, LocalDate vandaag) {
		// Somebody else may have done it meanwhile, or it ended with its route.
		Task nu = this.taskService.createTaskQuery().taskId(taak.getId()).active().initializeFormKeys().singleResult();
		if (nu == null) {
			return;
		}
		String wie = (nu.getAssignee() != null) ? nu.getAssignee() : kandidaat(nu);
		RuntimeException laatste = null;
		for (int poging = 0; poging < VAAK_GENOEG; poging++) {
			Map<String, Object> antwoorden = this.gevuld.antwoorden(nu, vandaag, this.toeval, poging);
			this.identityService.setAuthentication(wie, this.organisaties.groepen(wie));
			try {
				this.formService.submitTaskForm(nu.getId(), new LinkedHashMap<>(antwoorden));
				this.gedaan.merge("taak", 1, Integer::sum);
				return;
			}
			catch (ProcessEngineException ex) {
				if (!(ex.getCause() instanceof Weigering)) {
					throw ex;
				}
				laatste = ex;
			}
			finally {
				this.identityService.clearAuthentication();
			}
		}
		throw new IllegalStateException(
				"zaad %d, %s: niemand krijgt %s ingevuld%n%s".formatted(ZAAD, vandaag, nu.getTaskDefinitionKey(),
						verleden(Objects.toString(this.taskService.getVariable(nu.getId(), "routeNummer"), ""))),
				laatste);
	}

	private String kandidaat(Task taak) {
		List<String> wie = this.taskService.getIdentityLinksForTask(taak.getId())
			.stream()
			.map(IdentityLink::getGroupId)
			.filter(Objects::nonNull)
			.sorted()
			.flatMap((groep) -> this.organisaties
				.medewerkers(groep.substring(0, groep.lastIndexOf('.')), groep.substring(groep.lastIndexOf('.') + 1))
				.stream()
				.map(Medewerker::id))
			.collect(Collectors.toList());
		return wie.get(this.toeval.nextInt(wie.size()));
	}

	private String collega(String organisatie) {
		List<Medewerker> wie = this.organisaties.begeleiders(organisatie);
		return wie.get(this.toeval.nextInt(wie.size())).id();
	}

	private boolean probeer(Runnable stap) {
		try {
			stap.run();
			return true;
		}
		catch (Weigering ex) {
			return false;
		}
		catch (ProcessEngineException ex) {
			if (ex.getCause() instanceof Weigering) {
				return false;
			}
			throw ex;
		}
	}

	private String een(String... mogelijk) {
		return mogelijk[this.toeval.nextInt(mogelijk.length)];
	}

	private static LocalDate dag(Date moment) {
		return ZonedDateTime.ofInstant(moment.toInstant(), Routes.ZONE).toLocalDate();
	}

	private void richtIn() {
		if (this.organisaties.medewerker("m.mentor0").isPresent()) {
			return;
		}
		for (int i = 0; i < MENTOREN; i++) {
			medewerker("m.mentor" + i, Verhaal.SCHOOL, "mentor", "m.mentor" + ((i + 1) % MENTOREN));
		}
		this.jdbc.sql(
				"insert into organisatie values ('wi-elders', 'wi', 'W&I Elders'), ('rmc-elders', 'rmc', 'RMC Elders')")
			.update();
		medewerker("e.consulent", "wi-elders", "consulent", null);
		medewerker("e.jobcoach", "wi-elders", "jobcoach", null);
		medewerker("e.accountmanager", "wi-elders", "accountmanager", null);
		medewerker("e.trajectbegeleider", "rmc-elders", "trajectbegeleider", null);
		medewerker("e.coordinator", "rmc-elders", "coordinator", null);
		this.jdbc.sql("insert into dienstverlening values ('0344', 'rmc-elders', 'wi-elders', null, ?, null)")
			.param(BEGIN.withDayOfYear(1))
			.update();
	}

	private void medewerker(String id, String organisatie, String rol, String vervanger) {
		this.jdbc.sql("insert into medewerker (id, naam, organisatie_id) values (?, ?, ?)")
			.params(id, id, organisatie)
			.update();
		this.jdbc.sql("insert into medewerker_rol values (?, ?)").params(id, rol).update();
	}

}
