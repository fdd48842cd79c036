package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.nazorg.process.NazorgProcess;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the stories about nazorg have in common: the words in which they are told. */
@ScenarioTest
abstract class NazorgStories {

	static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 9);

	static final String CONTACT = "userTask_nazorgcontactVoeren";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Contactplan contactplan;

	@Autowired
	Hulpvragen hulpvragen;

	@Autowired
	Toestemmingen toestemmingen;

	/** A youth with a diploma, on the day of it; the nazorg has begun. */
	Route afgestudeerd(LocalDate diploma, String bestemming) {
		return afgestudeerd(diploma, bestemming, diploma.plusYears(2));
	}

	Route afgestudeerd(LocalDate diploma, String bestemming, LocalDate nazorgTot) {
		this.verhaal.begin(diploma);
		Route route = this.verhaal.jongere(diploma);
		this.routes.rondOpleidingAf(route.nummer(), "diploma", diploma, true, bestemming, nazorgTot);
		this.verhaal.start(NazorgProcess.ID, route, Map.of());
		return this.verhaal.nu(route);
	}

	/** Planned dates, in order, with what is not an ordinary contact marked. */
	List<String> plan(Route route) {
		return this.contactplan.gepland(route)
			.stream()
			.map((moment) -> moment.gepland()
					+ (moment.doel().equals(Contactmoment.CONTACT) ? "" : " " + moment.doel()))
			.toList();
	}

	/**
	 * The contact task comes on this day at nine, not before, and is due on the other.
	 */
	Taak belmoment(Route route, String dag, String uiterlijk) {
		LocalDate op = LocalDate.parse(dag);
		this.verhaal.tot(op.atTime(8, 59));
		assertThat(this.verhaal.openTaken(route)).as("before %s 9:00", dag).doesNotContain(CONTACT);
		this.verhaal.tot(op.atTime(9, 1));
		Taak taak = this.verhaal.taak(route, CONTACT);
		assertThat(taak.uiterlijk()).as("contact of %s is due", dag).isEqualTo(LocalDate.parse(uiterlijk));
		assertThat(taak.toegewezenAan()).isEqualTo("p.mentor");
		return taak;
	}

	/** An ordinary call: works, all is well; what differs is said. */
	static Object[] gesproken(Object... anders) {
		Map<String, Object> antwoorden = Verhaal.antwoorden("bereikt", "ja", "kanaal", "telefoon", "hoeGaatHet", "goed",
				"watNu", "werkt", "verandering", "geen", "hulpNodig", "nee", "ritme", "zo-laten", "magBenaderen", "ja",
				"meer", true);
		antwoorden.putAll(Verhaal.antwoorden(anders));
		List<Object> paren = new ArrayList<>();
		antwoorden.forEach((sleutel, waarde) -> {
			paren.add(sleutel);
			paren.add(waarde);
		});
		return paren.toArray();
	}

	void belt(Route route, Object... anders) {
		this.verhaal.taak(route, CONTACT).vult(gesproken(anders));
	}

	/** An ordinary call on each of these days, due on the day beside it. */
	void beltSteeds(Route route, String... dagEnUiterlijk) {
		for (int i = 0; i < dagEnUiterlijk.length; i += 2) {
			belmoment(route, dagEnUiterlijk[i], dagEnUiterlijk[i + 1]).vult(gesproken());
		}
	}

	void tweedeJaar(Route route, String antwoord) {
		this.verhaal.taak(route, "userTask_tweedeJaarBespreken").vult("tweedeJaar", antwoord, "wijze", "telefonisch");
	}

	void eindgesprek(Route route, Object... antwoorden) {
		this.verhaal.taak(route, "userTask_eindgesprekVoeren").vult(antwoorden);
	}

	Object uitkomst(Route route, String einde) {
		return this.verhaal.eindigde(route, NazorgProcess.ID, einde);
	}

	List<String> statussen(Route route) {
		return this.contactplan.van(route).stream().map(Contactmoment::status).toList();
	}

}
