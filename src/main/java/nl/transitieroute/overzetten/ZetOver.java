package nl.transitieroute.overzetten;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.Weigering;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code zet-over PROCES [--naar=VERSIE] [--proef]} on the command line. Ends with 0 when
 * every open route is in that version, 1 when some stay behind and 2 when nothing was
 * done. May run beside the application.
 */
public final class ZetOver {

	/** First argument of the command. */
	public static final String OPDRACHT = "zet-over";

	static final int ALLES_OVER = 0;

	static final int SOMMIGE_NIET = 1;

	static final int NIETS_GEDAAN = 2;

	private static final String GEBRUIK = "Gebruik: java -jar transitieroute.jar zet-over PROCES [--naar=VERSIE] "
			+ "[--proef], bijvoorbeeld: zet-over nazorg --proef";

	/** No door, no timers, no demo. */
	private static final List<String> ZONDER_DEUR = List.of("--spring.main.web-application-type=none",
			"--spring.main.banner-mode=off", "--spring.main.log-startup-info=false", "--logging.level.root=error",
			"--camunda.bpm.job-execution.enabled=false", "--transitieroute.demo-caseload=false");

	private final PrintStream uit;

	private final PrintStream fout;

	ZetOver(PrintStream uit, PrintStream fout) {
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
		String[] instellingen = Stream.concat(ZONDER_DEUR.stream(), argumenten.stream().filter(ZetOver::isInstelling))
			.toArray(String[]::new);
		return new ZetOver(new PrintStream(new FileOutputStream(FileDescriptor.out), true, tekens),
				new PrintStream(new FileOutputStream(FileDescriptor.err), true, tekens))
			.voerUit(argumenten, () -> SpringApplication.run(TransitierouteApplication.class, instellingen));
	}

	int voerUit(List<String> argumenten, Supplier<ConfigurableApplicationContext> applicatie) {
		try {
			Vraag vraag = Vraag.van(argumenten);
			try (ConfigurableApplicationContext context = applicatie.get()) {
				return toon(context.getBean(Overzetting.class)
					.zetOver(vraag.proces(), vraag.versie(), vraag.proef(), this::meld));
			}
		}
		catch (Weigering ex) {
			this.fout.println(ex.getMessage());
			return NIETS_GEDAAN;
		}
		catch (RuntimeException ex) {
			this.fout.println("Het overzetten is gestopt door een storing (" + ex.getClass().getSimpleName()
					+ "). Wat over is blijft over; controleer de database en geef de opdracht opnieuw.");
			return NIETS_GEDAAN;
		}
	}

	private void meld(int gedaan) {
		if (gedaan % 1000 == 0) {
			this.uit.println(gedaan + " bekeken");
		}
	}

	private int toon(Overzetverslag verslag) {
		this.uit.println(verslag.samenvatting());
		verslag.geweigerd()
			.forEach((een) -> this.uit.println(
					"  " + een.route() + " blijft in versie " + een.versie() + ": " + String.join(" ", een.redenen())));
		return verslag.geweigerd().isEmpty() ? ALLES_OVER : SOMMIGE_NIET;
	}

	private static boolean isInstelling(String argument) {
		return argument.matches("--(spring|camunda|logging|transitieroute)\\..*");
	}

	/** What the command asks for. */
	private record Vraag(String proces, Integer versie, boolean proef) {

		static Vraag van(List<String> argumenten) {
			List<String> over = new ArrayList<>(argumenten);
			over.removeIf(ZetOver::isInstelling);
			boolean proef = over.remove("--proef");
			Integer versie = over.stream()
				.filter((een) -> een.matches("--naar=[0-9]{1,6}"))
				.findFirst()
				.map((een) -> Integer.valueOf(een.substring("--naar=".length())))
				.orElse(null);
			over.removeIf((een) -> een.matches("--naar=[0-9]{1,6}"));
			if (over.size() != 1 || over.get(0).startsWith("--")) {
				throw new Weigering(GEBRUIK);
			}
			return new Vraag(over.get(0), versie, proef);
		}

	}

}
