package nl.transitieroute.bericht.agenda;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What calendars were told last of an appointment, and under which number. */
record Agendastand(String bron, long bronId, String medewerkerId, LocalDate dag, String tijd, boolean staat, int versie,
		OffsetDateTime gewijzigdOp) {
}
