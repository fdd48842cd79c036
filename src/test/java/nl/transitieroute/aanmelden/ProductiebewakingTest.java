package nl.transitieroute.aanmelden;

import java.util.Map;

import nl.transitieroute.aanmelden.oidc.OidcInstellingen;
import nl.transitieroute.aanmelden.wachtwoord.Aanmeldinstellingen;
import nl.transitieroute.aanmelden.wachtwoord.Beheerder;
import nl.transitieroute.organisatie.Demo;
import nl.transitieroute.start.KanNietStarten;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** In production nobody gets in with what the README says. */
class ProductiebewakingTest {

	private final BCryptPasswordEncoder wachtwoorden = new BCryptPasswordEncoder(4);

	private final MockEnvironment instellingen = new MockEnvironment()
		.withProperty("spring.datasource.password", "geheim")
		.withProperty("transitieroute.demo", "false")
		.withProperty("transitieroute.adres", "https://transitieroute.example");

	private int sterkte = 12;

	private EmbeddedDatabase database;

	private JdbcClient jdbc;

	@BeforeEach
	void begin() {
		this.database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
		this.jdbc = JdbcClient.create(this.database);
		this.jdbc.sql("create table medewerker (id varchar(64), wachtwoord varchar(200), actief boolean)").update();
		this.jdbc.sql("create table medewerker_rol (medewerker_id varchar(64), rol varchar(64))").update();
		this.jdbc.sql("create table demo_account (medewerker_id varchar(64))").update();
	}

	@AfterEach
	void eind() {
		this.database.shutdown();
	}

	@Test
	void startsWithOwnAccountsAndSecrets() {
		beheerder("eigen-wachtwoord");

		assertThatCode(this::controleer).doesNotThrowAnyException();
	}

	@Test
	void refusesTheDemo() {
		this.instellingen.setProperty("transitieroute.demo", "true");

		assertThatThrownBy(this::controleer).isInstanceOf(KanNietStarten.class)
			.hasMessage("In productie staat transitieroute.demo op true. Zet het op false.");
	}

	@Test
	void refusesADatabaseWithoutPassword() {
		this.instellingen.setProperty("spring.datasource.password", "");

		assertThatThrownBy(this::controleer).hasMessageContaining("TRANSITIEROUTE_DB_WACHTWOORD");
	}

	@Test
	void refusesDemoAccountsThatAreStillThere() {
		this.jdbc.sql("insert into demo_account values ('p.mentor')").update();

		assertThatThrownBy(this::controleer).hasMessageContaining("1 demo-accounts (p.mentor");
	}

	@Test
	void refusesTheDefaultPassword() {
		beheerder(Demo.WACHTWOORD);

		assertThatThrownBy(this::controleer).hasMessageContaining("Het account hugo")
			.hasMessageContaining("standaardwachtwoord");
	}

	@Test
	void refusesWhenNobodyCanSignInAndSaysHowToBegin() {
		assertThatThrownBy(this::controleer).isInstanceOf(KanNietStarten.class)
			.hasMessageContaining("kan nog niemand inloggen")
			.hasMessageContaining("beheerder --account=");
	}

	@Test
	void letsTheFirstAccountBeMade() {
		this.instellingen.setProperty(Beheerder.EERSTE_ACCOUNT, "true");

		assertThatCode(this::controleer).doesNotThrowAnyException();
	}

	@Test
	void refusesWithoutAnAddressOrWithoutEncryption() {
		this.instellingen.setProperty("transitieroute.adres", "http://transitieroute.example");

		assertThatThrownBy(this::controleer).hasMessageContaining("TRANSITIEROUTE_ADRES");
	}

	@Test
	void refusesWeakHashes() {
		beheerder("eigen-wachtwoord");
		this.sterkte = 10;

		assertThatThrownBy(this::controleer).hasMessageContaining("bcrypt-sterkte");
	}

	private void beheerder(String wachtwoord) {
		this.jdbc.sql("insert into medewerker values ('hugo', ?, true)")
			.param(this.wachtwoorden.encode(wachtwoord))
			.update();
		this.jdbc.sql("insert into medewerker_rol values ('hugo', 'functioneelbeheerder')").update();
	}

	private void controleer() {
		new Productiebewaking(this.instellingen, this.jdbc, this.wachtwoorden, new OidcInstellingen(true, Map.of()),
				new Aanmeldinstellingen(this.sterkte, 5, 100, null, null, null, null, null, 5))
			.controleer();
	}

}
