package nl.transitieroute.route;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route.Status;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What can happen to a youth at any moment of the route. */
@ScenarioTest
class GebeurtenissenScenarioTest {

	/** A Tuesday. */
	private static final LocalDate SIGNAAL = LocalDate.of(2026, 9, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	TaskService taskService;

	@Autowired
	JdbcClient jdbc;

	private Route sanne;

	@BeforeEach
	void sanneIsSignalled() {
		this.verhaal.begin(SIGNAAL);
		this.sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.gebeurtenissen.start(this.sanne);
	}

	@Test
	void signalThatDoesNotStartARouteClosesIt() {
		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Gesprek met de mentor.");
		this.verhaal.taak(this.sanne, "userTask_metJongereBespreken").vult("jongereWil", "nee");

		assertThat(this.verhaal.eindigde(this.sanne, "transitieroute", "endEvent_nietGestart")).isTrue();
		assertThat(this.verhaal.nu(this.sanne).status()).isEqualTo(Status.AFGESLOTEN);
		assertThat(this.verhaal.nu(this.sanne).uitkomst()).isEqualTo("nee");
	}

	@Test
	void youthWhoSeemedToStopGoesOn() {
		this.gebeurtenissen.meldUitval(this.sanne.nummer(), "Kwam drie keer niet.");
		assertThat(this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelen").uiterlijk())
			.isEqualTo(LocalDate.of(2026, 9, 8));
		assertThatThrownBy(() -> this.gebeurtenissen.meldUitval(this.sanne.nummer(), "Nog eens."))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("al gemeld");

		this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelen").vult("uitvalBesluit", "gaat-door");

		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_signaalBeoordelen");
		assertThat(this.verhaal.keren(this.sanne, "endEvent_jongereGaatDoor")).isOne();
		this.gebeurtenissen.meldUitval(this.sanne.nummer(), "Komt weer niet.");
		assertThat(this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelen").variabele("uitvalBesluit"))
			.as("asked anew, not answered by the time before")
			.isNull();
	}

	@Test
	void uitvalThatNobodyAssessesComesToTheRegisseur() {
		this.gebeurtenissen.meldUitval(this.sanne.nummer(), "Kwam drie keer niet.");
		this.verhaal.tot(LocalDate.of(2026, 9, 7));
		assertThat(this.verhaal.openTaken(this.sanne)).doesNotContain("userTask_uitvalBeoordelenEscalatie");
		this.verhaal.tot(LocalDate.of(2026, 9, 8));

		Verhaal.Taak escalatie = this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelenEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		assertThat(escalatie.uiterlijk()).isEqualTo(LocalDate.of(2026, 9, 15));
		escalatie.vult();
		assertThat(this.verhaal.openTaken(this.sanne)).contains("userTask_uitvalBeoordelen");
	}

	@Test
	void youthWithoutStartkwalificatieWhoStopsGoesToRmcThatAcceptsLate() {
		stopt();
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_uitvalOverdragen");
		this.verhaal.taak(this.sanne, "userTask_uitvalOverdragen").vult();
		assertThat(this.verhaal.taak(this.sanne, "userTask_uitvalOppakken").groepen())
			.containsExactly("rmc-arnhem.trajectbegeleider");
		assertThat(this.verhaal.nu(this.sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);

		this.verhaal.tot(LocalDate.of(2026, 9, 8));
		assertThat(this.verhaal.taak(this.sanne, "userTask_uitvalOppakken").task().getPriority()).isEqualTo(75);
		assertThat(this.verhaal.keren(this.sanne, "endEvent_uitvalHerinnerd")).isOne();
		this.verhaal.tot(LocalDate.of(2026, 9, 15));
		this.verhaal.taak(this.sanne, "userTask_uitvalOppakkenEscalatie").vult();
		assertThatThrownBy(() -> this.verhaal.taak(this.sanne, "userTask_uitvalOppakken")
			.doet("r.trajectbegeleider", "uitvalContactpersoon", "r.trajectbegeleider", "uitvalVervanger",
					"r.trajectbegeleider"))
			.hasMessageContaining("vervanger is dezelfde");
		assertThat(this.verhaal.nu(this.sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);

		this.verhaal.taak(this.sanne, "userTask_uitvalOppakken")
			.doet("r.trajectbegeleider", "uitvalContactpersoon", "r.trajectbegeleider", "uitvalVervanger",
					"t.trajectbegeleider");

		Route nu = this.verhaal.nu(this.sanne);
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.RMC);
		assertThat(nu.contactpersoonId()).isEqualTo("r.trajectbegeleider");
		assertThat(nu.uitkomst()).isEqualTo("overgedragen-aan-rmc");
		assertThat(nu.isOpen()).isFalse();
	}

	@Test
	void youthWithStartkwalificatieWhoStopsIsClosedWithoutRmc() {
		this.jdbc.sql("update route set startkwalificatie = true where nummer = ?").param(this.sanne.nummer()).update();
		stopt();
		assertThat(this.verhaal.eindigde(this.sanne, "transitieroute", "endEvent_uitgevallen")).isTrue();
		assertThat(this.verhaal.nu(this.sanne).uitkomst()).isEqualTo("uitgevallen");
		assertThat(this.verhaal.openTaken(this.sanne)).isEmpty();
		assertThatThrownBy(() -> this.gebeurtenissen.stelHulpvraag(this.sanne.nummer(), "Help", "jongere"))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("afgesloten");
	}

	@Test
	void pauseMovesEveryTermByAsLongAsItLasted() {
		assertThat(this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").uiterlijk())
			.isEqualTo(LocalDate.of(2026, 9, 15));
		this.verhaal.tot(LocalDate.of(2026, 9, 3));
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Opgenomen in het ziekenhuis.", LocalDate.of(2026, 11, 2));

		Route stil = this.verhaal.nu(this.sanne);
		assertThat(stil.status()).isEqualTo(Status.GEPAUZEERD);
		assertThat(stil.volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 2));
		assertThatThrownBy(() -> this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Gesprek met de mentor."))
			.isInstanceOf(Exception.class);
		assertThatThrownBy(
				() -> this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Nog eens.", LocalDate.of(2026, 12, 1)))
			.hasMessageContaining("staat al stil");
		this.verhaal.tot(LocalDate.of(2026, 11, 1));
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_signaalBeoordelen");

		this.verhaal.tot(LocalDate.of(2026, 11, 2));
		this.verhaal.taak(this.sanne, "userTask_hervattenBespreken")
			.vult("hervattenBesluit", "nog-niet", "pauzeTot", LocalDate.of(2026, 11, 16));
		assertThat(this.verhaal.nu(this.sanne).pauzeTot()).isEqualTo(LocalDate.of(2026, 11, 16));
		this.gebeurtenissen.vraagHervatten(this.sanne.nummer());
		assertThat(this.verhaal.taak(this.sanne, "userTask_hervattenBespreken").variabele("hervattenBesluit")).isNull();
		this.verhaal.taak(this.sanne, "userTask_hervattenBespreken").vult("hervattenBesluit", "hervatten");
		this.verhaal.tot(LocalDate.of(2026, 11, 2));

		// Sixty days after 3 September; due dates and timers have moved with it.
		assertThat(this.verhaal.nu(this.sanne).status()).isEqualTo(Status.OPEN);
		assertThat(this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").uiterlijk())
			.isEqualTo(LocalDate.of(2026, 11, 14));
		assertThat(this.verhaal.nu(this.sanne).volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 14));
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_signaalBeoordelen");
		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Gesprek met de mentor.");
	}

	@Test
	void contactPersonWhoLeavesDuringAPauseIsReplacedAndTheTasksFollow() {
		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Gesprek met de mentor.");
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Zwanger.", LocalDate.of(2026, 11, 2));
		this.gebeurtenissen.wisselContactpersoon(this.sanne.nummer(), "j.mentor", "d.doorwerkcoach", "Andere baan.");
		assertThat(this.verhaal.nu(this.sanne).contactpersoonId()).isEqualTo("j.mentor");

		this.verhaal.tot(LocalDate.of(2026, 11, 2));
		Verhaal.Taak hervatten = this.verhaal.taak(this.sanne, "userTask_hervattenBespreken");
		assertThat(hervatten.toegewezenAan()).isEqualTo("j.mentor");
		hervatten.vult("hervattenBesluit", "hervatten");
		this.verhaal.tot(LocalDate.of(2026, 11, 2));
		assertThat(this.verhaal.taak(this.sanne, "userTask_metJongereBespreken").toegewezenAan()).isEqualTo("j.mentor");
	}

	@Test
	void youthWhoStopsDuringAPauseIsNotLost() {
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Ziek.", LocalDate.of(2026, 11, 2));
		stopt();
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_uitvalOverdragen");
		this.verhaal.taak(this.sanne, "userTask_uitvalOverdragen").vult();
		this.verhaal.taak(this.sanne, "userTask_uitvalOppakken")
			.vult("uitvalContactpersoon", "r.trajectbegeleider", "uitvalVervanger", "t.trajectbegeleider");
		assertThat(this.verhaal.nu(this.sanne).uitkomst()).isEqualTo("overgedragen-aan-rmc");
	}

	@Test
	void pauseNeedsADayThatCanBe() {
		for (LocalDate dag : new LocalDate[] { null, SIGNAAL, LocalDate.of(2029, 1, 1) }) {
			assertThatThrownBy(() -> this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Ziek.", dag))
				.isInstanceOf(Weigering.class);
		}
		assertThatThrownBy(() -> this.gebeurtenissen.vraagHervatten(this.sanne.nummer()))
			.hasMessageContaining("staat niet stil");
		assertThat(this.verhaal.nu(this.sanne).status()).isEqualTo(Status.OPEN);
	}

	@Test
	void contactPersonLeavesAndTheSuccessorGetsTheTasks() {
		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Gesprek met de mentor.");
		assertThat(this.verhaal.taak(this.sanne, "userTask_metJongereBespreken").toegewezenAan()).isEqualTo("p.mentor");

		this.gebeurtenissen.wisselContactpersoon(this.sanne.nummer(), "j.mentor", "d.doorwerkcoach", "Andere baan.");

		Route nu = this.verhaal.nu(this.sanne);
		assertThat(nu.contactpersoonId()).isEqualTo("j.mentor");
		assertThat(nu.vervangerId()).isEqualTo("d.doorwerkcoach");
		assertThat(this.verhaal.taak(this.sanne, "userTask_metJongereBespreken").toegewezenAan()).isEqualTo("j.mentor");
		assertThat(this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.sanne.nummer())
			.taskAssignee("p.mentor")
			.count()).isZero();
		this.verhaal.taak(this.sanne, "userTask_kennismaken").vult();
		assertThat(this.verhaal.keren(this.sanne, "endEvent_contactpersoonGewisseld")).isOne();
	}

	@Test
	void contactPersonWhoLeftWithoutSuccessorIsReplacedByTheOrganisation() {
		this.gebeurtenissen.wisselContactpersoon(this.sanne.nummer(), null, null, "Langdurig ziek.");
		Verhaal.Taak aanwijzen = this.verhaal.taak(this.sanne, "userTask_opvolgerAanwijzen");
		assertThat(aanwijzen.groepen()).containsExactly("school-rijn-ijssel.zorgcoordinator");
		assertThat(this.verhaal.nu(this.sanne).contactpersoonId()).isEqualTo("p.mentor");
		aanwijzen.vult("opvolger", "d.doorwerkcoach", "opvolgerVervanger", "j.mentor");
		assertThat(this.verhaal.nu(this.sanne).contactpersoonId()).isEqualTo("d.doorwerkcoach");
	}

	@Test
	void successorWhoWorksElsewhereIsRefusedAndNothingChanges() {
		assertThatThrownBy(() -> this.gebeurtenissen.wisselContactpersoon(this.sanne.nummer(), "w.consulent", null,
				"Andere baan."))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("werkt niet");
		assertThat(this.verhaal.nu(this.sanne).contactpersoonId()).isEqualTo("p.mentor");
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_signaalBeoordelen");
	}

	@Test
	void youthAsksForHelpAndGetsAnAnswerWithinTwoWorkingDays() {
		this.gebeurtenissen.stelHulpvraag(this.sanne.nummer(), "Ik heb schulden.", "de jongere zelf");
		assertThat(this.verhaal.taak(this.sanne, "userTask_contactProberen").uiterlijk())
			.isEqualTo(LocalDate.of(2026, 9, 3));
		this.verhaal.taak(this.sanne, "userTask_contactProberen")
			.vult("kanaal", "bellen", "contactResultaat", "bereikt");
		this.verhaal.taak(this.sanne, "userTask_hulpvraagBespreken")
			.vult("hulpvraagBesluit", "andere-hulp", "hulpvraagGebieden", List.of("financien"), "hulpvraagHulp",
					"Schuldhulp, deze week.");
		assertThat(this.verhaal.keren(this.sanne, "endEvent_hulpvraagBeantwoord")).isOne();
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_signaalBeoordelen");
	}

	@Test
	void youthWhoAskedForHelpAndCannotBeReachedComesToTheRegisseur() {
		this.gebeurtenissen.stelHulpvraag(this.sanne.nummer(), "Ik heb schulden.", "de jongere zelf");
		this.verhaal.taak(this.sanne, "userTask_contactProberen")
			.vult("kanaal", "bellen", "contactResultaat", "wil-niet");
		Verhaal.Taak escalatie = this.verhaal.taak(this.sanne, "userTask_hulpvraagEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		escalatie.vult();
		assertThat(this.verhaal.keren(this.sanne, "endEvent_hulpvragerNietBereikt")).isOne();
	}

	@Test
	void youthWhoAsksForWorkGetsGuidanceToWork() {
		this.gebeurtenissen.stelHulpvraag(this.sanne.nummer(), "Ik zoek werk.", "de jongere zelf");
		this.verhaal.taak(this.sanne, "userTask_contactProberen")
			.vult("kanaal", "bellen", "contactResultaat", "bereikt");
		this.verhaal.taak(this.sanne, "userTask_hulpvraagBespreken").vult("hulpvraagBesluit", "begeleiding-naar-werk");
		this.verhaal.taak(this.sanne, "userTask_zoekprofielMaken").vult();
		this.verhaal.taak(this.sanne, "userTask_werkZoeken")
			.vult("zoekresultaat", "gestopt", "stopreden", "zelf-verder");
		assertThat(this.verhaal.keren(this.sanne, "endEvent_hulpvraagBeantwoord")).isOne();
		assertThat(this.verhaal.openTaken(this.sanne)).containsExactly("userTask_signaalBeoordelen");
	}

	private void stopt() {
		this.gebeurtenissen.meldUitval(this.sanne.nummer(), "Wil niet meer.");
		this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelen")
			.vult("uitvalBesluit", "stopt", "uitvalReden", "wil-niet-meer", "uitvalGewaarschuwd", List.of("jongere"));
	}

}
