package nl.transitieroute.overzicht;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.persoonsgegevens.Persoonsgegevens;
import nl.transitieroute.route.Inzagegrond;
import nl.transitieroute.route.Route;
import nl.transitieroute.vernietiging.Bewaaroverzicht;
import nl.transitieroute.vernietiging.Procesresten;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is kept of one youth (AVG art. 15): the rows of every table that leads
 * to him, of all his routes and all parties, on what ground and until when. Complete by
 * construction, as the tables are read from the database.
 */
@Service
@Transactional(readOnly = true)
public class Overzichten {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl-NL"));

	private final Persoonsgegevens gegevens;

	private final Waarden waarden;

	private final Procesresten procesresten;

	private final Bewaaroverzicht bewaring;

	private final Inzagegrond gronden;

	private final Organisaties organisaties;

	private final JdbcClient jdbc;

	private final Clock clock;

	Overzichten(Persoonsgegevens gegevens, Waarden waarden, Procesresten procesresten, Bewaaroverzicht bewaring,
			Inzagegrond gronden, Organisaties organisaties, JdbcClient jdbc, Clock clock) {
		this.gegevens = gegevens;
		this.waarden = waarden;
		this.procesresten = procesresten;
		this.bewaring = bewaring;
		this.gronden = gronden;
		this.organisaties = organisaties;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The overview of the youth of this route, all his routes included. */
	public Overzicht van(Route route) {
		List<Route> routes = this.jdbc.sql("select * from route where jongere_id = ? order by id")
			.param(route.jongereId())
			.query(Route.class)
			.list();
		List<Onderdeel> onderdelen = new ArrayList<>();
		this.gegevens.van(route.jongereId())
			.entrySet()
			.stream()
			.sorted(Comparator.comparing((tabel) -> Titels.plaats(tabel.getKey())))
			.forEach((tabel) -> onderdelen.add(new Onderdeel(tabel.getKey(), Titels.van(tabel.getKey()),
					tabel.getValue().stream().map(this.waarden::leesbaar).toList())));
		onderdelen.add(new Onderdeel("procesmotor", "Wat de procesmotor onthoudt",
				routes.stream().flatMap((een) -> this.procesresten.gegevens(een.nummer()).stream()).toList()));
		onderdelen.add(new Onderdeel("grondslagen", "Waarom wie iets van je weet",
				routes.stream().flatMap(this::gronden).toList()));
		onderdelen.add(new Onderdeel("bewaartermijnen", "Hoe lang het bewaard blijft",
				routes.stream().flatMap(this::bewaartermijnen).toList()));
		return new Overzicht(OffsetDateTime.now(this.clock), onderdelen);
	}

	private Stream<Map<String, Object>> gronden(Route route) {
		return Stream.of(route.schoolId(), route.rmcId(), route.wiId())
			.filter((organisatie) -> organisatie != null)
			.distinct()
			.map((organisatie) -> rij("Route", route.nummer(), "Organisatie", this.organisaties.naam(organisatie),
					"Grond vandaag", this.gronden.van(route, organisatie).orElse("geen: deze organisatie ziet niets")));
	}

	private Stream<Map<String, Object>> bewaartermijnen(Route route) {
		return this.bewaring.van(route)
			.stream()
			.map((een) -> rij("Route", route.nummer(), "Wat", een.wat(), "Bewaard tot",
					(een.tot() != null) ? DAG.format(een.tot()) : "nog niet bekend", "Bron", een.bron()));
	}

	private static Map<String, Object> rij(String... paren) {
		Map<String, Object> rij = new LinkedHashMap<>();
		for (int i = 0; i < paren.length; i += 2) {
			rij.put(paren[i], paren[i + 1]);
		}
		return rij;
	}

}
