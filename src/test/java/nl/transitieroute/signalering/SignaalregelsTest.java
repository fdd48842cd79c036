package nl.transitieroute.signalering;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What a signal may hold. Today is 22 November 2026.
 */
class SignaalregelsTest {

	private static final LocalDate VANDAAG = LocalDate.of(2026, 11, 22);

	private final Signaalregels regels = Voorbeeld.regels(VANDAAG);

	@Test
	void acceptsAFullSignalInOneSpelling() {
		Signaal signaal = this.regels.lees(Voorbeeld.joris()
			.met("gemeente", " nijmegen ")
			.met("niveau", "Niveau 2")
			.met("leerweg", "bol")
			.met("voornaam", "Zoe\u0308")
			.met("signalen", "Verzuim|SCHULDEN|verzuim")
			.invoer(), Signaal.LIJST);

		assertThat(signaal.gemeente()).isEqualTo("Nijmegen");
		assertThat(signaal.niveau()).isEqualTo("2");
		assertThat(signaal.leerweg()).isEqualTo("BOL");
		assertThat(signaal.voornaam()).isEqualTo("Zo\u00eb");
		assertThat(signaal.signalen()).containsExactly("schulden", "verzuim");
		assertThat(signaal.geboortedatum()).isEqualTo(LocalDate.of(2008, 4, 3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "3-4-2008", "03-04-2008", "2008-04-03", "3/4/2008", "03/04/2008", "3.4.2008", "2008/04/03",
			"2008-04-03 00:00:00", "03-04-2008 0:00", "2008-04-03T00:00:00.000Z" })
	void readsADateAsSchoolsWriteIt(String datum) {
		assertThat(
				this.regels.lees(Voorbeeld.joris().met("geboortedatum", datum).invoer(), Signaal.LIJST).geboortedatum())
			.isEqualTo(LocalDate.of(2008, 4, 3));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "geboortedatum;2007-02-30;februari 2007 heeft 28 dagen",
			"geboortedatum;29-02-2007;heeft 28 dagen", "geboortedatum;31-04-2008;april 2008 heeft 30 dagen",
			"geboortedatum;3-13-2008;geen maand 13", "geboortedatum;0-1-2008;heeft 31 dagen",
			"geboortedatum;39450;geen datum", "geboortedatum;3-4-08;geen datum", "geboortedatum;3-4/2008;geen datum",
			"geboortedatum;01-01-1970;leeftijd van 56 jaar", "geboortedatum;01-01-2020;leeftijd van 6 jaar",
			"geboortedatum;01-01-2030;toekomst", "geboortedatum;'';is leeg", "verwachteEinddatum;01-07-2019;verleden",
			"verwachteEinddatum;21-11-2026;verleden", "verwachteEinddatum;01-07-2097;meer dan 6 jaar",
			"verwachteEinddatum;31-06-2028;juni 2028 heeft 30", "niveau;7;bestaat niet", "niveau;hbo;bestaat niet",
			"niveau;'';is leeg", "leerweg;BOT;geen leerweg", "gemeente;Nijmeegen;geen Nederlandse gemeente",
			"gemeente;'';is leeg", "studentnummer;'';is leeg", "studentnummer;12 34;geen studentnummer",
			"studentnummer;=1+1;formule", "voornaam;'   ';is leeg", "achternaam;'';is leeg",
			"voornaam;'=HYPERLINK(\"http://x\";\"klik\")';formule", "voornaam;@SUM(A1);formule",
			"voornaam;-2+3;tekens die niet in een naam horen", "voornaam;<b>Joris</b>;tekens die niet",
			"opleidingcode;1234;geen crebocode", "opleiding;'';is leeg", "opleiding;=1+1;formule",
			"signalen;'';is leeg", "signalen;verslaafd aan gamen;onbekend signaal",
			"signalen;verzuim|onzin;onbekend signaal" })
	void refusesAFieldAndSaysWhy(String veld, String waarde, String reden) {
		List<Bezwaar> bezwaren = bezwaren(Voorbeeld.joris().met(veld, waarde).invoer());

		assertThat(bezwaren).singleElement().satisfies((bezwaar) -> {
			assertThat(bezwaar.veld()).isEqualTo(veld);
			assertThat(bezwaar.reden()).contains(reden);
			assertThat(bezwaar.advies()).isNotBlank();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "de Vries\u0000", "de \u202EVries", "de Vr\uFFFDes", "de\nVries" })
	void refusesANameWithHiddenCharacters(String naam) {
		assertThat(bezwaren(Voorbeeld.joris().met("achternaam", naam).invoer())).singleElement()
			.extracting(Bezwaar::reden)
			.asString()
			.contains("onleesbare tekens");
	}

	@ParameterizedTest
	@ValueSource(strings = { "'t Hart", "’s-Gravesande", "El Amrani", "Yılmaz", "Öztürk", "van 't Hoff-O'Brien", "J.P.",
			"Nguyễn", "de\u00A0Jong" })
	void acceptsNamesOfAllKinds(String naam) {
		assertThat(this.regels.lees(Voorbeeld.joris().met("achternaam", naam).invoer(), Signaal.LIJST).achternaam())
			.isEqualTo(naam.replace('\u00A0', ' '));
	}

	@ParameterizedTest
	@CsvSource({ "Nijmeegen,Nijmegen", "Rotterdm,Rotterdam", "Overbetuwen,Overbetuwe", "Zoeterwoude,Vul" })
	void suggestsTheMunicipalityThatWasMeant(String geschreven, String bedoeld) {
		assertThat(bezwaren(Voorbeeld.joris().met("gemeente", geschreven).invoer())).singleElement()
			.extracting(Bezwaar::advies)
			.asString()
			.contains(bedoeld);
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "den haag,'s-Gravenhage", "'s-gravenhage,'s-Gravenhage", "s Gravenhage,'s-Gravenhage" })
	void knowsTheEverydayNameOfAMunicipality(String geschreven, String officieel) {
		assertThat(this.regels.lees(Voorbeeld.joris().met("gemeente", geschreven).invoer(), Signaal.LIJST).gemeente())
			.isEqualTo(officieel);
	}

	@Test
	void keepsHtmlAndFormulasInOwnWordsAsText() {
		assertThat(this.regels
			.lees(Voorbeeld.joris().met("toelichting", "<script>alert(1)</script>\r\n=1+1").invoer(), Signaal.LIJST)
			.toelichting()).isEqualTo("<script>alert(1)</script>\n=1+1");
	}

	@Test
	void refusesAPastedDocumentAsOwnWords() {
		List<Bezwaar> bezwaren = bezwaren(Voorbeeld.joris().met("toelichting", "x".repeat(200_000)).invoer());

		assertThat(bezwaren).singleElement()
			.isEqualTo(new Bezwaar("toelichting", "is te lang: 200000 tekens, ten hoogste 4000", "Kort de tekst in."));
	}

	@ParameterizedTest
	@ValueSource(strings = { "voornaam", "achternaam", "gemeente", "opleiding", "signalen", "geboortedatum", "mentor",
			"studentnummer", "niveau" })
	void refusesAHugeCellInAnyField(String veld) {
		assertThat(bezwaren(Voorbeeld.joris().met(veld, "y".repeat(200_000)).invoer())).singleElement()
			.extracting(Bezwaar::veld)
			.isEqualTo(veld);
	}

	@Test
	void namesEveryFieldThatIsWrongAtOnce() {
		List<Bezwaar> bezwaren = bezwaren(Voorbeeld.joris()
			.met("niveau", "7")
			.met("gemeente", "Atlantis")
			.met("verwachteEinddatum", "01-07-2019")
			.invoer());

		assertThat(bezwaren).extracting(Bezwaar::veld)
			.containsExactlyInAnyOrder("niveau", "gemeente", "verwachteEinddatum");
	}

	@Test
	void asksForTheStudentNumberInAListOnly() {
		Signaalinvoer zonderNummer = Voorbeeld.joris().met("studentnummer", "").invoer();

		assertThat(bezwaren(zonderNummer)).extracting(Bezwaar::veld).containsExactly("studentnummer");
		assertThat(this.regels.lees(zonderNummer, Signaal.API).studentnummer()).isNull();
	}

	@Test
	void keepsWhatWasTypedOutOfTheMessageThatIsLogged() {
		OngeldigSignaal geweigerd = catchThrowableOfType(OngeldigSignaal.class, () -> this.regels
			.lees(Voorbeeld.joris().met("voornaam", "=Geheim").met("gemeente", "Geheimdorp").invoer(), Signaal.API));

		assertThat(geweigerd.toString()).contains("voornaam", "gemeente").doesNotContain("Geheim");
		assertThat(Voorbeeld.joris().invoer().toString()).doesNotContain("Joris", "Jansen", "300100");
	}

	@Test
	void listsTheSignalsThatAreAllowed() {
		assertThat(bezwaren(Voorbeeld.joris().met("signalen", "verslaafd aan gamen").invoer())).singleElement()
			.extracting(Bezwaar::advies)
			.asString()
			.contains("Dreigende uitval", "Sollicitatievaardigheden");
	}

	@Test
	void everySignalOfTheStartFormIsKnown() throws IOException {
		Signaalsoorten soorten = new SignaleringConfiguration().signaalsoorten();
		try (var formulier = SignaalregelsTest.class.getResourceAsStream("/forms/signaal.form")) {
			List<String> sleutels = new ArrayList<>();
			new ObjectMapper().readTree(formulier)
				.findParents("values")
				.stream()
				.filter((veld) -> veld.path("key").asText().startsWith("signalen"))
				.forEach((veld) -> sleutels.addAll(veld.path("values").findValuesAsText("value")));

			assertThat(sleutels).isNotEmpty()
				.allSatisfy((sleutel) -> assertThat(soorten.sleutel(sleutel)).contains(sleutel));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "dreigende uitval", "schulden", "verzuim", "klein contract", "gering zelfbeeld",
			"stage lukt niet", "thuissituatie", "sollicitatievaardigheden" })
	void theWordsOfTheExampleListsAreKnown(String signaal) {
		assertThat(new SignaleringConfiguration().signaalsoorten().sleutel(signaal)).isPresent();
	}

	private List<Bezwaar> bezwaren(Signaalinvoer invoer) {
		OngeldigSignaal geweigerd = catchThrowableOfType(OngeldigSignaal.class,
				() -> this.regels.lees(invoer, Signaal.LIJST));
		assertThat(geweigerd).isNotNull();
		return geweigerd.bezwaren();
	}

}
