package nl.transitieroute.aanmelden.oidc;

import java.util.Map;

import nl.transitieroute.aanmelden.Aangemelde;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The same principal as after a password, with what is needed to sign out at the provider
 * too.
 */
final class AangemeldViaAanbieder extends Aangemelde implements OidcUser {

	private static final long serialVersionUID = 1L;

	private final OidcIdToken token;

	AangemeldViaAanbieder(Aangemelde wie, OidcIdToken token) {
		super(wie);
		this.token = token;
	}

	@Override
	public Map<String, Object> getClaims() {
		return this.token.getClaims();
	}

	@Override
	public Map<String, Object> getAttributes() {
		return this.token.getClaims();
	}

	@Override
	public OidcUserInfo getUserInfo() {
		return null;
	}

	@Override
	public OidcIdToken getIdToken() {
		return this.token;
	}

	@Override
	public String getName() {
		return id();
	}

}
