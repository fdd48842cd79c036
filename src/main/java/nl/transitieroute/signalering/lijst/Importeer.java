package nl.transitieroute.signalering.lijst;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.Weigering;
import nl.transitieroute.lijst.OnleesbareLijst;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code importeer LIJST.csv [--school=ID] [--alles-of-niets]} on the command line. Ends
 * with 0 when every row is in, 1 when rows were refused and 2 when nothing could be done.
 */
public final class Importeer {

	/** First argument of the command. */
	public static final String OPDRACHT = "importeer";

	static final int ALLES_IN = 0;

	static final int RIJEN_GEWEIGERD = 1;

	static final int NIETS_GEDAAN = 2;

	private static final String GEBRUIK = "Gebruik: java -jar transitieroute.jar importeer LIJST.csv [--school=ID] "
			+ "[--alles-of-niets]";

	private static final int GETOOND = 20;

	private static final DateTimeFormatter TIJD = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

	/** No door, no timers, no demo: the application may be running beside this. */
	private static final Map<String, String> ZONDER_DEUR = Map.of("spring.main.web-application-type", "none",
			"spring.main.banner-mode", "off", "spring.main.log-startup-info", "false", "logging.level.root", "error",
			"camunda.bpm.job-execution.enabled", "false", "transitieroute.demo-caseload", "false");

	private final PrintStream uit;

	private final PrintStream fout;

	Importeer(PrintStream uit, PrintStream fout) {
		this.uit = uit;
		this.fout = fout;
	}

	/**
	 * The command as it was typed; settings of the application (such as
	 * {@code --spring.datasource.url}) may follow.
	 * @return the exit code
	 */
	public static int opdrachtregel(String[] args) {
		List<String> argumenten = List.of(args).subList(1, args.length);
		Charset tekens = Charset.defaultCharset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8
				: Charset.defaultCharset();
		Map<String, String> instellingen = new LinkedHashMap<>(ZONDER_DEUR);
		argumenten.stream()
			.filter(Argumenten::isInstelling)
			.map((argument) -> argument.substring(2).split("=", 2))
			.forEach((paar) -> instellingen.put(paar[0], (paar.length > 1) ? paar[1] : "true"));
		String[] voorApplicatie = instellingen.entrySet()
			.stream()
			.map((instelling) -> "--" + instelling.getKey() + "=" + instelling.getValue())
			.toArray(String[]::new);
		return new Importeer(new PrintStream(new FileOutputStream(FileDescriptor.out), true, tekens),
				new PrintStream(new FileOutputStream(FileDescriptor.err), true, tekens))
			.voerUit(argumenten, () -> SpringApplication.run(TransitierouteApplication.class, voorApplicatie));
	}

	/**
	 * @param argumenten what follows {@value #OPDRACHT}
	 * @param applicatie starts the application without its door, timers and demo; only
	 * when the list can be read
	 * @return the exit code
	 */
	int voerUit(List<String> argumenten, Supplier<ConfigurableApplicationContext> applicatie) {
		try {
			Argumenten gevraagd = Argumenten.van(argumenten);
			Signalenlijst lijst = Signalenlijst.lees(inhoud(gevraagd.lijst()));
			try (ConfigurableApplicationContext context = applicatie.get()) {
				return importeer(context, gevraagd, lijst);
			}
		}
		catch (Weigering | OnleesbareLijst ex) {
			this.fout.println(ex.getMessage());
			return NIETS_GEDAAN;
		}
		catch (RuntimeException ex) {
			this.fout.println("Het importeren is gestopt door een storing (" + ex.getClass().getSimpleName()
					+ "). Wat al is opgenomen blijft staan; controleer de database en importeer de lijst opnieuw.");
			return NIETS_GEDAAN;
		}
	}

	private int importeer(ConfigurableApplicationContext context, Argumenten gevraagd, Signalenlijst lijst) {
		controleerSchool(context.getBean(Organisaties.class), gevraagd.school());
		Opdracht opdracht = new Opdracht(gevraagd.school(), gevraagd.allesOfNiets(), Uitvoerder.SYSTEEM,
				(school) -> true);
		long begin = System.nanoTime();
		Verslag verslag;
		try (ProgressBar balk = balk(lijst.rijen().size())) {
			verslag = context.getBean(Lijstimport.class)
				.importeer(lijst, opdracht, (gedaan, totaal) -> balk.maxHint(totaal).stepTo(gedaan));
		}
		toon(verslag, (System.nanoTime() - begin) / 1_000_000_000.0);
		this.uit.println("Verslag: " + schrijf(verslag, gevraagd.lijst()));
		return verslag.geweigerd().isEmpty() ? ALLES_IN : RIJEN_GEWEIGERD;
	}

	private ProgressBar balk(int rijen) {
		return new ProgressBarBuilder().setTaskName("Signalen")
			.setInitialMax(rijen)
			.setStyle(ProgressBarStyle.ASCII)
			.setUpdateIntervalMillis(500)
			.showSpeed()
			.build();
	}

	private void toon(Verslag verslag, double seconden) {
		this.uit.println(verslag.samenvatting());
		this.uit.printf("In %.1f seconden.%n", seconden);
		verslag.opmerkingen().forEach(this.uit::println);
		verslag.geweigerd()
			.stream()
			.limit(GETOOND)
			.forEach((afwijzing) -> this.uit.println("  rij " + afwijzing.rij() + ": " + afwijzing.tekst()));
		int meer = verslag.geweigerd().size() - GETOOND;
		if (meer > 0) {
			this.uit.println("  en nog " + meer + "; zie het verslag.");
		}
	}

	private static void controleerSchool(Organisaties organisaties, String school) {
		if (school == null) {
			return;
		}
		List<String> scholen = organisaties.alle()
			.stream()
			.filter((organisatie) -> organisatie.soort().equals("school"))
			.map(Organisatie::id)
			.toList();
		if (!scholen.contains(school)) {
			throw new Weigering(
					"School '" + school + "' is niet bekend. Kies uit: " + String.join(", ", scholen) + ".");
		}
	}

	private static byte[] inhoud(Path lijst) {
		try {
			if (!Files.isRegularFile(lijst)) {
				throw new Weigering("Bestand '" + lijst + "' bestaat niet. Controleer de naam en de map.");
			}
			return Files.readAllBytes(lijst);
		}
		catch (IOException ex) {
			throw new Weigering("Bestand '" + lijst + "' is niet te lezen. Controleer de rechten.");
		}
	}

	/** Beside the list, or where the program runs when that is not allowed. */
	private Path schrijf(Verslag verslag, Path lijst) {
		String naam = lijst.getFileName().toString().replaceFirst("\\.[^.]*$", "") + "-verslag-"
				+ TIJD.format(LocalDateTime.now()) + ".csv";
		try {
			return Files.writeString(lijst.toAbsolutePath().resolveSibling(naam), verslag.alsCsv());
		}
		catch (IOException ex) {
			try {
				return Files.writeString(Files.createDirectories(Path.of("import-verslagen")).resolve(naam),
						verslag.alsCsv());
			}
			catch (IOException nogmaals) {
				throw new Weigering("De signalen zijn verwerkt, maar het verslag is nergens te schrijven. "
						+ "Geef schrijfrechten op de map import-verslagen.");
			}
		}
	}

	/** What the command asks for. */
	private record Argumenten(Path lijst, String school, boolean allesOfNiets) {

		static boolean isInstelling(String argument) {
			return argument.matches("--(spring|camunda|logging|transitieroute)\\..*");
		}

		static Argumenten van(List<String> argumenten) {
			Path lijst = null;
			String school = null;
			boolean allesOfNiets = false;
			for (String argument : argumenten) {
				if (argument.startsWith("--school=")) {
					school = argument.substring("--school=".length());
				}
				else if (argument.equals("--alles-of-niets")) {
					allesOfNiets = true;
				}
				else if (argument.startsWith("--") || lijst != null) {
					if (isInstelling(argument)) {
						continue;
					}
					throw new Weigering("Onbekend: " + argument + System.lineSeparator() + GEBRUIK);
				}
				else {
					lijst = Path.of(argument);
				}
			}
			if (lijst == null) {
				throw new Weigering(GEBRUIK);
			}
			return new Argumenten(lijst, school, allesOfNiets);
		}

	}

}
