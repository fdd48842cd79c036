package nl.transitieroute.aanmelden.oidc;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * What we ask of the provider: always with PKCE; with {@code ?ander} that the person may
 * choose another account than the one he is signed in with there.
 */
class Heenweg implements OAuth2AuthorizationRequestResolver {

	private final DefaultOAuth2AuthorizationRequestResolver gewoon;

	Heenweg(ClientRegistrationRepository registraties) {
		this.gewoon = new DefaultOAuth2AuthorizationRequestResolver(registraties, OidcAanmelding.HEEN);
		this.gewoon.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
	}

	@Override
	public OAuth2AuthorizationRequest resolve(HttpServletRequest verzoek) {
		return metKeuze(verzoek, this.gewoon.resolve(verzoek));
	}

	@Override
	public OAuth2AuthorizationRequest resolve(HttpServletRequest verzoek, String id) {
		return metKeuze(verzoek, this.gewoon.resolve(verzoek, id));
	}

	private static OAuth2AuthorizationRequest metKeuze(HttpServletRequest verzoek, OAuth2AuthorizationRequest vraag) {
		if (vraag == null || verzoek.getParameter("ander") == null) {
			return vraag;
		}
		return OAuth2AuthorizationRequest.from(vraag)
			.additionalParameters((meer) -> meer.put("prompt", "login"))
			.build();
	}

}
