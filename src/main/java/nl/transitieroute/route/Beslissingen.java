package nl.transitieroute.route;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The decision tables that process owners keep. Inputs are text, numbers, yes or no, and
 * {@link java.time.LocalDate}.
 */
public interface Beslissingen {

	/** The one row that fits, as output name to value; empty when none does. */
	Optional<Map<String, Object>> enige(String tabel, Map<String, Object> invoer);

	/** All rows that fit, in the order of the table. */
	List<Map<String, Object>> alle(String tabel, Map<String, Object> invoer);

}
