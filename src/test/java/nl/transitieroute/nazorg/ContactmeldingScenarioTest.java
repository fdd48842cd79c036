package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.time.LocalDateTime;

import nl.transitieroute.Verhaal;
import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sanne calls by herself, whatever was planned. */
class ContactmeldingScenarioTest extends NazorgStories {

	private static final String PROBEREN = "userTask_contactProberen";

	private static final String BESPREKEN = "userTask_uitBeeldBespreken";

	@Autowired
	Contactmeldingen meldingen;

	@Autowired
	Contactpogingen pogingen;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Test
	void sheCallsBackBetweenTwoAttempts() {
		Route route = nietOpgenomen();
		this.verhaal.tot(LocalDateTime.of(2027, 7, 26, 11, 0));
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		assertThat(this.meldingen.legVast(route.nummer(), "telefoon", "gepland", "Telefoon was stuk."))
			.startsWith("De pogingen stoppen.");
		assertThat(this.verhaal.openTaken(route)).containsExactly(CONTACT);
		belt(route);
		assertThat(statussen(route)).startsWith("bereikt", "gepland");
		assertThat(plan(route)).startsWith("2027-08-20");
		assertThat(this.pogingen.van(route)).extracting((poging) -> poging.kanaal() + " " + poging.resultaat())
			.containsExactly("bellen geen-gehoor", "jongere bereikt");
	}

	@Test
	void sheCallsWhileTheNextAttemptWaits() {
		Route route = nietOpgenomen();
		this.verhaal.tot(LocalDateTime.of(2027, 7, 28, 11, 0));
		assertThat(this.verhaal.openTaken(route)).containsExactly(PROBEREN);
		this.meldingen.legVast(route.nummer(), "app-of-mail", "gepland", null);
		assertThat(this.verhaal.openTaken(route)).containsExactly(CONTACT);
	}

	@Test
	void sheCallsWhileItIsDiscussedWhatToDo() {
		Route route = uitBeeld();
		this.meldingen.legVast(route.nummer(), "telefoon", "gepland", "Ik ben er weer.");
		assertThat(this.verhaal.openTaken(route)).containsExactly(CONTACT);
		belt(route);
		assertThat(statussen(route)).startsWith("bereikt");
	}

	@Test
	void sheAnswersTheCard() {
		Route route = uitBeeld();
		this.verhaal.taak(route, BESPREKEN).doet("p.mentor", "besluit", "opnieuw", "toelichting", "Weg", "kaart", "ja");
		this.verhaal.tot(LocalDateTime.of(2027, 8, 5, 10, 0));
		this.meldingen.legVast(route.nummer(), "telefoon", "gepland", "Kreeg de kaart.");
		assertThat(this.verhaal.openTaken(route)).containsExactly(CONTACT);
		belt(route);
		assertThat(statussen(route).subList(0, 4)).containsOnlyOnce("niet-bereikt").containsOnlyOnce("bereikt");
		assertThat(LocalDate.parse(plan(route).get(0))).isAfter(LocalDate.of(2027, 8, 5));
	}

	@Test
	void aCallInTheWeeksBeforeCountsAsThePlannedContact() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.verhaal.tot(LocalDateTime.of(2027, 7, 16, 11, 0));
		assertThat(this.meldingen.legVast(route.nummer(), "telefoon", "gepland", ""))
			.contains("het contact van 23 juli 2027");
		this.verhaal.tot(LocalDateTime.of(2027, 7, 16, 11, 5));
		belt(route);
		assertThat(plan(route)).startsWith("2027-08-20");
		this.verhaal.tot(LocalDateTime.of(2027, 7, 30, 12, 0));
		assertThat(this.verhaal.openTaken(route)).as("it is not called twice").isEmpty();
	}

	@Test
	void aCallLongBeforeIsAnExtraContact() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		assertThatThrownBy(() -> this.meldingen.legVast(route.nummer(), "telefoon", "gepland", "Alles goed."))
			.hasMessageContaining("Het volgende contact staat op 11 oktober 2027: te ver weg");
		assertThatThrownBy(() -> this.meldingen.legVast(route.nummer(), "telefoon", "extra", " "))
			.hasMessageContaining("Schrijf in het kort wat er is besproken");
		assertThatThrownBy(() -> this.meldingen.legVast(route.nummer(), "postduif", "extra", "Hoi"))
			.hasMessageContaining("Kies hoe het contact was");
		this.meldingen.legVast(route.nummer(), "telefoon", "extra", "Alles goed.");
		assertThat(plan(route)).startsWith("2027-10-11");
		assertThat(this.verhaal.dossier(route)).last().satisfies((entry) -> {
			assertThat(entry.titel()).isEqualTo("Contact buiten het plan");
			assertThat(entry.inhoud()).contains("Alles goed.");
		});
	}

	@Test
	void anOpenTaskIsTheTaskToTellItIn() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30");
		assertThatThrownBy(() -> this.meldingen.legVast(route.nummer(), "telefoon", "gepland", "Hoi"))
			.hasMessageContaining("De taak 'Nazorgcontact voeren' staat al open");
	}

	@Test
	void whoAskedForHelpAndCallsAgainIsNoLongerSearched() {
		this.verhaal.begin(DIPLOMA);
		Route route = this.verhaal.jongere(DIPLOMA.plusYears(1));
		this.gebeurtenissen.start(route);
		assertThatThrownBy(() -> this.meldingen.legVast(route.nummer(), "telefoon", "gepland", "Hoi"))
			.hasMessageContaining("Er staat nu geen contact gepland");
		this.gebeurtenissen.stelHulpvraag(route.nummer(), "Ik heb schulden.", "de jongere zelf");
		this.meldingen.legVast(route.nummer(), "gesproken", "gepland", "Stond aan de balie.");
		assertThat(this.verhaal.openTaken(route)).contains("userTask_hulpvraagBespreken").doesNotContain(PROBEREN);
	}

	@Test
	void aRouteThatStandsStillKeepsAnExtraContactOnly() {
		this.verhaal.begin(DIPLOMA);
		Route route = this.verhaal.jongere(DIPLOMA.plusYears(1));
		this.gebeurtenissen.start(route);
		this.gebeurtenissen.pauzeer(route.nummer(), "Ziekte", DIPLOMA.plusMonths(2));
		assertThatThrownBy(() -> this.meldingen.legVast(route.nummer(), "telefoon", "gepland", "Hoi"))
			.hasMessageContaining("De route staat stil");
		this.meldingen.legVast(route.nummer(), "telefoon", "extra", "Wil eerst beter worden.");
		assertThat(this.verhaal.dossier(route)).last()
			.satisfies((entry) -> assertThat(entry.inhoud()).contains("Wil eerst beter worden."));
	}

	@Test
	void anUnansweredCallIsTheFirstAttempt() {
		Route route = nietOpgenomen();
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		this.verhaal.tot(LocalDateTime.of(2027, 7, 28, 9, 1));
		Verhaal.Taak tweede = this.verhaal.taak(route, PROBEREN);
		assertThat((String) tweede.variabele("pogingTekst")).startsWith("**Poging 2:** app of e-mail, middag.");
		assertThat((String) tweede.variabele("eerderePogingen")).contains("vrijdag 23 juli 09:01: bellen, ochtend");
	}

	private Route nietOpgenomen() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30").vult("bereikt", "geen-gehoor", "kanaal", "telefoon");
		return route;
	}

	private Route uitBeeld() {
		Route route = nietOpgenomen();
		for (LocalDate dag : new LocalDate[] { LocalDate.of(2027, 7, 28), LocalDate.of(2027, 8, 3) }) {
			this.verhaal.tot(dag.atTime(10, 0));
			this.verhaal.taak(route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");
		}
		assertThat(this.verhaal.openTaken(route)).containsExactly(BESPREKEN);
		return route;
	}

}
