package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.bericht.Mailserver.Mail;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.BeforeEach;
import nl.transitieroute.jongere.Jongeren;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the stories about messages have in common: the switch is on, there is a real mail
 * server, and everybody has an address.
 */
@ScenarioTest
@TestPropertySource(
		properties = { "spring.datasource.url=jdbc:h2:mem:bericht;DB_CLOSE_DELAY=-1", "berichten.versturen=true",
				"berichten.afzender=transitieroute@regio.example", "berichten.sms.wachtwoord=geheim-van-de-dienst",
				"spring.mail.host=127.0.0.1", "transitieroute.adres=https://transitieroute.example.nl" })
abstract class BerichtStories {

	static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 9);

	static final String MENTOR = "p.mentor@school.example";

	static final String COLLEGA = "j.mentor@school.example";

	static final String REGISSEUR = "regisseur.gelderland@school.example";

	static final String SANNE = "sanne@post.example";

	static final Mailserver POST = new Mailserver();

	static final Smsgateway SMS = new Smsgateway();

	static {
		POST.aan();
	}

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Berichtenronde ronde;

	@Autowired
	JdbcClient jdbc;

	@DynamicPropertySource
	static void instellingen(DynamicPropertyRegistry instellingen) {
		instellingen.add("berichten.sms.adres", SMS::adres);
		instellingen.add("spring.mail.port", POST::poort);
	}

	@BeforeEach
	void leegPostvakken() {
		POST.aan();
		POST.leeg();
		SMS.leeg();
	}

	/** A story in which everybody has an address and nobody is away. */
	void begin(LocalDate dag) {
		this.verhaal.begin(dag);
		this.jdbc.sql("delete from bericht").update();
		this.jdbc.sql("delete from agenda_stand").update();
		this.jdbc.sql("delete from vangnetmelding").update();
		this.jdbc.sql("update bericht_ronde set tot = timestamp with time zone '2000-01-01 00:00:00+00:00'").update();
		this.jdbc.sql("delete from bericht_voorkeur").update();
		this.jdbc.sql("delete from verlof").update();
		this.jdbc.sql("update medewerker set email = id || '@school.example', actief = true").update();
	}

	/** A youth with a diploma, on the day of it; the nazorg has begun. */
	Route afgestudeerd(LocalDate diploma, String bestemming) {
		begin(diploma);
		return nogEen(diploma, bestemming);
	}

	Route nogEen(LocalDate diploma, String bestemming) {
		Route route = this.verhaal.jongere(diploma);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", diploma, true, bestemming, diploma.plusYears(2));
		this.verhaal.start("nazorg", route, Map.of());
		return this.verhaal.nu(route);
	}

	/** Time passes until this moment, and then the messages of that moment go. */
	void post(LocalDateTime moment) {
		this.verhaal.tot(moment);
		this.ronde.draai();
	}

	List<Mail> postvak(String adres) {
		return POST.postvak(adres);
	}

	List<String> onderwerpen(String adres) {
		return postvak(adres).stream().map(Mail::onderwerp).toList();
	}

	/** Status and reason of every message of this kind, oldest first. */
	List<String> grootboek(String soort) {
		return this.jdbc.sql("select status || coalesce(' ' || reden, '') from bericht where soort = ? order by id")
			.param(soort)
			.query(String.class)
			.list();
	}

	/** The day of a planned contact, as the coach moves it. */
	void verzet(Route route, LocalDate van, LocalDate naar) {
		int rijen = this.jdbc.sql(
				"update contactmoment set gepland = ?, venster_tot = ? where route_id = ? and gepland = ? and status = 'gepland'")
			.params(naar, naar.plusDays(7), route.id(), van)
			.update();
		assertThat(rijen).as("planned on %s", van).isOne();
	}

	/** The coach drops a planned contact. */
	void laatVervallen(Route route, LocalDate dag) {
		this.jdbc.sql(
				"update contactmoment set status = 'vervallen', reden = 'hoeft niet' where route_id = ? and gepland = ?")
			.params(route.id(), dag)
			.update();
	}

	/** The youth may be followed, and chose how. */
	void wilBerichten(Route route, String kanaal) {
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "ja", List.of(), "in-gesprek",
				"volgen-na-school-1");
		this.jongeren.werkContactgegevensBij(route.jongereId(), SANNE, "+31612345678", kanaal);
	}

	void verlof(String wie, String vervanger, LocalDate van, LocalDate tot) {
		this.jdbc.sql("insert into verlof (medewerker_id, vervanger_id, van, tot) values (?, ?, ?, ?)")
			.params(wie, vervanger, van, tot)
			.update();
	}

}
