package nl.transitieroute.signalering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The municipalities by the names people write.
 */
class Gemeenten {

	/** Names that everybody uses and that the official list does not have. */
	private static final Map<String, String> SPREEKTAAL = Map.of("den haag", "s gravenhage", "den bosch",
			"s hertogenbosch");

	private final Supplier<? extends Collection<String>> officieleNamen;

	private volatile Map<String, String> namen = Map.of();

	/**
	 * @param officieleNamen read again when a name is not found, since municipalities
	 * merge while the product runs
	 */
	Gemeenten(Supplier<? extends Collection<String>> officieleNamen) {
		this.officieleNamen = officieleNamen;
	}

	Optional<String> officieel(String naam) {
		String gezocht = Woorden.vereenvoudigd(naam);
		String sleutel = SPREEKTAAL.getOrDefault(gezocht, gezocht);
		if (!this.namen.containsKey(sleutel)) {
			this.namen = this.officieleNamen.get()
				.stream()
				.collect(Collectors.toMap(Woorden::vereenvoudigd, Function.identity(), (een, ander) -> een));
		}
		return Optional.ofNullable(this.namen.get(sleutel));
	}

	Optional<String> lijktOp(String naam) {
		return Woorden.lijktOp(naam, List.copyOf(this.namen.values()));
	}

}
