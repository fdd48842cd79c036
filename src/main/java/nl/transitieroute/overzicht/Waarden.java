package nl.transitieroute.overzicht;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Component;

/**
 * A row of a table as the youth may read it: names instead of ids, dates as written, and
 * nothing of others than his own (no addresses of staff, nor where they signed in from).
 */
@Component
class Waarden {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl-NL"));

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm",
			Locale.forLanguageTag("nl-NL"));

	/** Of others, or without meaning outside the machine. */
	private static final Set<String> WEGGELATEN = Set.of("herkomst", "open_jongere_id", "open_route_id",
			"inhoud_versie", "hash", "sleutel");

	/** Ends of the names of columns that hold a member of staff. */
	private static final List<String> MEDEWERKERS = List.of("medewerker_id", "contactpersoon_id", "vervanger_id",
			"begeleider_id", "beoogde_id", "_door", "melder", "door");

	private final Organisaties organisaties;

	private final ObjectMapper json;

	Waarden(Organisaties organisaties, ObjectMapper json) {
		this.organisaties = organisaties;
		this.json = json;
	}

	/** Label to value; empty cells stay out. */
	Map<String, Object> leesbaar(Map<String, Object> rij) {
		Map<String, Object> leesbaar = new LinkedHashMap<>();
		rij.forEach((kolom, waarde) -> {
			String naam = kolom.toLowerCase(Locale.ROOT);
			if (waarde != null && !WEGGELATEN.contains(naam) && !isSleutel(naam)) {
				leesbaar.put(Woorden.leesbaar(naam), waarde(naam, waarde));
			}
		});
		return leesbaar;
	}

	/** Numbers of rows mean nothing to a reader. */
	private static boolean isSleutel(String kolom) {
		return List
			.of("id", "route_id", "jongere_id", "vervangt_id", "plan_id", "stage_id", "hulpvraag_id", "overdracht_id",
					"vernietiging_id", "toestemming_id", "intrekking_id", "dossier_entry_id")
			.contains(kolom);
	}

	private Object waarde(String kolom, Object waarde) {
		if (waarde instanceof byte[] bestand) {
			return new Bestand(bestand);
		}
		if (waarde instanceof Boolean ja) {
			return ja ? "ja" : "nee";
		}
		if (waarde instanceof java.sql.Date datum) {
			return DAG.format(datum.toLocalDate());
		}
		if (waarde instanceof LocalDate datum) {
			return DAG.format(datum);
		}
		if (waarde instanceof Timestamp moment) {
			return MOMENT.format(moment.toInstant().atZone(Routes.ZONE));
		}
		if (waarde instanceof OffsetDateTime moment) {
			return MOMENT.format(moment.atZoneSameInstant(Routes.ZONE));
		}
		if (waarde instanceof String tekst) {
			return tekst(kolom, tekst);
		}
		return waarde;
	}

	private Object tekst(String kolom, String tekst) {
		if (MEDEWERKERS.stream().anyMatch(kolom::endsWith)) {
			return Uitvoerder.SYSTEEM.equals(tekst) ? "het systeem"
					: this.organisaties.medewerker(tekst).map(Medewerker::naam).orElse("een oud-medewerker");
		}
		if (kolom.endsWith("_id")) {
			return this.organisaties.naam(tekst);
		}
		if (tekst.startsWith("[") || tekst.startsWith("{")) {
			try {
				return uitgeschreven(this.json.readTree(tekst));
			}
			catch (JsonProcessingException ex) {
				return tekst;
			}
		}
		return tekst;
	}

	/** A form as lines of question and answer. */
	private static Object uitgeschreven(JsonNode boom) {
		List<String> regels = new ArrayList<>();
		if (boom.isArray()) {
			boom.forEach((regel) -> regels.add(regel.has("vraag")
					? regel.path("vraag").asText() + ": " + regel.path("antwoord").asText() : regel.asText()));
		}
		else {
			boom.fields()
				.forEachRemaining((veld) -> regels.add(Woorden.leesbaar(veld.getKey()) + ": "
						+ (veld.getValue().isValueNode() ? veld.getValue().asText() : veld.getValue().toString())));
		}
		return String.join("\n", regels);
	}

}
