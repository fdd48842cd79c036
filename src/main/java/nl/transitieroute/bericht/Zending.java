package nl.transitieroute.bericht;

/** A message in full, made from what is true at the moment of sending. */
public sealed interface Zending permits Post, Sms {

}
