package nl.transitieroute.signalering.lijst;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.transitieroute.lijst.Afwijzing;
import nl.transitieroute.lijst.Bestandstekst;
import nl.transitieroute.lijst.Celwaarde;
import nl.transitieroute.lijst.OnleesbareLijst;
import nl.transitieroute.signalering.Signaalinvoer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import org.springframework.util.StringUtils;

/**
 * A school's list of signals, as its administration exports it. Finds the separator and
 * the columns itself, and keeps every row: one that cannot be read is kept with its
 * reason, and reading goes on at the next line, so that an open quote in one cell never
 * swallows the youths below it.
 */
public final class Signalenlijst {

	private static final List<String> SCHEIDINGSTEKENS = List.of(";", ",", "\t", "|");

	private static final Pattern TUSSEN_SIGNALEN = Pattern.compile("[|;,\n\r]");

	private final String tekst;

	private final int[] regels;

	private final CSVFormat formaat;

	private final List<Optional<Kolom>> kolommen;

	private final List<String> onbekendeKolommen;

	private final List<Rij> rijen = new ArrayList<>();

	/** The row as a spreadsheet counts: the line "sep=;" is none. */
	private int rij;

	private Signalenlijst(String tekst) {
		this.tekst = tekst;
		this.regels = beginVanRegels(tekst);
		int kopregel = kopregel();
		String kop = regel(kopregel).strip();
		this.formaat = CSVFormat.DEFAULT.builder().setDelimiter(scheidingsteken(kop)).setIgnoreEmptyLines(false).get();
		List<String> koppen = koppen(kop);
		this.kolommen = koppen.stream().map(Kolom::metKop).toList();
		this.onbekendeKolommen = koppen.stream()
			.filter((naam) -> !naam.isBlank() && Kolom.metKop(naam).isEmpty())
			.map((naam) -> naam.strip().replaceAll("[^\\p{L}\\p{N} _-]", "?"))
			.toList();
		controleerKop();
		int volgende = kopregel + 1;
		while (volgende < this.regels.length) {
			volgende = leesVanaf(volgende);
		}
		if (this.rijen.isEmpty()) {
			throw new OnleesbareLijst("De lijst heeft alleen een kopregel. Zet de signalen eronder, één per rij.");
		}
	}

	/**
	 * Reads a whole file.
	 * @throws OnleesbareLijst when it is no list of signals
	 */
	public static Signalenlijst lees(byte[] bestand) {
		return new Signalenlijst(Bestandstekst.van(bestand));
	}

	/** Rows that are not empty. */
	public int aantal() {
		return this.rijen.size();
	}

	List<Rij> rijen() {
		return this.rijen;
	}

	/** Headings that mean nothing to us; their cells are not kept. */
	List<String> onbekendeKolommen() {
		return this.onbekendeKolommen;
	}

	private static int[] beginVanRegels(String tekst) {
		List<Integer> begin = new ArrayList<>();
		begin.add(0);
		for (int i = 0; i < tekst.length(); i++) {
			char teken = tekst.charAt(i);
			boolean einde = teken == '\n'
					|| (teken == '\r' && (i + 1 == tekst.length() || tekst.charAt(i + 1) != '\n'));
			if (einde && i + 1 < tekst.length()) {
				begin.add(i + 1);
			}
		}
		return begin.stream().mapToInt(Integer::intValue).toArray();
	}

	private String regel(int index) {
		int einde = (index + 1 < this.regels.length) ? this.regels[index + 1] : this.tekst.length();
		return this.tekst.substring(this.regels[index], einde);
	}

	private int kopregel() {
		for (int index = 0; index < this.regels.length; index++) {
			String regel = regel(index).strip();
			if (index == 0 && regel.regionMatches(true, 0, "sep=", 0, 4)) {
				continue;
			}
			this.rij++;
			if (!regel.isEmpty()) {
				return index;
			}
		}
		throw new OnleesbareLijst("De lijst is leeg. Kies een bestand met een kopregel en daaronder de signalen.");
	}

	private static String scheidingsteken(String kop) {
		String beste = ";";
		long meeste = 0;
		for (String teken : SCHEIDINGSTEKENS) {
			long bekend = Arrays.stream(kop.split(Pattern.quote(teken), -1))
				.filter((naam) -> Kolom.metKop(naam).isPresent())
				.count();
			if (bekend > meeste) {
				meeste = bekend;
				beste = teken;
			}
		}
		return beste;
	}

	private List<String> koppen(String kop) {
		try (CSVParser parser = CSVParser.parse(kop, this.formaat)) {
			return parser.getRecords().stream().flatMap(CSVRecord::stream).toList();
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw zonderKop();
		}
	}

	private void controleerKop() {
		List<Kolom> aanwezig = this.kolommen.stream().flatMap(Optional::stream).toList();
		if (aanwezig.isEmpty()) {
			throw zonderKop();
		}
		String dubbel = aanwezig.stream()
			.filter((kolom) -> aanwezig.indexOf(kolom) != aanwezig.lastIndexOf(kolom))
			.map(Kolom::kop)
			.distinct()
			.collect(Collectors.joining(", "));
		if (!dubbel.isEmpty()) {
			throw new OnleesbareLijst("De kop noemt een kolom twee keer: " + dubbel
					+ ". Laat er één staan, dan is duidelijk welke geldt.");
		}
		String ontbreekt = Arrays.stream(Kolom.values())
			.filter((kolom) -> kolom.verplicht() && !aanwezig.contains(kolom))
			.map(Kolom::kop)
			.collect(Collectors.joining(", "));
		if (!ontbreekt.isEmpty()) {
			throw new OnleesbareLijst("In de kop ontbreekt: " + ontbreekt
					+ ". Voeg toe wat ontbreekt; de kolommen mogen in elke volgorde staan.");
		}
	}

	private static OnleesbareLijst zonderKop() {
		String verwacht = Arrays.stream(Kolom.values())
			.filter(Kolom::verplicht)
			.map(Kolom::kop)
			.collect(Collectors.joining(";"));
		return new OnleesbareLijst("De eerste regel is geen kop van een signalenlijst. Nodig zijn de kolommen "
				+ verwacht + ", in elke volgorde.");
	}

	/**
	 * Reads rows from this line on until one cannot be read; returns the line where to go
	 * on.
	 */
	private int leesVanaf(int eersteRegel) {
		int regel = eersteRegel;
		try (CSVParser parser = CSVParser.parse(vanaf(eersteRegel), this.formaat)) {
			for (CSVRecord cellen : parser) {
				this.rij++;
				boolean gelezen = leesRij(cellen, regel);
				int volgende = Math.min(eersteRegel + Math.toIntExact(parser.getCurrentLineNumber()),
						this.regels.length);
				if (!gelezen && volgende > regel + 1) {
					return regel + 1;
				}
				regel = volgende;
			}
			return this.regels.length;
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			this.rij++;
			weigerAanhalingsteken(regel);
			return regel + 1;
		}
	}

	private StringReader vanaf(int regel) throws IOException {
		StringReader reader = new StringReader(this.tekst);
		reader.skip(this.regels[regel]);
		return reader;
	}

	/** Keeps the row; false when its cells cannot be told apart. */
	private boolean leesRij(CSVRecord cellen, int regel) {
		if (cellen.stream().allMatch(String::isBlank)) {
			return true;
		}
		int aantal = cellen.size();
		boolean teVeel = cellen.stream().skip(this.kolommen.size()).anyMatch((cel) -> !cel.isBlank());
		boolean teWeinig = this.kolommen.stream()
			.skip(aantal)
			.flatMap(Optional::stream)
			.anyMatch((kolom) -> kolom.verplicht());
		if (teVeel || teWeinig) {
			weiger(regel, "heeft " + aantal + " kolommen en de kop " + this.kolommen.size(),
					teVeel ? "Staat het scheidingsteken in een tekst? Zet dan aanhalingstekens om die cel."
							: "Vul de rij aan.");
			return false;
		}
		if (sliktRijenIn(cellen)) {
			weigerAanhalingsteken(regel);
			return false;
		}
		Map<Kolom, String> waarden = new EnumMap<>(Kolom.class);
		for (int i = 0; i < Math.min(aantal, this.kolommen.size()); i++) {
			String waarde = Celwaarde.van(cellen.get(i));
			this.kolommen.get(i).ifPresent((kolom) -> waarden.put(kolom, waarde));
		}
		this.rijen.add(new Rij(this.rij, regel + 1, invoer(waarden), null));
		return true;
	}

	private static Signaalinvoer invoer(Map<Kolom, String> waarden) {
		String tussenvoegsel = waarden.getOrDefault(Kolom.TUSSENVOEGSEL, "");
		String achternaam = (tussenvoegsel + " " + waarden.get(Kolom.ACHTERNAAM)).strip();
		return new Signaalinvoer(null, waarden.get(Kolom.STUDENTNUMMER), waarden.get(Kolom.VOORNAAM), achternaam,
				waarden.get(Kolom.GEBOORTEDATUM), waarden.get(Kolom.GEMEENTE), waarden.get(Kolom.OPLEIDINGCODE),
				waarden.get(Kolom.OPLEIDING), waarden.get(Kolom.NIVEAU), waarden.get(Kolom.LEERWEG),
				waarden.get(Kolom.VERWACHTE_EINDDATUM), waarden.get(Kolom.MENTOR),
				TUSSEN_SIGNALEN.splitAsStream(waarden.get(Kolom.SIGNALEN)).map(String::strip).toList(),
				waarden.get(Kolom.TOELICHTING));
	}

	/**
	 * A cell of more lines is fine in own words; elsewhere, or holding whole rows, it is
	 * a quote that never closed.
	 */
	private boolean sliktRijenIn(CSVRecord cellen) {
		int scheidingen = this.kolommen.size() - 1;
		String scheidingsteken = this.formaat.getDelimiterString();
		for (int i = 0; i < Math.min(cellen.size(), this.kolommen.size()); i++) {
			String cel = cellen.get(i).strip();
			if (cel.indexOf('\n') < 0 && cel.indexOf('\r') < 0) {
				continue;
			}
			boolean eigenWoorden = this.kolommen.get(i)
				.filter((kolom) -> kolom == Kolom.TOELICHTING || kolom == Kolom.SIGNALEN)
				.isPresent();
			if (!eigenWoorden || cel.lines()
				.anyMatch((regel) -> StringUtils.countOccurrencesOf(regel, scheidingsteken) >= scheidingen)) {
				return true;
			}
		}
		return false;
	}

	private void weigerAanhalingsteken(int regel) {
		weiger(regel, "heeft een aanhalingsteken dat niet goed wordt afgesloten",
				"Zet één paar aanhalingstekens om de cel, en schrijf een aanhalingsteken daarbinnen dubbel.");
	}

	private void weiger(int regel, String reden, String advies) {
		this.rijen.add(new Rij(this.rij, regel + 1, null, new Afwijzing(this.rij, regel + 1, "", reden, advies)));
	}

}
