package nl.transitieroute.trplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.trplan.PlanVersie.Status;
import nl.transitieroute.trplan.process.TrPlanProcess;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Plans of youths who begin on Monday 1 February 2027. */
@ScenarioTest
class TrPlanScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2027, 2, 1);

	private static final String BESLISSINGSKADER = "userTask_beslissingskaderInvullen";

	private static final String OPSTELLEN = "userTask_planOpstellen";

	private static final String BIJDRAGE = "userTask_bijdrageGeven";

	private static final String ONDERTEKENEN = "userTask_planOndertekenen";

	@Autowired
	Verhaal verhaal;

	@Autowired
	TrPlannen plannen;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	WensUitStartgesprek wensUitStartgesprek;

	@Autowired
	TaskService taskService;

	@Autowired
	RuntimeService runtimeService;

	@BeforeEach
	void begin() {
		this.verhaal.begin(BEGIN);
	}

	@Test
	void youthSchoolMunicipalityAndCompanyMakeOnePlan() {
		Route route = begonnenPlan(LocalDate.of(2028, 7, 14));
		assertThat(this.verhaal.taak(route, BESLISSINGSKADER).toegewezenAan()).isEqualTo("p.mentor");
		assertThat(this.verhaal.taak(route, BESLISSINGSKADER).uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 8));
		this.verhaal.taak(route, BESLISSINGSKADER)
			.vult("wensNaOpleiding", "werk", "leertHetBest", "op-de-werkplek", "zelfstandigheid", "met-steun");

		Verhaal.Taak opstellen = this.verhaal.taak(route, OPSTELLEN);
		assertThat(opstellen.uiterlijk()).isEqualTo(LocalDate.of(2027, 3, 15));
		assertThat(opstellen.variabele("maatwerkrouteAdvies")).isEqualTo("bbl");
		assertThat(opstellen.variabele("begeleidingsritmeAdvies")).isEqualTo("tweewekelijks");
		assertThat(opstellen.variabele("maatwerkroute")).isEqualTo("bbl");
		stelOp(route, "maatwerkroute", "bbl", "begeleidingsritme", "tweewekelijks", "leerbedrijfBetrekken", "ja",
				"leerbedrijfNaam", "Restaurant De Steiger", "vraagWi", "Is er een jobcoach?", "vraagRmc",
				"Kun je kennismaken?", "vraagLeerbedrijf", "Wie begeleidt op de werkvloer?");

		assertThat(this.verhaal.alleTaken(route, BIJDRAGE)).hasSize(3).allSatisfy((taak) -> {
			assertThat(taak.uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 15));
		});
		assertThat(partij(route, BIJDRAGE, "wi").groepen()).containsExactly("wi-arnhem.consulent");
		assertThat(partij(route, BIJDRAGE, "wi").toegewezenAan()).isNull();
		assertThat(partij(route, BIJDRAGE, "rmc").groepen()).containsExactly("rmc-arnhem.trajectbegeleider");
		assertThat(partij(route, BIJDRAGE, "leerbedrijf").toegewezenAan()).isEqualTo("p.mentor");
		partij(route, BIJDRAGE, "wi").vult("bijdrage", "Een jobcoach vanaf de laatste stage.", "bijdrageContact",
				"Wil Consulent");
		partij(route, BIJDRAGE, "rmc").vult("bijdrage", "Kennismaken in mei.");
		partij(route, BIJDRAGE, "leerbedrijf").vult("bijdrage", "De souschef begeleidt.");

		assertThat(this.verhaal.alleTaken(route, ONDERTEKENEN)).hasSize(5);
		assertThat(partij(route, ONDERTEKENEN, "jongere").toegewezenAan()).isEqualTo("p.mentor");
		assertThat(partij(route, ONDERTEKENEN, "jongere").uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 15));
		assertThat((String) partij(route, ONDERTEKENEN, "jongere").variabele("bijdragenTekst"))
			.contains("W&I Arnhem: Een jobcoach vanaf de laatste stage. (contactpersoon: Wil Consulent)");
		tekenen(route, "jongere", "school", "wi", "rmc", "leerbedrijf");

		assertThat(this.verhaal.eindigde(route, "tr-plan", "endEvent_planGetekend")).isTrue();
		assertThat(this.plannen.versies(route)).extracting(PlanVersie::status).containsExactly(Status.GELDIG);
		assertThat(this.plannen.ritme(route)).contains("tweewekelijks");
		assertThat(this.plannen.bijstellenOp(route)).isEqualTo(LocalDate.of(2027, 8, 2));
		assertThat(this.plannen.deelnemersVanNieuwste(route)).extracting(Deelnemer::oordeelDoor)
			.containsExactly("p.mentor", "p.mentor", "k.consulent", "r.trajectbegeleider", "p.mentor");
		assertThat(this.toestemmingen.geldt(route, Toestemmingen.MEEDOEN_AAN_PLAN, "werkgever")).isTrue();
	}

	@Test
	void whatTheYouthSaidInTheStartgesprekIsNotAskedAgain() {
		Route route = this.verhaal.jongere(LocalDate.of(2028, 7, 14));
		this.wensUitStartgesprek.verwerk(route, new Antwoorden(Map.of("plannen", "opleiding")));
		this.verhaal.start("tr-plan", route, TrPlanProcess.BIJSTELLING.with(false));
		assertThat(this.verhaal.taak(route, BESLISSINGSKADER).variabele("wensNaOpleiding")).isEqualTo("opleiding");
	}

	@Test
	void whoIsAskedSeesTheQuestionAndNothingElse() {
		Route route = opgesteldPlan("vraagWi", "Is er een jobcoach?");
		Verhaal.Taak gevraagd = partij(route, BIJDRAGE, "wi");
		Map<String, Object> gezien = this.taskService.getVariables(gevraagd.task().getId());
		gezien.values().removeIf((waarde) -> waarde == null);
		assertThat(gezien.keySet()).containsOnly("routeNummer", "jongere", "fase", "bijstelling", "partij",
				"partijNaam", "partijOpties", "gevraagdeBijdrage", "loopCounter", "nrOfInstances",
				"nrOfActiveInstances", "nrOfCompletedInstances");
		assertThat(gezien).containsEntry("gevraagdeBijdrage", "Is er een jobcoach?");
	}

	@Test
	void withoutConsentThePartyIsNeitherAskedNorSigns() {
		Route route = opgesteldPlan("wiBetrekken", "geen-toestemming", "rmcBetrekken", "niet-nodig");
		assertThat(this.verhaal.openTaken(route)).containsExactly(ONDERTEKENEN, ONDERTEKENEN);
		assertThat(this.toestemmingen.laatste(route, Toestemmingen.MEEDOEN_AAN_PLAN, "wi").orElseThrow().antwoord())
			.isEqualTo("nee");
		assertThat(this.toestemmingen.laatste(route, Toestemmingen.MEEDOEN_AAN_PLAN, "rmc")).isEmpty();
		tekenen(route, "jongere", "school");
		assertThat(this.verhaal.eindigde(route, "tr-plan", "endEvent_planGetekend")).isTrue();
	}

	@Test
	void consentWithdrawnAfterThePlanWasDrawnCounts() {
		Route route = begonnenPlan(LocalDate.of(2028, 7, 14));
		this.verhaal.taak(route, BESLISSINGSKADER).vult();
		stelOp(route, "rmcBetrekken", "niet-nodig", "vraagWi", "Is er een jobcoach?");
		this.toestemmingen.leg(route, Toestemmingen.MEEDOEN_AAN_PLAN, "wi", "nee", List.of(), "in-gesprek",
				"tr-plan-1");
		partij(route, BIJDRAGE, "wi").vult("bijdrage", "Toch al iets.");
		assertThat(this.verhaal.alleTaken(route, ONDERTEKENEN)).extracting((taak) -> taak.variabele("partij"))
			.containsExactlyInAnyOrder("jongere", "school");
		tekenen(route, "jongere", "school");
		assertThat(this.plannen.ritme(route)).contains("wekelijks");
	}

	@Test
	void municipalityStaysSilentAndThePlanGoesOn() {
		Route route = opgesteldPlan("vraagWi", "Is er een jobcoach?", "vraagRmc", "Kun je kennismaken?");
		partij(route, BIJDRAGE, "rmc").vult("bijdrage", "Kennismaken in mei.");

		this.verhaal.tot(LocalDate.of(2027, 2, 8));
		assertThat(partij(route, BIJDRAGE, "wi").task().getPriority()).isEqualTo(75);
		assertThat(this.verhaal.keren(route, "endEvent_bijdrageHerinnerd")).isEqualTo(1);
		this.verhaal.tot(LocalDate.of(2027, 2, 14));
		assertThat(this.verhaal.alleTaken(route, BIJDRAGE)).hasSize(1);

		this.verhaal.tot(LocalDate.of(2027, 2, 15));
		assertThat(this.verhaal.alleTaken(route, BIJDRAGE)).isEmpty();
		Verhaal.Taak escalatie = this.verhaal.taak(route, "userTask_bijdrageEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		assertThat(escalatie.uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 22));
		assertThat(escalatie.variabele("aanleiding")).isEqualTo(
				"W&I Arnhem gaf binnen de termijn geen bijdrage aan het TR-plan. Het plan gaat zonder die bijdrage verder.");
		escalatie.vult();
		assertThat(this.verhaal.keren(route, "endEvent_bijdrageEscalatieBehandeld")).isEqualTo(1);
		tekenen(route, "jongere", "school", "wi", "rmc");
		assertThat(this.verhaal.eindigde(route, "tr-plan", "endEvent_planGetekend")).isTrue();
	}

	@Test
	void youthDeclinesAndTheSecondVersionIsSigned() {
		Route route = opgesteldPlan("rmcBetrekken", "niet-nodig", "vraagWi", "Is er een jobcoach?", "doelEen",
				"Een baan als kok");
		partij(route, BIJDRAGE, "wi").vult("bijdrage", "Een jobcoach.");
		tekenen(route, "school", "wi");
		partij(route, ONDERTEKENEN, "jongere").vult("oordeel", "geweigerd", "redenWeigering",
				"Ik wil in de bediening werken.");

		Verhaal.Taak opnieuw = this.verhaal.taak(route, OPSTELLEN);
		assertThat((String) opnieuw.variabele("watErSpeelt")).contains("Versie 1 is niet door iedereen getekend")
			.contains("De jongere: Ik wil in de bediening werken.");
		assertThat(opnieuw.variabele("doelEen")).isEqualTo("Een baan als kok");
		assertThat(opnieuw.variabele("bijdragenTekst")).isEqualTo("- W&I Arnhem: Een jobcoach.");
		assertThat(opnieuw.variabele("vraagWi")).isEqualTo("");
		stelOp(route, "rmcBetrekken", "niet-nodig", "doelEen", "Een baan in de bediening");
		assertThat(this.verhaal.openTaken(route)).containsExactly(ONDERTEKENEN, ONDERTEKENEN, ONDERTEKENEN);
		tekenen(route, "jongere", "school", "wi");

		List<PlanVersie> versies = this.plannen.versies(route);
		assertThat(versies).extracting(PlanVersie::status).containsExactly(Status.AFGEWEZEN, Status.GELDIG);
		assertThat(this.plannen.inhoud(versies.get(0))).containsEntry("doelEen", "Een baan als kok");
		assertThat(this.plannen.deelnemers(versies.get(0))).filteredOn(Deelnemer::weigerde)
			.extracting(Deelnemer::reden)
			.containsExactly("Ik wil in de bediening werken.");
		assertThat(this.verhaal.keren(route, OPSTELLEN)).isEqualTo(2);
	}

	@Test
	void aPartyThatDoesNotAnswerIsRemindedAndEscalatedButNeverSkipped() {
		Route route = opgesteldPlan("rmcBetrekken", "niet-nodig", "vraagWi", "");
		tekenen(route, "jongere", "school");
		this.verhaal.tot(LocalDate.of(2027, 2, 8));
		assertThat(partij(route, ONDERTEKENEN, "wi").task().getPriority()).isEqualTo(75);
		assertThat(this.verhaal.keren(route, "endEvent_ondertekenenHerinnerd")).isEqualTo(1);
		this.verhaal.tot(LocalDate.of(2027, 2, 15));
		Verhaal.Taak escalatie = this.verhaal.taak(route, "userTask_ondertekenenEscalatie");
		assertThat(escalatie.uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 22));
		assertThat(escalatie.variabele("aanleiding"))
			.isEqualTo("W&I Arnhem heeft het TR-plan binnen de termijn niet getekend en niet geweigerd.");
		escalatie.vult();
		assertThat(this.verhaal.keren(route, "endEvent_ondertekenenEscalatieBehandeld")).isEqualTo(1);
		this.verhaal.tot(LocalDate.of(2027, 4, 1));
		tekenen(route, "wi");
		assertThat(this.verhaal.eindigde(route, "tr-plan", "endEvent_planGetekend")).isTrue();
		assertThat(this.plannen.bijstellenOp(route)).isEqualTo(LocalDate.of(2027, 10, 1));
	}

	@Test
	void aYearBeforeTheEndTheRegisseurHearsThatThePlanIsNotSigned() {
		Route route = begonnenPlan(LocalDate.of(2028, 2, 29));
		this.verhaal.taak(route, BESLISSINGSKADER).vult();
		stelOp(route, "wiBetrekken", "niet-nodig", "rmcBetrekken", "niet-nodig");
		this.verhaal.tot(LocalDate.of(2027, 2, 12));
		assertThat(this.verhaal.alleTaken(route, "userTask_planTeLaatEscalatie")).isEmpty();
		// A year before a leap day is the last day of February.
		this.verhaal.tot(LocalDate.of(2027, 2, 28));
		Verhaal.Taak escalatie = this.verhaal.taak(route, "userTask_planTeLaatEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		assertThat(this.verhaal.alleTaken(route, ONDERTEKENEN)).hasSize(2);
		tekenen(route, "jongere", "school");
		assertThat(this.verhaal.eindigde(route, "tr-plan", "endEvent_planGetekend")).isTrue();
		assertThat(this.verhaal.openTaken(route)).isEmpty();
	}

	@Test
	void aPlanThatBeganTooLateIsEscalatedAfterFourWeeksAndGoesOn() {
		Route route = begonnenPlan(LocalDate.of(2027, 7, 16));
		this.verhaal.tot(LocalDate.of(2027, 2, 28));
		assertThat(this.verhaal.openTaken(route)).containsExactly(BESLISSINGSKADER);
		this.verhaal.tot(LocalDate.of(2027, 3, 1));
		this.verhaal.taak(route, "userTask_planTeLaatEscalatie").vult();
		assertThat(this.verhaal.keren(route, "endEvent_planTeLaatBehandeld")).isEqualTo(1);
		assertThat(this.verhaal.openTaken(route)).containsExactly(BESLISSINGSKADER);
	}

	@Test
	void thePlanIsAdjustedWithThePreviousVersionAtHand() {
		Route route = opgesteldPlan("rmcBetrekken", "niet-nodig", "wiBetrekken", "niet-nodig", "doelEen",
				"Een baan als kok");
		tekenen(route, "jongere", "school");
		this.verhaal.tot(LocalDate.of(2027, 4, 12));
		this.plannen.vraagBijstelling(route, "De stage stopte.");
		assertThat(this.plannen.bijstellenOp(route)).isEqualTo(LocalDate.of(2027, 4, 12));

		this.verhaal.start("tr-plan", route, TrPlanProcess.BIJSTELLING.with(true));
		Verhaal.Taak kader = this.verhaal.taak(route, BESLISSINGSKADER);
		assertThat(kader.variabele("aanleidingBijstelling")).isEqualTo("De stage stopte.");
		assertThat(kader.variabele("diplomaHaalbaar")).isEqualTo("ja");
		kader.vult("diplomaHaalbaar", "twijfel");
		Verhaal.Taak opstellen = this.verhaal.taak(route, OPSTELLEN);
		assertThat(opstellen.variabele("maatwerkrouteAdvies")).isEqualTo("eigen-tempo");
		assertThat(opstellen.variabele("maatwerkroute")).isEqualTo("regulier");
		assertThat(opstellen.variabele("doelEen")).isEqualTo("Een baan als kok");
		assertThat((String) opstellen.variabele("watErSpeelt")).contains("De stage stopte.");

		// Six weeks later the regisseur hears of it.
		this.verhaal.tot(LocalDate.of(2027, 5, 24));
		this.verhaal.taak(route, "userTask_planTeLaatEscalatie");
		assertThatThrownBy(() -> stelOp(route, "rmcBetrekken", "niet-nodig", "wiBetrekken", "niet-nodig",
				"maatwerkroute", "regulier"))
			.hasMessageContaining("Waarom een andere route dan het advies?");
		stelOp(route, "rmcBetrekken", "niet-nodig", "wiBetrekken", "niet-nodig", "maatwerkroute", "regulier",
				"redenAndereRoute", "De jongere wil bij zijn klas blijven.");

		// Asked once more while the version is being signed: adjusted again at once.
		this.plannen.vraagBijstelling(route, "Verhuisd naar een eigen kamer.");
		tekenen(route, "jongere", "school");
		assertThat(this.plannen.bijstellenOp(route)).isEqualTo(LocalDate.of(2027, 5, 24));
		assertThat(this.plannen.versies(route)).extracting(PlanVersie::status)
			.containsExactly(Status.VERVANGEN, Status.GELDIG);
	}

	@Test
	void whileTheRouteWaitsARequestWakesIt() {
		Route route = opgesteldPlan("rmcBetrekken", "niet-nodig", "wiBetrekken", "niet-nodig");
		tekenen(route, "jongere", "school");
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Sanne", "fase", "Route"))
			.startBeforeActivity("gateway_planLoopt")
			.execute();
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		this.plannen.vraagBijstelling(route, "Andere opleiding.");
		assertThat(this.verhaal.taak(route, BESLISSINGSKADER).variabele("aanleidingBijstelling"))
			.isEqualTo("Andere opleiding.");
		assertThat(this.verhaal.variabele(route, "tr-plan", "bijstelling")).isEqualTo(true);
	}

	@Test
	void whoSignsCanAnswerForTheOwnPartyOnly() {
		Route route = opgesteldPlan("rmcBetrekken", "niet-nodig", "vraagWi", "");
		assertThatThrownBy(() -> partij(route, ONDERTEKENEN, "wi").doet("w.consulent", "partij", "jongere"))
			.hasMessageContaining("Namens wie?");
		assertThatThrownBy(() -> partij(route, ONDERTEKENEN, "jongere").vult("oordeel", "geweigerd"))
			.hasMessageContaining("Waarom niet");
		assertThat(this.plannen.deelnemersVanNieuwste(route)).extracting(Deelnemer::oordeel).containsOnlyNulls();
	}

	private Route begonnenPlan(LocalDate verwachteEinddatum) {
		Route route = this.verhaal.jongere(verwachteEinddatum);
		this.verhaal.start("tr-plan", route, TrPlanProcess.BIJSTELLING.with(false));
		return route;
	}

	private Route opgesteldPlan(Object... antwoorden) {
		Route route = begonnenPlan(LocalDate.of(2028, 7, 14));
		this.verhaal.taak(route, BESLISSINGSKADER).vult();
		stelOp(route, antwoorden);
		return route;
	}

	private void stelOp(Route route, Object... antwoorden) {
		this.verhaal.taak(route, OPSTELLEN).vult(antwoorden);
	}

	private void tekenen(Route route, String... partijen) {
		for (String partij : partijen) {
			partij(route, ONDERTEKENEN, partij).vult("oordeel", "getekend");
		}
	}

	private Verhaal.Taak partij(Route route, String element, String partij) {
		return this.verhaal.alleTaken(route, element)
			.stream()
			.filter((taak) -> partij.equals(taak.variabele("partij")))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No task " + element + " for " + partij));
	}

}
