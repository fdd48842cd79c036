package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.bericht.Mailserver.Mail;
import nl.transitieroute.route.Pauze;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The morning mail of the people around a youth with a diploma of 9 July 2027 and a first
 * call on Friday 23 July.
 */
class DagoverzichtScenarioTest extends BerichtStories {

	private static final LocalDate BELDAG = LocalDate.of(2027, 7, 23);

	@Autowired
	Voorkeuren voorkeuren;

	@Autowired
	Pauze pauze;

	/** The morning mails in a mailbox; invitations come there too. */
	private List<Mail> overzichten(String adres) {
		return postvak(adres).stream().filter((mail) -> mail.onderwerp().startsWith("Transitieroute, ")).toList();
	}

	/** How many morning mails everybody got. */
	private long overzichten() {
		return this.jdbc.sql("select email from medewerker where email is not null")
			.query(String.class)
			.list()
			.stream()
			.mapToLong((adres) -> overzichten(adres).size())
			.sum();
	}

	@Test
	void theContactPersonReadsInTheMorningWhomToCallToday() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		post(BELDAG.atTime(6, 59));
		assertThat(overzichten(MENTOR)).isEmpty();
		post(BELDAG.atTime(7, 0));
		Mail mail = overzichten(MENTOR).get(0);
		assertThat(mail.onderwerp()).isEqualTo("Transitieroute, vrijdag 23 juli: 1 vandaag");
		assertThat(mail.van()).contains("transitieroute@regio.example");
		assertThat(mail.tekst()).contains("Vandaag (1)", "Contactmoment", route.nummer() + " (Sanne)",
				"https://transitieroute.example.nl/dossier/" + route.nummer(), "/berichten");
		assertThat(mail.html()).contains("Vandaag (1)", "Contactmoment",
				"href=\"https://transitieroute.example.nl/dossier/" + route.nummer() + "\"");
		post(BELDAG.atTime(9, 30));
		post(BELDAG.atTime(16, 0));
		assertThat(overzichten(MENTOR)).hasSize(1);
		assertThat(overzichten()).isOne();
	}

	@Test
	void thisWeekAndTooLateStandUnderTheirOwnHeadings() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		post(LocalDate.of(2027, 7, 19).atTime(7, 0));
		assertThat(overzichten(MENTOR)).singleElement()
			.satisfies((mail) -> assertThat(mail.tekst()).contains("Verder deze week (1)", "vrijdag 23 juli")
				.doesNotContain("Vandaag"));
		// The task of 23 July is due on Friday 30 July; on Monday it is late.
		post(LocalDate.of(2027, 7, 30).atTime(7, 0));
		assertThat(overzichten(MENTOR).get(1).tekst()).contains("Vandaag (1)").doesNotContain("Te laat");
		post(LocalDate.of(2027, 8, 2).atTime(7, 0));
		assertThat(overzichten(MENTOR).get(2).tekst()).contains("Te laat (1)", route.nummer(), "vrijdag 30 juli")
			.doesNotContain("Vandaag");
	}

	@Test
	void noMailInTheWeekendOnAHolidayOrWithNothingToTell() {
		afgestudeerd(DIPLOMA, "werk");
		post(LocalDate.of(2027, 7, 24).atTime(10, 0));
		post(LocalDate.of(2027, 7, 25).atTime(10, 0));
		assertThat(overzichten()).isZero();
		// Christmas, on a Saturday and Sunday in 2027; Easter Monday 2028 is 17 April.
		post(LocalDate.of(2028, 4, 17).atTime(10, 0));
		assertThat(overzichten()).isZero();
		assertThat(this.jdbc.sql("select count(*) from bericht where soort = 'overzicht'").query(Long.class).single())
			.isZero();
		post(LocalDate.of(2028, 4, 18).atTime(10, 0));
		assertThat(overzichten(MENTOR)).isNotEmpty();
		assertThat(overzichten("d.doorwerkcoach@school.example")).isEmpty();
		assertThat(grootboek("overzicht")).contains("vervallen niets-te-melden");
	}

	@Test
	void whoIsAwayGetsNoneAndHisStandInReadsItToo() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		verlof("p.mentor", "j.mentor", LocalDate.of(2027, 7, 19), BELDAG);
		post(BELDAG.atTime(7, 0));
		assertThat(overzichten(MENTOR)).isEmpty();
		assertThat(overzichten(COLLEGA)).singleElement()
			.satisfies((mail) -> assertThat(mail.tekst()).contains("Voor p.mentor, die er niet is: Vandaag (1)",
					route.nummer()));
		post(LocalDate.of(2027, 7, 26).atTime(7, 0));
		assertThat(overzichten(MENTOR)).hasSize(1);
		assertThat(overzichten(COLLEGA)).hasSize(1);
	}

	@Test
	void aPersonChoosesAnotherHourOrNone() {
		afgestudeerd(DIPLOMA, "werk");
		this.voorkeuren.bewaar("p.mentor", new Voorkeur(true, 9, true));
		post(BELDAG.atTime(8, 0));
		assertThat(overzichten(MENTOR)).isEmpty();
		post(BELDAG.atTime(9, 5));
		assertThat(overzichten(MENTOR)).hasSize(1);
		this.voorkeuren.bewaar("p.mentor", new Voorkeur(false, null, true));
		post(LocalDate.of(2027, 7, 26).atTime(12, 0));
		assertThat(overzichten(MENTOR)).hasSize(1);
	}

	@Test
	void aRouteThatPausesIsNotInIt() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.jdbc.sql("update route set status = 'GEPAUZEERD' where id = ?").param(route.id()).update();
		post(BELDAG.atTime(7, 0));
		assertThat(overzichten(MENTOR)).isEmpty();
	}

	@Test
	void whoHasNoAddressIsShownAndHoldsUpNobody() {
		afgestudeerd(DIPLOMA, "werk");
		this.jdbc.sql("update medewerker set email = null where id = 'p.mentor'").update();
		post(BELDAG.atTime(7, 0));
		assertThat(grootboek("overzicht")).contains("mislukt geen-adres").doesNotContain("wacht");
		this.jdbc.sql("update medewerker set email = 'geen adres' where id = 'p.mentor'").update();
		post(LocalDate.of(2027, 7, 26).atTime(7, 0));
		assertThat(grootboek("overzicht")).contains("mislukt adres-onjuist");
	}

}
