package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.route.Pauzevolger;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.springframework.stereotype.Component;

/**
 * After a pause the contact plan, and with it the end of the nazorg, lies as much later:
 * the youth gets the guidance that was promised.
 */
@Component
class NazorgPauze implements Pauzevolger {

	private final Contactplanning planning;

	private final Nazorgstanden standen;

	private final Routes routes;

	private final Clock clock;

	NazorgPauze(Contactplanning planning, Nazorgstanden standen, Routes routes, Clock clock) {
		this.planning = planning;
		this.standen = standen;
		this.routes = routes;
		this.clock = clock;
	}

	@Override
	public void schuifOp(Route route, long dagen) {
		if (loopt(route)) {
			this.planning.schuifOp(route, LocalDate.now(this.clock).minusDays(dagen), dagen);
			this.routes.stelNazorgTot(route.nummer(), route.nazorgTot().plusDays(dagen));
		}
	}

	@Override
	public void hervat(Route route) {
		if (loopt(route)) {
			this.planning.wek(route);
		}
	}

	private boolean loopt(Route route) {
		return this.standen.zoek(route).filter((stand) -> stand.afgeslotenOp() == null).isPresent();
	}

}
