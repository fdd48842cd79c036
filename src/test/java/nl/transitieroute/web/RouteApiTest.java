package nl.transitieroute.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;

import nl.transitieroute.Verhaal;
import nl.transitieroute.WebTest;
import nl.transitieroute.engine.TimeTravel;
import nl.transitieroute.organisatie.Demo;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may read a route over the API, and who may say what happened to it. */
@WebTest
class RouteApiTest {

	private static final String ALLES = "{\"reden\":\"x\",\"vraag\":\"x\",\"vraagsteller\":\"x\",\"melding\":\"x\"}";

	@LocalServerPort
	int poort;

	@Autowired
	Verhaal verhaal;

	@Autowired
	TimeTravel tijd;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	private Route route;

	@BeforeEach
	void aYouthOfRijnIJssel() {
		this.verhaal.begin(LocalDate.now());
		this.tijd.reset();
		this.route = this.verhaal.jongere(LocalDate.now().plusYears(2));
		this.gebeurtenissen.start(this.route);
	}

	@ParameterizedTest
	@ValueSource(strings = { "uitval", "pauze", "hervatten", "contactpersoon", "hulpvraag", "diploma", "einddatum",
			"overdracht/intrekken", "baanverlies" })
	void onlyWhoGuidesTheYouthReportsWhatHappened(String wat) {
		String voor = this.verhaal.openTaken(this.route).toString();
		assertThat(meld(null, wat, ALLES).statusCode()).as("nobody").isEqualTo(401);
		assertThat(meld("mentor.albeda", wat, ALLES).statusCode()).as("another school").isEqualTo(404);
		assertThat(meld("consulent.arnhem", wat, ALLES).statusCode()).as("W&I before a handover").isEqualTo(404);
		assertThat(meld("trajectbegeleider.arnhem", wat, ALLES).statusCode()).as("RMC").isEqualTo(404);
		assertThat(meld("regisseur.rijnmond", wat, ALLES).statusCode()).as("another regisseur").isEqualTo(404);
		assertThat(meld("regisseur.gelderland", wat, ALLES).statusCode()).as("regisseur").isEqualTo(403);
		assertThat(meld("procesbeheerder", wat, ALLES).statusCode()).as("process owner").isEqualTo(404);
		assertThat(meld("functioneelbeheerder", wat, ALLES).statusCode()).as("administrator").isEqualTo(404);
		assertThat(meld("fg", wat, ALLES).statusCode()).as("FG").isEqualTo(404);
		assertThat(this.verhaal.openTaken(this.route)).as("nothing happened").hasToString(voor);
	}

	@Test
	void theMentorReadsTheRouteAndReportsWhatHappened() {
		HttpResponse<String> nu = lees("p.mentor", "");
		assertThat(nu.statusCode()).isEqualTo(200);
		assertThat(nu.body()).contains("\"fase\":\"Signalering\"", "\"id\":\"school-rijn-ijssel\"",
				"\"id\":\"p.mentor\"", "\"volgendeStap\":\"Signaal beoordelen\"", "\"volgendeStapOp\":\"20");
		assertThat(nu.body()).as("no personal data of the youth").doesNotContain("Sanne", "de Vries");
		assertThat(lees("p.mentor", "/stappen").body()).contains("Signaal beoordelen");
		assertThat(lees("regisseur.gelderland", "").statusCode()).isEqualTo(200);
		assertThat(lees("mentor.albeda", "").statusCode()).isEqualTo(404);
		assertThat(lees("consulent.arnhem", "/stappen").statusCode()).isEqualTo(404);

		assertThat(meld("p.mentor", "uitval", "{\"reden\":\"Komt niet meer.\"}").statusCode()).isEqualTo(202);
		assertThat(
				meld("p.mentor", "hulpvraag", "{\"vraag\":\"Schulden\",\"vraagsteller\":\"de jongere\"}").statusCode())
			.isEqualTo(202);
		assertThat(meld("p.mentor", "contactpersoon", "{\"opvolger\":\"j.mentor\",\"reden\":\"Andere baan\"}")
			.statusCode()).isEqualTo(202);
		assertThat(this.verhaal.openTaken(this.route)).contains("userTask_uitvalBeoordelen", "userTask_contactProberen",
				"userTask_kennismaken");
		assertThat(this.verhaal.nu(this.route).contactpersoonId()).isEqualTo("j.mentor");
		assertThat(meld("p.mentor", "pauze", "{\"reden\":\"Ziek\",\"tot\":\"" + LocalDate.now().plusMonths(2) + "\"}")
			.statusCode()).isEqualTo(202);
		assertThat(meld("p.mentor", "hervatten", "{}").statusCode()).isEqualTo(202);
	}

	@Test
	void whatIsWrongIsSaidInDutch() {
		HttpResponse<String> leeg = meld("p.mentor", "uitval", "{\"reden\":\" \"}");
		assertThat(leeg.statusCode()).isEqualTo(422);
		assertThat(leeg.body()).contains("Schrijf waarom de jongere lijkt te stoppen");
		assertThat(meld("p.mentor", "pauze", "{\"reden\":\"Ziek\",\"tot\":\"2001-01-01\"}").statusCode())
			.isEqualTo(422);
		HttpResponse<String> onleesbaar = meld("p.mentor", "pauze", "{\"tot\":\"morgen\"}");
		assertThat(onleesbaar.statusCode()).isEqualTo(400);
		assertThat(onleesbaar.body()).contains("datums als 2026-12-31");
		assertThat(
				meld("p.mentor", "contactpersoon", "{\"opvolger\":\"consulent.arnhem\",\"reden\":\"x\"}").statusCode())
			.isEqualTo(422);
		assertThat(this.verhaal.openTaken(this.route)).containsExactly("userTask_signaalBeoordelen");
	}

	private HttpResponse<String> lees(String wie, String pad) {
		return doe(wie, verzoek(pad).GET());
	}

	private HttpResponse<String> meld(String wie, String wat, String json) {
		return doe(wie,
				verzoek("/" + wat).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	private HttpRequest.Builder verzoek(String pad) {
		return HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.poort + "/api/routes/" + this.route.nummer() + pad));
	}

	private static HttpResponse<String> doe(String wie, HttpRequest.Builder verzoek) {
		if (wie != null) {
			String geheim = wie + ":" + Demo.WACHTWOORD;
			verzoek.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString(geheim.getBytes(StandardCharsets.UTF_8)));
		}
		try {
			return HttpClient.newHttpClient().send(verzoek.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
