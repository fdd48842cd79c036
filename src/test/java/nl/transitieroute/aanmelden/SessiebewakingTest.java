package nl.transitieroute.aanmelden;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** A session lives a working day at most. */
class SessiebewakingTest {

	private final Accounts accounts = mock(Accounts.class);

	private final MockHttpSession sessie = new MockHttpSession();

	@AfterEach
	void ruimOp() {
		SecurityContextHolder.clearContext();
	}

	@Test
	void goesOnWithinTheDay() throws Exception {
		assertThat(vraag(Duration.ofHours(12)).getStatus()).isEqualTo(200);
		assertThat(this.sessie.isInvalid()).isFalse();
	}

	@Test
	void endsAfterTheDayHoweverBusy() throws Exception {
		assertThat(vraag(Duration.ZERO).getRedirectedUrl()).isEqualTo("/inloggen?beeindigd");
		assertThat(this.sessie.isInvalid()).isTrue();
		assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
	}

	private MockHttpServletResponse vraag(Duration langste) throws Exception {
		Aangemelde wie = new Aangemelde("anna", "Anna", "school-x", List.of("mentor"), true, null);
		given(this.accounts.zoek("anna")).willReturn(Optional.of(wie));
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(wie, null, wie.getAuthorities()));
		MockHttpServletRequest verzoek = new MockHttpServletRequest("GET", "/routes");
		verzoek.setServletPath("/routes");
		verzoek.setSession(this.sessie);
		MockHttpServletResponse antwoord = new MockHttpServletResponse();
		new Sessiebewaking(this.accounts, langste).doFilter(verzoek, antwoord, new MockFilterChain());
		return antwoord;
	}

}
