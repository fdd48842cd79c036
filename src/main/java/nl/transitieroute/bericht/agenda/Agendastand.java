package nl.transitieroute.bericht.agenda;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;

/** What calendars were told last of an appointment, and under which number. */
record Agendastand(String bron, long bronId, String medewerkerId, LocalDate dag, String tijd, boolean staat, int versie,
		OffsetDateTime gewijzigdOp) {

	boolean kloptMet(Afspraak afspraak) {
		return this.dag.equals(afspraak.dag()) && Objects.equals(this.tijd, afspraak.tijd())
				&& this.medewerkerId.equals(afspraak.medewerkerId()) && this.staat != afspraak.vervallen();
	}
}
