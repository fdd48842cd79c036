package nl.transitieroute.aanmelden.oidc;

import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.Accounts;
import nl.transitieroute.aanmelden.oidc.GeenToelating.Reden;
import nl.transitieroute.aanmelden.wachtwoord.Aanmeldlogboek;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Signing in at a provider with OpenID Connect (authorization code with PKCE). Spring
 * checks signature, issuer, audience, nonce and age of what comes back; whether somebody
 * may come in is up to {@link Toelating}.
 */
@Component
@EnableConfigurationProperties(OidcInstellingen.class)
public class OidcAanmelding {

	/** From here to the provider. */
	public static final String HEEN = "/inloggen/via";

	/** Where the provider sends people back to; known there. */
	public static final String TERUG = "/inloggen/terug";

	static final String GEEN_TOEGANG = "/geen-toegang";

	private static final Logger LOGBOEK = LoggerFactory.getLogger(OidcAanmelding.class);

	private final OidcInstellingen instellingen;

	private final Registraties registraties;

	private final Toelating toelating;

	private final Accounts accounts;

	private final Aanmeldlogboek logboek;

	private final OidcUserService gebruikers = new OidcUserService();

	OidcAanmelding(OidcInstellingen instellingen, Toelating toelating, Accounts accounts, Aanmeldlogboek logboek) {
		this.logboek = logboek;
		instellingen.aanbieders().forEach((id, aanbieder) -> aanbieder.controleer(id));
		this.instellingen = instellingen;
		this.registraties = new Registraties(instellingen.aanbieders());
		this.toelating = toelating;
		this.accounts = accounts;
	}

	public boolean metWachtwoord() {
		return this.instellingen.metWachtwoord();
	}

	/** What to click on the sign-in page: address and label. */
	public Map<String, String> knoppen() {
		Map<String, String> knoppen = new LinkedHashMap<>();
		this.instellingen.aanbieders().forEach((id, aanbieder) -> knoppen.put(HEEN + "/" + id, aanbieder.naam()));
		return knoppen;
	}

	/** Opens this door, when there is a provider. */
	public void voegToe(HttpSecurity http) throws Exception {
		if (!this.instellingen.isAan()) {
			return;
		}
		http.oauth2Login((aanmelden) -> aanmelden.loginPage("/inloggen")
			.clientRegistrationRepository(this.registraties)
			.authorizedClientRepository(new GeenTokens())
			.authorizationEndpoint(
					(heen) -> heen.baseUri(HEEN).authorizationRequestResolver(new Heenweg(this.registraties)))
			.redirectionEndpoint((terug) -> terug.baseUri(TERUG + "/*"))
			.userInfoEndpoint((gegevens) -> gegevens.oidcUserService(this::wieIsDit))
			.defaultSuccessUrl("/", false)
			.failureHandler(this::mislukt));
		http.addFilterBefore(new Bereikbaarheid(this.registraties), OAuth2AuthorizationRequestRedirectFilter.class);
	}

	/**
	 * Where to go to sign out at the provider as well.
	 * @return the address, or null when he did not sign in at one or it has none
	 */
	public String uitlogadres(HttpServletRequest verzoek, Authentication wie) {
		if (!(wie instanceof OAuth2AuthenticationToken token)
				|| !(token.getPrincipal() instanceof OidcUser gebruiker)) {
			return null;
		}
		ClientRegistration registratie = this.registraties
			.findByRegistrationId(token.getAuthorizedClientRegistrationId());
		Object adres = registratie.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
		if (adres == null) {
			return null;
		}
		String terug = UriComponentsBuilder.fromUriString(verzoek.getRequestURL().toString())
			.replacePath(verzoek.getContextPath() + "/inloggen")
			.replaceQuery("uitgelogd")
			.build()
			.toUriString();
		return UriComponentsBuilder.fromUriString(adres.toString())
			.queryParam("id_token_hint", gebruiker.getIdToken().getTokenValue())
			.queryParam("client_id", registratie.getClientId())
			.queryParam("post_logout_redirect_uri", "{terug}")
			.encode()
			.buildAndExpand(terug)
			.toUriString();
	}

	private OidcUser wieIsDit(OidcUserRequest verzoek) {
		OidcUser daar = this.gebruikers.loadUser(verzoek);
		Aanbieder aanbieder = this.instellingen.aanbieders().get(verzoek.getClientRegistration().getRegistrationId());
		String id = this.toelating.laatToe(aanbieder, daar.getIdToken().getIssuer().toString(), daar.getSubject(),
				daar.getClaims());
		this.logboek.ingelogd(id);
		return new AangemeldViaAanbieder(this.accounts.zonderWachtwoord(id), daar.getIdToken());
	}

	private void mislukt(HttpServletRequest verzoek, HttpServletResponse antwoord, AuthenticationException fout)
			throws java.io.IOException {
		Reden reden = (fout instanceof GeenToelating geweigerd) ? geweigerd.reden() : Reden.MISLUKT;
		if (reden == Reden.MISLUKT && fout instanceof OAuth2AuthenticationException protocol) {
			// The code only: descriptions may quote a token.
			LOGBOEK.warn("Sign-in at a provider failed: {}", protocol.getError().getErrorCode().replaceAll("\\W", "_"));
		}
		String aanbieder = verzoek.getServletPath().substring(TERUG.length() + 1);
		antwoord.sendRedirect(geenToegang(verzoek, reden, aanbieder));
	}

	static String geenToegang(HttpServletRequest verzoek, Reden reden, String aanbieder) {
		return UriComponentsBuilder.fromPath(verzoek.getContextPath() + GEEN_TOEGANG)
			.queryParam("reden", reden.name().toLowerCase())
			.queryParam("via", "{via}")
			.encode()
			.buildAndExpand(aanbieder)
			.toUriString();
	}

	/**
	 * We ask nothing else of a provider after the sign-in, so we keep none of its tokens.
	 */
	private static final class GeenTokens implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registratie, Authentication wie,
				HttpServletRequest verzoek) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication wie, HttpServletRequest verzoek,
				HttpServletResponse antwoord) {
			// Not kept.
		}

		@Override
		public void removeAuthorizedClient(String registratie, Authentication wie, HttpServletRequest verzoek,
				HttpServletResponse antwoord) {
			// Not kept.
		}

	}

}
