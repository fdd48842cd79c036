package nl.transitieroute.aanmelden.wachtwoord;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.Weigering;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code beheerder --account=NAAM [--naam="Voor- en achternaam"]} on the command line:
 * the first account of a new installation, or the way back for a functional administrator
 * who is locked out. The password comes from the environment, so that it stands in no
 * history and no process list.
 */
public final class Beheerder {

	/** First argument of the command. */
	public static final String OPDRACHT = "beheerder";

	/** Where the password is read. */
	public static final String OMGEVING = "TRANSITIEROUTE_BEHEERDER_WACHTWOORD";

	/** Tells the guard of production that this start is to make the first account. */
	public static final String EERSTE_ACCOUNT = "transitieroute.eerste-account";

	private static final String GEBRUIK = "Gebruik: " + OMGEVING
			+ "=... java -jar transitieroute.jar beheerder --account=NAAM [--naam=\"Voor- en achternaam\"]";

	private Beheerder() {
	}

	/**
	 * The command as it was typed.
	 * @return the exit code: 0 when the account is there, 2 when nothing was done
	 */
	public static int opdrachtregel(String[] argumenten) {
		return voerUit(List.of(argumenten), System.getenv(OMGEVING), System.out, System.err);
	}

	static int voerUit(List<String> argumenten, String wachtwoord, PrintStream uit, PrintStream fout) {
		String account = waarde(argumenten, "--account=");
		String naam = waarde(argumenten, "--naam=");
		if (account == null || wachtwoord == null || wachtwoord.isBlank()) {
			fout.println(GEBRUIK);
			return 2;
		}
		try (ConfigurableApplicationContext context = start(argumenten)) {
			context.getBean(Wachtwoorden.class)
				.beheerder(account, (naam != null) ? naam : "Functioneel beheerder", wachtwoord);
			uit.println("Het account " + account + " staat klaar. Start de Transitieroute en log in.");
			return 0;
		}
		catch (Weigering ex) {
			fout.println(ex.getMessage());
			return 2;
		}
	}

	private static ConfigurableApplicationContext start(List<String> argumenten) {
		Stream<String> eigen = Stream.of("--spring.main.banner-mode=off", "--spring.main.log-startup-info=false",
				"--logging.level.root=error", "--camunda.bpm.job-execution.enabled=false",
				"--transitieroute.demo-caseload=false", "--" + EERSTE_ACCOUNT + "=true");
		Stream<String> meegegeven = argumenten.stream()
			.filter((argument) -> argument.matches("--(spring|camunda|logging|transitieroute)\\..*"));
		return new SpringApplicationBuilder(TransitierouteApplication.class).web(WebApplicationType.NONE)
			.run(Stream.concat(eigen, meegegeven).toArray(String[]::new));
	}

	private static String waarde(List<String> argumenten, String naam) {
		return argumenten.stream()
			.filter((argument) -> argument.startsWith(naam))
			.map((argument) -> argument.substring(naam.length()).strip())
			.filter((waarde) -> !waarde.isEmpty())
			.findFirst()
			.orElse(null);
	}

}
