package nl.transitieroute.toestemming;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Row by row: what may go from whom to whom, and from which day. */
@ScenarioTest
class GrondslagTest {

	private static final String OUD = "2025-12-31";

	private static final String NIEUW = "2026-01-01";

	@Autowired
	Beslissingen beslissingen;

	@Autowired
	Grondslagen grondslagen;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Schoolverzoeken schoolverzoeken;

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					# van   | naar          | doel             | soort     | toest | instem | verzoek | onder | startkw | leert | datum      | grond             | watMag
					school  | school        | delen            | bijzonder | nee   | geen   | nee     | nee   | ja      | nee   | 2026-06-01 | eigen-taak-school | alles
					school  | school        | volgen-na-school | gewoon    | ja    | geen   | nee     | nee   | ja      | nee   | 2026-06-01 | toestemming       | alles
					school  | school        | volgen-na-school | gewoon    | geen  | geen   | nee     | nee   | ja      | nee   | 2026-06-01 | eigen-taak-school | alles
					school  | school        | volgen-na-school | gewoon    | nee   | geen   | nee     | nee   | ja      | nee   | 2026-06-01 | -                 | -
					wi      | school        | delen            | gewoon    | nee   | geen   | nee     | nee   | ja      | nee   | 2026-06-01 | eigen-taak-school | verloop
					school  | rmc           | delen            | gewoon    | ja    | geen   | nee     | nee   | ja      | nee   | 2026-06-01 | toestemming       | toegestemd
					school  | rmc           | delen            | gewoon    | nee   | geen   | nee     | ja    | ja      | nee   | 2026-06-01 | -                 | -
					school  | rmc           | delen            | gewoon    | nee   | geen   | nee     | nee   | nee     | nee   | 2026-06-01 | -                 | -
					school  | rmc           | delen            | gewoon    | nee   | geen   | nee     | ja    | nee     | nee   | 2025-12-31 | rmc-taak          | opleiding,begeleiding,bereikbaarheid
					school  | rmc           | delen            | gewoon    | nee   | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | rmc-taak          | opleiding,begeleiding,bereikbaarheid
					school  | rmc           | delen            | gewoon    | geen  | geen   | nee     | ja    | nee     | ja    | 2026-01-01 | -                 | -
					school  | rmc           | delen            | gewoon    | ja    | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | toestemming       | toegestemd,opleiding,begeleiding,bereikbaarheid
					school  | rmc           | meedoen-aan-plan | gewoon    | nee   | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | -                 | -
					school  | rmc           | delen            | bijzonder | nee   | ja     | nee     | ja    | nee     | nee   | 2026-01-01 | -                 | -
					school  | rmc           | delen            | bijzonder | ja    | nee    | nee     | ja    | nee     | nee   | 2026-01-01 | -                 | -
					school  | rmc           | delen            | bijzonder | ja    | ja     | nee     | ja    | nee     | nee   | 2026-01-01 | toestemming       | gezondheid_justitie
					rmc     | rmc           | begeleiden       | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2025-12-31 | rmc-taak          | eigen-gegevens
					rmc     | rmc           | begeleiden       | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | rmc-taak          | eigen-gegevens
					rmc     | rmc           | begeleiden       | gewoon    | geen  | geen   | nee     | ja    | ja      | nee   | 2026-01-01 | -                 | -
					rmc     | rmc           | begeleiden       | bijzonder | geen  | ja     | nee     | ja    | nee     | nee   | 2026-01-01 | rmc-taak          | gezondheid_justitie
					rmc     | rmc           | begeleiden       | bijzonder | geen  | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | -                 | -
					rmc     | wi            | delen            | bijzonder | ja    | ja     | ja      | ja    | nee     | nee   | 2026-01-01 | -                 | -
					rmc     | school        | delen            | bijzonder | ja    | ja     | ja      | ja    | nee     | nee   | 2026-01-01 | -                 | -
					rmc     | wi            | delen            | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | participatiewet   | registergegevens
					rmc     | wi            | delen            | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2025-12-31 | -                 | -
					rmc     | wi            | delen            | gewoon    | geen  | geen   | nee     | ja    | ja      | nee   | 2026-01-01 | -                 | -
					school  | wi            | delen            | gewoon    | ja    | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | toestemming       | toegestemd
					school  | wi            | delen            | gewoon    | nee   | ja     | ja      | ja    | nee     | nee   | 2026-01-01 | -                 | -
					school  | wi            | meedoen-aan-plan | gewoon    | ja    | geen   | nee     | nee   | nee     | nee   | 2026-01-01 | toestemming       | toegestemd
					school  | wi            | overdragen       | gewoon    | ja    | geen   | nee     | ja    | nee     | nee   | 2025-12-31 | participatiewet   | toegestemd
					school  | wi            | overdragen       | gewoon    | ja    | geen   | nee     | ja    | ja      | nee   | 2025-12-31 | toestemming       | toegestemd
					school  | wi            | overdragen       | gewoon    | ja    | geen   | ja      | ja    | nee     | nee   | 2026-01-01 | -                 | -
					school  | wi            | overdragen       | gewoon    | ja    | ja     | ja      | ja    | ja      | nee   | 2026-01-01 | participatiewet   | toegestemd
					school  | wi            | overdragen       | gewoon    | ja    | ja     | nee     | ja    | ja      | nee   | 2026-01-01 | toestemming       | toegestemd
					school  | wi            | overdragen       | gewoon    | ja    | nee    | ja      | ja    | ja      | nee   | 2026-01-01 | -                 | -
					school  | wi            | overdragen       | gewoon    | nee   | ja     | ja      | ja    | ja      | nee   | 2026-01-01 | -                 | -
					wi      | wi            | begeleiden       | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2025-12-31 | participatiewet   | eigen-gegevens
					wi      | wi            | begeleiden       | gewoon    | geen  | geen   | ja      | ja    | ja      | nee   | 2025-12-31 | -                 | -
					wi      | wi            | begeleiden       | gewoon    | geen  | geen   | ja      | ja    | ja      | nee   | 2026-01-01 | participatiewet   | eigen-gegevens
					wi      | wi            | begeleiden       | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | participatiewet   | eigen-gegevens
					wi      | wi            | begeleiden       | gewoon    | geen  | geen   | nee     | ja    | nee     | ja    | 2026-01-01 | -                 | -
					school  | wi            | delen            | bijzonder | ja    | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | toestemming       | gezondheid_justitie
					school  | wi            | delen            | bijzonder | geen  | ja     | ja      | ja    | nee     | nee   | 2026-01-01 | -                 | -
					wi      | rmc           | delen            | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | rmc-taak          | suwi-gegevens
					uwv     | rmc           | delen            | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | rmc-taak          | suwi-gegevens
					uwv     | rmc           | delen            | gewoon    | geen  | geen   | nee     | ja    | ja      | nee   | 2026-01-01 | -                 | -
					school  | duo           | delen            | gewoon    | geen  | geen   | nee     | nee   | nee     | nee   | 2026-01-01 | rmc-taak          | verzuimgegevens
					duo     | rmc           | delen            | gewoon    | geen  | geen   | nee     | ja    | nee     | nee   | 2026-01-01 | rmc-taak          | registergegevens
					duo     | wi            | delen            | gewoon    | geen  | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | participatiewet   | registergegevens
					school  | werkgever     | delen            | gewoon    | ja    | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | toestemming       | toegestemd
					school  | werkgever     | delen            | gewoon    | geen  | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | -                 | -
					school  | werkgever     | delen            | bijzonder | ja    | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | -                 | -
					school  | nieuwe-school | overdragen       | gewoon    | ja    | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | toestemming       | toegestemd
					school  | uwv           | delen            | bijzonder | ja    | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | toestemming       | gezondheid_justitie
					werkgever | school      | delen            | gewoon    | geen  | geen   | nee     | nee   | ja      | nee   | 2026-01-01 | -                 | -
					school  | pers          | delen            | gewoon    | ja    | ja     | ja      | ja    | nee     | nee   | 2026-01-01 | -                 | -
					""")
	void theTableSays(String van, String naar, String doel, String soort, String toestemming, String instemming,
			String verzoek, String onder, String startkwalificatie, String leertDoor, LocalDate datum, String grond,
			String watMag) {
		Grondslag gezegd = Grondslagen
			.samen(vraag(van, naar, doel, soort, toestemming, instemming, "ja".equals(verzoek), "ja".equals(onder),
					"ja".equals(startkwalificatie), "ja".equals(leertDoor), datum));
		assertThat(gezegd.grond()).isEqualTo(grond);
		assertThat(gezegd.mag()).isEqualTo(grond != null);
		assertThat(String.join(",", gezegd.watMag())).isEqualTo((watMag != null) ? watMag : "");
		assertThat(gezegd.bron()).isNotBlank();
	}

	@Test
	void everyRowOfTheTableIsReachedAndNothingElseGivesAGround() {
		Set<String> bronnen = new TreeSet<>();
		for (String van : List.of("school", "rmc", "wi", "uwv", "duo", "werkgever")) {
			for (String naar : List.of("school", "rmc", "wi", "werkgever", "nieuwe-school", "uwv", "duo")) {
				for (String doel : List.of("delen", "overdragen", "begeleiden", "meedoen-aan-plan",
						"volgen-na-school")) {
					for (int bits = 0; bits < 256; bits++) {
						String toestemming = (bits & 1) > 0 ? "ja" : (bits & 2) > 0 ? "nee" : "geen";
						vraag(van, naar, doel, (bits & 4) > 0 ? "bijzonder" : "gewoon", toestemming,
								(bits & 8) > 0 ? "ja" : "geen", (bits & 16) > 0, (bits & 32) > 0, (bits & 64) > 0,
								false, LocalDate.parse((bits & 128) > 0 ? OUD : NIEUW))
							.forEach((rij) -> bronnen.add((String) rij.get("bron")));
					}
				}
			}
		}
		assertThat(bronnen).as("different sources in the table").hasSize(28);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-30, 2002-12-31, true", "2025-12-31, 2002-12-31, false", "2026-01-01, 2002-12-31, true",
			"2029-12-30, 2002-12-31, true", "2029-12-31, 2002-12-31, false" })
	void rmcHasItsTaskUntilTheBirthdayThatTheLawNames(LocalDate dag, LocalDate geboren, boolean rmc) {
		this.verhaal.begin(dag);
		Route route = afgerond(geboren, false);
		Grondslag grond = this.grondslagen.weeg(route, Deling.vanSchool(route, "rmc", Toestemmingen.DELEN));
		assertThat(grond.mag()).isEqualTo(rmc);
		assertThat(this.grondslagen.van(route, Verhaal.RMC).orElse("geen"))
			.isEqualTo(rmc ? "wettelijke taak van RMC (Doorstroompunt)" : "geen");
		assertThat(this.grondslagen.mag(afgerond(geboren, true), "rmc", Toestemmingen.DELEN)).isFalse();
	}

	@Test
	void theThreeAnswersAreKeptApart() {
		this.verhaal.begin(LocalDate.of(2027, 7, 1));
		Route route = afgerond(LocalDate.of(2008, 3, 4), true);
		assertThat(this.grondslagen.mag(route, "wi", Grondslagen.OVERDRAGEN)).isFalse();
		ja(route, Toestemmingen.DELEN, "wi");
		assertThat(this.grondslagen.mag(route, "wi", Toestemmingen.DELEN)).isTrue();
		assertThat(this.grondslagen.mag(route, "wi", Grondslagen.OVERDRAGEN)).isFalse();
		ja(route, Toestemmingen.BEGELEIDING_VOORTZETTEN, "wi");
		assertThat(weeg(route, "wi", Grondslagen.OVERDRAGEN).grond()).isEqualTo("toestemming");
		this.schoolverzoeken.leg(route, "ja");
		assertThat(weeg(route, "wi", Grondslagen.OVERDRAGEN).grond()).isEqualTo("participatiewet");
		this.schoolverzoeken.leg(route, "nee");
		assertThat(weeg(route, "wi", Grondslagen.OVERDRAGEN).grond()).isEqualTo("toestemming");
		assertThat(this.toestemmingen.van(route)).extracting(Toestemming::soort)
			.containsExactly(Toestemming.AVG, Toestemming.INSTEMMING_WI);
	}

	@Test
	void underSixteenAParentMustSayYesToo() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route route = this.verhaal.jongere(LocalDate.of(2028, 7, 1), "entree", "BOL", LocalDate.of(2010, 9, 2));
		Toestemming zonder = this.toestemmingen.leg(route, wi());
		assertThat(zonder.standOp(this.verhaal.vandaag())).contains("ouder moet nog ja zeggen");
		assertThat(this.grondslagen.mag(route, "wi", Toestemmingen.DELEN)).isFalse();
		this.toestemmingen.leg(route, wi().metOuder("nee"));
		assertThat(this.grondslagen.mag(route, "wi", Toestemmingen.DELEN)).isFalse();
		this.toestemmingen.leg(route, wi().metOuder("ja"));
		assertThat(this.grondslagen.mag(route, "wi", Toestemmingen.DELEN)).isTrue();
		Route zestien = this.verhaal.jongere(LocalDate.of(2028, 7, 1), "entree", "BOL", LocalDate.of(2010, 9, 1));
		this.toestemmingen.leg(zestien, wi());
		assertThat(this.grondslagen.mag(zestien, "wi", Toestemmingen.DELEN)).isTrue();
		assertThat(this.toestemmingen.ouderNodig(zestien, Toestemming.INSTEMMING_WI)).isTrue();
	}

	@Test
	void consentHoldsFromItsFirstToItsLastDayAndForTheOrganisationThatWasNamed() {
		this.verhaal.begin(LocalDate.of(2027, 7, 1));
		Route route = afgerond(LocalDate.of(2008, 3, 4), true);
		this.toestemmingen.leg(route,
				new NieuweToestemming(Toestemming.AVG, Toestemmingen.DELEN, "wi", "ja", List.of("opleiding"),
						"op-papier", "dossierpagina-1", LocalDate.of(2027, 7, 10), LocalDate.of(2027, 7, 20), null));
		assertThat(this.grondslagen.mag(route, "wi", Toestemmingen.DELEN)).isFalse();
		this.verhaal.tot(LocalDate.of(2027, 7, 10));
		assertThat(this.grondslagen.mag(route, "wi", Toestemmingen.DELEN)).isTrue();
		Route verhuisd = new Route(route.id(), route.nummer(), route.jongereId(), route.schoolId(), route.rmcId(),
				"wi-elders", route.regieId(), route.opleidingcode(), route.opleiding(), route.niveau(), route.leerweg(),
				route.fase(), route.status(), route.uitkomst(), route.verantwoordelijkeId(), route.contactpersoonId(),
				route.vervangerId(), route.verwachteEinddatum(), route.diplomadatum(), route.afronding(),
				route.startkwalificatie(), route.bestemming(), route.nazorgTot(), route.pauzeTot(),
				route.volgendeStap(), route.volgendeStapOp(), route.begonnenOp(), route.afgeslotenOp());
		assertThat(this.grondslagen.mag(verhuisd, "wi", Toestemmingen.DELEN)).isFalse();
		this.verhaal.tot(LocalDate.of(2027, 7, 20));
		assertThat(this.grondslagen.van(route, Verhaal.WI)).contains("toestemming van de jongere");
		this.verhaal.tot(LocalDate.of(2027, 7, 21));
		assertThat(this.grondslagen.van(route, Verhaal.WI)).isEmpty();
		assertThat(this.grondslagen.van(route, Verhaal.SCHOOL)).contains("eigen taak van school");
		assertThat(this.grondslagen.van(route, Verhaal.REGIE)).isEmpty();
	}

	private Grondslag weeg(Route route, String naar, String doel) {
		return this.grondslagen.weeg(route, Deling.vanSchool(route, naar, doel));
	}

	private void ja(Route route, String doel, String partij) {
		this.toestemmingen.leg(route, doel, partij, "ja", List.of(), "in-gesprek", "dossierpagina-1");
	}

	private static NieuweToestemming wi() {
		return NieuweToestemming.vandaag(Toestemmingen.DELEN, "wi", "ja", List.of("opleiding"), "in-gesprek",
				"dossierpagina-1");
	}

	private Route afgerond(LocalDate geboren, boolean startkwalificatie) {
		LocalDate dag = this.verhaal.vandaag();
		Route route = this.verhaal.jongere(dag, startkwalificatie ? "2" : "entree", "BOL", geboren);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", dag, startkwalificatie, "zoekt-werk", dag.plusYears(2));
		return this.verhaal.nu(route);
	}

	private List<Map<String, Object>> vraag(String van, String naar, String doel, String soort, String toestemming,
			String instemming, boolean verzoek, boolean onder, boolean startkwalificatie, boolean leertDoor,
			LocalDate datum) {
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("van", van);
		invoer.put("naar", naar);
		invoer.put("doel", doel);
		invoer.put("soort", soort);
		invoer.put("toestemming", toestemming);
		invoer.put("instemming", instemming);
		invoer.put("schoolverzoek", verzoek);
		invoer.put("onderGrens", onder);
		invoer.put("startkwalificatie", startkwalificatie);
		invoer.put("leertDoor", leertDoor);
		invoer.put("datum", datum);
		return this.beslissingen.alle("grondslag", invoer);
	}

}
