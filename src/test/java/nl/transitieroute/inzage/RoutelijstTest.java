package nl.transitieroute.inzage;

import java.io.IOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.inzage.Routelijst.Blad;
import nl.transitieroute.inzage.Routelijst.Rij;
import nl.transitieroute.inzage.Routelijst.Vraag;
import nl.transitieroute.route.Contactperioden;
import nl.transitieroute.route.Inzagegrond;
import nl.transitieroute.route.Noodrecht;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routezicht;
import nl.transitieroute.route.TeLaat;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who finds which routes, on the database of production: late first, and counts that fit.
 */
class RoutelijstTest {

	private static final Vraag ALLES = new Vraag("", "", false, false, false, false, 1);

	private static final Vraag OOK_VORIGE = new Vraag("", "", false, false, false, true, 1);

	private static final OffsetDateTime NU = OffsetDateTime.now();

	private static EmbeddedPostgres postgres;

	private static AnnotationConfigApplicationContext bonen;

	private static Routelijst lijst;

	@BeforeAll
	static void routes() throws IOException {
		postgres = EmbeddedPostgres.start();
		Flyway.configure()
			.dataSource(postgres.getPostgresDatabase())
			.locations("classpath:db/migration", "classpath:db/postgresql")
			.load()
			.migrate();
		JdbcClient jdbc = JdbcClient.create(postgres.getPostgresDatabase());
		for (String organisatie : List.of("school-a:school", "school-b:school", "wi-a:wi", "regie-a:regie")) {
			String[] delen = organisatie.split(":");
			jdbc.sql("insert into organisatie values (?, ?, ?)").params(delen[0], delen[1], delen[0]).update();
		}
		jdbc.sql("insert into medewerker (id, naam, organisatie_id) values ('m', 'Mia', 'school-a'), "
				+ "('n', 'Nel', 'school-b'), ('c', 'Cor', 'wi-a'), ('d', 'Dirk', 'wi-a'), ('r', 'Ria', 'regie-a'), "
				+ "('b', 'Bea', 'regie-a'), ('x', 'Max', 'school-a')")
			.update();
		jdbc.sql("insert into medewerker_rol values ('m', 'mentor'), ('n', 'mentor'), ('c', 'consulent'), "
				+ "('d', 'jobcoach'), ('r', 'regisseur'), ('b', 'manager'), ('x', 'manager')")
			.update();
		route(jdbc, "TR-1", "Sanne", "de Vries", "school-a", "school-a", "m", "OPEN", NU.plusDays(3));
		route(jdbc, "TR-2", "Bram", "100%_Zeker", "school-a", "wi-a", "c", "OPEN", NU.minusDays(1));
		route(jdbc, "TR-3", "Puck", "Bakker", "school-b", "school-b", "n", "OPEN", NU.plusDays(1));
		route(jdbc, "TR-4", "Kees", "Klaar", "school-a", "school-a", "m", "AFGESLOTEN", null);
		route(jdbc, "TR-5", "Lot", "Zonder Grond", "school-a", "wi-a", "c", "OPEN", NU.plusDays(9));
		route(jdbc, "TR-6", "Tim", "Terug", "school-b", "school-b", "n", "OPEN", NU.plusDays(8));
		jdbc.sql("insert into contactpersoon_periode (route_id, medewerker_id, organisatie_id, van, tot) "
				+ "select id, 'c', 'wi-a', begonnen_op, begonnen_op from route where nummer = 'TR-6'")
			.update();
		bonen = new AnnotationConfigApplicationContext();
		bonen.registerBean(JdbcClient.class, () -> jdbc);
		bonen.registerBean(Clock.class, () -> Clock.system(Routes.ZONE));
		bonen.registerBean(Inzagegrond.class, () -> (route, organisatie) -> Optional.of("toestemming")
			.filter((grond) -> !"TR-5".equals(route.nummer())));
		bonen.registerBean(Noodrecht.class, () -> (medewerker, route) -> false);
		bonen.register(Contactperioden.class, Routetoegang.class, Routezicht.class, TeLaat.class, Routelijst.class);
		bonen.refresh();
		lijst = bonen.getBean(Routelijst.class);
	}

	@AfterAll
	static void stop() throws IOException {
		bonen.close();
		postgres.close();
	}

	@Test
	void theSchoolSeesItsRoutesAlsoAfterTheHandoverAndTheLateOnesFirst() {
		assertThat(nummers(wie("m", "school-a", "mentor"), ALLES)).containsExactly("TR-2", "TR-1", "TR-5");
		assertThat(lijst.vind(wie("m", "school-a", "mentor"), ALLES).rijen().get(0).laat()).isTrue();
	}

	@Test
	void anotherSchoolAndTheMunicipalitySeeTheirOwn() {
		assertThat(nummers(wie("n", "school-b", "mentor"), ALLES)).containsExactly("TR-3", "TR-6");
		assertThat(nummers(wie("c", "wi-a", "consulent"), ALLES)).containsExactly("TR-2");
	}

	@Test
	void aFormerContactPersonFindsHisFormerRoutesAndHisColleagueDoesNot() {
		assertThat(nummers(wie("c", "wi-a", "consulent"), OOK_VORIGE)).containsExactly("TR-2", "TR-6");
		assertThat(nummers(wie("d", "wi-a", "jobcoach"), OOK_VORIGE)).containsExactly("TR-2");
		assertThat(nummers(wie("c", "wi-a", "consulent"), new Vraag("", "", true, false, false, true, 1)))
			.containsExactly("TR-2", "TR-6");
	}

	@Test
	void theRegisseurSeesTheRegionAndBeheerNothing() {
		assertThat(nummers(wie("r", "regie-a", "regisseur"), ALLES)).containsExactly("TR-2", "TR-3", "TR-1", "TR-6",
				"TR-5");
		assertThat(nummers(wie("b", "regie-a", "manager"), ALLES)).isEmpty();
		assertThat(nummers(wie("x", "school-a", "manager"), ALLES)).isEmpty();
		assertThat(nummers(wie("weg", "school-a", "mentor"), ALLES)).as("not in the directory").isEmpty();
	}

	@Test
	void filtersNarrowAndTheCountFits() {
		Aangemelde mia = wie("m", "school-a", "mentor");

		assertThat(nummers(mia, new Vraag("", "", true, false, false, false, 1))).containsExactly("TR-1");
		assertThat(nummers(mia, new Vraag("", "", false, true, false, false, 1))).containsExactly("TR-2");
		assertThat(nummers(mia, new Vraag("", "", false, false, true, false, 1))).containsExactly("TR-2", "TR-1",
				"TR-5", "TR-4");
		assertThat(nummers(mia, new Vraag("", "NAZORG", false, false, false, false, 1))).isEmpty();
		assertThat(nummers(mia, new Vraag("SANNE", "", false, false, false, false, 1))).containsExactly("TR-1");
		assertThat(nummers(mia, new Vraag("tr-1", "", false, false, false, false, 1))).containsExactly("TR-1");
		assertThat(nummers(mia, new Vraag("0%_z", "", false, false, false, false, 1))).containsExactly("TR-2");
		assertThat(nummers(mia, new Vraag("%", "", false, false, false, false, 1))).containsExactly("TR-2");
		assertThat(nummers(mia, new Vraag("' or 1=1 --", "", false, false, false, false, 1))).isEmpty();
	}

	private static List<String> nummers(Aangemelde wie, Vraag vraag) {
		Blad blad = lijst.vind(wie, vraag);
		List<String> nummers = blad.rijen().stream().map(Rij::nummer).toList();
		assertThat(blad.aantal()).isEqualTo(nummers.size());
		return nummers;
	}

	private static Aangemelde wie(String id, String organisatie, String rol) {
		return new Aangemelde(id, id, organisatie, List.of(rol), true, null);
	}

	private static void route(JdbcClient jdbc, String nummer, String voornaam, String achternaam, String school,
			String verantwoordelijk, String contactpersoon, String status, OffsetDateTime op) {
		jdbc.sql("""
				with j as (insert into jongere (school_id, voornaam, achternaam, geboortedatum)
				values (:school, :voornaam, :achternaam, date '2008-03-04') returning id)
				insert into route (nummer, jongere_id, open_jongere_id, school_id, regie_id, opleiding, niveau, leerweg,
				fase, status, verantwoordelijke_id, contactpersoon_id, verwachte_einddatum, volgende_stap,
				volgende_stap_op, begonnen_op)
				select :nummer, id, case when :status = 'OPEN' then id end, :school, 'regie-a', 'Kok', '2', 'BOL',
				'STAGE', :status, :verantwoordelijk, :contactpersoon, date '2027-07-01', 'Stagegesprek voeren', :op,
				:nu from j""")
			.param("school", school)
			.param("voornaam", voornaam)
			.param("achternaam", achternaam)
			.param("nummer", nummer)
			.param("status", status)
			.param("verantwoordelijk", verantwoordelijk)
			.param("contactpersoon", contactpersoon)
			.param("op", op, java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
			.param("nu", NU)
			.update();
	}

}
