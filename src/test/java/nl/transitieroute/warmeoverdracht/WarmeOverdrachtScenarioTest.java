package nl.transitieroute.warmeoverdracht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who goes on with the youth after school, and who answers for him until then. */
@ScenarioTest
class WarmeOverdrachtScenarioTest {

	private static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Overdrachten overdrachten;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TaskService taskService;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	Ontvangers ontvangers;

	@BeforeEach
	void begin() {
		this.verhaal.begin(DIPLOMA);
	}

	@Test
	void schoolHandsSanneToWerkEnInkomenAndLetsGo() {
		Route sanne = afgestudeerd("2", "zoekt-werk");
		mag(sanne, "wi", "opleiding", "begeleiding");
		this.verhaal.start("warme-overdracht", sanne, Map.of());

		Taak kiezen = this.verhaal.taak(sanne, "userTask_ontvangerKiezen");
		assertThat(kiezen.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 8));
		assertThat(kiezen.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(kiezen.variabele("advies")).asString().contains("Advies: W&I Arnhem", "Regioplan 2023", "UWV");
		kiezen.vult("ontvanger", "wi");

		Taak dossier = this.verhaal.taak(sanne, "userTask_overdrachtsdossierSamenstellen");
		assertThat(dossier.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 15));
		assertThat(dossier.variabele("toegestaneOnderdelen")).asString()
			.contains("opleiding", "begeleiding")
			.doesNotContain("netwerk");
		assertThatThrownBy(() -> dossier.vult("onderdelen", List.of("opleiding"), "deelOpleiding",
				"Kok, niveau 2, in één keer gehaald.", "dossierGelezen", "nee"))
			.hasMessageContaining("leest het overdrachtsdossier eerst");
		dossier.vult("onderdelen", List.of("opleiding", "begeleiding"), "deelOpleiding",
				"Kok, niveau 2, in één keer gehaald.", "deelBegeleiding",
				"Vaste tijden werken, bellen in de klas niet.", "dossierGelezen", "akkoord");

		Taak driegesprek = this.verhaal.taak(sanne, "userTask_driegesprekVoeren");
		assertThat(driegesprek.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 22));
		assertThatThrownBy(() -> driegesprekGevoerd(driegesprek, "instemmingWi", "nee", "verzoekSchool", "ja"))
			.hasMessageContaining("Zonder instemming");
		assertThatThrownBy(() -> driegesprek.vult("driegesprekOp", DIPLOMA.plusDays(1), "overdrachtDoorzetten", "ja",
				"instemmingWi", "ja", "verzoekSchool", "ja"))
			.hasMessageContaining("nog niet geweest");
		driegesprekGevoerd(driegesprek, "beoogdeContactpersoon", "w.jobcoach", "instemmingWi", "ja", "verzoekSchool",
				"ja");
		schoolIsVerantwoordelijk(sanne);

		Taak document = this.verhaal.taak(sanne, "userTask_overgangsdocumentOpstellen");
		assertThat(document.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 8));
		assertThat(document.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(document.variabele("overgangsfeiten")).asString()
			.contains("Kok, niveau 2 BOL", "(Participatiewet 7a lid 1 b): **ja, op 1 juli 2027**");
		assertThatThrownBy(() -> document.vult("overgangGelezen", "nee"))
			.hasMessageContaining("leest het overgangsdocument eerst");
		document.vult();

		Taak accepteren = this.verhaal.taak(sanne, "userTask_overdrachtAccepteren");
		assertThat(accepteren.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 15));
		assertThat(accepteren.toegewezenAan()).isNull();
		assertThat(accepteren.groepen()).containsExactly(Verhaal.WI + ".consulent");
		assertThat(accepteren.variabele("voorproef")).asString()
			.contains("Arnhem", "zoekt werk", "Opleiding, Begeleiding: wat werkt",
					"verzoek van school aan de gemeente (Participatiewet 7a lid 1 b): ja", "w.jobcoach")
			.doesNotContain("Vaste tijden", "één keer gehaald");
		assertThat(this.overdrachten.laatste(sanne).orElseThrow().status()).isEqualTo("aangeboden");

		neemtAan(accepteren, "w.consulent", "w.jobcoach", "k.consulent");

		Route nu = this.verhaal.nu(sanne);
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.WI);
		assertThat(nu.contactpersoonId()).isEqualTo("w.jobcoach");
		assertThat(nu.vervangerId()).isEqualTo("k.consulent");
		assertThat(this.verhaal.eindigde(sanne, "overdracht-aanbieden", "endEvent_aanbodGeaccepteerd")).isTrue();
		assertThat(this.verhaal.eindigde(sanne, "warme-overdracht", "endEvent_overgedragen")).isTrue();
		Overdracht overdracht = this.overdrachten.laatste(sanne).orElseThrow();
		assertThat(overdracht.status()).isEqualTo(Overdracht.GEACCEPTEERD);
		assertThat(overdracht.instemming()).isEqualTo("ja");
		assertThat(overdracht.verzoekSchool()).isEqualTo("ja");
		DossierEntry ontvangen = this.verhaal.dossier(sanne)
			.stream()
			.filter((entry) -> entry.titel().equals("Overdrachtsdossier ontvangen"))
			.findFirst()
			.orElseThrow();
		assertThat(ontvangen.organisatieId()).isEqualTo(Verhaal.WI);
		assertThat(ontvangen.inhoud()).contains("Vaste tijden", "Participatiewet 7a lid 1 b");

		Taak loslaten = this.verhaal.taak(sanne, "userTask_loslaten");
		assertThat(loslaten.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(loslaten.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 12));
		assertThat(loslaten.variabele("nieuweContactpersoon")).isEqualTo("w.jobcoach van W&I Arnhem");
		this.verhaal.tot(LocalDate.of(2027, 8, 12));
		this.verhaal.taak(sanne, "userTask_loslaten").vult("goedGeland", "ja");
		assertThat(this.verhaal.eindigde(sanne, "loslaten", "endEvent_losgelaten")).isTrue();
	}

	@Test
	void theOldContactPersonIsWorriedAndTheNewOneTakesItUp() {
		Route sanne = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(sanne);
		neemtAan(this.verhaal.taak(sanne, "userTask_overdrachtAccepteren"), "w.consulent", "w.jobcoach", "k.consulent");

		this.verhaal.tot(LocalDate.of(2027, 8, 18));
		assertThat(this.verhaal.keren(sanne, "endEvent_loslatenHerinnerd")).isZero();
		this.verhaal.tot(LocalDate.of(2027, 8, 19));
		assertThat(this.verhaal.keren(sanne, "endEvent_loslatenHerinnerd")).isOne();
		this.verhaal.taak(sanne, "userTask_loslaten")
			.vult("goedGeland", "nee", "zorgBijLoslaten", "Ze neemt bij niemand meer op.");
		Taak zorg = this.verhaal.taak(sanne, "userTask_zorgOppakken");
		assertThat(zorg.toegewezenAan()).isEqualTo("w.jobcoach");
		assertThat(zorg.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 23));
		assertThat(zorg.variabele("zorg")).asString().contains("Ze neemt bij niemand meer op.");
		zorg.vult();
		assertThat(this.verhaal.eindigde(sanne, "loslaten", "endEvent_zorgOpgepakt")).isTrue();
	}

	@Test
	void werkEnInkomenRefusesTwiceAndTheDoorwerkcoachGoesOn() {
		Route tim = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(tim);

		weigert(this.verhaal.taak(tim, "userTask_overdrachtAccepteren"));
		schoolIsVerantwoordelijk(tim);
		Taak weigering = this.verhaal.taak(tim, "userTask_weigeringBehandelen");
		assertThat(weigering.groepen()).containsExactly(Verhaal.REGIE + ".regisseur");
		assertThat(weigering.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 8));
		assertThat(weigering.variabele("weigering")).asString()
			.contains("W&I Arnhem", "w.consulent", "geen capaciteit", "Na de zomer weer plek.");
		weigering.vult("naWeigering", "opnieuw");

		assertThat(this.overdrachten.van(tim)).extracting(Overdracht::status)
			.containsExactly("geweigerd", "aangeboden");
		weigert(this.verhaal.taak(tim, "userTask_overdrachtAccepteren"));
		this.verhaal.taak(tim, "userTask_weigeringBehandelen").vult("naWeigering", "andere-ontvanger");

		Taak kiezen = this.verhaal.taak(tim, "userTask_ontvangerKiezen");
		assertThat(kiezen.variabele("eerder")).asString().contains("W&I Arnhem", "geweigerd");
		assertThatThrownBy(() -> kiezen.vult("ontvanger", "rmc")).hasMessageContaining("gaf geen toestemming");
		kiezen.vult("ontvanger", "doorwerkcoach");
		driegesprekGevoerd(this.verhaal.taak(tim, "userTask_driegesprekVoeren"), "beoogdeContactpersoon",
				"d.doorwerkcoach");
		Taak accepteren = this.verhaal.taak(tim, "userTask_overdrachtAccepteren");
		assertThat(accepteren.groepen()).containsExactly(Verhaal.SCHOOL + ".doorwerkcoach");
		neemtAan(accepteren, "d.doorwerkcoach", "d.doorwerkcoach", "j.mentor");

		Route nu = this.verhaal.nu(tim);
		assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(nu.contactpersoonId()).isEqualTo("d.doorwerkcoach");
		assertThat(nu.vervangerId()).isEqualTo("j.mentor");
		assertThat(this.verhaal.taak(tim, "userTask_loslaten").toegewezenAan()).isEqualTo("p.mentor");
	}

	@Test
	void nobodyAnswersAndSchoolKeepsTheYouth() {
		Route noor = afgestudeerd("3", "zoekt-werk");
		aangebodenAanWi(noor);

		this.verhaal.tot(LocalDate.of(2027, 7, 7));
		assertThat(this.verhaal.keren(noor, "serviceTask_herinnerenOverdrachtAccepteren")).isZero();
		this.verhaal.tot(LocalDate.of(2027, 7, 8));
		assertThat(this.verhaal.taak(noor, "userTask_overdrachtAccepteren").task().getPriority()).isEqualTo(75);
		this.verhaal.tot(LocalDate.of(2027, 7, 14));
		assertThat(this.verhaal.openTaken(noor)).containsExactly("userTask_overdrachtAccepteren");
		this.verhaal.tot(LocalDate.of(2027, 7, 15));
		Taak escalatie = this.verhaal.taak(noor, "userTask_overdrachtAccepterenEscalatie");
		assertThat(escalatie.groepen()).containsExactly(Verhaal.REGIE + ".regisseur",
				Verhaal.SCHOOL + ".zorgcoordinator", Verhaal.WI + ".accountmanager");
		escalatie.vult();
		assertThat(this.verhaal.keren(noor, "endEvent_accepterenEscalatieBehandeld")).isOne();

		this.verhaal.tot(LocalDate.of(2027, 7, 28));
		assertThat(this.verhaal.openTaken(noor)).containsExactly("userTask_overdrachtAccepteren");
		this.verhaal.tot(LocalDate.of(2027, 7, 29));
		assertThat(this.verhaal.eindigde(noor, "overdracht-aanbieden", "endEvent_aanbodVerlopen")).isTrue();
		schoolIsVerantwoordelijk(noor);
		Taak weigering = this.verhaal.taak(noor, "userTask_weigeringBehandelen");
		assertThat(weigering.variabele("weigering")).asString().contains("gaf geen antwoord");
		weigering.vult("naWeigering", "school");
		assertThat(this.verhaal.eindigde(noor, "warme-overdracht", "endEvent_schoolHoudt")).isTrue();
		assertThat(this.verhaal.openTaken(noor)).isEmpty();
		schoolIsVerantwoordelijk(noor);
	}

	@Test
	void schoolTakesTheOfferBackAndGoesOnItself() {
		Route ivo = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(ivo);

		assertThatThrownBy(() -> this.gebeurtenissen.trekOverdrachtIn(ivo.nummer(), " "))
			.hasMessageContaining("Schrijf waarom");
		this.gebeurtenissen.trekOverdrachtIn(ivo.nummer(), "Hij heeft toch werk gevonden.");
		assertThatThrownBy(() -> this.gebeurtenissen.trekOverdrachtIn(ivo.nummer(), "Nog een keer."))
			.hasMessageContaining("geen overdracht open");

		assertThat(this.verhaal.eindigde(ivo, "overdracht-aanbieden", "endEvent_aanbodIngetrokken")).isTrue();
		assertThat(this.overdrachten.laatste(ivo).orElseThrow().status()).isEqualTo("ingetrokken");
		this.verhaal.taak(ivo, "userTask_ontvangerKiezen").vult("ontvanger", "school");
		assertThat(this.verhaal.eindigde(ivo, "warme-overdracht", "endEvent_schoolGaatVerder")).isTrue();
		schoolIsVerantwoordelijk(ivo);
	}

	@Test
	void rmcTakesOverByLawWithoutConsentAndGetsNoMoreThanTheLawAllows() {
		Route yusuf = afgestudeerd("entree", "onbekend");
		this.verhaal.start("warme-overdracht", yusuf, Map.of());
		Taak kiezen = this.verhaal.taak(yusuf, "userTask_ontvangerKiezen");
		assertThat(kiezen.variabele("advies")).asString().contains("Advies: RMC-regio Arnhem", "WEB 9.2.1");
		kiezen.vult("ontvanger", "rmc");

		Taak dossier = this.verhaal.taak(yusuf, "userTask_overdrachtsdossierSamenstellen");
		assertThatThrownBy(() -> dossier.vult("onderdelen", List.of("netwerk"), "deelNetwerk", "Oma.", "dossierGelezen",
				"akkoord"))
			.hasMessageContaining("kies antwoorden uit de lijst");
		dossier.vult("onderdelen", List.of("opleiding", "bereikbaarheid"), "deelOpleiding", "Entree gehaald.",
				"deelBereikbaarheid", "Appen na vier uur.", "dossierGelezen", "voorgelezen");
		driegesprekGevoerd(this.verhaal.taak(yusuf, "userTask_driegesprekVoeren"), "instemmingRmc", "ja");
		Taak accepteren = this.verhaal.taak(yusuf, "userTask_overdrachtAccepteren");
		assertThat(accepteren.groepen()).containsExactly(Verhaal.RMC + ".trajectbegeleider");
		assertThat(accepteren.variabele("voorproef")).asString().contains("Grond: wettelijke taak van RMC");
		assertThatThrownBy(() -> neemtAan(accepteren, "w.consulent", "t.trajectbegeleider", "r.trajectbegeleider"))
			.isInstanceOf(AuthorizationException.class);
		assertThatThrownBy(
				() -> neemtAan(accepteren, "r.trajectbegeleider", "t.trajectbegeleider", "t.trajectbegeleider"))
			.hasMessageContaining("vervanger is dezelfde");
		assertThatThrownBy(() -> accepteren.doet("r.trajectbegeleider", "overdrachtAntwoord", "ja",
				"contactpersoonOntvanger", "t.trajectbegeleider", "vervangerOntvanger", "r.trajectbegeleider",
				"eersteContactOp", DIPLOMA.minusDays(1)))
			.hasMessageContaining("in het verleden");
		schoolIsVerantwoordelijk(yusuf);
		neemtAan(accepteren, "r.trajectbegeleider", "t.trajectbegeleider", "r.trajectbegeleider");
		assertThat(this.verhaal.nu(yusuf).verantwoordelijkeId()).isEqualTo(Verhaal.RMC);
		assertThat(this.verhaal.nu(yusuf).contactpersoonId()).isEqualTo("t.trajectbegeleider");
	}

	@Test
	void whoWantsNoMoreCallsIsNotAskedAboutByTheFormerContactPersonEither() {
		Route yusuf = afgestudeerd("entree", "werk");
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(yusuf.nummer())
			.setVariables(Map.of("routeNummer", yusuf.nummer(), "jongere", "Yusuf", "fase", "Route", "afronding",
					"diploma", "bestemming", "werk"))
			.startBeforeActivity("callActivity_warmeOverdracht")
			.execute();
		this.verhaal.taak(yusuf, "userTask_ontvangerKiezen").vult("ontvanger", "rmc");
		this.verhaal.taak(yusuf, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Entree.", "dossierGelezen", "akkoord");
		driegesprekGevoerd(this.verhaal.taak(yusuf, "userTask_driegesprekVoeren"), "instemmingRmc", "ja");
		neemtAan(this.verhaal.taak(yusuf, "userTask_overdrachtAccepteren"), "r.trajectbegeleider",
				"t.trajectbegeleider", "r.trajectbegeleider");
		this.verhaal.taak(yusuf, "userTask_loslaten");
		this.verhaal.tot(DIPLOMA.plusDays(15).atTime(12, 0));
		Taak contact = this.verhaal.taak(yusuf, "userTask_nazorgcontactVoeren");

		contact.vult("bereikt", "ja", "meer", true, "hoeGaatHet", "goed", "watNu", "werkt", "verandering", "geen",
				"hulpNodig", "nee", "ritme", "zo-laten", "magBenaderen", "nee");

		assertThat(this.verhaal.nu(yusuf).isOpen()).isFalse();
		assertThat(this.verhaal.openTaken(yusuf)).isEmpty();
	}

	@Test
	void whoStudiesOnIsHandedToTheNewSchoolAndStaysInSight() {
		Route lotte = afgestudeerd("2", "verder-studeren");
		mag(lotte, "nieuwe-school", "opleiding");
		this.verhaal.start("warme-overdracht", lotte, Map.of());
		Taak kiezen = this.verhaal.taak(lotte, "userTask_ontvangerKiezen");
		assertThat(kiezen.variabele("advies")).asString().contains("Advies: de nieuwe school", "KBA Nijmegen 2020");
		kiezen.vult("ontvanger", "nieuwe-school");

		Taak buiten = this.verhaal.taak(lotte, "userTask_overdrachtBuitenVastleggen");
		assertThat(buiten.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 22));
		assertThatThrownBy(() -> buiten.vult("buitenOvergedragenOp", DIPLOMA.plusDays(3)))
			.hasMessageContaining("nog niet geweest");
		buiten.vult("buitenOvergedragenOp", DIPLOMA, "buitenOrganisatie", "ROC Nijmegen", "buitenContactpersoon",
				"mevrouw Smit, mentor", "buitenOnderdelen", List.of("opleiding"));

		assertThat(this.verhaal.eindigde(lotte, "warme-overdracht", "endEvent_buitenOvergedragen")).isTrue();
		assertThat(this.overdrachten.laatste(lotte).orElseThrow().contactBuiten())
			.isEqualTo("mevrouw Smit, mentor, ROC Nijmegen");
		assertThat(this.overdrachten.laatste(lotte).orElseThrow().status()).isEqualTo("buiten");
		schoolIsVerantwoordelijk(lotte);
	}

	@Test
	void uwvTakesOverOutsideTheRoute() {
		Route bas = afgestudeerd("2", "dagbesteding");
		mag(bas, "uwv", "opleiding", "begeleiding");
		this.verhaal.start("warme-overdracht", bas, Map.of());
		this.verhaal.taak(bas, "userTask_ontvangerKiezen").vult("ontvanger", "uwv");
		this.verhaal.taak(bas, "userTask_overdrachtBuitenVastleggen").vult("buitenOvergedragenOp", DIPLOMA);
		assertThat(this.verhaal.eindigde(bas, "warme-overdracht", "endEvent_buitenOvergedragen")).isTrue();
		schoolIsVerantwoordelijk(bas);
	}

	@Test
	void theYouthSaysNoAtTheDriegesprekAndSchoolChoosesAgain() {
		Route isa = afgestudeerd("2", "zoekt-werk");
		mag(isa, "wi", "opleiding");
		totDriegesprekMetWi(isa);
		this.verhaal.taak(isa, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", DIPLOMA, "overdrachtDoorzetten", "nee", "redenNietDoorzetten",
					"Ze wil bij haar mentor blijven.");

		this.verhaal.taak(isa, "userTask_ontvangerKiezen").vult("ontvanger", "doorwerkcoach");
		assertThat(this.overdrachten.van(isa)).extracting(Overdracht::status)
			.containsExactly("ingetrokken", "voorbereid");
		schoolIsVerantwoordelijk(isa);
	}

	@Test
	void aChoiceThatNobodyMakesReachesTheRegisseur() {
		Route kim = afgestudeerd("2", "werk");
		this.verhaal.start("warme-overdracht", kim, Map.of());
		assertThat(this.verhaal.taak(kim, "userTask_ontvangerKiezen").variabele("advies")).asString()
			.contains("Advies: de doorwerkcoach van Rijn IJssel");

		this.verhaal.tot(LocalDate.of(2027, 7, 8));
		assertThat(this.verhaal.keren(kim, "serviceTask_herinnerenOntvangerKiezen")).isOne();
		this.verhaal.tot(LocalDate.of(2027, 7, 14));
		assertThat(this.verhaal.openTaken(kim)).containsExactly("userTask_ontvangerKiezen");
		this.verhaal.tot(LocalDate.of(2027, 7, 15));
		this.verhaal.taak(kim, "userTask_ontvangerKiezenEscalatie").vult();
		assertThat(this.verhaal.keren(kim, "endEvent_ontvangerKiezenEscalatieBehandeld")).isOne();
		for (String nietMogelijk : List.of("wi", "uwv", "nieuwe-school", "rmc")) {
			assertThatThrownBy(() -> this.verhaal.taak(kim, "userTask_ontvangerKiezen").vult("ontvanger", nietMogelijk))
				.as(nietMogelijk)
				.hasMessageContaining("gaf geen toestemming");
		}
		this.verhaal.taak(kim, "userTask_ontvangerKiezen").vult("ontvanger", "school");
		assertThat(this.verhaal.eindigde(kim, "warme-overdracht", "endEvent_schoolGaatVerder")).isTrue();
	}

	@Test
	void aHandoverThatIsPreparedTooSlowlyReachesTheRegisseur() {
		Route jip = afgestudeerd("2", "zoekt-werk");
		mag(jip, "wi", "opleiding");
		this.verhaal.start("warme-overdracht", jip, Map.of());
		this.verhaal.taak(jip, "userTask_ontvangerKiezen").vult("ontvanger", "wi");

		this.verhaal.tot(LocalDate.of(2027, 7, 21));
		assertThat(this.verhaal.openTaken(jip)).containsExactly("userTask_overdrachtsdossierSamenstellen");
		this.verhaal.tot(LocalDate.of(2027, 7, 22));
		Taak escalatie = this.verhaal.taak(jip, "userTask_overdrachtsdossierEscalatie");
		assertThat(escalatie.groepen()).containsExactly(Verhaal.REGIE + ".regisseur");
		escalatie.vult();
		assertThat(this.verhaal.keren(jip, "endEvent_overdrachtsdossierEscalatieBehandeld")).isOne();
		this.verhaal.taak(jip, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok, niveau 2.", "dossierGelezen", "akkoord");

		this.verhaal.tot(LocalDate.of(2027, 8, 25));
		assertThat(this.verhaal.openTaken(jip)).containsExactly("userTask_driegesprekVoeren");
		this.verhaal.tot(LocalDate.of(2027, 8, 26));
		this.verhaal.taak(jip, "userTask_driegesprekEscalatie").vult();
		assertThat(this.verhaal.keren(jip, "endEvent_driegesprekEscalatieBehandeld")).isOne();
		schoolIsVerantwoordelijk(jip);
	}

	@Test
	void whatIsOpenMovesWithTheYouthAndWhatIsOfSchoolStays() {
		Route fay = afgestudeerd("2", "zoekt-werk");
		mag(fay, "wi", "opleiding");
		Map<String, Object> variabelen = Map.of("routeNummer", fay.nummer(), "jongere", "Fay", "fase", "Route");
		this.runtimeService.createProcessInstanceByKey("transitieroute")
			.businessKey(fay.nummer())
			.setVariables(variabelen)
			.startBeforeActivity("callActivity_warmeOverdracht")
			.execute();
		this.verhaal.start("loopbaanaanbod", fay, Map.of("aanbieder", "p.mentor"));
		this.verhaal.taak(fay, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		this.verhaal.taak(fay, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok, niveau 2.", "dossierGelezen", "akkoord");
		driegesprekGevoerd(this.verhaal.taak(fay, "userTask_driegesprekVoeren"), "instemmingWi", "ja", "verzoekSchool",
				"nee");
		this.verhaal.taak(fay, "userTask_overgangsdocumentOpstellen").vult();
		this.gebeurtenissen.stelHulpvraag(fay.nummer(), "Ik kan de huur niet betalen.", "de jongere");
		List<String> vanMentor = this.taskService.createTaskQuery()
			.processInstanceBusinessKey(fay.nummer())
			.taskAssignee("p.mentor")
			.list()
			.stream()
			.map((taak) -> taak.getTaskDefinitionKey())
			.filter((taak) -> !taak.equals("userTask_loopbaanbegeleidingAanbieden"))
			.toList();
		assertThat(vanMentor).hasSize(1);

		neemtAan(this.verhaal.taak(fay, "userTask_overdrachtAccepteren"), "w.consulent", "w.jobcoach", "k.consulent");

		Taak hulp = this.verhaal.taak(fay, vanMentor.get(0));
		assertThat(hulp.toegewezenAan()).isEqualTo("w.jobcoach");
		assertThat(hulp.groepen()).containsExactly(Verhaal.WI + ".consulent", Verhaal.WI + ".jobcoach");
		assertThat(this.verhaal.taak(fay, "userTask_loopbaanbegeleidingAanbieden").toegewezenAan())
			.isEqualTo("p.mentor");
		assertThat(this.verhaal.taak(fay, "userTask_loslaten").toegewezenAan()).isEqualTo("p.mentor");
	}

	@Test
	void consentThatIsWithdrawnDuringTheOfferStopsIt() {
		Route ali = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(ali);
		this.toestemmingen.leg(ali, Toestemmingen.DELEN, "wi", "nee", List.of(), "in-gesprek", "toestemming-nazorg-1");

		assertThat(this.verhaal.openTaken(ali)).doesNotContain("userTask_overdrachtAccepteren")
			.contains("userTask_ontvangerKiezen");
		assertThat(this.overdrachten.laatste(ali).orElseThrow().status()).isEqualTo("ingetrokken");
		schoolIsVerantwoordelijk(ali);
	}

	@Test
	void aFailureInTheMiddleOfAcceptingLeavesAllAsItWas() {
		Route eva = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(eva);
		int regels = this.verhaal.dossier(eva).size();
		// The offer says RMC, the chosen people work at W&I: moving the route must fail.
		this.jdbc.sql("update overdracht set naar_id = ? where open_route_id = ?")
			.params(Verhaal.RMC, eva.id())
			.update();

		Taak accepteren = this.verhaal.taak(eva, "userTask_overdrachtAccepteren");
		assertThatThrownBy(() -> neemtAan(accepteren, "w.consulent", "w.jobcoach", "k.consulent"))
			.hasMessageContaining("Alleen iemand van W&I Arnhem");
		this.taskService.addCandidateUser(accepteren.task().getId(), "r.coordinator");
		assertThatThrownBy(() -> neemtAan(accepteren, "r.coordinator", "w.jobcoach", "k.consulent"))
			.hasStackTraceContaining("werkt niet (meer) als begeleider bij RMC-regio Arnhem");

		schoolIsVerantwoordelijk(eva);
		assertThat(this.verhaal.openTaken(eva)).containsExactly("userTask_overdrachtAccepteren");
		assertThat(this.overdrachten.laatste(eva).orElseThrow().status()).isEqualTo("aangeboden");
		assertThat(this.overdrachten.laatste(eva).orElseThrow().contactpersoonId()).isNull();
		assertThat(this.verhaal.dossier(eva)).hasSize(regels);
	}

	@Test
	void aRouteThatStopsDuringTheOfferLeavesNoOfferBehind() {
		Route rik = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(rik);
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(rik.nummer())
			.rootProcessInstances()
			.list()
			.forEach((instantie) -> this.runtimeService.deleteProcessInstance(instantie.getId(), "jongere stopt"));

		assertThat(this.verhaal.openTaken(rik)).isEmpty();
		assertThat(this.overdrachten.laatste(rik).orElseThrow().status()).isEqualTo("ingetrokken");
		schoolIsVerantwoordelijk(rik);
	}

	@Test
	void theContactPersonOfTheDayLetsGoWhoeverMadeTheOffer() {
		Route pim = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(pim);
		this.routes.wijsContactpersoonAan(pim.nummer(), "j.mentor", "p.mentor", "verlof");
		neemtAan(this.verhaal.taak(pim, "userTask_overdrachtAccepteren"), "w.consulent", "w.jobcoach", "k.consulent");

		assertThat(this.verhaal.taak(pim, "userTask_loslaten").toegewezenAan()).isEqualTo("j.mentor");
	}

	@ParameterizedTest
	@CsvSource({ "2,verder-studeren,nieuwe-school,NIEUWE_SCHOOL", "2,bbl,,SCHOOL", "entree,zoekt-werk,,RMC",
			"entree,onbekend,wi,RMC", "2,zoekt-werk,wi,WI", "2,dagbesteding,wi,WI", "2,dagbesteding,uwv,DOORWERKCOACH",
			"3,onbekend,wi,WI", "3,anders,rmc,RMC", "2,zoekt-werk,,DOORWERKCOACH", "entree,werk,wi,DOORWERKCOACH",
			"2,werk,,DOORWERKCOACH" })
	void theTableAdvisesWithinWhatTheYouthAllows(String niveau, String bestemming, String toegestaan,
			Ontvanger verwacht) {
		Route route = afgestudeerd(niveau, bestemming);
		if (toegestaan != null) {
			mag(route, toegestaan, "opleiding");
		}
		assertThat(this.ontvangers.advies(route).ontvanger()).isEqualTo(verwacht);
		assertThat(this.ontvangers.bezwaar(route, verwacht)).isEmpty();
		assertThat(this.ontvangers.advies(route).bron()).isNotBlank();
	}

	@Test
	void aPartyThatTakesNoPartCannotBeChosen() {
		Route route = afgestudeerd("2", "zoekt-werk");
		mag(route, "wi", "opleiding");
		this.jdbc.sql("update route set wi_id = null where id = ?").param(route.id()).update();
		this.verhaal.start("warme-overdracht", route, Map.of());
		assertThatThrownBy(() -> this.verhaal.taak(route, "userTask_ontvangerKiezen").vult("ontvanger", "wi"))
			.hasMessageContaining("nog niet mee");
	}

	@Test
	void healthAndCriminalDataGoAlongOnlyOnAnExplicitYesAndInASectionOfTheirOwn() {
		Route sanne = afgestudeerd("2", "zoekt-werk");
		mag(sanne, "wi", "opleiding", "gezondheid_justitie");
		this.verhaal.start("warme-overdracht", sanne, Map.of());
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		Taak zonder = this.verhaal.taak(sanne, "userTask_overdrachtsdossierSamenstellen");
		assertThat(zonder.variabele("toegestaneOnderdelen")).asString().doesNotContain("gezondheid");
		assertThat(zonder.variabele("bijzonderOpties")).asString().doesNotContain("\"ja\"");
		assertThatThrownBy(() -> metGezondheid(zonder)).hasMessageContaining("kies een antwoord uit de lijst");
		this.toestemmingen.leg(sanne, Toestemmingen.DELEN_BIJZONDER, "wi", "ja", List.of(), "in-gesprek",
				"toestemming-nazorg-2");
		this.verhaal.start("warme-overdracht", sanne, Map.of());
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		Taak met = this.verhaal.alleTaken(sanne, "userTask_overdrachtsdossierSamenstellen")
			.stream()
			.filter((taak) -> String.valueOf(taak.variabele("bijzonderOpties")).contains("\"ja\""))
			.findFirst()
			.orElseThrow();
		metGezondheid(met);
		driegesprekGevoerd(this.verhaal.taak(sanne, "userTask_driegesprekVoeren"), "instemmingWi", "ja",
				"verzoekSchool", "nee");
		this.verhaal.taak(sanne, "userTask_overgangsdocumentOpstellen").vult();
		neemtAan(this.verhaal.taak(sanne, "userTask_overdrachtAccepteren"), "w.consulent", "w.jobcoach", "k.consulent");
		assertThat(ontvangen(sanne, "Gezondheid en justitie ontvangen")).contains("Epilepsie, medicijnen om acht uur.");
		assertThat(ontvangen(sanne, "Overdrachtsdossier ontvangen")).doesNotContain("Epilepsie");
		assertThat(this.overdrachten.laatste(sanne).orElseThrow().grond()).isEqualTo("toestemming");
	}

	@Test
	void rmcGetsThemOnlyWhenTheYouthWantsItsHelpAndNeverPassesThemOn() {
		Route yusuf = afgestudeerd("entree", "onbekend");
		mag(yusuf, "rmc", "opleiding");
		this.toestemmingen.leg(yusuf, Toestemmingen.DELEN_BIJZONDER, "rmc", "ja", List.of(), "in-gesprek",
				"toestemming-nazorg-2");
		assertThat(this.ontvangers.toegestaan(yusuf, Ontvanger.RMC)).doesNotContain(Onderdeel.GEZONDHEID_JUSTITIE);
		this.toestemmingen.leg(yusuf, Toestemmingen.HULP_VAN_RMC, "rmc", "nee", List.of(), "in-gesprek",
				"toestemming-nazorg-2");
		assertThat(this.ontvangers.toegestaan(yusuf, Ontvanger.RMC)).doesNotContain(Onderdeel.GEZONDHEID_JUSTITIE);
		this.toestemmingen.leg(yusuf, Toestemmingen.HULP_VAN_RMC, "rmc", "ja", List.of(), "in-gesprek",
				"toestemming-nazorg-2");
		assertThat(this.ontvangers.toegestaan(yusuf, Ontvanger.RMC)).contains(Onderdeel.GEZONDHEID_JUSTITIE);
		mag(yusuf, "wi", "opleiding");
		this.toestemmingen.leg(yusuf, Toestemmingen.DELEN_BIJZONDER, "wi", "ja", List.of(), "in-gesprek",
				"toestemming-nazorg-2");
		assertThat(this.ontvangers.toegestaan(yusuf, Ontvanger.WI)).contains(Onderdeel.GEZONDHEID_JUSTITIE);
		this.routes.draagOver(yusuf.nummer(), Verhaal.RMC, "r.trajectbegeleider", "t.trajectbegeleider", "Overdracht");
		assertThat(this.ontvangers.toegestaan(this.verhaal.nu(yusuf), Ontvanger.WI))
			.containsExactly(Onderdeel.OPLEIDING);
	}

	@Test
	void aYesThatComesAfterTheOfferWasTakenBackOrRanOutIsRefused() {
		Route ingetrokken = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(ingetrokken);
		Taak teLaat = this.verhaal.taak(ingetrokken, "userTask_overdrachtAccepteren");
		this.gebeurtenissen.trekOverdrachtIn(ingetrokken.nummer(), "Toch werk gevonden.");
		assertThatThrownBy(() -> neemtAan(teLaat, "w.consulent", "w.jobcoach", "k.consulent"))
			.isInstanceOf(RuntimeException.class);
		schoolIsVerantwoordelijk(ingetrokken);

		Route verlopen = afgestudeerd("2", "zoekt-werk");
		aangebodenAanWi(verlopen);
		Taak veelTeLaat = this.verhaal.taak(verlopen, "userTask_overdrachtAccepteren");
		this.verhaal.tot(DIPLOMA.plusWeeks(5));
		assertThat(this.overdrachten.laatste(verlopen).orElseThrow().status()).isEqualTo(Overdracht.VERLOPEN);
		assertThatThrownBy(() -> neemtAan(veelTeLaat, "w.consulent", "w.jobcoach", "k.consulent"))
			.isInstanceOf(RuntimeException.class);
		schoolIsVerantwoordelijk(verlopen);
		assertThat(this.verhaal.dossier(verlopen))
			.noneMatch((entry) -> "overdracht-accepteren".equals(entry.formulier()));
	}

	private static void metGezondheid(Taak taak) {
		taak.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok.", "gezondheidJustitieMee", "ja",
				"deelGezondheidJustitie", "Epilepsie, medicijnen om acht uur.", "dossierGelezen", "akkoord");
	}

	private String ontvangen(Route route, String titel) {
		return this.verhaal.dossier(route)
			.stream()
			.filter((entry) -> entry.titel().equals(titel) && Verhaal.WI.equals(entry.organisatieId()))
			.findFirst()
			.orElseThrow()
			.inhoud();
	}

	private Route afgestudeerd(String niveau, String bestemming) {
		Route route = this.verhaal.jongere(DIPLOMA, niveau, "BOL", LocalDate.of(2008, 3, 4));
		this.routes.rondOpleidingAf(route.nummer(), "diploma", DIPLOMA, !niveau.equals("entree"), bestemming,
				DIPLOMA.plusYears(2));
		return this.verhaal.nu(route);
	}

	private void mag(Route route, String partij, String... onderdelen) {
		this.toestemmingen.leg(route, Toestemmingen.DELEN, partij, "ja", List.of(onderdelen), "in-gesprek",
				"toestemming-nazorg-1");
	}

	private void totDriegesprekMetWi(Route route) {
		this.verhaal.start("warme-overdracht", route, Map.of());
		this.verhaal.taak(route, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		this.verhaal.taak(route, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok, niveau 2.", "dossierGelezen", "akkoord");
	}

	private void aangebodenAanWi(Route route) {
		mag(route, "wi", "opleiding");
		totDriegesprekMetWi(route);
		driegesprekGevoerd(this.verhaal.taak(route, "userTask_driegesprekVoeren"), "instemmingWi", "ja",
				"verzoekSchool", "ja");
		this.verhaal.taak(route, "userTask_overgangsdocumentOpstellen").vult();
	}

	private static void driegesprekGevoerd(Taak taak, Object... meer) {
		Object[] antwoorden = new Object[meer.length + 4];
		antwoorden[0] = "driegesprekOp";
		antwoorden[1] = DIPLOMA;
		antwoorden[2] = "overdrachtDoorzetten";
		antwoorden[3] = "ja";
		System.arraycopy(meer, 0, antwoorden, 4, meer.length);
		taak.vult(antwoorden);
	}

	private static void neemtAan(Taak taak, String wie, String contactpersoon, String vervanger) {
		taak.doet(wie, "overdrachtAntwoord", "ja", "contactpersoonOntvanger", contactpersoon, "vervangerOntvanger",
				vervanger, "eersteContactOp", LocalDate.of(2027, 9, 1));
	}

	private static void weigert(Taak taak) {
		taak.doet("w.consulent", "overdrachtAntwoord", "nee", "redenWeigering", "geen-capaciteit",
				"toelichtingWeigering", "Na de zomer weer plek.");
	}

	private void schoolIsVerantwoordelijk(Route route) {
		assertThat(this.verhaal.nu(route).verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(this.verhaal.nu(route).contactpersoonId()).isEqualTo("p.mentor");
	}

}
