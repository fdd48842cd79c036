package nl.transitieroute.startgesprek;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sanne and her mentor meet for the first time, or try to. */
@ScenarioTest
class StartgesprekScenarioTest {

	private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

	private static final LocalDate AFSPRAAK = LocalDate.of(2026, 12, 3);

	private static final String PLANNEN = "userTask_startgesprekPlannen";

	private static final String VOEREN = "userTask_startgesprekVoeren";

	private static final String VASTLEGGEN = "userTask_startgesprekVastleggen";

	private static final String TOESTEMMING = "userTask_toestemmingVolgenVragen";

	private static final String VERVOLG = "userTask_vervolgBesluiten";

	private static final String CONTACT = "userTask_contactProberen";

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Afspraken afspraken;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private Toestemmingen toestemmingen;

	private Route route;

	@BeforeEach
	void begin() {
		this.verhaal.begin(MAANDAG);
		start(LocalDate.of(2008, 3, 4));
	}

	@Test
	void sanneComesAndTellsWhatSheWants() {
		Verhaal.Taak plannen = this.verhaal.taak(this.route, PLANNEN);
		assertThat(plannen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(plannen.groepen()).contains("school-rijn-ijssel.mentor");
		assertThat(plannen.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 14));
		assertThat(plannen.variabele("uiterlijkOp")).isEqualTo("maandag 14 december 2026");
		plan(AFSPRAAK);

		Verhaal.Taak voeren = this.verhaal.taak(this.route, VOEREN);
		assertThat(voeren.uiterlijk()).isEqualTo(AFSPRAAK);
		assertThat(voeren.task().getFollowUpDate().toInstant()).isEqualTo("2026-12-03T08:00:00Z");
		assertThat(voeren.variabele("afspraakTekst"))
			.isEqualTo("**Laatste afspraak:** donderdag 3 december 2026 om 14:30, op school");
		this.verhaal.tot(AFSPRAAK);
		voeren.vult("verschenen", "ja", "wieWarenErbij", List.of("ouder-verzorger"));

		Verhaal.Taak vastleggen = this.verhaal.taak(this.route, VASTLEGGEN);
		assertThat(vastleggen.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 10));
		vastleggen.vult("plannen", "werk", "bbl", "nee", "gewenstWerk", "In een keuken", "tempo", "rustig",
				"sterkeKanten", "Rustig, precies", "kanaal", "app", "telefoon", "06 12345678", "samenvatting",
				"Ik wil kok worden in een kleine keuken.");

		Verhaal.Taak vragen = this.verhaal.taak(this.route, TOESTEMMING);
		assertThat(vragen.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 10));
		vragen.vult("antwoord", "ja", "gegevens", List.of("contactgegevens", "werk-of-opleiding"), "ouderAkkoord",
				"niet-nodig");

		assertThat(this.verhaal.eindigde(this.route, "startgesprek", "endEvent_startgesprekGevoerd")).isTrue();
		Jongere sanne = this.jongeren.metId(this.route.jongereId());
		assertThat(sanne.kanaal()).isEqualTo("app");
		assertThat(sanne.telefoon()).isEqualTo("06 12345678");
		Toestemming toestemming = this.toestemmingen.laatste(this.route, Toestemmingen.VOLGEN_NA_SCHOOL, "school")
			.orElseThrow();
		assertThat(toestemming.antwoord()).isEqualTo("ja");
		assertThat(toestemming.gegevens()).isEqualTo("contactgegevens,werk-of-opleiding");
		assertThat(toestemming.wijze()).isEqualTo("in-gesprek");
		assertThat(toestemming.tekstversie()).isEqualTo("volgen-na-school-1");
		assertThat(toestemming.gevraagdOp()).isEqualTo(AFSPRAAK);
		assertThat(this.verhaal.dossier(this.route))
			.anySatisfy((entry) -> assertThat(entry.inhoud()).contains("Ik wil kok worden in een kleine keuken."));
	}

	@Test
	void aNoToFollowingEndsNothing() {
		totHetAntwoord();
		this.verhaal.taak(this.route, TOESTEMMING).vult("antwoord", "nee");

		assertThat(this.verhaal.eindigde(this.route, "startgesprek", "endEvent_startgesprekGevoerd")).isTrue();
		assertThat(this.toestemmingen.geldt(this.route, Toestemmingen.VOLGEN_NA_SCHOOL, "school")).isFalse();
		assertThat(this.toestemmingen.van(this.route)).extracting(Toestemming::antwoord).containsExactly("nee");
	}

	@Test
	void decidingLaterIsKeptToo() {
		totHetAntwoord();
		this.verhaal.taak(this.route, TOESTEMMING).vult("antwoord", "later", "wijze", "op-papier");

		assertThat(this.toestemmingen.van(this.route)).extracting(Toestemming::antwoord).containsExactly("later");
	}

	@Test
	void underEighteenAParentAgreesWithAYes() {
		start(LocalDate.of(2009, 6, 1));
		totHetAntwoord();
		Verhaal.Taak vragen = this.verhaal.taak(this.route, TOESTEMMING);

		assertThatThrownBy(() -> vragen.vult("antwoord", "ja", "gegevens", List.of("contactgegevens"), "ouderAkkoord",
				"niet-nodig"))
			.hasMessageContaining("nog geen 18");
		vragen.vult("antwoord", "ja", "gegevens", List.of("contactgegevens"), "ouderAkkoord", "ja");

		assertThat(this.toestemmingen.geldt(this.route, Toestemmingen.VOLGEN_NA_SCHOOL, "school")).isTrue();
	}

	@Test
	void mentorForgetsToPlanAndTheRegisseurStepsIn() {
		this.verhaal.tot(LocalDate.of(2026, 12, 6));
		assertThat(this.verhaal.taak(this.route, PLANNEN).task().getPriority()).isEqualTo(50);

		this.verhaal.tot(LocalDate.of(2026, 12, 7));
		assertThat(this.verhaal.taak(this.route, PLANNEN).task().getPriority()).isEqualTo(75);
		assertThat(this.verhaal.keren(this.route, "endEvent_plannenHerinnerd")).isEqualTo(1);

		this.verhaal.tot(LocalDate.of(2026, 12, 14));
		Verhaal.Taak escalatie = this.verhaal.taak(this.route, "userTask_startgesprekPlannenEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		assertThat(escalatie.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 21));
		assertThat(escalatie.variabele("aanleiding")).isEqualTo("Het startgesprek is na drie weken nog niet gepland.");
		escalatie.vult();

		assertThat(this.verhaal.keren(this.route, "endEvent_plannenEscalatieBehandeld")).isEqualTo(1);
		assertThat(this.verhaal.openTaken(this.route)).containsExactly(PLANNEN);
	}

	@Test
	void anOpenEscalationDoesNotHoldTheYouthBack() {
		this.verhaal.tot(LocalDate.of(2026, 12, 14));
		plan(LocalDate.of(2026, 12, 15));
		this.verhaal.tot(LocalDate.of(2026, 12, 15));
		this.verhaal.taak(this.route, VOEREN).vult("verschenen", "ja");
		vastleggen();
		this.verhaal.taak(this.route, TOESTEMMING).vult("antwoord", "later");

		assertThat(this.verhaal.eindigde(this.route, "startgesprek", "endEvent_startgesprekGevoerd")).isTrue();
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
	}

	@Test
	void movingTheAppointmentBeforehandIsNoNoShow() {
		plan(AFSPRAAK);
		this.verhaal.taak(this.route, VOEREN).vult("verschenen", "verzet", "wieVerzette", "jongere");

		assertThat(this.verhaal.taak(this.route, PLANNEN).variabele("afspraakTekst"))
			.isEqualTo("**Laatste afspraak:** donderdag 3 december 2026 om 14:30, op school: vooraf verzet");
		assertThat(this.afspraken.keerNietVerschenen(this.route.nummer())).isZero();
	}

	@Test
	void afterTheFirstNoShowSanneGetsANewAppointment() {
		nietVerschenen(AFSPRAAK);

		assertThat(this.verhaal.taak(this.route, PLANNEN).uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 24));
		assertThat(this.verhaal.openTaken(this.route)).containsExactly(PLANNEN);
	}

	@Test
	void afterTheSecondNoShowTheMentorReachesOutAndSanneGetsANewAppointment() {
		nietVerschenen(AFSPRAAK);
		nietVerschenen(LocalDate.of(2026, 12, 10));

		Verhaal.Taak contact = this.verhaal.taak(this.route, CONTACT);
		assertThat((String) contact.variabele("reden")).startsWith("de jongere verscheen twee keer niet");
		assertThat(contact.variabele("fase")).isEqualTo("Startgesprek");
		contact.vult("kanaal", "bellen", "contactResultaat", "bereikt");

		assertThat(this.verhaal.openTaken(this.route)).containsExactly(PLANNEN);
	}

	@Test
	void whoWantsNoContactIsForTheZorgcoordinatorAndMayStop() {
		nietVerschenen(AFSPRAAK);
		nietVerschenen(LocalDate.of(2026, 12, 10));
		this.verhaal.taak(this.route, CONTACT).vult("kanaal", "bellen", "contactResultaat", "wil-niet");

		Verhaal.Taak vervolg = this.verhaal.taak(this.route, VERVOLG);
		assertThat(vervolg.groepen()).containsExactly("school-rijn-ijssel.zorgcoordinator");
		assertThat(vervolg.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 17));
		assertThat(vervolg.variabele("contactTekst"))
			.isEqualTo("De jongere is bereikt en wil op dit moment geen contact.");
		assertThat((String) vervolg.variabele("afsprakenTekst"))
			.contains("donderdag 3 december 2026 om 14:30, op school: niet verschenen");
		vervolg.vult("vervolgBesluit", "stoppen");

		assertThat(this.verhaal.eindigde(this.route, "startgesprek", "endEvent_jongereStopt")).isTrue();
	}

	@Test
	void afterTheThirdNoShowTheZorgcoordinatorWaitsAndThenTriesAgain() {
		nietVerschenen(AFSPRAAK);
		nietVerschenen(LocalDate.of(2026, 12, 10));
		this.verhaal.taak(this.route, CONTACT).vult("kanaal", "bellen", "contactResultaat", "bereikt");
		nietVerschenen(LocalDate.of(2026, 12, 17));

		Verhaal.Taak vervolg = this.verhaal.taak(this.route, VERVOLG);
		assertThatThrownBy(() -> vervolg.vult("vervolgBesluit", "later", "laterOpnieuwOp", LocalDate.of(2026, 12, 17)))
			.hasMessageContaining("Kies een dag na vandaag");
		vervolg.vult("vervolgBesluit", "later", "laterOpnieuwOp", LocalDate.of(2027, 1, 11));
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
		assertThat(this.verhaal.nu(this.route).volgendeStapOp()).isEqualTo("2027-01-11T09:00:00+01:00");

		this.verhaal.tot(LocalDate.of(2027, 1, 11));
		assertThat(this.verhaal.taak(this.route, PLANNEN).uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 1));
		nietVerschenen(LocalDate.of(2027, 1, 13));
		this.verhaal.taak(this.route, VERVOLG).vult("vervolgBesluit", "nieuwe-afspraak");

		assertThat(this.verhaal.openTaken(this.route)).containsExactly(PLANNEN);
	}

	@Test
	void whoIsNotReachedEitherIsForTheZorgcoordinator() {
		nietVerschenen(AFSPRAAK);
		nietVerschenen(LocalDate.of(2026, 12, 10));
		this.verhaal.taak(this.route, CONTACT).vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");
		this.verhaal.tot(LocalDate.of(2026, 12, 15));
		this.verhaal.taak(this.route, CONTACT).vult("kanaal", "app-of-mail", "contactResultaat", "geen-gehoor");
		this.verhaal.tot(LocalDate.of(2026, 12, 21));
		this.verhaal.taak(this.route, CONTACT).vult("kanaal", "bellen", "contactResultaat", "geen-gehoor");

		assertThat(this.verhaal.taak(this.route, VERVOLG).variabele("contactTekst"))
			.isEqualTo("Ook na herhaalde pogingen om contact te leggen is de jongere niet bereikt.");
	}

	@Test
	void aDayThatIsPastAndALateDayWithoutAReasonAreRefused() {
		assertThatThrownBy(() -> plan(LocalDate.of(2026, 11, 20))).hasMessageContaining("al voorbij");
		LocalDate laat = LocalDate.of(2026, 12, 16);
		assertThatThrownBy(() -> plan(laat)).hasMessageContaining("later dan drie weken");
		assertThatThrownBy(() -> this.verhaal.taak(this.route, PLANNEN)
			.vult("startgesprekOp", AFSPRAAK, "startgesprekTijd", "half drie")).hasMessageContaining("kies een tijd");

		this.verhaal.taak(this.route, PLANNEN)
			.vult("startgesprekOp", laat, "startgesprekTijd", "09:00", "redenLater", "Sanne heeft eerst toetsweek.");

		assertThat(this.verhaal.taak(this.route, VOEREN).uiterlijk()).isEqualTo(laat);
	}

	private void start(LocalDate geboortedatum) {
		this.route = this.verhaal.jongere(LocalDate.of(2028, 2, 1), "2", "BOL", geboortedatum);
		this.verhaal.start("startgesprek", this.route, Map.of());
	}

	private void plan(LocalDate dag) {
		this.verhaal.taak(this.route, PLANNEN).vult("startgesprekOp", dag, "startgesprekTijd", "14:30");
	}

	private void nietVerschenen(LocalDate dag) {
		plan(dag);
		this.verhaal.tot(dag);
		this.verhaal.taak(this.route, VOEREN).vult("verschenen", "nee");
	}

	private void totHetAntwoord() {
		plan(AFSPRAAK);
		this.verhaal.tot(AFSPRAAK);
		this.verhaal.taak(this.route, VOEREN).vult("verschenen", "ja");
		vastleggen();
	}

	private void vastleggen() {
		this.verhaal.taak(this.route, VASTLEGGEN).vult("plannen", "anders-weet-niet");
	}

}
