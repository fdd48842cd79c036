package nl.transitieroute.signalering;

import java.util.List;

/**
 * A signal as it was typed, before anything is known to be right: a row of a list, or the
 * body of an API call. The dates are text, because an impossible date must be reported
 * and not lost.
 */
public record Signaalinvoer(String school, String studentnummer, String voornaam, String achternaam,
		String geboortedatum, String gemeente, String opleidingcode, String opleiding, String niveau, String leerweg,
		String verwachteEinddatum, String mentor, List<String> signalen, String toelichting) {

	/** The same signal at this school. */
	public Signaalinvoer bij(String schoolId) {
		return new Signaalinvoer(schoolId, this.studentnummer, this.voornaam, this.achternaam, this.geboortedatum,
				this.gemeente, this.opleidingcode, this.opleiding, this.niveau, this.leerweg, this.verwachteEinddatum,
				this.mentor, this.signalen, this.toelichting);
	}

	@Override
	public String toString() {
		return "Signaalinvoer[" + this.school + "]";
	}

}
