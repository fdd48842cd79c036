package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.LocalDate;

import nl.transitieroute.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Another system that reports signals. */
@WebTest
class SignalenApiTest {

	private static final String PAD = "/api/signalen";

	@LocalServerPort
	int poort;

	@Autowired
	JdbcClient jdbc;

	@Test
	void theSameSignalIsReceivedOnceAndASecondOneJoins() {
		HttpResponse<String> eerste = meld("p.mentor", signaal("81001", "verzuim", "Arnhem"));
		HttpResponse<String> nogmaals = meld("p.mentor", signaal("81001", "verzuim", "Arnhem"));
		HttpResponse<String> tweede = meld("p.mentor", signaal("81001", "schulden", "Arnhem"));

		assertThat(eerste.statusCode()).isEqualTo(201);
		assertThat(eerste.body()).contains("\"uitkomst\":\"NIEUW\"", "\"routeNummer\":\"TR-");
		assertThat(nogmaals.statusCode()).isEqualTo(200);
		assertThat(nogmaals.body()).contains("AL_BEKEND");
		assertThat(tweede.statusCode()).isEqualTo(200);
		assertThat(tweede.body()).contains("TOEGEVOEGD");
	}

	@Test
	void everyFieldThatIsWrongIsNamedInDutch() {
		HttpResponse<String> antwoord = meld("p.mentor", signaal("81002", "verslaafd", "Nijmeegen"));

		assertThat(antwoord.statusCode()).isEqualTo(422);
		assertThat(antwoord.body()).contains("\"veld\":\"gemeente\"", "Bedoel je Nijmegen?", "\"veld\":\"signalen\"");
		assertThat(aantal("81002")).isZero();
	}

	@Test
	void aListGoesInAsAWholeOrNotAtAll() {
		HttpResponse<String> fout = meld("p.mentor",
				"[" + signaal("81003", "verzuim", "Arnhem") + "," + signaal("81004", "verzuim", "Atlantis") + "]");
		assertThat(fout.statusCode()).isEqualTo(422);
		assertThat(fout.body()).contains("\"nummer\":2", "Er is niets opgenomen");
		assertThat(aantal("81003")).isZero();

		HttpResponse<String> goed = meld("p.mentor",
				"[" + signaal("81003", "verzuim", "Arnhem") + "," + signaal("81004", "verzuim", "Arnhem") + "]");
		assertThat(goed.statusCode()).isEqualTo(201);
		assertThat(aantal("81003") + aantal("81004")).isEqualTo(2);
	}

	@Test
	void aFieldWeDoNotKnowIsRefusedByName() {
		HttpResponse<String> antwoord = meld("p.mentor", "{\"bsn\":\"999999999\",\"signalen\":\"verzuim\"}");

		assertThat(antwoord.statusCode()).isEqualTo(422);
		assertThat(antwoord.body()).contains("\"veld\":\"bsn\"", "is een onbekend veld", "is geen lijst van teksten")
			.doesNotContain("999999999");
	}

	@Test
	void rubbishIsAnsweredInDutch() {
		assertThat(meld("p.mentor", "{niets").body()).contains("geen geldige JSON");
		assertThat(meld("p.mentor", "[]").statusCode()).isEqualTo(422);
		assertThat(meld("p.mentor", "\"tekst\"").statusCode()).isEqualTo(422);
		assertThat(meld("p.mentor", " ".repeat(6_000_000)).statusCode()).isEqualTo(413);
	}

	@Test
	void onlyTheOwnSchoolAndTheRmcOfTheRegionMayReport() {
		assertThat(meld("mentor.albeda", signaal("81005", "verzuim", "Rotterdam")).statusCode()).isEqualTo(403);
		assertThat(meld("consulent.rotterdam", signaal("81005", "verzuim", "Rotterdam")).statusCode()).isEqualTo(403);
		assertThat(meld("trajectbegeleider.rijnmond", signaal("81005", "verzuim", "Arnhem")).statusCode())
			.isEqualTo(403);
		assertThat(aantal("81005")).isZero();

		HttpResponse<String> rmc = meld("trajectbegeleider.rijnmond", signaal("81005", "verzuim", "Rotterdam"));
		assertThat(rmc.statusCode()).isEqualTo(200);
		assertThat(rmc.body()).isEqualTo("{\"ontvangen\":1}");
		assertThat(aantal("81005")).isEqualTo(1);
	}

	@Test
	void nobodyReportsWithoutAnAccount() {
		assertThat(new Bezoeker(this.poort).stuur("POST", PAD, signaal("81006", "verzuim", "Arnhem")).statusCode())
			.isEqualTo(401);
	}

	private HttpResponse<String> meld(String wie, String json) {
		return new Bezoeker(this.poort).stuurApi(wie, PAD, json);
	}

	private long aantal(String studentnummer) {
		return this.jdbc.sql("select count(*) from jongere where studentnummer = ?")
			.param(studentnummer)
			.query(Long.class)
			.single();
	}

	private static String signaal(String studentnummer, String signaal, String gemeente) {
		return """
				{"school":"school-rijn-ijssel","studentnummer":"%s","voornaam":"Joris","achternaam":"Jansen",
				"geboortedatum":"%s","gemeente":"%s","opleidingcode":"25698","opleiding":"Mechatronica","niveau":3,
				"leerweg":"BOL","verwachteEinddatum":"%s","mentor":"p.mentor","signalen":["%s"],
				"toelichting":"<script>alert(1)</script>"}""".formatted(studentnummer, LocalDate.now().minusYears(18),
				gemeente, LocalDate.now().plusMonths(15), signaal);
	}

}
