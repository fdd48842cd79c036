package nl.transitieroute.aanmelden.oidc;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Somebody is who he says he is, and still may not come in. */
class GeenToelating extends OAuth2AuthenticationException {

	private static final long serialVersionUID = 1L;

	private final Reden reden;

	GeenToelating(Reden reden) {
		super(new OAuth2Error(reden.name().toLowerCase()));
		this.reden = reden;
	}

	Reden reden() {
		return this.reden;
	}

	/** Why, and whom to ask. */
	enum Reden {

		/** The provider tells of an organisation that is not listed. */
		ORGANISATIE("Je organisatie doet hier niet mee",
				"Je bent ingelogd, maar de Transitieroute kent de organisatie van je account niet. Heb je nog een account, "
						+ "bijvoorbeeld van je gemeente? Log dan daarmee in."),

		/** None of his roles is one of ours. */
		ROL("Je hebt geen toegang",
				"Je account is bekend bij je organisatie, maar heeft daar geen rol in de Transitieroute. Vraag de functioneel "
						+ "beheerder van je organisatie om je rol, bijvoorbeeld mentor of consulent."),

		/** The directory says that he has left. */
		INACTIEF("Je hebt geen toegang meer",
				"Je staat in de Transitieroute niet meer als medewerker. Klopt dat niet? Vraag de functioneel beheerder je "
						+ "weer op actief te zetten."),

		/** The provider does not answer. */
		ONBEREIKBAAR("Inloggen lukt nu niet",
				"De plek waar je inlogt geeft geen antwoord. Probeer het over een paar minuten nog eens; blijft het zo, meld "
						+ "het dan bij de functioneel beheerder."),

		/** Anything else: what the provider sent cannot be trusted. */
		MISLUKT("Inloggen is niet gelukt",
				"Er ging iets mis tussen de Transitieroute en de plek waar je inlogt. Begin opnieuw; gebeurt het weer, meld het "
						+ "dan bij de functioneel beheerder.");

		private final String kop;

		private final String uitleg;

		Reden(String kop, String uitleg) {
			this.kop = kop;
			this.uitleg = uitleg;
		}

		String kop() {
			return this.kop;
		}

		String uitleg() {
			return this.uitleg;
		}

	}

}
