package nl.transitieroute.cluster;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import static org.awaitility.Awaitility.await;

/**
 * How many contact moments a second come up, for a few settings of the job executor, with
 * one node and with two: {@code java -cp ... nl.transitieroute.cluster.Meting 2000}.
 * Chose the settings in {@code application.yaml}.
 */
final class Meting {

	private static final String DB = "postgres";

	private static final String GEVUURD = "act_hi_procinst where proc_def_key_ = 'nazorgcontact'";

	/** Threads (core and most), queue, jobs at a time, oldest first. */
	private record Instelling(int core, int meest, int rij, int perKeer, boolean oudste) {

		String[] argumenten() {
			String job = "--camunda.bpm.job-execution.";
			return new String[] { job + "core-pool-size=" + this.core, job + "max-pool-size=" + this.meest,
					job + "queue-capacity=" + this.rij, job + "max-jobs-per-acquisition=" + this.perKeer,
					job + "max-wait=1000",
					"--camunda.bpm.generic-properties.properties.job-executor-acquire-by-due-date=" + this.oudste };
		}

	}

	private Meting() {
	}

	public static void main(String[] argumenten) throws Exception {
		int aantal = Integer.parseInt(argumenten[0]);
		List<Instelling> instellingen = List.of(new Instelling(3, 10, 3, 3, false), new Instelling(4, 8, 50, 10, true),
				new Instelling(4, 8, 50, 50, true), new Instelling(4, 8, 50, 50, false));
		Path map = Files.createTempDirectory("meting");
		try (Databaseserver database = new Databaseserver(map.resolve("data"))) {
			try (Schoolklas klas = Schoolklas.nieuw(database.url(DB))) {
				for (int nodes = 1; nodes <= 2; nodes++) {
					for (Instelling instelling : instellingen) {
						meet(database, klas, map, nodes, instelling, aantal);
					}
				}
			}
		}
	}

	private static void meet(Databaseserver database, Schoolklas klas, Path map, int aantalNodes, Instelling instelling,
			int aantal) throws Exception {
		klas.krijgenDiploma(aantal);
		database.doe(DB, "vacuum analyze");
		List<Node> nodes = new ArrayList<>();
		for (int i = 0; i < aantalNodes; i++) {
			nodes.add(new Node("node" + i, map, database.url(DB), instelling.argumenten()).start());
		}
		await().atMost(Duration.ofMinutes(3)).until(() -> nodes.stream().allMatch(Node::isKlaar));
		long was = database.tel(DB, GEVUURD);
		database.doe(DB, """
				update act_ru_job set duedate_ = now() - interval '1 hour'
				where handler_cfg_ like 'event_contactmomentBereikt%'""");
		long begin = System.nanoTime();
		await().pollInterval(Duration.ofMillis(100))
			.atMost(Duration.ofMinutes(5))
			.until(() -> database.tel(DB, GEVUURD) - was >= aantal);
		double seconden = (System.nanoTime() - begin) / 1e9;
		System.out.printf("METING %d node(s) %s: %.0f moments/s%n", aantalNodes, instelling, aantal / seconden);
		for (Node node : nodes) {
			node.close();
		}
	}

}
