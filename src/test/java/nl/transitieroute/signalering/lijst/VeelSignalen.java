package nl.transitieroute.signalering.lijst;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a long list of youths who do not exist: {@code VeelSignalen 10000 lijst.csv}.
 */
public final class VeelSignalen {

	private static final List<String> VOORNAMEN = List.of("Sanne", "Bilal", "Lotte", "Yusuf", "Iris", "Daan", "Zoë",
			"Mohamed", "Noor", "Finn");

	private static final List<String> ACHTERNAMEN = List.of("de Wit", "Aydin", "'t Hart", "Yılmaz", "van den Berg",
			"Bakker", "El Amrani", "Visser", "Öztürk", "Smit");

	private static final List<String> SIGNALEN = List.of("verzuim", "schulden|thuissituatie", "stage lukt niet",
			"dreigende uitval|verzuim|klein contract", "gering zelfbeeld", "sollicitatievaardigheden");

	private VeelSignalen() {
	}

	public static void main(String[] args) throws IOException {
		schrijf(Path.of(args[1]), Integer.parseInt(args[0]), LocalDate.now());
	}

	static Path schrijf(Path lijst, int rijen, LocalDate vandaag) throws IOException {
		String kop = "studentnummer;voornaam;achternaam;geboortedatum;gemeente;opleidingcode;opleiding;niveau;leerweg;"
				+ "verwachte_einddatum;mentor;signalen;toelichting\n";
		return Files.writeString(lijst, kop
				+ IntStream.range(0, rijen).mapToObj((nummer) -> rij(nummer, vandaag)).collect(Collectors.joining()));
	}

	private static String rij(int nummer, LocalDate vandaag) {
		return String.join(";", String.valueOf(500000 + nummer), kies(VOORNAMEN, nummer), kies(ACHTERNAMEN, nummer / 7),
				vandaag.minusYears(17).minusDays(nummer % 900).toString(), "Arnhem", "25656", "Kok",
				String.valueOf(2 + nummer % 3), (nummer % 2 == 0) ? "BOL" : "BBL",
				vandaag.plusMonths(12).plusDays(nummer % 400).toString(), (nummer % 2 == 0) ? "p.mentor" : "j.mentor",
				kies(SIGNALEN, nummer), "\"Mentor belt wekelijks; moeder is betrokken.\"") + "\n";
	}

	private static String kies(List<String> woorden, int nummer) {
		return woorden.get(nummer % woorden.size());
	}

}
