package nl.transitieroute.signalering;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.signalering.Melding.Uitkomst;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What becomes of the signals about Joris.
 */
@ScenarioTest
class SignalenScenarioTest {

	private static int studentnummer = 700000;

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Signalen signalen;

	@Autowired
	private Signaalregels regels;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

	@Autowired
	private Routes routes;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private Dossier dossier;

	@Autowired
	private JdbcClient jdbc;

	private String nummer;

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.of(2026, 11, 23));
		this.nummer = String.valueOf(++studentnummer);
	}

	@Test
	void firstSignalBeginsARouteAtTheSchool() {
		Melding melding = meld(joris());

		assertThat(melding.uitkomst()).isEqualTo(Uitkomst.NIEUW);
		Route route = this.routes.metNummer(melding.routeNummer());
		assertThat(route.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
		assertThat(route.contactpersoonId()).isEqualTo("j.mentor");
		assertThat(route.verwachteEinddatum()).isEqualTo(LocalDate.of(2028, 1, 17));
		assertThat(this.signalen.sleutels(route.nummer())).containsExactly("schulden", "verzuim");
		assertThat(this.signalen.labels(route.nummer())).containsExactly("Schulden of geldzorgen", "Verzuim");
		assertThat(this.signalen.toelichting(route.nummer())).isEqualTo("Komt op maandag vaak niet.");
		assertThat(this.verhaal.openTaken(route)).isNotEmpty();
	}

	@Test
	void theSameSignalAgainChangesNothing() {
		Melding eerste = meld(joris());
		int entries = dossier(eerste).size();

		Melding tweede = meld(joris().met("signalen", "Schulden|VERZUIM").met("geboortedatum", "2008-04-03"));

		assertThat(tweede).isEqualTo(new Melding(Uitkomst.AL_BEKEND, eerste.routeNummer()));
		assertThat(dossier(eerste)).hasSize(entries);
	}

	@Test
	void aSecondSignalJoinsTheRunningRoute() {
		Melding eerste = meld(joris());

		Melding tweede = meld(joris().met("signalen", "stage lukt niet").met("toelichting", "Derde plek gestopt."));

		assertThat(tweede).isEqualTo(new Melding(Uitkomst.TOEGEVOEGD, eerste.routeNummer()));
		assertThat(this.signalen.sleutels(eerste.routeNummer())).containsExactly("schulden", "verzuim",
				"stage-lukt-niet");
		assertThat(dossier(eerste)).extracting(DossierEntry::titel)
			.contains("Signaal vastgelegd", "Signaal toegevoegd aan de lopende route");
	}

	@Test
	void aNewSignalAfterTheRouteClosedBeginsANewRoute() {
		Melding eerste = meld(joris());
		this.routes.sluitAf(eerste.routeNummer(), "Jongere wil niet");

		assertThat(meld(joris()).uitkomst()).isEqualTo(Uitkomst.AL_BEKEND);
		Melding nieuw = meld(joris().met("signalen", "thuissituatie"));

		assertThat(nieuw.uitkomst()).isEqualTo(Uitkomst.NIEUW);
		assertThat(nieuw.routeNummer()).isNotEqualTo(eerste.routeNummer());
	}

	@Test
	void aSignalWithoutStudentNumberFindsTheYouthByNameAndBirthDate() {
		String achternaam = "Jansen" + letters();
		Melding eerste = meld(joris().met("studentnummer", "").met("achternaam", achternaam));

		Melding metNummer = meld(joris().met("achternaam", achternaam).met("signalen", "thuissituatie"));
		Melding zonderNummer = meld(
				joris().met("studentnummer", "").met("achternaam", achternaam).met("signalen", "dreigende uitval"));

		assertThat(List.of(metNummer.routeNummer(), zonderNummer.routeNummer())).containsOnly(eerste.routeNummer());
		assertThat(this.jongeren.metStudentnummer(Verhaal.SCHOOL, this.nummer)).isPresent();
	}

	@Test
	void refusesAYouthWhoDied() {
		Melding eerste = meld(joris());
		this.gebeurtenissen.meldOverlijden(eerste.routeNummer(), null, "De moeder belde.");
		for (Voorbeeld nogEens : List.of(joris(), joris().met("signalen", "thuissituatie"))) {
			assertThat(bezwaren(nogEens)).singleElement()
				.extracting(Bezwaar::veld, Bezwaar::reden)
				.containsExactly("studentnummer", "hoort bij een jongere die is overleden");
		}
	}

	@Test
	void refusesAStudentNumberThatBelongsToSomebodyElse() {
		meld(joris());

		assertThat(bezwaren(joris().met("voornaam", "Iris").met("geboortedatum", "01-09-2009"))).singleElement()
			.extracting(Bezwaar::veld, Bezwaar::reden)
			.containsExactly("studentnummer", "hoort bij iemand met een andere naam en geboortedatum");
	}

	@Test
	void aBirthDateThatDiffersIsNotedAndTheNumberDecides() {
		Melding eerste = meld(joris());

		Melding tweede = meld(joris().met("geboortedatum", "05-04-2008").met("signalen", "thuissituatie"));

		assertThat(tweede).isEqualTo(new Melding(Uitkomst.TOEGEVOEGD, eerste.routeNummer()));
		assertThat(dossier(eerste)).extracting(DossierEntry::inhoud)
			.anyMatch((inhoud) -> inhoud.contains("andere geboortedatum dan bekend"));
	}

	@Test
	void aSchoolThatNamesNoMentorHasItsZorgcoordinatorAsContactPerson() {
		Melding melding = meld(joris().met("mentor", ""));

		assertThat(this.routes.metNummer(melding.routeNummer()).contactpersoonId()).isEqualTo("z.zorgcoordinator");
	}

	@Test
	void refusesAnUnknownSchoolAndAMentorOfAnotherOrganisation() {
		assertThat(bezwaren(joris().met("school", "school-onbekend"))).extracting(Bezwaar::veld)
			.containsExactly("school");
		assertThat(bezwaren(joris().met("school", Verhaal.WI))).extracting(Bezwaar::veld).containsExactly("school");
		assertThat(bezwaren(joris().met("mentor", "r.trajectbegeleider"))).extracting(Bezwaar::veld)
			.containsExactly("mentor");
	}

	@Test
	void aRefusedSignalLeavesNothingBehind() {
		long voor = aantalJongeren();

		bezwaren(joris().met("niveau", "7"));
		bezwaren(joris().met("mentor", "onbekend"));

		assertThat(aantalJongeren()).isEqualTo(voor);
	}

	private Voorbeeld joris() {
		return Voorbeeld.joris().met("studentnummer", this.nummer);
	}

	private Melding meld(Voorbeeld voorbeeld) {
		return this.signalen.meld(this.regels.lees(voorbeeld.invoer(), Signaal.API), "j.mentor");
	}

	private List<Bezwaar> bezwaren(Voorbeeld voorbeeld) {
		OngeldigSignaal geweigerd = catchThrowableOfType(OngeldigSignaal.class, () -> meld(voorbeeld));
		assertThat(geweigerd).isNotNull();
		return geweigerd.bezwaren();
	}

	private List<DossierEntry> dossier(Melding melding) {
		return this.dossier.van(melding.routeNummer());
	}

	private long aantalJongeren() {
		return this.jdbc.sql("select count(*) from jongere").query(Long.class).single();
	}

	/** A name of this test only. */
	private String letters() {
		StringBuilder letters = new StringBuilder();
		this.nummer.chars().forEach((cijfer) -> letters.append((char) ('a' + cijfer - '0')));
		return letters.toString();
	}

}
