package nl.transitieroute.organisatie;

/**
 * A party with its own people and its own groups: a school, an RMC region, a W&amp;I
 * service, the regie of a region, or beheer.
 */
public record Organisatie(String id, String soort, String naam) {

	/**
	 * The candidate group of a role here, for example {@code school-rijn-ijssel.mentor}.
	 */
	public static String groep(String organisatieId, String rol) {
		return organisatieId + "." + rol;
	}

}
