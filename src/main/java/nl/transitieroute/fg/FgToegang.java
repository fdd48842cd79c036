package nl.transitieroute.fg;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pages of the functionaris gegevensbescherming are for the FG alone. Asked of the
 * directory each time: who lost the role does not keep it until he signs out.
 */
@Component
public class FgToegang {

	/** Why the FG may look, for the access log. */
	public static final String GROND = "toezicht door de FG (AVG art. 39)";

	private static final String FG = "fg";

	private final Organisaties organisaties;

	FgToegang(Organisaties organisaties) {
		this.organisaties = organisaties;
	}

	/**
	 * @throws ResponseStatusException 403 for everybody else
	 */
	public void eis(Aangemelde wie) {
		boolean actief = this.organisaties.medewerker(wie.id()).filter(Medewerker::actief).isPresent();
		if (!actief || !this.organisaties.rollen(wie.id()).contains(FG)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
	}

}
