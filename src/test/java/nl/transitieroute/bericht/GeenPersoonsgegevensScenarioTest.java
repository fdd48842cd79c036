package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.bericht.Mailserver.Mail;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mailbox may hold the number of the route and a first name. Everything else that is
 * known of this youth holds a word that no mail may hold.
 */
class GeenPersoonsgegevensScenarioTest extends BerichtStories {

	private static final String NIET = "NIETINMAIL";

	private static final List<String> ADRESSEN = List.of(MENTOR, COLLEGA, REGISSEUR, "z.zorgcoordinator@school.example",
			"d.doorwerkcoach@school.example", "s.stagebegeleider@school.example");

	@Test
	void noMailToStaffSaysMoreOfTheYouthThanNumberAndFirstName() {
		begin(LocalDate.of(2027, 9, 1));
		this.verhaal.vultOveralIn(NIET + " vertelde veel", "nietinmail@post.example");
		Jongere jongere = this.jongeren.voegToe("school-rijn-ijssel", NIET + "123", "Sam " + NIET, NIET + " van Dam",
				LocalDate.of(2008, 3, 4), "0202");
		this.jongeren.werkContactgegevensBij(jongere.id(), "nietinmail@post.example", "+31699999999", "mail");
		Route route = this.routes.begin(new NieuweRoute(jongere.id(), "school-rijn-ijssel", "0202", "25656",
				NIET + " kok", "2", "BOL", LocalDate.of(2028, 12, 1), "p.mentor"));
		this.gebeurtenissen.start(route);
		this.gebeurtenissen.stelHulpvraag(route.nummer(), NIET + " wil stoppen", "jongere");
		// Weeks in which nobody does anything: reminders, escalations, late tasks.
		for (LocalDate dag = LocalDate.of(2027, 9, 1); dag.isBefore(LocalDate.of(2027, 10, 6)); dag = dag.plusDays(1)) {
			if (dag.getDayOfWeek().getValue() % 2 == 1) {
				post(dag.atTime(8, 0));
			}
		}
		List<Mail> mails = ADRESSEN.stream().flatMap((adres) -> postvak(adres).stream()).toList();
		assertThat(mails).extracting(Mail::onderwerp)
			.anyMatch((onderwerp) -> onderwerp.startsWith("Nu nodig: "))
			.anyMatch((onderwerp) -> onderwerp.startsWith("Transitieroute, "));
		assertThat(mails).anySatisfy((mail) -> assertThat(mail.tekst()).contains(route.nummer() + " (Sam)"));
		assertThat(mails).allSatisfy((mail) -> assertThat(mail.alles()).doesNotContainIgnoringCase(NIET, "van Dam",
				"2008", "4 maart", "+316", "kok", "Arnhem"));
		assertThat(postvak("nietinmail@post.example")).isEmpty();
		assertThat(this.jdbc.sql("select * from bericht").query().listOfRows().toString())
			.doesNotContainIgnoringCase(NIET);
	}

}
