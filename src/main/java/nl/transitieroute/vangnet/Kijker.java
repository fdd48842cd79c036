package nl.transitieroute.vangnet;

import java.util.List;
import java.util.Map;

import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

/**
 * Somebody who may look at the net, and in which quality: the regisseur at every fault of
 * a route in his region, the functional administrator at technical ones without names,
 * who leads an organisation at those of the routes that it guides.
 */
public record Kijker(String medewerkerId, String organisatieId, boolean regisseur, boolean beheerder, boolean leiding) {

	/** As the directory knows him now; nobody who left. */
	static Kijker van(String medewerkerId, Organisaties organisaties) {
		Medewerker wie = organisaties.medewerker(medewerkerId).filter(Medewerker::actief).orElse(null);
		if (wie == null) {
			return new Kijker(medewerkerId, "", false, false, false);
		}
		List<String> rollen = organisaties.rollen(medewerkerId);
		String soort = organisaties.metId(wie.organisatieId()).soort();
		return new Kijker(medewerkerId, wie.organisatieId(), rollen.contains(Begeleidersrollen.REGISSEUR),
				rollen.contains(Aanpak.BEHEERDER),
				rollen.stream().anyMatch((rol) -> Begeleidersrollen.leidt(soort, rol)));
	}

	/** Whether this person has anything to do with the net. */
	public boolean mag() {
		return this.regisseur || this.beheerder || this.leiding;
	}

	/** Whether he is one of those who mend this kind of fault. */
	boolean magOplossen(Aanpak aanpak) {
		return this.regisseur && aanpak.isVan(Aanpak.REGISSEUR) || this.beheerder && aanpak.isVan(Aanpak.BEHEERDER)
				|| this.leiding && aanpak.isVan(Aanpak.LEIDING);
	}

	Map<String, Object> parameters() {
		return Map.of("isRegisseur", this.regisseur, "isBeheerder", this.beheerder, "isLeiding", this.leiding);
	}

}
