package nl.transitieroute.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.signalering.Signaal;
import nl.transitieroute.signalering.Signalen;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sanne, from the signal of her mentor on 5 January 2026 to the end of two years of
 * nazorg on 9 July 2029: every task with the day it is due, and at every step who is
 * responsible.
 */
@ScenarioTest
class HeleRouteScenarioTest {

	@Autowired
	Verhaal verhaal;

	@Autowired
	Signalen signalen;

	@Autowired
	Routes routes;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	private static final AtomicInteger STUDENTNUMMER = new AtomicInteger();

	/** Who goes the route, for stories that search for her afterwards. */
	String voornaam = "Sanne";

	String achternaam = "de Vries";

	String eigenWoorden = "Wil graag koken.";

	Route sanne;

	@Test
	void sanneGoesFromTheSignalToTheEndOfTwoYearsOfNazorg() {
		signaal();
		startgesprek();
		plan();
		stage();
		planWordtBijgesteld();
		diploma();
		overdracht();
		nazorg();

		Route klaar = this.verhaal.nu(this.sanne);
		assertThat(klaar.status()).isEqualTo(Status.AFGESLOTEN);
		assertThat(klaar.uitkomst()).isEqualTo("afgerond");
		assertThat(this.verhaal.eindigde(this.sanne, "transitieroute", "endEvent_routeAfgerond")).isTrue();
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
		assertThat(this.verhaal.dossier(this.sanne)).hasSizeGreaterThan(50);
	}

	@Test
	void theWayToTheDiplomaWaitsLongerWhenTheStudyIsExtended() {
		signaal();
		startgesprek();
		plan();
		this.gebeurtenissen.wijzigEinddatum(this.sanne.nummer(), LocalDate.of(2028, 1, 14), "Ze doet een stage over.");

		dag("2027-01-09");
		bij(Fase.STAGE, Verhaal.SCHOOL, "p.mentor");
		assertThat(this.verhaal.openTaken(this.sanne)).doesNotContain("userTask_uitstroomoverlegVoeren");
		dag("2027-07-13");
		assertThat(this.verhaal.openTaken(this.sanne)).doesNotContain("userTask_uitstroomoverlegVoeren");
		dag("2027-07-14");
		bij(Fase.DIPLOMA, Verhaal.SCHOOL, "p.mentor");
		taak("userTask_uitstroomoverlegVoeren", "2027-08-11");
	}

	private void signaal() {
		this.verhaal.begin(LocalDate.of(2026, 1, 5));
		vooraf();
		String nummer = this.signalen
			.meld(new Signaal(Verhaal.SCHOOL, "S-" + STUDENTNUMMER.incrementAndGet(), this.voornaam, this.achternaam,
					LocalDate.of(2007, 11, 20), "Arnhem", "25656", "Kok", "2", "BOL", LocalDate.of(2027, 7, 9),
					"p.mentor", List.of("stage lukt niet", "gering zelfbeeld"), this.eigenWoorden, "mentor"),
					"p.mentor")
			.routeNummer();
		this.sanne = this.routes.metNummer(nummer);
		assertThat(nummer).startsWith("TR-2026-");

		taak("userTask_signaalBeoordelen", "2026-01-19").vult("besluit", "transitieroute", "redenAfwijking", "Mentor.");
		dag("2026-01-08");
		taak("userTask_metJongereBespreken", "2026-01-19").vult("jongereWil", "ja");
		taak("userTask_contactpersoonAanwijzen", "2026-01-15").vult("contactpersoon", "p.mentor", "vervanger",
				"j.mentor");
		bij(Fase.STARTGESPREK, Verhaal.SCHOOL, "p.mentor");
	}

	/** For a story that prepares something before the first step. */
	void vooraf() {
	}

	private void startgesprek() {
		taak("userTask_startgesprekPlannen", "2026-01-29").vult("startgesprekOp", "2026-01-22", "startgesprekTijd",
				"14:30");
		dag("2026-01-22");
		taak("userTask_startgesprekVoeren", "2026-01-22").vult("verschenen", "ja");
		taak("userTask_startgesprekVastleggen", "2026-01-29").vult("plannen", "werk", "bbl", "nee", "kanaal", "app",
				"telefoon", "06 12345678");
		taak("userTask_toestemmingVolgenVragen", "2026-01-29").vult("antwoord", "ja", "ouderAkkoord", "niet-nodig",
				"gegevens", List.of("contactgegevens"));
		bij(Fase.TR_PLAN, Verhaal.SCHOOL, "p.mentor");
	}

	private void plan() {
		maakPlan("2026-01-29", "2026-03-05", "2026-02-05", "2026-02-05");
		bij(Fase.STAGE, Verhaal.SCHOOL, "p.mentor");
	}

	private void maakPlan(String kader, String opstellen, String bijdrage, String ondertekenen) {
		taak("userTask_beslissingskaderInvullen", kader).vult("wensNaOpleiding", "werk");
		taak("userTask_planOpstellen", opstellen).vult("begeleidingsritme", "vierwekelijks", "redenAnderRitme",
				"Ze werkt al zelfstandig.", "klaarOpEen", this.verhaal.vandaag().plusMonths(3), "wiBetrekken", "ja",
				"vraagWi", "Is er een jobcoach?", "rmcBetrekken", "niet-nodig");
		taak("userTask_bijdrageGeven", bijdrage).vult();
		for (Taak handtekening : this.verhaal.alleTaken(this.sanne, "userTask_planOndertekenen")) {
			assertThat(handtekening.uiterlijk()).isEqualTo(LocalDate.parse(ondertekenen));
			handtekening.vult("oordeel", "getekend");
		}
	}

	private void stage() {
		taak("userTask_plekZoeken", "2026-03-19").vult("plekGevonden", "ja", "gevondenBedrijf", "De Haven");
		taak("userTask_matchVastleggen", "2026-02-05").vult("bedrijf", "De Haven", "stageBegin", "2026-02-02",
				"stageEinde", "2026-04-10", "urenPerWeek", 24);
		dag("2026-03-02");
		taak("userTask_stagegesprekVoeren", "2026-03-09").vult("hoeGaatHet", "goed", "stageVerloop", "door");
		dag("2026-03-09");
		taak("userTask_tussenevaluatieVoeren", "2026-03-23").vult("stageVerloop", "door");
		dag("2026-03-30");
		taak("userTask_stagegesprekVoeren", "2026-04-08").vult("hoeGaatHet", "goed", "stageVerloop", "door");
		dag("2026-04-10");
		taak("userTask_eindevaluatieVastleggen", "2026-04-24").vult("resultaat", "voldoende", "uitzichtOpBaan", "ja");
		taak("userTask_zelfreflectieVastleggen", "2026-04-24").vult();
		taak("userTask_profielBijwerken", "2026-04-24").vult("nogEenStage", "nee");
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
	}

	private void planWordtBijgesteld() {
		dag("2026-07-21");
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
		dag("2026-07-22");
		maakPlan("2026-07-29", "2026-09-02", "2026-08-05", "2026-08-05");
		bij(Fase.STAGE, Verhaal.SCHOOL, "p.mentor");
	}

	private void diploma() {
		dag("2027-01-08");
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
		dag("2027-01-09");
		bij(Fase.DIPLOMA, Verhaal.SCHOOL, "p.mentor");
		dag("2027-01-11");
		taak("userTask_uitstroomoverlegVoeren", "2027-02-08").vult("overlegOp", "2027-01-11", "aanwezigen",
				List.of("jongere", "mentor"), "volgendeStapDuidelijk", "ja", "volgendeStapNaSchool", "regulier-werk");
		taak("userTask_praktischeChecklistDoorlopen", "2027-03-08").vult();
		taak("userTask_uitstroomgesprekVoeren", "2027-02-08").vult("toekomstplannen", "Koken.");
		taak("userTask_toestemmingNazorgVragen", "2027-01-25").vult("delenWi", "ja", "onderdelenWi",
				List.of("opleiding", "begeleiding"), "delenRmc", "nee", "delenNieuweSchool", "nee", "delenUwv", "nee");
		dag("2027-01-22");
		maakPlan("2027-01-29", "2027-03-05", "2027-02-05", "2027-02-05");
		dag("2027-07-08");
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
		dag("2027-07-09");
		taak("userTask_afrondingVastleggen", "2027-07-23").vult("afronding", "diploma", "afgerondOp", "2027-07-09",
				"eerdereStartkwalificatie", "nee", "bestemming", "zoekt-werk");
		bij(Fase.WARME_OVERDRACHT, Verhaal.SCHOOL, "p.mentor");
		assertThat(this.verhaal.nu(this.sanne).nazorgTot()).isEqualTo(LocalDate.of(2029, 7, 9));
		taak("userTask_loopbaanbegeleidingAanbieden", "2027-07-23").vult("aanbodGedaan", "ja", "antwoordAanbod",
				"aangenomen", "aangebodenOp", "2027-07-09", "loopbaanvraag", "Werk zoeken.");
	}

	private void overdracht() {
		taak("userTask_ontvangerKiezen", "2027-07-16").vult("ontvanger", "wi");
		taak("userTask_overdrachtsdossierSamenstellen", "2027-07-23").vult("onderdelen",
				List.of("opleiding", "begeleiding"), "deelOpleiding", "Kok, niveau 2.", "deelBegeleiding",
				"Vaste tijden werken.", "dossierGelezen", "akkoord");
		taak("userTask_driegesprekVoeren", "2027-07-30").vult("driegesprekOp", "2027-07-09", "overdrachtDoorzetten",
				"ja", "instemmingWi", "ja", "verzoekSchool", "ja", "beoogdeContactpersoon", "w.consulent");
		taak("userTask_overgangsdocumentOpstellen", "2027-07-16").vult();
		bij(Fase.WARME_OVERDRACHT, Verhaal.SCHOOL, "p.mentor");
		taak("userTask_overdrachtAccepteren", "2027-07-23").doet("w.consulent", "overdrachtAntwoord", "ja",
				"contactpersoonOntvanger", "w.consulent", "vervangerOntvanger", "k.consulent", "eersteContactOp",
				"2027-07-16");
		bij(Fase.NAZORG, Verhaal.WI, "w.consulent");
	}

	private void nazorg() {
		belt("2027-07-23", "2027-07-30", "verandering", "nieuw-werk", "ritme", "licht", "redenRitme",
				"Werkt bij De Haven en redt zich goed.");
		belt("2027-08-09", "2027-08-16");
		dag("2027-08-20");
		taak("userTask_loslaten", "2027-08-20").vult("goedGeland", "ja");
		belt("2028-01-10", "2028-01-17");
		belt("2028-07-10", "2028-07-17");
		taak("userTask_tweedeJaarBespreken", "2028-07-17").vult("tweedeJaar", "ja", "wijze", "telefonisch");
		belt("2029-01-09", "2029-01-16");
		belt("2029-07-09", "2029-07-16");
		bij(Fase.NAZORG, Verhaal.WI, "w.consulent");
		taak("userTask_eindgesprekVoeren", "2029-07-30").vult("eindafspraak", "loslaten", "duurzaam", "ja");
	}

	private void belt(String dag, String uiterlijk, Object... anders) {
		dag(dag);
		Taak taak = taak("userTask_nazorgcontactVoeren", uiterlijk);
		assertThat(taak.toegewezenAan()).isEqualTo("w.consulent");
		Map<String, Object> antwoorden = Verhaal.antwoorden("bereikt", "ja", "kanaal", "telefoon", "hoeGaatHet", "goed",
				"watNu", "werkt", "verandering", "geen", "hulpNodig", "nee", "ritme", "zo-laten", "magBenaderen", "ja");
		antwoorden.putAll(Verhaal.antwoorden(anders));
		taak.vult(antwoorden.entrySet().stream().flatMap((een) -> Stream.of(een.getKey(), een.getValue())).toArray());
	}

	private Taak taak(String element, String uiterlijk) {
		Taak taak = this.verhaal.taak(this.sanne, element);
		assertThat(taak.uiterlijk()).as("due date of " + element).isEqualTo(LocalDate.parse(uiterlijk));
		return taak;
	}

	private void dag(String dag) {
		this.verhaal.tot(LocalDate.parse(dag));
	}

	private void bij(Fase fase, String verantwoordelijke, String contactpersoon) {
		Route nu = this.verhaal.nu(this.sanne);
		assertThat(nu.fase()).isEqualTo(fase);
		assertThat(nu.verantwoordelijkeId()).isEqualTo(verantwoordelijke);
		assertThat(nu.contactpersoonId()).isEqualTo(contactpersoon);
		assertThat(nu.volgendeStapOp()).isNotNull();
	}

}
