package nl.transitieroute.formulier;

import java.util.Map;

/** Answers whether a condition of a form holds, with the answers as they are. */
@FunctionalInterface
public interface Voorwaarden {

	boolean geldt(String expressie, Map<String, Object> antwoorden);

}
