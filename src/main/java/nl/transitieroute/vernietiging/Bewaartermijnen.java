package nl.transitieroute.vernietiging;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Component;

/**
 * How long something is kept: the table bewaartermijn, with the law (WEB 9.2.7 lid 3) and
 * what the FG decided. When more rows fit, the earliest date counts.
 */
@Component
class Bewaartermijnen {

	private static final int LEEFTIJDSGRENS = 27;

	private final Beslissingen beslissingen;

	Bewaartermijnen(Beslissingen beslissingen) {
		this.beslissingen = beslissingen;
	}

	/** The table as it holds today, asked once for each kind, party and sort of route. */
	Dag op(LocalDate vandaag) {
		return new Dag(vandaag);
	}

	private static Optional<Termijn> termijn(Map<String, Object> regel, Route route, LocalDate geboortedatum) {
		int maanden = ((Number) regel.get("maanden")).intValue();
		return begin((String) regel.get("vanaf"), route, geboortedatum)
			.map((begin) -> new Termijn(begin.plusMonths(maanden), (String) regel.get("bron")));
	}

	private static Optional<LocalDate> begin(String vanaf, Route route, LocalDate geboortedatum) {
		return switch (vanaf) {
			case "einde-route" -> Optional.ofNullable(route.afgeslotenOp())
				.map((moment) -> moment.atZoneSameInstant(Routes.ZONE).toLocalDate());
			case "27-jaar-of-startkwalificatie" -> Stream
				.concat(Stream.of(geboortedatum.plusYears(LEEFTIJDSGRENS)),
						route.startkwalificatie() ? Stream.ofNullable(route.diplomadatum()) : Stream.empty())
				.min(Comparator.naturalOrder());
			default -> throw new IllegalStateException("Tabel bewaartermijn: vanaf '" + vanaf
					+ "' is niet bekend; kies einde-route of " + "27-jaar-of-startkwalificatie");
		};
	}

	/** The terms of one day. */
	final class Dag {

		private final LocalDate dag;

		private final Map<Vraag, List<Map<String, Object>>> regels = new HashMap<>();

		private Dag(LocalDate dag) {
			this.dag = dag;
		}

		/**
		 * @return empty while the term has not begun, or when the table has no row
		 */
		Optional<Termijn> van(Route route, LocalDate geboortedatum, Soort soort, String partij) {
			Vraag vraag = new Vraag(soort, partij, route.fase() != Fase.SIGNALERING);
			return this.regels.computeIfAbsent(vraag, this::vraag)
				.stream()
				.flatMap((regel) -> termijn(regel, route, geboortedatum).stream())
				.min(Comparator.comparing(Termijn::tot));
		}

		private List<Map<String, Object>> vraag(Vraag vraag) {
			return Bewaartermijnen.this.beslissingen.alle("bewaartermijn", Map.of("soort", vraag.soort().sleutel(),
					"partij", vraag.partij(), "begeleid", vraag.begeleid(), "datum", this.dag));
		}

	}

	private record Vraag(Soort soort, String partij, boolean begeleid) {
	}

}
