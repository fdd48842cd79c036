package nl.transitieroute.diploma;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/**
 * Refuses a next talk that comes too late for the youth: for entree the step is clear
 * before the aanmelddatum (Ingrado 2021).
 */
@Component
class UitstroomoverlegGevoerd implements FormulierVerwerker {

	private final Diplomamomenten momenten;

	private final Clock clock;

	UitstroomoverlegGevoerd(Diplomamomenten momenten, Clock clock) {
		this.momenten = momenten;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "uitstroomoverleg-voeren";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		LocalDate vandaag = LocalDate.now(this.clock);
		if (antwoorden.heeft("overlegOp") && antwoorden.datum("overlegOp").isAfter(vandaag)) {
			throw new Weigering("Het overleg is nog niet geweest. Vul dit formulier na het overleg in.");
		}
		LocalDate vervolg = antwoorden.datum("vervolgoverlegOp");
		if (vervolg == null) {
			return;
		}
		if (!vervolg.isAfter(vandaag)) {
			throw new Weigering("Het vervolgoverleg moet na vandaag zijn. Kies een latere datum.");
		}
		if (vervolg.isAfter(route.verwachteEinddatum())) {
			throw new Weigering(
					"Het vervolgoverleg moet voor het einde van de opleiding zijn. Kies een eerdere datum.");
		}
		this.momenten.aanmelddatum(route)
			.filter((datum) -> datum.isAfter(vandaag) && !vervolg.isBefore(datum))
			.ifPresent((datum) -> {
				throw new Weigering("Bij dit niveau moet de volgende stap voor de aanmelddatum ("
						+ datum.getDayOfMonth() + "-" + datum.getMonthValue()
						+ ") duidelijk zijn. Kies een eerdere datum voor het vervolgoverleg.");
			});
	}

}
