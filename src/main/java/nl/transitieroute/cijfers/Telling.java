package nl.transitieroute.cijfers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.TeLaat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the routes of one organisation in the form of Regioplan 2020, chapter 3.1:
 * inflow added up, where they are now, what they do after the diploma, the reach of the
 * nazorg. School and regie count theirs, erased routes included; RMC and W&amp;I those
 * that they are or were responsible for.
 */
@Repository
class Telling {

	static final String INSTROOM = "instroom";

	static final String OPGETELD = "opgeteld";

	static final String UITSTROOM = "uitstroom";

	static final String NU = "nu";

	static final String NA_DIPLOMA = "na-diploma";

	static final String NAZORG = "nazorg";

	static final String STAPPEN = "stappen";

	static final String TOTAAL = "Totaal";

	private static final Map<String, String> BESTEMMINGEN = new LinkedHashMap<>();
	static {
		BESTEMMINGEN.put("werk", "Werk");
		BESTEMMINGEN.put("bbl", "Werken en leren (BBL)");
		BESTEMMINGEN.put("verder-studeren", "Verder studeren");
		BESTEMMINGEN.put("zoekt-werk", "Zoekt werk");
		BESTEMMINGEN.put("dagbesteding", "Dagbesteding");
		BESTEMMINGEN.put("anders", "Anders");
		BESTEMMINGEN.put("onbekend", "Nog onbekend");
	}

	private final JdbcClient jdbc;

	private final TeLaat teLaat;

	Telling(JdbcClient jdbc, TeLaat teLaat) {
		this.jdbc = jdbc;
		this.teLaat = teLaat;
	}

	/** Every number as it may be told, in the order of the page. */
	List<Cijfer> van(Organisatie organisatie) {
		List<Cijfer> cijfers = new ArrayList<>();
		perJaar(organisatie, cijfers);
		nu(organisatie, cijfers);
		verdeeld(NA_DIPLOMA, BESTEMMINGEN,
				groepen(organisatie, "coalesce(t.bestemming, 'onbekend')", "and t.afronding = 'diploma'"), cijfers);
		Map<String, String> bereik = new LinkedHashMap<>();
		bereik.put("bereikt", "Ten minste één keer bereikt");
		bereik.put("niet-bereikt", "Nog niet bereikt");
		verdeeld(NAZORG, bereik, groepen(organisatie, "t.nazorg", "and t.nazorg <> 'geen'"), cijfers);
		stappen(organisatie, cijfers);
		return cijfers;
	}

	private void perJaar(Organisatie organisatie, List<Cijfer> cijfers) {
		Map<String, Long> in = groepen(organisatie, "cast(t.instroomjaar as varchar(4))", "");
		Map<String, Long> uit = groepen(organisatie, "cast(t.uitstroomjaar as varchar(4))",
				"and t.status = 'AFGESLOTEN' and t.uitstroomjaar is not null");
		TreeSet<String> jaren = new TreeSet<>(in.keySet());
		jaren.addAll(uit.keySet());
		long samen = 0;
		for (String jaar : jaren) {
			samen += in.getOrDefault(jaar, 0L);
			cijfers.add(cijfer(INSTROOM, jaar, in.getOrDefault(jaar, 0L)));
			cijfers.add(cijfer(OPGETELD, jaar, samen));
			cijfers.add(cijfer(UITSTROOM, jaar, uit.getOrDefault(jaar, 0L)));
		}
	}

	private void nu(Organisatie organisatie, List<Cijfer> cijfers) {
		Map<String, String> plekken = new LinkedHashMap<>();
		for (Fase fase : Fase.values()) {
			plekken.put(fase.name(), fase.label());
		}
		plekken.put("AFGESLOTEN", "Route afgesloten");
		verdeeld(NU, plekken,
				groepen(organisatie, "case when t.status = 'AFGESLOTEN' then t.status else t.fase end", ""), cijfers);
	}

	/** Late is what the caseload calls late. */
	private void stappen(Organisatie organisatie, List<Cijfer> cijfers) {
		Map<String, String> stand = new LinkedHashMap<>();
		stand.put("op-tijd", "Op tijd");
		stand.put("te-laat", "Te laat");
		stand.put("geen", "Geen volgende stap");
		verdeeld(STAPPEN, stand, groepen(organisatie, """
				case when r.volgende_stap_op is null then 'geen' when r.volgende_stap_op < :teLaatVoor then 'te-laat'
				else 'op-tijd' end""", "and t.status <> 'AFGESLOTEN'"), cijfers);
	}

	private static void verdeeld(String onderwerp, Map<String, String> rijen, Map<String, Long> aantallen,
			List<Cijfer> cijfers) {
		rijen.forEach((sleutel, naam) -> cijfers.add(cijfer(onderwerp, naam, aantallen.getOrDefault(sleutel, 0L))));
		cijfers.add(cijfer(onderwerp, TOTAAL, aantallen.values().stream().mapToLong(Long::longValue).sum()));
	}

	private static Cijfer cijfer(String onderwerp, String rij, long aantal) {
		return new Cijfer(onderwerp, rij, Afronding.van(aantal));
	}

	private Map<String, Long> groepen(Organisatie organisatie, String waarnaar, String voorwaarde) {
		Map<String, Long> aantallen = new LinkedHashMap<>();
		this.jdbc.sql("""
				select groep, count(*) as aantal from (
				  select %s as groep from route_telling t left join route r on r.id = t.route_id where %s %s
				) g group by groep""".formatted(waarnaar, vanwie(organisatie.soort()), voorwaarde))
			.param("teLaatVoor", this.teLaat.grens())
			.param("organisatie", organisatie.id())
			.query((rij) -> {
				aantallen.put(rij.getString("groep"), rij.getLong("aantal"));
			});
		return aantallen;
	}

	private static String vanwie(String soort) {
		return switch (soort) {
			case "school" -> "t.school_id = :organisatie";
			case "regie" -> "t.regie_id = :organisatie";
			default -> """
					t.route_id in (select p.route_id from contactpersoon_periode p
					where p.organisatie_id = :organisatie)""";
		};
	}

}
