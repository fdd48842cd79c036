package nl.transitieroute.gebeurtenis;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What somebody tells about the life of a youth. What an event does not need stays null.
 *
 * @param gebeurtenis key of a {@link Soort}
 * @param melder key of a {@link Melder}
 * @param op the day it happened or will happen; null for today
 * @param toelichting what happened, in words; of a death: from whom it is known
 * @param uren hours a week, for work
 * @param contractvorm vast, tijdelijk or flex, for new work
 * @param gemeente where the youth moves to
 * @param routeNummer typed again, to report a death
 */
public record Melding(String gebeurtenis, String melder, LocalDate op, String toelichting, String werkgever,
		String functie, BigDecimal uren, String contractvorm, String gemeente, String routeNummer) {

	/** An event that needs no more than words. */
	public static Melding van(String gebeurtenis, String melder, LocalDate op, String toelichting) {
		return new Melding(gebeurtenis, melder, op, toelichting, null, null, null, null, null, null);
	}

	/** A job, or other hours. */
	public static Melding vanWerk(String gebeurtenis, String melder, LocalDate op, String werkgever, BigDecimal uren,
			String contractvorm) {
		return new Melding(gebeurtenis, melder, op, null, werkgever, null, uren, contractvorm, null, null);
	}

}
