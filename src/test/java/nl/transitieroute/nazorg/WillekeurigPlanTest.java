package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import nl.transitieroute.nazorg.Contactplanner.Gepland;
import nl.transitieroute.route.Werkdagen;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Plans for two thousand youths at random, with any holidays, leave and peaks: every
 * contact lies on a day that is allowed or says why not, inside its window or says why,
 * and none is lost.
 */
class WillekeurigPlanTest {

	private static final Werkdagen WERKDAGEN = new Werkdagen();

	private static final List<Ritme> RITMES = List.of(
			new Ritme(List.of(2, 4, 6, 8, 10, 12), List.of(4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 24),
					"app"),
			new Ritme(List.of(2, 6), List.of(3, 6, 9, 12, 18, 24), "app"),
			new Ritme(List.of(), List.of(1, 6, 12, 18, 24), "app"));

	private final Random toeval = new Random(20261128);

	private final Map<LocalDate, Integer> gevuld = new HashMap<>();

	@Test
	void noContactIsLostAndEveryDayIsAllowedOrExplained() {
		Contactplanner planner = new Contactplanner(WERKDAGEN);
		for (int i = 0; i < 2000; i++) {
			LocalDate diploma = LocalDate.of(2027, 1, 1).plusDays(this.toeval.nextInt(800));
			Ritme ritme = RITMES.get(this.toeval.nextInt(RITMES.size()));
			Contactvenster venster = new Contactvenster(this.toeval.nextInt(11), this.toeval.nextInt(11),
					this.toeval.nextBoolean(), this.toeval.nextBoolean());
			List<Vrijedagen> vakanties = perioden(diploma, "de vakantie");
			List<Vrijedagen> verlof = perioden(diploma, "verlof");
			Dagkeuze keuze = new Dagkeuze(WERKDAGEN, venster, vakanties, LocalDate.of(2099, 1, 1), verlof, druk());
			List<Gepland> handmatig = this.toeval.nextInt(4) > 0 ? List.of()
					: List.of(Gepland.gekozen(WERKDAGEN.opOfNa(diploma.plusDays(this.toeval.nextInt(600) + 8L)),
							Contactmoment.CONTACT, null));
			LocalDate einde = diploma.plusYears(2);
			List<Gepland> plan = planner.leg(ritme, diploma, diploma, diploma.plusYears(1), einde, keuze, handmatig);
			String geval = "case %d: diploma %s, %s, holidays %s, leave %s".formatted(i, diploma, venster, vakanties,
					verlof);
			controleer(geval, ritme, diploma, keuze, venster, handmatig, plan);
			plan.stream()
				.filter((moment) -> !moment.vervallen())
				.forEach((moment) -> this.gevuld.merge(moment.dag(), 1, Integer::sum));
		}
	}

	private void controleer(String geval, Ritme ritme, LocalDate diploma, Dagkeuze keuze, Contactvenster venster,
			List<Gepland> handmatig, List<Gepland> plan) {
		List<Gepland> gehouden = new ArrayList<>(plan.stream().filter((moment) -> !moment.vervallen()).toList());
		assertThat(gehouden).as(geval).last().extracting(Gepland::doel).isEqualTo(Contactmoment.EINDGESPREK);
		assertThat(gehouden.stream().map(Gepland::dag).distinct().count()).as("%s: two on a day", geval)
			.isEqualTo(gehouden.size());
		gehouden.addAll(handmatig);
		for (Gepland moment : plan) {
			LocalDate basis = keuze.basis(moment.voorgesteld());
			boolean binnen = !moment.dag().isBefore(WERKDAGEN.voor(WERKDAGEN.opOfVoor(basis), venster.eerder() + 1))
					&& !moment.dag().isAfter(WERKDAGEN.na(basis, venster.later()));
			assertThat(moment.dag()).as(geval).isAfter(diploma);
			assertThat(WERKDAGEN.isWerkdag(moment.dag())).as("%s: %s", geval, moment).isTrue();
			assertThat(keuze.mag(moment.dag()) && binnen || moment.waarom() != null).as("%s: %s", geval, moment)
				.isTrue();
			if (moment.vervallen()) {
				assertThat(gehouden).as("%s: somebody is called after %s", geval, moment)
					.anyMatch((ander) -> !ander.dag().isBefore(moment.dag()));
			}
		}
		for (LocalDate dag : ritme.vanaf(diploma)) {
			LocalDate basis = keuze.basis(dag);
			boolean bedacht = plan.stream().anyMatch((moment) -> moment.voorgesteld().equals(dag));
			boolean vervangen = gehouden.stream()
				.anyMatch((ander) -> Math.abs(ChronoUnit.DAYS.between(ander.dag(), basis)) < 7);
			boolean naEinde = !basis.isBefore(gehouden.stream()
				.filter((moment) -> moment.doel().equals(Contactmoment.EINDGESPREK))
				.findFirst()
				.orElseThrow()
				.dag());
			assertThat(bedacht || vervangen || naEinde).as("%s: contact of %s", geval, dag).isTrue();
		}
	}

	private List<Vrijedagen> perioden(LocalDate diploma, String naam) {
		List<Vrijedagen> perioden = new ArrayList<>();
		for (int i = this.toeval.nextInt(6); i > 0; i--) {
			LocalDate van = diploma.plusDays(this.toeval.nextInt(760));
			perioden.add(new Vrijedagen(naam, van, van.plusDays(this.toeval.nextInt(50))));
		}
		return perioden;
	}

	private Drukte druk() {
		return new Drukte() {

			@Override
			public int aantal(LocalDate dag) {
				return WillekeurigPlanTest.this.gevuld.getOrDefault(dag, 0);
			}

			@Override
			public int ruimte() {
				return 12;
			}

		};
	}

}
