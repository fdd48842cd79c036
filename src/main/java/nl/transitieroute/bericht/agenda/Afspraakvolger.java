package nl.transitieroute.bericht.agenda;

/** Must know when an appointment that others heard of moved or lapsed. */
public interface Afspraakvolger {

	/** It is no longer what calendars were told. */
	void gewijzigd(Afspraak nu);

}
