package nl.transitieroute.diploma;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * The offer of loopbaanbegeleiding and an answer to it (WEB 9.2.12).
 *
 * @param plicht moet or mag, as the law stood on the day of the diploma
 * @param antwoord aangenomen, afgewezen, later, or niet-gedaan when school's policy does
 * not offer it
 * @param opnieuwOp when it is offered again, after later
 */
public record Loopbaanaanbod(long id, long routeId, String plicht, String bron, String antwoord, LocalDate aangebodenOp,
		LocalDate opnieuwOp, OffsetDateTime vastgelegdOp) {
}
