package nl.transitieroute.gebeurtenis;

import java.time.Clock;
import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.nazorg.Nazorg;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Werkdagen;

import org.springframework.stereotype.Component;

/** What the contact person decided with the youth: nothing of it comes by itself. */
@Component
class LevensgebeurtenisBespreken implements FormulierVerwerker {

	private final Gebeurtenisregister register;

	private final Gebeurtenissen gebeurtenissen;

	private final Nazorg nazorg;

	private final Werkdagen werkdagen;

	private final Clock clock;

	LevensgebeurtenisBespreken(Gebeurtenisregister register, Gebeurtenissen gebeurtenissen, Nazorg nazorg,
			Werkdagen werkdagen, Clock clock) {
		this.register = register;
		this.gebeurtenissen = gebeurtenissen;
		this.nazorg = nazorg;
		this.werkdagen = werkdagen;
		this.clock = clock;
	}

	@Override
	public String formulier() {
		return "levensgebeurtenis-bespreken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		long id = Long.parseLong(antwoorden.tekst("gebeurtenisNummer"));
		Levensgebeurtenis gebeurtenis = this.register.metId(id);
		String besluit = antwoorden.tekst("gebeurtenisBesluit");
		LocalDate tekenOp = null;
		switch (besluit) {
			case "pauze" -> {
				LocalDate tot = antwoorden.datum("stilTot");
				this.gebeurtenissen.pauzeer(route.nummer(), "Afgesproken met de jongere.", tot);
				tekenOp = tekenOp(gebeurtenis, tot);
			}
			case "hulp" -> this.nazorg.meerContact(route.nummer());
			case "hulp-stoppen" -> this.nazorg.stopWerkhulp(route.nummer());
			case "later" -> moetNogKomen(antwoorden.datum("opnieuwOp"));
			default -> {
				// Nothing follows, or the process goes on by itself.
			}
		}
		this.register.besluit(id, besluit, antwoorden.datum("opnieuwOp"), tekenOp);
	}

	/** Halfway a long pause, never at its end: then it is taken up again anyway. */
	private LocalDate tekenOp(Levensgebeurtenis gebeurtenis, LocalDate tot) {
		LocalDate dag = this.werkdagen.opOfNa(LocalDate.now(this.clock).plusWeeks(gebeurtenis.tekenWeken()));
		return (gebeurtenis.tekenWeken() > 0 && dag.isBefore(tot)) ? dag : null;
	}

	private void moetNogKomen(LocalDate dag) {
		if (!dag.isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("Kies een dag na vandaag.");
		}
	}

}
