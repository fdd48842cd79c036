package nl.transitieroute.toestemming;

import java.util.Optional;

import nl.transitieroute.route.Inzagegrond;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Service;

/** What may go from whom to whom. */
@Service
public class Grondslagen implements Inzagegrond {

	private final Toestemmingen toestemmingen;

	Grondslagen(Toestemmingen toestemmingen) {
		this.toestemmingen = toestemmingen;
	}

	@Override
	public Optional<String> van(Route route, String organisatieId) {
		if (organisatieId.equals(route.schoolId())) {
			return Optional.of("eigen taak van school");
		}
		if (organisatieId.equals(route.wiId()) && this.toestemmingen.geldt(route, Toestemmingen.DELEN, "wi")
				|| organisatieId.equals(route.rmcId()) && this.toestemmingen.geldt(route, Toestemmingen.DELEN, "rmc")) {
			return Optional.of("toestemming van de jongere");
		}
		return Optional.empty();
	}

}
