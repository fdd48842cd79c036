package nl.transitieroute.gebeurtenis;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;

/**
 * Something that happened in the life of a youth, as it is kept.
 *
 * @param soort key of a {@link Soort}, or stilstaan
 * @param besluit what the contact person decided, null until then
 * @param opnieuwOp when it is talked about again
 * @param tekenOp when the contact person lets hear something during the pause
 */
record Levensgebeurtenis(long id, long routeId, String soort, String melder, String gemeldDoor, OffsetDateTime gemeldOp,
		LocalDate op, String aanpak, String keuzes, String voorstel, String termijn, String tip, int pauzeWeken,
		int tekenWeken, String besluit, OffsetDateTime beslotenOp, LocalDate opnieuwOp, LocalDate tekenOp) {

	List<String> mogelijk() {
		return Arrays.stream(this.keuzes.split("\\s*,\\s*")).toList();
	}

	String titel() {
		return Soort.titel(this.soort);
	}

}
