package nl.transitieroute.aanmelden.wachtwoord;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** A name and a password that came along with a call of the API. */
public class ApiVraag extends WebAuthenticationDetails {

	private static final long serialVersionUID = 1L;

	public ApiVraag(HttpServletRequest verzoek) {
		super(verzoek);
	}

}
