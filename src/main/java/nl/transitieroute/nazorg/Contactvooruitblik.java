package nl.transitieroute.nazorg;

import java.util.List;

import nl.transitieroute.route.Route;
import nl.transitieroute.route.Vooruitblik;
import org.springframework.stereotype.Component;

/** Shows the contacts that lie further ahead than the next one. */
@Component
class Contactvooruitblik implements Vooruitblik {

	private final Contactplan contactplan;

	Contactvooruitblik(Contactplan contactplan) {
		this.contactplan = contactplan;
	}

	@Override
	public List<Moment> later(Route route) {
		return this.contactplan.gepland(route)
			.stream()
			.skip(1)
			.map((moment) -> new Moment(moment.naam(), moment.gepland()))
			.toList();
	}

}
