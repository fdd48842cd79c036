package nl.transitieroute.bericht;

import java.time.LocalDate;

/**
 * One line of the daily overview. A mailbox may hold the number of a route and a first
 * name, and nothing more of a person.
 *
 * @param routeNummer null when it is about no single route
 * @param voornaam first name of the youth, or null
 * @param wat what is to be done or known, without personal details
 * @param op the day it is for, or since when; null when there is none
 */
public record Overzichtregel(String routeNummer, String voornaam, String wat, LocalDate op) {
}
