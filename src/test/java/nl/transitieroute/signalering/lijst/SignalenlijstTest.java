package nl.transitieroute.signalering.lijst;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import nl.transitieroute.lijst.OnleesbareLijst;
import nl.transitieroute.signalering.Signaalinvoer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * One test for each habit of spreadsheets and administrations.
 */
class SignalenlijstTest {

	private static final String KOP = "studentnummer;voornaam;achternaam;geboortedatum;gemeente;opleidingcode;opleiding;"
			+ "niveau;leerweg;verwachte_einddatum;mentor;signalen;toelichting\n";

	private static final String JORIS = "300100;Joris;Jansen;05-11-2007;Arnhem;25698;Mechatronica-installateur;3;BOL;"
			+ "17-01-2028;p.mentor;dreigende uitval|schulden;Belt wekelijks\n";

	private static final String ZOE = "300112;Zoë;Kaya;22-04-2008;Rotterdam;25473;Facilitaire dienstverlening;2;BBL;"
			+ "01-07-2027;p.mentor;stage lukt niet;\n";

	@Test
	void readsTheExampleList() throws IOException {
		List<Rij> rijen = Signalenlijst.lees(bestand("signalen.csv")).rijen();

		assertThat(rijen).hasSize(40).allMatch((rij) -> rij.onleesbaar() == null);
		assertThat(rijen.get(0).invoer().signalen()).containsExactly("dreigende uitval", "schulden", "verzuim");
		assertThat(rijen.get(1).invoer().toelichting()).isEqualTo("Mentor belt wekelijks; moeder is betrokken.");
		assertThat(rijen.get(4).invoer().toelichting()).isEqualTo("Wil graag werken, weet niet hoe.");
		assertThat(rijen.get(39).nummer()).isEqualTo(41);
	}

	@Test
	void readsTheMessyListRowByRow() throws IOException {
		List<Rij> rijen = Signalenlijst.lees(bestand("signalen-rommelig.csv")).rijen();

		assertThat(rijen).hasSize(20);
		assertThat(rijen).filteredOn((rij) -> rij.onleesbaar() != null).extracting(Rij::nummer).containsExactly(19, 20);
		assertThat(rij(rijen, 11).toelichting()).isEqualTo("Zei: \"het gaat wel\"; moeder belde\nterug op dinsdag");
		assertThat(rij(rijen, 14).studentnummer()).isEqualTo("300112");
		assertThat(rijen.get(10)).extracting(Rij::nummer, Rij::regel).containsExactly(12, 13);
		assertThat(rijen.get(17).onleesbaar().reden()).isEqualTo("heeft 5 kolommen en de kop 13");
		assertThat(rijen.get(18).onleesbaar().reden()).isEqualTo("heeft 15 kolommen en de kop 13");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "windows-1252", "UTF-16" })
	void readsTheCharactersThatAnExportUses(String tekenset) {
		assertThat(lees((KOP + ZOE).getBytes(Charset.forName(tekenset))).get(0).invoer().voornaam()).isEqualTo("Zoë");
	}

	@Test
	void readsUtf8WithByteOrderMark() {
		assertThat(lees("\uFEFF" + KOP + ZOE)).singleElement()
			.extracting((rij) -> rij.invoer().studentnummer())
			.isEqualTo("300112");
	}

	@ParameterizedTest
	@ValueSource(strings = { ",", "\t", "|" })
	void findsTheSeparator(String scheidingsteken) {
		String lijst = (KOP + ZOE).replace(";", scheidingsteken);

		assertThat(lees(lijst).get(0).invoer().gemeente()).isEqualTo("Rotterdam");
	}

	@Test
	void skipsTheSeparatorLineOfExcelWithoutCountingItAsARow() {
		assertThat(lees("sep=;\n" + KOP + ZOE)).singleElement()
			.extracting(Rij::nummer, Rij::regel)
			.containsExactly(2, 3);
	}

	@Test
	void findsColumnsInAnyOrderCaseAndSpelling() {
		String lijst = "Signalen;VERWACHTE EINDDATUM;Leerweg;Niveau;Opleiding;Woongemeente;Geboortedatum;Tussenvoegsel;"
				+ "Achternaam;Roepnaam;Student Nummer;BSN\n"
				+ "verzuim;01-07-2027;BOL;2;Kok;Arnhem;01-01-2008;van den;Berg;Iris;123;999999999\n";

		Signalenlijst gelezen = Signalenlijst.lees(lijst.getBytes(StandardCharsets.UTF_8));

		assertThat(gelezen.onbekendeKolommen()).containsExactly("BSN");
		assertThat(gelezen.rijen()).singleElement().extracting(Rij::invoer).satisfies((invoer) -> {
			assertThat(invoer.achternaam()).isEqualTo("van den Berg");
			assertThat(invoer.studentnummer()).isEqualTo("123");
			assertThat(invoer.mentor()).isNull();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`',
			value = { "'300112~300112", "=\"300112\"~300112", "\"=\"\"300112\"\"\"~300112", " 300112 ~300112" })
	void undoesWhatExcelDoesToANumber(String cel, String waarde) {
		assertThat(lees(KOP + ZOE.replace("300112", cel)).get(0).invoer().studentnummer()).isEqualTo(waarde);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`',
			value = { "'t Hart~'t Hart", "'s-Gravesande~'s-Gravesande", "'Kaya~Kaya" })
	void keepsTheApostropheThatBelongsToAName(String cel, String waarde) {
		assertThat(lees(KOP + ZOE.replace("Kaya", cel)).get(0).invoer().achternaam()).isEqualTo(waarde);
	}

	@Test
	void skipsEmptyRowsAndCellsAtTheEnd() {
		assertThat(lees(KOP + JORIS.replace("\n", ";;;\n") + ";;;;;;;;;;;;\n\n" + ZOE + "\n\n;;\n"))
			.extracting(Rij::nummer)
			.containsExactly(2, 5);
	}

	@Test
	void fillsInTheEmptyOptionalCellsThatExcelLeavesOut() {
		assertThat(lees(KOP + ZOE.replace("niet;\n", "niet\n"))).singleElement()
			.satisfies((rij) -> assertThat(rij.invoer().toelichting()).isNull());
	}

	@Test
	void refusesARowWithoutItsRequiredCellsAndReadsOn() {
		List<Rij> rijen = lees(KOP + "300117;Yusuf;Yılmaz\n" + ZOE);

		assertThat(rijen.get(0).onleesbaar().tekst())
			.isEqualTo("Deze rij heeft 3 kolommen en de kop 13. Vul de rij aan.");
		assertThat(rijen.get(1).invoer().studentnummer()).isEqualTo("300112");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"nooit gesloten", "\"half\" gesloten", "\"gesloten\"\"" })
	void losesNoYouthBelowAnOpenQuote(String cel) {
		List<Rij> rijen = lees(KOP + JORIS.replace("Belt wekelijks", cel) + ZOE + JORIS.replace("300100", "300101"));

		assertThat(rijen).extracting(Rij::nummer).containsExactly(2, 3, 4);
		assertThat(rijen.get(0).onleesbaar().reden()).contains("aanhalingsteken");
		assertThat(rijen.get(1).invoer().studentnummer()).isEqualTo("300112");
		assertThat(rijen.get(2).invoer().studentnummer()).isEqualTo("300101");
	}

	@Test
	void losesNoYouthBetweenTwoOpenQuotes() {
		List<Rij> rijen = lees(KOP + JORIS.replace("Joris", "\"Joris") + ZOE + JORIS.replace("Jansen", "Jansen\"")
				+ ZOE.replace("300112", "300113"));

		assertThat(rijen.stream().filter((rij) -> rij.onleesbaar() == null).map((rij) -> rij.invoer().studentnummer()))
			.contains("300112", "300113");
	}

	@Test
	void readsAQuotedCellOfManyLines() {
		assertThat(lees(KOP + JORIS.replace("Belt wekelijks", "\"een\r\ntwee\nzegt \"\"ja\"\"\"") + ZOE))
			.extracting(Rij::nummer, Rij::regel)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(2, 2), org.assertj.core.groups.Tuple.tuple(3, 5));
	}

	@Test
	void readsAHugeCellWithoutLosingTheRest() {
		List<Rij> rijen = lees(KOP + JORIS.replace("Belt wekelijks", "x".repeat(200_000)) + ZOE);

		assertThat(rijen).hasSize(2);
		assertThat(rijen.get(0).invoer().toelichting()).hasSize(200_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   \n \n", "\uFEFF" })
	void refusesAnEmptyFile(String inhoud) {
		weigert(inhoud.getBytes(StandardCharsets.UTF_8), "De lijst is leeg");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ";;;;\n\n" })
	void refusesAHeadingWithoutRows(String rest) {
		weigert((KOP + rest).getBytes(StandardCharsets.UTF_8), "alleen een kopregel");
	}

	@Test
	void namesTheColumnsThatAreMissing() {
		weigert("studentnummer;voornaam;mentor\n1;a;b\n".getBytes(StandardCharsets.UTF_8),
				"In de kop ontbreekt: achternaam, geboortedatum, gemeente, opleiding, niveau, leerweg, "
						+ "verwachte_einddatum, signalen.");
	}

	@Test
	void refusesAColumnThatIsThereTwice() {
		weigert((KOP.strip() + ";Voornaam\n" + JORIS).getBytes(StandardCharsets.UTF_8), "twee keer: voornaam");
	}

	@Test
	void refusesAListWithoutHeading() {
		weigert(JORIS.getBytes(StandardCharsets.UTF_8), "De eerste regel is geen kop van een signalenlijst");
	}

	@Test
	void tellsASchoolThatSentTheWorkbookToSaveItAsCsv() {
		weigert(new byte[] { 'P', 'K', 3, 4, 20, 0, 8, 8, 0, 1 }, "Opslaan als");
		weigert(new byte[] { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1 }, "xls");
		weigert("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "een pdf");
	}

	@Test
	void refusesBinaryRubbish() {
		byte[] rommel = new byte[5000];
		new java.util.Random(7).nextBytes(rommel);

		weigert(rommel, "geen leesbare tekst");
	}

	@Test
	void refusesAFileThatIsTooBig() {
		weigert(new byte[21 * 1024 * 1024], "groter dan 20 MB");
	}

	@Test
	void survivesAThousandOpenQuotesInReasonableTime() {
		String rij = JORIS.replace("Belt wekelijks", "\"open").replace("\n", "");

		assertThat(lees(KOP + (rij + "\n").repeat(1000))).hasSizeGreaterThanOrEqualTo(1000);
	}

	private static void weigert(byte[] bestand, String melding) {
		assertThatExceptionOfType(OnleesbareLijst.class).isThrownBy(() -> Signalenlijst.lees(bestand))
			.withMessageContaining(melding);
	}

	private static List<Rij> lees(String tekst) {
		return lees(tekst.getBytes(StandardCharsets.UTF_8));
	}

	private static List<Rij> lees(byte[] bestand) {
		return Signalenlijst.lees(bestand).rijen();
	}

	private static Signaalinvoer rij(List<Rij> rijen, int nummer) {
		return rijen.stream().filter((rij) -> rij.nummer() == nummer).findFirst().orElseThrow().invoer();
	}

	private static byte[] bestand(String naam) throws IOException {
		try (var stroom = SignalenlijstTest.class.getResourceAsStream("/voorbeelden/" + naam)) {
			return stroom.readAllBytes();
		}
	}

}
