package nl.transitieroute.stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Planafspraken;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.stage.Stagegesprek.Soort;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Stages of youths who look for a place from Monday 6 September 2027, with a plan that
 * says: every two weeks, unless the story says otherwise.
 */
@ScenarioTest
class StageScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2027, 9, 6);

	private static final String ZOEKEN = "userTask_plekZoeken";

	private static final String MATCH = "userTask_matchVastleggen";

	private static final String GESPREK = "userTask_stagegesprekVoeren";

	private static final String TUSSENEVALUATIE = "userTask_tussenevaluatieVoeren";

	private static final String BEZOEK = "userTask_werkplekBezoeken";

	private static final String EINDEVALUATIE = "userTask_eindevaluatieVastleggen";

	private static final String ZELFREFLECTIE = "userTask_zelfreflectieVastleggen";

	private static final String PROFIEL = "userTask_profielBijwerken";

	private static final String WSP = "userTask_wspVraagBehandelen";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Stages stages;

	@Autowired
	Profielen profielen;

	@Autowired
	Planafspraken planafspraken;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	TaskService taskService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	ManagementService managementService;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		this.verhaal.begin(BEGIN);
	}

	@Test
	void twoStagesOfWhichTheFirstIsStoppedEarly() {
		Route route = stagestrand();
		assertThat(this.verhaal.taak(route, ZOEKEN).groepen()).containsExactly("school-rijn-ijssel.stagebegeleider");
		assertThat(this.verhaal.taak(route, ZOEKEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 11, 1));
		vindtPlek(route, "Restaurant De Steiger");
		assertThat(this.verhaal.taak(route, MATCH).variabele("bedrijf")).isEqualTo("Restaurant De Steiger");
		assertThat(this.verhaal.taak(route, MATCH).uiterlijk()).isEqualTo(LocalDate.of(2027, 9, 20));
		match(route, "Restaurant De Steiger", LocalDate.of(2027, 9, 6), LocalDate.of(2027, 11, 26));
		assertThat(this.verhaal.openTaken(route)).isEmpty();

		this.verhaal.tot(LocalDate.of(2027, 9, 19));
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 9, 20));
		Verhaal.Taak eerste = this.verhaal.taak(route, GESPREK);
		assertThat(eerste.toegewezenAan()).isEqualTo("s.stagebegeleider");
		assertThat(eerste.uiterlijk()).isEqualTo(LocalDate.of(2027, 9, 27));
		assertThat((String) eerste.variabele("stageKop"))
			.isEqualTo("**Stage 1: Restaurant De Steiger, Arnhem** · 6 september 2027 tot en met 26 november 2027");
		eerste.vult("hoeGaatHet", "goed", "stageVerloop", "door");

		this.verhaal.tot(LocalDate.of(2027, 10, 4));
		this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "minder-goed", "stageVerloop", "stoppen", "redenStoppen", "begeleiding");
		assertThat(this.verhaal.taak(route, BEZOEK).uiterlijk()).isEqualTo(LocalDate.of(2027, 10, 11));
		this.verhaal.taak(route, BEZOEK)
			.vult("uitkomstBezoek", "andere-plek", "redenAfgebroken", "begeleiding", "laatsteDag",
					LocalDate.of(2027, 10, 8));
		Verhaal.Taak profiel = this.verhaal.taak(route, PROFIEL);
		assertThat(profiel.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(profiel.uiterlijk()).isEqualTo(LocalDate.of(2027, 10, 18));
		assertThat((String) profiel.variabele("terugblik")).endsWith("afgebroken");
		profiel.vult("sterkePunten", "Werkt netjes.", "zwakkePunten", "Drukte.", "watPast", "Een kleine keuken.",
				"nogEenStage", "ja");

		assertThat(this.verhaal.taak(route, ZOEKEN).variabele("plekGevonden")).isNull();
		vindtPlek(route, "Bakkerij Bart");
		match(route, "Bakkerij Bart", LocalDate.of(2027, 10, 11), LocalDate.of(2027, 12, 17));
		this.verhaal.tot(LocalDate.of(2027, 10, 25));
		assertThat(this.verhaal.taak(route, GESPREK).variabele("stageVerloop")).isEqualTo("door");
		this.verhaal.taak(route, GESPREK).vult("hoeGaatHet", "heel-goed", "stageVerloop", "door");
		this.verhaal.tot(LocalDate.of(2027, 11, 8));
		this.verhaal.taak(route, GESPREK).vult("hoeGaatHet", "goed", "stageVerloop", "door");
		// Halfway is Saturday 13 November.
		this.verhaal.tot(LocalDate.of(2027, 11, 14));
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 11, 15));
		assertThat(this.verhaal.openTaken(route)).containsExactly(TUSSENEVALUATIE);
		assertThat(this.verhaal.taak(route, TUSSENEVALUATIE).uiterlijk()).isEqualTo(LocalDate.of(2027, 11, 29));
		this.verhaal.taak(route, TUSSENEVALUATIE).vult("stageVerloop", "door");
		this.verhaal.tot(LocalDate.of(2027, 11, 22));
		this.verhaal.taak(route, GESPREK).vult("hoeGaatHet", "goed", "stageVerloop", "door");
		this.verhaal.tot(LocalDate.of(2027, 12, 6));
		this.verhaal.taak(route, GESPREK).vult("hoeGaatHet", "goed", "stageVerloop", "door");
		this.verhaal.tot(LocalDate.of(2027, 12, 17));
		assertThat(this.verhaal.openTaken(route)).containsExactly(EINDEVALUATIE, ZELFREFLECTIE);
		assertThat(this.verhaal.taak(route, EINDEVALUATIE).toegewezenAan()).isEqualTo("s.stagebegeleider");
		assertThat(this.verhaal.taak(route, ZELFREFLECTIE).toegewezenAan()).isEqualTo("p.mentor");
		// Ten working days from Friday 17 December, without Christmas and New Year's Day.
		assertThat(this.verhaal.taak(route, ZELFREFLECTIE).uiterlijk()).isEqualTo(LocalDate.of(2027, 12, 31));
		this.verhaal.taak(route, ZELFREFLECTIE).vult();
		assertThat(this.verhaal.openTaken(route)).containsExactly(EINDEVALUATIE);
		this.verhaal.taak(route, EINDEVALUATIE).vult("resultaat", "voldoende", "uitzichtOpBaan", "ja");
		Verhaal.Taak slot = this.verhaal.taak(route, PROFIEL);
		assertThat(slot.variabele("sterkePunten")).isEqualTo("Werkt netjes.");
		assertThat(slot.variabele("nogEenStage")).isNull();
		slot.vult("watPast", "Een bakkerij.", "nogEenStage", "nee");

		assertThat(this.verhaal.eindigde(route, "stage", "endEvent_stagesAfgerond")).isTrue();
		assertThat(this.stages.van(route)).extracting(Stage::status)
			.containsExactly(Stage.Status.AFGEBROKEN, Stage.Status.AFGEROND);
		assertThat(this.stages.van(route)).extracting(Stage::eindeOp)
			.containsExactly(LocalDate.of(2027, 10, 8), LocalDate.of(2027, 12, 17));
		assertThat(this.profielen.nieuwste(route).orElseThrow().versie()).isEqualTo(2);
		assertThat(this.profielen.nieuwste(route).orElseThrow().watPast()).isEqualTo("Een bakkerij.");
	}

	@Test
	void afterFourWeeksWithoutAPlaceTheWspIsAsked() {
		Route route = stagestrand();
		this.toestemmingen.leg(route, Toestemmingen.MEEDOEN_AAN_PLAN, "wi", "ja", List.of("tr-plan"), "in-gesprek",
				"tr-plan-1");
		this.verhaal.tot(LocalDate.of(2027, 10, 3));
		assertThat(this.verhaal.openTaken(route)).containsExactly(ZOEKEN);
		this.verhaal.tot(LocalDate.of(2027, 10, 4));
		Verhaal.Taak vraag = this.verhaal.taak(route, WSP);
		assertThat(vraag.groepen()).containsExactly("wi-arnhem.accountmanager");
		assertThat(vraag.uiterlijk()).isEqualTo(LocalDate.of(2027, 10, 18));
		assertThat(vraag.variabele("wspVraag")).isEqualTo("Rijn IJssel zoekt een stageplek voor een student Kok "
				+ "(niveau 2, BOL). Contactpersoon bij school: p.mentor.");
		assertThat(this.taskService.getVariables(vraag.task().getId()).keySet()).containsOnly("routeNummer", "jongere",
				"fase", "wspVraag");
		vraag.vult("wspAntwoord", "Bel hotel Haarhuis.");
		assertThat(this.verhaal.keren(route, "endEvent_wspVraagBehandeld")).isEqualTo(1);
		assertThat(this.verhaal.taak(route, ZOEKEN).variabele("wspAntwoord")).isEqualTo("Bel hotel Haarhuis.");
		vindtPlek(route, "Hotel Haarhuis");
		match(route, "Hotel Haarhuis", LocalDate.of(2027, 10, 11), LocalDate.of(2027, 12, 17));
		assertThat(this.verhaal.variabele(route, "stage", "wspAntwoord")).isNull();
	}

	@Test
	void aPlaceFoundMeanwhileTakesTheQuestionBack() {
		Route route = stagestrand();
		this.toestemmingen.leg(route, Toestemmingen.MEEDOEN_AAN_PLAN, "wi", "ja", List.of("tr-plan"), "in-gesprek",
				"tr-plan-1");
		this.verhaal.tot(LocalDate.of(2027, 10, 4));
		assertThat(this.verhaal.openTaken(route)).containsExactly(ZOEKEN, WSP);
		vindtPlek(route, "Bakkerij Bart");
		assertThat(this.verhaal.openTaken(route)).containsExactly(MATCH);
	}

	@Test
	void withoutConsentTheStagebegeleiderIsReminded() {
		Route route = stagestrand();
		this.verhaal.tot(LocalDate.of(2027, 10, 4));
		assertThat(this.verhaal.openTaken(route)).containsExactly(ZOEKEN);
		assertThat(this.verhaal.taak(route, ZOEKEN).task().getPriority()).isEqualTo(75);
		assertThat(this.verhaal.keren(route, "endEvent_plekZoekenHerinnerd")).isEqualTo(1);
	}

	@Test
	void noStageIsNeededAnyMore() {
		Route route = stagestrand();
		assertThatThrownBy(() -> this.verhaal.taak(route, ZOEKEN).vult("plekGevonden", "niet-nodig"))
			.hasMessageContaining("Waarom is er geen stage nodig?");
		this.verhaal.taak(route, ZOEKEN)
			.vult("plekGevonden", "niet-nodig", "redenGeenStage", "Alle stages zijn gedaan.");
		assertThat(this.verhaal.eindigde(route, "stage", "endEvent_geenStageNodig")).isTrue();
	}

	@Test
	void aVisitKeepsTheYouthInPlaceWithMoreGuidance() {
		Route route = lopendeStage();
		this.verhaal.tot(LocalDate.of(2027, 9, 20));
		this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "minder-goed", "stageVerloop", "bezoek", "redenStoppen", "communicatie");
		this.verhaal.taak(route, BEZOEK).vult("uitkomstBezoek", "blijft", "extraBegeleiding", "Elke dag kort overleg.");
		this.verhaal.tot(LocalDate.of(2027, 10, 3));
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 10, 4));
		assertThat(this.verhaal.openTaken(route)).containsExactly(GESPREK);
		assertThat(this.stages.nieuwste(route).orElseThrow().status()).isEqualTo(Stage.Status.LOOPT);
	}

	@Test
	void anotherEducationChangesTheRouteAndAsksToAdjustThePlan() {
		Route route = lopendeStage();
		this.verhaal.tot(LocalDate.of(2027, 10, 18));
		// Held late: the talk of 4 October was missed.
		this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "minder-goed", "stageVerloop", "stoppen", "redenStoppen", "mismatch");
		this.verhaal.taak(route, BEZOEK)
			.vult("uitkomstBezoek", "andere-opleiding", "redenAfgebroken", "mismatch", "laatsteDag",
					LocalDate.of(2027, 10, 22), "nieuweOpleiding", "Bakker", "nieuwNiveau", "3", "nieuweLeerweg", "BBL",
					"nieuwEindeOpleiding", LocalDate.of(2029, 7, 13));
		Route nu = this.verhaal.nu(route);
		assertThat(nu.opleiding()).isEqualTo("Bakker");
		assertThat(nu.niveau()).isEqualTo("3");
		assertThat(nu.leerweg()).isEqualTo("BBL");
		assertThat(nu.verwachteEinddatum()).isEqualTo(LocalDate.of(2029, 7, 13));
		assertThat(this.verhaal.dossier(route)).extracting(DossierEntry::titel)
			.contains("Plan bijstellen gevraagd", "Stage afgebroken", "Opleiding gewijzigd");
		this.verhaal.taak(route, PROFIEL).vult("nogEenStage", "ja");
		assertThat(this.verhaal.openTaken(route)).containsExactly(ZOEKEN);
	}

	@Test
	void theYouthStopsAndTheRouteMustAnswer() {
		Route route = lopendeStage();
		this.verhaal.tot(LocalDate.of(2027, 9, 20));
		this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "minder-goed", "stageVerloop", "stoppen", "redenStoppen", "anders");
		this.verhaal.taak(route, BEZOEK)
			.vult("uitkomstBezoek", "stopt", "redenAfgebroken", "anders", "laatsteDag", LocalDate.of(2027, 9, 20));
		assertThat(this.verhaal.eindigde(route, "stage", "endEvent_jongereStopt")).isTrue();
		assertThat(this.stages.nieuwste(route).orElseThrow().status()).isEqualTo(Stage.Status.AFGEBROKEN);
	}

	@Test
	void withinTheRouteAnotherEducationStartsTheAdjustmentOfThePlan() {
		Route route = lopendeStageInDeRoute();
		this.verhaal.tot(LocalDate.of(2027, 9, 20));
		this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "minder-goed", "stageVerloop", "stoppen", "redenStoppen", "mismatch");
		this.verhaal.taak(route, BEZOEK)
			.vult("uitkomstBezoek", "andere-opleiding", "redenAfgebroken", "mismatch", "laatsteDag",
					LocalDate.of(2027, 9, 24), "nieuweOpleiding", "Bakker", "nieuwNiveau", "2", "nieuweLeerweg", "BBL",
					"nieuwEindeOpleiding", LocalDate.of(2028, 7, 14));
		assertThat(this.verhaal.openTaken(route)).contains(PROFIEL, "userTask_beslissingskaderInvullen");
		assertThat(this.verhaal.taak(route, "userTask_beslissingskaderInvullen").variabele("aanleidingBijstelling"))
			.isEqualTo("Andere opleiding: Bakker.");
	}

	@Test
	void withinTheRouteAYouthWhoStopsIsNotLost() {
		Route route = lopendeStageInDeRoute();
		this.verhaal.tot(LocalDate.of(2027, 9, 20));
		this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "minder-goed", "stageVerloop", "stoppen", "redenStoppen", "anders");
		this.verhaal.taak(route, BEZOEK)
			.vult("uitkomstBezoek", "stopt", "redenAfgebroken", "anders", "laatsteDag", LocalDate.of(2027, 9, 20));
		assertThat(this.verhaal.openTaken(route)).containsExactly("userTask_uitvalOverdragen");
	}

	@Test
	void theStageIsExtendedAndThePlanMustChange() {
		Route route = lopendeStage();
		this.verhaal.tot(LocalDate.of(2027, 9, 20));
		assertThatThrownBy(() -> this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "goed", "stageVerloop", "door", "nieuweEinddatum", LocalDate.of(2027, 9, 1)))
			.hasMessageContaining("De nieuwe laatste dag van de stage is al voorbij");
		this.verhaal.taak(route, GESPREK)
			.vult("hoeGaatHet", "heel-goed", "stageVerloop", "door", "nieuweEinddatum", LocalDate.of(2028, 1, 28),
					"planBijstellen", true, "redenBijstellen", "De stage duurt langer.");
		assertThat(gepland(route)).containsExactly("STAGEGESPREK 2027-10-04", "STAGEGESPREK 2027-10-18",
				"STAGEGESPREK 2027-11-01", "TUSSENEVALUATIE 2027-11-17", "STAGEGESPREK 2027-11-29",
				"STAGEGESPREK 2027-12-13", "STAGEGESPREK 2027-12-27", "STAGEGESPREK 2028-01-10",
				"EINDEVALUATIE 2028-01-28");
		assertThat(this.verhaal.dossier(route)).extracting(DossierEntry::titel)
			.contains("Einddatum stage gewijzigd", "Plan bijstellen gevraagd");

		// The talk of 4 October was held so late that halfway has come: the next day.
		this.verhaal.tot(LocalDate.of(2027, 11, 17));
		houdAlleGesprekken(route);
		this.verhaal.tot(LocalDate.of(2027, 11, 18));
		this.verhaal.taak(route, TUSSENEVALUATIE)
			.vult("stageVerloop", "door", "nieuweEinddatum", LocalDate.of(2027, 12, 3), "planBijstellen", true,
					"redenBijstellen", "Toch korter.");
		assertThat(gepland(route)).containsExactly("EINDEVALUATIE 2027-12-03");
	}

	@Test
	void halfwayAVisitCanBeNeeded() {
		Route route = lopendeStage();
		this.verhaal.tot(LocalDate.of(2027, 10, 4));
		houdAlleGesprekken(route);
		this.verhaal.tot(LocalDate.of(2027, 10, 18));
		this.verhaal.taak(route, TUSSENEVALUATIE).vult("stageVerloop", "bezoek", "redenStoppen", "bedrijf");
		assertThatThrownBy(() -> this.verhaal.taak(route, BEZOEK)
			.vult("uitkomstBezoek", "andere-plek", "redenAfgebroken", "bedrijf", "laatsteDag",
					LocalDate.of(2027, 9, 1)))
			.hasMessageContaining("De laatste dag ligt voor de eerste dag van de stage");
		assertThat(this.verhaal.openTaken(route)).containsExactly(BEZOEK);
	}

	@Test
	void aTalkThatDidNotTakePlaceIsKeptAsSuchAndTheNextFollows() {
		Route route = lopendeStage();
		this.verhaal.tot(LocalDate.of(2027, 10, 6));
		this.verhaal.taak(route, GESPREK)
			.vult("gesprekGehouden", "nee", "redenNietGehouden", "Ziek.", "stageVerloop", "door");
		List<Stagegesprek> gesprekken = this.stages.gesprekken(this.stages.nieuwste(route).orElseThrow());
		assertThat(gesprekken).extracting(Stagegesprek::status)
			.startsWith(Stagegesprek.Status.NIET_GEHOUDEN, Stagegesprek.Status.VERVALLEN, Stagegesprek.Status.GEPLAND);
		assertThat(gesprekken.get(2).op()).isEqualTo(LocalDate.of(2027, 10, 18));
		assertThat(gesprekken.get(2).soort()).isEqualTo(Soort.TUSSENEVALUATIE);
	}

	@Test
	void theLastDayCannotLieBeforeTheFirst() {
		Route route = stagestrand();
		vindtPlek(route, "Bakkerij Bart");
		assertThatThrownBy(() -> match(route, "Bakkerij Bart", LocalDate.of(2027, 10, 11), LocalDate.of(2027, 10, 4)))
			.hasMessageContaining("De laatste dag van de stage ligt voor de eerste dag");
		assertThat(this.verhaal.openTaken(route)).containsExactly(MATCH);
	}

	@Test
	void talksAreAtNineInWinterAndSummer() {
		this.verhaal.begin(LocalDate.of(2027, 3, 8));
		Route route = stagestrand();
		planMetRitme(route, "wekelijks");
		vindtPlek(route, "Bakkerij Bart");
		match(route, "Bakkerij Bart", LocalDate.of(2027, 3, 15), LocalDate.of(2027, 7, 2));
		assertThat(volgendeTimer(route)).isEqualTo("2027-03-22T08:00:00Z");
		this.verhaal.tot(LocalDate.of(2027, 3, 22));
		houdAlleGesprekken(route);
		// Summer time since Sunday; Monday 29 March is Easter Monday.
		assertThat(volgendeTimer(route)).isEqualTo("2027-03-30T07:00:00Z");
	}

	@Test
	void aTalkOnALeapDayIsHeld() {
		this.verhaal.begin(LocalDate.of(2028, 1, 31));
		Route route = stagestrand();
		planMetRitme(route, "vierwekelijks");
		vindtPlek(route, "Bakkerij Bart");
		match(route, "Bakkerij Bart", LocalDate.of(2028, 2, 1), LocalDate.of(2028, 6, 30));
		this.verhaal.tot(LocalDate.of(2028, 2, 28));
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		this.verhaal.tot(LocalDate.of(2028, 2, 29));
		assertThat(this.verhaal.openTaken(route)).containsExactly(GESPREK);
		houdAlleGesprekken(route);
		assertThat(gepland(route)).startsWith("STAGEGESPREK 2028-03-28");
	}

	private Route stagestrand() {
		Route route = this.verhaal.jongere(LocalDate.of(2028, 7, 14));
		this.verhaal.start("stage", route, Map.of());
		return route;
	}

	/** From 6 September to 26 November 2027. */
	private Route lopendeStage() {
		Route route = stagestrand();
		vindtPlek(route, "Restaurant De Steiger");
		match(route, "Restaurant De Steiger", LocalDate.of(2027, 9, 6), LocalDate.of(2027, 11, 26));
		return route;
	}

	/** The same stage, called by the route, which waits to adjust the plan. */
	private Route lopendeStageInDeRoute() {
		Route route = this.verhaal.jongere(LocalDate.of(2028, 7, 14));
		planMetRitme(route, "tweewekelijks");
		this.jdbc.sql("insert into tr_plan_bijstelling (route_id, op) values (?, ?)")
			.params(route.id(), LocalDate.of(2028, 1, 10))
			.update();
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne", "fase", "Route"))
			.startBeforeActivity("gateway_planLoopt")
			.startBeforeActivity("callActivity_stage")
			.execute();
		vindtPlek(route, "Restaurant De Steiger");
		match(route, "Restaurant De Steiger", LocalDate.of(2027, 9, 6), LocalDate.of(2027, 11, 26));
		return route;
	}

	private void planMetRitme(Route route, String ritme) {
		this.jdbc.sql("""
				insert into tr_plan (route_id, versie, status, maatwerkroute, begeleidingsritme, inhoud, opgesteld_op,
				opgesteld_door) values (?, 1, 'GELDIG', 'regulier', ?, '{}', current_timestamp, 'p.mentor')""")
			.params(route.id(), ritme)
			.update();
		assertThat(this.planafspraken.ritme(route)).contains(ritme);
	}

	private void vindtPlek(Route route, String bedrijf) {
		this.verhaal.taak(route, ZOEKEN).vult("plekGevonden", "ja", "gevondenBedrijf", bedrijf);
	}

	private void match(Route route, String bedrijf, LocalDate begin, LocalDate einde) {
		this.verhaal.taak(route, MATCH)
			.vult("bedrijf", bedrijf, "plaats", "Arnhem", "stageBegin", begin, "stageEinde", einde, "urenPerWeek", 24);
	}

	private void houdAlleGesprekken(Route route) {
		while (this.verhaal.openTaken(route).contains(GESPREK)) {
			this.verhaal.taak(route, GESPREK).vult("hoeGaatHet", "goed", "stageVerloop", "door");
			this.verhaal.tot(nu());
		}
	}

	private LocalDate nu() {
		return ClockUtil.getCurrentTime().toInstant().atZone(Routes.ZONE).toLocalDate();
	}

	private List<String> gepland(Route route) {
		return this.stages.gesprekken(this.stages.nieuwste(route).orElseThrow())
			.stream()
			.filter((gesprek) -> gesprek.status() == Stagegesprek.Status.GEPLAND)
			.map((gesprek) -> gesprek.soort() + " " + gesprek.op())
			.toList();
	}

	private String volgendeTimer(Route route) {
		Instant op = this.managementService.createJobQuery().timers().singleResult().getDuedate().toInstant();
		return op.toString();
	}

}
