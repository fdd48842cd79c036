package nl.transitieroute.verhuizing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A youth moves from Arnhem: others serve him there, when a person says so. */
@ScenarioTest
class VerhuizingScenarioTest {

	private static final LocalDate VANDAAG = LocalDate.of(2026, 9, 1);

	private static final String NIJMEGEN = "0268";

	private static final String RENKUM = "0274";

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Verhuizingen verhuizingen;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

	@Autowired
	private Toestemmingen toestemmingen;

	@Autowired
	private Routes routes;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private Overdrachten overdrachten;

	@Autowired
	private TaskService taskService;

	@Autowired
	private AuthorizationService authorizationService;

	@Autowired
	private JdbcClient jdbc;

	private Route sanne;

	@BeforeEach
	void begin() {
		this.verhaal.begin(VANDAAG);
		richtIn();
		this.sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.gebeurtenissen.start(this.sanne);
		this.toestemmingen.leg(this.sanne, Toestemmingen.DELEN, "wi", "ja", List.of("plannen"), "in-gesprek", "proef");
	}

	@Test
	void theNewOrganisationsServeOnceAPersonSaysSoAndConsentIsAskedAnew() {
		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG.plusDays(14), "Gaat op kamers.");
		Verhaal.Taak bespreken = this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken");
		assertThat(bespreken.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(bespreken.uiterlijk()).isEqualTo(LocalDate.of(2026, 9, 15));
		assertThat((String) bespreken.variabele("voorstel")).contains("Nijmegen",
				"W&I: nu W&I Arnhem, voorstel **W&I Nijmegen proef**");
		assertThat(this.verhaal.nu(this.sanne).wiId()).as("only proposed").isEqualTo(Verhaal.WI);
		assertThatThrownBy(() -> this.verhuizingen.meld(this.sanne.nummer(), RENKUM, VANDAAG, null))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("al besproken");

		bespreken.vult("verhuizingBesluit", "overnemen");

		Route nu = this.verhaal.nu(this.sanne);
		assertThat(nu.wiId()).isEqualTo("wi-proef-nijmegen");
		assertThat(nu.rmcId()).isEqualTo("rmc-proef-nijmegen");
		assertThat(nu.regieId()).isEqualTo(Verhaal.REGIE);
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.jongeren.metId(nu.jongereId()).gemeenteCode()).isEqualTo(NIJMEGEN);
		assertThat(this.toestemmingen.geldt(nu, Toestemmingen.DELEN, "wi")).as("asked of another organisation")
			.isFalse();

		Verhaal.Taak vragen = this.verhaal.taak(this.sanne, "userTask_toestemmingNaVerhuizingVragen");
		assertThat((String) vragen.variabele("organisatiesNu")).contains("W&I Nijmegen proef");
		vragen.vult("volgenRmc", "nvt", "delenRmc", "nvt", "volgenWi", "ja", "delenWi", "ja", "onderdelenWi",
				List.of("plannen"), "wijze", "in-gesprek");
		assertThat(this.toestemmingen.geldt(nu, Toestemmingen.DELEN, "wi")).isTrue();
		assertThat(this.toestemmingen.geldt(nu, Toestemmingen.DELEN, "rmc")).isFalse();
		assertThat(this.verhaal.eindigde(this.sanne, "verhuizing", "endEvent_nieuweOrganisatiesGelden")).isTrue();
		assertThat(this.verhaal.keren(this.sanne, "endEvent_verhuizingVerwerkt")).isEqualTo(1);
		assertThat(this.verhaal.openTaken(this.sanne)).contains("userTask_signaalBeoordelen");
	}

	@Test
	void whoServedBeforeIsNotAskedForAnythingAnyMore() {
		this.verhaal.start("tr-plan", this.sanne, Map.of("bijstelling", false));
		this.verhaal.taak(this.sanne, "userTask_beslissingskaderInvullen").vult();
		this.verhaal.taak(this.sanne, "userTask_planOpstellen").vult("vraagWi", "Is er een jobcoach?");
		assertThat(vanWerkEnInkomen()).contains("userTask_bijdrageGeven");

		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG, null);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken").vult("verhuizingBesluit", "overnemen");

		assertThat(vanWerkEnInkomen()).isEmpty();
	}

	@Test
	void whoServedBeforeIsNotAskedForAnythingAnyMoreDuringAPauseEither() {
		this.verhaal.start("tr-plan", this.sanne, Map.of("bijstelling", false));
		this.verhaal.taak(this.sanne, "userTask_beslissingskaderInvullen").vult();
		this.verhaal.taak(this.sanne, "userTask_planOpstellen").vult("vraagWi", "Is er een jobcoach?");
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Ziek.", VANDAAG.plusMonths(2));

		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG, null);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken").vult("verhuizingBesluit", "overnemen");

		assertThat(vanWerkEnInkomen()).isEmpty();
		assertThat(this.verhaal.nu(this.sanne).wiId()).isEqualTo("wi-proef-nijmegen");
		this.verhaal.taak(this.sanne, "userTask_toestemmingNaVerhuizingVragen")
			.vult("volgenRmc", "nvt", "delenRmc", "nvt", "volgenWi", "nvt", "delenWi", "nvt", "wijze", "in-gesprek");
		assertThat(this.verhaal.eindigde(this.sanne, "verhuizing", "endEvent_nieuweOrganisatiesGelden")).isTrue();
		assertThat(this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.sanne.nummer())
			.taskDefinitionKey("userTask_signaalBeoordelen")
			.suspended()
			.count()).as("the route still stands still").isOne();
	}

	@Test
	void schoolTakesTheGuidanceBackDuringAPauseToo() {
		this.routes.draagOver(this.sanne.nummer(), Verhaal.WI, "w.consulent", null, "aangenomen");
		this.taskService.setAssignee(this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").task().getId(),
				"w.consulent");
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Ziek.", VANDAAG.plusMonths(2));
		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG, null);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken").vult("verhuizingBesluit", "overnemen");

		this.verhaal.taak(this.sanne, "userTask_verhuizingTerugnemen")
			.vult("terugContactpersoon", "p.mentor", "terugVervanger", "j.mentor");

		assertThat(this.verhaal.nu(this.sanne).contactpersoonId()).isEqualTo("p.mentor");
		assertThat(this.verhaal.nu(this.sanne).wiId()).isEqualTo("wi-proef-nijmegen");
		assertThat(this.verhaal.taak(this.sanne, "userTask_signaalBeoordelen").toegewezenAan()).isEqualTo("p.mentor");
	}

	@Test
	void aHandoverThatIsBeingPreparedGoesBackToTheChoice() {
		wordtOvergedragenAanWi();

		verhuist();

		assertThat(this.verhaal.openTaken(this.sanne)).contains("userTask_ontvangerKiezen")
			.doesNotContain("userTask_overdrachtsdossierSamenstellen");
		assertThat(this.overdrachten.laatste(this.sanne).orElseThrow().status()).isEqualTo(Overdracht.INGETROKKEN);
		assertThat(this.verhaal.dossier(this.sanne)).anySatisfy((entry) -> {
			assertThat(entry.titel()).isEqualTo("Overdracht gaat niet door");
			assertThat(entry.inhoud()).contains("W&I Arnhem", "verhuisd");
		});
		assertThatThrownBy(() -> this.verhaal.taak(this.sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi"))
			.hasMessageContaining("W&I Nijmegen proef");
	}

	@Test
	void whoIsPossibleAgainIsNoLongerCalledImpossible() {
		wordtOvergedragenAanWi();
		verhuist();
		Verhaal.Taak kiezen = this.verhaal.taak(this.sanne, "userTask_ontvangerKiezen");
		assertThat((String) kiezen.variabele("advies")).contains("Nu niet mogelijk")
			.matches("(?s).*Nu niet mogelijk[^:]*: .*W&I Nijmegen proef.*");

		this.verhaal.taak(this.sanne, "userTask_toestemmingNaVerhuizingVragen")
			.vult("volgenRmc", "nvt", "delenRmc", "nvt", "volgenWi", "ja", "delenWi", "ja", "onderdelenWi",
					List.of("plannen"), "wijze", "in-gesprek");

		assertThat((String) kiezen.variabele("advies"))
			.doesNotMatch("(?s).*Nu niet mogelijk[^:]*: .*W&I Nijmegen proef.*");
		kiezen.vult("ontvanger", "wi");
		assertThat(this.overdrachten.laatste(this.sanne).orElseThrow().naarId()).isEqualTo("wi-proef-nijmegen");
	}

	@Test
	void anOfferEndsAndWhoServedBeforeDoesNotGetTheYouth() {
		wordtAangebodenAanWi();

		verhuist();

		assertThat(vanWerkEnInkomen()).isEmpty();
		assertThat(this.overdrachten.laatste(this.sanne).orElseThrow().status()).isEqualTo(Overdracht.INGETROKKEN);
		assertThat(this.verhaal.openTaken(this.sanne)).contains("userTask_ontvangerKiezen")
			.doesNotContain("userTask_overdrachtAccepteren");
		assertThat(this.verhaal.taak(this.sanne, "userTask_ontvangerKiezen").toegewezenAan()).isEqualTo("p.mentor");
	}

	@Test
	void anOfferEndsDuringAPauseTooAndTheChoiceComesAfterIt() {
		wordtAangebodenAanWi();
		this.gebeurtenissen.pauzeer(this.sanne.nummer(), "Ziek.", VANDAAG.plusMonths(2));

		verhuist();

		assertThat(vanWerkEnInkomen()).isEmpty();
		assertThat(this.overdrachten.laatste(this.sanne).orElseThrow().status()).isEqualTo(Overdracht.INGETROKKEN);
		this.gebeurtenissen.vraagHervatten(this.sanne.nummer());
		assertThat(this.verhaal.openTaken(this.sanne)).contains("userTask_ontvangerKiezen")
			.doesNotContain("userTask_overdrachtAccepteren");
	}

	@Test
	void aHandoverToWhoServesInBothPlacesGoesOn() {
		wordtOvergedragenAanWi();

		this.verhuizingen.meld(this.sanne.nummer(), RENKUM, VANDAAG, null);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken").vult("verhuizingBesluit", "overnemen");

		assertThat(this.verhaal.openTaken(this.sanne)).contains("userTask_overdrachtsdossierSamenstellen")
			.doesNotContain("userTask_ontvangerKiezen");
	}

	private void wordtOvergedragenAanWi() {
		this.routes.rondOpleidingAf(this.sanne.nummer(), "diploma", VANDAAG, true, "zoekt-werk", VANDAAG.plusYears(2));
		this.sanne = this.verhaal.nu(this.sanne);
		this.verhaal.start("warme-overdracht", this.sanne, Map.of());
		this.verhaal.taak(this.sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
	}

	private void wordtAangebodenAanWi() {
		wordtOvergedragenAanWi();
		this.verhaal.taak(this.sanne, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("plannen"), "deelPlannen", "Kok worden.", "dossierGelezen", "akkoord");
		this.verhaal.taak(this.sanne, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", VANDAAG, "overdrachtDoorzetten", "ja", "instemmingWi", "ja", "verzoekSchool", "ja");
		this.verhaal.taak(this.sanne, "userTask_overgangsdocumentOpstellen").vult();
		assertThat(vanWerkEnInkomen()).contains("userTask_overdrachtAccepteren");
	}

	private void verhuist() {
		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG, null);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken").vult("verhuizingBesluit", "overnemen");
	}

	private List<String> vanWerkEnInkomen() {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.sanne.nummer())
			.taskCandidateGroup(Verhaal.WI + ".consulent")
			.includeAssignedTasks()
			.list()
			.stream()
			.map((taak) -> taak.getTaskDefinitionKey())
			.toList();
	}

	@Test
	void itIsAskedAgainOnTheDayThatWasAgreedAndMayStayAsItIs() {
		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG, null);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken")
			.vult("verhuizingBesluit", "later", "verhuizingOpnieuwOp", VANDAAG.plusMonths(2));
		assertThat(this.verhaal.openTaken(this.sanne)).doesNotContain("userTask_verhuizingBespreken");
		this.verhuizingen.meld(this.sanne.nummer(), RENKUM, VANDAAG.plusDays(3), "Toch ergens anders.");
		assertThat(this.verhaal.openTaken(this.sanne)).as("the first one takes the new address along")
			.doesNotContain("userTask_verhuizingBespreken");
		this.verhaal.tot(VANDAAG.plusMonths(2));
		Verhaal.Taak opnieuw = this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken");
		assertThat((String) opnieuw.variabele("voorstel")).contains("Renkum", "Dezelfde organisaties");

		opnieuw.vult("verhuizingBesluit", "blijft");

		assertThat(this.verhaal.nu(this.sanne).wiId()).isEqualTo(Verhaal.WI);
		assertThat(this.jongeren.metId(this.sanne.jongereId()).gemeenteCode()).isEqualTo(RENKUM);
		assertThat(this.toestemmingen.geldt(this.sanne, Toestemmingen.DELEN, "wi")).isTrue();
		assertThat(this.verhaal.eindigde(this.sanne, "verhuizing", "endEvent_blijftZo")).isTrue();
	}

	@Test
	void theSameOrganisationsGoOnWithTheConsentTheyHave() {
		this.verhuizingen.meld(this.sanne.nummer(), "Renkum", VANDAAG, null);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken").vult("verhuizingBesluit", "overnemen");
		assertThat(this.verhaal.openTaken(this.sanne)).doesNotContain("userTask_toestemmingNaVerhuizingVragen");
		assertThat(this.toestemmingen.geldt(this.verhaal.nu(this.sanne), Toestemmingen.DELEN, "wi")).isTrue();
		assertThat(this.verhaal.eindigde(this.sanne, "verhuizing", "endEvent_zelfdeOrganisaties")).isTrue();
	}

	@Test
	void whoDoesNotDiscussItIsRemindedAndThenTheRegisseurHears() {
		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG, null);
		this.verhaal.tot(VANDAAG.plusDays(7));
		assertThat(this.verhaal.keren(this.sanne, "endEvent_verhuizingHerinnerd")).isEqualTo(1);
		this.verhaal.tot(VANDAAG.plusDays(14));
		Verhaal.Taak escalatie = this.verhaal.taak(this.sanne, "userTask_verhuizingEscalatie");
		assertThat(escalatie.groepen()).containsExactly(Verhaal.REGIE + ".regisseur");
		escalatie.vult();
		assertThat(this.verhaal.keren(this.sanne, "endEvent_verhuizingEscalatieBehandeld")).isEqualTo(1);
		this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken").vult("verhuizingBesluit", "blijft");
	}

	@Test
	void theOldOrganisationStaysResponsibleUntilSchoolTookTheGuidanceBack() {
		this.routes.draagOver(this.sanne.nummer(), Verhaal.WI, "w.consulent", null, "aangenomen");
		this.verhuizingen.meld(this.sanne.nummer(), NIJMEGEN, VANDAAG, null);
		Verhaal.Taak bespreken = this.verhaal.taak(this.sanne, "userTask_verhuizingBespreken");
		assertThat(bespreken.toegewezenAan()).isEqualTo("w.consulent");
		assertThat((String) bespreken.variabele("voorstel")).contains("blijft verantwoordelijk");
		bespreken.vult("verhuizingBesluit", "overnemen");

		Route wacht = this.verhaal.nu(this.sanne);
		assertThat(wacht.verantwoordelijkeId()).isEqualTo(Verhaal.WI);
		assertThat(wacht.wiId()).as("or its ground to read would be gone").isEqualTo(Verhaal.WI);
		Verhaal.Taak terug = this.verhaal.taak(this.sanne, "userTask_verhuizingTerugnemen");
		assertThat(terug.groepen()).containsExactly(Verhaal.SCHOOL + ".zorgcoordinator");
		this.verhaal.tot(VANDAAG.plusDays(7));
		this.verhaal.taak(this.sanne, "userTask_terugnemenEscalatie").vult();
		assertThat(this.verhaal.keren(this.sanne, "endEvent_terugnemenEscalatieBehandeld")).isEqualTo(1);
		assertThatThrownBy(() -> terug.vult("terugContactpersoon", "w.consulent", "terugVervanger", "j.mentor"))
			.hasMessageContaining("kies een antwoord uit de lijst");

		this.gebeurtenissen.meldUitval(this.sanne.nummer(), "Komt niet meer.");
		Verhaal.Taak uitval = this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelen");
		this.taskService.setAssignee(uitval.task().getId(), "k.consulent");
		this.gebeurtenissen.wisselContactpersoon(this.sanne.nummer(), null, null, "lang weg");
		String wachtOp = this.verhaal.taak(this.sanne, "userTask_opvolgerAanwijzen").task().getId();
		assertThat(ziet("w.consulent", wachtOp)).isTrue();

		terug.vult("terugContactpersoon", "p.mentor", "terugVervanger", "j.mentor");

		Verhaal.Taak mee = this.verhaal.taak(this.sanne, "userTask_uitvalBeoordelen");
		assertThat(mee.toegewezenAan()).as("also when a colleague had taken it").isEqualTo("p.mentor");
		assertThat(mee.groepen()).allMatch((groep) -> groep.startsWith(Verhaal.SCHOOL));
		assertThat(ziet("w.consulent", wachtOp)).as("who no longer waits for it").isFalse();
		assertThat(ziet("p.mentor", wachtOp)).isTrue();

		Route nu = this.verhaal.nu(this.sanne);
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(nu.contactpersoonId()).isEqualTo("p.mentor");
		assertThat(nu.wiId()).isEqualTo("wi-proef-nijmegen");
		assertThat(this.verhaal.taak(this.sanne, "userTask_toestemmingNaVerhuizingVragen").toegewezenAan())
			.isEqualTo("p.mentor");
	}

	@Test
	void whatCannotBeIsRefused() {
		String nummer = this.sanne.nummer();
		assertThatThrownBy(() -> this.verhuizingen.meld(nummer, "0202", VANDAAG, null)).isInstanceOf(Weigering.class)
			.hasMessageContaining("al in Arnhem");
		assertThatThrownBy(() -> this.verhuizingen.meld(nummer, "Atlantis", VANDAAG, null))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("niet bekend");
		assertThatThrownBy(() -> this.verhuizingen.meld(nummer, " ", VANDAAG, null)).isInstanceOf(Weigering.class);
		assertThatThrownBy(() -> this.verhuizingen.meld(nummer, NIJMEGEN, null, null)).isInstanceOf(Weigering.class);
		assertThatThrownBy(() -> this.verhuizingen.meld(nummer, NIJMEGEN, VANDAAG.plusYears(2), null))
			.isInstanceOf(Weigering.class);
		this.routes.sluitAf(nummer, "gestopt");
		assertThatThrownBy(() -> this.verhuizingen.meld(nummer, NIJMEGEN, VANDAAG, null)).isInstanceOf(Weigering.class)
			.hasMessageContaining("afgesloten");
	}

	/** As a person of his own, apart from his groups. */
	private boolean ziet(String wie, String taak) {
		return this.authorizationService.isUserAuthorized(wie, List.of(), TaskPermissions.READ, Resources.TASK, taak);
	}

	/** Nijmegen has organisations of its own; Renkum those of Arnhem. */
	private void richtIn() {
		if (this.jdbc.sql("select count(*) from organisatie where id = 'wi-proef-nijmegen'")
			.query(Long.class)
			.single() == 0) {
			this.jdbc.sql("insert into organisatie values ('wi-proef-nijmegen', 'wi', 'W&I Nijmegen proef')").update();
			this.jdbc.sql("insert into organisatie values ('rmc-proef-nijmegen', 'rmc', 'RMC Nijmegen proef')")
				.update();
			dienst(NIJMEGEN, "rmc-proef-nijmegen", "wi-proef-nijmegen", null);
			dienst(RENKUM, Verhaal.RMC, Verhaal.WI, Verhaal.REGIE);
		}
	}

	private void dienst(String gemeente, String rmc, String wi, String regie) {
		this.jdbc.sql("insert into dienstverlening values (?, ?, ?, ?, ?, null)")
			.params(gemeente, rmc, wi, regie, LocalDate.of(2026, 1, 1))
			.update();
	}

}
