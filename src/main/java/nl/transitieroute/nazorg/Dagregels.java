package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Werkdagen;

import org.springframework.stereotype.Component;

/** On which days a person may place a contact. */
@Component
class Dagregels {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Werkdagen werkdagen;

	private final Clock clock;

	Dagregels(Werkdagen werkdagen, Clock clock) {
		this.werkdagen = werkdagen;
		this.clock = clock;
	}

	/**
	 * @throws Weigering without a day, when the day is not ahead, and in the weekend or
	 * on a public holiday, with the nearest days that can
	 */
	void moetKunnen(LocalDate dag) {
		LocalDate vandaag = LocalDate.now(this.clock);
		if (dag == null || !dag.isAfter(vandaag)) {
			throw new Weigering("Kies een dag na vandaag.");
		}
		if (!this.werkdagen.isWerkdag(dag)) {
			LocalDate eerder = this.werkdagen.opOfVoor(dag);
			String later = DAG.format(this.werkdagen.opOfNa(dag));
			throw new Weigering(DAG.format(dag) + " is "
					+ (this.werkdagen.isFeestdag(dag) ? "een feestdag" : "in het weekend") + ". Kies bijvoorbeeld "
					+ (eerder.isAfter(vandaag) ? DAG.format(eerder) + " of " + later : later) + ".");
		}
	}

	/** The day as it stands in a sentence. */
	static String tekst(LocalDate dag) {
		return DAG.format(dag);
	}

}
