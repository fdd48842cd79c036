package nl.transitieroute.caseload;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Routes;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application in a process of its own, without its door but with its job executor.
 * The first start makes a caseload and asks to hand it over; a later start only lives.
 */
final class CaseloadProef {

	static final String SCHOOL = "school-rijn-ijssel";

	static final String VAN = "p.mentor";

	static final String NAAR = "j.mentor";

	private CaseloadProef() {
	}

	public static void main(String[] argumenten) throws InterruptedException {
		int routes = Integer.parseInt(argumenten[0]);
		List<String> instellingen = List.of(argumenten).subList(1, argumenten.length);
		ConfigurableApplicationContext context = SpringApplication.run(TransitierouteApplication.class,
				instellingen.toArray(String[]::new));
		if (routes > 0) {
			context.getBean(TransactionTemplate.class).executeWithoutResult((status) -> maak(context, routes));
			// All of it is on disk before the first route moves.
			context.getBean(JdbcClient.class).sql("checkpoint sync").update();
			context.getBean(Caseloadoverdrachten.class)
				.vraag(new Caseloadaanvraag(VAN, NAAR, null, "werkt hier niet meer", List.of()),
						"zorgcoordinator.rijnijssel");
			context.getBean(JdbcClient.class).sql("checkpoint sync").update();
		}
		System.out.println("BEGONNEN");
		Thread.currentThread().join();
	}

	private static void maak(ConfigurableApplicationContext context, int aantal) {
		for (int i = 0; i < aantal; i++) {
			Jongere jongere = context.getBean(Jongeren.class)
				.voegToe(SCHOOL, "8" + i, "Proef", "Jongere" + i, LocalDate.of(2008, 3, 4), "0202");
			context.getBean(Gebeurtenissen.class)
				.start(context.getBean(Routes.class)
					.begin(new NieuweRoute(jongere.id(), SCHOOL, "0202", "25656", "Kok", "2", "BOL",
							LocalDate.now().plusMonths(15), VAN)));
		}
	}

}
