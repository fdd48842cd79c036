package nl.transitieroute.route;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import de.focus_shift.jollyday.core.HolidayCalendar;

import org.springframework.stereotype.Component;

/**
 * Working days in the Netherlands: no weekend, no public holiday. The holidays are those
 * that the law keeps terms away from (Algemene termijnenwet art. 3): also 5 May, every
 * year, and Good Friday.
 */
@Component
public class Werkdagen {

	private final HolidayManager feestdagen = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.NETHERLANDS));

	public boolean isWerkdag(LocalDate dag) {
		return !isWeekend(dag) && !this.feestdagen.isHoliday(dag);
	}

	public boolean isWeekend(LocalDate dag) {
		return dag.getDayOfWeek() == DayOfWeek.SATURDAY || dag.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

	/** This day, or the nearest working day; of two that are as near the earlier. */
	public LocalDate dichtstBij(LocalDate dag) {
		LocalDate voor = opOfVoor(dag);
		LocalDate na = opOfNa(dag);
		return (ChronoUnit.DAYS.between(voor, dag) <= ChronoUnit.DAYS.between(dag, na)) ? voor : na;
	}

	/** This day, or the first working day after it. */
	public LocalDate opOfNa(LocalDate dag) {
		LocalDate werkdag = dag;
		while (!isWerkdag(werkdag)) {
			werkdag = werkdag.plusDays(1);
		}
		return werkdag;
	}

	/** This day, or the last working day before it. */
	public LocalDate opOfVoor(LocalDate dag) {
		LocalDate werkdag = dag;
		while (!isWerkdag(werkdag)) {
			werkdag = werkdag.minusDays(1);
		}
		return werkdag;
	}

	/** The n-th working day after this day. */
	public LocalDate na(LocalDate dag, int aantal) {
		LocalDate werkdag = dag;
		for (int i = 0; i < aantal; i++) {
			werkdag = opOfNa(werkdag.plusDays(1));
		}
		return werkdag;
	}

	/** The n-th working day before this day. */
	public LocalDate voor(LocalDate dag, int aantal) {
		LocalDate werkdag = dag;
		for (int i = 0; i < aantal; i++) {
			werkdag = opOfVoor(werkdag.minusDays(1));
		}
		return werkdag;
	}

	/** Whether it is a public holiday. */
	public boolean isFeestdag(LocalDate dag) {
		return this.feestdagen.isHoliday(dag);
	}

}
