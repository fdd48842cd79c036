package nl.transitieroute.vangnet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Situaties;
import nl.transitieroute.Verhaal;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Something breaks around one youth. Within a minute it is on the list, once, and within
 * a minute after it is mended it is gone.
 */
@ScenarioTest
class VangnetScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Situaties situaties;

	@Autowired
	Vangnetverhaal net;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Verlofregister verlof;

	@Autowired
	Medewerkerbeheer medewerkerbeheer;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	Herstellingen herstellingen;

	@Autowired
	ManagementService managementService;

	@Autowired
	JdbcClient jdbc;

	Route sanne;

	@BeforeEach
	void begin() {
		this.verhaal.begin(BEGIN);
		this.net.begin();
		this.jdbc.sql("delete from bericht where soort = 'vangnet'").update();
		this.sanne = this.situaties.begeleid();
	}

	@AfterEach
	void everybodyIsBackAtWork() {
		this.jdbc.sql("update medewerker set actief = true").update();
		this.jdbc.sql("delete from verlof").update();
		this.net.begin();
	}

	@Test
	void withNothingWrongTheListIsEmpty() {
		this.net.minuut();

		assertThat(this.net.staat()).isEmpty();
	}

	@Test
	void aContactPersonWhoLeft() {
		werktNiet("p.mentor");

		verschijnt(Soort.CONTACTPERSOON_WEG, this.sanne);
		assertThat(this.net.tekst(Soort.CONTACTPERSOON_WEG)).contains("p.mentor");

		this.gebeurtenissen.wisselContactpersoon(this.sanne.nummer(), "j.mentor", null, "vertrokken");
		verdwijnt(Soort.CONTACTPERSOON_WEG);
	}

	@Test
	void aStandInWhoLeft() {
		this.routes.wijsContactpersoonAan(this.sanne.nummer(), "p.mentor", "j.mentor", "test");
		werktNiet("j.mentor");

		verschijnt(Soort.VERVANGER_WEG, this.sanne);

		werktWeer("j.mentor");
		verdwijnt(Soort.VERVANGER_WEG);
	}

	@Test
	void leaveWhileTheStandInIsAwayAsWell() {
		this.verlof.voegToe("p.mentor", "j.mentor", BEGIN, BEGIN.plusDays(3));
		this.net.minuut();
		assertThat(this.net.staat()).isEmpty();

		this.verlof.voegToe("j.mentor", "z.zorgcoordinator", BEGIN, BEGIN.plusDays(1));
		verschijnt(Soort.VERLOF_ZONDER_VERVANGER, this.sanne);

		this.verhaal.tot(BEGIN.plusDays(2));
		verdwijnt(Soort.VERLOF_ZONDER_VERVANGER);
	}

	@Test
	void leaveWhileTheStandInLeftForGood() {
		this.medewerkerbeheer.meldVerlof("p.mentor", BEGIN, BEGIN.plusDays(10), "j.mentor");
		this.medewerkerbeheer.maakInactief("j.mentor");

		verschijnt(Soort.VERLOF_ZONDER_VERVANGER, this.sanne);

		this.medewerkerbeheer.maakActief("j.mentor");
		verdwijnt(Soort.VERLOF_ZONDER_VERVANGER);
	}

	@Test
	void whoLeavesDuringAPauseLeavesNoTaskBehind() {
		String taak = this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").task().getId();
		this.taskService.addCandidateGroup(taak, "school-rijn-ijssel.mentor");
		this.taskService.setAssignee(taak, "j.mentor");
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "ziekte", BEGIN.plusDays(30));
		this.medewerkerbeheer.maakInactief("j.mentor");
		this.net.minuut();
		assertThat(this.net.staat()).isEmpty();

		this.verhaal.tot(BEGIN.plusDays(31));
		this.verhaal.taak(this.sanne, "userTask_hervattenBespreken").vult("hervattenBesluit", "hervatten");
		this.net.minuut();

		assertThat(this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").toegewezenAan()).isNull();
		assertThat(this.net.staat()).isEmpty();
	}

	@Test
	void whatCannotWaitIsMailedOnceAnHourToTheRegisseur() {
		werktNiet("p.mentor");
		this.net.minuut();
		werktWeer("p.mentor");
		this.net.minuut();
		werktNiet("p.mentor");
		this.net.minuut();
		assertThat(alarmen()).as("one now, one an hour later").hasSize(2).containsOnly("regisseur.gelderland");

		werktWeer("p.mentor");
		this.net.minuut();
		werktNiet("p.mentor");
		this.net.minuut();
		assertThat(alarmen()).hasSize(2);
	}

	private List<String> alarmen() {
		return this.jdbc.sql("select ontvanger from bericht where soort = 'vangnet'").query(String.class).list();
	}

	@Test
	void aRegionWithoutRegisseur() {
		werktNiet("regisseur.gelderland");

		this.net.minuut();
		assertThat(this.net.staat()).containsExactly(Soort.REGIO_ZONDER_REGISSEUR.sleutel());
		assertThat(this.net.tekst(Soort.REGIO_ZONDER_REGISSEUR)).contains("Regie Midden-Gelderland");

		werktWeer("regisseur.gelderland");
		verdwijnt(Soort.REGIO_ZONDER_REGISSEUR);
	}

	@Test
	void aTaskWithoutGroup() {
		String taak = this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").task().getId();
		this.taskService.deleteCandidateGroup(taak, "school-rijn-ijssel.zorgcoordinator");

		verschijnt(Soort.TAAK_DIE_NIEMAND_KAN_DOEN, this.sanne);

		this.taskService.addCandidateGroup(taak, "school-rijn-ijssel.mentor");
		verdwijnt(Soort.TAAK_DIE_NIEMAND_KAN_DOEN);
	}

	@Test
	void aTaskForAGroupInWhichNobodyWorks() {
		werktNiet("z.zorgcoordinator");

		verschijnt(Soort.TAAK_DIE_NIEMAND_KAN_DOEN, this.sanne);

		werktWeer("z.zorgcoordinator");
		verdwijnt(Soort.TAAK_DIE_NIEMAND_KAN_DOEN);
	}

	@Test
	void aTaskThatNobodyTookBeforeItsDate() {
		LocalDate uiterlijk = this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").uiterlijk();
		this.net.opDeAvondVan(uiterlijk);
		assertThat(this.net.staat()).as("still its day").doesNotContain(Soort.TAAK_ZONDER_PERSOON.sleutel());

		this.verhaal.tot(uiterlijk.plusDays(1));
		verschijnt(Soort.TAAK_ZONDER_PERSOON, this.sanne);
		assertThat(this.net.tekst(Soort.TAAK_ZONDER_PERSOON)).contains("Signaal beoordelen", "15 september 2026");

		this.taskService.claim(this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").task().getId(),
				"z.zorgcoordinator");
		verdwijnt(Soort.TAAK_ZONDER_PERSOON);
	}

	@Test
	void aTaskInTheNameOfSomebodyWhoLeft() {
		String taak = this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").task().getId();
		this.taskService.setAssignee(taak, "weg.zorgcoordinator");

		verschijnt(Soort.TAAK_VAN_VERTROKKENE, this.sanne);

		this.taskService.setAssignee(taak, "z.zorgcoordinator");
		verdwijnt(Soort.TAAK_VAN_VERTROKKENE);
	}

	@Test
	void anEscalationThatNobodyDealsWith() {
		this.verhaal.tot(BEGIN.plusDays(14));
		LocalDate uiterlijk = this.verhaal.taak(this.sanne, "userTask_signaalBeoordelenEscalatie").uiterlijk();
		this.net.opDeAvondVan(uiterlijk);
		assertThat(this.net.staat()).doesNotContain(Soort.ESCALATIE_TE_LAAT.sleutel());

		this.verhaal.tot(uiterlijk.plusDays(1));
		this.net.minuut();
		assertThat(this.net.staat(this.sanne)).contains(Soort.ESCALATIE_TE_LAAT.sleutel());

		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelenEscalatie").vult();
		verdwijnt(Soort.ESCALATIE_TE_LAAT);
	}

	@Test
	void aTaskThatNoDiagramWatches() {
		// Met jongere bespreken has no escalation: ten working days, until 15 September.
		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Zo kwam het uit.");
		String taak = this.verhaal.taak(this.sanne, "userTask_metJongereBespreken").task().getId();
		this.taskService.setAssignee(taak, "p.mentor");
		this.net.opDeAvondVan(LocalDate.of(2026, 9, 22));
		assertThat(this.net.staat()).as("five working days after 15 September").isEmpty();

		this.verhaal.tot(LocalDate.of(2026, 9, 23));
		verschijnt(Soort.TAAK_TE_LAAT, this.sanne);

		this.verhaal.taak(this.sanne, "userTask_metJongereBespreken").vult("jongereWil", "ja");
		verdwijnt(Soort.TAAK_TE_LAAT);
	}

	@Test
	void anEscalationThatWasDealtWithWhileTheTaskStaysWhereItWas() {
		String taak = this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").task().getId();
		this.taskService.claim(taak, "z.zorgcoordinator");
		this.verhaal.tot(BEGIN.plusDays(14));
		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelenEscalatie").vult();
		// Twenty working days after 15 September.
		this.net.opDeAvondVan(LocalDate.of(2026, 10, 13));
		assertThat(this.net.staat()).isEmpty();

		this.verhaal.tot(LocalDate.of(2026, 10, 14));
		verschijnt(Soort.TAAK_TE_LAAT, this.sanne);
	}

	@Test
	void aConsentThatRanOutAndNothingFollowed() {
		Route route = metStartkwalificatieBijWi();
		this.net.minuut();
		assertThat(this.net.staat(route)).isEmpty();

		// What should have followed did not: the row ends behind the back of the process.
		this.jdbc.sql("update toestemming set geldig_tot = ? where route_id = ? and partij = 'wi'")
			.params(BEGIN.minusDays(1), route.id())
			.update();
		this.net.minuut();
		assertThat(this.net.staat(route)).contains(Soort.VERANTWOORDELIJK_ZONDER_GROND.sleutel(),
				Soort.TAAK_ZONDER_GROND.sleutel());

		this.toestemmingen.leg(route, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.net.minuut();
		assertThat(this.net.staat(route)).isEmpty();
	}

	@Test
	void anOpenRouteWithoutNextStep() {
		this.jdbc.sql("update route set volgende_stap = null, volgende_stap_op = null where id = ?")
			.param(this.sanne.id())
			.update();

		verschijnt(Soort.GEEN_VOLGENDE_STAP, this.sanne);

		this.taskService.setPriority(this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").task().getId(), 60);
		verdwijnt(Soort.GEEN_VOLGENDE_STAP);
	}

	@Test
	void aTimerThatDoesNotFire() {
		this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen")
			.vult("besluit", "transitieroute", "redenAfwijking", "Zo kwam het uit.");
		this.verhaal.taak(this.sanne, "userTask_metJongereBespreken").vult("jongereWil", "bedenktijd");
		Job wekker = this.managementService.createJobQuery().timers().orderByJobDuedate().asc().list().get(0);
		// As when the job executor stands still: time passes and nobody runs the timer.
		this.managementService.setJobDuedate(wekker.getId(),
				java.util.Date.from(BEGIN.minusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
		this.jdbc.sql("update stap set op = ? where route_id = ? and soort = 'wacht'")
			.params(OffsetDateTime.of(BEGIN.minusDays(1).atStartOfDay(), ZoneOffset.UTC), this.sanne.id())
			.update();
		this.jdbc.sql("update route set volgende_stap_op = ? where id = ?")
			.params(OffsetDateTime.of(BEGIN.minusDays(1).atStartOfDay(), ZoneOffset.UTC), this.sanne.id())
			.update();
		this.net.zonderTijd();
		assertThat(this.net.staat()).containsExactlyInAnyOrder(Soort.WERK_BLIJFT_LIGGEN.sleutel(),
				Soort.WACHT_VERSTREKEN.sleutel());

		this.net.minuut();
		assertThat(this.net.staat()).as("fired at last").isEmpty();
	}

	@Test
	void aRouteThatStandsStillWithoutAPause() {
		String fase = fase();
		this.runtimeService.suspendProcessInstanceById(fase);

		verschijnt(Soort.STAAT_STIL, this.sanne);

		this.runtimeService.activateProcessInstanceById(fase);
		verdwijnt(Soort.STAAT_STIL);
	}

	@Test
	void aRouteThatGoesOnDuringAPause() {
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "ziekte", BEGIN.plusDays(30));
		this.net.minuut();
		assertThat(this.net.staat()).isEmpty();

		this.runtimeService.activateProcessInstanceById(fase());
		verschijnt(Soort.LOOPT_TIJDENS_PAUZE, this.sanne);

		this.runtimeService.suspendProcessInstanceById(fase());
		verdwijnt(Soort.LOOPT_TIJDENS_PAUZE);
	}

	@Test
	void aPauseWhoseEndPassedUnnoticed() {
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "ziekte", BEGIN.plusDays(30));
		this.jdbc.sql("update route set pauze_tot = ? where id = ?")
			.params(BEGIN.minusDays(1), this.sanne.id())
			.update();

		verschijnt(Soort.PAUZE_VOORBIJ, this.sanne);

		this.gebeurtenissen.vraagHervatten(this.sanne.nummer());
		verdwijnt(Soort.PAUZE_VOORBIJ);
	}

	@Test
	void anOpenRouteWhoseProcessIsGone() {
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.sanne.nummer())
			.rootProcessInstances()
			.list()
			.forEach((instantie) -> this.runtimeService.deleteProcessInstance(instantie.getId(), "ongeluk"));
		this.net.minuut();
		assertThat(this.net.staat(this.sanne)).contains(Soort.ROUTE_ZONDER_PROCES.sleutel(),
				Soort.GEEN_VOLGENDE_STAP.sleutel());

		this.gebeurtenissen.start(this.sanne);
		this.net.minuut();
		assertThat(this.net.staat()).isEmpty();
	}

	@Test
	void aProcessWhoseRouteIsClosed() {
		this.jdbc.sql("update route set status = 'AFGESLOTEN' where id = ?").param(this.sanne.id()).update();
		this.net.minuut();
		assertThat(this.net.staat()).contains(Soort.PROCES_ZONDER_ROUTE.sleutel());

		this.herstellingen.doe(this.net.melding(Soort.PROCES_ZONDER_ROUTE));
		verdwijnt(Soort.PROCES_ZONDER_ROUTE);
	}

	@Test
	void whatWasMendedStaysKnownForAYear() {
		werktNiet("p.mentor");
		this.net.minuut();
		werktWeer("p.mentor");
		this.net.minuut();
		assertThat(this.jdbc.sql("select count(*) from vangnetmelding where opgelost_op is not null")
			.query(Long.class)
			.single()).isEqualTo(1);

		werktNiet("p.mentor");
		this.net.minuut();
		assertThat(this.net.staat()).as("the second time is a fault of its own")
			.containsExactly(Soort.CONTACTPERSOON_WEG.sleutel());
		werktWeer("p.mentor");
		this.net.minuut();

		this.verhaal.tot(BEGIN.plusYears(1).plusDays(1));
		this.net.minuut();
		assertThat(this.jdbc.sql("select count(*) from vangnetmelding where soort = ?")
			.param(Soort.CONTACTPERSOON_WEG.sleutel())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void twoNodesTakeTurns() {
		this.net.minuut();

		assertThat(this.net.nogEenKeer()).as("somebody looked just now").isFalse();
	}

	private String fase() {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.sanne.nummer(), "signalering")
			.singleResult()
			.getId();
	}

	private void verschijnt(Soort soort, Route route) {
		this.net.minuut();
		assertThat(this.net.staat(route)).containsOnlyOnce(soort.sleutel());
	}

	private void verdwijnt(Soort soort) {
		this.net.minuut();
		assertThat(this.net.staat()).doesNotContain(soort.sleutel());
	}

	private void werktNiet(String wie) {
		this.jdbc.sql("update medewerker set actief = false where id = ?").param(wie).update();
	}

	private void werktWeer(String wie) {
		this.jdbc.sql("update medewerker set actief = true where id = ?").param(wie).update();
	}

	private Route metStartkwalificatieBijWi() {
		this.verhaal.begin(BEGIN);
		Route route = this.situaties.aangeboden();
		this.verhaal.taak(route, "userTask_overdrachtAccepteren")
			.vult("overdrachtAntwoord", "ja", "contactpersoonOntvanger", "w.consulent", "vervangerOntvanger",
					"k.consulent", "eersteContactOp", BEGIN.plusDays(7));
		// Nazorg begins with a wait; a question for help gives W&I a task.
		this.gebeurtenissen.stelHulpvraag(route.nummer(), "Kan ik hulp krijgen?", "jongere");
		return this.verhaal.nu(route);
	}

}
