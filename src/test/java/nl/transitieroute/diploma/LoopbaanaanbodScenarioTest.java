package nl.transitieroute.diploma;

import java.time.LocalDate;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.diploma.WettelijkePlichten.Nazorgplicht;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.route.Leeftijdsgrenzen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The offer of loopbaanbegeleiding at the diploma, with date and answer. */
@ScenarioTest
class LoopbaanaanbodScenarioTest {

	private static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	WettelijkePlichten plichten;

	@Autowired
	Leeftijdsgrenzen leeftijdsgrenzen;

	@Autowired
	Loopbaanaanbiedingen aanbiedingen;

	@BeforeEach
	void begin() {
		this.verhaal.begin(DIPLOMA);
	}

	@Test
	void schoolMustOfferAndSanneAccepts() {
		Route sanne = aangeboden("2", "BOL");
		Taak aanbod = this.verhaal.taak(sanne, "userTask_loopbaanbegeleidingAanbieden");
		assertThat(aanbod.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 15));
		assertThat(aanbod.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(aanbod.variabele("plicht")).asString().contains("School moet", "WEB 9.2.12");
		assertThatThrownBy(() -> aanbod.vult("aanbodGedaan", "nee-beleid")).hasMessageContaining("School moet");
		assertThatThrownBy(() -> antwoordt(aanbod, DIPLOMA.plusDays(1), "afgewezen"))
			.hasMessageContaining("ligt in de toekomst");

		antwoordt(aanbod, DIPLOMA, "aangenomen", "loopbaanvraag", "Hulp bij kiezen van een kok-opleiding.");

		assertThat(this.verhaal.eindigde(sanne, "loopbaanaanbod", "endEvent_aanbodAangenomen")).isTrue();
		assertThat(this.aanbiedingen.van(sanne)).singleElement().satisfies((antwoord) -> {
			assertThat(antwoord.plicht()).isEqualTo("moet");
			assertThat(antwoord.antwoord()).isEqualTo("aangenomen");
			assertThat(antwoord.aangebodenOp()).isEqualTo(DIPLOMA);
		});
	}

	@Test
	void laterIsAskedAgainOnTheDayAndNoEndsNothing() {
		Route tim = aangeboden("entree", "BBL");
		Taak aanbod = this.verhaal.taak(tim, "userTask_loopbaanbegeleidingAanbieden");
		assertThatThrownBy(() -> antwoordt(aanbod, DIPLOMA, "later", "opnieuwVragenOp", LocalDate.of(2028, 7, 2)))
			.hasMessageContaining("binnen 12 maanden");
		antwoordt(aanbod, DIPLOMA, "later", "opnieuwVragenOp", LocalDate.of(2027, 11, 15));

		this.verhaal.tot(LocalDate.of(2027, 11, 14));
		assertThat(this.verhaal.openTaken(tim)).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 11, 15));
		antwoordt(this.verhaal.taak(tim, "userTask_loopbaanbegeleidingAanbieden"), LocalDate.of(2027, 11, 15),
				"afgewezen");

		assertThat(this.verhaal.eindigde(tim, "loopbaanaanbod", "endEvent_aanbodAfgewezen")).isTrue();
		assertThat(this.aanbiedingen.van(tim)).extracting(Loopbaanaanbod::antwoord)
			.containsExactly("later", "afgewezen");
		assertThat(this.verhaal.nu(tim).isOpen()).isTrue();
	}

	@Test
	void schoolMayOfferAndItsPolicyDoesNotAfterAReminder() {
		Route noor = aangeboden("4", "BBL");
		this.verhaal.tot(LocalDate.of(2027, 7, 21));
		assertThat(this.verhaal.keren(noor, "endEvent_loopbaanaanbodHerinnerd")).isZero();
		this.verhaal.tot(LocalDate.of(2027, 7, 22));
		assertThat(this.verhaal.keren(noor, "endEvent_loopbaanaanbodHerinnerd")).isOne();
		this.verhaal.taak(noor, "userTask_loopbaanbegeleidingAanbieden").vult("aanbodGedaan", "nee-beleid");
		assertThat(this.verhaal.eindigde(noor, "loopbaanaanbod", "endEvent_nietAangeboden")).isTrue();
		assertThat(this.aanbiedingen.van(noor)).extracting(Loopbaanaanbod::antwoord).containsExactly("niet-gedaan");
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01,diploma,false,entree,BOL,moet,12", "2026-01-01,diploma,false,entree,BBL,moet,12",
			"2027-07-01,diploma,false,2,BOL,moet,12", "2027-07-01,diploma,false,2,BBL,mag,12",
			"2027-07-01,diploma,false,3,BOL,mag,12", "2027-07-01,diploma,false,4,BBL,mag,12",
			"2027-07-01,diploma,true,2,BOL,geen,0", "2027-07-01,certificaten,false,2,BOL,geen,0",
			"2025-12-31,diploma,false,2,BOL,mag,24", "2025-12-31,diploma,true,entree,BOL,mag,24",
			"2025-12-31,diploma,false,4,BOL,mag,12", "2025-07-01,geen,false,3,BBL,geen,0" })
	void theLawOfTheDayOfTheDiplomaDecides(LocalDate diploma, String afronding, boolean verder, String niveau,
			String leerweg, String plicht, int maanden) {
		Route route = this.verhaal.jongere(DIPLOMA, niveau, leerweg, LocalDate.of(2006, 1, 1));
		this.routes.rondOpleidingAf(route.nummer(), afronding, diploma, false, "werk", diploma.plusYears(2));
		Nazorgplicht gevonden = this.plichten.nazorgplicht(this.verhaal.nu(route), verder);
		assertThat(gevonden.plicht()).isEqualTo(plicht);
		assertThat(gevonden.maanden()).isEqualTo(maanden);
		assertThat(gevonden.bron()).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "rmc,2025-12-31,2003-01-01,true", "rmc,2025-12-31,2002-12-31,false", "rmc,2026-01-01,2002-12-31,true",
			"rmc,2026-01-01,1999-01-02,true", "rmc,2026-01-01,1999-01-01,false", "wi,2025-12-31,2008-01-01,false",
			"wi,2026-01-01,2010-01-01,true", "verwijdering-vso,2026-06-01,2003-06-01,false",
			"zoektermijn,2026-06-01,2000-06-01,true" })
	void theAgeLimitOfTheDayDecides(String grond, LocalDate dag, LocalDate geboren, boolean geldt) {
		Jongere jongere = new Jongere(0, "school", null, "A", "B", geboren, null, null, null, null);
		assertThat(this.leeftijdsgrenzen.geldt(grond, jongere, dag)).isEqualTo(geldt);
	}

	private Route aangeboden(String niveau, String leerweg) {
		Route route = this.verhaal.jongere(DIPLOMA, niveau, leerweg, LocalDate.of(2008, 3, 4));
		this.routes.rondOpleidingAf(route.nummer(), "diploma", DIPLOMA, !niveau.equals("entree"), "werk",
				DIPLOMA.plusYears(2));
		this.verhaal.start("loopbaanaanbod", route, Map.of("aanbieder", "p.mentor"));
		return this.verhaal.nu(route);
	}

	private static void antwoordt(Taak taak, LocalDate aangebodenOp, String antwoord, Object... meer) {
		Object[] antwoorden = new Object[meer.length + 6];
		System.arraycopy(
				new Object[] { "aanbodGedaan", "ja", "aangebodenOp", aangebodenOp, "antwoordAanbod", antwoord }, 0,
				antwoorden, 0, 6);
		System.arraycopy(meer, 0, antwoorden, 6, meer.length);
		taak.vult(antwoorden);
	}

}
