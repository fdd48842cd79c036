package nl.transitieroute.bericht.jongere;

import java.util.Set;

import nl.transitieroute.bericht.GeenAdres;
import nl.transitieroute.bericht.Postadressen;
import nl.transitieroute.bericht.Smsdienst;
import nl.transitieroute.bericht.Vervallen;
import nl.transitieroute.jongere.Jongere;

import org.springframework.stereotype.Component;

/**
 * Along which way a youth hears of us: the one that he chose. Who wants to be called or
 * to be reached on his telephone gets a text message there; who wants to be visited, or
 * did not choose, gets nothing.
 */
@Component
class Kanaalkeuze {

	static final String MAIL = "e-mail";

	static final String SMS = "sms";

	private static final Set<String> PER_MAIL = Set.of("e-mail", "mail");

	private static final Set<String> PER_TELEFOON = Set.of("bellen", "app", "sms");

	private final Smsdienst smsdienst;

	Kanaalkeuze(Smsdienst smsdienst) {
		this.smsdienst = smsdienst;
	}

	/**
	 * @throws Vervallen when he chose no way that we have
	 * @throws GeenAdres when the way that he chose leads nowhere
	 */
	String van(Jongere jongere) {
		if (jongere.kanaal() != null && PER_MAIL.contains(jongere.kanaal())) {
			if (!Postadressen.isAdres(jongere.email())) {
				throw new GeenAdres("geen-adres");
			}
			return MAIL;
		}
		if (jongere.kanaal() == null || !PER_TELEFOON.contains(jongere.kanaal())) {
			throw new Vervallen("geen-kanaal");
		}
		if (!this.smsdienst.isAan()) {
			throw new Vervallen("geen-smsdienst");
		}
		if (jongere.telefoon() == null || jongere.telefoon().isBlank()) {
			throw new GeenAdres("geen-nummer");
		}
		return SMS;
	}

}
