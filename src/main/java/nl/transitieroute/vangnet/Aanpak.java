package nl.transitieroute.vangnet;

/**
 * What the table {@code vangnet} says about a kind of fault.
 *
 * @param wie whose it is: regisseur or functioneelbeheerder
 * @param ook who may mend it as well: regisseur, functioneelbeheerder, leiding, or empty
 * @param werkdagen within how many working days it must be mended
 * @param meteen whether it is told at once
 * @param oplossing what to do, in plain Dutch
 */
record Aanpak(String wie, String ook, int werkdagen, boolean meteen, String oplossing) {

	static final String REGISSEUR = "regisseur";

	static final String BEHEERDER = "functioneelbeheerder";

	static final String LEIDING = "leiding";

	boolean isVan(String rol) {
		return this.wie.equals(rol) || this.ook.equals(rol);
	}

}
