package nl.transitieroute.overzicht;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * No table about a youth is left out of what he gets to see. Asks the database in another
 * way than the overview does.
 */
@ScenarioTest
class OverzichtVolledigTest {

	@Autowired
	Verhaal verhaal;

	@Autowired
	Overzichten overzichten;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void everyTableThatLeadsToAYouthHasAChapterWithATitle() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		List<String> hoofdstukken = this.overzichten.van(sanne).onderdelen().stream().map(Onderdeel::sleutel).toList();
		TreeSet<String> tabellen = tabellen();
		assertThat(tabellen).contains("jongere", "route", "dossier_entry", "interventie", "tr_plan_partij",
				"inzage_log");
		assertThat(hoofdstukken).containsAll(tabellen);
		assertThat(tabellen).as("give the table a title in Titels").allMatch(Titels::kent);
	}

	@Test
	void aTableThatComesLaterIsInItByItself() {
		assertThat(tabellen()).allSatisfy((tabel) -> assertThat(Titels.van(tabel)).isNotBlank());
		assertThat(Titels.van("iets_nieuws")).isEqualTo("Iets nieuws");
	}

	/**
	 * By foreign key to jongere or route, however long the chain, or by a route number.
	 */
	private TreeSet<String> tabellen() {
		TreeSet<String> gevonden = new TreeSet<>(List.of("jongere"));
		boolean gegroeid = true;
		while (gegroeid) {
			gegroeid = false;
			for (String ouder : List.copyOf(gevonden)) {
				gegroeid |= gevonden.addAll(this.jdbc.queryForList("""
						select distinct lower(kind.table_name) from information_schema.referential_constraints r
						join information_schema.table_constraints kind on kind.constraint_name = r.constraint_name
						join information_schema.table_constraints ouder
						on ouder.constraint_name = r.unique_constraint_name
						where lower(ouder.table_name) = ?""", String.class, ouder));
			}
		}
		gevonden.addAll(this.jdbc.queryForList("""
				select lower(c.table_name) from information_schema.columns c
				join information_schema.tables t on t.table_name = c.table_name and t.table_type = 'BASE TABLE'
				where lower(c.column_name) in ('route_id', 'jongere_id', 'route_nummer')""", String.class)
			.stream()
			.map((naam) -> naam.toLowerCase(Locale.ROOT))
			.toList());
		gevonden.remove("vernietiging_bezig");
		return gevonden;
	}

}
