package nl.transitieroute.overzicht;

import java.util.List;
import java.util.Map;

/**
 * One chapter of what is kept of a youth.
 *
 * @param sleutel what it is called in the JSON: the table, or a word
 * @param rijen label to value, in the words of the youth's language
 */
public record Onderdeel(String sleutel, String titel, List<Map<String, Object>> rijen) {
}
