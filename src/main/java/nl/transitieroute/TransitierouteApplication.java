package nl.transitieroute;

import nl.transitieroute.aanmelden.wachtwoord.Beheerder;
import nl.transitieroute.beheer.lijst.AdresboekImporteren;
import nl.transitieroute.overzetten.ZetOver;
import nl.transitieroute.signalering.lijst.Importeer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The product in one process: engine, Tasklist, own pages, API and the import of lists.
 */
@SpringBootApplication
public class TransitierouteApplication {

	public static void main(String[] args) {
		if (args.length > 0 && args[0].equals(Importeer.OPDRACHT)) {
			System.exit(Importeer.opdrachtregel(args));
		}
		if (args.length > 0 && args[0].equals(Beheerder.OPDRACHT)) {
			System.exit(Beheerder.opdrachtregel(args));
		}
		if (args.length > 0 && args[0].equals(AdresboekImporteren.OPDRACHT)) {
			System.exit(AdresboekImporteren.opdrachtregel(args));
		}
		if (args.length > 0 && args[0].equals(ZetOver.OPDRACHT)) {
			System.exit(ZetOver.opdrachtregel(args));
		}
		SpringApplication.run(TransitierouteApplication.class, args);
	}

}
