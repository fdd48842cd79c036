package nl.transitieroute.web;

import java.time.LocalDate;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** "Er is iets gebeurd", as a coach tells it on the page and another system over HTTP. */
@WebTest
class GebeurtenisWebTest {

	private static int volgnummer;

	@LocalServerPort
	private int poort;

	@Autowired
	private Jongeren jongeren;

	@Autowired
	private Routes routes;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

	@Test
	void theMentorChoosesWhatHappenedAndFillsInOnlyThat() {
		Route route = route();
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String dossier = "/dossier/" + route.nummer();
		String pagina = dossier + "/gebeurtenis";
		assertThat(mentor.haal(dossier).body()).contains("Er is iets gebeurd in het leven van de jongere");
		assertThat(mentor.haal(pagina).body()).contains("Wat is er gebeurd?", "Geen huis, of dat dreigt");
		assertThat(kiest(mentor, pagina, "schulden")).contains("Wie vertelde het?")
			.doesNotContain("Hoeveel uur per week?", "routenummer over");
		assertThat(kiest(mentor, pagina, "nieuw-werk")).contains("Hoeveel uur per week?", "Welk contract?");
		assertThat(kiest(mentor, pagina, "verhuizing")).contains("Nijmegen");
		assertThat(kiest(mentor, pagina, "")).contains("Kies wat er is gebeurd");

		assertThat(mentor
			.stuurFormulier(pagina, pagina, "soort", "schulden", "melder", "", "toelichting", "Deurwaarder aan de deur")
			.body()).contains("Kies wie het vertelde", "Deurwaarder aan de deur");
		assertThat(mentor
			.stuurFormulier(pagina, pagina, "soort", "nieuw-werk", "melder", "jongere", "werkgever", "Bakkerij", "uren",
					"veel", "contractvorm", "vast")
			.body()).contains("als een getal", "Bakkerij");

		mentor.stuurFormulier(pagina, pagina, "soort", "schulden", "melder", "ouder", "toelichting",
				"Deurwaarder aan de deur");
		assertThat(mentor.haal(dossier).body()).contains("De contactpersoon heeft de taak",
				"Levensgebeurtenis bespreken", "Deurwaarder aan de deur");
		mentor.stuurFormulier(pagina, pagina, "soort", "nieuw-werk", "melder", "jongere", "werkgever", "Bakkerij",
				"uren", "7,5", "contractvorm", "flex");
		assertThat(mentor.haal(dossier).body()).contains("Vastgelegd in het dossier", "7.5");
	}

	@Test
	void aDeathIsRecordedOnlyWithTheNumberTypedOverAndThenSaysSo() {
		Route route = route();
		Bezoeker mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		String dossier = "/dossier/" + route.nummer();
		String pagina = dossier + "/gebeurtenis";
		assertThat(kiest(mentor, pagina, "overlijden")).contains("Van wie weet je het?");
		assertThat(mentor
			.stuurFormulier(pagina, pagina, "soort", "overlijden", "melder", "ouder", "toelichting", "De moeder belde",
					"routeNummer", "TR-2020-000001")
			.body()).contains("routenummer klopt niet", "De moeder belde");
		assertThat(this.routes.metNummer(route.nummer()).isOpen()).isTrue();

		mentor.stuurFormulier(pagina, pagina, "soort", "overlijden", "melder", "ouder", "toelichting",
				"De moeder belde", "routeNummer", route.nummer());
		assertThat(mentor.haal(dossier).body()).contains("Het overlijden is vastgelegd", "Deze jongere is overleden")
			.doesNotContain("Er verandert iets", "Deze route is afgesloten");
		assertThat(mentor.haal(pagina).statusCode()).isEqualTo(403);
	}

	@Test
	void whoHadToDoWithTheYouthReadsItAndTheRegisseurMendsAMistake() {
		Route route = route();
		String herstel = "/dossier/" + route.nummer() + "/overlijden/herstellen";
		this.gebeurtenissen.meldOverlijden(route.nummer(), null, "Verkeerd verstaan.");
		String dossier = "/dossier/" + route.nummer();
		String bericht = "Gebeurproef Nummer" + volgnummer + " is overleden.";
		Bezoeker zorgcoordinator = Bezoeker.ingelogd(this.poort, "zorgcoordinator.rijnijssel");
		assertThat(zorgcoordinator.haal("/routes").body()).contains(bericht);
		assertThat(Bezoeker.ingelogd(this.poort, "mentor.albeda").haal("/routes").body()).doesNotContain(bericht);
		assertThat(zorgcoordinator.haal(dossier).body()).doesNotContain("Het bericht klopt niet: herstellen");

		Bezoeker regisseur = Bezoeker.ingelogd(this.poort, "regisseur.gelderland");
		assertThat(regisseur.haal(dossier).body()).contains("Het bericht klopt niet: herstellen");
		assertThat(zorgcoordinator.stuurMetToken(herstel, "contactpersoon", "p.mentor", "reden", "x").statusCode())
			.isEqualTo(403);
		assertThat(Bezoeker.ingelogd(this.poort, "regisseur.rijnmond")
			.stuurMetToken(herstel, "contactpersoon", "p.mentor", "reden", "x")
			.statusCode()).isEqualTo(403);
		regisseur.stuurFormulier(dossier, herstel, "contactpersoon", "p.mentor", "reden", " ");
		assertThat(regisseur.haal(dossier).body()).contains("Schrijf hoe de vergissing is ontstaan");
		regisseur.stuurFormulier(dossier, herstel, "contactpersoon", "p.mentor", "reden", "Het ging om een ander.");

		assertThat(regisseur.haal(dossier).body()).contains("De route loopt weer", "Contact proberen")
			.doesNotContain("Deze jongere is overleden");
		assertThat(zorgcoordinator.haal("/routes").body()).doesNotContain(bericht);
	}

	@Test
	void anotherSystemTellsItAndStrangersDoNot() {
		Route route = route();
		String pad = "/api/routes/" + route.nummer() + "/levensgebeurtenis";
		String bericht = "{\"gebeurtenis\":\"wonen\",\"melder\":\"jongere\",\"toelichting\":\"Moet de kamer uit\"}";
		Bezoeker systeem = new Bezoeker(this.poort);
		assertThat(systeem.stuurApi("mentor.albeda", pad, bericht).statusCode()).isEqualTo(404);
		assertThat(systeem.stuurApi("regisseur.gelderland", pad, bericht).statusCode()).isEqualTo(403);
		assertThat(systeem.stuurApi("p.mentor", pad, "{\"gebeurtenis\":\"wonen\"}").statusCode()).isEqualTo(422);
		assertThat(systeem.stuurApi("p.mentor", pad, bericht).body()).contains("De contactpersoon heeft de taak");
		assertThat(systeem.stuurApi("p.mentor", pad, bericht).body()).contains("al gemeld");
		assertThat(new Bezoeker(this.poort).stuurZonderToken(pad, "x").statusCode()).isEqualTo(401);
	}

	/** What happened is never in the address, which ends up in logs. */
	private static String kiest(Bezoeker wie, String pagina, String soort) {
		return wie.stuurFormulier(pagina, pagina + "/keuze", "soort", soort).body();
	}

	private Route route() {
		long jongere = this.jongeren
			.voegToe("school-rijn-ijssel", "lg" + ++volgnummer, "Gebeurproef", "Nummer" + volgnummer,
					LocalDate.of(2008, 3, 4), "0202")
			.id();
		Route route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", LocalDate.now().plusMonths(15), "p.mentor"));
		this.gebeurtenissen.start(route);
		return route;
	}

}
