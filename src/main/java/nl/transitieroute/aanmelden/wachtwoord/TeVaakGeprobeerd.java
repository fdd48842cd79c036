package nl.transitieroute.aanmelden.wachtwoord;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/**
 * Too many failures: the password is not even looked at. Says nothing about whether the
 * account exists.
 */
public class TeVaakGeprobeerd extends AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Duration wacht;

	TeVaakGeprobeerd(Duration wacht) {
		super("Er is te vaak geprobeerd");
		this.wacht = wacht;
	}

	public Duration wacht() {
		return this.wacht;
	}

}
