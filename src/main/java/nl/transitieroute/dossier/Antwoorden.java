package nl.transitieroute.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person answered on a checked form, by field key. Unanswered and hidden fields
 * are absent; values are text, number, yes or no, or a list of texts.
 */
public final class Antwoorden {

	private final Map<String, Object> waarden;

	public Antwoorden(Map<String, Object> waarden) {
		this.waarden = Map.copyOf(waarden);
	}

	public boolean heeft(String sleutel) {
		return this.waarden.containsKey(sleutel);
	}

	/** The text, or null. */
	public String tekst(String sleutel) {
		Object waarde = this.waarden.get(sleutel);
		return (waarde != null) ? waarde.toString() : null;
	}

	/** True only when the answer is yes. */
	public boolean ja(String sleutel) {
		return Boolean.TRUE.equals(this.waarden.get(sleutel));
	}

	/** The number, or null. */
	public Number getal(String sleutel) {
		return (Number) this.waarden.get(sleutel);
	}

	/** The date, or null. */
	public LocalDate datum(String sleutel) {
		String tekst = tekst(sleutel);
		return (tekst != null) ? LocalDate.parse(tekst) : null;
	}

	/** The chosen options; empty when none. */
	@SuppressWarnings("unchecked")
	public List<String> lijst(String sleutel) {
		Object waarde = this.waarden.get(sleutel);
		return (waarde instanceof List<?>) ? (List<String>) waarde : List.of();
	}

	public Set<String> sleutels() {
		return this.waarden.keySet();
	}

}
