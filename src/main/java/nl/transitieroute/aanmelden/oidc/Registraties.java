package nl.transitieroute.aanmelden.oidc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * What the providers tell about themselves, asked when the first person signs in there: a
 * provider that is down does not keep the application down.
 */
class Registraties implements ClientRegistrationRepository {

	private final Map<String, Aanbieder> aanbieders;

	private final Map<String, ClientRegistration> bekend = new ConcurrentHashMap<>();

	Registraties(Map<String, Aanbieder> aanbieders) {
		this.aanbieders = aanbieders;
	}

	@Override
	public ClientRegistration findByRegistrationId(String id) {
		ClientRegistration al = this.bekend.get(id);
		if (al != null || !this.aanbieders.containsKey(id)) {
			return al;
		}
		Aanbieder aanbieder = this.aanbieders.get(id);
		ClientRegistration nieuw = ClientRegistrations.fromIssuerLocation(aanbieder.issuer())
			.registrationId(id)
			.clientName(aanbieder.naam())
			.clientId(aanbieder.clientId())
			.clientSecret(aanbieder.clientSecret())
			.scope(aanbieder.scopes())
			.redirectUri("{baseUrl}" + OidcAanmelding.TERUG + "/{registrationId}")
			.build();
		this.bekend.put(id, nieuw);
		return nieuw;
	}

	/** Whether somebody can be sent there now. */
	boolean isBereikbaar(String id) {
		try {
			return findByRegistrationId(id) != null;
		}
		catch (RuntimeException ex) {
			return false;
		}
	}

}
