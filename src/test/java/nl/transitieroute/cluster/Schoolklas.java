package nl.transitieroute.cluster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The people: the same application on the same database without a job executor, in which
 * youths get their diploma and coaches call them.
 */
public final class Schoolklas implements AutoCloseable {

	static final String CONTACT = "userTask_nazorgcontactVoeren";

	private final ConfigurableApplicationContext context;

	private final Verhaal verhaal;

	private Schoolklas(String database) {
		ClockUtil.reset();
		this.context = new SpringApplicationBuilder(TransitierouteApplication.class).web(WebApplicationType.NONE)
			.run("--spring.profiles.active=test", "--spring.datasource.url=" + database,
					"--spring.datasource.username=postgres", "--spring.datasource.password=geheim",
					"--camunda.bpm.job-execution.enabled=false");
		this.verhaal = bean(Verhaal.class);
	}

	/** On an empty database: with the organisations and people of every story. */
	public static Schoolklas nieuw(String database) {
		Schoolklas klas = new Schoolklas(database);
		klas.verhaal.begin(LocalDate.now());
		ClockUtil.reset();
		return klas;
	}

	/** On a database with people in it, which stays as it is. */
	public static Schoolklas op(String database) {
		return new Schoolklas(database);
	}

	public <T> T bean(Class<T> soort) {
		return this.context.getBean(soort);
	}

	/** So many youths with a diploma of today; their routes are in nazorg. */
	public void krijgenDiploma(int aantal) {
		ExecutorService samen = Executors.newFixedThreadPool(3);
		try {
			List<Future<?>> werk = new ArrayList<>();
			for (int i = 0; i < aantal; i++) {
				werk.add(samen
					.submit(() -> bean(TransactionTemplate.class).executeWithoutResult((status) -> diploma())));
			}
			for (Future<?> een : werk) {
				een.get();
			}
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
		finally {
			samen.shutdownNow();
		}
	}

	private void diploma() {
		LocalDate vandaag = LocalDate.now();
		Route route = this.verhaal.jongere(vandaag);
		bean(Routes.class).rondOpleidingAf(route.nummer(), "diploma", vandaag, true, "werk", vandaag.plusYears(2));
		bean(RuntimeService.class).createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere", "Jongere", "fase", "Nazorg"))
			.startBeforeActivity("callActivity_nazorg")
			.execute();
	}

	/** Calls the youths whose turn it is, at most so many; tells how many it reached. */
	int bel(int hoogstens) {
		int gebeld = 0;
		for (Task taak : bean(TaskService.class).createTaskQuery().taskDefinitionKey(CONTACT).listPage(0, hoogstens)) {
			String nummer = (String) bean(TaskService.class).getVariable(taak.getId(), "routeNummer");
			this.verhaal.taak(bean(Routes.class).metNummer(nummer), CONTACT)
				.vult("bereikt", "ja", "kanaal", "telefoon", "hoeGaatHet", "goed", "watNu", "werkt", "verandering",
						"geen", "hulpNodig", "nee", "ritme", "zo-laten", "magBenaderen", "ja");
			gebeld++;
		}
		return gebeld;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
