package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Component;

/** What is due or planned today, and what came today. */
@Component
class Vandaag implements Overzichtdeel {

	private final Werkvoorraad werk;

	Vandaag(Werkvoorraad werk) {
		this.werk = werk;
	}

	@Override
	public String titel() {
		return "Vandaag";
	}

	@Override
	public int volgorde() {
		return 10;
	}

	@Override
	public List<Overzichtregel> regels(String medewerkerId, LocalDate dag) {
		OffsetDateTime van = begin(dag);
		OffsetDateTime tot = begin(dag.plusDays(1));
		return Stream
			.concat(this.werk.tussen(medewerkerId, van, tot).stream(), this.werk.nieuw(medewerkerId, van, tot).stream())
			.toList();
	}

	/** The first moment of a day in the Netherlands. */
	static OffsetDateTime begin(LocalDate dag) {
		return dag.atStartOfDay(Routes.ZONE).toOffsetDateTime();
	}

}
