package nl.transitieroute.stage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import nl.transitieroute.route.Werkdagen;
import nl.transitieroute.stage.Stagegesprek.Moment;
import nl.transitieroute.stage.Stagegesprek.Soort;

import org.springframework.stereotype.Component;

/**
 * The dates of the talks of a stage: the plan's rhythm counted from the first day, the
 * tussenevaluatie halfway, the eindevaluatie on the last day. A date that is no working
 * day moves to the next one. In the week of an evaluation there is no other talk.
 */
@Component
class Gespreksplanning {

	private final Werkdagen werkdagen;

	Gespreksplanning(Werkdagen werkdagen) {
		this.werkdagen = werkdagen;
	}

	/**
	 * What is still to come, in order; the eindevaluatie is always the last.
	 * @param vanaf talks before this day are not planned; an evaluation that should have
	 * been is planned on the first working day from it
	 * @param ritme a date to the next one
	 * @param metTussenevaluatie false when it was held already
	 */
	List<Moment> van(LocalDate begin, LocalDate einde, LocalDate vanaf, UnaryOperator<LocalDate> ritme,
			boolean metTussenevaluatie) {
		LocalDate eind = this.werkdagen.opOfNa(laatste(einde, vanaf));
		LocalDate half = this.werkdagen
			.opOfNa(laatste(begin.plusDays(ChronoUnit.DAYS.between(begin, einde) / 2), vanaf));
		boolean tussen = metTussenevaluatie && !zelfdeWeek(half, eind) && half.isBefore(eind);
		List<Moment> momenten = new ArrayList<>();
		for (LocalDate dag = ritme.apply(begin); dag.isBefore(einde); dag = ritme.apply(dag)) {
			LocalDate op = this.werkdagen.opOfNa(dag);
			if (!op.isBefore(vanaf) && !zelfdeWeek(op, eind) && !(tussen && zelfdeWeek(op, half))
					&& op.isBefore(eind)) {
				momenten.add(new Moment(Soort.STAGEGESPREK, op));
			}
		}
		if (tussen) {
			momenten.add(new Moment(Soort.TUSSENEVALUATIE, half));
		}
		momenten.add(new Moment(Soort.EINDEVALUATIE, eind));
		momenten.sort((een, ander) -> een.op().compareTo(ander.op()));
		return momenten;
	}

	private static LocalDate laatste(LocalDate een, LocalDate ander) {
		return een.isAfter(ander) ? een : ander;
	}

	private static boolean zelfdeWeek(LocalDate een, LocalDate ander) {
		return een.with(DayOfWeek.MONDAY).equals(ander.with(DayOfWeek.MONDAY));
	}

}
