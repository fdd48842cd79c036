package nl.transitieroute.jongere;

import java.time.LocalDate;
import java.time.Period;

/**
 * The youth. Personal data stands here and in the dossier, nowhere else.
 *
 * @param studentnummer the school's own number, may be null; never a BSN
 * @param gemeenteCode CBS code of four digits, may be null
 */
public record Jongere(long id, String schoolId, String studentnummer, String voornaam, String achternaam,
		LocalDate geboortedatum, String gemeenteCode, String email, String telefoon, String kanaal) {

	/** The one name that a task list shows. */
	public String weergavenaam() {
		return this.voornaam + " " + this.achternaam;
	}

	public int leeftijdOp(LocalDate dag) {
		return Period.between(this.geboortedatum, dag).getYears();
	}

}
