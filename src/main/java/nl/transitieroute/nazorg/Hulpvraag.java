package nl.transitieroute.nazorg;

import java.time.LocalDate;

/**
 * Help that a youth needs during nazorg.
 *
 * @param aanleiding nazorgcontact, baanverlies or gebeurtenis
 * @param volgenOp the day on which somebody looks whether it helped, null until agreed
 * @param status open, opgelost or gestopt
 */
public record Hulpvraag(long id, long routeId, String aanleiding, LocalDate gevraagdOp, LocalDate volgenOp,
		String status, LocalDate afgeslotenOp) {

	public static final String NAZORGCONTACT = "nazorgcontact";

	public static final String BAANVERLIES = "baanverlies";

	/** After the talk about something that happened in the life of the youth. */
	public static final String GEBEURTENIS = "gebeurtenis";

}
