package nl.transitieroute.formulier;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One question of a form, as its schema defines it.
 *
 * @param verborgenAls conditions under which it is not shown, of itself and of the groups
 * around it
 * @param opties value to label, null when it is no choice or its options are known only
 * at run time
 * @param optiesUit name of the variable that holds the options, or null
 */
public record Veld(String sleutel, String label, String type, String subtype, boolean verplicht, boolean alleenLezen,
		boolean naarProces, JsonNode validate, List<String> verborgenAls, Map<String, String> opties, String optiesUit,
		JsonNode standaard) {

	/** Nobody types more than this by hand; a paste of a whole file is refused. */
	static final int LANGSTE_TEKST = 10_000;

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

	public boolean isKeuze() {
		return this.opties != null || this.optiesUit != null;
	}

	public boolean isLijst() {
		return "checklist".equals(this.type) || "taglist".equals(this.type);
	}

	/**
	 * The value as the domain uses it; adds to the faults when the form would refuse it.
	 * @param keuzes the options that hold now, null when it is no choice
	 * @return null when unanswered
	 */
	Object controleer(Object waarde, Map<String, String> keuzes, List<String> fouten) {
		Object schoon = leeg(waarde) ? null : waarde;
		if (schoon == null || ("checkbox".equals(this.type) && this.verplicht && Boolean.FALSE.equals(schoon))) {
			if (this.verplicht) {
				fouten.add("Vul '" + this.label + "' in.");
			}
			return schoon;
		}
		return switch (this.type) {
			case "checkbox" -> (schoon instanceof Boolean) ? schoon : fout(fouten, "kies ja of nee");
			case "number" -> getal(schoon, fouten);
			case "datetime" -> moment(schoon, fouten);
			case "checklist", "taglist" -> lijst(schoon, keuzes, fouten);
			case "select", "radio" -> (schoon instanceof String && keuzes != null && keuzes.containsKey(schoon))
					? schoon : fout(fouten, "kies een antwoord uit de lijst");
			default -> tekst(schoon, fouten);
		};
	}

	/** The answer in the words that the person saw. */
	String leesbaar(Object waarde, Map<String, String> keuzes) {
		if (waarde instanceof Boolean ja) {
			return ja ? "ja" : "nee";
		}
		if (waarde instanceof Collection<?> lijst) {
			return lijst.stream().map((deel) -> label(deel, keuzes)).collect(Collectors.joining(", "));
		}
		if (isKeuze()) {
			return label(waarde, keuzes);
		}
		return ("datetime".equals(this.type) && "date".equals(this.subtype))
				? DATUM.format(LocalDate.parse(waarde.toString())) : waarde.toString();
	}

	private static String label(Object waarde, Map<String, String> keuzes) {
		return (keuzes != null) ? keuzes.getOrDefault(waarde.toString(), waarde.toString()) : waarde.toString();
	}

	private static boolean leeg(Object waarde) {
		return waarde == null || (waarde instanceof String tekst && tekst.isBlank())
				|| (waarde instanceof Collection<?> lijst && lijst.isEmpty());
	}

	private Object getal(Object waarde, List<String> fouten) {
		if (!(waarde instanceof Number getal)) {
			return fout(fouten, "vul een getal in");
		}
		if (grens("min", getal) < 0 || grens("max", getal) > 0) {
			return fout(fouten, "kies een getal van " + this.validate.path("min").asText("…") + " tot en met "
					+ this.validate.path("max").asText("…"));
		}
		return waarde;
	}

	private int grens(String naam, Number getal) {
		JsonNode grens = this.validate.path(naam);
		return grens.isNumber() ? Double.compare(getal.doubleValue(), grens.asDouble()) : 0;
	}

	private Object moment(Object waarde, List<String> fouten) {
		try {
			if ("date".equals(this.subtype)) {
				LocalDate datum = LocalDate.parse(waarde.toString());
				if (datum.getYear() < 1900 || datum.getYear() > 2200) {
					return fout(fouten, "kies een datum met een bestaand jaartal");
				}
			}
			else if ("time".equals(this.subtype)) {
				LocalTime.parse(waarde.toString());
			}
			else if ("datetime".equals(this.subtype)) {
				OffsetDateTime.parse(waarde.toString().matches(".*T\\d\\d:\\d\\d([+Z-].*)?") ? aangevuld(waarde)
						: waarde.toString());
			}
			return waarde.toString();
		}
		catch (DateTimeParseException ex) {
			return fout(fouten, "time".equals(this.subtype) ? "kies een tijd, bijvoorbeeld 14:30"
					: "kies een bestaande datum, bijvoorbeeld 31-12-2026");
		}
	}

	/** The seconds that a browser leaves out. */
	private static String aangevuld(Object waarde) {
		return waarde.toString().replaceFirst("(T\\d\\d:\\d\\d)", "$1:00");
	}

	private Object lijst(Object waarde, Map<String, String> keuzes, List<String> fouten) {
		if (!(waarde instanceof Collection<?> gekozen)
				|| !gekozen.stream().allMatch((deel) -> keuzes != null && keuzes.containsKey(String.valueOf(deel)))) {
			return fout(fouten, "kies antwoorden uit de lijst");
		}
		return new ArrayList<>(gekozen.stream().map(String::valueOf).distinct().toList());
	}

	private Object tekst(Object waarde, List<String> fouten) {
		if (!(waarde instanceof String tekst)) {
			return fout(fouten, "vul tekst in");
		}
		int langst = this.validate.path("maxLength").asInt(LANGSTE_TEKST);
		if (tekst.length() > langst) {
			return fout(fouten, "maak de tekst korter (ten hoogste " + langst + " tekens)");
		}
		if (tekst.length() < this.validate.path("minLength").asInt(0)) {
			return fout(fouten, "schrijf ten minste " + this.validate.path("minLength").asInt() + " tekens");
		}
		if (this.validate.has("pattern") && !tekst.matches(this.validate.path("pattern").asText())) {
			return fout(fouten, "de schrijfwijze klopt niet");
		}
		String soort = this.validate.path("validationType").asText();
		if ("email".equals(soort) && !MAIL.matcher(tekst).matches()) {
			return fout(fouten, "vul een e-mailadres in, bijvoorbeeld naam@voorbeeld.nl");
		}
		if ("phone".equals(soort) && !tekst.matches("\\+[0-9 ()-]{7,}")) {
			return fout(fouten, "vul een telefoonnummer in dat begint met +31");
		}
		return tekst;
	}

	private Object fout(List<String> fouten, String watTeDoen) {
		fouten.add("'" + this.label + "': " + watTeDoen + ".");
		return null;
	}

}
