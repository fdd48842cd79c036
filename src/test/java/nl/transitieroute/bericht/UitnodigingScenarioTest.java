package nl.transitieroute.bericht;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.io.ParseWarning;
import biweekly.component.VEvent;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import nl.transitieroute.bericht.Mailserver.Mail;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendar of the contact person by mail. The first calls are on 23 July and 20
 * August 2027; the one of 11 October is further than six weeks away.
 */
class UitnodigingScenarioTest extends BerichtStories {

	private static final LocalDate JULI = LocalDate.of(2027, 7, 23);

	@Test
	void eachAppointmentThatComesNearIsInTheCalendarOnce() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.ronde.draai();
		this.ronde.draai();
		List<Mail> mails = uitnodigingen(MENTOR);
		assertThat(mails).extracting(Mail::onderwerp)
			.containsExactlyInAnyOrder("Nazorgcontact " + route.nummer() + ", vrijdag 23 juli",
					"Nazorgcontact " + route.nummer() + ", vrijdag 20 augustus");
		Mail juli = mails.stream().filter((mail) -> mail.onderwerp().endsWith("juli")).findFirst().orElseThrow();
		assertThat(juli.tekst()).contains("Op vrijdag 23 juli.", route.nummer() + " (Sanne)");
		assertThat(juli.agendaSoort()).containsIgnoringCase("method=REQUEST");
		VEvent afspraak = lees(juli, "REQUEST");
		assertThat(afspraak.getSummary().getValue()).isEqualTo("Nazorgcontact " + route.nummer() + " (Sanne)");
		assertThat(dag(afspraak)).isEqualTo(JULI);
		assertThat(afspraak.getSequence().getValue()).isZero();
		assertThat(afspraak.getStatus().isConfirmed()).isTrue();
		assertThat(afspraak.getOrganizer().getEmail()).isEqualTo("transitieroute@regio.example");
		assertThat(afspraak.getAttendees()).singleElement()
			.satisfies((wie) -> assertThat(wie.getEmail()).isEqualTo(MENTOR));
		assertThat(afspraak.getUrl().getValue())
			.isEqualTo("https://transitieroute.example.nl/dossier/" + route.nummer());
	}

	@Test
	void aMovedContactIsUpdatedUnderAHigherNumberAndADroppedOneCancelled() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.ronde.draai();
		String uid = lees(uitnodigingen(MENTOR).get(0), "REQUEST").getUid().getValue();
		POST.leeg();
		LocalDate maandag = LocalDate.of(2027, 7, 26);
		verzet(route, JULI, maandag);
		post(DIPLOMA.plusDays(3).atTime(14, 0));
		Mail gewijzigd = uitnodigingen(MENTOR).get(0);
		assertThat(uitnodigingen(MENTOR)).hasSize(1);
		assertThat(gewijzigd.onderwerp()).isEqualTo("Gewijzigd: Nazorgcontact " + route.nummer() + ", maandag 26 juli");
		VEvent nieuw = lees(gewijzigd, "REQUEST");
		assertThat(nieuw.getUid().getValue()).isEqualTo(uid);
		assertThat(nieuw.getSequence().getValue()).isEqualTo(1);
		assertThat(dag(nieuw)).isEqualTo(maandag);
		POST.leeg();
		// Back to the day that it was: a third mail, not the first one again.
		verzet(route, maandag, JULI);
		post(DIPLOMA.plusDays(4).atTime(14, 0));
		assertThat(lees(uitnodigingen(MENTOR).get(0), "REQUEST").getSequence().getValue()).isEqualTo(2);
		POST.leeg();
		laatVervallen(route, JULI);
		post(DIPLOMA.plusDays(5).atTime(14, 0));
		Mail weg = uitnodigingen(MENTOR).get(0);
		assertThat(weg.onderwerp()).startsWith("Vervalt: ");
		assertThat(weg.tekst()).contains("Dit staat niet meer in jouw agenda: vrijdag 23 juli.");
		VEvent afgezegd = lees(weg, "CANCEL");
		assertThat(afgezegd.getUid().getValue()).isEqualTo(uid);
		assertThat(afgezegd.getStatus().isCancelled()).isTrue();
		assertThat(afgezegd.getSequence().getValue()).isEqualTo(3);
	}

	@Test
	void whoTakesOverIsInvitedAndWhoLetsGoIsNotBusyAnyMore() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.ronde.draai();
		POST.leeg();
		this.routes.wijsContactpersoonAan(route.nummer(), "j.mentor", "p.mentor", "Ziek");
		post(DIPLOMA.plusDays(3).atTime(14, 0));
		assertThat(uitnodigingen(MENTOR)).hasSize(2)
			.allSatisfy((mail) -> assertThat(lees(mail, "CANCEL").getStatus().isCancelled()).isTrue());
		assertThat(uitnodigingen(COLLEGA)).hasSize(2)
			.allSatisfy((mail) -> assertThat(lees(mail, "REQUEST").getSequence().getValue()).isEqualTo(1));
	}

	@Test
	void whatChangedBeforeTheMailWentIsToldAsItIsNow() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		POST.uit();
		this.ronde.draai();
		verzet(route, JULI, JULI.plusDays(3));
		post(DIPLOMA.plusDays(3).atTime(14, 0));
		POST.aan();
		post(DIPLOMA.plusDays(3).atTime(17, 0));
		post(DIPLOMA.plusDays(3).atTime(17, 10));
		assertThat(uitnodigingen(MENTOR)).extracting(Mail::onderwerp)
			.containsExactlyInAnyOrder("Nazorgcontact " + route.nummer() + ", maandag 26 juli",
					"Nazorgcontact " + route.nummer() + ", vrijdag 20 augustus");
	}

	@Test
	void aRouteThatPausesFreesTheCalendarAndGivesNewDaysAfterwards() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.ronde.draai();
		POST.leeg();
		this.routes.pauzeer(route.nummer(), LocalDate.of(2027, 9, 1));
		post(DIPLOMA.plusDays(3).atTime(14, 0));
		assertThat(uitnodigingen(MENTOR)).hasSize(2)
			.allSatisfy((mail) -> assertThat(mail.onderwerp()).startsWith("Vervalt: "));
		POST.leeg();
		this.routes.hervat(route.nummer());
		verzet(route, JULI, LocalDate.of(2027, 7, 30));
		post(DIPLOMA.plusDays(4).atTime(14, 0));
		assertThat(uitnodigingen(MENTOR)).extracting(Mail::onderwerp)
			.contains("Gewijzigd: Nazorgcontact " + route.nummer() + ", vrijdag 30 juli");
	}

	@Test
	void whoWantsNoInvitationsGetsNone() {
		afgestudeerd(DIPLOMA, "werk");
		this.jdbc.sql("insert into bericht_voorkeur values ('p.mentor', true, null, false)").update();
		this.ronde.draai();
		assertThat(uitnodigingen(MENTOR)).isEmpty();
	}

	@Test
	void anAppointmentWithAnHourIsOnThatHourOnBothSidesOfTheChangeOfTheClock() {
		begin(LocalDate.of(2027, 10, 20));
		Route route = this.verhaal.jongere(LocalDate.of(2029, 7, 1));
		// The clock goes back on 31 October 2027.
		startgesprek(route, LocalDate.of(2027, 10, 29), "14:30");
		startgesprek(route, LocalDate.of(2027, 11, 1), "14:30");
		this.ronde.draai();
		List<Mail> mails = uitnodigingen(MENTOR);
		assertThat(mails).hasSize(2);
		assertThat(mails).extracting((mail) -> begin(lees(mail, "REQUEST")))
			.containsExactlyInAnyOrder(LocalDate.of(2027, 10, 29).atTime(14, 30).atZone(Routes.ZONE),
					LocalDate.of(2027, 11, 1).atTime(14, 30).atZone(Routes.ZONE));
		assertThat(mails.get(0).tekst()).contains("14:30 uur");
	}

	@Test
	void ofAYouthWhoDiedNothingLeaves() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		wilBerichten(route, "mail");
		this.ronde.draai();
		POST.leeg();
		verzet(route, JULI, JULI.plusDays(3));
		this.gebeurtenissen.meldOverlijden(route.nummer(), null, "de moeder belde");
		post(JULI.minusDays(1).atTime(9, 0));
		post(JULI.plusDays(3).atTime(9, 0));
		assertThat(POST.aantal()).isZero();
	}

	private void startgesprek(Route route, LocalDate dag, String tijd) {
		this.jdbc.sql("insert into startgesprek_afspraak (route_id, datum, tijd, plaats) values (?, ?, ?, 'school')")
			.params(route.id(), dag, tijd)
			.update();
	}

	private List<Mail> uitnodigingen(String adres) {
		return postvak(adres).stream().filter((mail) -> mail.agenda() != null).toList();
	}

	/** As a calendar program takes it in; and valid by the library of another maker. */
	private static VEvent lees(Mail mail, String methode) {
		try {
			assertThat(new CalendarBuilder().build(new StringReader(mail.agenda())).validate().hasErrors()).isFalse();
		}
		catch (IOException | ParserException ex) {
			throw new AssertionError(ex);
		}
		List<List<ParseWarning>> bezwaren = new ArrayList<>();
		ICalendar agenda = Biweekly.parse(mail.agenda()).warnings(bezwaren).first();
		assertThat(bezwaren.get(0)).isEmpty();
		assertThat(agenda.getMethod().getValue()).isEqualTo(methode);
		assertThat(agenda.getEvents()).hasSize(1);
		return agenda.getEvents().get(0);
	}

	private static LocalDate dag(VEvent afspraak) {
		assertThat(afspraak.getDateStart().getValue().hasTime()).isFalse();
		return LocalDate.of(afspraak.getDateStart().getValue().getRawComponents().getYear(),
				afspraak.getDateStart().getValue().getRawComponents().getMonth(),
				afspraak.getDateStart().getValue().getRawComponents().getDate());
	}

	private static ZonedDateTime begin(VEvent afspraak) {
		assertThat(afspraak.getDateStart().getValue().hasTime()).isTrue();
		ZonedDateTime begin = afspraak.getDateStart().getValue().toInstant().atZone(Routes.ZONE);
		assertThat(begin.toLocalTime()).isEqualTo(LocalTime.of(14, 30));
		return begin;
	}

}
