package nl.transitieroute.bericht;

/** A text message to the telephone of the youth. */
public record Sms(String nummer, String tekst) implements Zending {
}
