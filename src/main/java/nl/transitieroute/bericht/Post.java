package nl.transitieroute.bericht;

/**
 * A mail, as text and as HTML.
 *
 * @param antwoordAan where an answer goes, or null
 * @param agenda an iCalendar object that the mail carries, or null
 * @param agendaMethode REQUEST or CANCEL; null without one
 */
public record Post(String aan, String antwoordAan, String onderwerp, String tekst, String html, String agenda,
		String agendaMethode) implements Zending {

	/** Without a calendar object. */
	public static Post gewoon(String aan, String onderwerp, String tekst, String html) {
		return new Post(aan, null, onderwerp, tekst, html, null, null);
	}

}
