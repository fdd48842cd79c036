package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.nazorg.process.NazorgProcess;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Intrekkingen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sanne is out of sight: what is done until she is back, and nobody gives up alone. */
class UitBeeldScenarioTest extends NazorgStories {

	private static final String PROBEREN = "userTask_contactProberen";

	private static final String BESPREKEN = "userTask_uitBeeldBespreken";

	private static final String KAART = "userTask_kaartSturen";

	private static final String ZOEKEN = "userTask_jongereZoeken";

	private static final String BEVESTIGEN = "userTask_afsluitenBevestigen";

	private static final String INTREKKING = "userTask_intrekkingBespreken";

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Intrekkingen intrekkingen;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Contactpogingen pogingen;

	@Test
	void aCardGoesByPostAndAfterThreeMonthsSheIsTriedAgain() {
		Route route = nooitBereikt(true);
		Taak bespreken = this.verhaal.taak(route, BESPREKEN);
		assertThat(bespreken.variabele("besluit")).isEqualTo("opnieuw");
		assertThat(bespreken.variabele("kaart")).isEqualTo("ja");
		assertThat((String) bespreken.variabele("voorstel")).startsWith("**Keer 1:**");
		assertThat((String) bespreken.variabele("pogingen")).contains("23 juli 2027: bellen, geen gehoor");
		bespreken.doet("regisseur.gelderland", "besluit", "opnieuw", "toelichting", "Neemt niet op", "kaart", "ja");

		Taak kaart = this.verhaal.taak(route, KAART);
		assertThat(kaart.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(kaart.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 10));
		assertThat((String) kaart.variabele("kaartTekst")).contains("Hoi Sanne,");
		assertThatThrownBy(() -> kaart.vult("kaartVerstuurd", "ja", "verstuurdOp", "2027-08-09"))
			.hasMessageContaining("kan niet in de toekomst");
		kaart.vult("kaartVerstuurd", "ja", "verstuurdOp", "2027-08-03");
		assertThat(this.pogingen.van(route)).last()
			.satisfies((poging) -> assertThat(poging.kanaal() + " " + poging.resultaat()).isEqualTo("kaart verstuurd"));

		houdtStand(route, "2027-11-03");
		belmoment(route, "2027-11-03", "2027-11-10").vult(gesproken());
		assertThat(plan(route)).startsWith("2028-01-10");
	}

	@Test
	void lookingStopsOnTheDayOfTheNextAttempt() {
		Route route = nooitBereikt(false);
		this.verhaal.taak(route, BESPREKEN)
			.doet("p.mentor", "besluit", "opnieuw", "toelichting", "Neemt niet op", "kaart", "ja", "inschakelen",
					List.of("rmc"));
		assertThat(this.verhaal.openTaken(route)).containsExactly(ZOEKEN, KAART);

		belmoment(route, "2027-11-03", "2027-11-10");
		assertThat(this.verhaal.openTaken(route)).containsExactly(CONTACT);
	}

	@Test
	void rmcLooksByLawForWhoHasNoStartkwalificatieAndSheIsCalledTheNextWorkingDay() {
		Route route = nooitBereikt(false);
		Taak bespreken = this.verhaal.taak(route, BESPREKEN);
		assertThat((String) bespreken.variabele("gronden")).contains("mag meezoeken: wettelijke taak van RMC");
		assertThat(bespreken.variabele("inschakelen")).hasToString("[\"rmc\"]");
		bespreken.doet("p.mentor", "besluit", "opnieuw", "toelichting", "Neemt niet op", "kaart", "nee", "inschakelen",
				List.of("rmc"));

		Taak zoeken = this.verhaal.taak(route, ZOEKEN);
		assertThat(zoeken.groepen()).containsExactly("rmc-arnhem.trajectbegeleider");
		assertThat(zoeken.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 17));
		assertThat(this.verhaal.dossier(route)).anySatisfy((entry) -> {
			assertThat(entry.titel()).isEqualTo("Gevraagd om mee te zoeken: RMC (Doorstroompunt)");
			assertThat(entry.inhoud()).contains("WEB 9.2.1 en 9.2.3");
		});
		zoeken.vult("zoekresultaat", "gevonden", "nummerJongere", "06 11112222");

		assertThat(this.jongeren.metId(route.jongereId()).telefoon()).isEqualTo("06 11112222");
		assertThat(plan(route)).startsWith("2027-08-04");
		belmoment(route, "2027-08-04", "2027-08-11").vult(gesproken());
	}

	@Test
	void wiMayNotKnowOfHerWithoutAGround() {
		Route route = nooitBereikt(true);
		Taak bespreken = this.verhaal.taak(route, BESPREKEN);
		assertThat((String) bespreken.variabele("gronden")).contains("W&I mag niets weten",
				"RMC (Doorstroompunt) mag niets weten");
		assertThatThrownBy(() -> bespreken.doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg", "inschakelen",
				List.of("wi")))
			.hasMessageContaining("W&I mag niet meezoeken");
		assertThatThrownBy(() -> bespreken.doet("p.mentor", "besluit", "waakvlam", "toelichting", "Weg", "inschakelen",
				List.of("rmc")))
			.hasMessageContaining("RMC (Doorstroompunt) mag niet meezoeken");
		assertThatThrownBy(() -> bespreken.doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg", "ingelicht",
				List.of("ouders")))
			.hasMessageContaining("gaf geen toestemming om via ouders");
		assertThat(this.verhaal.openTaken(route)).as("nothing half done").containsExactly(BESPREKEN);
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-20");
	}

	@Test
	void wiLooksWithConsentAndStopsWhenSheTakesItBack() {
		Route route = nooitBereikt(true);
		this.toestemmingen.leg(route, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.verhaal.taak(route, BESPREKEN)
			.doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg", "inschakelen", List.of("wi"));
		assertThat(this.verhaal.taak(route, ZOEKEN).groepen()).containsExactly("wi-arnhem.consulent",
				"wi-arnhem.jobcoach");

		this.intrekkingen.trekIn(route.nummer(), "wi", null, "Wil het niet meer.");
		assertThat(this.verhaal.openTaken(route)).containsExactly(INTREKKING);
		assertThat(plan(route)).startsWith("2027-11-03");
	}

	@Test
	void somebodyGoesThereAndFindsHer() {
		Route route = nooitBereikt(true);
		gaLangs(route);
		Taak langs = this.verhaal.taak(route, PROBEREN);
		assertThat((String) langs.variabele("pogingTekst")).startsWith("**Poging 4:** huisbezoek, middag. Ga langs.");
		assertThat((String) langs.variabele("eerderePogingen")).contains("vrijdag 23 juli");
		langs.vult("kanaal", "huisbezoek", "contactResultaat", "bereikt");
		belt(route);
		assertThat(statussen(route)).startsWith("bereikt", "gepland");
	}

	@Test
	void nobodyIsAtHomeSoItIsDiscussedAgain() {
		Route route = nooitBereikt(true);
		gaLangs(route);
		this.verhaal.taak(route, PROBEREN).vult("kanaal", "huisbezoek", "contactResultaat", "geen-gehoor");
		assertThat(this.verhaal.openTaken(route)).containsExactly(BESPREKEN);
	}

	@Test
	void atTheDoorShePrefersToBeLeftAlone() {
		Route route = nooitBereikt(true);
		gaLangs(route);
		this.verhaal.taak(route, PROBEREN).vult("kanaal", "huisbezoek", "contactResultaat", "wil-niet");
		assertThat(plan(route)).startsWith("2028-01-10");
		assertThat(this.verhaal.openTaken(route)).isEmpty();
	}

	@Test
	void givingUpTakesTwoPeople() {
		Route route = nooitBereikt(true);
		this.verhaal.taak(route, BESPREKEN)
			.doet("regisseur.gelderland", "besluit", "afsluiten", "redenAfsluiten", "reageert-niet", "toelichting",
					"Al een jaar niets.");
		Taak bevestigen = this.verhaal.taak(route, BEVESTIGEN);
		assertThat(bevestigen.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 10));
		assertThat((String) bevestigen.variabele("besluitTekst")).contains("regisseur.gelderland",
				"Al een jaar niets.");
		assertThatThrownBy(() -> bevestigen.doet("regisseur.gelderland", "tweedeAkkoord", "ja"))
			.hasMessageContaining("besluiten twee mensen");
		bevestigen.doet("p.mentor", "tweedeAkkoord", "nee", "toelichtingTweede", "Ik zag haar gisteren fietsen.");
		assertThat(this.verhaal.openTaken(route)).containsExactly(BESPREKEN);

		this.verhaal.taak(route, BESPREKEN)
			.doet("p.mentor", "besluit", "afsluiten", "redenAfsluiten", "buitenland", "toelichting", "Geëmigreerd.");
		this.verhaal.taak(route, BEVESTIGEN).doet("regisseur.gelderland", "tweedeAkkoord", "ja");
		assertThat(uitkomst(route, "endEvent_uitBeeldAfgesloten")).isEqualTo(true);
	}

	@Test
	void aDecisionThatWaitsIsRemindedOf() {
		Route route = nooitBereikt(true);
		this.verhaal.tot(LocalDate.of(2027, 8, 6));
		Taak bespreken = this.verhaal.taak(route, BESPREKEN);
		assertThat(bespreken.task().getPriority()).isEqualTo(75);
		bespreken.doet("p.mentor", "besluit", "afsluiten", "redenAfsluiten", "anders", "toelichting", "Weg.");
		this.verhaal.tot(LocalDate.of(2027, 8, 11));
		assertThat(this.verhaal.taak(route, BEVESTIGEN).task().getPriority()).isEqualTo(75);
	}

	/** Out of sight three times, a pilot light after that, and never reached. */
	@Test
	void neverReachedForTwoYearsSheKeepsANextStepUntilTheEnd() {
		Route route = nooitBereikt(true);
		ronde(route, "opnieuw", "2027-11-03");
		nietBereikt(route, "2027-11-03", "2027-11-08", "2027-11-12");
		assertThat((String) this.verhaal.taak(route, BESPREKEN).variabele("voorstel")).startsWith("**Keer 2:**");
		ronde(route, "opnieuw", "2028-02-14");
		nietBereikt(route, "2028-02-14", "2028-02-17", "2028-02-23");
		ronde(route, "waakvlam", "2028-07-10");
		nietBereikt(route, "2028-07-10", "2028-07-13", "2028-07-19");
		ronde(route, "waakvlam", "2029-01-09");
		nietBereikt(route, "2029-01-09", "2029-01-12", "2029-01-18");
		ronde(route, "waakvlam", "2029-07-09");
		nietBereikt(route, "2029-07-09", "2029-07-12", "2029-07-18");

		Taak laatste = this.verhaal.taak(route, BESPREKEN);
		assertThat(laatste.variabele("besluit")).as("the two years are over").isEqualTo("afsluiten");
		laatste.doet("p.mentor", "besluit", "afsluiten", "redenAfsluiten", "reageert-niet", "toelichting",
				"Twee jaar geprobeerd.");
		this.verhaal.taak(route, BEVESTIGEN).doet("regisseur.gelderland", "tweedeAkkoord", "ja");
		assertThat(uitkomst(route, "endEvent_uitBeeldAfgesloten")).isEqualTo(true);
		assertThat(this.pogingen.van(route)).hasSize(18);
	}

	@Test
	void whoIsReachedAgainGoesBackToTheRhythmOfTheTable() {
		Route route = nooitBereikt(true);
		ronde(route, "waakvlam", "2028-01-10");
		belmoment(route, "2028-01-10", "2028-01-17").vult(gesproken());
		assertThat(plan(route)).as("midden again, from today").startsWith("2028-01-24", "2028-02-21", "2028-04-10");
	}

	@Test
	void theNextAttemptNeverComesAfterTheClosingTalk() {
		Route route = afgestudeerd(DIPLOMA, "werk", LocalDate.of(2027, 9, 10));
		belmoment(route, "2027-07-23", "2027-07-30").vult("bereikt", "geen-gehoor", "kanaal", "telefoon");
		poging(route, "2027-07-28", "geen-gehoor");
		poging(route, "2027-08-03", "geen-gehoor");
		this.verhaal.taak(route, BESPREKEN).doet("p.mentor", "besluit", "opnieuw", "toelichting", "Vakantie?");
		assertThat(plan(route)).containsExactly("2027-09-10 eindgesprek");
	}

	@Test
	void takingConsentBackStopsEveryAttemptAtOnce() {
		Route route = gebeld(true);
		volgenMag(route);
		poging(route, "2027-07-23", "geen-gehoor");
		this.intrekkingen.trekIn(route.nummer(), "school", Toestemmingen.VOLGEN_NA_SCHOOL, "Laat me met rust.");
		assertThat(this.verhaal.openTaken(route)).containsExactly(INTREKKING);
		assertThat(plan(route)).containsExactly("2029-07-09 eindgesprek");
		this.verhaal.tot(LocalDate.of(2027, 8, 20));
		assertThat(this.verhaal.openTaken(route)).as("no attempt follows").doesNotContain(PROBEREN);
	}

	@Test
	void takingConsentBackWhileOutOfSightStopsTheCardToo() {
		Route route = nooitBereikt(true);
		volgenMag(route);
		this.verhaal.taak(route, BESPREKEN).doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg", "kaart", "ja");
		assertThat(this.verhaal.openTaken(route)).containsExactly(KAART);
		this.intrekkingen.trekIn(route.nummer(), "school", Toestemmingen.VOLGEN_NA_SCHOOL, "Laat me met rust.");
		assertThat(this.verhaal.openTaken(route)).containsExactly(INTREKKING);
		assertThat(plan(route)).containsExactly("2029-07-09 eindgesprek");
	}

	@Test
	void whoSaidNoIsNotTriedAgainLater() {
		Route route = nooitBereikt(true);
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "nee", List.of(), "in-gesprek", "1");
		Taak bespreken = this.verhaal.taak(route, BESPREKEN);
		assertThatThrownBy(() -> bespreken.doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg"))
			.hasMessageContaining("wil niet meer benaderd worden");
		assertThat(this.verhaal.openTaken(route)).containsExactly(BESPREKEN);
	}

	@Test
	void whoeverTakesOverAlsoTakesTheSearchOver() {
		Route route = nooitBereikt(true);
		this.verhaal.taak(route, BESPREKEN).doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg", "kaart", "ja");
		this.gebeurtenissen.voerWisselUit(route.nummer(), "j.mentor", "p.mentor");
		assertThat(this.verhaal.taak(route, KAART).toegewezenAan()).isEqualTo("j.mentor");
		this.verhaal.taak(route, KAART).vult("kaartVerstuurd", "nee", "redenGeenKaart", "geen-adres");
		this.verhaal.tot(LocalDate.of(2027, 11, 3));
		assertThat(this.verhaal.taak(route, CONTACT).toegewezenAan()).isEqualTo("j.mentor");
	}

	@Test
	void aPauseMovesTheSearchAndTheNextAttempt() {
		Route route = nooitBereikt(true);
		this.gebeurtenissen.start(route);
		this.verhaal.taak(route, BESPREKEN).doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg", "kaart", "ja");
		this.gebeurtenissen.pauzeer(route.nummer(), "Ziekte", LocalDate.of(2027, 9, 3));
		this.verhaal.tot(LocalDate.of(2027, 9, 3));
		this.verhaal.taak(route, "userTask_hervattenBespreken").vult("hervattenBesluit", "hervatten");
		assertThat(this.verhaal.taak(route, KAART).uiterlijk()).isAfter(LocalDate.of(2027, 9, 3));
		assertThat(LocalDate.parse(plan(route).get(0))).isAfter(LocalDate.of(2027, 11, 30));
		assertThat(this.verhaal.openTaken(route)).contains(KAART);
	}

	private Route gebeld(boolean startkwalificatie) {
		this.verhaal.begin(DIPLOMA);
		Route route = this.verhaal.jongere(DIPLOMA);
		this.routes.rondOpleidingAf(route.nummer(), startkwalificatie ? "diploma" : "geen", DIPLOMA, startkwalificatie,
				"werk", DIPLOMA.plusYears(2));
		this.verhaal.start(NazorgProcess.ID, route, Map.of());
		belmoment(route, "2027-07-23", "2027-07-30").vult("bereikt", "nee", "kanaal", "telefoon");
		return this.verhaal.nu(route);
	}

	private Route nooitBereikt(boolean startkwalificatie) {
		Route route = gebeld(startkwalificatie);
		poging(route, "2027-07-23", "geen-gehoor");
		poging(route, "2027-07-28", "geen-gehoor");
		poging(route, "2027-08-03", "geen-gehoor");
		return route;
	}

	private void gaLangs(Route route) {
		this.verhaal.taak(route, BESPREKEN)
			.doet("regisseur.gelderland", "besluit", "huisbezoek", "toelichting", "Ga langs.");
	}

	/** The first attempt was the call itself; nobody answers it, nor the two after it. */
	private void nietBereikt(Route route, String eerste, String tweede, String derde) {
		this.verhaal.tot(LocalDate.parse(eerste).atTime(10, 0));
		this.verhaal.taak(route, CONTACT).vult("bereikt", "geen-gehoor", "kanaal", "telefoon");
		poging(route, tweede, "geen-gehoor");
		poging(route, derde, "geen-gehoor");
	}

	private void ronde(Route route, String besluit, String volgende) {
		Taak bespreken = this.verhaal.taak(route, BESPREKEN);
		assertThat(this.verhaal.nu(route).contactpersoonId()).isEqualTo("p.mentor");
		bespreken.doet("p.mentor", "besluit", besluit, "toelichting", "Niet bereikt.");
		houdtStand(route, volgende);
	}

	/** One responsible, one contact person, a next step with this date. */
	private void houdtStand(Route route, String volgende) {
		Route nu = this.verhaal.nu(route);
		assertThat(nu.isOpen()).isTrue();
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(nu.contactpersoonId()).isEqualTo("p.mentor");
		assertThat(nu.volgendeStapOp().atZoneSameInstant(nl.transitieroute.route.Routes.ZONE).toLocalDate())
			.isEqualTo(LocalDate.parse(volgende));
	}

	private void volgenMag(Route route) {
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "ja", List.of(), "in-gesprek", "1");
	}

	private void poging(Route route, String dag, String resultaat) {
		this.verhaal.tot(LocalDate.parse(dag).atTime(10, 0));
		this.verhaal.taak(route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", resultaat);
	}

}
