package nl.transitieroute.bericht;

/**
 * What a member of staff wants to get.
 *
 * @param overzicht the daily overview
 * @param uur from which hour; null is the hour of the organisation
 * @param uitnodigingen an invitation for each appointment
 */
public record Voorkeur(boolean overzicht, Integer uur, boolean uitnodigingen) {

	static final Voorkeur GEWOON = new Voorkeur(true, null, true);

}
