package nl.transitieroute;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The product in one process: engine, Tasklist, own pages, API and the import of lists.
 */
@SpringBootApplication
public class TransitierouteApplication {

	public static void main(String[] args) {
		SpringApplication.run(TransitierouteApplication.class, args);
	}

}
