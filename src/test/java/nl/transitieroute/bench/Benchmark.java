package nl.transitieroute.bench;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import nl.transitieroute.TransitierouteApplication;
import nl.transitieroute.route.Route;
import nl.transitieroute.vangnet.Controle;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A country on one real PostgreSQL: how fast every list and every step is, what a route
 * costs in space, and the same steps on the engine without us. Runs with
 * {@code mvn -B verify -Pbench}; sizes by {@code -Dbench.routes=100000},
 * {@code -Dbench.bare}, {@code -Dbench.due}, {@code -Dbench.closed},
 * {@code -Dbench.loaders}. Writes {@code target/bench.json} after every figure.
 */
class Benchmark {

	private static final int ROUTES = Integer.getInteger("bench.routes", 100_000);

	private static final int BARE = Integer.getInteger("bench.bare", ROUTES);

	private static final int DUE = Integer.getInteger("bench.due", ROUTES / 10);

	private static final int CLOSED = Integer.getInteger("bench.closed", 200);

	private static final int LOADERS = Integer.getInteger("bench.loaders", 4);

	/** Without the bare engine: quick, to look at one's own lists. */
	private static final boolean ONLY_LISTS = Boolean.getBoolean("bench.lists");

	/** How many steps a round takes on each side; the sides take turns. */
	private static final int PER_ROUND = Integer.getInteger("bench.round", 200);

	private static final int ROUNDS = 5;

	private static final int REPETITIONS = 200;

	private static final int WARM_UP = 40;

	private static final int LOOKS = 10;

	/** Kept together in a transaction while the country fills. */
	private static final int BULK = 20;

	/** Where a route stands, in hundredths of all; the rest stands at the nazorg. */
	private static final int SIGNALERING = 45;

	private static final int STARTGESPREK = 10;

	private static final int TR_PLAN = 10;

	private static final String TASKLIST = "/camunda/api/engine/engine/default";

	private static final Path LOG = Path.of("target", "bench-postgres");

	/** How many steps of a kind are looked at statement by statement. */
	private static final int LOOKED_AT = 20;

	private final Report report = new Report(Path.of("target", "bench.json"));

	private final List<String> settings = new ArrayList<>();

	private EmbeddedPostgres server;

	private Product product;

	private BareEngine bare;

	private int series = 10_000_000;

	@Test
	void measure() throws Exception {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
			.setServerConfig("shared_buffers", "2GB")
			.setServerConfig("max_wal_size", "4GB")
			.setServerConfig("checkpoint_timeout", "15min")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("random_page_cost", "1.1")
			.setServerConfig("max_connections", "100")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", LOG.toAbsolutePath().toString())
			.setServerConfig("log_filename", "bench.log")
			.start()) {
			this.server = postgres;
			sql("create database ours");
			sql("create database bare");
			this.settings.addAll(List.of("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "ours"),
					"--spring.datasource.username=postgres", "--camunda.bpm.job-execution.enabled=true",
					"--transitieroute.stappen-bewaren=false",
					"--camunda.bpm.generate-unique-process-engine-name=false"));
			try {
				// Rights are given to the groups that are there at a start.
				Country country;
				try (Product first = started()) {
					country = first.settle(ROUTES);
				}
				this.product = started();
				this.product.lives(country);
				part("closed routes", this::closedRoutes);
				part("open routes", this::fill);
				if (!ONLY_LISTS) {
					part("bare engine", this::fillBare);
					part("steps", this::steps);
					part("due moments", this::dueMoments);
				}
				part("lists", this::lists);
			}
			finally {
				if (this.bare != null) {
					this.bare.close();
				}
				if (this.product != null) {
					this.product.close();
					this.product = null;
				}
			}
			part("start of the application", this::startOfTheApplication);
		}
		finally {
			System.out.println(this.report.table());
		}
	}

	private Product started() {
		long begin = System.nanoTime();
		List<String> here = new ArrayList<>(this.settings);
		here.add("--server.port=0");
		Product application = new Product(here.toArray(String[]::new));
		this.report.progress("started in %d ms", (System.nanoTime() - begin) / 1_000_000);
		return application;
	}

	private void part(String what, Part part) {
		this.report.progress("%s", what);
		try {
			part.run();
			if (this.product != null) {
				this.report.progress("  read whole: %s", readWhole());
			}
		}
		catch (Exception ex) {
			ex.printStackTrace();
			this.report.failed(what, ex);
		}
	}

	/** Tables that are searched without an index: what grows with the country. */
	private List<String> readWhole() {
		return this.product.jdbc()
			.sql("""
					select relname || ' ' || seq_scan || ' times, ' || seq_tup_read || ' rows' from pg_stat_user_tables
					where seq_tup_read > 0 order by seq_tup_read desc fetch first 5 rows only""")
			.query(String.class)
			.list();
	}

	private void closedRoutes() throws SQLException {
		if (CLOSED == 0) {
			return;
		}
		sqlOurs("vacuum full analyze");
		Map<String, Long> before = sizes();
		try {
			for (int i = 0; i < CLOSED; i++) {
				int school = i % Country.SCHOOLS;
				this.product.demo()
					.liveToTheEnd(i, Country.school(school),
							this.product.country().municipality(this.product.country().regionOf(school), i)[1]);
			}
		}
		finally {
			org.camunda.bpm.engine.impl.util.ClockUtil.reset();
		}
		long closed = count("select count(*) from route where status = 'AFGESLOTEN'");
		sqlOurs("vacuum full analyze");
		Map<String, Long> after = sizes();
		this.report.figure("database per closed route", perRoute(before, after, "", closed) / 1000.0, "kB",
				closed + " of " + CLOSED + " routes walked to their end by the demo, vacuum full, all relations with "
						+ "indexes; of it own tables " + perRoute(before, after, "own", closed) / 1000 + " kB");
		after.entrySet()
			.stream()
			.sorted((one, other) -> Long.compare(other.getValue() - before.getOrDefault(other.getKey(), 0L),
					one.getValue() - before.getOrDefault(one.getKey(), 0L)))
			.limit(14)
			.forEach((table) -> this.report.progress("  %-32s %6.1f kB per closed route", table.getKey(),
					(table.getValue() - before.getOrDefault(table.getKey(), 0L)) / 1000.0 / Math.max(1, closed)));
	}

	private static long perRoute(Map<String, Long> before, Map<String, Long> after, String which, long routes) {
		return after.entrySet()
			.stream()
			.filter((table) -> !which.equals("own") || !table.getKey().startsWith("act_"))
			.mapToLong((table) -> table.getValue() - before.getOrDefault(table.getKey(), 0L))
			.sum() / Math.max(1, routes);
	}

	private Map<String, Long> sizes() {
		Map<String, Long> sizes = new java.util.HashMap<>();
		this.product.jdbc().sql("""
				select relname, pg_total_relation_size(oid) from pg_class
				where relkind = 'r' and relnamespace = 'public'::regnamespace""").query((row) -> {
			sizes.put(row.getString(1), row.getLong(2));
		});
		return sizes;
	}

	private void fill() throws SQLException {
		// While the country fills nobody would miss the last second.
		sql("alter system set synchronous_commit = off");
		sql("select pg_reload_conf()");
		long before = count("select pg_database_size('ours')");
		int signals = ROUTES * SIGNALERING / 100;
		int talks = ROUTES * STARTGESPREK / 100;
		int plans = ROUTES * TR_PLAN / 100;
		int nazorg = ROUTES - signals - talks - plans;
		fill("signals, each through the door of the signals", signals, this.product::signal);
		fill("routes begun at the startgesprek", talks,
				(number) -> this.product.phase(number, "callActivity_startgesprek"));
		fill("routes begun at the TR-plan", plans, (number) -> this.product.phase(number, "callActivity_trPlan"));
		fill("routes begun at the nazorg, with consents and contact plan", nazorg, this.product::nazorg);
		sqlOurs("vacuum analyze");
		long open = count("select count(*) from route where status <> 'AFGESLOTEN'");
		this.report.figure("open routes", open, "routes",
				("%d signals through Signalen.meld, %d begun at the startgesprek, %d at the tr-plan, %d at the nazorg "
						+ "(createProcessInstance.startBeforeActivity)")
					.formatted(signals, talks, plans, nazorg));
		this.report.figure("database per open route",
				(count("select pg_database_size('ours')") - before) / 1000.0 / ROUTES, "kB", "after vacuum analyze");
		this.report.figure("database", count("select pg_database_size('ours')") / 1e6, "MB", "with all open routes");
		sql("alter system set synchronous_commit = on");
		sql("select pg_reload_conf()");
	}

	private void fill(String what, int count, IntConsumer one) throws SQLException {
		int piece = Math.max(BULK * LOADERS, count / 10);
		double seconds = 0;
		for (int from = 0; from < count; from += piece) {
			seconds += Workers.run(LOADERS, this.product.inBulk(from, Math.min(piece, count - from), BULK, one));
			this.report.progress("  %d %s", Math.min(count, from + piece), what);
			// Plans made for empty tables serve nobody.
			sqlOurs("analyze");
		}
		this.report.figure("made: " + what, count / seconds, "per second",
				LOADERS + " threads, " + BULK + " in a transaction, commits not waited for");
	}

	private void fillBare() throws IOException, SQLException {
		HikariDataSource database = new HikariDataSource();
		database.setJdbcUrl(this.server.getJdbcUrl("postgres", "bare"));
		database.setUsername("postgres");
		database.setMaximumPoolSize(((HikariDataSource) this.product.application().getBean(javax.sql.DataSource.class))
			.getMaximumPoolSize());
		this.bare = new BareEngine(database, this.product, this.product.country().everyMentor());
		sql("alter system set synchronous_commit = off");
		sql("select pg_reload_conf()");
		fillBare(0, BARE * SIGNALERING / 100, this.bare::start);
		fillBare(BARE * SIGNALERING / 100, BARE - BARE * SIGNALERING / 100,
				(number) -> this.bare.startAt(number, "callActivity_nazorg"));
		this.bare.database().sql("vacuum analyze").update();
		sql("alter system set synchronous_commit = on");
		sql("select pg_reload_conf()");
		this.report.figure("instances on the bare engine", BARE, "routes",
				"the same share at the signalering, the others at the nazorg");
	}

	private void fillBare(int from, int count, IntConsumer one) {
		int piece = Math.max(LOADERS, count / 5);
		for (int begin = from; begin < from + count; begin += piece) {
			List<Runnable> work = new ArrayList<>();
			for (int number = begin; number < Math.min(begin + piece, from + count); number++) {
				int now = number;
				work.add(() -> one.accept(now));
			}
			Workers.run(LOADERS, work);
			this.report.progress("  %d on the bare engine", Math.min(begin + piece, from + count));
			this.bare.database().sql("analyze").update();
		}
	}

	private void steps() throws Exception {
		statements("start of the process of a route", this::begun, this::bareStarts);
		statements("form signaalBeoordelen", () -> ours("userTask_signaalBeoordelen"),
				() -> completions(this.bare, "userTask_signaalBeoordelen"));
		for (int threads : List.of(1, 2)) {
			alternate("start of the process of a route", threads, this::begun, this::bareStarts,
					"own transaction each; the youth and the route are there already");
			double[] whole = new double[ROUNDS];
			for (int i = -1; i < ROUNDS; i++) {
				List<Runnable> work = new ArrayList<>();
				for (int n = 0; n < PER_ROUND; n++) {
					int number = this.series++;
					work.add(() -> this.product.signal(number));
				}
				double perSecond = PER_ROUND / Workers.run(threads, work);
				if (i >= 0) {
					whole[i] = perSecond;
				}
			}
			this.report.figure("whole signals, " + threads + " thread(s)", Report.median(whole), "per second",
					"check, youth, route, dossier and process");
			completions("userTask_signaalBeoordelen", threads);
		}
	}

	/** What a step asks of the database, which no load of the machine changes. */
	private void statements(String what, Supplier<List<Runnable>> ours, Supplier<List<Runnable>> theirs)
			throws Exception {
		long mine = statements(ours.get());
		long its = statements(theirs.get());
		this.report.figure("statements: " + what, mine / (double) LOOKED_AT, "each",
				"the bare engine " + its / (double) LOOKED_AT + ", commits included");
	}

	private long statements(List<Runnable> work) throws Exception {
		sql("alter system set log_statement = 'all'");
		sql("select pg_reload_conf()");
		java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000L);
		long before = logged();
		work.subList(0, LOOKED_AT).forEach(Runnable::run);
		java.util.concurrent.locks.LockSupport.parkNanos(500_000_000L);
		long after = logged();
		sql("alter system set log_statement = 'none'");
		sql("select pg_reload_conf()");
		return after - before;
	}

	private static long logged() throws IOException {
		try (Stream<String> lines = Files.lines(LOG.resolve("bench.log"), StandardCharsets.ISO_8859_1)) {
			return lines.filter((line) -> line.contains("LOG:  execute ")).count();
		}
	}

	private void completions(String element, int threads) {
		alternate("form " + element.replace("userTask_", ""), threads, () -> ours(element),
				() -> completions(this.bare, element),
				"checked, kept and done; own transaction each, as a signed-in coach");
	}

	private List<Runnable> ours(String element) {
		List<Runnable> work = completions(this.product, element);
		List<Task> one = this.product.tasks(element, 1);
		this.bare.answersTo(one.get(0).getCamundaFormRef().getKey(), this.product.lastAnswers());
		return work;
	}

	private static List<Runnable> completions(Side side, String element) {
		List<Task> tasks = side.tasks(element, PER_ROUND);
		if (tasks.size() < PER_ROUND) {
			throw new IllegalStateException("only " + tasks.size() + " tasks " + element);
		}
		return tasks.stream().map(side::completion).toList();
	}

	private List<Runnable> begun() {
		List<Route> routes = new ArrayList<>();
		this.product.application().getBean(TransactionTemplate.class).executeWithoutResult((status) -> {
			for (int i = 0; i < PER_ROUND; i++) {
				int number = this.series++;
				routes.add(this.product.begin(number, "T", this.product.country().regionOf(number % Country.SCHOOLS)));
			}
		});
		return routes.stream().<Runnable>map((route) -> () -> this.product.startProcess(route)).toList();
	}

	private List<Runnable> bareStarts() {
		List<Runnable> work = new ArrayList<>();
		for (int i = 0; i < PER_ROUND; i++) {
			int number = this.series++;
			work.add(() -> this.bare.start(number));
		}
		return work;
	}

	private void alternate(String what, int threads, Supplier<List<Runnable>> ours, Supplier<List<Runnable>> theirs,
			String how) {
		double[] product = new double[ROUNDS];
		double[] bareEngine = new double[ROUNDS];
		for (int i = -1; i < ROUNDS; i++) {
			double mine = PER_ROUND / Workers.run(threads, ours.get());
			double its = PER_ROUND / Workers.run(threads, theirs.get());
			if (i >= 0) {
				product[i] = mine;
				bareEngine[i] = its;
			}
		}
		this.report.step(what, threads, product, bareEngine,
				how + "; medians of " + ROUNDS + " rounds of " + PER_ROUND + " in turn");
	}

	private void dueMoments() throws Exception {
		double[] product = new double[4];
		double[] bareEngine = new double[4];
		for (int i = 0; i < 4; i++) {
			product[i] = due(this.product, DUE / 4);
			bareEngine[i] = due(this.bare, DUE / 4);
		}
		this.report.step("due contact moments to tasks (jobs)", 0, product, bareEngine,
				"job executor with the settings of the application, 4 rounds of " + DUE / 4);
		sqlOurs("vacuum analyze");
		statements("form nazorgcontactVoeren", () -> ours("userTask_nazorgcontactVoeren"),
				() -> completions(this.bare, "userTask_nazorgcontactVoeren"));
		for (int threads : List.of(1, 2)) {
			completions("userTask_nazorgcontactVoeren", threads);
		}
	}

	private double due(Side side, int count) {
		int made = side.letFallDue(count);
		long begin = System.nanoTime();
		side.jobExecutor(true);
		try {
			long last = begin;
			for (long due = side.due(); due > 0; due = side.due()) {
				if (System.nanoTime() - last > 300_000_000_000L) {
					throw new IllegalStateException(due + " jobs still due after five minutes");
				}
				java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
			}
			return made / ((System.nanoTime() - begin) / 1e9);
		}
		finally {
			side.jobExecutor(false);
		}
	}

	private void lists() throws Exception {
		sqlOurs("vacuum analyze");
		String mentor = busiest("select contactpersoon_id from route where status = 'OPEN' and contactpersoon_id like "
				+ "'%.mentor' group by 1 order by abs(count(*) - 40) limit 1");
		String consulent = busiest(
				"select contactpersoon_id from route where status = 'OPEN' and contactpersoon_id like "
						+ "'%.consulent' and verantwoordelijke_id <> 'wi-00' group by 1 order by abs(count(*) - 40) limit 1");
		taskLists(mentor);
		pages("caseload page of a mentor, all of his school", mentor, "/routes");
		pages("caseload page of a mentor, his own", mentor, "/routes?vanMij=true");
		pages("caseload page of a consulent", consulent, "/routes?vanMij=true");
		pages("caseload page of a large W&I", Country.consulent(0, 0), "/routes");
		pages("caseload page of a regisseur with half the country", "regisseur.0", "/routes");
		pages("late routes of that regisseur", "regisseur.0", "/routes?teLaat=true");
		pages("search by name of that regisseur", "regisseur.0", "/routes?zoek=vriesab");
		String number = busiest("select nummer from route where contactpersoon_id = '" + mentor
				+ "' and status = 'OPEN' order by id limit 1");
		pages("dossier page", mentor, "/dossier/" + number);
		String past = busiest("select nummer from route where status = 'AFGESLOTEN' limit 1");
		if (past != null) {
			String reader = busiest(
					"select min(id) from medewerker where organisatie_id = (select school_id from route where "
							+ "nummer = '" + past + "') and id like '%.mentor'");
			pages("dossier page of a whole route", reader, "/dossier/" + past);
		}
		pages("vangnet page", "regisseur.0", "/vangnet");
		vangnet();
	}

	/** Every half minute one of the nodes looks at everything that is open. */
	private void vangnet() {
		Map<String, Controle> controls = this.product.application().getBeansOfType(Controle.class);
		double[] times = new double[LOOKS];
		double[] slowest = { 0 };
		String[] name = { "" };
		long found = 0;
		for (int i = 0; i < LOOKS; i++) {
			long begin = System.nanoTime();
			found = 0;
			for (Map.Entry<String, Controle> control : controls.entrySet()) {
				long from = System.nanoTime();
				found += control.getValue().kijk().size();
				double took = (System.nanoTime() - from) / 1e6;
				if (took > slowest[0]) {
					slowest[0] = took;
					name[0] = control.getKey();
				}
			}
			times[i] = (System.nanoTime() - begin) / 1e6;
		}
		this.report.times("the vangnet looks at everything", times,
				"%d checks, %d findings; the slowest check %s, %.0f ms".formatted(controls.size(), found, name[0],
						slowest[0]));
	}

	private String busiest(String sql) {
		return this.product.jdbc().sql(sql).query(String.class).optional().orElse(null);
	}

	private void taskLists(String mentor) throws Exception {
		List<String> mentors = this.product.country().everyMentor();
		for (Side side : (this.bare != null) ? List.of(this.product, this.bare) : List.of(this.product)) {
			String name = (side == this.product) ? "" : " (bare engine)";
			queries("my tasks: 15 and count" + name, side, mentors,
					(service, who) -> service.taskAssignee(who).active().orderByDueDate().asc());
			queries("tasks of my groups that nobody has: 15 and count" + name, side, mentors, (service, who) -> service
				.taskUnassigned()
				.taskCandidateGroupIn(side.groupsOf("z" + who.substring(1, who.indexOf('.')) + ".zorgcoordinator"))
				.active()
				.orderByDueDate()
				.asc());
			queries("late tasks of my groups: 15 and count" + name, side, mentors,
					(service, who) -> service.taskCandidateGroupIn(side.groupsOf(who))
						.includeAssignedTasks()
						.dueBefore(new Date())
						.active()
						.orderByDueDate()
						.asc());
		}
		HttpUser user = HttpUser.signedIn(this.product.port(), mentor);
		JsonNode filters = new ObjectMapper().readTree(user.get(TASKLIST + "/filter?resourceType=Task"));
		for (JsonNode filter : filters) {
			String path = TASKLIST + "/filter/" + filter.get("id").asText() + "/list?firstResult=0&maxResults=15";
			time("Tasklist over HTTP: " + filter.get("name").asText(), () -> user.post(path, "{}"));
		}
	}

	private void queries(String what, Side side, List<String> people,
			BiFunction<TaskQuery, String, TaskQuery> question) {
		int[] next = { 0 };
		time(what, () -> {
			String who = people.get((next[0]++ * 7) % people.size());
			side.engine().getIdentityService().setAuthentication(who, side.groupsOf(who));
			try {
				question.apply(side.engine().getTaskService().createTaskQuery(), who).listPage(0, 15);
				question.apply(side.engine().getTaskService().createTaskQuery(), who).count();
			}
			finally {
				side.engine().getIdentityService().clearAuthentication();
			}
		});
	}

	private void pages(String what, String who, String path) {
		try {
			HttpUser user = HttpUser.signedIn(this.product.port(), who);
			time(what, () -> user.get(path));
		}
		catch (RuntimeException ex) {
			this.report.failed(what, ex);
		}
	}

	private void time(String what, Runnable question) {
		double[] times = new double[REPETITIONS];
		for (int i = -WARM_UP; i < REPETITIONS; i++) {
			long begin = System.nanoTime();
			question.run();
			if (i >= 0) {
				times[i] = (System.nanoTime() - begin) / 1e6;
			}
		}
		this.report.times(what, times, "warm, one user at a time");
	}

	private void startOfTheApplication() throws Exception {
		int port;
		try (ServerSocket free = new ServerSocket(0)) {
			port = free.getLocalPort();
		}
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-cp",
						System.getProperty("java.class.path"), TransitierouteApplication.class.getName()));
		command.addAll(this.settings);
		command.addAll(List.of("--spring.profiles.active=test", "--server.port=" + port));
		long begin = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(new File("target", "bench-start.log"))
			.start();
		try {
			while (!answers(port)) {
				if (!process.isAlive() || System.nanoTime() - begin > 180_000_000_000L) {
					throw new IllegalStateException("does not start, see target/bench-start.log");
				}
				java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
			}
			this.report.figure("start of the application on this database", (System.nanoTime() - begin) / 1e9, "s",
					"a process of its own, until the sign-in page answers");
		}
		finally {
			process.destroy();
			process.waitFor(30, TimeUnit.SECONDS);
			process.destroyForcibly();
		}
	}

	private static boolean answers(int port) throws InterruptedException {
		try {
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/inloggen")).build(),
						BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private long count(String sql) {
		return this.product.jdbc().sql(sql).query(Long.class).single();
	}

	private void sql(String sql) throws SQLException {
		new JdbcTemplate(this.server.getPostgresDatabase()).execute(sql);
	}

	private void sqlOurs(String sql) throws SQLException {
		new JdbcTemplate(this.server.getDatabase("postgres", "ours")).execute(sql);
	}

	/** What is measured together. */
	@FunctionalInterface
	private interface Part {

		void run() throws Exception;

	}

}
