package nl.transitieroute.aanmelden.grens;

import java.util.Base64;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** How often, and under which name. */
class GrenzenTest {

	private final Tempogrens tempo = new Tempogrens(new Grenzen(3, 6, 2, 25, DataSize.ofMegabytes(1)));

	@Test
	void whoTriesToSignInTooOftenWaits() throws Exception {
		for (int i = 0; i < 3; i++) {
			assertThat(doe(this.tempo, "POST", "/inloggen", "10.0.0.1", null).getStatus()).isEqualTo(200);
		}

		MockHttpServletResponse dicht = doe(this.tempo, "POST", "/inloggen", "10.0.0.1", null);

		assertThat(dicht.getStatus()).isEqualTo(429);
		assertThat(Integer.parseInt(dicht.getHeader("Retry-After"))).isBetween(1, 60);
		assertThat(doe(this.tempo, "POST", "/inloggen", "10.0.0.2", null).getStatus()).isEqualTo(200);
		assertThat(doe(this.tempo, "GET", "/inloggen", "10.0.0.1", null).getStatus()).isEqualTo(200);
		assertThat(doe(this.tempo, "GET", "/inloggen/via/school", "10.0.0.1", null).getStatus()).isEqualTo(429);
	}

	@Test
	void theApiIsCountedByAccountAndByAddress() throws Exception {
		assertThat(doe(this.tempo, "GET", "/api/routes/x", "10.0.0.1", "Anna").getStatus()).isEqualTo(200);
		assertThat(doe(this.tempo, "GET", "/api/routes/x", "10.0.0.1", "anna").getStatus()).isEqualTo(200);

		MockHttpServletResponse dicht = doe(this.tempo, "GET", "/api/routes/x", "10.0.0.1", "ANNA");
		assertThat(dicht.getStatus()).isEqualTo(429);
		assertThat(dicht.getContentAsString()).contains("Wacht een minuut");
		assertThat(doe(this.tempo, "GET", "/api/routes/x", "10.0.0.1", "ben").getStatus()).isEqualTo(200);

		for (String ander : new String[] { "c", "d" }) {
			doe(this.tempo, "GET", "/api/routes/x", "10.0.0.1", ander);
		}
		assertThat(doe(this.tempo, "GET", "/api/routes/x", "10.0.0.1", "e").getStatus()).isEqualTo(429);
		assertThat(doe(this.tempo, "GET", "/api/routes/x", "10.0.0.2", "e").getStatus()).isEqualTo(200);
	}

	@Test
	void aCalendarIsFetchedAFewTimesAMinuteAndAnAddressFetchesMany() throws Exception {
		for (int i = 0; i < 20; i++) {
			assertThat(doe(this.tempo, "GET", "/agenda/een.ics", "10.0.0.1", null).getStatus()).isEqualTo(200);
		}
		assertThat(doe(this.tempo, "GET", "/agenda/een.ics", "10.0.0.1", null).getStatus()).isEqualTo(429);
		assertThat(doe(this.tempo, "GET", "/agenda/een.ics", "10.0.0.2", null).getStatus()).isEqualTo(429);
		for (int i = 0; i < 4; i++) {
			assertThat(doe(this.tempo, "GET", "/agenda/ander.ics", "10.0.0.1", null).getStatus()).isEqualTo(200);
		}
		assertThat(doe(this.tempo, "GET", "/agenda/derde.ics", "10.0.0.1", null).getStatus()).isEqualTo(429);
	}

	@Test
	void aNameThatIsNotOursIsRefusedAndHealthIsNot() throws Exception {
		Adresgrens grens = new Adresgrens("https://transitieroute.example");

		assertThat(metNaam(grens, "transitieroute.example", "/inloggen")).isEqualTo(200);
		assertThat(metNaam(grens, "kwaad.example", "/inloggen")).isEqualTo(400);
		assertThat(metNaam(grens, "10.0.0.7", "/actuator/health")).isEqualTo(200);
		assertThat(metNaam(new Adresgrens(""), "localhost", "/inloggen")).isEqualTo(200);
	}

	private static int metNaam(Adresgrens grens, String naam, String pad) throws Exception {
		MockHttpServletRequest verzoek = new MockHttpServletRequest("GET", pad);
		verzoek.setServletPath(pad);
		verzoek.setServerName(naam);
		MockHttpServletResponse antwoord = new MockHttpServletResponse();
		grens.doFilter(verzoek, antwoord, new MockFilterChain());
		return antwoord.getStatus();
	}

	private static MockHttpServletResponse doe(Tempogrens grens, String werkwoord, String pad, String adres,
			String account) throws Exception {
		MockHttpServletRequest verzoek = new MockHttpServletRequest(werkwoord, pad);
		verzoek.setServletPath(pad);
		verzoek.setRemoteAddr(adres);
		if (account != null) {
			verzoek.addHeader("Authorization",
					"Basic " + Base64.getEncoder().encodeToString((account + ":x").getBytes()));
		}
		MockHttpServletResponse antwoord = new MockHttpServletResponse();
		grens.doFilter(verzoek, antwoord, new MockFilterChain());
		return antwoord;
	}

}
