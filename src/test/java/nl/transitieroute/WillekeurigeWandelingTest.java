package nl.transitieroute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.verhuizing.Verhuizingen;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/**
 * Ten youths after their diploma, and people who do whatever comes to mind: give consent
 * and take it back, offer, accept, refuse and withdraw handovers, move, change contact
 * persons, leave, wait. After each step the promises hold, seen by everybody who signs
 * in: one responsible organisation and one contact person who works there (I1), and
 * nobody outside school who knows of a youth without a ground (I3). What the youths said
 * is kept here as well, so that the product does not judge itself.
 */
@ScenarioTest
class WillekeurigeWandelingTest {

	private static final int STAPPEN = 1_000;

	private static final int JONGEREN = 10;

	private static final List<String> PARTIJEN = List.of("wi", "rmc");

	/** Other organisations serve who lives here. */
	private static final String ELDERS = "Utrecht";

	private static final List<String> ORGANISATIES = List.of(Verhaal.SCHOOL, Verhaal.RMC, Verhaal.WI, Verhaal.REGIE,
			"wi-elders", "rmc-elders");

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@Autowired
	Routes routes;

	@Autowired
	Routetoegang routetoegang;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Intrekkingen intrekkingen;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Verhuizingen verhuizingen;

	@Autowired
	Medewerkerbeheer medewerkerbeheer;

	@Autowired
	Organisaties organisaties;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	IdentityService identityService;

	@Autowired
	JdbcClient jdbc;

	private Random toeval;

	private final List<Route> jongeren = new ArrayList<>();

	/** What each youth said last, by route and party. */
	private final Map<String, Boolean> gezegd = new HashMap<>();

	private final Map<String, Integer> gedaan = new TreeMap<>();

	private List<String> iedereen;

	@AfterEach
	void everybodyIsBackAtWork() {
		this.iedereen.forEach(this.medewerkerbeheer::maakActief);
		this.jdbc.sql("delete from verlof").update();
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void whateverPeopleDoNobodyIsLostAndNobodySeesWhatHeMayNot(long zaad) {
		this.toeval = new Random(zaad);
		this.verhaal.begin(BEGIN);
		richtIn();
		this.iedereen = this.jdbc.sql("select id from medewerker where organisatie_id in (:organisaties) order by id")
			.param("organisaties", ORGANISATIES)
			.query(String.class)
			.list();
		for (int i = 0; i < JONGEREN; i++) {
			this.jongeren.add(jongere(i));
		}
		for (int stap = 0; stap < STAPPEN; stap++) {
			Route route = this.jongeren.get(this.toeval.nextInt(JONGEREN));
			String voor = toestand(route);
			String wat = kies();
			boolean gelukt = probeer(() -> doe(wat, route));
			this.gedaan.merge(wat + (gelukt ? "" : " (geweigerd)"), 1, Integer::sum);
			if (!gelukt) {
				assertThat(toestand(route))
					.as("zaad %d, stap %d: %s werd geweigerd en liet iets half gedaan", zaad, stap, wat)
					.isEqualTo(voor);
			}
			String wanneer = "zaad %d, stap %d, na %s".formatted(zaad, stap, wat);
			// A step touches one youth, but time touches all.
			("tijd".equals(wat) || stap % 50 == 0 ? this.jongeren : List.of(route))
				.forEach((een) -> houdtStand(een, wanneer));
		}
		assertThat(this.gedaan.keySet()).as("the walk does everything; it did %s", this.gedaan)
			.contains("toestemming", "intrekken", "taak", "aanbod intrekken", "wissel", "tijd", "verhuizing", "verlof",
					"vertrek");
		assertThat(this.jdbc.sql("select status from overdracht where route_id in (:routes)")
			.param("routes", this.jongeren.stream().map(Route::id).toList())
			.query(String.class)
			.set()).contains("geaccepteerd", "geweigerd", "ingetrokken");
	}

	private String kies() {
		int kans = this.toeval.nextInt(100);
		if (kans < 50) {
			return "taak";
		}
		if (kans < 66) {
			return "toestemming";
		}
		if (kans < 78) {
			return "intrekken";
		}
		if (kans < 84) {
			return "aanbod intrekken";
		}
		if (kans < 90) {
			return "wissel";
		}
		if (kans < 93) {
			return "verhuizing";
		}
		if (kans < 95) {
			return "verlof";
		}
		return (kans < 97) ? "vertrek" : "tijd";
	}

	private void doe(String wat, Route route) {
		String partij = PARTIJEN.get(this.toeval.nextInt(PARTIJEN.size()));
		switch (wat) {
			case "toestemming" -> {
				boolean ja = this.toeval.nextInt(4) > 0;
				this.toestemmingen.leg(nu(route), Toestemmingen.DELEN, partij, ja ? "ja" : "nee",
						ja ? List.of("begeleiding") : List.of(), "in-gesprek", "toestemming-nazorg-1");
				this.gezegd.put(sleutel(route, partij), ja);
			}
			case "intrekken" -> {
				this.intrekkingen.trekIn(route.nummer(), partij, null, "Wil niet meer.");
				this.gezegd.put(sleutel(route, partij), false);
			}
			case "taak" -> doeTaak(route);
			case "aanbod intrekken" -> this.gebeurtenissen.trekOverdrachtIn(route.nummer(), "Toch niet.");
			case "wissel" ->
				this.gebeurtenissen.wisselContactpersoon(route.nummer(), collega(nu(route)), null, "Vertrekt.");
			case "verhuizing" ->
				this.verhuizingen.meld(route.nummer(), een(ELDERS, "Arnhem"), this.verhaal.vandaag().plusDays(3), null);
			case "verlof" -> gaMetVerlof(iemand());
			case "vertrek" -> vertrekOfKomTerug(iemand());
			default -> this.verhaal.tot(this.verhaal.vandaag().plusDays(1 + this.toeval.nextInt(9)));
		}
	}

	private void vertrekOfKomTerug(String wie) {
		if (this.organisaties.medewerker(wie).orElseThrow().actief()) {
			this.medewerkerbeheer.maakInactief(wie);
		}
		else {
			this.medewerkerbeheer.maakActief(wie);
		}
	}

	private void gaMetVerlof(String wie) {
		String organisatie = this.organisaties.medewerker(wie).orElseThrow().organisatieId();
		LocalDate vandaag = this.verhaal.vandaag();
		this.medewerkerbeheer.meldVerlof(wie, vandaag, vandaag.plusDays(10), een(medewerkers(organisatie)));
	}

	private String[] medewerkers(String organisatie) {
		String[] wie = this.organisaties.medewerkers(organisatie).stream().map(Medewerker::id).toArray(String[]::new);
		return (wie.length > 0) ? wie : new String[] { "niemand" };
	}

	private String iemand() {
		return this.iedereen.get(this.toeval.nextInt(this.iedereen.size()));
	}

	private String collega(Route route) {
		return een(medewerkers(route.verantwoordelijkeId()));
	}

	/** Somebody does an open task of the handover, this way or that. */
	private void doeTaak(Route route) {
		List<String> open = this.verhaal.openTaken(route);
		if (open.isEmpty()) {
			return;
		}
		String element = open.get(this.toeval.nextInt(open.size()));
		Taak taak = this.verhaal.alleTaken(route, element).get(0);
		if (taak.toegewezenAan() == null && taak.kandidaten().findAny().isEmpty()) {
			return;
		}
		switch (element) {
			case "userTask_ontvangerKiezen" -> taak.vult("ontvanger",
					een("wi", "wi", "wi", "rmc", "rmc", "doorwerkcoach"), "redenOntvanger", "Zo kwam het uit.");
			case "userTask_overdrachtsdossierSamenstellen" -> taak.vult("onderdelen", List.of("begeleiding"),
					"deelBegeleiding", "Vaste tijden werken.", "dossierGelezen", "akkoord");
			case "userTask_driegesprekVoeren" ->
				taak.vult("driegesprekOp", this.verhaal.vandaag(), "overdrachtDoorzetten", een("ja", "ja", "ja", "nee"),
						"instemmingWi", "ja", "verzoekSchool", "ja", "instemmingRmc", "ja");
			case "userTask_overdrachtAccepteren" -> accepteer(route, taak);
			case "userTask_weigeringBehandelen" ->
				taak.vult("naWeigering", een("andere-ontvanger", "opnieuw"), "besluitWeigering", "Zo gaan we verder.");
			case "userTask_verhuizingBespreken" ->
				taak.vult("verhuizingBesluit", een("overnemen", "overnemen", "blijft"));
			case "userTask_toestemmingNaVerhuizingVragen" -> {
				boolean ja = this.toeval.nextBoolean();
				taak.vult("volgenRmc", "nvt", "delenRmc", "nvt", "volgenWi", "nvt", "delenWi", ja ? "ja" : "nvt",
						"onderdelenWi", List.of("begeleiding"), "wijze", "in-gesprek");
				if (ja) {
					this.gezegd.put(sleutel(route, "wi"), true);
				}
			}
			default -> taak.vult();
		}
	}

	private void accepteer(Route route, Taak taak) {
		String naar = this.jdbc.sql("select naar_id from overdracht where open_route_id = ?")
			.param(route.id())
			.query(String.class)
			.single();
		List<String> daar = this.organisaties
			.medewerkers(naar, "consulent", "jobcoach", "trajectbegeleider", "coordinator", "doorwerkcoach")
			.stream()
			.map(Medewerker::id)
			.toList();
		if (this.toeval.nextInt(3) == 0) {
			taak.vult("overdrachtAntwoord", "nee", "redenWeigering", "geen-capaciteit", "toelichtingWeigering", "Vol.");
		}
		else {
			taak.vult("overdrachtAntwoord", "ja", "contactpersoonOntvanger", daar.get(0), "vervangerOntvanger",
					daar.get(daar.size() - 1), "eersteContactOp", this.verhaal.vandaag());
		}
	}

	private void houdtStand(Route toen, String wanneer) {
		Route route = nu(toen);
		if (!route.isOpen()) {
			return;
		}
		Medewerker contactpersoon = this.organisaties.medewerker(route.contactpersoonId()).orElseThrow();
		assertThat(contactpersoon.actief()).as("I1 %s", wanneer).isTrue();
		assertThat(contactpersoon.organisatieId()).as("I1 %s", wanneer).isEqualTo(route.verantwoordelijkeId());
		assertThat(this.jdbc.sql("select medewerker_id from contactpersoon_periode where route_id = ? and tot is null")
			.param(route.id())
			.query(String.class)
			.list()).as("I1 one contact person %s", wanneer).containsExactly(route.contactpersoonId());
		assertThat(route.volgendeStapOp()).as("I2 %s; open are %s", wanneer, this.verhaal.openTaken(route)).isNotNull();
		for (String partij : PARTIJEN) {
			if (route.verantwoordelijkeId().equals(route.organisatie(partij))) {
				assertThat(grond(route, partij)).as("who guides has a ground: %s %s", partij, wanneer).isTrue();
			}
		}
		for (String wie : this.iedereen) {
			Medewerker lezer = this.organisaties.medewerker(wie).orElseThrow();
			boolean ziet = this.routetoegang.inzage(wie, route) != Inzage.GEEN;
			if (!lezer.actief()) {
				assertThat(ziet).as("I3 %s left, %s", wie, wanneer).isFalse();
			}
			else if (lezer.organisatieId().matches("(wi|rmc)-.*")) {
				String partij = lezer.organisatieId().replaceFirst("-.*", "");
				boolean grond = lezer.organisatieId().equals(route.organisatie(partij)) && grond(route, partij);
				boolean zietTaken = "wi".equals(partij) && !taken(wie, route).isEmpty();
				if ((ziet || zietTaken) && !grond) {
					fail("I3: %s ziet een jongere zonder grond, %s: %s".formatted(wie, wanneer, taken(wie, route)));
				}
				if ("wi".equals(partij)) {
					boolean begeleidt = lezer.organisatieId().equals(route.verantwoordelijkeId()) && grond;
					assertThat(ziet).as("reads when he guides: %s %s", wie, wanneer)
						.isEqualTo(begeleidt || ziet && eigenTijd(wie, route));
				}
			}
		}
	}

	/** Consent as the youth said it last; for RMC also its task by law. */
	private boolean grond(Route route, String partij) {
		boolean wet = "rmc".equals(partij) && !route.startkwalificatie();
		return wet || this.gezegd.getOrDefault(sleutel(route, partij), false);
	}

	/** A yes is a yes to one organisation. */
	private String sleutel(Route route, String partij) {
		return route.nummer() + " " + nu(route).organisatie(partij);
	}

	private boolean eigenTijd(String wie, Route route) {
		return this.jdbc.sql("select count(*) from contactpersoon_periode where route_id = ? and medewerker_id = ?")
			.params(route.id(), wie)
			.query(Long.class)
			.single() > 0;
	}

	/** The tasks that this person finds in the task list. */
	private Set<String> taken(String wie, Route route) {
		this.identityService.setAuthentication(wie, this.organisaties.groepen(wie));
		try {
			return this.taskService.createTaskQuery()
				.processInstanceBusinessKey(route.nummer())
				.list()
				.stream()
				.map((taak) -> taak.getTaskDefinitionKey())
				.collect(Collectors.toCollection(TreeSet::new));
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

	/** What must be the same when something was refused. */
	private String toestand(Route route) {
		return Stream
			.of(nu(route).toString(), this.verhaal.openTaken(route).toString(),
					this.jdbc.sql("select id, status from overdracht where route_id = ? order by id")
						.param(route.id())
						.query()
						.listOfRows()
						.toString(),
					this.jdbc.sql("select count(*) from dossier_entry where route_id = ?")
						.param(route.id())
						.query(Long.class)
						.single()
						.toString())
			.collect(Collectors.joining("\n"));
	}

	private static boolean probeer(Runnable stap) {
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

	private void richtIn() {
		if (this.jdbc.sql("select count(*) from organisatie where id = 'wi-elders'").query(Long.class).single() > 0) {
			return;
		}
		organisatie("wi-elders", "wi", "consulent:e.consulent", "jobcoach:e.jobcoach");
		organisatie("rmc-elders", "rmc", "trajectbegeleider:e.trajectbegeleider", "coordinator:e.coordinator");
		this.jdbc.sql("insert into dienstverlening values ('0344', 'rmc-elders', 'wi-elders', null, ?, null)")
			.param(BEGIN.withDayOfYear(1))
			.update();
	}

	private void organisatie(String id, String soort, String... mensen) {
		this.jdbc.sql("insert into organisatie values (?, ?, ?)").params(id, soort, id).update();
		for (String mens : mensen) {
			String[] delen = mens.split(":");
			this.jdbc.sql("insert into medewerker (id, naam, organisatie_id) values (?, ?, ?)")
				.params(delen[1], delen[1], id)
				.update();
			this.jdbc.sql("insert into medewerker_rol values (?, ?)").params(delen[1], delen[0]).update();
		}
	}

	private Route nu(Route route) {
		return this.routes.metNummer(route.nummer());
	}

	/** Every second one has a startkwalificatie, so that RMC has no task by law. */
	private Route jongere(int nummer) {
		Route route = this.verhaal.jongere(BEGIN.plusYears(1), "2", "BOL", BEGIN.minusYears(19));
		this.routes.rondOpleidingAf(route.nummer(), (nummer % 2 == 0) ? "diploma" : "geen", BEGIN, nummer % 2 == 0,
				"zoekt-werk", BEGIN.plusYears(2));
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "ja", List.of(), "in-gesprek",
				"toestemming-nazorg-1");
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne de Vries", "fase", "Route"))
			.startBeforeActivity("callActivity_warmeOverdracht")
			.execute();
		return nu(route);
	}

}
