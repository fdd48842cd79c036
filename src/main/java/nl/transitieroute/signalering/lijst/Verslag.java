package nl.transitieroute.signalering.lijst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import nl.transitieroute.lijst.Afwijzing;
import nl.transitieroute.lijst.Celwaarde;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What became of a list. Holds row, column and reason only, so that it can be kept and
 * mailed.
 *
 * @param gelezen rows that were not empty
 * @param nieuw routes that began
 * @param toegevoegd signals that joined a running route
 * @param bekend rows that were received before
 * @param geweigerd one entry per fault; a row can have more
 * @param opmerkingen about the list as a whole
 */
public record Verslag(int gelezen, int nieuw, int toegevoegd, int bekend, List<Afwijzing> geweigerd,
		List<String> opmerkingen) {

	/** Rows, not faults. */
	public long geweigerdeRijen() {
		return this.geweigerd.stream().map(Afwijzing::rij).distinct().count();
	}

	public String samenvatting() {
		return "Gelezen: " + this.gelezen + " · nieuw: " + this.nieuw + " · bij een lopende route: " + this.toegevoegd
				+ " · al bekend: " + this.bekend + " · geweigerd: " + geweigerdeRijen();
	}

	/**
	 * The report for a spreadsheet: counts first, then a line per fault. No cell can run
	 * as a formula.
	 */
	public String alsCsv() {
		StringBuilder csv = new StringBuilder("\uFEFF");
		try (CSVPrinter printer = new CSVPrinter(csv,
				CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get())) {
			printer.printRecord("soort", "rij", "regel", "kolom", "reden", "advies");
			totaal(printer, "gelezen", this.gelezen);
			totaal(printer, "nieuw", this.nieuw);
			totaal(printer, "bij een lopende route", this.toegevoegd);
			totaal(printer, "al bekend", this.bekend);
			totaal(printer, "geweigerd", geweigerdeRijen());
			for (String opmerking : this.opmerkingen) {
				printer.printRecord("opmerking", "", "", "", Celwaarde.veilig(opmerking), "");
			}
			for (Afwijzing afwijzing : this.geweigerd) {
				printer.printRecord("geweigerd", afwijzing.rij(), afwijzing.regel(),
						Celwaarde.veilig(afwijzing.kolom()), Celwaarde.veilig(afwijzing.reden()),
						Celwaarde.veilig(afwijzing.advies()));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return csv.toString();
	}

	private static void totaal(CSVPrinter printer, String wat, long aantal) throws IOException {
		printer.printRecord("totaal", "", "", wat, aantal, "");
	}

}
