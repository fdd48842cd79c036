package nl.transitieroute.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import nl.transitieroute.WebTest;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A mentor who uploads the list of the school. */
@WebTest
class SignalenUploadTest {

	private static final String KOP = "studentnummer;voornaam;achternaam;geboortedatum;gemeente;opleiding;niveau;leerweg;"
			+ "verwachte_einddatum;signalen\n";

	@LocalServerPort
	int poort;

	@Test
	void readsWhatBecameOfTheMessyList() throws IOException {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		String verslag = aangeleverd(mentor, bestand("signalen-rommelig.csv"));

		assertThat(verslag)
			.contains("Bedoel je Nijmegen?", "staat ook op rij 2", "februari 2007 heeft 28 dagen",
					"is te lang: 200000 tekens", "begint als een formule", "Kies entree, 2, 3 of 4.")
			.doesNotContain("<script>", "HYPERLINK", "Fatima");
		String id = verslag.replaceAll("(?s).*/signalen/verslag/(\\d+)/verslag.csv.*", "$1");
		HttpResponse<String> csv = mentor.haal("/signalen/verslag/" + id + "/verslag.csv");
		assertThat(csv.headers().firstValue("Content-Disposition")).hasValueSatisfying(
				(waarde) -> assertThat(waarde).contains("attachment", "signalen-verslag-" + id + ".csv"));
		assertThat(csv.body().lines()).contains("totaal;;;gelezen;20;")
			.noneMatch((regel) -> regel.matches("(.*;)?\"?[=+@].*"));
		assertThat(Bezoeker.ingelogd(this.poort, "j.mentor").haal("/signalen/verslag/" + id).statusCode())
			.isEqualTo(403);
	}

	@Test
	void theSameListTwiceChangesNothing() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "mentor.albeda");
		byte[] lijst = (KOP + rij("82001") + rij("82002")).getBytes(StandardCharsets.UTF_8);

		assertThat(aangeleverd(mentor, lijst)).contains("<dt>Nieuwe routes</dt><dd>2</dd>",
				"Alle rijen zijn verwerkt.");
		assertThat(aangeleverd(mentor, lijst)).contains("<dt>Nieuwe routes</dt><dd>0</dd>",
				"<dt>Al bekend</dt><dd>2</dd>");
	}

	@Test
	void allOrNothingKeepsTheGoodRowsOutToo() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "mentor.albeda");
		byte[] lijst = (KOP + rij("82003") + rij("82004").replace("BOL", "BOT")).getBytes(StandardCharsets.UTF_8);

		assertThat(aangeleverd(mentor, lijst, "allesOfNiets", "true")).contains("<dt>Nieuwe routes</dt><dd>0</dd>",
				"Er is niets opgenomen");
		assertThat(aangeleverd(mentor, lijst)).contains("<dt>Nieuwe routes</dt><dd>1</dd>");
	}

	@Test
	void saysWhatToDoWithAFileThatIsNoList() {
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");

		assertThat(stuur(mentor, new byte[] { 'P', 'K', 3, 4, 5, 6, 7, 8 }).body()).contains("Opslaan als",
				"CSV UTF-8");
		assertThat(stuur(mentor, new byte[0]).body()).contains("De lijst is leeg");
		assertThat(stuur(mentor, (KOP + "1;x\n".repeat(2001)).getBytes(StandardCharsets.UTF_8)).body())
			.contains("2001 rijen");
		HttpResponse<String> teGroot = stuur(mentor, new byte[21 * 1024 * 1024]);
		assertThat(teGroot.headers().firstValue("Location")).hasValueSatisfying(
				(naar) -> assertThat(mentor.haal("/signalen?teGroot").body()).contains("groter dan 20 MB"));
	}

	@Test
	void onlyASchoolBringsInAList() {
		Bezoeker consulent = Bezoeker.ingelogd(this.poort, "consulent.rotterdam");

		assertThat(consulent.haal("/signalen").statusCode()).isEqualTo(403);
		assertThat(consulent.haal("/routes").body()).doesNotContain("href=\"/signalen\"");
		assertThat(Bezoeker.ingelogd(this.poort, "p.mentor").haal("/routes").body()).contains("href=\"/signalen\"");
		assertThat(new Bezoeker(this.poort).haal("/signalen").statusCode()).isEqualTo(302);
	}

	private static String aangeleverd(Bezoeker wie, byte[] lijst, String... velden) {
		HttpResponse<String> antwoord = stuur(wie, lijst, velden);
		assertThat(antwoord.statusCode()).as(antwoord.body()).isEqualTo(302);
		return wie.haal(antwoord.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""))
			.body();
	}

	private static HttpResponse<String> stuur(Bezoeker wie, byte[] lijst, String... velden) {
		return wie.stuurBestand("/signalen", "lijst", "lijst.csv", lijst, velden);
	}

	private static String rij(String studentnummer) {
		return studentnummer + ";Iris;de Wit;" + LocalDate.now().minusYears(18) + ";Rotterdam;Kok;2;BOL;"
				+ LocalDate.now().plusMonths(15) + ";verzuim\n";
	}

	private static byte[] bestand(String naam) throws IOException {
		try (var stroom = SignalenUploadTest.class.getResourceAsStream("/voorbeelden/" + naam)) {
			return stroom.readAllBytes();
		}
	}

}
