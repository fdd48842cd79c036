package nl.transitieroute.bericht.agenda;

/**
 * An appointment that calendars must hear of.
 *
 * @param was what they knew, or null when it is new to them
 * @param versie the number under which they hear it
 */
record Wijziging(Afspraak nu, Agendastand was, int versie) {
}
