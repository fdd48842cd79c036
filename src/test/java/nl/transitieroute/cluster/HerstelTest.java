package nl.transitieroute.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.transitieroute.Verhaal;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The life of a database: one of an earlier version is raised with everything in it, and
 * a backup of it is put back elsewhere, where nobody is lost and every date is the same.
 */
class HerstelTest {

	private static final String OUD = "oud";

	private static final String HERSTELD = "hersteld";

	@TempDir
	private Path map;

	private Databaseserver database;

	@BeforeEach
	void begin() {
		this.database = new Databaseserver(this.map.resolve("data"));
		this.database.doe("postgres", "create database " + OUD);
	}

	@AfterEach
	void eind() {
		ClockUtil.reset();
		this.database.close();
	}

	@Test
	void anOlderDatabaseIsRaisedAndItsBackupLivesOnElsewhere() throws Exception {
		heeftGereedschap();
		zoalsVroeger();
		List<String> wasErAl = this.database.rijen(OUD, "select nummer, contactpersoon_id, status from route");
		List<String> dossier = this.database.rijen(OUD, "select id, moment, titel, inhoud from dossier_entry");

		List<String> momenten;
		try (Schoolklas klas = Schoolklas.op(this.database.url(OUD))) {
			assertThat(this.database.rijen(OUD, "select nummer, contactpersoon_id, status from route"))
				.isEqualTo(wasErAl);
			assertThat(this.database.rijen(OUD, "select id, moment, titel, inhoud from dossier_entry"))
				.isEqualTo(dossier);
			assertThat(this.database.tel(OUD, "flyway_schema_history where not success")).isZero();
			assertThat(this.database.tel(OUD, "flyway_schema_history where cast(version as integer) > 140"))
				.isPositive();

			klas.krijgenDiploma(20);
			momenten = alles(OUD);
		}

		doe("pg_dump", "--format=custom", "--file=" + kopie(), OUD);
		doe("createdb", HERSTELD);
		doe("pg_restore", "--exit-on-error", "--single-transaction", "--dbname=" + HERSTELD, kopie());
		this.database.doe("postgres", "drop database " + OUD + " with (force)");

		assertThat(alles(HERSTELD)).as("every date, task and entry").isEqualTo(momenten);
		try (Schoolklas klas = Schoolklas.op(this.database.url(HERSTELD))) {
			assertThat(alles(HERSTELD)).as("a start changes nothing").isEqualTo(momenten);
			assertThat(this.database.tel(HERSTELD, "act_re_deployment")).isEqualTo(1);
			deWekkersGaan(klas);
			assertThatThrownBy(() -> this.database.doe(HERSTELD, "delete from dossier_entry"))
				.hasStackTraceContaining("alleen aan te vullen");
			Route volgende = klas.bean(Verhaal.class).jongere(LocalDate.now().plusYears(2));
			assertThat(this.database.tel(HERSTELD, "route where nummer = '" + volgende.nummer() + "'")).isEqualTo(1);
		}
	}

	/** Time goes on until every first contact has come up. */
	private void deWekkersGaan(Schoolklas klas) {
		LocalDate laatste = LocalDate
			.parse(this.database.rijen(HERSTELD, "select max(gepland) from contactmoment where volgnummer = 1").get(0));
		klas.bean(TimeTravel.class).to(laatste.atTime(9, 1));
		assertThat(this.database.tel(HERSTELD, "(select distinct proc_inst_id_ from act_ru_task where task_def_key_ = '"
				+ Schoolklas.CONTACT + "') x"))
			.isEqualTo(20);
		assertThat(this.database.tel(HERSTELD, "act_hi_procinst where proc_def_key_ = 'nazorgcontact'")).isEqualTo(20);
		assertThat(this.database.tel(HERSTELD,
				"route where fase = 'NAZORG' and (volgende_stap_op is null or contactpersoon_id is null)"))
			.isZero();
	}

	/** What must be the same, to the millisecond. */
	private List<String> alles(String db) {
		return Stream
			.of("select id_, duedate_, retries_, handler_cfg_ from act_ru_job where handler_type_ like 'timer-%' order by 1",
					"select id_, task_def_key_, due_date_, assignee_ from act_ru_task order by 1",
					"select id, route_id, gepland, venster_tot, status from contactmoment order by 1",
					"select sleutel, route_id, op from stap order by 1",
					"select id, route_id, moment, titel, inhoud from dossier_entry order by 1",
					"select nummer, fase, status, contactpersoon_id, volgende_stap_op from route order by 1")
			.flatMap((sql) -> this.database.rijen(db, sql).stream())
			.toList();
	}

	/** The tables as they were before nazorg got its safety net, with a youth in them. */
	private void zoalsVroeger() {
		Flyway.configure()
			.dataSource(this.database.url(OUD), "postgres", "geheim")
			.locations("classpath:db/migration", "classpath:db/postgresql")
			.baselineOnMigrate(true)
			.baselineVersion("0")
			.target("140")
			.load()
			.migrate();
		this.database.doe(OUD,
				"""
						insert into organisatie values ('school-rijn-ijssel', 'school', 'Rijn IJssel'),
						  ('regie-midden-gelderland', 'regie', 'Regie'), ('rmc-arnhem', 'rmc', 'RMC'), ('wi-arnhem', 'wi', 'W&I');
						insert into medewerker (id, naam, organisatie_id) values ('p.mentor', 'P', 'school-rijn-ijssel'),
						  ('j.mentor', 'J', 'school-rijn-ijssel');
						insert into medewerker_rol values ('p.mentor', 'mentor'), ('j.mentor', 'mentor');
						insert into school_regie values ('school-rijn-ijssel', 'regie-midden-gelderland');
						insert into jongere (school_id, studentnummer, voornaam, achternaam, geboortedatum)
						  values ('school-rijn-ijssel', '1', 'Vroeger', 'Begonnen', '2008-03-04');
						insert into route (nummer, jongere_id, open_jongere_id, school_id, regie_id, opleiding, niveau, leerweg, fase,
						  status, verantwoordelijke_id, contactpersoon_id, verwachte_einddatum, begonnen_op)
						  values ('TR-2025-900001', 1, 1, 'school-rijn-ijssel', 'regie-midden-gelderland', 'Kok', '2', 'BOL', 'STAGE',
						  'OPEN', 'school-rijn-ijssel', 'p.mentor', '2027-07-01', '2025-09-01T09:00:00+02:00');
						insert into dossier_entry (route_id, moment, soort, titel, medewerker_id, inhoud)
						  values (1, '2025-09-01T09:00:00+02:00', 'signaal', 'Signaal gegeven', 'p.mentor', '{}');
						""");
	}

	private String kopie() {
		return this.map.resolve("transitieroute.dump").toString();
	}

	private void doe(String... opdracht) throws Exception {
		List<String> woorden = new ArrayList<>(List.of(opdracht));
		woorden.addAll(1, List.of("--host=localhost", "--port=" + this.database.poort(), "--username=postgres"));
		ProcessBuilder proces = new ProcessBuilder(woorden).redirectErrorStream(true);
		proces.environment().putAll(Map.of("PGPASSWORD", "geheim"));
		Path uitvoer = this.map.resolve("uitvoer.txt");
		assertThat(proces.redirectOutput(uitvoer.toFile()).start().waitFor())
			.as(() -> String.join(" ", woorden) + ": " + lees(uitvoer))
			.isZero();
	}

	private static String lees(Path bestand) {
		try {
			return Files.readString(bestand);
		}
		catch (java.io.IOException ex) {
			return "geen uitvoer";
		}
	}

	/** Skips the test, loudly, when this machine has no pg_dump; never in CI. */
	private static void heeftGereedschap() {
		if (Files.isExecutable(Path.of("/usr/bin/pg_dump")) && Files.isExecutable(Path.of("/usr/bin/pg_restore"))) {
			return;
		}
		String melding = "NO RESTORE TEST: pg_dump or pg_restore is missing. Install them (Debian: apt-get install"
				+ " postgresql-client) and run again.";
		if ("true".equals(System.getenv("CI"))) {
			throw new AssertionError(melding);
		}
		System.err.println("\n!!!!!!!!!! " + melding + " !!!!!!!!!!\n");
		Assumptions.abort(melding);
	}

}
