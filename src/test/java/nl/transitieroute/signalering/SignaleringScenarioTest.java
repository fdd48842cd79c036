package nl.transitieroute.signalering;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What becomes of a signal about Sanne. */
@ScenarioTest
class SignaleringScenarioTest {

	private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

	private static final LocalDate EINDE = LocalDate.of(2028, 2, 1);

	private static final LocalDate ACHTTIEN = LocalDate.of(2008, 3, 4);

	private static final String BEOORDELEN = "userTask_signaalBeoordelen";

	private static final String BESPREKEN = "userTask_metJongereBespreken";

	private static final String AANWIJZEN = "userTask_contactpersoonAanwijzen";

	private static final String RMC = "userTask_signaalNaarRmcOverdragen";

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Toestemmingen toestemmingen;

	@Autowired
	private JdbcClient jdbc;

	private Route route;

	@BeforeEach
	void begin() {
		this.verhaal.begin(MAANDAG);
	}

	@Test
	void zorgcoordinatorFollowsTheAdviceAndSanneTakesPart() {
		signaal("dreigende-uitval,stage-lukt-niet");
		Verhaal.Taak beoordelen = this.verhaal.taak(this.route, BEOORDELEN);
		assertThat(beoordelen.groepen()).containsExactly("school-rijn-ijssel.zorgcoordinator");
		assertThat(beoordelen.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 7));
		assertThat(beoordelen.variabele("advies")).isEqualTo("transitieroute");
		assertThat((String) beoordelen.variabele("adviesTekst")).startsWith("Advies: **Transitieroute**, omdat:")
			.contains("Groot risico om de opleiding vroegtijdig te verlaten")
			.contains("de stage loopt vast")
			.doesNotContain("lichte begeleiding door de mentor");
		assertThat(beoordelen.variabele("signalen")).isEqualTo("Dreigende uitval, Stage lukt niet");
		assertThat(beoordelen.variabele("opleiding")).isEqualTo("Kok, niveau 2, BOL, einde verwacht over 14 maanden");
		beoordelen.vult("besluit", "transitieroute", "toelichtingBesluit", "Begin rustig.");

		Verhaal.Taak bespreken = this.verhaal.taak(this.route, BESPREKEN);
		assertThat(bespreken.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(bespreken.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 7));
		assertThat((String) bespreken.variabele("besluitToelichting")).contains("Begin rustig.");
		bespreken.vult("jongereWil", "ja", "wensContactpersoon", "Liefst mevrouw J.");

		Verhaal.Taak aanwijzen = this.verhaal.taak(this.route, AANWIJZEN);
		assertThat(aanwijzen.groepen()).containsExactly("school-rijn-ijssel.zorgcoordinator");
		assertThat(aanwijzen.uiterlijk()).isEqualTo(LocalDate.of(2026, 11, 30));
		assertThat((String) aanwijzen.variabele("eerderGesprek")).contains("Liefst mevrouw J.");
		assertThat(((SpinJsonNode) aanwijzen.variabele("medewerkers")).elements())
			.extracting((optie) -> optie.prop("value").stringValue())
			.contains("p.mentor", "j.mentor", "s.stagebegeleider")
			.doesNotContain("w.consulent");
		aanwijzen.vult("contactpersoon", "j.mentor", "vervanger", "p.mentor");

		Route nu = this.verhaal.nu(this.route);
		assertThat(nu.contactpersoonId()).isEqualTo("j.mentor");
		assertThat(nu.vervangerId()).isEqualTo("p.mentor");
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.verhaal.eindigde(this.route, "signalering", "endEvent_klaarVoorStartgesprek")).isTrue();
		assertThat(this.verhaal.taak(this.route, "userTask_startgesprekPlannen").toegewezenAan()).isEqualTo("j.mentor");
	}

	@Test
	void contactPersonAndStandInAreTwoPeopleOfTheSchool() {
		signaal("dreigende-uitval");
		this.verhaal.taak(this.route, BEOORDELEN).vult("besluit", "transitieroute");
		this.verhaal.taak(this.route, BESPREKEN).vult("jongereWil", "ja");
		Verhaal.Taak aanwijzen = this.verhaal.taak(this.route, AANWIJZEN);

		assertThatThrownBy(() -> aanwijzen.vult("contactpersoon", "j.mentor", "vervanger", "j.mentor"))
			.hasMessageContaining("Kies een andere collega als vervanger");
		assertThatThrownBy(() -> aanwijzen.vult("contactpersoon", "w.consulent", "vervanger", "j.mentor"))
			.hasMessageContaining("kies een antwoord uit de lijst");

		assertThat(this.verhaal.nu(this.route).contactpersoonId()).isEqualTo("p.mentor");
		assertThat(this.verhaal.openTaken(this.route)).containsExactly(AANWIJZEN);
	}

	@Test
	void nobodyAssessesAndTheRegisseurStepsIn() {
		signaal("dreigende-uitval");
		this.verhaal.tot(LocalDate.of(2026, 11, 29));
		assertThat(this.verhaal.taak(this.route, BEOORDELEN).task().getPriority()).isEqualTo(50);

		this.verhaal.tot(LocalDate.of(2026, 11, 30));
		assertThat(this.verhaal.taak(this.route, BEOORDELEN).task().getPriority()).isEqualTo(75);
		assertThat(this.verhaal.keren(this.route, "endEvent_beoordelenHerinnerd")).isEqualTo(1);

		this.verhaal.tot(LocalDate.of(2026, 12, 7));
		Verhaal.Taak escalatie = this.verhaal.taak(this.route, "userTask_signaalBeoordelenEscalatie");
		assertThat(escalatie.groepen()).containsExactly("regie-midden-gelderland.regisseur");
		assertThat(escalatie.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 14));
		assertThat((String) escalatie.variabele("aanleiding")).contains("na tien werkdagen nog niet beoordeeld");
		escalatie.vult();
		assertThat(this.verhaal.keren(this.route, "endEvent_beoordelenEscalatieBehandeld")).isEqualTo(1);
		assertThat(this.verhaal.openTaken(this.route)).containsExactly(BEOORDELEN);
	}

	@Test
	void anOpenEscalationDoesNotHoldSanneBack() {
		signaal("dreigende-uitval");
		this.verhaal.tot(LocalDate.of(2026, 12, 7));
		this.verhaal.taak(this.route, BEOORDELEN).vult("besluit", "transitieroute");
		this.verhaal.taak(this.route, BESPREKEN).vult("jongereWil", "nee");

		assertThat(this.verhaal.nu(this.route).uitkomst()).isEqualTo("nee");
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
	}

	@Test
	void differingFromTheAdviceNeedsAReason() {
		signaal("verzuim");
		Verhaal.Taak beoordelen = this.verhaal.taak(this.route, BEOORDELEN);
		assertThat(beoordelen.variabele("advies")).isEqualTo("transitieroute");

		assertThatThrownBy(() -> beoordelen.vult("besluit", "lichte-begeleiding"))
			.hasMessageContaining("Waarom wijk je af van het advies?");
		beoordelen.vult("besluit", "lichte-begeleiding", "redenAfwijking", "Het verzuim is voorbij.");

		assertThat(this.verhaal.openTaken(this.route)).containsExactly("userTask_lichteBegeleidingAfspreken");
		assertThat(this.verhaal.dossier(this.route))
			.anySatisfy((entry) -> assertThat(entry.inhoud()).contains("Het verzuim is voorbij."));
	}

	@Test
	void aSmallSignalLeadsToLightGuidance() {
		signaal("moeite-hulp-vragen");
		Verhaal.Taak beoordelen = this.verhaal.taak(this.route, BEOORDELEN);
		assertThat(beoordelen.variabele("advies")).isEqualTo("lichte-begeleiding");
		beoordelen.vult("besluit", "lichte-begeleiding");

		Verhaal.Taak afspreken = this.verhaal.taak(this.route, "userTask_lichteBegeleidingAfspreken");
		assertThat(afspreken.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(afspreken.uiterlijk()).isEqualTo(LocalDate.of(2026, 12, 7));
		afspreken.vult("begeleider", "mentor", "afspraken", "Elke week even praten.");

		assertThat(this.verhaal.eindigde(this.route, "signalering", "endEvent_lichteBegeleidingAfgesproken")).isTrue();
		assertThat(this.verhaal.nu(this.route).uitkomst()).isEqualTo("lichte-begeleiding");
	}

	@Test
	void tooEarlyMeansLookingAgainOnADate() {
		LocalDate september = LocalDate.of(2027, 9, 6);
		this.route = this.verhaal.jongere(LocalDate.of(2028, 11, 23));
		start("dreigende-uitval");
		Verhaal.Taak beoordelen = this.verhaal.taak(this.route, BEOORDELEN);
		assertThat(beoordelen.variabele("advies")).isEqualTo("niet-nu");
		assertThatThrownBy(() -> beoordelen.vult("besluit", "niet-nu", "opnieuwBekijkenOp", MAANDAG))
			.hasMessageContaining("Kies een dag na vandaag");
		assertThatThrownBy(() -> beoordelen.vult("besluit", "niet-nu", "opnieuwBekijkenOp", LocalDate.of(2028, 11, 24)))
			.hasMessageContaining("opleiding al klaar");
		beoordelen.vult("besluit", "niet-nu", "opnieuwBekijkenOp", september);

		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
		assertThat(this.verhaal.nu(this.route).volgendeStapOp().toInstant()).isEqualTo("2027-09-06T07:00:00Z");
		this.verhaal.tot(september);
		Verhaal.Taak opnieuw = this.verhaal.taak(this.route, BEOORDELEN);
		assertThat(opnieuw.variabele("advies")).isEqualTo("transitieroute");
		assertThat(opnieuw.uiterlijk()).isEqualTo(LocalDate.of(2027, 9, 20));
	}

	@Test
	void sanneThinksAboutItForSixWeeksAndThenSaysYes() {
		signaal("dreigende-uitval");
		this.verhaal.taak(this.route, BEOORDELEN).vult("besluit", "transitieroute");
		this.verhaal.taak(this.route, BESPREKEN)
			.vult("jongereWil", "bedenktijd", "vragenJongere", "Wat weten ze dan van mij?");
		this.verhaal.tot(LocalDate.of(2027, 1, 3));
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();

		this.verhaal.tot(LocalDate.of(2027, 1, 4));
		Verhaal.Taak opnieuw = this.verhaal.taak(this.route, BESPREKEN);
		assertThat((String) opnieuw.variabele("eerderGesprek")).contains("Wat weten ze dan van mij?");
		assertThat(opnieuw.uiterlijk()).isEqualTo(LocalDate.of(2027, 1, 18));
		opnieuw.vult("jongereWil", "ja");

		assertThat(this.verhaal.openTaken(this.route)).containsExactly(AANWIJZEN);
	}

	@Test
	void sanneSaysHerselfWhenToAskAgain() {
		signaal("dreigende-uitval");
		this.verhaal.taak(this.route, BEOORDELEN).vult("besluit", "transitieroute");
		Verhaal.Taak bespreken = this.verhaal.taak(this.route, BESPREKEN);
		assertThatThrownBy(() -> bespreken.vult("jongereWil", "bedenktijd", "opnieuwVragenOp", MAANDAG))
			.hasMessageContaining("Kies een dag na vandaag");
		bespreken.vult("jongereWil", "bedenktijd", "opnieuwVragenOp", LocalDate.of(2027, 3, 1), "vragenJongere",
				"Is <iedereen> & ook mijn baas op de hoogte?");
		this.verhaal.tot(LocalDate.of(2027, 2, 28));
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();

		this.verhaal.tot(LocalDate.of(2027, 3, 1));
		Verhaal.Taak opnieuw = this.verhaal.taak(this.route, BESPREKEN);
		assertThat((String) opnieuw.variabele("eerderGesprek")).contains("Is &lt;iedereen&gt; &amp; ook mijn baas");
		assertThat(opnieuw.variabele("jongereWil")).as("the answer of last time is not filled in again").isNull();
		opnieuw.vult("jongereWil", "bedenktijd");
		assertThat(this.verhaal.nu(this.route).volgendeStapOp().toInstant()).isEqualTo("2027-04-12T07:00:00Z");
	}

	@Test
	void aNoIsKeptWithoutPrejudiceAndCanBeReconsidered() {
		signaal("dreigende-uitval");
		this.verhaal.taak(this.route, BEOORDELEN).vult("besluit", "transitieroute");
		this.verhaal.taak(this.route, BESPREKEN).vult("jongereWil", "nee");

		assertThat(this.verhaal.eindigde(this.route, "signalering", "endEvent_jongereWilNiet")).isTrue();
		Route nu = this.verhaal.nu(this.route);
		assertThat(nu.uitkomst()).isEqualTo("nee");
		assertThat(nu.isOpen()).isFalse();
		assertThat(this.verhaal.keren(this.route, "callActivity_startgesprek")).isZero();
	}

	@Test
	void zorgcoordinatorRefersToRmcOnLegalGround() {
		signaal("geen-startkwalificatie,geen-uitkering-en-school");
		Verhaal.Taak beoordelen = this.verhaal.taak(this.route, BEOORDELEN);
		assertThat(beoordelen.variabele("advies")).isEqualTo("rmc");
		beoordelen.vult("besluit", "rmc");

		Verhaal.Taak overdragen = this.verhaal.taak(this.route, RMC);
		assertThat(overdragen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(overdragen.uiterlijk()).isEqualTo(LocalDate.of(2026, 11, 30));
		assertThat((String) overdragen.variabele("grondRmc")).startsWith("De jongere is **onder** de leeftijdsgrens");
		assertThatThrownBy(() -> draagOver(overdragen, "ja", "wettelijke-taak"))
			.hasMessageContaining("geen wettelijke taak");
		draagOver(overdragen, "nee", "wettelijke-taak");

		assertThat(this.verhaal.eindigde(this.route, "signalering", "endEvent_naarRmcVerwezen")).isTrue();
		assertThat(this.verhaal.nu(this.route).uitkomst()).isEqualTo("verwezen-rmc");
		assertThat(this.toestemmingen.van(this.route)).isEmpty();
	}

	@Test
	void aboveTheAgeLimitOnlyTheYouthHimselfCanAllowTheHandover() {
		this.route = this.verhaal.jongere(EINDE, "2", "BOL", LocalDate.of(1999, 11, 23));
		start("geen-startkwalificatie,geen-uitkering-en-school");
		Verhaal.Taak beoordelen = this.verhaal.taak(this.route, BEOORDELEN);
		assertThat(beoordelen.variabele("advies")).isEqualTo("lichte-begeleiding");
		beoordelen.vult("besluit", "rmc", "redenAfwijking", "Het RMC kent hem al.");
		Verhaal.Taak overdragen = this.verhaal.taak(this.route, RMC);
		assertThat((String) overdragen.variabele("grondRmc")).startsWith("De jongere is **boven** de leeftijdsgrens");

		assertThatThrownBy(() -> draagOver(overdragen, "nee", "wettelijke-taak"))
			.hasMessageContaining("geen wettelijke taak");
		assertThatThrownBy(() -> overdragen.vult("startkwalificatie", "nee", "grond", "geen", "rmcNeemtOver", "ja",
				"rmcMedewerker", "R. Bakker", "gedeeld", List.of("signalen")))
			.hasMessageContaining("vraag de jongere om toestemming");
		draagOver(overdragen, "nee", "toestemming-jongere");

		assertThat(this.toestemmingen.geldt(this.route, Toestemmingen.DELEN, "rmc")).isTrue();
		assertThat(this.verhaal.nu(this.route).uitkomst()).isEqualTo("verwezen-rmc");
	}

	@Test
	void whenRmcDoesNotTakeItUpTheZorgcoordinatorDecidesAgain() {
		signaal("geen-startkwalificatie,geen-uitkering-en-school");
		this.verhaal.taak(this.route, BEOORDELEN).vult("besluit", "rmc");
		this.verhaal.taak(this.route, RMC)
			.vult("startkwalificatie", "nee", "grond", "geen", "rmcNeemtOver", "nee", "redenNiet",
					"De jongere wil het niet.");

		assertThat(this.verhaal.openTaken(this.route)).containsExactly(BEOORDELEN);
	}

	@Test
	void theTableAdvisesByWhatIsReported() {
		assertThat(advies("entree", EINDE, "moeite-hulp-vragen")).isEqualTo("lichte-begeleiding");
		assertThat(advies("entree", EINDE, "weinig-kans-arbeidsmarkt")).isEqualTo("transitieroute");
		assertThat(advies("4", EINDE, "weinig-kans-arbeidsmarkt")).isEqualTo("lichte-begeleiding");
		assertThat(advies("3", EINDE, "extra-ondersteuning")).isEqualTo("transitieroute");
		assertThat(advies("3", EINDE, "gering-zelfbeeld")).isEqualTo("transitieroute");
		assertThat(advies("3", EINDE, "klein-contract")).isEqualTo("transitieroute");
		assertThat(advies("3", EINDE, "schulden,thuissituatie")).isEqualTo("lichte-begeleiding");
		assertThat(advies("3", EINDE, "schulden,thuissituatie,ik-red-me-wel")).isEqualTo("transitieroute");
		assertThat(advies("3", LocalDate.of(2027, 7, 1), "schulden,thuissituatie")).isEqualTo("transitieroute");
	}

	private Object advies(String niveau, LocalDate einde, String signalen) {
		this.route = this.verhaal.jongere(einde, niveau, "BOL", ACHTTIEN);
		start(signalen);
		return this.verhaal.taak(this.route, BEOORDELEN).variabele("advies");
	}

	private void draagOver(Verhaal.Taak taak, String startkwalificatie, String grond) {
		taak.vult("startkwalificatie", startkwalificatie, "grond", grond, "rmcNeemtOver", "ja", "rmcMedewerker",
				"R. Bakker", "gedeeld", List.of("contactgegevens", "signalen"));
	}

	private void signaal(String signalen) {
		this.route = this.verhaal.jongere(EINDE);
		start(signalen);
	}

	private void start(String signalen) {
		this.jdbc.sql("""
				insert into signaal (route_id, jongere_id, hash, signalen, bron, melder, ontvangen_op)
				values (?, ?, ?, ?, 'api', 'p.mentor', ?)""")
			.params(this.route.id(), this.route.jongereId(), "0".repeat(64), signalen, OffsetDateTime.now())
			.update();
		this.verhaal.start("transitieroute", this.route, Map.of());
	}

}
