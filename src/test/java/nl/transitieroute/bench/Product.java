package nl.transitieroute.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.demo.process.DemoForBench;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;
import nl.transitieroute.signalering.Signaal;
import nl.transitieroute.signalering.Signalen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application, and what people do in it. */
final class Product implements Side, AutoCloseable {

	/**
	 * Of the routes in nazorg: one in so many lives in the region of the large W&amp;I.
	 */
	private static final int LARGE_REGION = 25;

	/** One in so many is handed over to W&amp;I elsewhere. */
	private static final int TO_WI = 5;

	private final ConfigurableApplicationContext application;

	private final ProcessEngine engine;

	private final JdbcClient jdbc;

	private final DemoForBench demo;

	private final AtomicInteger handedOver = new AtomicInteger();

	private final Map<String, List<String>> groups = new java.util.concurrent.ConcurrentHashMap<>();

	private Country country;

	private Map<String, Object> lastAnswers = Map.of();

	Product(String... settings) {
		this.application = new SpringApplicationBuilder(TransitierouteApplication.class).profiles("test")
			.initializers((context) -> context.addBeanFactoryPostProcessor(Product::withoutTheRecorderOfTheStories))
			.run(settings);
		this.engine = this.application.getBean(ProcessEngine.class);
		this.jdbc = this.application.getBean(JdbcClient.class);
		this.demo = new DemoForBench(this.application);
		jobExecutor(false);
	}

	/** It listens at every node and flow. */
	private static void withoutTheRecorderOfTheStories(ConfigurableListableBeanFactory beans) {
		((BeanDefinitionRegistry) beans).removeBeanDefinition("modelCoverageRecorder");
	}

	Country settle(int routes) {
		return Country.settle(this.application, routes);
	}

	void lives(Country country) {
		this.country = country;
	}

	Country country() {
		return this.country;
	}

	ConfigurableApplicationContext application() {
		return this.application;
	}

	int port() {
		return ((WebServerApplicationContext) this.application).getWebServer().getPort();
	}

	JdbcClient jdbc() {
		return this.jdbc;
	}

	DemoForBench demo() {
		return this.demo;
	}

	@Override
	public ProcessEngine engine() {
		return this.engine;
	}

	/** As a school sends a signal: youth, dossier, route and process. */
	void signal(int number) {
		int school = number % Country.SCHOOLS;
		String mentor = Country.mentor(school, (number / Country.SCHOOLS) % this.country.mentorsPerSchool());
		this.application.getBean(Signalen.class)
			.meld(new Signaal(Country.school(school), "S%07d".formatted(number), "Sanne",
					"de Vries" + DemoForBench.letters(number), LocalDate.now().minusYears(18).minusDays(number % 900),
					this.country.municipality(this.country.regionOf(school), number)[1], "25656", "Kok", "2", "BOL",
					LocalDate.now().plusDays(440 + number % 200), mentor,
					List.of("stage lukt niet", "gering zelfbeeld"), "Wil graag werken, weet niet hoe.", "lijst"),
					mentor);
	}

	/** A route without its process. */
	Route begin(int number, String series, int region) {
		int school = number % Country.SCHOOLS;
		String[] municipality = this.country.municipality(region, number);
		Jongere youth = this.application.getBean(Jongeren.class)
			.voegToe(Country.school(school), series + number, "Daan", "Jansen" + DemoForBench.letters(number),
					LocalDate.now().minusYears(19).minusDays(number % 900), municipality[0]);
		return this.application.getBean(Routes.class)
			.begin(new NieuweRoute(youth.id(), Country.school(school), municipality[0], "25656", "Kok", "2", "BOL",
					LocalDate.now().plusDays(400 + number % 200),
					Country.mentor(school, (number / Country.SCHOOLS) % this.country.mentorsPerSchool())));
	}

	void startProcess(Route route) {
		this.application.getBean(Routeproces.class).start(route);
	}

	/** A route whose process begins at this phase. */
	void phase(int number, String callActivity) {
		startAt(begin(number, callActivity.substring(13), this.country.regionOf(number % Country.SCHOOLS)),
				callActivity);
	}

	/** A route that begins at the nazorg, some of them with W&amp;I, who has consent. */
	void nazorg(int number) {
		int region = (number % LARGE_REGION == 0) ? 0 : this.country.regionOf(number % Country.SCHOOLS);
		Route route = begin(number, "N", region);
		Routes routes = this.application.getBean(Routes.class);
		LocalDate diploma = LocalDate.now().minusDays(3 + number % 300);
		routes.rondOpleidingAf(route.nummer(), "diploma", diploma, true, (number % 3 == 0) ? "zoekt-werk" : "werk",
				diploma.plusMonths(24));
		Toestemmingen consents = this.application.getBean(Toestemmingen.class);
		consents.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, "school", "ja", List.of(), "in-gesprek",
				"volgen-na-school-1");
		if (region == 0 || number % TO_WI == 0) {
			consents.leg(route, Toestemmingen.DELEN, "wi", "ja", List.of("opleiding"), "in-gesprek",
					"toestemming-nazorg-1");
			consents.leg(route, Toestemmingen.BEGELEIDING_VOORTZETTEN, "wi", "ja", List.of(), "in-gesprek",
					"instemming-wi-1");
			routes.draagOver(route.nummer(), Country.wi(region),
					Country.consulent(region, this.handedOver.getAndIncrement() % this.country.consulents(region)),
					null, "Warme overdracht");
		}
		startAt(route, "callActivity_nazorg");
	}

	private void startAt(Route route, String callActivity) {
		this.engine.getRuntimeService()
			.createProcessInstanceByKey("transitieroute")
			.businessKey(route.nummer())
			.setVariables(Map.of("routeNummer", route.nummer(), "jongere",
					this.application.getBean(Jongeren.class).metId(route.jongereId()).weergavenaam(), "fase", "Route"))
			.startBeforeActivity(callActivity)
			.execute();
	}

	/** So many at once in one transaction, as a list of signals would not do. */
	List<Runnable> inBulk(int from, int count, int perTransaction, IntConsumer one) {
		TransactionTemplate transaction = this.application.getBean(TransactionTemplate.class);
		List<Runnable> work = new ArrayList<>();
		for (int begin = from; begin < from + count; begin += perTransaction) {
			int first = begin;
			int last = Math.min(from + count, begin + perTransaction);
			work.add(() -> transaction.executeWithoutResult((status) -> {
				for (int number = first; number < last; number++) {
					one.accept(number);
				}
			}));
		}
		return work;
	}

	@Override
	public Runnable completion(Task task) {
		Map<String, Object> answers = this.demo.answers(task);
		this.lastAnswers = answers;
		String who = (task.getAssignee() != null) ? task.getAssignee() : candidate(task);
		List<String> groups = groupsOf(who);
		return () -> {
			this.engine.getIdentityService().setAuthentication(who, groups);
			try {
				this.engine.getFormService().submitTaskForm(task.getId(), answers);
			}
			finally {
				this.engine.getIdentityService().clearAuthentication();
			}
		};
	}

	/** What the last form was filled in with. */
	Map<String, Object> lastAnswers() {
		return this.lastAnswers;
	}

	private String candidate(Task task) {
		String group = this.engine.getTaskService()
			.getIdentityLinksForTask(task.getId())
			.stream()
			.map((link) -> link.getGroupId())
			.filter((id) -> id != null)
			.findFirst()
			.orElseThrow();
		int dot = group.lastIndexOf('.');
		return this.application.getBean(Organisaties.class)
			.medewerkers(group.substring(0, dot), group.substring(dot + 1))
			.get(0)
			.id();
	}

	@Override
	public List<String> groupsOf(String who) {
		return this.groups.computeIfAbsent(who, this.application.getBean(Organisaties.class)::groepen);
	}

	/** The first moment of the plan of these routes is today. */
	@Override
	public void planToday(List<String> businessKeys) {
		this.jdbc
			.sql("""
					update contactmoment set gepland = current_date where id in (select distinct on (m.route_id) m.id
					from contactmoment m join route r on r.id = m.route_id where r.nummer in (:keys) and m.status = 'gepland'
					order by m.route_id, m.gepland, m.id)""")
			.param("keys", businessKeys)
			.update();
	}

	@Override
	public JdbcClient database() {
		return this.jdbc;
	}

	@Override
	public void close() {
		this.application.close();
	}

}
