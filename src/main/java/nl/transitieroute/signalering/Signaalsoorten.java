package nl.transitieroute.signalering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The signals that may be reported: the words of the evaluations (Regioplan 2023;
 * Regioplan 2020; Ingrado 2021) and the key each is kept under. Health, addiction and
 * origin are left out on purpose: a signal needs no special personal data.
 */
class Signaalsoorten {

	private final Map<String, String> labels;

	private final Map<String, String> sleutels = new LinkedHashMap<>();

	/**
	 * @param labels key to label, in the order in which they are shown
	 */
	Signaalsoorten(Map<String, String> labels) {
		this.labels = new LinkedHashMap<>(labels);
		labels.forEach((sleutel, label) -> {
			this.sleutels.put(Woorden.vereenvoudigd(sleutel), sleutel);
			this.sleutels.put(Woorden.vereenvoudigd(label), sleutel);
		});
	}

	Optional<String> sleutel(String labelOfSleutel) {
		return Optional.ofNullable(this.sleutels.get(Woorden.vereenvoudigd(labelOfSleutel)));
	}

	String label(String sleutel) {
		return this.labels.getOrDefault(sleutel, sleutel);
	}

	List<String> alle() {
		return List.copyOf(this.labels.values());
	}

}
