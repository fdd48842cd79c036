package nl.transitieroute.web;

import nl.transitieroute.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The manager gets numbers, and nothing else. */
@WebTest
class CijferpaginaTest {

	@LocalServerPort
	int poort;

	@ParameterizedTest
	@ValueSource(strings = { "manager.rijnijssel", "manager.rmc.arnhem", "manager.wi.arnhem", "manager.gelderland" })
	void theManagerStartsAtTheNumbersOfHisOwnOrganisation(String wie) {
		Bezoeker manager = Bezoeker.ingelogd(this.poort, wie);
		assertThat(manager.haal("/").headers().firstValue("Location").orElse("")).endsWith("/cijfers");

		String pagina = manager.haal("/cijfers").body();
		assertThat(pagina).contains("Waar zijn ze nu?", "Na het diploma", "Bereik van de nazorg", "&lt; 10")
			.doesNotContain("TR-20", "Takenlijst", "<select");
	}

	@Test
	void whatIsAskedBesideItChangesNothing() {
		Bezoeker manager = Bezoeker.ingelogd(this.poort, "manager.rijnijssel");

		assertThat(zonderToken(manager, "/cijfers?organisatie=school-albeda&niveau=2&datum=2026-01-01"))
			.isEqualTo(zonderToken(manager, "/cijfers"));
	}

	private static String zonderToken(Bezoeker wie, String pad) {
		return wie.haal(pad).body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/routes", "/signalen", "/noodinzage", "/fg", "/caseload" })
	void nothingElseShowsHimAYouth(String pad) {
		var antwoord = Bezoeker.ingelogd(this.poort, "manager.rijnijssel").haal(pad);

		assertThat(antwoord.body()).doesNotContain("TR-20");
		if (!"/routes".equals(pad)) {
			assertThat(antwoord.statusCode()).isEqualTo(403);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "p.mentor", "regisseur.gelderland", "fg", "procesbeheerder", "functioneelbeheerder" })
	void theNumbersAreForManagers(String wie) {
		assertThat(Bezoeker.ingelogd(this.poort, wie).haal("/cijfers").statusCode()).isEqualTo(403);
	}

}
