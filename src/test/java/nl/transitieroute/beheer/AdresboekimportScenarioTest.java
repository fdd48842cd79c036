package nl.transitieroute.beheer;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.beheer.lijst.Adresboekimport;
import nl.transitieroute.beheer.lijst.Adresboeklijst;
import nl.transitieroute.beheer.lijst.Importverslag;
import nl.transitieroute.lijst.Afwijzing;
import nl.transitieroute.lijst.OnleesbareLijst;
import nl.transitieroute.organisatie.Gemeente;
import nl.transitieroute.organisatie.Organisaties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Lists come in, twice, with faults, and with another year's regions. */
@ScenarioTest
class AdresboekimportScenarioTest {

	private static final String GEMEENTEN = "gemeentecode;gemeente;rmc_code;rmc_regio;arbeidsmarktregio_code;"
			+ "arbeidsmarktregio;geldig_vanaf;geldig_tot;bron\n";

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Adresboekimport importeren;

	@Autowired
	private Organisaties organisaties;

	@Autowired
	private Beheerlog log;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
	}

	@AfterEach
	void ruimOp() {
		this.jdbc.sql("delete from medewerker_rol where medewerker_id like 'imp.%'").update();
		this.jdbc.sql("update medewerker set vervanger_id = null where id like 'imp.%'").update();
		this.jdbc.sql("delete from medewerker where id like 'imp.%'").update();
		this.jdbc.sql("delete from dienstverlening where gemeente_code in ('0203', '9991', '9992')").update();
		this.jdbc
			.sql("delete from gemeente_indeling where gemeente_code in ('9991', '9992') "
					+ "or geldig_vanaf > date '2026-12-31'")
			.update();
		this.jdbc.sql("delete from gemeente where code in ('9991', '9992')").update();
		this.jdbc.sql("update gemeente_indeling set geldig_tot = null").update();
		this.jdbc.sql("delete from school_regie where school_id like 'school-imp%'").update();
		this.jdbc.sql("delete from organisatie where id like '%-imp%'").update();
	}

	@Test
	void theShippedListChangesNothing() throws IOException {
		Importverslag verslag = this.importeren.importeer(Adresboeklijst.GEMEENTEN,
				new ClassPathResource("gemeenten.csv").getContentAsByteArray());
		assertThat(verslag.samenvatting())
			.isEqualTo("Gelezen: 342 · nieuw: 0 · gewijzigd: 0 · ongewijzigd: 342 · geweigerd: 0");
	}

	@Test
	void anotherRegionClosesTheOldRowTheDayBefore() {
		String naam = this.organisaties.gemeentenaam("0203").orElseThrow();
		String lijst = GEMEENTEN + "0203;" + naam + ";40;Rijk van Nijmegen;AM99;Andere regio;2027-01-01;;proef\n";
		assertThat(lees(Adresboeklijst.GEMEENTEN, lijst).gewijzigd()).isEqualTo(1);
		assertThat(this.jdbc
			.sql("select geldig_tot from gemeente_indeling where gemeente_code = '0203' "
					+ "and geldig_vanaf = date '2026-01-01'")
			.query(LocalDate.class)
			.single()).isEqualTo(LocalDate.of(2026, 12, 31));
		assertThat(this.jdbc
			.sql("select rmc_code from gemeente_indeling where gemeente_code = '0203' "
					+ "and geldig_vanaf = date '2027-01-01'")
			.query(String.class)
			.single()).isEqualTo("40");
		assertThat(lees(Adresboeklijst.GEMEENTEN, lijst).gelijk()).as("the same list again").isEqualTo(1);
		assertThat(this.log.laatste(1).get(0).wat()).contains("2027-01-01");
		assertThat(this.log.laatste(1).get(0).oud()).contains(naam);
	}

	@Test
	void twoMunicipalitiesMergeIntoANewOneAndTheOldListDoesNotUndoIt() throws IOException {
		lees(Adresboeklijst.GEMEENTEN, GEMEENTEN + "9991;Oudstad;41;Arnhem;AM21;Midden-Gelderland;2026-01-01;;\n");
		lees(Adresboeklijst.DIENSTVERLENING, "gemeentecode;rmc;wi;regie;geldig_vanaf\n9991;" + Verhaal.RMC + ";"
				+ Verhaal.WI + ";" + Verhaal.REGIE + ";2026-01-01\n");
		String samenvoeging = GEMEENTEN + "9992;Nieuwstad;41;Arnhem;AM21;Midden-Gelderland;2027-01-01;;\n"
				+ "9991;Oudstad;41;Arnhem;AM21;Midden-Gelderland;2026-01-01;2026-12-31;\n";
		Importverslag verslag = lees(Adresboeklijst.GEMEENTEN, samenvoeging);
		assertThat(verslag.nieuw()).isEqualTo(1);
		assertThat(verslag.gewijzigd()).isEqualTo(1);

		assertThat(this.organisaties.gemeente("9991")).map(Gemeente::wiId).contains(Verhaal.WI);
		assertThat(this.organisaties.gemeente("9991", LocalDate.of(2027, 1, 1))).isEmpty();
		assertThat(this.organisaties.gemeente("9992", LocalDate.of(2027, 1, 1))).map(Gemeente::naam)
			.contains("Nieuwstad");
		assertThat(lees(Adresboeklijst.GEMEENTEN, samenvoeging).gelijk()).isEqualTo(2);
		assertThat(this.importeren
			.importeer(Adresboeklijst.GEMEENTEN, new ClassPathResource("gemeenten.csv").getContentAsByteArray())
			.gelijk()).isEqualTo(342);
	}

	@Test
	void aBadRowIsRefusedWithItsReasonAndTheRestGoesIn() {
		Importverslag verslag = lees(Adresboeklijst.GEMEENTEN,
				GEMEENTEN + "203;Barneveld;41;Arnhem;AM21;MG;2027-01-01;;\n"
						+ "9991;Oudstad;41;Arnhem;AM21;MG;1 januari;;\n" + "9991;;41;Arnhem;AM21;MG;2027-01-01;;\n"
						+ "9991;Arnhem;41;Arnhem;AM21;MG;2027-01-01;;\n"
						+ "9991;Oudstad;41;Arnhem;AM21;MG;2027-01-01;2026-01-01;\n"
						+ "9991;\"Oudstad;41;Arnhem;AM21;MG;2027-01-01;;\n"
						+ "9992;Nieuwstad;41;Arnhem;AM21;MG;2027-01-01;;\n");
		assertThat(verslag.nieuw()).isEqualTo(1);
		assertThat(verslag.geweigerd()).extracting(Afwijzing::rij).containsExactly(2, 3, 4, 5, 6, 7);
		assertThat(verslag.geweigerd()).extracting(Afwijzing::kolom)
			.containsExactly("gemeentecode", "geldig_vanaf", "gemeente", "gemeente", "geldig_tot", "");
		assertThatThrownBy(() -> lees(Adresboeklijst.GEMEENTEN, "naam;code\nx;y\n")).isInstanceOf(OnleesbareLijst.class)
			.hasMessageContaining("gemeentecode");
	}

	@Test
	void whoServesAMunicipalityChangesFromADayOn() {
		String kop = "gemeentecode,rmc,wi,regie,geldig_vanaf\n";
		String lijst = kop + "0203," + Verhaal.RMC + "," + Verhaal.WI + "," + Verhaal.REGIE + ",2026-01-01\n" + "0203,"
				+ Verhaal.RMC + ",," + Verhaal.REGIE + ",2027-07-01\n";
		assertThat(lees(Adresboeklijst.DIENSTVERLENING, lijst).geweigerd()).isEmpty();
		assertThat(lees(Adresboeklijst.DIENSTVERLENING, lijst).gelijk()).isEqualTo(2);
		assertThat(this.organisaties.gemeente("0203").orElseThrow().wiId()).isEqualTo(Verhaal.WI);
		assertThat(this.organisaties.gemeente("0203", LocalDate.of(2027, 7, 1)).orElseThrow().wiId()).isNull();
		assertThat(lees(Adresboeklijst.DIENSTVERLENING,
				kop + "0203,wi-arnhem,,,2027-08-01\n0203,,wi-bestaat-niet,,2027-08-01\n8888,,,,2027-01-01\n" + "0203,"
						+ Verhaal.RMC + ",,,2027-01-01\n")
			.geweigerd()).extracting(Afwijzing::kolom).containsExactly("rmc", "wi", "gemeentecode", "geldig_vanaf");
	}

	@Test
	void organisationsAndStaffComeInWithStandInsInAnyOrder() {
		Importverslag organisatie = this.importeren.importeer(Adresboeklijst.ORGANISATIES,
				("id;soort;naam;regie\nschool-imp;school;Café-college;" + Verhaal.REGIE
						+ "\nimp;school;Zonder soort;\nwi-imp2;gemeente;X;\n")
					.getBytes(Charset.forName("windows-1252")));
		assertThat(organisatie.nieuw()).isEqualTo(1);
		assertThat(organisatie.geweigerd()).extracting(Afwijzing::kolom).containsExactly("id", "soort");
		assertThat(this.organisaties.naam("school-imp")).isEqualTo("Café-college");

		String lijst = "id;naam;email;organisatie;rollen;vervanger;actief\n"
				+ "imp.een;Eén;een@imp.example;school-imp;mentor|zorgcoordinator;imp.twee;ja\n"
				+ "imp.twee;Twee;;school-imp;mentor;imp.een;ja\n" + "imp.drie;Drie;geen-adres;school-imp;mentor;;ja\n"
				+ "imp.vier;Vier;;school-imp;consulent;;ja\n" + "imp.vijf;Vijf;;bestaat-niet;mentor;;ja\n"
				+ "imp.zes;Zes;;school-imp;mentor;w.consulent;ja\n" + "Imp.Zeven!;Zeven;;school-imp;mentor;;ja\n"
				+ "imp.acht;Acht;;school-imp;mentor;;misschien\n";
		Importverslag verslag = lees(Adresboeklijst.MEDEWERKERS, lijst);
		assertThat(verslag.geweigerd()).extracting(Afwijzing::kolom)
			.containsExactly("email", "rollen", "organisatie", "vervanger", "id", "actief");
		assertThat(this.organisaties.medewerker("imp.een").orElseThrow().vervangerId()).isEqualTo("imp.twee");
		assertThat(this.organisaties.medewerker("imp.twee").orElseThrow().vervangerId()).isEqualTo("imp.een");
		assertThat(this.organisaties.rollen("imp.een")).containsExactly("mentor", "zorgcoordinator");
		assertThat(lees(Adresboeklijst.MEDEWERKERS, lijst).gelijk()).isEqualTo(2);

		String weg = lijst
			.replace("imp.twee;Twee;;school-imp;mentor;imp.een;ja", "imp.twee;Twee;;school-imp;mentor;;nee")
			.replace("imp.twee;ja", ";ja");
		assertThat(lees(Adresboeklijst.MEDEWERKERS, weg).gewijzigd()).isEqualTo(1);
		assertThat(this.organisaties.medewerker("imp.twee").orElseThrow().actief()).isFalse();
	}

	private Importverslag lees(Adresboeklijst soort, String lijst) {
		return this.importeren.importeer(soort, lijst.getBytes(StandardCharsets.UTF_8));
	}

}
