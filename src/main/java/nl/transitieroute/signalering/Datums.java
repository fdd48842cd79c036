package nl.transitieroute.signalering;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as a school writes it: 5-11-2007, 05-11-2007, 5/11/2007, 5.11.2007 or
 * 2007-11-05, with or without the midnight that an export adds.
 */
final class Datums {

	static final String ADVIES = "Schrijf de datum als dag-maand-jaar, bijvoorbeeld 31-07-2028.";

	private static final List<String> MAANDEN = List.of("januari", "februari", "maart", "april", "mei", "juni", "juli",
			"augustus", "september", "oktober", "november", "december");

	private static final Pattern NEDERLANDS = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})");

	private static final Pattern ISO = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})");

	private static final Pattern MIDDERNACHT = Pattern.compile("[ T]0?0:00(:00(\\.0+)?)?Z?$");

	private Datums() {
	}

	static LocalDate lees(String veld, String tekst) throws Onleesbaar {
		String datum = MIDDERNACHT.matcher(tekst).replaceFirst("");
		Matcher nederlands = NEDERLANDS.matcher(datum);
		if (nederlands.matches()) {
			return datum(veld, nederlands.group(4), nederlands.group(3), nederlands.group(1));
		}
		Matcher iso = ISO.matcher(datum);
		if (iso.matches()) {
			return datum(veld, iso.group(1), iso.group(3), iso.group(4));
		}
		throw new Onleesbaar(new Bezwaar(veld, "dit is geen datum die wij kunnen lezen", ADVIES));
	}

	private static LocalDate datum(String veld, String jaar, String maand, String dag) throws Onleesbaar {
		int jaartal = Integer.parseInt(jaar);
		int maandnummer = Integer.parseInt(maand);
		int dagnummer = Integer.parseInt(dag);
		if (maandnummer < 1 || maandnummer > 12) {
			throw new Onleesbaar(new Bezwaar(veld, "deze datum bestaat niet: er is geen maand " + maandnummer, ADVIES));
		}
		YearMonth inMaand = YearMonth.of(jaartal, maandnummer);
		if (!inMaand.isValidDay(dagnummer)) {
			throw new Onleesbaar(new Bezwaar(veld, "deze datum bestaat niet: " + MAANDEN.get(maandnummer - 1) + " "
					+ jaartal + " heeft " + inMaand.lengthOfMonth() + " dagen", "Controleer de datum."));
		}
		return inMaand.atDay(dagnummer);
	}

	/**
	 * A date that cannot be read, with what to tell the person who typed it.
	 */
	static class Onleesbaar extends Exception {

		private final transient Bezwaar bezwaar;

		Onleesbaar(Bezwaar bezwaar) {
			super(bezwaar.veld());
			this.bezwaar = bezwaar;
		}

		Bezwaar bezwaar() {
			return this.bezwaar;
		}

	}

}
