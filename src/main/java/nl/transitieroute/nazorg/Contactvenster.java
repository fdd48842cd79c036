package nl.transitieroute.nazorg;

import java.util.Map;

/**
 * A row of the table {@code contactvenster}: how far a contact may lie from the day of
 * the rhythm, and what happens when no day is left there.
 *
 * @param eerder working days before
 * @param later working days after
 * @param doorInVakantie a school holiday does not silence this rhythm
 * @param vervangerBijVerlof the stand-in does it when the contact person is away
 */
record Contactvenster(int eerder, int later, boolean doorInVakantie, boolean vervangerBijVerlof) {

	static Contactvenster van(Map<String, Object> rij) {
		return new Contactvenster(((Number) rij.get("eerder")).intValue(), ((Number) rij.get("later")).intValue(),
				"doorgaan".equals(rij.get("schoolvakantie")), "vervanger".equals(rij.get("verlof")));
	}

}
