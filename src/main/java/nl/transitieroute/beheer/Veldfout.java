package nl.transitieroute.beheer;

import nl.transitieroute.Weigering;

/** One field of the directory that cannot be kept as it was given. */
public class Veldfout extends Weigering {

	private final String veld;

	private final String reden;

	private final String advies;

	/**
	 * @param veld the column or field, empty when it is about the whole
	 * @param reden what is wrong, to follow the name of the field
	 * @param advies what to do
	 */
	public Veldfout(String veld, String reden, String advies) {
		super((veld.isEmpty() ? "Dit" : veld) + " " + reden + ". " + advies);
		this.veld = veld;
		this.reden = reden;
		this.advies = advies;
	}

	public String veld() {
		return this.veld;
	}

	public String reden() {
		return this.reden;
	}

	public String advies() {
		return this.advies;
	}

}
