package nl.transitieroute.web;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The calendar of a coach, fetched over HTTP by his calendar program, which is the
 * library of another maker than the one that writes ours.
 */
@WebTest
class AgendafeedTest {

	private static final Pattern LINK = Pattern.compile("(/agenda/[A-Za-z0-9_-]+\\.ics)");

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@Autowired
	Routes routes;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Medewerkerbeheer beheer;

	@Autowired
	JdbcClient jdbc;

	private final HttpClient programma = HttpClient.newHttpClient();

	@BeforeEach
	void begin() {
		this.verhaal.begin(LocalDate.now());
		this.jdbc.sql("delete from agenda_stand").update();
		this.jdbc.sql("delete from contactmoment").update();
		this.jdbc.sql("delete from startgesprek_afspraak").update();
		this.tijd.reset();
	}

	@Test
	void theCalendarProgramShowsTheContactsOfTheCoach() {
		Route route = route("p.mentor");
		LocalDate dag = LocalDate.now().plusDays(20);
		moment(route, 1, dag);
		String pad = nieuweLink("p.mentor");
		HttpResponse<String> antwoord = haal(pad, null);
		assertThat(antwoord.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/calendar");
		assertThat(antwoord.headers().firstValue("Cache-Control").orElseThrow()).contains("private");
		assertThat(antwoord.headers().firstValue("Set-Cookie")).isEmpty();
		VEvent contact = lees(antwoord.body()).get(0);
		assertThat(contact.getSummary().getValue()).isEqualTo("Nazorgcontact " + route.nummer() + " (Sanne)");
		assertThat(contact.getDateStart().getValue().getRawComponents().toDate()).isEqualTo(java.sql.Date.valueOf(dag));
		assertThat(contact.getUrl().getValue()).endsWith("/dossier/" + route.nummer());
		assertThat(contact.getSequence().getValue()).isZero();
		assertThat(contact.getClassification().getValue()).isEqualTo("PRIVATE");
		assertThat(antwoord.body()).doesNotContain("de Vries", "Kok", "Arnhem");
	}

	@Test
	void aMovedContactKeepsItsIdAndGetsAHigherNumberAndADroppedOneIsCancelled() {
		Route route = route("p.mentor");
		LocalDate dag = LocalDate.now().plusDays(100);
		moment(route, 1, dag);
		String pad = nieuweLink("p.mentor");
		VEvent eerst = lees(haal(pad, null).body()).get(0);
		this.jdbc.sql("update contactmoment set gepland = ? where route_id = ?")
			.params(dag.plusDays(3), route.id())
			.update();
		VEvent verzet = lees(haal(pad, null).body()).get(0);
		assertThat(verzet.getUid()).isEqualTo(eerst.getUid());
		assertThat(verzet.getSequence().getValue()).isEqualTo(1);
		assertThat(verzet.getDateStart().getValue().getRawComponents().toDate())
			.isEqualTo(java.sql.Date.valueOf(dag.plusDays(3)));
		this.jdbc.sql("update contactmoment set status = 'vervallen' where route_id = ?").param(route.id()).update();
		VEvent weg = lees(haal(pad, null).body()).get(0);
		assertThat(weg.getStatus().isCancelled()).isTrue();
		assertThat(weg.getSequence().getValue()).isEqualTo(2);
		this.routes.sluitAf(route.nummer(), "overleden");
		assertThat(lees(haal(pad, null).body())).isEmpty();
	}

	@Test
	void anHourStaysThatHourOnBothSidesOfEveryChangeOfTheClock() {
		Route route = route("p.mentor");
		LocalDate jaar = LocalDate.now().plusYears(1);
		List<LocalDateTime> uren = List.of(jaar.withMonth(1).withDayOfMonth(15), jaar.withMonth(7).withDayOfMonth(15),
				// Around the changes of 26 March and 29 October 2028.
				LocalDate.of(2028, 3, 25), LocalDate.of(2028, 3, 27), LocalDate.of(2028, 10, 28),
				LocalDate.of(2028, 10, 30))
			.stream()
			.map((dag) -> dag.atTime(14, 30))
			.toList();
		uren.forEach((uur) -> startgesprek(route, uur.toLocalDate()));
		List<VEvent> afspraken = lees(haal(nieuweLink("p.mentor"), null).body());
		assertThat(afspraken).extracting((een) -> een.getDateStart().getValue().toInstant())
			.containsExactlyInAnyOrderElementsOf(
					uren.stream().map((uur) -> uur.atZone(Routes.ZONE).toInstant()).toList());
		assertThat(afspraken)
			.allSatisfy((een) -> assertThat(een.getDateStart().getValue().toInstant().atZone(Routes.ZONE).toLocalTime())
				.isEqualTo(LocalTime.of(14, 30)));
		// On the days themselves this client keeps the hours of the night before; what we
		// write is what the clock on the wall says.
		Stream.of(LocalDate.of(2028, 3, 26), LocalDate.of(2028, 10, 29))
			.forEach((dag) -> assertThat(agendaMet(route, dag))
				.contains("DTSTART;TZID=Europe/Amsterdam:%sT143000".formatted(dag.toString().replace("-", ""))));
	}

	@Test
	void whatDidNotChangeIsNotSentAgain() {
		moment(route("p.mentor"), 1, LocalDate.now().plusDays(5));
		String pad = nieuweLink("p.mentor");
		String kenmerk = haal(pad, null).headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> weer = haal(pad, kenmerk);
		assertThat(weer.statusCode()).isEqualTo(304);
		assertThat(weer.body()).isEmpty();
	}

	@Test
	void anotherLinkStopsTheFirstAndWhoLeavesOrWithdrawsIsDeadAtOnce() {
		String eerste = nieuweLink("j.mentor");
		assertThat(haal(eerste, null).statusCode()).isEqualTo(200);
		String tweede = nieuweLink("j.mentor");
		assertThat(haal(eerste, null).statusCode()).isEqualTo(404);
		assertThat(haal(tweede, null).statusCode()).isEqualTo(200);
		this.beheer.maakInactief("j.mentor");
		assertThat(haal(tweede, null).statusCode()).isEqualTo(404);
		this.beheer.maakActief("j.mentor");
		Bezoeker wie = Bezoeker.ingelogd(this.poort, "j.mentor");
		wie.stuurFormulier("/berichten", "/berichten/agenda/intrekken");
		assertThat(haal(tweede, null).statusCode()).isEqualTo(404);
		assertThat(haal("/agenda/" + "a".repeat(43) + ".ics", null).statusCode()).isEqualTo(404);
	}

	@Test
	void theSecretIsShownOnceAndNowhereKept() {
		Bezoeker wie = Bezoeker.ingelogd(this.poort, "p.mentor");
		wie.stuurFormulier("/berichten", "/berichten/agenda");
		Matcher link = LINK.matcher(wie.haal("/berichten").body());
		assertThat(link.find()).isTrue();
		assertThat(wie.haal("/berichten").body()).contains("Er is een link sinds")
			.doesNotContain("/agenda/" + "x", link.group(1));
		String geheim = link.group(1).replace("/agenda/", "").replace(".ics", "");
		assertThat(this.jdbc.sql("select vingerafdruk from agenda_sleutel").query(String.class).list())
			.doesNotContain(geheim);
	}

	@Test
	void eachReadsHisOwnRoutesOnly() {
		moment(route("p.mentor"), 1, LocalDate.now().plusDays(5));
		assertThat(lees(haal(nieuweLink("j.mentor"), null).body())).isEmpty();
	}

	private Route route(String contactpersoon) {
		Jongere sanne = this.jongeren.voegToe(Verhaal.SCHOOL, null, "Sanne Maria", "de Vries", LocalDate.of(2008, 3, 4),
				"0202");
		return this.routes.begin(new NieuweRoute(sanne.id(), Verhaal.SCHOOL, "0202", "25656", "Kok", "2", "BOL",
				LocalDate.now().plusYears(1), contactpersoon));
	}

	private void startgesprek(Route route, LocalDate dag) {
		this.jdbc
			.sql("insert into startgesprek_afspraak (route_id, datum, tijd, plaats) values (?, ?, '14:30', 'school')")
			.params(route.id(), dag)
			.update();
	}

	private String agendaMet(Route route, LocalDate dag) {
		startgesprek(route, dag);
		return haal(nieuweLink("p.mentor"), null).body();
	}

	private void moment(Route route, int volgnummer, LocalDate dag) {
		this.jdbc.sql("""
				insert into contactmoment (route_id, volgnummer, gepland, voorgesteld, venster_van, venster_tot, kanaal,
				doel, status) values (:route, :nummer, :dag, :dag, :dag, :dag, 'telefoon', 'contact', 'gepland')""")
			.params(Map.of("route", route.id(), "nummer", volgnummer, "dag", dag))
			.update();
	}

	private String nieuweLink(String wie) {
		Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, wie);
		bezoeker.stuurFormulier("/berichten", "/berichten/agenda");
		Matcher link = LINK.matcher(bezoeker.haal("/berichten").body());
		assertThat(link.find()).as("a link on the page").isTrue();
		return link.group(1);
	}

	/** As a calendar program: no cookies, no sign-in. */
	private HttpResponse<String> haal(String pad, String kenmerk) {
		HttpRequest.Builder vraag = HttpRequest.newBuilder(URI.create("http://localhost:" + this.poort + pad));
		if (kenmerk != null) {
			vraag.header("If-None-Match", kenmerk);
		}
		try {
			return this.programma.send(vraag.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	/** Valid, and taken in without a warning. */
	private static List<VEvent> lees(String inhoud) {
		try (ICalReader lezer = new ICalReader(inhoud)) {
			assertThat(new CalendarBuilder().build(new StringReader(inhoud)).validate().getEntries()).isEmpty();
			ICalendar agenda = lezer.readNext();
			assertThat(lezer.getWarnings()).isEmpty();
			assertThat(agenda.getEvents().isEmpty() || agenda.validate(ICalVersion.V2_0).isEmpty()).isTrue();
			return agenda.getEvents();
		}
		catch (IOException | ParserException ex) {
			throw new AssertionError(ex);
		}
	}

}
