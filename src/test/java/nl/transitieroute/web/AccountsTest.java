package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import nl.transitieroute.WebTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A password of one's own, from the first day to the day of leaving. */
@WebTest
class AccountsTest {

	private static final String WIE = "nieuw.account";

	private static final String EIGEN = "fiets lamp zeven wolk";

	private static final Pattern EENMALIG = Pattern.compile("class=\"eenmalig\">([^<]+)<");

	@LocalServerPort
	int poort;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void somebodyNewInTheDirectory() {
		this.jdbc
			.sql("insert into medewerker (id, naam, organisatie_id) values (?, 'Nora Nieuw', 'school-rijn-ijssel')")
			.param(WIE)
			.update();
		this.jdbc.sql("insert into medewerker_rol (medewerker_id, rol) values (?, 'mentor')").param(WIE).update();
	}

	@AfterEach
	void leaves() {
		this.jdbc.sql("delete from aanmeld_logboek where medewerker_id = ?").param(WIE).update();
		this.jdbc.sql("delete from account where medewerker_id = ?").param(WIE).update();
		this.jdbc.sql("delete from medewerker_rol where medewerker_id = ?").param(WIE).update();
		this.jdbc.sql("delete from medewerker where id = ?").param(WIE).update();
		this.jdbc.sql("delete from aanmeldpoging").update();
	}

	@Test
	void withoutAPasswordNobodyGetsIn() {
		assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, ""))).endsWith("/inloggen?mislukt");
		assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, "null"))).endsWith("/inloggen?mislukt");
	}

	@Test
	void aOneTimePasswordLeadsToAnOwnOneAndNowhereElse() {
		String eenmalig = eenmalig();
		Bezoeker nieuw = new Bezoeker(this.poort);
		nieuw.logIn(WIE, eenmalig);

		assertThat(waarheen(nieuw.haal("/routes"))).endsWith("/wachtwoord");
		assertThat(nieuw.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(403);
		assertThat(new Bezoeker(this.poort).haalApi(WIE, eenmalig, "/api/routes/TR-2026-000001").statusCode())
			.isEqualTo(401);
		assertThat(wijzig(nieuw, eenmalig, "kort", "kort").body()).contains("ten minste 12 tekens");
		assertThat(wijzig(nieuw, eenmalig, EIGEN, EIGEN + "!").body()).contains("niet gelijk");
		assertThat(wijzig(nieuw, eenmalig, eenmalig, eenmalig).body()).contains("hetzelfde als het oude");
		assertThat(waarheen(wijzig(nieuw, eenmalig, EIGEN, EIGEN))).endsWith("/wachtwoord?gewijzigd");

		assertThat(nieuw.haal("/routes").statusCode()).isEqualTo(200);
		assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, eenmalig))).endsWith("/inloggen?mislukt");
		assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, EIGEN))).endsWith("/");
	}

	@Test
	void aOneTimePasswordEndsAfterAWeek() {
		String eenmalig = eenmalig();
		this.jdbc
			.sql("update account set eenmalig_tot = timestamp with time zone '2020-01-01 00:00:00+00' "
					+ "where medewerker_id = ?")
			.param(WIE)
			.update();

		assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, eenmalig))).endsWith("/inloggen?eenmaligVerlopen");
		assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, "geraden"))).endsWith("/inloggen?mislukt");
	}

	@Test
	void theOneTimePasswordIsShownOnceAndKeptHashed() {
		String eenmalig = eenmalig();

		Bezoeker beheer = Bezoeker.ingelogd(this.poort, "functioneelbeheerder");
		assertThat(beheer.haal("/beheer/accounts?zoek=nora").body()).contains(WIE, "eenmalig wachtwoord tot")
			.doesNotContain(eenmalig);
		assertThat(
				this.jdbc.sql("select wachtwoord from medewerker where id = ?").param(WIE).query(String.class).single())
			.startsWith("{bcrypt}")
			.doesNotContain(eenmalig);
		assertThat(this.jdbc.sql("select wat || ' ' || door_id from aanmeld_logboek where medewerker_id = ?")
			.param(WIE)
			.query(String.class)
			.list()).containsExactly("eenmalig functioneelbeheerder");
	}

	@Test
	void theFgSeesWhoOpenedWhoseWayIn() {
		eenmalig();

		assertThat(Bezoeker.ingelogd(this.poort, "fg").haal("/beheer/aanmeldlogboek?zoek=" + WIE).body())
			.contains("eenmalig wachtwoord gegeven", "functioneelbeheerder");
		assertThat(Bezoeker.ingelogd(this.poort, "functioneelbeheerder")
			.haal("/beheer/aanmeldlogboek?zoek=functioneel&ookInloggen=true")
			.body()).contains("<td data-kop=\"Wat:\">ingelogd</td>");
		assertThat(Bezoeker.ingelogd(this.poort, "p.mentor").haal("/beheer/aanmeldlogboek").statusCode())
			.isEqualTo(403);
	}

	@Test
	void onlyTheFunctionalAdministratorSeesAccounts() {
		for (String wie : new String[] { "p.mentor", "fg", "procesbeheerder", "regisseur.gelderland" }) {
			Bezoeker ander = Bezoeker.ingelogd(this.poort, wie);
			assertThat(ander.haal("/beheer/accounts").statusCode()).isEqualTo(403);
			assertThat(ander.stuurFormulier("/wachtwoord", "/beheer/accounts/" + WIE + "/eenmalig").statusCode())
				.isEqualTo(403);
		}
		assertThat(Bezoeker.ingelogd(this.poort, "functioneelbeheerder")
			.haal("/beheer/accounts?zoek=bestaat%25niet")
			.body()).contains("Geen account gevonden");
	}

	@Test
	void aClosedAccountStaysClosedForTheRightPasswordTooUntilBeheerOpensIt() {
		eigenWachtwoord();
		for (int i = 0; i < 5; i++) {
			assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, "geraden" + i))).endsWith("/inloggen?mislukt");
		}

		HttpResponse<String> dicht = new Bezoeker(this.poort).logIn(WIE, EIGEN);
		assertThat(dicht.statusCode()).isEqualTo(429);
		assertThat(dicht.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 61L);
		assertThat(dicht.body()).contains("Even wachten", "een minuut");

		Bezoeker beheer = Bezoeker.ingelogd(this.poort, "functioneelbeheerder");
		assertThat(beheer.haal("/beheer/accounts?zoek=nora").body()).contains("dicht tot");
		assertThat(beheer.stuurFormulier("/beheer/accounts", "/beheer/accounts/" + WIE + "/vrijgeven").body())
			.contains("is weer open");
		assertThat(waarheen(new Bezoeker(this.poort).logIn(WIE, EIGEN))).endsWith("/");
	}

	@Test
	void aNameThatDoesNotExistIsClosedJustTheSame() {
		for (int i = 0; i < 5; i++) {
			assertThat(waarheen(new Bezoeker(this.poort).logIn("bestaat.niet", "geraden" + i)))
				.endsWith("/inloggen?mislukt");
		}
		assertThat(new Bezoeker(this.poort).logIn("bestaat.niet", "geraden").statusCode()).isEqualTo(429);
		assertThat(new Bezoeker(this.poort).logIn(" Bestaat.NIET ", "geraden").statusCode()).isEqualTo(429);
	}

	@Test
	void thePauseGrowsWithEveryFailure() {
		for (int i = 0; i < 5; i++) {
			new Bezoeker(this.poort).logIn(WIE, "geraden" + i);
		}
		for (int minuten : new int[] { 2, 4, 8, 16, 32, 60, 60 }) {
			this.jdbc.sql("update aanmeldpoging set dicht_tot = dateadd(second, -1, current_timestamp)").update();
			new Bezoeker(this.poort).logIn(WIE, "geraden");
			assertThat(new Bezoeker(this.poort).logIn(WIE, "geraden")
				.headers()
				.firstValueAsLong("Retry-After")
				.orElseThrow()).isBetween(minuten * 60L - 5, minuten * 60L + 1);
		}
	}

	@Test
	void guessingTheOldPasswordFromAnOpenSessionIsClosedToo() {
		eigenWachtwoord();
		Bezoeker dief = new Bezoeker(this.poort);
		dief.logIn(WIE, EIGEN);
		for (int i = 0; i < 5; i++) {
			assertThat(wijzig(dief, "geraden" + i, "mijn eigen nieuwe deur", "mijn eigen nieuwe deur").body())
				.contains("oude wachtwoord klopt niet");
		}
		assertThat(wijzig(dief, EIGEN, "mijn eigen nieuwe deur", "mijn eigen nieuwe deur").statusCode()).isEqualTo(429);
	}

	@Test
	void anotherPasswordEndsTheSessionsElsewhere() {
		eigenWachtwoord();
		Bezoeker hier = new Bezoeker(this.poort);
		Bezoeker daar = new Bezoeker(this.poort);
		hier.logIn(WIE, EIGEN);
		daar.logIn(WIE, EIGEN);
		wijzig(hier, EIGEN, "een ander huis aan zee", "een ander huis aan zee");

		assertThat(hier.haal("/routes").statusCode()).isEqualTo(200);
		assertThat(waarheen(daar.haal("/routes"))).endsWith("/inloggen?beeindigd");
		assertThat(daar.haal("/inloggen").statusCode()).isEqualTo(200);
	}

	@Test
	void aSessionEndsWithTheJobOrTheRole() {
		eigenWachtwoord();
		Bezoeker sessie = new Bezoeker(this.poort);
		sessie.logIn(WIE, EIGEN);
		this.jdbc.sql("update medewerker_rol set rol = 'zorgcoordinator' where medewerker_id = ?").param(WIE).update();
		assertThat(sessie.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);

		sessie.logIn(WIE, EIGEN);
		assertThat(sessie.haal("/routes").statusCode()).isEqualTo(200);
		this.jdbc.sql("update medewerker set actief = false where id = ?").param(WIE).update();
		assertThat(waarheen(sessie.haal("/routes"))).endsWith("/inloggen?beeindigd");
		assertThat(waarheen(sessie.logIn(WIE, EIGEN))).endsWith("/inloggen?mislukt");
	}

	@Test
	void onePersonIsSignedInAtFiveScreensAtMost() {
		eigenWachtwoord();
		Bezoeker eerste = new Bezoeker(this.poort);
		eerste.logIn(WIE, EIGEN);
		Bezoeker laatste = null;
		for (int i = 0; i < 5; i++) {
			laatste = new Bezoeker(this.poort);
			laatste.logIn(WIE, EIGEN);
		}

		assertThat(waarheen(eerste.haal("/routes"))).endsWith("/inloggen?beeindigd");
		assertThat(laatste.haal("/routes").statusCode()).isEqualTo(200);
	}

	@Test
	void theApiDoesNotRememberAPasswordThatWasChanged() {
		eigenWachtwoord();
		Bezoeker systeem = new Bezoeker(this.poort);
		assertThat(systeem.haalApi(WIE, EIGEN, "/api/routes/TR-2026-999999").statusCode()).isEqualTo(404);
		assertThat(systeem.haalApi(WIE, EIGEN, "/api/routes/TR-2026-999999").statusCode()).isEqualTo(404);
		Bezoeker mens = new Bezoeker(this.poort);
		mens.logIn(WIE, EIGEN);
		wijzig(mens, EIGEN, "een ander huis aan zee", "een ander huis aan zee");

		assertThat(systeem.haalApi(WIE, EIGEN, "/api/routes/TR-2026-999999").statusCode()).isEqualTo(401);
	}

	private void eigenWachtwoord() {
		String eenmalig = eenmalig();
		Bezoeker nieuw = new Bezoeker(this.poort);
		nieuw.logIn(WIE, eenmalig);
		wijzig(nieuw, eenmalig, EIGEN, EIGEN);
	}

	private String eenmalig() {
		HttpResponse<String> antwoord = Bezoeker.ingelogd(this.poort, "functioneelbeheerder")
			.stuurFormulier("/beheer/accounts", "/beheer/accounts/" + WIE + "/eenmalig");
		Matcher gevonden = EENMALIG.matcher(antwoord.body());
		assertThat(gevonden.find()).as(antwoord.body()).isTrue();
		return gevonden.group(1);
	}

	private static HttpResponse<String> wijzig(Bezoeker wie, String oud, String nieuw, String nogmaals) {
		return wie.stuurFormulier("/wachtwoord", "/wachtwoord", "oud", oud, "nieuw", nieuw, "nogmaals", nogmaals);
	}

	private static String waarheen(HttpResponse<String> antwoord) {
		return antwoord.headers().firstValue("Location").orElse("geen: " + antwoord.statusCode());
	}

}
