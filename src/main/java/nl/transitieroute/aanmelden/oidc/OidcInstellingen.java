package nl.transitieroute.aanmelden.oidc;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where staff may sign in besides here.
 *
 * @param wachtwoorden whether the form with a name and a password stays as well
 * @param aanbieders the providers by their id, which stands in the address to which they
 * send people back
 */
@ConfigurationProperties("transitieroute.oidc")
public record OidcInstellingen(@DefaultValue("true") boolean wachtwoorden,
		@DefaultValue Map<String, Aanbieder> aanbieders) {

	public boolean isAan() {
		return !this.aanbieders.isEmpty();
	}

	/** Whether there is a form with name and password; always without a provider. */
	public boolean metWachtwoord() {
		return this.wachtwoorden || !isAan();
	}

}
