package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.TeLaat;
import nl.transitieroute.route.Werkdagen;

import org.springframework.stereotype.Component;

/**
 * Tasks at a group of this person that nobody took: new since the last working morning,
 * or late.
 */
@Component
class NogVanNiemand implements Overzichtdeel {

	private final Werkvoorraad werk;

	private final Organisaties organisaties;

	private final Werkdagen werkdagen;

	private final TeLaat teLaat;

	NogVanNiemand(Werkvoorraad werk, Organisaties organisaties, Werkdagen werkdagen, TeLaat teLaat) {
		this.werk = werk;
		this.organisaties = organisaties;
		this.werkdagen = werkdagen;
		this.teLaat = teLaat;
	}

	@Override
	public String titel() {
		return "Nog door niemand opgepakt in jouw groep";
	}

	@Override
	public int volgorde() {
		return 40;
	}

	@Override
	public List<Overzichtregel> regels(String medewerkerId, LocalDate dag) {
		LocalDate vorige = this.werkdagen.opOfVoor(dag.minusDays(1));
		return this.organisaties.groepen(medewerkerId)
			.stream()
			.flatMap((groep) -> this.werk.vanNiemand(groep, Vandaag.begin(vorige), this.teLaat.grens()).stream())
			.distinct()
			.toList();
	}

}
