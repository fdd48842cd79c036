package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.bericht.Mailserver.Mail;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the youth himself hears: the call of Friday 23 July 2027 is announced three
 * working days before, on Tuesday 20 July.
 */
class AankondigingScenarioTest extends BerichtStories {

	private static final LocalDate BELDAG = LocalDate.of(2027, 7, 23);

	private static final LocalDate DINSDAG = LocalDate.of(2027, 7, 20);

	@Test
	void theYouthHearsWhoWillCallAndWhenAndHowToSayNo() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "mail");
		post(DINSDAG.minusDays(1).atTime(12, 0));
		post(DINSDAG.atTime(8, 59));
		assertThat(postvak(SANNE)).isEmpty();
		post(DINSDAG.atTime(9, 10));
		post(DINSDAG.atTime(11, 0));
		post(DINSDAG.plusDays(1).atTime(11, 0));
		Mail mail = postvak(SANNE).get(0);
		assertThat(postvak(SANNE)).hasSize(1);
		assertThat(mail.onderwerp()).isEqualTo("We bellen je op vrijdag 23 juli");
		assertThat(mail.tekst()).contains("Hoi Sanne,", "Op vrijdag 23 juli belt p.mentor je.", "wil je niet gebeld",
				MENTOR);
		assertThat(mail.html()).contains("Op vrijdag 23 juli belt p.mentor je.", "mailto:" + MENTOR);
		assertThat(mail.antwoordAan()).isEqualTo(MENTOR);
		assertThat(mail.alles()).doesNotContain(route.nummer(), "de Vries", "Rijn IJssel", "/dossier/");
		assertThat(this.verhaal.dossier(route)).extracting(DossierEntry::titel).contains("Telefoontje aangekondigd");
	}

	@Test
	void whoChoseHisTelephoneGetsATextMessage() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "app");
		post(DINSDAG.atTime(9, 10));
		assertThat(postvak(SANNE)).isEmpty();
		assertThat(SMS.ontvangen()).singleElement()
			.satisfies((sms) -> assertThat(sms).contains("\"+31612345678\"",
					"Hoi Sanne, op vrijdag 23 juli belt p.mentor je om te horen hoe het gaat."));
		assertThat(this.jdbc.sql("select 'bericht-' || id from bericht where soort = 'aankondiging'")
			.query(String.class)
			.list()).isEqualTo(SMS.kenmerken());
	}

	@Test
	void theProviderOfTextMessagesIsDownAndTheMessageGoesLater() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "sms");
		SMS.antwoordt(503);
		post(DINSDAG.atTime(9, 10));
		assertThat(grootboek("aankondiging")).containsExactly("wacht uitgesteld");
		SMS.antwoordt(202);
		post(DINSDAG.atTime(9, 12));
		assertThat(SMS.ontvangen()).hasSize(1);
		assertThat(grootboek("aankondiging")).containsExactly("verstuurd");
	}

	@Test
	void withoutConsentOrWithoutAChosenChannelNothingGoes() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.jongeren.werkContactgegevensBij(route.jongereId(), SANNE, "+31612345678", "mail");
		Route thuis = nogEen(DIPLOMA, "werk");
		wilBerichten(thuis, "bezoek");
		Route nee = nogEen(DIPLOMA, "werk");
		wilBerichten(nee, "mail");
		this.toestemmingen.leg(nee, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "nee", List.of(), "in-gesprek",
				"volgen-na-school-1");
		post(DINSDAG.atTime(9, 10));
		assertThat(postvak(SANNE)).isEmpty();
		assertThat(SMS.ontvangen()).isEmpty();
		assertThat(grootboek("aankondiging")).containsExactlyInAnyOrder("vervallen geen-toestemming",
				"vervallen geen-kanaal", "vervallen geen-toestemming");
	}

	@Test
	void aMovedCallIsToldAnewAndADroppedOneCorrected() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "mail");
		post(DINSDAG.atTime(9, 10));
		LocalDate maandag = LocalDate.of(2027, 7, 26);
		verzet(route, BELDAG, maandag);
		post(LocalDate.of(2027, 7, 21).atTime(9, 30));
		assertThat(onderwerpen(SANNE)).containsExactly("We bellen je op vrijdag 23 juli",
				"We bellen je op maandag 26 juli");
		assertThat(postvak(SANNE).get(1).tekst()).contains("Dat is dus niet op vrijdag 23 juli");
		laatVervallen(route, maandag);
		post(LocalDate.of(2027, 7, 22).atTime(9, 30));
		post(LocalDate.of(2027, 7, 23).atTime(9, 30));
		assertThat(onderwerpen(SANNE)).containsExactly("We bellen je op vrijdag 23 juli",
				"We bellen je op maandag 26 juli", "We bellen je niet op maandag 26 juli");
	}

	@Test
	void aCallThatMovesFarAwayIsOffForNowAndAnnouncedWhenItIsNear() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "mail");
		post(DINSDAG.atTime(9, 10));
		verzet(route, BELDAG, LocalDate.of(2027, 8, 5));
		post(LocalDate.of(2027, 7, 21).atTime(9, 30));
		post(LocalDate.of(2027, 8, 2).atTime(9, 30));
		assertThat(onderwerpen(SANNE)).containsExactly("We bellen je op vrijdag 23 juli",
				"We bellen je niet op vrijdag 23 juli", "We bellen je op donderdag 5 augustus");
		assertThat(postvak(SANNE).get(2).tekst()).doesNotContain("Dat is dus niet");
	}

	@Test
	void aRouteThatPausesAnnouncesNothing() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "mail");
		this.routes.pauzeer(route.nummer(), LocalDate.of(2027, 9, 1));
		post(DINSDAG.atTime(9, 10));
		assertThat(postvak(SANNE)).isEmpty();
	}

	@Test
	void ofAYouthWhoDiedNothingLeavesNotEvenWhatWasReady() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "mail");
		POST.uit();
		post(DINSDAG.atTime(9, 10));
		assertThat(grootboek("aankondiging")).singleElement().asString().startsWith("wacht");
		this.gebeurtenissen.meldOverlijden(route.nummer(), null, "de moeder belde");
		POST.aan();
		post(DINSDAG.atTime(12, 0));
		post(BELDAG.atTime(9, 0));
		assertThat(POST.aantal()).isZero();
		assertThat(grootboek("aankondiging")).containsExactly("vervallen route-gesloten");
	}

}
