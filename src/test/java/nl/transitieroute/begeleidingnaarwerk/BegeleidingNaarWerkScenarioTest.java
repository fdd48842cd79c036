package nl.transitieroute.begeleidingnaarwerk;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sanne looks for work, from 4 October 2027. */
@ScenarioTest
class BegeleidingNaarWerkScenarioTest {

	private static final LocalDate MAANDAG = LocalDate.of(2027, 10, 4);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Werkplekken werkplekken;

	@Autowired
	Toestemmingen toestemmingen;

	Route route;

	@BeforeEach
	void begin() {
		this.verhaal.begin(MAANDAG);
		this.route = this.verhaal.jongere(LocalDate.of(2027, 7, 9));
	}

	@Test
	void doorwerkcoachTurnsSixteenHoursIntoThirtyTwoWithinSixWeeks() {
		zoektWerk();
		gevonden();
		Taak werk = taak("userTask_werkVastleggen");
		assertThat(werk.uiterlijk()).isEqualTo(LocalDate.of(2027, 10, 11));
		assertThat(werk.variabele("werkplekOp")).isEqualTo("2027-10-18");
		werk.vult("uren", 16, "contractvorm", "tijdelijk", "begintOp", "2027-10-11", "werkplekOp", "2027-10-18");
		Taak bezoek = taak("userTask_werkplekBegeleiden");
		assertThat(bezoek.uiterlijk()).isEqualTo(LocalDate.of(2027, 10, 18));
		assertThat((String) bezoek.variabele("gekozenWerkgever")).contains("Hanos").contains("16 uur per week");
		this.verhaal.tot(LocalDate.of(2027, 10, 18));
		bezoek.vult("hoeGaatHet", "goed", "werkplekVervolg", "werkgeversgesprek");
		Taak gesprek = taak("userTask_werkgeversgesprekVoeren");
		assertThat(gesprek.uiterlijk()).isEqualTo(LocalDate.of(2027, 11, 1));
		assertThat(gesprek.variabele("werkplekOp")).as("six weeks").isEqualTo("2027-11-29");
		assertThatThrownBy(() -> gesprek.vult("aanwezig", List.of("jongere", "leidinggevende"), "doelen", "Op tijd",
				"werkplekOp", "2027-10-18"))
			.hasMessageContaining("dag na vandaag");
		gesprek.vult("aanwezig", List.of("jongere", "leidinggevende"), "doelen", "Zelf de kassa sluiten", "werkplekOp",
				"2027-11-29", "nieuweUren", 32);
		Taak terugkijken = taak("userTask_werkplekBegeleiden");
		assertThat(terugkijken.uiterlijk()).isEqualTo(LocalDate.of(2027, 11, 29));
		assertThat((String) terugkijken.variabele("werkgeversdoelen")).contains("Zelf de kassa sluiten")
			.contains("32 uur per week");
		this.verhaal.tot(LocalDate.of(2027, 11, 29));
		terugkijken.vult("hoeGaatHet", "goed", "doelenGehaald", "ja", "urenNu", 32, "contractvormNu", "vast",
				"werkplekVervolg", "het-loopt");
		assertThat(eindigde("endEvent_geplaatst")).isTrue();
		assertThat(this.werkplekken.van(this.route)).singleElement().satisfies((werkplek) -> {
			assertThat(werkplek.status()).isEqualTo("geplaatst");
			assertThat(werkplek.uren()).isEqualByComparingTo("32");
			assertThat(werkplek.contractvorm()).isEqualTo("vast");
		});
	}

	@Test
	void aTrialPlacementThatFailsLeadsBackToTheSearchAndTheNextOneSucceeds() {
		zoektWerk();
		assertThatThrownBy(() -> taak("userTask_werkZoeken").vult("zoekresultaat", "proefplaatsing", "werkgever",
				"Kapsalon", "proefTot", "2027-10-04"))
			.hasMessageContaining("dag na vandaag");
		proef("Kapsalon", "2027-11-04");
		Taak volgen = taak("userTask_proefplaatsingVolgen");
		assertThat(volgen.uiterlijk()).isEqualTo(LocalDate.of(2027, 11, 4));
		this.verhaal.tot(LocalDate.of(2027, 11, 4));
		volgen.vult("proefGeslaagd", "nee", "mening", "Te druk", "redenMislukt", "werk-past-niet");
		proef("Bakker", "2027-12-02");
		taak("userTask_proefplaatsingVolgen").vult("proefGeslaagd", "ja", "mening", "Allebei blij");
		taak("userTask_werkVastleggen").vult("uren", 24, "begintOp", "2027-12-06", "werkplekOp", "2027-12-13");
		assertThat(this.werkplekken.van(this.route)).extracting(Werkplek::status).containsExactly("gestopt", "match");
	}

	@Test
	void aVisitThatIsForgottenIsEscalatedAndAJobThatEndsLeadsBackToTheSearch() {
		zoektWerk();
		gevonden();
		taak("userTask_werkVastleggen").vult("uren", 16, "begintOp", "2027-10-11", "werkplekOp", "2027-10-18");
		this.verhaal.tot(LocalDate.of(2027, 10, 31));
		assertThat(this.verhaal.openTaken(this.route)).containsExactly("userTask_werkplekBegeleiden");
		this.verhaal.tot(LocalDate.of(2027, 11, 1));
		taak("userTask_werkplekBegeleidenEscalatie").vult();
		assertThatThrownBy(() -> taak("userTask_werkplekBegeleiden").vult("werkplekVervolg", "nog-een-bezoek",
				"werkplekOp", "2027-11-01"))
			.hasMessageContaining("dag na vandaag");
		taak("userTask_werkplekBegeleiden").vult("werkplekVervolg", "nog-een-bezoek", "werkplekOp", "2027-11-15");
		assertThat(taak("userTask_werkplekBegeleiden").uiterlijk()).isEqualTo(LocalDate.of(2027, 11, 15));
		taak("userTask_werkplekBegeleiden").vult("werkplekVervolg", "werk-gestopt", "redenGestopt", "bedrijf-stopt");
		assertThat(this.verhaal.keren(this.route, "userTask_werkZoeken")).isEqualTo(2);
		taak("userTask_werkZoeken").vult("zoekresultaat", "gestopt", "stopreden", "naar-opleiding");
		assertThat(eindigde("endEvent_gestopt")).isTrue();
		assertThat(this.verhaal.keren(this.route, "endEvent_escalatieBehandeld")).isOne();
	}

	@Test
	void notFoundAfterEightWeeksAsksForExtraHelpUntilWorkIsNotPossibleNow() {
		Taak zoeken = zoektWerk();
		assertThat(zoeken.uiterlijk()).isEqualTo(LocalDate.of(2027, 11, 15));
		assertThat((String) zoeken.variabele("zoekprofiel")).contains("Zoekprofiel").contains("24");
		this.verhaal.tot(LocalDate.of(2027, 11, 28));
		assertThat(this.verhaal.openTaken(this.route)).containsExactly("userTask_werkZoeken");
		this.verhaal.tot(LocalDate.of(2027, 11, 29));
		Taak extra = taak("userTask_extraHulpBespreken");
		assertThat(extra.uiterlijk()).isEqualTo(LocalDate.of(2027, 12, 6));
		assertThat(extra.groepen()).contains("regie-midden-gelderland.regisseur", "school-rijn-ijssel.doorwerkcoach");
		extra.doet("regisseur.gelderland", "verderZoeken", "ja", "toelichting", "Naar de matchtafel", "aanpak",
				List.of("matchtafel"));
		this.verhaal.tot(LocalDate.of(2028, 1, 24));
		taak("userTask_extraHulpBespreken").doet("regisseur.gelderland", "verderZoeken", "nee", "toelichting",
				"Eerst dagbesteding");
		assertThat(eindigde("endEvent_nietGeplaatst")).isTrue();
	}

	@Test
	void werkEnInkomenSearchesWhenTheYouthAllowsIt() {
		this.toestemmingen.leg(this.route, "delen", "wi", "ja", List.of("werk"), "in-gesprek", "1");
		this.verhaal.start("begeleiding-naar-werk", this.route, Map.of());
		Taak profiel = taak("userTask_zoekprofielMaken");
		assertThat(profiel.toegewezenAan()).isNull();
		assertThat(profiel.groepen()).containsExactly("wi-arnhem.accountmanager", "wi-arnhem.jobcoach");
		assertThat(profiel.task().getOwner()).as("the contact person waits for it").isEqualTo("p.mentor");
	}

	private Taak zoektWerk() {
		this.verhaal.start("begeleiding-naar-werk", this.route, Map.of());
		Taak profiel = taak("userTask_zoekprofielMaken");
		assertThat(profiel.uiterlijk()).isEqualTo(LocalDate.of(2027, 10, 18));
		assertThat(profiel.toegewezenAan()).isEqualTo("p.mentor");
		profiel.vult("uren", 24);
		return taak("userTask_werkZoeken");
	}

	private void gevonden() {
		taak("userTask_werkZoeken").vult("zoekresultaat", "gevonden", "werkgever", "Hanos", "viaWie", "school");
	}

	private void proef(String werkgever, String tot) {
		taak("userTask_werkZoeken").vult("zoekresultaat", "proefplaatsing", "werkgever", werkgever, "proefTot", tot);
	}

	private Taak taak(String element) {
		return this.verhaal.taak(this.route, element);
	}

	private boolean eindigde(String einde) {
		return this.verhaal.eindigde(this.route, "begeleiding-naar-werk", einde);
	}

}
