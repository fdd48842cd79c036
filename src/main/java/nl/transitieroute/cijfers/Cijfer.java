package nl.transitieroute.cijfers;

/**
 * One published number.
 *
 * @param onderwerp which table
 * @param rij which row
 * @param afgerond where its class of ten begins; null when it is about fewer than ten
 */
record Cijfer(String onderwerp, String rij, Integer afgerond) {

	/** As it stands on the page. */
	public String getoond() {
		return (this.afgerond != null) ? this.afgerond + "-" + (this.afgerond + Afronding.KLASSE - 1) : "< 10";
	}

}
