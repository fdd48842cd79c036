package nl.transitieroute.aanmelden.wachtwoord;

import java.time.Instant;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.aanmelden.Accounts;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Name and password, of a person at the sign-in page or of a system that calls the API.
 * An unknown name, a wrong password and an account that is no longer active cost the same
 * time and give the same answer.
 */
@Component
class Wachtwoordcontrole implements AuthenticationProvider {

	private static final String ONBEKEND = "onbekend";

	private final Accounts accounts;

	private final Aanmeldpogingen pogingen;

	private final Aanmeldlogboek logboek;

	private final BewezenWachtwoorden bewezen = new BewezenWachtwoorden();

	private final DaoAuthenticationProvider controle;

	Wachtwoordcontrole(Accounts accounts, PasswordEncoder wachtwoorden, Aanmeldpogingen pogingen,
			Aanmeldlogboek logboek) {
		this.accounts = accounts;
		this.pogingen = pogingen;
		this.logboek = logboek;
		this.controle = new DaoAuthenticationProvider(accounts);
		this.controle.setPasswordEncoder(wachtwoorden);
		this.controle.setUserDetailsPasswordService(accounts);
		this.controle.setPreAuthenticationChecks((wie) -> {
			// After the password: who does not know it learns nothing.
		});
		this.controle.setPostAuthenticationChecks(this::magErin);
	}

	@Override
	public Authentication authenticate(Authentication vraag) {
		boolean api = vraag.getDetails() instanceof ApiVraag;
		if (api) {
			Authentication al = alBewezen(vraag);
			if (al != null) {
				return al;
			}
		}
		String adres = (vraag.getDetails() instanceof WebAuthenticationDetails waarvandaan)
				? waarvandaan.getRemoteAddress() : ONBEKEND;
		this.pogingen.begin(vraag.getName(), adres);
		Authentication gelukt = this.controle.authenticate(vraag);
		this.pogingen.gelukt(vraag.getName(), adres);
		if (api) {
			Aangemelde wie = (Aangemelde) gelukt.getPrincipal();
			if (wie.eenmaligTot() != null) {
				throw new CredentialsExpiredException("Kies eerst een eigen wachtwoord");
			}
			this.bewezen.onthoud(wie, vraag.getCredentials().toString());
		}
		else {
			this.logboek.ingelogd(gelukt.getName());
		}
		return gelukt;
	}

	/**
	 * A system calls many times a minute and each try of a password costs time by design.
	 * Everything but the hashing is looked up again.
	 */
	private Authentication alBewezen(Authentication vraag) {
		Aangemelde wie = this.accounts.zoekMetWachtwoord(vraag.getName()).orElse(null);
		if (wie == null || wie.eenmaligTot() != null || !wie.isEnabled()
				|| !this.bewezen.kent(wie, String.valueOf(vraag.getCredentials()))) {
			return null;
		}
		UsernamePasswordAuthenticationToken gelukt = UsernamePasswordAuthenticationToken.authenticated(wie, null,
				wie.getAuthorities());
		gelukt.setDetails(vraag.getDetails());
		wie.eraseCredentials();
		return gelukt;
	}

	private void magErin(UserDetails wie) {
		if (!wie.isEnabled()) {
			throw new DisabledException("Niet actief");
		}
		Instant tot = ((Aangemelde) wie).eenmaligTot();
		if (tot != null && tot.isBefore(Instant.now())) {
			throw new CredentialsExpiredException("Het eenmalige wachtwoord is verlopen");
		}
	}

	@Override
	public boolean supports(Class<?> vraag) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(vraag);
	}

}
