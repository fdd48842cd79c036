package nl.transitieroute.route;

import nl.transitieroute.dossier.Antwoorden;

import org.springframework.stereotype.Component;

/** The pause may go on until another day. */
@Component
class HervattenBespreken implements FormulierVerwerker {

	private final Gebeurtenissen gebeurtenissen;

	HervattenBespreken(Gebeurtenissen gebeurtenissen) {
		this.gebeurtenissen = gebeurtenissen;
	}

	@Override
	public String formulier() {
		return "hervatten-bespreken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		if (antwoorden.heeft("pauzeTot")) {
			this.gebeurtenissen.verlengPauze(route.nummer(), antwoorden.datum("pauzeTot"));
		}
	}

}
