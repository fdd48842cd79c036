package nl.transitieroute.formulier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.dossier.VraagEnAntwoord;

/**
 * A Camunda Form as the server reads it: the same schema that the browser shows decides
 * what may come in. The browser's own check is a courtesy to the coach, this one is the
 * rule.
 */
public final class Formulier {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final int LANGSTE_NAAM = 64;

	private final String id;

	private final Map<String, Veld> velden = new LinkedHashMap<>();

	private Formulier(String id) {
		this.id = id;
	}

	public static Formulier lees(byte[] schema) {
		try {
			JsonNode wortel = JSON.readTree(schema);
			Formulier formulier = new Formulier(wortel.path("id").asText());
			formulier.voegToe(wortel.path("components"), List.of());
			return formulier;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Formulier is geen leesbare JSON", ex);
		}
	}

	public String id() {
		return this.id;
	}

	public List<Veld> velden() {
		return List.copyOf(this.velden.values());
	}

	public Optional<Veld> veld(String sleutel) {
		return Optional.ofNullable(this.velden.get(sleutel));
	}

	/**
	 * Checks what came in against the schema.
	 * @param ingevuld key to value, lists as lists
	 * @param variabelen reads a variable of the task: conditions may use them, and
	 * options known at run time come from them (a list of maps with label and value)
	 * @return the answers, the hidden and unanswered ones left out
	 * @throws OngeldigeInvoer with every fault, also for keys that are not of this form
	 */
	public Ingevuld controleer(Map<String, Object> ingevuld, Function<String, Object> variabelen,
			Voorwaarden voorwaarden) {
		List<String> fouten = new ArrayList<>();
		for (String sleutel : ingevuld.keySet()) {
			if (!this.velden.containsKey(sleutel)) {
				// Somebody else chose this name, and the refusal ends up in a log.
				String naam = sleutel.substring(0, Math.min(LANGSTE_NAAM, sleutel.length()));
				fouten.add("Het veld '" + naam.replaceAll("[^\\p{L}\\p{N}_.-]", "?")
						+ "' hoort niet bij dit formulier. Ververs de takenlijst.");
			}
		}
		Map<String, Object> kennis = new HashMap<>();
		this.velden.forEach((sleutel, veld) -> kennis.put(sleutel,
				veld.alleenLezen() ? variabelen.apply(sleutel) : ingevuld.get(sleutel)));
		Map<String, Object> antwoorden = new LinkedHashMap<>();
		List<VraagEnAntwoord> regels = new ArrayList<>();
		for (Veld veld : this.velden.values()) {
			if (veld.alleenLezen() || veld.verborgenAls().stream().anyMatch((als) -> voorwaarden.geldt(als, kennis))) {
				continue;
			}
			Map<String, String> keuzes = (veld.optiesUit() != null) ? opties(variabelen.apply(veld.optiesUit()))
					: veld.opties();
			Object waarde = veld.controleer(ingevuld.get(veld.sleutel()), keuzes, fouten);
			if (waarde != null) {
				antwoorden.put(veld.sleutel(), waarde);
				regels.add(new VraagEnAntwoord(veld.label(), veld.leesbaar(waarde, keuzes)));
			}
		}
		if (!fouten.isEmpty()) {
			throw new OngeldigeInvoer(fouten);
		}
		return new Ingevuld(antwoorden, regels);
	}

	private void voegToe(JsonNode onderdelen, List<String> verborgenAls) {
		for (JsonNode onderdeel : onderdelen) {
			List<String> voorwaarden = new ArrayList<>(verborgenAls);
			String verberg = onderdeel.path("conditional").path("hide").asText("");
			if (!verberg.isBlank()) {
				voorwaarden.add(verberg.replaceFirst("^\\s*=", "").trim());
			}
			if (onderdeel.has("components")) {
				voegToe(onderdeel.path("components"), voorwaarden);
			}
			else if (onderdeel.has("key")) {
				Veld veld = veld(onderdeel, voorwaarden);
				this.velden.put(veld.sleutel(), veld);
			}
		}
	}

	private static Veld veld(JsonNode onderdeel, List<String> verborgenAls) {
		String label = onderdeel.path("label")
			.asText(onderdeel.path("dateLabel")
				.asText(onderdeel.path("timeLabel").asText(onderdeel.path("key").asText())));
		return new Veld(onderdeel.path("key").asText(), label, onderdeel.path("type").asText(),
				onderdeel.path("subtype").asText("date"), onderdeel.path("validate").path("required").asBoolean(),
				onderdeel.path("readonly").asBoolean() || onderdeel.path("disabled").asBoolean()
						|| "expression".equals(onderdeel.path("type").asText()),
				"ja".equals(onderdeel.path("properties").path("proces").asText()), onderdeel.path("validate"),
				List.copyOf(verborgenAls), onderdeel.has("values") ? opties(onderdeel.path("values")) : null,
				onderdeel.has("valuesKey") ? onderdeel.path("valuesKey").asText() : null,
				onderdeel.path("defaultValue"));
	}

	private static Map<String, String> opties(JsonNode waarden) {
		Map<String, String> opties = new LinkedHashMap<>();
		waarden.forEach((optie) -> opties.put(optie.path("value").asText(), optie.path("label").asText()));
		return opties;
	}

	private static Map<String, String> opties(Object waarden) {
		return (waarden != null) ? opties(JSON.<JsonNode>valueToTree(waarden)) : Map.of();
	}

	/** Answers that passed, and the same in readable words. */
	public record Ingevuld(Map<String, Object> antwoorden, List<VraagEnAntwoord> regels) {
	}

}
