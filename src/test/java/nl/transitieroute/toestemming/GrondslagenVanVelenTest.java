package nl.transitieroute.toestemming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A list and a page may never differ: the grounds of many youths asked at once are those
 * that each of them has when asked alone, whatever was said, taken back or ran out.
 */
@ScenarioTest
class GrondslagenVanVelenTest {

	private static final LocalDate DAG = LocalDate.of(2027, 7, 1);

	private static final long ZAAD = 2027;

	@Autowired
	Verhaal verhaal;

	@Autowired
	Grondslagen grondslagen;

	@Autowired
	JdbcClient jdbc;

	private final Random toeval = new Random(ZAAD);

	@Test
	void askedTogetherEachYouthHasTheGroundThatHeHasAlone() {
		this.verhaal.begin(DAG);
		this.jdbc.sql("delete from organisatie where id = 'wi-velen'").update();
		this.jdbc.sql("insert into organisatie values ('wi-velen', 'wi', 'W&I elders')").update();
		List<Route> routes = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			routes.add(jongere());
		}

		TreeSet<String> gezien = new TreeSet<>();
		for (LocalDate dag : List.of(DAG, DAG.plusDays(10), DAG.plusDays(40))) {
			this.verhaal.tot(dag);
			for (String organisatie : List.of(Verhaal.WI, "wi-velen", Verhaal.RMC, Verhaal.SCHOOL, Verhaal.REGIE)) {
				Map<Long, String> alleen = new HashMap<>();
				routes.forEach((route) -> this.grondslagen.van(route, organisatie)
					.ifPresent((grond) -> alleen.put(route.id(), grond)));
				assertThat(this.grondslagen.van(routes, organisatie)).as("%s on %s", organisatie, dag)
					.isEqualTo(alleen);
				gezien.addAll(alleen.values());
			}
			for (String doel : List.of(Toestemmingen.DELEN, Grondslagen.OVERDRAGEN, Toestemmingen.MEEDOEN_AAN_PLAN)) {
				for (String partij : List.of("wi", "rmc")) {
					assertThat(this.grondslagen.mogen(routes, partij, doel)).as("%s to %s on %s", doel, partij, dag)
						.isEqualTo(routes.stream()
							.filter((route) -> this.grondslagen.mag(route, partij, doel))
							.map(Route::id)
							.collect(Collectors.toSet()));
				}
			}
		}
		assertThat(gezien).contains("toestemming van de jongere", "wettelijke taak van RMC (Doorstroompunt)",
				"eigen taak van school");
		assertThat(this.grondslagen.van(List.of(), Verhaal.WI)).isEmpty();
		this.jdbc.sql("update route set wi_id = ? where wi_id = 'wi-velen'").param(Verhaal.WI).update();
		this.jdbc.sql("delete from toestemming where organisatie_id = 'wi-velen'").update();
		this.jdbc.sql("delete from school_verzoek where organisatie_id = 'wi-velen'").update();
		this.jdbc.sql("delete from organisatie where id = 'wi-velen'").update();
	}

	private Route jongere() {
		Route route = this.verhaal.jongere(DAG, kies("2", "entree"), "BOL",
				DAG.minusYears(kies(16, 18, 23, 27)).plusDays(kies(-5, 0, 5, 20)));
		this.jdbc.sql("update route set wi_id = ?, rmc_id = ?, bestemming = ?, startkwalificatie = ? where id = ?")
			.params(kies(Verhaal.WI, Verhaal.WI, "wi-velen", null), kies(Verhaal.RMC, Verhaal.RMC, null),
					kies("werk", "bbl", "zoekt-werk", null), this.toeval.nextBoolean(), route.id())
			.update();
		for (int i = this.toeval.nextInt(5); i > 0; i--) {
			antwoord(route);
		}
		for (int i = this.toeval.nextInt(3); i > 0; i--) {
			this.jdbc.sql("""
					insert into school_verzoek (route_id, organisatie_id, antwoord, gedaan_op, gedaan_door)
					values (?, ?, ?, ?, 'p.mentor')""")
				.params(route.id(), kies(Verhaal.WI, "wi-velen", null), kies("ja", "nee"), DAG)
				.update();
		}
		return this.verhaal.nu(route);
	}

	private void antwoord(Route route) {
		String partij = kies("wi", "rmc");
		boolean ouder = this.toeval.nextInt(6) == 0;
		this.jdbc
			.sql("""
					insert into toestemming (route_id, soort, doel, partij, organisatie_id, antwoord, tekstversie, wijze,
					gevraagd_op, gevraagd_door, geldig_vanaf, geldig_tot, ouder_nodig, ouder_antwoord, einde)
					values (?, 'avg-toestemming', ?, ?, ?, ?, 'dossierpagina-1', 'in-gesprek', ?, 'p.mentor', ?, ?, ?, ?, ?)""")
			.params(route.id(),
					kies(Toestemmingen.DELEN, Toestemmingen.DELEN, Toestemmingen.DELEN_BIJZONDER,
							Toestemmingen.BEGELEIDING_VOORTZETTEN, Toestemmingen.HULP_VAN_RMC),
					partij, partij.equals("wi") ? kies(Verhaal.WI, "wi-velen", null) : kies(Verhaal.RMC, null),
					kies("ja", "ja", "ja", "nee", "later"), DAG, kies(null, DAG, DAG.plusDays(5)),
					kies(null, DAG.plusDays(20), DAG.minusDays(1)), ouder, ouder ? kies("ja", "nee", null) : null,
					kies(null, null, null, "ingetrokken"))
			.update();
	}

	@SafeVarargs
	private <T> T kies(T... keuzes) {
		return keuzes[this.toeval.nextInt(keuzes.length)];
	}

}
