package nl.transitieroute.stage;

import java.time.LocalDate;

/**
 * One stage of a youth at a company.
 *
 * @param begeleiderId who made the match, and keeps the talks
 * @param duurzamePlek ja, misschien or nee: can it become a job (KBA Nijmegen 2020)
 * @param redenAfgebroken why it stopped early, null when it did not
 * @param resultaat of the end evaluation, null before
 */
public record Stage(long id, long routeId, int volgnummer, Status status, String bedrijf, String plaats, String soort,
		LocalDate beginOp, LocalDate eindeOp, int urenPerWeek, String duurzamePlek, String begeleiderId,
		String redenAfgebroken, String resultaat, String uitzichtOpBaan) {

	/** Where a stage stands. */
	public enum Status {

		LOOPT, AFGEROND, AFGEBROKEN

	}

}
