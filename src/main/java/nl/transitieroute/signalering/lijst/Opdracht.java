package nl.transitieroute.signalering.lijst;

import java.util.function.Predicate;

/**
 * How a list is to be imported.
 *
 * @param school the school of every row, or null to take the mentor's
 * @param allesOfNiets whether one refused row keeps all rows out
 * @param melder who imports
 * @param mag the schools for which he may
 */
public record Opdracht(String school, boolean allesOfNiets, String melder, Predicate<String> mag) {
}
