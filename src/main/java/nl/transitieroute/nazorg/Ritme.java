package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A row of the table {@code nazorgritme}: after how many weeks and months a contact
 * falls.
 */
record Ritme(List<Integer> weken, List<Integer> maanden, String kanaal) {

	static Ritme van(Map<String, Object> rij) {
		return new Ritme(getallen(rij.get("weken")), getallen(rij.get("maanden")), (String) rij.get("kanaal"));
	}

	/** The calendar dates of this rhythm, counted from a day. */
	List<LocalDate> vanaf(LocalDate dag) {
		return Stream.concat(this.weken.stream().map(dag::plusWeeks), this.maanden.stream().map(dag::plusMonths))
			.sorted()
			.toList();
	}

	private static List<Integer> getallen(Object cel) {
		String tekst = (cel != null) ? cel.toString().trim() : "";
		try {
			return tekst.isEmpty() ? List.of()
					: Arrays.stream(tekst.split("\\s*[,;]\\s*")).map(Integer::valueOf).toList();
		}
		catch (NumberFormatException ex) {
			throw new IllegalStateException(
					"Tabel nazorgritme: '" + tekst + "' is geen rij getallen. Schrijf bijvoorbeeld \"2, 6\".", ex);
		}
	}

}
