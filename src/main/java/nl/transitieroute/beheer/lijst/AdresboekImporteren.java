package nl.transitieroute.beheer.lijst;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.Weigering;
import nl.transitieroute.lijst.OnleesbareLijst;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code importeer-adresboek SOORT LIJST.csv} on the command line. Ends with 0 when every
 * row is in, 1 when rows were refused and 2 when nothing could be done.
 */
public final class AdresboekImporteren {

	/** First argument of the command. */
	public static final String OPDRACHT = "importeer-adresboek";

	static final int ALLES_IN = 0;

	static final int RIJEN_GEWEIGERD = 1;

	static final int NIETS_GEDAAN = 2;

	private static final String GEBRUIK = "Gebruik: java -jar transitieroute.jar importeer-adresboek SOORT LIJST.csv, "
			+ "met SOORT: "
			+ Arrays.stream(Adresboeklijst.values()).map(Adresboeklijst::sleutel).collect(Collectors.joining(", "));

	/** No door, no timers, no demo: the application may be running beside this. */
	private static final List<String> ZONDER_DEUR = List.of("--spring.main.web-application-type=none",
			"--spring.main.banner-mode=off", "--spring.main.log-startup-info=false", "--logging.level.root=error",
			"--camunda.bpm.job-execution.enabled=false", "--transitieroute.demo-caseload=false");

	private final PrintStream uit;

	private final PrintStream fout;

	AdresboekImporteren(PrintStream uit, PrintStream fout) {
		this.uit = uit;
		this.fout = fout;
	}

	/**
	 * The command as it was typed; settings of the application may follow.
	 * @return the exit code
	 */
	public static int opdrachtregel(String[] args) {
		List<String> argumenten = List.of(args).subList(1, args.length);
		Charset tekens = Charset.defaultCharset().equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8
				: Charset.defaultCharset();
		String[] instellingen = Stream
			.concat(ZONDER_DEUR.stream(), argumenten.stream().filter(AdresboekImporteren::isInstelling))
			.toArray(String[]::new);
		return new AdresboekImporteren(new PrintStream(new FileOutputStream(FileDescriptor.out), true, tekens),
				new PrintStream(new FileOutputStream(FileDescriptor.err), true, tekens))
			.voerUit(argumenten, () -> SpringApplication.run(TransitierouteApplication.class, instellingen));
	}

	int voerUit(List<String> argumenten, Supplier<ConfigurableApplicationContext> applicatie) {
		try {
			List<String> woorden = new ArrayList<>(argumenten);
			woorden.removeIf(AdresboekImporteren::isInstelling);
			if (woorden.size() != 2) {
				throw new Weigering(GEBRUIK);
			}
			Adresboeklijst soort = Adresboeklijst.metSleutel(woorden.get(0)).orElseThrow(() -> new Weigering(GEBRUIK));
			byte[] lijst = inhoud(Path.of(woorden.get(1)));
			try (ConfigurableApplicationContext context = applicatie.get()) {
				return toon(context.getBean(Adresboekimport.class).importeer(soort, lijst));
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

	private int toon(Importverslag verslag) {
		this.uit.println(verslag.samenvatting());
		verslag.geweigerd()
			.forEach((afwijzing) -> this.uit.println("  rij " + afwijzing.rij() + ": " + afwijzing.tekst()));
		return verslag.geweigerd().isEmpty() ? ALLES_IN : RIJEN_GEWEIGERD;
	}

	private static boolean isInstelling(String argument) {
		return argument.matches("--(spring|camunda|logging|transitieroute)\\..*");
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

}
