package nl.transitieroute.bericht;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import org.springframework.stereotype.Component;

/** What is due or planned after today, up to and including Sunday. */
@Component
class DezeWeek implements Overzichtdeel {

	private final Werkvoorraad werk;

	DezeWeek(Werkvoorraad werk) {
		this.werk = werk;
	}

	@Override
	public String titel() {
		return "Verder deze week";
	}

	@Override
	public int volgorde() {
		return 30;
	}

	@Override
	public List<Overzichtregel> regels(String medewerkerId, LocalDate dag) {
		LocalDate maandag = dag.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
		return this.werk.tussen(medewerkerId, Vandaag.begin(dag.plusDays(1)), Vandaag.begin(maandag));
	}

}
