package nl.transitieroute.lijst;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A list with one row on each line, as a spreadsheet saves it. Finds the separator by the
 * heading; columns stand in any order. A line that cannot be read is kept with its
 * reason, and never takes the next one along.
 */
public final class Tabellijst {

	private static final List<String> SCHEIDINGSTEKENS = List.of(";", ",", "\t", "|");

	private final List<Rij> rijen = new ArrayList<>();

	private Tabellijst() {
	}

	/**
	 * @param verplicht headings that must be there
	 * @param soms headings that may be there
	 * @throws OnleesbareLijst when it is no such list
	 */
	public static Tabellijst lees(byte[] bestand, List<String> verplicht, List<String> soms) {
		List<String> regels = Bestandstekst.van(bestand).lines().toList();
		Tabellijst lijst = new Tabellijst();
		int kopregel = kopregel(regels);
		String kop = regels.get(kopregel).strip();
		CSVFormat formaat = CSVFormat.DEFAULT.builder().setDelimiter(scheidingsteken(kop, verplicht)).get();
		List<String> koppen = cellen(kop, formaat).stream()
			.map((naam) -> naam.strip().toLowerCase(Locale.ROOT))
			.toList();
		controleerKop(koppen, verplicht, soms);
		for (int i = kopregel + 1; i < regels.size(); i++) {
			if (!regels.get(i).replaceAll("[;,\t|\"\\s]", "").isEmpty()) {
				lijst.rijen.add(rij(i + 1, regels.get(i), formaat, koppen));
			}
		}
		if (lijst.rijen.isEmpty()) {
			throw new OnleesbareLijst("De lijst heeft alleen een kopregel. Zet de gegevens eronder, één per rij.");
		}
		return lijst;
	}

	public List<Rij> rijen() {
		return List.copyOf(this.rijen);
	}

	private static int kopregel(List<String> regels) {
		for (int i = 0; i < regels.size(); i++) {
			boolean scheiding = i == 0 && regels.get(i).regionMatches(true, 0, "sep=", 0, 4);
			if (!scheiding && !regels.get(i).isBlank()) {
				return i;
			}
		}
		throw new OnleesbareLijst("De lijst is leeg. Kies een bestand met een kopregel.");
	}

	private static String scheidingsteken(String kop, List<String> verplicht) {
		return SCHEIDINGSTEKENS.stream().max((een, ander) -> {
			return Long.compare(treffers(kop, een, verplicht), treffers(kop, ander, verplicht));
		}).orElseThrow();
	}

	private static long treffers(String kop, String teken, List<String> verplicht) {
		return Arrays.stream(kop.split(Pattern.quote(teken), -1))
			.map((naam) -> naam.strip().replace("\"", "").toLowerCase(Locale.ROOT))
			.filter(verplicht::contains)
			.count();
	}

	private static void controleerKop(List<String> koppen, List<String> verplicht, List<String> soms) {
		List<String> ontbreekt = verplicht.stream().filter((naam) -> !koppen.contains(naam)).toList();
		if (!ontbreekt.isEmpty()) {
			throw new OnleesbareLijst("In de kop ontbreekt: " + String.join(", ", ontbreekt) + ". Nodig zijn: "
					+ String.join(";", verplicht) + ", in elke volgorde.");
		}
		for (String naam : koppen) {
			boolean bekend = verplicht.contains(naam) || soms.contains(naam);
			if (bekend && koppen.indexOf(naam) != koppen.lastIndexOf(naam)) {
				throw new OnleesbareLijst("De kop noemt een kolom twee keer: " + naam + ". Laat er één staan.");
			}
		}
	}

	private static Rij rij(int nummer, String regel, CSVFormat formaat, List<String> koppen) {
		List<String> cellen;
		try {
			cellen = cellen(regel, formaat);
		}
		catch (OnleesbareLijst ex) {
			return new Rij(nummer, Map.of(),
					new Afwijzing(nummer, nummer, "", "heeft een aanhalingsteken dat niet goed wordt afgesloten",
							"Zet één paar aanhalingstekens om de cel."));
		}
		if (cellen.stream().skip(koppen.size()).anyMatch((cel) -> !cel.isBlank())) {
			return new Rij(nummer, Map.of(),
					new Afwijzing(nummer, nummer, "", "heeft " + cellen.size() + " kolommen en de kop " + koppen.size(),
							"Staat het scheidingsteken in een tekst? Zet dan aanhalingstekens om die cel."));
		}
		Map<String, String> waarden = new HashMap<>();
		for (int i = 0; i < Math.min(cellen.size(), koppen.size()); i++) {
			waarden.put(koppen.get(i), Celwaarde.van(cellen.get(i)));
		}
		return new Rij(nummer, waarden, null);
	}

	private static List<String> cellen(String regel, CSVFormat formaat) {
		try (CSVParser parser = CSVParser.parse(regel, formaat)) {
			return parser.getRecords().stream().flatMap(CSVRecord::stream).toList();
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new OnleesbareLijst("Een aanhalingsteken in de kop wordt niet goed afgesloten. Verbeter de kop.");
		}
	}

	/**
	 * One row: its cells by heading, or why it cannot be read.
	 *
	 * @param nummer as a spreadsheet counts
	 */
	public record Rij(int nummer, Map<String, String> cellen, Afwijzing onleesbaar) {

		/** The cell under this heading; empty when it is not there. */
		public String cel(String kop) {
			return this.cellen.getOrDefault(kop, "");
		}

	}

}
