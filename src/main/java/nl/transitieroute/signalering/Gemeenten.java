package nl.transitieroute.signalering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The municipalities by the names people write.
 */
class Gemeenten {

	/** Names that everybody uses and that the official list does not have. */
	private static final Map<String, String> SPREEKTAAL = Map.of("den haag", "s gravenhage", "den bosch",
			"s hertogenbosch");

	private final Map<String, String> namen;

	Gemeenten(Collection<String> officieel) {
		this.namen = officieel.stream()
			.collect(Collectors.toMap(Woorden::vereenvoudigd, Function.identity(), (een, ander) -> een));
	}

	Optional<String> officieel(String naam) {
		String gezocht = Woorden.vereenvoudigd(naam);
		return Optional.ofNullable(this.namen.get(SPREEKTAAL.getOrDefault(gezocht, gezocht)));
	}

	Optional<String> lijktOp(String naam) {
		return Woorden.lijktOp(naam, List.copyOf(this.namen.values()));
	}

}
