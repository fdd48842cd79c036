package nl.transitieroute;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.beheer.Medewerkerlijst;
import nl.transitieroute.beheer.lijst.Adresboekimport;
import nl.transitieroute.beheer.lijst.Adresboeklijst;
import nl.transitieroute.caseload.Caseloadaanvraag;
import nl.transitieroute.caseload.Caseloadoverdracht;
import nl.transitieroute.caseload.Caseloadoverdrachten;
import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.vangnet.Vangnetverhaal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The same application on the database of production: a real PostgreSQL. */
@ScenarioTest
@DirtiesContext
class PostgresTest {

	@Autowired
	Verhaal verhaal;

	@Autowired
	Vangnetverhaal net;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Inzagelog inzagelog;

	@Autowired
	Caseloadoverdrachten overdrachten;

	@Autowired
	Adresboekimport importeren;

	@Autowired
	Medewerkerlijst medewerkers;

	@Autowired
	Medewerkerbeheer beheer;

	@Autowired
	Verlofregister verlof;

	@Autowired
	JdbcClient jdbc;

	/** Stops with the test run: the application closes after this class. */
	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) throws IOException {
		EmbeddedPostgres postgres = EmbeddedPostgres.start();
		registry.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
		registry.add("spring.datasource.username", () -> "postgres");
	}

	@Test
	void youthStopsAndRmcTakesOver() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.gebeurtenissen.start(sanne);
		assertThat(this.verhaal.nu(sanne).volgendeStap()).isEqualTo("Signaal beoordelen");
		assertThat(this.verhaal.nu(sanne).volgendeStapOp().toLocalDate()).isEqualTo(LocalDate.of(2026, 9, 15));
		this.verhaal.tot(LocalDate.of(2026, 9, 15));
		assertThat(this.verhaal.openTaken(sanne)).contains("userTask_signaalBeoordelenEscalatie");

		this.gebeurtenissen.meldUitval(sanne.nummer(), "Wil niet meer.");
		this.verhaal.taak(sanne, "userTask_uitvalBeoordelen")
			.vult("uitvalBesluit", "stopt", "uitvalReden", "wil-niet-meer", "uitvalGewaarschuwd", List.of("jongere"));
		this.verhaal.taak(sanne, "userTask_uitvalOverdragen").vult();
		this.verhaal.taak(sanne, "userTask_uitvalOppakken")
			.vult("uitvalContactpersoon", "r.trajectbegeleider", "uitvalVervanger", "t.trajectbegeleider");

		assertThat(this.verhaal.nu(sanne).verantwoordelijkeId()).isEqualTo(Verhaal.RMC);
		assertThat(this.verhaal.nu(sanne).isOpen()).isFalse();
		assertThat(this.verhaal.dossier(sanne)).isNotEmpty();
	}

	@Test
	void theDirectoryIsKept() throws IOException {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		assertThat(this.importeren
			.importeer(Adresboeklijst.GEMEENTEN, new ClassPathResource("gemeenten.csv").getContentAsByteArray())
			.gelijk()).isEqualTo(342);
		assertThat(this.importeren
			.importeer(Adresboeklijst.MEDEWERKERS,
					"id;naam;email;organisatie;rollen;vervanger;actief\nn.mentor;Nieuw;;%s;mentor;j.mentor;ja\n"
						.formatted(Verhaal.SCHOOL)
						.getBytes())
			.nieuw()).isEqualTo(1);
		assertThat(this.medewerkers.zoek("", "nieuw", false)).hasSize(1);
		this.beheer.meldVerlof("n.mentor", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 4), "j.mentor");
		assertThat(this.verlof.vandaag("n.mentor")).isPresent();
		assertThatThrownBy(() -> this.jdbc.sql("delete from beheer_log").update())
			.hasMessageContaining("alleen aan te vullen");
	}

	@Test
	void theNetSeesWhatIsBrokenAndWhatIsMended() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		this.net.begin();
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.gebeurtenissen.start(sanne);
		this.net.minuut();
		assertThat(this.net.staat()).isEmpty();
		this.jdbc.sql("update medewerker set actief = false where id = 'p.mentor'").update();
		this.net.minuut();
		assertThat(this.net.staat(sanne)).containsExactly("contactpersoon-weg");
		assertThat(this.net.ziet("regisseur.gelderland")).containsExactly(sanne.nummer());
		assertThat(this.net.ziet("z.zorgcoordinator")).containsExactly(sanne.nummer());
		assertThat(this.net.ziet("w.accountmanager")).isEmpty();
		this.jdbc.sql("update medewerker set actief = true where id = 'p.mentor'").update();
		this.net.minuut();
		assertThat(this.net.staat()).isEmpty();
	}

	@Test
	void aCaseloadGoesToAColleague() {
		this.verhaal.begin(LocalDate.of(2026, 9, 1));
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.gebeurtenissen.start(sanne);
		long id = this.overdrachten.vraag(
				new Caseloadaanvraag("p.mentor", "j.mentor", null, "werkt hier niet meer", List.of()),
				"z.zorgcoordinator");
		this.verhaal.tot(LocalDate.of(2026, 9, 1));
		assertThat(this.verhaal.nu(sanne).contactpersoonId()).isEqualTo("j.mentor");
		assertThat(this.overdrachten.laatste(null)).extracting(Caseloadoverdracht::id).contains(id);
		assertThat(this.overdrachten.laatste(Verhaal.SCHOOL)).isNotEmpty();
	}

	@Test
	void dossierIsAppendOnly() {
		youthStopsAndRmcTakesOver();
		assertThatThrownBy(() -> this.jdbc.sql("update dossier_entry set titel = 'anders'").update())
			.hasMessageContaining("alleen aan te vullen");
		assertThatThrownBy(() -> this.jdbc.sql("delete from dossier_entry").update())
			.hasMessageContaining("alleen aan te vullen");
	}

	@Test
	void theAccessLogIsAppendOnly() {
		this.inzagelog.noteer(new Inkijk(null, "p.mentor", Inzagelog.ZOEKEN, "routes", "eigen lijst"));
		assertThatThrownBy(() -> this.jdbc.sql("update inzage_log set grond = 'mooier'").update())
			.hasMessageContaining("alleen aan te vullen");
		assertThatThrownBy(() -> this.jdbc.sql("delete from inzage_log").update())
			.hasMessageContaining("alleen aan te vullen");
	}

}
