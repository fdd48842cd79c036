package nl.transitieroute.nazorg;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps what a contact brought: reached, refused, moved, or the attempts that follow. */
@Component
class NazorgcontactVoeren implements FormulierVerwerker {

	private final Nazorg nazorg;

	private final Geweigerd geweigerd;

	NazorgcontactVoeren(Nazorg nazorg, Geweigerd geweigerd) {
		this.nazorg = nazorg;
		this.geweigerd = geweigerd;
	}

	@Override
	public String formulier() {
		return "nazorgcontact-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		switch (antwoorden.tekst("bereikt")) {
			case "ja" -> this.nazorg.verwerk(route, Gesprek.van(antwoorden));
			case "verzet" -> this.nazorg.verzet(route, antwoorden.datum("verzetNaar"));
			case "geen-gehoor" -> this.nazorg.nietOpgenomen(route, antwoorden.tekst("kanaal"));
			case "wil-niet" ->
				this.geweigerd.wilNiet(route, antwoorden.tekst("betekenis"), antwoorden.tekst("magBlijven"));
			default -> {
				// The attempts that follow settle the moment.
			}
		}
	}

}
