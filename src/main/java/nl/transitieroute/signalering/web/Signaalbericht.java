package nl.transitieroute.signalering.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import nl.transitieroute.signalering.Bezwaar;
import nl.transitieroute.signalering.OngeldigSignaal;
import nl.transitieroute.signalering.Signaalinvoer;

/**
 * Reads a signal from JSON. A field that we do not know is refused by name: a system that
 * spells a field wrong must not think that it was kept.
 */
final class Signaalbericht {

	private static final Set<String> VELDEN = Arrays.stream(Signaalinvoer.class.getRecordComponents())
		.map((veld) -> veld.getName())
		.collect(Collectors.toUnmodifiableSet());

	private final JsonNode bericht;

	private final List<Bezwaar> bezwaren = new ArrayList<>();

	private Signaalbericht(JsonNode bericht) {
		this.bericht = bericht;
	}

	/**
	 * @throws OngeldigSignaal when fields are unknown or of another kind than text
	 */
	static Signaalinvoer lees(JsonNode bericht) {
		return new Signaalbericht(bericht).lees();
	}

	private Signaalinvoer lees() {
		if (!this.bericht.isObject()) {
			throw new OngeldigSignaal(List.of(new Bezwaar("signaal", "is geen object", "Stuur { \"school\": ... }.")));
		}
		for (Map.Entry<String, JsonNode> veld : this.bericht.properties()) {
			if (!VELDEN.contains(veld.getKey())) {
				this.bezwaren.add(new Bezwaar(veld.getKey().replaceAll("[^A-Za-z0-9_]", "?"), "is een onbekend veld",
						"Gebruik alleen: " + VELDEN.stream().sorted().collect(Collectors.joining(", ")) + "."));
			}
		}
		Signaalinvoer invoer = new Signaalinvoer(tekst("school"), tekst("studentnummer"), tekst("voornaam"),
				tekst("achternaam"), tekst("geboortedatum"), tekst("gemeente"), tekst("opleidingcode"),
				tekst("opleiding"), tekst("niveau"), tekst("leerweg"), tekst("verwachteEinddatum"), tekst("mentor"),
				teksten("signalen"), tekst("toelichting"));
		if (!this.bezwaren.isEmpty()) {
			throw new OngeldigSignaal(this.bezwaren);
		}
		return invoer;
	}

	private String tekst(String veld) {
		JsonNode waarde = this.bericht.path(veld);
		if (waarde.isContainerNode() || waarde.isBoolean()) {
			this.bezwaren.add(new Bezwaar(veld, "is geen tekst", "Stuur de waarde tussen aanhalingstekens."));
		}
		return waarde.isValueNode() && !waarde.isNull() ? waarde.asText() : null;
	}

	private List<String> teksten(String veld) {
		JsonNode waarde = this.bericht.path(veld);
		if (waarde.isMissingNode() || waarde.isNull()) {
			return List.of();
		}
		if (!waarde.isArray()
				|| StreamSupport.stream(waarde.spliterator(), false).anyMatch((deel) -> !deel.isTextual())) {
			this.bezwaren.add(new Bezwaar(veld, "is geen lijst van teksten", "Stuur [\"verzuim\", \"schulden\"]."));
			return List.of();
		}
		return StreamSupport.stream(waarde.spliterator(), false).map(JsonNode::asText).toList();
	}

}
