package nl.transitieroute.bericht.agenda;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * An appointment of a member of staff about one route.
 *
 * @param tijd for example 14:30, or null for a whole day
 * @param wat what it is, without a word about the youth
 * @param stand staat, gehad or vervallen
 */
public record Afspraak(String bron, long id, long routeId, String nummer, String voornaam, String medewerkerId,
		LocalDate dag, String tijd, String wat, String stand) {

	/** As messages and calendars know it, whatever day it is on. */
	public String sleutel() {
		return this.bron + '-' + this.id;
	}

	public boolean staat() {
		return "staat".equals(this.stand);
	}

	public boolean vervallen() {
		return "vervallen".equals(this.stand);
	}

	/** When it begins, or null. */
	LocalTime begin() {
		return (this.tijd != null) ? LocalTime.parse(this.tijd) : null;
	}

	Afspraak op(LocalDate andereDag) {
		return new Afspraak(this.bron, this.id, this.routeId, this.nummer, this.voornaam, this.medewerkerId, andereDag,
				this.tijd, this.wat, this.stand);
	}

}
