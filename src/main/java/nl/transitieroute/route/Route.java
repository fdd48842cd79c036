package nl.transitieroute.route;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import nl.transitieroute.Weigering;

/**
 * One youth on the way from school into lasting work.
 *
 * @param nummer what people and processes know it by, for example TR-2026-000123
 * @param niveau entree, 2, 3 or 4
 * @param leerweg BOL or BBL
 * @param verantwoordelijkeId the one organisation responsible now
 * @param contactpersoonId the one named contact person now
 * @param volgendeStapOp when the next step is due; null only when nothing is planned,
 * which the vangnet shows
 */
public record Route(long id, String nummer, long jongereId, String schoolId, String rmcId, String wiId, String regieId,
		String opleidingcode, String opleiding, String niveau, String leerweg, Fase fase, Status status,
		String uitkomst, String verantwoordelijkeId, String contactpersoonId, String vervangerId,
		LocalDate verwachteEinddatum, LocalDate diplomadatum, String afronding, boolean startkwalificatie,
		String bestemming, LocalDate nazorgTot, LocalDate pauzeTot, String volgendeStap, OffsetDateTime volgendeStapOp,
		OffsetDateTime begonnenOp, OffsetDateTime afgeslotenOp) {

	/** How a route ended whose youth died. */
	public static final String OVERLEDEN = "overleden";

	/** The youth died: the route is closed and stays untouched. */
	public boolean isOverleden() {
		return !isOpen() && OVERLEDEN.equals(this.uitkomst);
	}

	public boolean isOpen() {
		return this.status != Status.AFGESLOTEN;
	}

	/** As which party the responsible organisation guides the youth. */
	public String partij() {
		return this.verantwoordelijkeId.equals(this.wiId) ? "wi"
				: this.verantwoordelijkeId.equals(this.rmcId) ? "rmc" : "school";
	}

	/** The organisation that takes part as this party, for example wi. */
	public String organisatie(String partij) {
		return switch (partij) {
			case "school" -> this.schoolId;
			case "rmc" -> this.rmcId;
			case "wi" -> this.wiId;
			case "regie" -> this.regieId;
			case "verantwoordelijke" -> this.verantwoordelijkeId;
			default -> throw new Weigering("Partij '" + partij + "' is niet bekend. Kies school, rmc, wi of regie.");
		};
	}

	/**
	 * @throws Weigering when the youth died
	 */
	public void nietNaOverlijden() {
		if (isOverleden()) {
			throw new Weigering("Deze jongere is overleden. Daarom is route " + this.nummer
					+ " gestopt en kan er niets meer gebeuren. Klopt dit niet? Bel dan de regisseur: die kan het "
					+ "herstellen.");
		}
	}

	/**
	 * @throws Weigering when the route is closed
	 */
	public void moetOpenZijn() {
		nietNaOverlijden();
		if (!isOpen()) {
			throw new Weigering(
					"Route " + this.nummer + " is afgesloten. Meld de jongere opnieuw aan met een signaal.");
		}
	}

	/** Where a route stands. */
	public enum Status {

		OPEN, GEPAUZEERD, AFGESLOTEN

	}

}
