package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Route;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The coach knows better than the table when a contact fits. */
class PlanwijzigingScenarioTest extends NazorgStories {

	private static final String BIJSTELLEN = "userTask_contactplanBijstellen";

	@Autowired
	Planwijziging wijziging;

	@Test
	void theNextContactMovesAndTheProcessWaitsForItAtOnce() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		verzet(route, "2027-07-23", "2027-07-20", "Begint dan in de nachtdienst");
		assertThat(plan(route)).startsWith("2027-07-20", "2027-08-20");
		assertThat(this.verhaal.nu(route).volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2027, 7, 20));
		assertThat(moment(route, "2027-07-20").handmatig()).isTrue();
		assertThat(moment(route, "2027-07-20").waarom()).isEqualTo("Verzet van vrijdag 23 juli 2027");
		belmoment(route, "2027-07-20", "2027-07-27").vult(gesproken());
		assertThat(plan(route)).startsWith("2027-08-20");
		assertThat(this.verhaal.dossier(route)).filteredOn((entry) -> entry.titel().equals("Contact verzet"))
			.singleElement()
			.extracting(DossierEntry::inhoud)
			.asString()
			.contains("Begint dan in de nachtdienst");
	}

	@Test
	void aContactIsAddedBetweenTwoAndAnotherDropped() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.wijziging.voegToe(route.nummer(), LocalDate.of(2027, 8, 3), "op-het-werk", "contact", "Eerste werkweek");
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-03", "2027-08-20");
		assertThat(moment(route, "2027-08-03").kanaal()).isEqualTo("op-het-werk");
		assertThat(moment(route, "2027-08-03").reden()).isEqualTo("Eerste werkweek");
		laatVervallen(route, "2027-07-23", "Sprak de jongere gisteren op school");
		assertThat(plan(route)).startsWith("2027-08-03", "2027-08-20");
		belmoment(route, "2027-08-03", "2027-08-10").vult(gesproken());
		belmoment(route, "2027-08-20", "2027-08-27").vult(gesproken());
	}

	@Test
	void whatTheCoachPlacedStaysWhenTheRhythmChangesAndTakesTheWeek() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.wijziging.voegToe(route.nummer(), LocalDate.of(2027, 9, 15), "thuis", "contact", "Nieuwe woning");
		verzet(route, "2028-07-10", "2028-06-20", "Vakantie in juli");
		belmoment(route, "2027-07-23", "2027-07-30")
			.vult(gesproken("ritme", "intensief", "redenRitme", "Het gaat niet goed"));
		assertThat(plan(route)).as("intensive from 23 July: 17 September gives way to 15 September")
			.startsWith("2027-08-06", "2027-08-20", "2027-09-03", "2027-09-15", "2027-10-01")
			.contains("2028-06-20 tweede-jaar")
			.doesNotContain("2028-07-10 tweede-jaar")
			.endsWith("2029-07-09 eindgesprek");
	}

	@Test
	void theClosingTalkMovesButNeverLapsesAndStaysLast() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		weigert(() -> laatVervallen(route, "2029-07-09", "x"), "Het eindgesprek kan niet vervallen");
		weigert(() -> verzet(route, "2029-07-09", "2029-01-02", "x"), "Na deze dag staat nog een contact");
		weigert(() -> verzet(route, "2029-01-09", "2029-07-09", "x"), "staat al een contact");
		verzet(route, "2029-07-09", "2029-06-29", "Op vakantie");
		assertThat(plan(route)).endsWith("2029-01-09", "2029-06-29 eindgesprek");
		weigert(() -> verzet(route, "2029-01-09", "2029-07-03", "x"), "verzet eerst het eindgesprek");
	}

	@Test
	void refusalsSayWhatToDoAndChangeNothing() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		List<String> was = plan(route);
		weigert(() -> verzet(route, "2027-07-23", "2027-07-09", "x"), "Kies een dag na vandaag");
		weigert(() -> verzet(route, "2027-07-23", "2027-07-24", "x"),
				"zaterdag 24 juli 2027 is in het weekend. Kies bijvoorbeeld vrijdag 23 juli 2027 of maandag 26 juli 2027");
		weigert(() -> verzet(route, "2028-04-10", "2028-05-25", "x"), "is een feestdag. Kies bijvoorbeeld woensdag 24");
		weigert(() -> verzet(route, "2027-07-23", "2029-07-12", "x"), "verleng de nazorg in het eindgesprek");
		weigert(() -> verzet(route, "2027-07-23", "2027-07-22", " "), "Schrijf waarom");
		weigert(() -> verzet(route, "2027-07-23", "2027-07-22", "x".repeat(401)), "ten hoogste 400");
		weigert(() -> verzet(route, "2027-07-23", "2027-07-23", "x"), "staat al op vrijdag 23 juli 2027");
		weigert(() -> this.wijziging.voegToe(route.nummer(), LocalDate.of(2027, 8, 3), "rooksignaal", "contact", "x"),
				"Kies hoe het contact gaat");
		weigert(() -> this.wijziging.voegToe(route.nummer(), LocalDate.of(2027, 8, 3), "app", "tweede-jaar", "x"),
				"staat al in het plan");
		weigert(() -> this.wijziging.voegToe(route.nummer(), LocalDate.of(2027, 8, 3), "app", "eindgesprek", "x"),
				"Kies waarvoor");
		weigert(() -> laatVervallen(route, "2028-07-10", "x"), "tweede jaar moet nog gesteld worden");
		assertThat(plan(route)).isEqualTo(was);
		assertThat(this.verhaal.dossier(route)).extracting(DossierEntry::titel)
			.doesNotContain("Contact verzet", "Contact toegevoegd", "Contact vervallen");
	}

	@Test
	void theLastContactBeforeTheEndDoesNotLapse() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		laatVervallen(route, "2027-10-11", "Sprak de jongere al");
		beltSteeds(route, "2028-07-10", "2028-07-17");
		tweedeJaar(route, "ja");
		this.wijziging.voegToe(route.nummer(), LocalDate.of(2028, 12, 1), "telefoon", "contact", "Halverwege");
		weigert(() -> laatVervallen(route, "2028-12-01", "x"), "tot het eindgesprek geen contact meer");
	}

	@Test
	void aContactInHandMovesInItsTask() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		Taak taak = belmoment(route, "2027-07-23", "2027-07-30");
		weigert(() -> verzet(route, "2027-07-23", "2027-07-28", "x"), "Verzet het in de taak 'Nazorgcontact voeren'");
		assertThatThrownBy(() -> taak.vult("bereikt", "verzet", "kanaal", "app", "verzetNaar", "2027-07-25"))
			.hasMessageContaining("in het weekend");
		verzet(route, "2027-08-20", "2027-08-26", "Kan pas later");
		taak.vult(gesproken());
		assertThat(plan(route)).as("the change of a later contact waits for nothing").startsWith("2027-08-26");
	}

	@Test
	void whoSawAnOlderPlanIsToldSo() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		long id = moment(route, "2027-08-20").id();
		verzet(route, "2027-08-20", "2027-08-24", "Eerste collega");
		weigert(() -> this.wijziging.verzet(route.nummer(), id, LocalDate.of(2027, 8, 20), LocalDate.of(2027, 8, 27),
				"Tweede collega"), "staat nu op dinsdag 24 augustus 2027");
		laatVervallen(route, "2027-08-24", "Toch niet nodig");
		weigert(() -> this.wijziging.laatVervallen(route.nummer(), id, LocalDate.of(2027, 8, 24), "x"),
				"intussen gewijzigd");
	}

	@Test
	void aRouteThatPausesIsClosedOrIsNotInNazorgHasNoPlanToChange() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.routes.pauzeer(route.nummer(), LocalDate.of(2027, 10, 1));
		weigert(() -> verzet(route, "2027-07-23", "2027-07-27", "x"), "De route staat stil");
		Route stage = this.verhaal.jongere(DIPLOMA);
		weigert(() -> this.wijziging.vraagTaak(stage.nummer()), "is niet in nazorg");
		this.routes.sluitAf(stage.nummer(), "gestopt");
		weigert(() -> this.wijziging.vraagTaak(stage.nummer()), "is afgesloten");
	}

	@Test
	void inTheTaskListAContactMovesIsAddedAndLapses() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.wijziging.vraagTaak(route.nummer());
		weigert(() -> this.wijziging.vraagTaak(route.nummer()), "staat al in de takenlijst");
		Taak taak = this.verhaal.taak(route, BIJSTELLEN);
		assertThat(taak.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(taak.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 16));
		assertThat(taak.variabele("contactmomenten").toString()).contains("vrijdag 23 juli 2027");
		String keuze = keuze(route, "2027-07-23");
		assertThatThrownBy(() -> taak.vult("watBijstellen", "verzetten", "welkContact", keuze, "nieuweDag",
				"2027-07-25", "redenBijstelling", "Kan dan beter"))
			.hasMessageContaining("in het weekend");
		taak.vult("watBijstellen", "verzetten", "welkContact", keuze, "nieuweDag", "2027-07-27", "redenBijstelling",
				"Kan dan beter");
		assertThat(plan(route)).startsWith("2027-07-27", "2027-08-20");
		assertThat(this.verhaal.keren(route, "endEvent_contactplanBijgesteld")).isOne();

		bijstelling(route).vult("watBijstellen", "toevoegen", "nieuweDag", "2027-08-05", "kanaalBijstelling", "app",
				"doelBijstelling", "contact", "redenBijstelling", "Even vragen");
		bijstelling(route).vult("watBijstellen", "vervallen", "welkContact", keuze(route, "2027-08-20"),
				"redenBijstelling", "Dicht op het vorige");
		bijstelling(route).vult("watBijstellen", "niets");
		assertThat(plan(route)).startsWith("2027-07-27", "2027-08-05", "2027-10-11");
		belmoment(route, "2027-07-27", "2027-08-03").vult(gesproken());
	}

	@Test
	void theTaskIsGoneWhenTheNazorgEnds() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		this.wijziging.vraagTaak(route.nummer());
		belmoment(route, "2027-10-11", "2027-10-18").vult(gesproken("magBenaderen", "nee"));
		assertThat(uitkomst(route, "endEvent_opVerzoekGestopt")).isEqualTo(true);
		assertThat(this.verhaal.openTaken(route)).isEmpty();
	}

	private Taak bijstelling(Route route) {
		this.wijziging.vraagTaak(route.nummer());
		return this.verhaal.taak(route, BIJSTELLEN);
	}

	private String keuze(Route route, String dag) {
		return moment(route, dag).id() + "@" + dag;
	}

	private void verzet(Route route, String van, String naar, String reden) {
		this.wijziging.verzet(route.nummer(), moment(route, van).id(), LocalDate.parse(van), LocalDate.parse(naar),
				reden);
	}

	private void laatVervallen(Route route, String dag, String reden) {
		this.wijziging.laatVervallen(route.nummer(), moment(route, dag).id(), LocalDate.parse(dag), reden);
	}

	private Contactmoment moment(Route route, String dag) {
		return this.contactplan.gepland(route)
			.stream()
			.filter((moment) -> moment.gepland().equals(LocalDate.parse(dag)))
			.findFirst()
			.orElseThrow();
	}

	private static void weigert(ThrowingCallable wijziging, String melding) {
		assertThatThrownBy(wijziging).isInstanceOf(Weigering.class).hasMessageContaining(melding);
	}

}
