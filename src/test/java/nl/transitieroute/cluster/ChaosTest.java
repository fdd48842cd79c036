package nl.transitieroute.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Two nodes in two processes on one real PostgreSQL, and many contact moments due at
 * once. Nodes get {@code kill -9} at random while they are at it and come back; the
 * database restarts once; coaches go on calling. Every moment comes up once: nobody is
 * forgotten, nobody is called twice.
 *
 * <p>
 * In the ordinary gate with two hundred youths; {@code mvn -B verify -Pchaos} does 20,000
 * with ten kills. A run prints its seed; {@code -Dchaos.zaad=...} plays it again.
 */
class ChaosTest {

	private static final int MOMENTEN = Integer.getInteger("chaos.momenten", 200);

	private static final int SNEUVELT = Integer.getInteger("chaos.sneuvelt", 2);

	/** How many of the youths are called meanwhile. */
	private static final int GEBELD = Integer.getInteger("chaos.gebeld", 60);

	private static final long ZAAD = Long.getLong("chaos.zaad", System.nanoTime());

	private static final String DB = "postgres";

	private static final String GEVUURD = "act_hi_procinst where proc_def_key_ = 'nazorgcontact'";

	/** Of a dead node: free again after this lock, five minutes in production. */
	private static final String[] KORTER = { "--camunda.bpm.job-execution.lock-time-in-millis=5000",
			"--camunda.bpm.job-execution.max-wait=1000", "--camunda.bpm.job-execution.max-backoff=500",
			// A job that lost its database waits a second instead of a minute.
			"--camunda.bpm.generic-properties.properties.failed-job-retry-time-cycle=R9/PT1S" };

	@TempDir
	private Path map;

	private Databaseserver database;

	private List<Node> nodes;

	private Schoolklas klas;

	private final Random toeval = new Random(ZAAD);

	private final AtomicInteger gebeld = new AtomicInteger();

	private volatile boolean klaar;

	@BeforeEach
	void begin() {
		this.database = new Databaseserver(this.map.resolve("data"));
		this.nodes = List.of(new Node("noord", this.map, this.database.url(DB), KORTER),
				new Node("zuid", this.map, this.database.url(DB), KORTER));
	}

	@AfterEach
	void eind() throws InterruptedException {
		this.klaar = true;
		for (Node node : this.nodes) {
			node.close();
		}
		if (this.klas != null) {
			this.klas.close();
		}
		this.database.close();
	}

	@Test
	@Timeout(1200)
	void everyMomentComesUpOnce() throws Exception {
		long begin = System.nanoTime();
		meld(begin, "seed %d, %d moments, %d kills", ZAAD, MOMENTEN, SNEUVELT);
		this.nodes.forEach(Node::start);
		wacht(Duration.ofMinutes(3), () -> this.nodes.stream().allMatch(Node::isKlaar));
		meld(begin, "both nodes are up on the empty database");
		eenVanAlles();

		this.klas = Schoolklas.nieuw(this.database.url(DB));
		this.klas.krijgenDiploma(MOMENTEN);
		assertThat(this.database.tel(DB, GEVUURD)).isZero();
		assertThat(this.database.tel(DB, "act_ru_job where handler_cfg_ like 'event_contactmomentBereikt%'"))
			.isEqualTo(MOMENTEN);
		meld(begin, "all routes wait for their first contact moment");

		allesNu();
		Thread coach = new Thread(this::belDoor, "coach");
		coach.start();
		for (int i = 1; i <= SNEUVELT; i++) {
			wachtOpGevuurd(deel(i));
			Node node = this.nodes.get(this.toeval.nextInt(this.nodes.size()));
			if (node.leeft()) {
				node.slaDood();
			}
			meld(begin, "%d came up, node killed", gevuurd());
			if (i == (SNEUVELT + 1) / 2) {
				this.database.stop();
				assertThat(this.nodes.stream().filter(Node::leeft)).as("nobody restarts a node for its database")
					.allMatch((ander) -> ander.leven() == 200);
				this.database.start();
				meld(begin, "database restarted");
			}
			node.start();
		}
		assertThat(gevuurd()).as("the last kill came while moments were coming up").isLessThan(MOMENTEN);

		wacht(Duration.ofMinutes(10), () -> gevuurd() >= MOMENTEN && this.gebeld.get() >= GEBELD);
		wacht(Duration.ofMinutes(2), () -> this.nodes.stream().allMatch(Node::isKlaar));
		this.klaar = true;
		coach.join();
		meld(begin, "all came up, %d youths were called", this.gebeld.get());
		elkMomentEenKeer();

		for (Node node : this.nodes) {
			assertThat(node.vraagTeStoppen()).as("stops when it is asked").isTrue();
		}
		elkMomentEenKeer();
		meld(begin, "both nodes stopped in order");
	}

	/** What two nodes made at the same moment on an empty database is there once. */
	private void eenVanAlles() {
		assertThat(this.database.tel(DB, "act_re_deployment")).as("deployments").isEqualTo(1);
		assertThat(this.database.tel(DB, "act_re_procdef where version_ > 1")).isZero();
		assertThat(this.database.tel(DB, "flyway_schema_history where not success")).isZero();
		assertThat(this.database.rijen(DB, "select name_ from act_ru_filter group by name_ having count(*) > 1"))
			.isEmpty();
		assertThat(this.database.tel(DB, "act_ge_schema_log")).isEqualTo(1);
		assertThat(this.database.tel(DB, "pg_indexes where indexname in ('tr_job_duedate', 'tr_job_lock')"))
			.isEqualTo(2);
		this.nodes.forEach((node) -> {
			assertThat(node.leven()).isEqualTo(200);
			assertThat(node.cijfers()).contains("hikaricp_connections_active");
		});
	}

	/** The day has come for all of them: at once, in one transaction. */
	private void allesNu() {
		this.database.doe(DB, """
				begin;
				update contactmoment set gepland = current_date - 1 where volgnummer = 1;
				update stap set op = now() - interval '1 hour' where element like 'gateway_%';
				update act_ru_job set duedate_ = now() - interval '1 hour'
				where handler_cfg_ like 'event_contactmomentBereikt%';
				commit""");
	}

	private int deel(int stap) {
		return MOMENTEN * stap / (SNEUVELT + 3);
	}

	private void wachtOpGevuurd(int aantal) {
		wacht(Duration.ofMinutes(5), () -> gevuurd() >= aantal);
	}

	private long gevuurd() {
		return this.database.tel(DB, GEVUURD);
	}

	/** Coaches call on, and try again when the database is away for a moment. */
	private void belDoor() {
		while (!this.klaar && this.gebeld.get() < GEBELD) {
			try {
				this.gebeld.addAndGet(this.klas.bel(1));
			}
			catch (RuntimeException ex) {
				Thread.onSpinWait();
			}
		}
	}

	private void elkMomentEenKeer() {
		assertThat(gevuurd()).as("contacts that began").isEqualTo(MOMENTEN);
		assertThat(this.database.tel(DB, "(select distinct business_key_ from " + GEVUURD + ") x"))
			.as("routes whose contact began")
			.isEqualTo(MOMENTEN);

		// From the record: who was called was called once, and his moment says so.
		long gesproken = this.database.tel(DB, "dossier_entry where formulier = 'nazorgcontact-voeren'");
		assertThat(gesproken).isGreaterThanOrEqualTo(GEBELD);
		assertThat(this.database.tel(DB,
				"(select distinct route_id from dossier_entry where formulier = 'nazorgcontact-voeren') x"))
			.isEqualTo(gesproken);
		assertThat(this.database.tel(DB, "contactmoment where status = 'bereikt' and volgnummer = 1"))
			.isEqualTo(gesproken);
		assertThat(this.database.tel(DB, "contactmoment where status not in ('gepland', 'bereikt')")).isZero();
		assertThat(this.database.rijen(DB,
				"select route_id, soort, titel from dossier_entry group by 1, 2, 3 having count(*) > 1"))
			.as("nothing stands twice in a dossier")
			.isEmpty();

		// Who was not called yet has one task; who was waits for his next moment.
		assertThat(this.database.tel(DB, "act_ru_task where task_def_key_ = '" + Schoolklas.CONTACT + "'"))
			.isEqualTo(MOMENTEN - gesproken);
		assertThat(this.database.tel(DB, "act_ru_task")).isEqualTo(MOMENTEN - gesproken);
		assertThat(this.database.tel(DB, "act_ru_job where handler_cfg_ like 'event_contactmomentBereikt%'"))
			.isEqualTo(gesproken);
		assertThat(this.database.rijen(DB, """
				select count(j.id_) from act_ru_task t left join act_ru_job j
				on j.process_instance_id_ = t.proc_inst_id_ group by t.id_ order by 1""").stream().distinct())
			.as("every task has the same reminders")
			.hasSizeLessThanOrEqualTo(1);
		assertThat(this.database.tel(DB, "act_ru_job where retries_ = 0")).isZero();
		assertThat(this.database.tel(DB, "act_ru_job where duedate_ <= now()")).isZero();
		assertThat(this.database.tel(DB, "act_ru_incident")).isZero();

		// What lists show is what there is.
		assertThat(this.database.rijen(DB, "select count(*) from stap group by route_id").stream().distinct())
			.as("steps of a route")
			.containsExactly("1");
		assertThat(
				this.database.tel(DB, "act_ru_task t where not exists (select 1 from stap s where s.sleutel = t.id_)"))
			.isZero();
		assertThat(this.database.tel(DB, "route where status <> 'OPEN' or volgende_stap_op is null")).isZero();
		assertThat(this.database.tel(DB, "act_ru_execution where super_exec_ is null and parent_id_ is null"))
			.as("routes in the engine")
			.isEqualTo(MOMENTEN);
	}

	private void wacht(Duration hoogstens, Callable<Boolean> klaar) {
		await().atMost(hoogstens).pollInterval(Duration.ofMillis(100)).until(() -> {
			try {
				return klaar.call();
			}
			finally {
				assertThat(this.nodes).as(() -> this.nodes.get(0).einde() + "\n" + this.nodes.get(1).einde())
					.anyMatch(Node::leeft);
			}
		});
	}

	private static void meld(long begin, String tekst, Object... waarden) {
		System.out.printf("chaos %5.1f s: %s%n", (System.nanoTime() - begin) / 1e9, tekst.formatted(waarden));
	}

}
