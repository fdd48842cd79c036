package nl.transitieroute.toestemming;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.nazorg.Contactmoment;
import nl.transitieroute.nazorg.Contactplan;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;
import nl.transitieroute.route.Stap;
import nl.transitieroute.route.Stappen;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.AuthorizationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A youth takes consent back: what stops, who goes on, and that nobody is lost. */
@ScenarioTest
class ToestemmingScenarioTest {

	/** A Thursday. */
	private static final LocalDate DAG = LocalDate.of(2027, 7, 1);

	private static final String TERUGNEMEN = "userTask_begeleidingTerugnemen";

	private static final String BESPREKEN = "userTask_intrekkingBespreken";

	private static final String VERNIEUWEN = "userTask_toestemmingVernieuwen";

	private static final String CONTACT = "userTask_nazorgcontactVoeren";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Routetoegang toegang;

	@Autowired
	Stappen stappen;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Vastleggen vastleggen;

	@Autowired
	Intrekkingen intrekkingen;

	@Autowired
	Grondslagen grondslagen;

	@Autowired
	Kopieen kopieen;

	@Autowired
	VervallenTaken vervallenTaken;

	@Autowired
	Overdrachten overdrachten;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Contactplan contactplan;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void begin() {
		this.verhaal.begin(DAG);
	}

	@Test
	void theMunicipalityGuidesAndTheSchoolTakesTheGuidanceBackAtOnce() {
		Route sanne = bijWerkEnInkomen();
		Taak bellen = this.verhaal.taak(sanne, CONTACT);
		assertThat(bellen.toegewezenAan()).isEqualTo("w.jobcoach");
		assertThat(this.toegang.inzage("w.jobcoach", this.verhaal.nu(sanne))).isEqualTo(Inzage.BEGELEIDING);

		Intrekking intrekking = this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Wil liever met school verder.");

		Route nu = this.verhaal.nu(sanne);
		assertThat(intrekking.terug()).isTrue();
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(nu.contactpersoonId()).isEqualTo("p.mentor");
		assertThat(nu.vervangerId()).isEqualTo("j.mentor");
		assertThat(this.grondslagen.van(nu, Verhaal.WI)).isEmpty();
		assertThat(this.toegang.inzage("w.jobcoach", nu)).as("own time included").isEqualTo(Inzage.GEEN);
		Taak overgenomen = this.verhaal.taak(sanne, CONTACT);
		assertThat(overgenomen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(overgenomen.groepen()).allMatch((groep) -> groep.startsWith(Verhaal.SCHOOL));
		assertThatThrownBy(() -> bellen.doet("w.jobcoach", "bereikt", "nee"))
			.isInstanceOf(AuthorizationException.class);
		assertThat(this.vervallenTaken.waarom(bellen.task().getId(), Verhaal.WI).orElseThrow())
			.contains("is ingetrokken", "niet opgeslagen");
		assertThat(this.vervallenTaken.waarom(bellen.task().getId(), Verhaal.RMC)).isEmpty();

		DossierEntry regel = regel(sanne, "Toestemming ingetrokken: W&I Arnhem");
		assertThat(regel.inhoud()).contains("school heeft de begeleiding terug", "Overdrachtsdossier ontvangen",
				"Overgangsdocument versie 1", "geen gegevens van school", "AVG 17 lid 3");
		assertThat(this.kopieen.gemarkeerd(nu)).isNotEmpty().containsValue("ingetrokken");

		Taak terugnemen = this.verhaal.taak(sanne, TERUGNEMEN);
		assertThat(terugnemen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(terugnemen.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 8));
		assertThat(terugnemen.variabele("intrekkingWat")).asString().contains("W&I Arnhem", "Wil liever met school");
		assertThat(terugnemen.variabele("intrekkingGevolg")).asString().contains("jij bent contactpersoon");
		this.verhaal.tot(LocalDate.of(2027, 7, 6));
		assertThat(this.verhaal.taak(sanne, TERUGNEMEN).task().getPriority()).isEqualTo(75);
		this.verhaal.tot(LocalDate.of(2027, 7, 8));
		Taak escalatie = this.verhaal.taak(sanne, TERUGNEMEN + "Escalatie");
		assertThat(escalatie.groepen()).containsExactly(Verhaal.REGIE + ".regisseur");
		escalatie.vult();
		this.verhaal.taak(sanne, TERUGNEMEN).vult("terugContact", "gesproken", "partijIngelicht", "gebeld");
		assertThat(this.verhaal.eindigde(sanne, "intrekking", "endEvent_begeleidingTeruggenomen")).isTrue();
		assertThat(this.verhaal.keren(sanne, "endEvent_begeleidingTerugnemenHerinnerd")).isOne();
		assertThat(this.verhaal.keren(sanne, "endEvent_begeleidingTerugnemenEscalatieBehandeld")).isOne();
		assertThat(this.verhaal.keren(sanne, "endEvent_intrekkingVerwerkt")).isOne();
	}

	@Test
	void theSecondTimeAndWithoutAReasonItIsRefusedAndNothingChanges() {
		Route sanne = bijWerkEnInkomen();
		assertThatThrownBy(() -> this.intrekkingen.trekIn(sanne.nummer(), "wi", null, " "))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("Schrijf in het kort waarom");
		assertThatThrownBy(() -> this.intrekkingen.trekIn(sanne.nummer(), "uwv", null, "Wil niet."))
			.hasMessageContaining("geen toestemming die je hier kunt intrekken");
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.WI);
		this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Wil niet meer.");
		assertThatThrownBy(() -> this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Wil niet meer."))
			.hasMessageContaining("Misschien is het al gedaan");
		assertThat(this.verhaal.alleTaken(sanne, TERUGNEMEN)).hasSize(1);
	}

	@Test
	void takingBackTheAgreementWithTheMunicipalityAloneIsEnough() {
		Route sanne = bijWerkEnInkomen();
		this.intrekkingen.trekIn(sanne.nummer(), "wi", Toestemmingen.BEGELEIDING_VOORTZETTEN, "Geen klik.");
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.toestemmingen.geldt(sanne, Toestemmingen.DELEN, "wi")).isTrue();
		assertThat(this.toegang.inzage("k.consulent", this.verhaal.nu(sanne))).isEqualTo(Inzage.GEEN);
	}

	@Test
	void whoLeftSchoolDoesNotGetTheYouthBack() {
		Route sanne = bijWerkEnInkomen();
		this.jdbc.sql("update medewerker set actief = false where id = 'p.mentor'").update();
		try {
			this.intrekkingen.trekIn(sanne.nummer(), "wi", Toestemmingen.DELEN, "Wil niet meer.");
			assertThat(this.verhaal.nu(sanne).contactpersoonId()).isEqualTo("z.zorgcoordinator");
		}
		finally {
			this.jdbc.sql("update medewerker set actief = true where id = 'p.mentor'").update();
		}
	}

	@Test
	void anOfferIsTakenBackAndTheReceiversFormIsRefused() {
		Route sanne = afgestudeerd(true);
		ja(sanne, Toestemmingen.DELEN, "wi", "opleiding");
		Taak accepteren = aangeboden(sanne);

		this.intrekkingen.trekIn(sanne.nummer(), "wi", Toestemmingen.DELEN, "Bedacht zich.");

		assertThat(this.overdrachten.laatste(sanne).orElseThrow().status()).isEqualTo(Overdracht.INGETROKKEN);
		assertThatThrownBy(() -> accepteren.doet("w.consulent", "overdrachtAntwoord", "ja", "contactpersoonOntvanger",
				"w.jobcoach", "vervangerOntvanger", "k.consulent", "eersteContactOp", DAG.plusDays(7)))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.vervallenTaken.waarom(accepteren.task().getId(), Verhaal.WI)).isPresent();
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen");
		assertThatThrownBy(() -> this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi"))
			.hasMessageContaining("ingetrokken of verlopen");

		Taak bespreken = this.verhaal.taak(sanne, BESPREKEN);
		assertThat(bespreken.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(bespreken.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 15));
		this.verhaal.tot(LocalDate.of(2027, 7, 8));
		assertThat(this.verhaal.taak(sanne, BESPREKEN).task().getPriority()).isEqualTo(75);
		this.verhaal.tot(LocalDate.of(2027, 7, 15));
		this.verhaal.taak(sanne, BESPREKEN + "Escalatie").vult();
		this.verhaal.taak(sanne, BESPREKEN).vult("intrekkingBesproken", "ja");
		assertThat(this.verhaal.eindigde(sanne, "intrekking", "endEvent_intrekkingBesproken")).isTrue();
		assertThat(this.verhaal.keren(sanne, "endEvent_intrekkingBesprekenHerinnerd")).isOne();
		assertThat(this.verhaal.keren(sanne, "endEvent_intrekkingBesprekenEscalatieBehandeld")).isOne();
	}

	@Test
	void aHandoverThatIsBeingPreparedGoesBackToTheChoice() {
		Route sanne = afgestudeerd(true);
		ja(sanne, Toestemmingen.DELEN, "wi", "opleiding");
		this.verhaal.start("warme-overdracht", sanne, Map.of());
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		Taak samenstellen = this.verhaal.taak(sanne, "userTask_overdrachtsdossierSamenstellen");
		this.intrekkingen.trekIn(sanne.nummer(), "wi", Toestemmingen.DELEN, "Bedacht zich.");
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen");
		assertThat(this.overdrachten.laatste(sanne).orElseThrow().status()).isEqualTo(Overdracht.INGETROKKEN);
		assertThatThrownBy(() -> samenstellen.vult("onderdelen", List.of("opleiding"), "dossierGelezen", "akkoord"))
			.isInstanceOf(RuntimeException.class);
		ja(sanne, Toestemmingen.DELEN, "wi", "opleiding");
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		this.verhaal.taak(sanne, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok.", "dossierGelezen", "akkoord");
		this.verhaal.taak(sanne, "userTask_driegesprekVoeren");
		this.intrekkingen.trekIn(sanne.nummer(), "wi", Toestemmingen.DELEN, "Toch niet.");
		ja(sanne, Toestemmingen.DELEN, "wi", "opleiding");
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		this.verhaal.taak(sanne, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok.", "dossierGelezen", "akkoord");
		this.verhaal.taak(sanne, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", DAG, "overdrachtDoorzetten", "ja", "instemmingWi", "ja", "verzoekSchool", "ja");
		this.verhaal.taak(sanne, "userTask_overgangsdocumentOpstellen");
		this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Toch echt niet.");
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain("userTask_overgangsdocumentOpstellen");
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "school");
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain("userTask_driegesprekVoeren");
	}

	@Test
	void whatMayGoAlongFollowsTheYouthWhileTheFormWaits() {
		Route sanne = afgestudeerd(true);
		ja(sanne, Toestemmingen.DELEN, "wi", "opleiding", "netwerk");
		this.verhaal.start("warme-overdracht", sanne, Map.of());
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi");

		ja(sanne, Toestemmingen.DELEN, "wi", "plannen");

		Verhaal.Taak samenstellen = this.verhaal.taak(sanne, "userTask_overdrachtsdossierSamenstellen");
		assertThat(samenstellen.variabele("toegestaneOnderdelen")).asString()
			.contains("plannen")
			.doesNotContain("opleiding", "netwerk");
		assertThat(samenstellen.variabele("bijzonderOpties")).asString().doesNotContain("\"ja\"");
		ja(sanne, Toestemmingen.DELEN_BIJZONDER, "wi");
		assertThat(samenstellen.variabele("bijzonderOpties")).asString().contains("\"ja\"");
		this.intrekkingen.trekIn(sanne.nummer(), "wi", Toestemmingen.DELEN_BIJZONDER, "Liever niet.");
		assertThat(samenstellen.variabele("bijzonderOpties")).asString().doesNotContain("\"ja\"");
		samenstellen.vult("onderdelen", List.of("plannen"), "deelPlannen", "Kok worden.", "dossierGelezen", "akkoord");
		this.verhaal.taak(sanne, "userTask_driegesprekVoeren");
	}

	@Test
	void thePlanGoesOnWithoutThePartyThatMayNotSeeItAnyMore() {
		Route sanne = gestart(LocalDate.of(2028, 7, 14));
		List.of("wi", "rmc", "werkgever").forEach((partij) -> ja(sanne, Toestemmingen.MEEDOEN_AAN_PLAN, partij));
		this.verhaal.start("tr-plan", sanne, Map.of("bijstelling", false));
		this.verhaal.taak(sanne, "userTask_beslissingskaderInvullen").vult();
		this.verhaal.taak(sanne, "userTask_planOpstellen")
			.vult("leerbedrijfBetrekken", "ja", "leerbedrijfNaam", "De Steiger", "vraagWi", "Jobcoach?", "vraagRmc",
					"Kennismaken?", "vraagLeerbedrijf", "Wie begeleidt?");
		Taak vraag = partij(sanne, "userTask_bijdrageGeven", "wi");
		this.intrekkingen.trekIn(sanne.nummer(), "wi", Toestemmingen.MEEDOEN_AAN_PLAN,
				"Gemeente hoeft dit niet te weten.");
		assertThatThrownBy(() -> vraag.doet("w.consulent", "bijdrage", "Te laat."))
			.isInstanceOf(RuntimeException.class);
		assertThat(partijen(sanne, "userTask_bijdrageGeven")).containsExactlyInAnyOrder("rmc", "leerbedrijf");
		this.intrekkingen.trekIn(sanne.nummer(), "werkgever", null, "Niet bij mijn baas.");
		assertThat(partijen(sanne, "userTask_bijdrageGeven")).containsExactly("rmc");
		partij(sanne, "userTask_bijdrageGeven", "rmc").vult("bijdrage", "In mei.");
		assertThat(partijen(sanne, "userTask_planOndertekenen")).containsExactlyInAnyOrder("jongere", "school", "rmc");
		this.intrekkingen.trekIn(sanne.nummer(), "rmc", Toestemmingen.MEEDOEN_AAN_PLAN, "Ook niet.");
		assertThat(regel(sanne, "Toestemming ingetrokken: RMC-regio Arnhem").inhoud())
			.contains("TR-plan versie 1, met de bijdrage van deze partij", "wettelijke taak van RMC");
		assertThat(partijen(sanne, "userTask_planOndertekenen")).containsExactlyInAnyOrder("jongere", "school");
		partij(sanne, "userTask_planOndertekenen", "jongere").vult("oordeel", "getekend");
		partij(sanne, "userTask_planOndertekenen", "school").vult("oordeel", "getekend");
		assertThat(this.verhaal.eindigde(sanne, "tr-plan", "endEvent_planGetekend")).isTrue();
	}

	@Test
	void helpThatTheMunicipalityWouldArrangeIsArrangedByTheContactPerson() {
		Route sanne = afgestudeerd(true);
		ja(sanne, Toestemmingen.DELEN, "wi", "werk");
		this.verhaal.start("nazorg", sanne, Map.of());
		this.verhaal.bericht(sanne, "baanverlies", Map.of());
		Taak hulp = this.verhaal.taak(sanne, "userTask_hulpRegelen");
		assertThat(hulp.groepen()).allMatch((groep) -> groep.startsWith(Verhaal.WI));
		this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Wil geen gemeente.");
		Taak nu = this.verhaal.taak(sanne, "userTask_hulpRegelen");
		assertThat(nu.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(nu.groepen()).allMatch((groep) -> groep.startsWith(Verhaal.SCHOOL));
		assertThatThrownBy(() -> hulp.doet("w.consulent", "begeleidingNaarWerk", "nee"))
			.isInstanceOf(AuthorizationException.class);
	}

	@Test
	void rmcKeepsWhatItsOwnTaskGivesAndLosesTheRest() {
		Route yusuf = afgestudeerd(false);
		ja(yusuf, Toestemmingen.DELEN, "rmc", "opleiding", "netwerk");
		this.routes.draagOver(yusuf.nummer(), Verhaal.RMC, "r.trajectbegeleider", "t.trajectbegeleider", "Overdracht");
		Intrekking intrekking = this.intrekkingen.trekIn(yusuf.nummer(), "rmc", null, "Wil niet alles delen.");
		Route nu = this.verhaal.nu(yusuf);
		assertThat(intrekking.terug()).isFalse();
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.RMC);
		assertThat(this.grondslagen.van(nu, Verhaal.RMC)).contains("wettelijke taak van RMC (Doorstroompunt)");
		assertThat(regel(yusuf, "Toestemming ingetrokken: RMC-regio Arnhem").inhoud())
			.contains("opleiding, begeleiding, bereikbaarheid", "WEB 9.2.7 lid 3");
		assertThat(this.verhaal.taak(yusuf, BESPREKEN).toegewezenAan()).isEqualTo("r.trajectbegeleider");
	}

	@Test
	void theYouthWantsNoMoreCallsAndTheRouteStays() {
		Route sanne = afgestudeerd(true);
		this.routes.naarFase(sanne.nummer(), Fase.NAZORG);
		ja(sanne, Toestemmingen.VOLGEN_NA_SCHOOL, "school");
		this.verhaal.start("nazorg", sanne, Map.of());
		this.intrekkingen.trekIn(sanne.nummer(), "school", Toestemmingen.VOLGEN_NA_SCHOOL, "Wil rust.");
		assertThat(this.contactplan.gepland(sanne)).extracting(Contactmoment::gepland)
			.containsExactly(DAG.plusYears(2));
		assertThat(this.verhaal.openTaken(sanne)).contains(BESPREKEN).doesNotContain(CONTACT);
		this.verhaal.tot(DAG.plusMonths(6));
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain(CONTACT);
		assertThat(this.verhaal.nu(sanne).isOpen()).isTrue();
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
	}

	@Test
	void itWorksWhileTheRouteStandsStill() {
		Route sanne = bijWerkEnInkomen();
		this.gebeurtenissen.pauzeer(sanne.nummer(), "Ziek", DAG.plusMonths(2));
		this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Vanuit het ziekenhuis.");
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.verhaal.taak(sanne, TERUGNEMEN).toegewezenAan()).isEqualTo("p.mentor");
		assertThat(this.verhaal.taak(sanne, CONTACT).task().isSuspended()).isTrue();
		assertThat(this.verhaal.taak(sanne, CONTACT).toegewezenAan()).isEqualTo("p.mentor");
	}

	@Test
	void afterTheEndOfTheRouteReadingStopsAsWell() {
		Route sanne = bijWerkEnInkomen();
		this.routes.sluitAf(sanne.nummer(), "afgerond");
		this.intrekkingen.trekIn(sanne.nummer(), "wi", null, "Alles weg graag.");
		assertThat(this.toegang.inzage("w.jobcoach", this.verhaal.nu(sanne))).isEqualTo(Inzage.GEEN);
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.WI);
		assertThat(this.intrekkingen.van(sanne)).hasSize(1);
	}

	@Test
	void watchingAConsentIsPlannedButIsNotWhatTheYouthDoesNext() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2027, 7, 1));
		this.vastleggen.neemOp(sanne, totEnMet(LocalDate.of(2027, 12, 31)));

		assertThat(this.stappen.van(sanne.nummer())).extracting(Stap::naam).containsExactly("Waarschuwingsdag bereikt");
		assertThat(this.verhaal.nu(sanne).volgendeStap()).as("nothing is planned for her, and that must show").isNull();
	}

	@Test
	void aConsentThatRunsOutWarnsSixWeeksBeforeAndIsRenewed() {
		Route sanne = afgestudeerd(true);
		Toestemming tot = this.vastleggen.neemOp(sanne, totEnMet(LocalDate.of(2027, 12, 31)));
		this.verhaal.tot(LocalDate.of(2027, 11, 19).atTime(8, 59));
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain(VERNIEUWEN);
		this.verhaal.tot(LocalDate.of(2027, 11, 19));
		Taak vernieuwen = this.verhaal.taak(sanne, VERNIEUWEN);
		assertThat(vernieuwen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(vernieuwen.uiterlijk()).isEqualTo(LocalDate.of(2027, 12, 31));
		assertThat(vernieuwen.variabele("toestemmingWat")).asString().contains("W&I Arnhem", "31 december 2027");
		assertThatThrownBy(() -> vernieuwen.vult("vernieuwAntwoord", "ja", "vernieuwDuur", "dag", "vernieuwTot",
				LocalDate.of(2027, 12, 1)))
			.hasMessageContaining("na de laatste dag");
		vernieuwen.vult("vernieuwAntwoord", "ja", "vernieuwDuur", "dag", "vernieuwTot", LocalDate.of(2028, 12, 31));
		assertThat(this.verhaal.eindigde(sanne, "toestemming", "endEvent_toestemmingVernieuwd")).isTrue();
		this.verhaal.tot(LocalDate.of(2028, 1, 2));
		assertThat(this.grondslagen.mag(sanne, "wi", Toestemmingen.DELEN)).isTrue();
		assertThat(this.toestemmingen.laatste(sanne, Toestemmingen.DELEN, "wi").orElseThrow().id())
			.isGreaterThan(tot.id());
		this.verhaal.tot(LocalDate.of(2028, 11, 20));
		this.verhaal.taak(sanne, VERNIEUWEN).vult("vernieuwAntwoord", "nee");
		this.verhaal.tot(LocalDate.of(2028, 12, 31));
		assertThat(this.grondslagen.mag(sanne, "wi", Toestemmingen.DELEN)).isTrue();
		this.verhaal.tot(LocalDate.of(2029, 1, 1));
		assertThat(this.verhaal.eindigde(sanne, "toestemming", "endEvent_toestemmingVerlopen")).isTrue();
		assertThat(this.intrekkingen.van(sanne)).extracting(Intrekking::einde).containsExactly("verlopen");
		assertThat(regel(sanne, "Toestemming verlopen: W&I Arnhem").inhoud()).contains("niet vernieuwd");
	}

	@Test
	void nobodyRenewsAndTheSchoolTakesTheGuidanceBackOnTheDayAfter() {
		Route sanne = bijWerkEnInkomen();
		this.vastleggen.neemOp(sanne, totEnMet(LocalDate.of(2027, 7, 20)));
		Taak bellen = this.verhaal.taak(sanne, CONTACT);
		this.verhaal.tot(LocalDate.of(2027, 7, 20));
		assertThat(this.verhaal.taak(sanne, VERNIEUWEN).toegewezenAan()).isEqualTo("w.jobcoach");
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.WI);
		this.verhaal.tot(LocalDate.of(2027, 7, 21).atTime(0, 1));
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.verhaal.taak(sanne, TERUGNEMEN).toegewezenAan()).isEqualTo("p.mentor");
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain(VERNIEUWEN);
		assertThatThrownBy(() -> bellen.doet("w.jobcoach", "bereikt", "nee"))
			.isInstanceOf(AuthorizationException.class);
		assertThat(this.vervallenTaken.waarom(bellen.task().getId(), Verhaal.WI).orElseThrow()).contains("is verlopen");
	}

	@Test
	void itRunsOutWhileTheRouteStandsStill() {
		Route sanne = bijWerkEnInkomen();
		this.vastleggen.neemOp(sanne, totEnMet(LocalDate.of(2027, 7, 20)));
		this.gebeurtenissen.pauzeer(sanne.nummer(), "Ziek", DAG.plusMonths(2));
		this.verhaal.tot(LocalDate.of(2027, 7, 21).atTime(0, 1));
		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.verhaal.taak(sanne, TERUGNEMEN).toegewezenAan()).isEqualTo("p.mentor");
		Taak bellen = this.verhaal.taak(sanne, CONTACT);
		assertThat(bellen.task().isSuspended()).isTrue();
		assertThat(bellen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(this.toegang.inzage("w.jobcoach", this.verhaal.nu(sanne))).isEqualTo(Inzage.GEEN);
	}

	@Test
	void anOfferWhoseConsentRunsOutDuringAPauseEndsToo() {
		Route sanne = afgestudeerd(true);
		this.vastleggen.neemOp(sanne, totEnMet(DAG.plusDays(3)));
		Taak accepteren = aangeboden(sanne);
		this.gebeurtenissen.pauzeer(sanne.nummer(), "Ziek", DAG.plusMonths(2));
		this.verhaal.tot(DAG.plusDays(4));
		assertThat(this.overdrachten.laatste(sanne).orElseThrow().status()).isEqualTo(Overdracht.INGETROKKEN);
		assertThat(this.vervallenTaken.waarom(accepteren.task().getId(), Verhaal.WI).orElseThrow())
			.contains("is verlopen");
	}

	@Test
	void anOfferWhoseConsentRunsOutIsNotAccepted() {
		Route sanne = afgestudeerd(true);
		this.vastleggen.neemOp(sanne, totEnMet(DAG.plusDays(3)));
		Taak accepteren = aangeboden(sanne);
		this.verhaal.tot(DAG.plusDays(4));
		assertThat(this.overdrachten.laatste(sanne).orElseThrow().status()).isEqualTo(Overdracht.INGETROKKEN);
		assertThatThrownBy(() -> accepteren.doet("w.consulent", "overdrachtAntwoord", "ja", "contactpersoonOntvanger",
				"w.jobcoach", "vervangerOntvanger", "k.consulent", "eersteContactOp", DAG.plusDays(7)))
			.isInstanceOf(RuntimeException.class);
		assertThat(this.vervallenTaken.waarom(accepteren.task().getId(), Verhaal.WI).orElseThrow())
			.contains("is verlopen");
	}

	@Test
	void withdrawingOrAnsweringAnewEndsTheWatch() {
		Route sanne = afgestudeerd(true);
		this.vastleggen.neemOp(sanne, totEnMet(LocalDate.of(2027, 12, 31)));
		this.vastleggen.neemOp(sanne, totEnMet(LocalDate.of(2028, 12, 31)));
		assertThat(this.verhaal.keren(sanne, "endEvent_toestemmingBeeindigd")).isOne();
		this.vastleggen.neemOp(sanne, NieuweToestemming.vandaag(Toestemmingen.DELEN, "wi", "nee", List.of(),
				"telefonisch", "dossierpagina-1"));
		assertThat(this.verhaal.keren(sanne, "endEvent_toestemmingBeeindigd")).isEqualTo(2);
		assertThat(this.intrekkingen.van(sanne)).extracting(Intrekking::reden)
			.containsExactly("De jongere antwoordt nu: nee.");
		this.verhaal.tot(LocalDate.of(2029, 1, 2));
		assertThat(this.verhaal.openTaken(sanne)).doesNotContain(VERNIEUWEN);
	}

	@Test
	void anAnswerThatDoesNotFitIsRefused() {
		Route sanne = afgestudeerd(true);
		assertThatThrownBy(() -> this.vastleggen.neemOp(sanne, antwoord(Toestemmingen.HULP_VAN_RMC, "wi", null)))
			.hasMessageContaining("past niet bij deze partij");
		assertThatThrownBy(() -> this.vastleggen.neemOp(sanne, antwoord(Toestemmingen.DELEN, "wi", null)))
			.hasMessageContaining("Kruis aan");
		assertThatThrownBy(() -> this.vastleggen.neemOp(sanne, totEnMet(DAG.minusDays(1))))
			.hasMessageContaining("in het verleden");
		assertThatThrownBy(() -> this.vastleggen.neemOp(sanne, totEnMet(DAG.plusYears(11))))
			.hasMessageContaining("tien jaar");
		assertThat(this.toestemmingen.van(sanne)).isEmpty();
	}

	private static NieuweToestemming totEnMet(LocalDate dag) {
		return new NieuweToestemming(Toestemming.AVG, Toestemmingen.DELEN, "wi", "ja", List.of("opleiding"),
				"op-papier", "dossierpagina-1", null, dag, null);
	}

	private static NieuweToestemming antwoord(String doel, String partij, LocalDate tot) {
		return new NieuweToestemming(Toestemming.AVG, doel, partij, "ja", List.of(), "in-gesprek", "dossierpagina-1",
				null, tot, null);
	}

	/** Handed over for real, with the nazorg of today at the jobcoach. */
	private Route bijWerkEnInkomen() {
		Route sanne = afgestudeerd(true);
		ja(sanne, Toestemmingen.DELEN, "wi", "opleiding");
		aangeboden(sanne).doet("w.consulent", "overdrachtAntwoord", "ja", "contactpersoonOntvanger", "w.jobcoach",
				"vervangerOntvanger", "k.consulent", "eersteContactOp", DAG.plusDays(7));
		this.verhaal.start("nazorgcontact", sanne, Map.of());
		return this.verhaal.nu(sanne);
	}

	private Taak aangeboden(Route route) {
		this.verhaal.start("warme-overdracht", route, Map.of());
		this.verhaal.taak(route, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		this.verhaal.taak(route, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok, niveau 2.", "dossierGelezen", "akkoord");
		this.verhaal.taak(route, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", DAG, "overdrachtDoorzetten", "ja", "instemmingWi", "ja", "verzoekSchool", "ja");
		this.verhaal.taak(route, "userTask_overgangsdocumentOpstellen").vult();
		return this.verhaal.taak(route, "userTask_overdrachtAccepteren");
	}

	private Route afgestudeerd(boolean startkwalificatie) {
		Route route = gestart(DAG);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", DAG, startkwalificatie, "zoekt-werk", DAG.plusYears(2));
		return this.verhaal.nu(route);
	}

	private Route gestart(LocalDate einde) {
		Route route = this.verhaal.jongere(einde);
		this.gebeurtenissen.start(route);
		return route;
	}

	private void ja(Route route, String doel, String partij, String... onderdelen) {
		this.toestemmingen.leg(route, doel, partij, "ja", List.of(onderdelen), "in-gesprek", "toestemming-nazorg-1");
	}

	private Taak partij(Route route, String element, String partij) {
		return this.verhaal.alleTaken(route, element)
			.stream()
			.filter((taak) -> partij.equals(taak.variabele("partij")))
			.findFirst()
			.orElseThrow();
	}

	private List<Object> partijen(Route route, String element) {
		return this.verhaal.alleTaken(route, element).stream().map((taak) -> taak.variabele("partij")).toList();
	}

	private DossierEntry regel(Route route, String titel) {
		return this.verhaal.dossier(route)
			.stream()
			.filter((entry) -> entry.titel().equals(titel))
			.reduce((eerste, tweede) -> tweede)
			.orElseThrow();
	}

}
