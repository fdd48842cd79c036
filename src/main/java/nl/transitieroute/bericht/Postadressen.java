package nl.transitieroute.bericht;

import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.stereotype.Component;

/** Where mail to a member of staff goes. */
@Component
public class Postadressen {

	private final Organisaties organisaties;

	Postadressen(Organisaties organisaties) {
		this.organisaties = organisaties;
	}

	/** Whether mail can go there at all. */
	public static boolean isAdres(String adres) {
		return Postbus.isAdres(adres);
	}

	/**
	 * @throws Vervallen when the person left
	 * @throws GeenAdres when no mail can go to the address
	 */
	public String van(String medewerkerId) {
		Medewerker medewerker = this.organisaties.medewerker(medewerkerId)
			.filter(Medewerker::actief)
			.orElseThrow(() -> new Vervallen("werkt-hier-niet-meer"));
		if (medewerker.email() == null || medewerker.email().isBlank()) {
			throw new GeenAdres("geen-adres");
		}
		if (!Postbus.isAdres(medewerker.email())) {
			throw new GeenAdres("adres-onjuist");
		}
		return medewerker.email();
	}

}
