package nl.transitieroute.demo.process;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;

import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Lends the answers and the whole lives of the demo to the benchmark. */
public final class DemoForBench {

	private static final int EDUCATION_IN_DAYS = 460;

	/** Two years of nazorg and what follows them. */
	private static final int DAYS_SINCE_DIPLOMA = 830;

	private final DemoRoute demoRoute;

	private final DemoAntwoorden answers;

	private final TransactionTemplate transaction;

	public DemoForBench(ApplicationContext application) {
		this.demoRoute = application.getBean(DemoRoute.class);
		this.answers = application.getBean(DemoAntwoorden.class);
		this.transaction = application.getBean(TransactionTemplate.class);
	}

	/** What the demo fills in on the form of this task. */
	public Map<String, Object> answers(Task task) {
		LocalDate today = LocalDate.now();
		return this.answers.op(task, student(1, "school-01", "Arnhem", today, today), today);
	}

	/**
	 * One route from its signal to its end, two years after the diploma; moves the clock.
	 */
	public void liveToTheEnd(int number, String school, String municipality) {
		ZonedDateTime now = ZonedDateTime.now(nl.transitieroute.route.Routes.ZONE);
		LocalDate diploma = now.toLocalDate().minusDays(DAYS_SINCE_DIPLOMA + number % 60);
		Leerling student = student(number, school, municipality, diploma.minusDays(EDUCATION_IN_DAYS), diploma);
		this.transaction.executeWithoutResult((status) -> this.demoRoute.leef(student, now));
	}

	private static Leerling student(int number, String school, String municipality, LocalDate begin, LocalDate end) {
		return new Leerling(number, school, "nazorg-werk", "E%06d".formatted(number), "Eva",
				"de Vries" + letters(number), begin.minusYears(18).minusDays(number % 300), municipality,
				new Leerling.Opleiding("25491", "Verzorgende-IG", "3", "BOL"), begin, end);
	}

	/** A number that a name may hold. */
	public static String letters(int number) {
		StringBuilder letters = new StringBuilder();
		for (int rest = number; rest > 0; rest /= 26) {
			letters.append((char) ('a' + rest % 26));
		}
		return letters.toString();
	}

}
