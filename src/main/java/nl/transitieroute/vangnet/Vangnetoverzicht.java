package nl.transitieroute.vangnet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.bericht.Overzichtdeel;
import nl.transitieroute.bericht.Overzichtregel;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Component;

/** What stands on the list, in the daily message of who must do something about it. */
@Component
class Vangnetoverzicht implements Overzichtdeel {

	/** After what is due today and what is late. */
	private static final int PLAATS = 40;

	private final Vangnetlijst lijst;

	private final Aanpakken aanpakken;

	Vangnetoverzicht(Vangnetlijst lijst, Aanpakken aanpakken) {
		this.lijst = lijst;
		this.aanpakken = aanpakken;
	}

	@Override
	public String titel() {
		return "Vangnet: wat niet vanzelf goed komt";
	}

	@Override
	public int volgorde() {
		return PLAATS;
	}

	/** The first page of the list; who leads an organisation finds the rest there. */
	@Override
	public List<Overzichtregel> regels(String medewerkerId, LocalDate dag) {
		Kijker kijker = this.lijst.kijker(medewerkerId);
		if (!kijker.mag()) {
			return List.of();
		}
		Map<String, Object> zicht = this.lijst.zichtVan(kijker);
		return this.lijst.zoek(zicht, true, null, 1)
			.stream()
			.filter((melding) -> kijker.magOplossen(this.aanpakken.van(melding.soort())))
			.map((melding) -> new Overzichtregel(melding.nummer(), melding.voornaam(),
					melding.soort().label() + ". " + this.aanpakken.van(melding.soort()).oplossing(),
					melding.sinds().atZoneSameInstant(Routes.ZONE).toLocalDate()))
			.toList();
	}

}
