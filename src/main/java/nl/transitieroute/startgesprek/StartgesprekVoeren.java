package nl.transitieroute.startgesprek;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Keeps whether the youth came. */
@Component
class StartgesprekVoeren implements FormulierVerwerker {

	private final Afspraken afspraken;

	StartgesprekVoeren(Afspraken afspraken) {
		this.afspraken = afspraken;
	}

	@Override
	public String formulier() {
		return "startgesprek-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		this.afspraken.legUitkomstVast(route, antwoorden.tekst("verschenen"));
	}

}
