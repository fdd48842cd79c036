package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A youth in nazorg needs help, or loses the job. */
class HulpScenarioTest extends NazorgStories {

	private static final String REGELEN = "userTask_hulpRegelen";

	private static final String VOLGEN = "userTask_hulpVolgen";

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	RuntimeService runtimeService;

	@Test
	void helpRaisesTheRhythmUntilItIsSolved() {
		Route route = hulpGevraagd();
		assertThat(plan(route)).startsWith("2027-08-06", "2027-08-20", "2027-09-03");
		Taak regelen = this.verhaal.taak(route, REGELEN);
		assertThat(regelen.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 27));
		assertThat(regelen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat((String) regelen.variabele("gevraagd")).contains("Schulden bij de zorgverzekeraar");
		assertThatThrownBy(() -> regelen.vult("begeleidingNaarWerk", "nee", "aantalHulp", "0"))
			.hasMessageContaining("nog geen hulp afgesproken");
		assertThatThrownBy(() -> regelen.vult("begeleidingNaarWerk", "nee", "aantalHulp", "1", "instrument1",
				"schuldhulp", "eigenaar1", "wi", "gereedOp1", "2027-07-23"))
			.hasMessageContaining("dag na vandaag");
		regelen.vult("begeleidingNaarWerk", "nee", "aantalHulp", "2", "instrument1", "schuldhulp", "eigenaar1", "wi",
				"gereedOp1", "2027-09-10", "instrument2", "taalcursus", "eigenaar2", "school", "gereedOp2",
				"2027-10-01");
		Taak volgen = this.verhaal.taak(route, VOLGEN);
		assertThat(volgen.uiterlijk()).isEqualTo(LocalDate.of(2027, 9, 10));
		assertThat((String) volgen.variabele("afgesprokenHulp")).contains("schuldhulp door W&I (loopt)");
		Taak contact = belmoment(route, "2027-08-06", "2027-08-13");
		assertThat((String) contact.variabele("openHulp")).contains("taalcursus door school, klaar op 1 oktober 2027");
		contact.vult(gesproken());
		belmomenten(route, "2027-08-20", "2027-09-03");
		this.verhaal.tot(LocalDate.of(2027, 9, 10));
		this.verhaal.taak(route, VOLGEN).vult("hulpResultaat", "loopt-nog", "nieuweDatum", "2027-10-01");
		assertThat(this.verhaal.taak(route, VOLGEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 10, 1));
		belmomenten(route, "2027-09-17", "2027-10-01");
		this.verhaal.taak(route, VOLGEN).vult("hulpResultaat", "opgelost", "ritmeNaHulp", "terug");
		assertThat(this.verhaal.eindigde(route, "interventie", "endEvent_hulpAfgerond")).isTrue();
		assertThat(plan(route)).as("back to midden").startsWith("2027-10-11", "2028-01-10", "2028-04-10");
		assertThat(this.hulpvragen.open(route)).isEmpty();
		belmoment(route, "2027-10-11", "2027-10-18");
	}

	@Test
	void helpThatIsNotArrangedOrNotFollowedIsEscalated() {
		Route route = hulpGevraagd();
		this.verhaal.tot(LocalDate.of(2027, 7, 30));
		Taak escalatie = this.verhaal.taak(route, "userTask_hulpRegelenEscalatie");
		assertThat(escalatie.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 6));
		escalatie.vult();
		regel(route, "2027-08-05");
		this.verhaal.tot(LocalDate.of(2027, 8, 18));
		assertThat(this.verhaal.alleTaken(route, "userTask_hulpVolgenEscalatie")).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 8, 19));
		this.verhaal.taak(route, "userTask_hulpVolgenEscalatie").vult();
		this.verhaal.taak(route, VOLGEN).vult("hulpResultaat", "opgelost", "ritmeNaHulp", "zo-laten");
		assertThat(this.verhaal.eindigde(route, "interventie", "endEvent_escalatieHulpVolgen")).isTrue();
		assertThat(this.verhaal.keren(route, "endEvent_escalatieHulpRegelen")).isOne();
	}

	@Test
	void helpThatDoesNotWorkIsArrangedAnotherWay() {
		Route route = hulpGevraagd();
		regel(route, "2027-08-05");
		this.verhaal.tot(LocalDate.of(2027, 8, 5));
		this.verhaal.taak(route, VOLGEN).vult("hulpResultaat", "vastgelopen");
		Taak escalatie = this.verhaal.taak(route, "userTask_hulpVastgelopenEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		escalatie.vult();
		regel(route, "2027-09-15");
		assertThat(this.verhaal.taak(route, VOLGEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 9, 15));
		assertThat(this.hulpvragen.interventies(this.hulpvragen.open(route).get(0).id()))
			.extracting(Interventie::status)
			.containsExactly("gestopt", "loopt");
	}

	@Test
	void guidanceToWorkIsPartOfTheHelp() {
		Route route = hulpGevraagd();
		this.verhaal.taak(route, REGELEN).vult("begeleidingNaarWerk", "ja", "aantalHulp", "0");
		assertThat(this.verhaal.openTaken(route)).containsExactly("userTask_zoekprofielMaken");
		this.verhaal.taak(route, "userTask_zoekprofielMaken").vult("uren", 24);
		this.verhaal.taak(route, "userTask_werkZoeken").vult("zoekresultaat", "gestopt", "stopreden", "zelf-verder");
		assertThat(this.verhaal.eindigde(route, "begeleiding-naar-werk", "endEvent_gestopt")).isTrue();
		assertThat(this.verhaal.taak(route, VOLGEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 9, 3));
	}

	@Test
	void jobLostInMonthSevenIsTakenUpByWerkEnInkomenWhenTheYouthAllowsIt() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.toestemmingen.leg(route, "delen", "wi", "ja", List.of("werk"), "in-gesprek", "1");
		beltSteeds(route, "2027-07-23", "2027-07-30", "2027-08-20", "2027-08-27", "2027-10-11", "2027-10-18",
				"2028-01-10", "2028-01-17");
		this.verhaal.tot(LocalDate.of(2028, 2, 15).atTime(11, 0));
		this.verhaal.bericht(route, "baanverlies", Map.of());
		assertThat(plan(route)).startsWith("2028-02-29", "2028-03-14", "2028-03-28", "2028-04-11", "2028-04-25",
				"2028-05-09", "2028-06-15", "2028-07-10 tweede-jaar", "2028-07-17");
		Taak regelen = this.verhaal.taak(route, REGELEN);
		assertThat(regelen.uiterlijk()).isEqualTo(LocalDate.of(2028, 2, 17));
		assertThat(regelen.toegewezenAan()).isNull();
		assertThat(regelen.groepen()).containsExactly("wi-arnhem.consulent", "wi-arnhem.jobcoach");
		assertThat((String) regelen.variabele("aanleidingHulp")).contains("baan verloren");
		regelen.vult("begeleidingNaarWerk", "nee", "aantalHulp", "1", "instrument1", "jobhunting", "eigenaar1", "wi",
				"gereedOp1", "2028-03-31");
		belmoment(route, "2028-02-29", "2028-03-07").vult(gesproken("watNu", "zoekt-werk"));
		belmoment(route, "2028-03-14", "2028-03-21");
		this.verhaal.taak(route, VOLGEN).vult("hulpResultaat", "opgelost", "ritmeNaHulp", "terug");
		assertThat(this.verhaal.keren(route, "endEvent_baanverliesOpgevangen")).isOne();
		assertThat(plan(route)).as("the contact in hand stays; then midden again")
			.startsWith("2028-03-14", "2028-04-10", "2028-07-10 tweede-jaar");
	}

	@Test
	void jobLostToldInTheCallIsTakenUpByTheContactPersonWithoutConsentForWerkEnInkomen() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30")
			.vult(gesproken("hoeGaatHet", "niet-goed", "verandering", "baan-verloren", "watNu", "zoekt-werk"));
		Taak regelen = this.verhaal.taak(route, REGELEN);
		assertThat(regelen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat((String) regelen.variabele("aanleidingHulp")).contains("baan verloren");
		assertThat(plan(route)).startsWith("2027-08-06", "2027-08-20", "2027-09-03");
		this.verhaal.taak(route, REGELEN)
			.vult("begeleidingNaarWerk", "nee", "aantalHulp", "1", "instrument1", "jobhunting", "eigenaar1", "school",
					"gereedOp1", "2027-09-01");
		belmoment(route, "2027-08-06", "2027-08-13");
	}

	@Test
	void theNazorgEndsWhileHelpRunsAndNothingStaysBehind() {
		Route route = hulpGevraagd();
		belmoment(route, "2027-08-06", "2027-08-13").vult(gesproken("magBenaderen", "nee"));
		assertThat(uitkomst(route, "endEvent_opVerzoekGestopt")).isEqualTo(true);
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		assertThat(this.hulpvragen.open(route)).isEmpty();
	}

	@Test
	void theClosingTalkNamesWhoTakesOverHelpThatStillRuns() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		beltSteeds(route, "2027-10-11", "2027-10-18", "2028-07-10", "2028-07-17");
		tweedeJaar(route, "ja");
		belmoment(route, "2029-07-09", "2029-07-16").vult(gesproken("hulpNodig", "ja", "hulpvraag", "Zoekt een kamer"));
		assertThat(this.verhaal.openTaken(route)).containsExactly("userTask_eindgesprekVoeren", REGELEN);
		assertThat(this.verhaal.taak(route, "userTask_eindgesprekVoeren").variabele("hulpLoopt")).isEqualTo("ja");
		assertThatThrownBy(() -> eindgesprek(route, "eindafspraak", "loslaten"))
			.hasMessageContaining("Wie neemt de lopende hulp over?");
		eindgesprek(route, "eindafspraak", "loslaten", "hulpOvernemer", "Wijkteam, M. de Boer");
		assertThat(uitkomst(route, "endEvent_nazorgAfgerond")).isEqualTo(true);
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		assertThat(this.hulpvragen.open(route)).isEmpty();
	}

	@Test
	void aLostJobIsReportedOnlyDuringNazorgAndWithWhatHappened() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		assertThatThrownBy(() -> this.gebeurtenissen.meldBaanverlies(route.nummer(), " "))
			.hasMessageContaining("Schrijf wat er is gebeurd");
		this.gebeurtenissen.meldBaanverlies(route.nummer(), "Contract niet verlengd");
		assertThat(this.verhaal.taak(route, REGELEN).toegewezenAan()).isEqualTo("p.mentor");
		assertThat(this.verhaal.dossier(route)).extracting(DossierEntry::titel)
			.contains("Baan verloren of studie gestopt");
		Route opSchool = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		assertThatThrownBy(() -> this.gebeurtenissen.meldBaanverlies(opSchool.nummer(), "Ontslag"))
			.hasMessageContaining("is niet in nazorg");
	}

	@Test
	void aRouteThatIsBrokenOffLeavesNothingPlanned() {
		Route route = hulpGevraagd();
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(route.nummer())
			.rootProcessInstances()
			.list()
			.forEach((nazorg) -> this.runtimeService.deleteProcessInstance(nazorg.getId(), "uitval"));
		assertThat(plan(route)).isEmpty();
		assertThat(this.hulpvragen.open(route)).isEmpty();
		assertThat(this.verhaal.openTaken(route)).isEmpty();
	}

	private Route hulpGevraagd() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30").vult(gesproken("hoeGaatHet", "gaat-wel", "hulpNodig", "ja",
				"hulpvraag", "Schulden bij de zorgverzekeraar", "problemen", List.of("financien")));
		return route;
	}

	private void regel(Route route, String gereedOp) {
		this.verhaal.taak(route, REGELEN)
			.vult("begeleidingNaarWerk", "nee", "aantalHulp", "1", "instrument1", "jobcoaching", "eigenaar1", "wi",
					"gereedOp1", gereedOp);
	}

	private void belmomenten(Route route, String... dagen) {
		for (String dag : dagen) {
			this.verhaal.tot(LocalDate.parse(dag).atTime(9, 1));
			belt(route);
		}
	}

}
