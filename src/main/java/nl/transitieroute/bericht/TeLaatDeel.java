package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.route.TeLaat;

import org.springframework.stereotype.Component;

/** What this person should have done before today. */
@Component
class TeLaatDeel implements Overzichtdeel {

	private final Werkvoorraad werk;

	private final TeLaat teLaat;

	TeLaatDeel(Werkvoorraad werk, TeLaat teLaat) {
		this.werk = werk;
		this.teLaat = teLaat;
	}

	@Override
	public String titel() {
		return "Te laat";
	}

	@Override
	public int volgorde() {
		return 20;
	}

	@Override
	public List<Overzichtregel> regels(String medewerkerId, LocalDate dag) {
		return this.werk.taken(medewerkerId, this.teLaat.grens());
	}

}
