package nl.transitieroute.toestemming;

import nl.transitieroute.route.Route;

/**
 * One sharing that is asked about: from whom, to whom, what for and what kind of data.
 *
 * @param van school, rmc, wi, uwv or duo
 * @param naar school, rmc, wi, werkgever, ouders, nieuwe-school, uwv or duo
 * @param doel a purpose of {@link Toestemmingen}, or {@link Grondslagen#OVERDRAGEN} or
 * {@link Grondslagen#BEGELEIDEN}
 * @param bijzonder health or criminal data (AVG 9 and 10)
 * @param startkwalificatie as it is known now
 */
public record Deling(String van, String naar, String doel, boolean bijzonder, boolean startkwalificatie) {

	/** Ordinary data that school shares. */
	public static Deling vanSchool(Route route, String naar, String doel) {
		return new Deling("school", naar, doel, false, route.startkwalificatie());
	}

	/** The same sharing from another party. */
	public Deling van(String partij) {
		return new Deling(partij, this.naar, this.doel, this.bijzonder, this.startkwalificatie);
	}

	/** The same sharing of health and criminal data. */
	public Deling bijzondereGegevens() {
		return new Deling(this.van, this.naar, this.doel, true, this.startkwalificatie);
	}

	/**
	 * The same sharing when a person knows better whether there is a startkwalificatie.
	 */
	public Deling metStartkwalificatie(boolean heeft) {
		return new Deling(this.van, this.naar, this.doel, this.bijzonder, heeft);
	}

}
