package nl.transitieroute.nazorg;

import java.time.LocalDate;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Changes the contact plan from the task list: one contact at a time. */
@Component
class ContactplanBijstellen implements FormulierVerwerker {

	private final Planwijziging wijziging;

	ContactplanBijstellen(Planwijziging wijziging) {
		this.wijziging = wijziging;
	}

	@Override
	public String formulier() {
		return "contactplan-bijstellen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		String reden = antwoorden.tekst("redenBijstelling");
		switch (antwoorden.tekst("watBijstellen")) {
			case "verzetten" -> {
				Keuze keuze = Keuze.van(antwoorden.tekst("welkContact"));
				this.wijziging.verzet(route.nummer(), keuze.momentId(), keuze.gezienOp(), antwoorden.datum("nieuweDag"),
						reden);
			}
			case "toevoegen" -> this.wijziging.voegToe(route.nummer(), antwoorden.datum("nieuweDag"),
					antwoorden.tekst("kanaalBijstelling"), antwoorden.tekst("doelBijstelling"), reden);
			case "vervallen" -> {
				Keuze keuze = Keuze.van(antwoorden.tekst("welkContact"));
				this.wijziging.laatVervallen(route.nummer(), keuze.momentId(), keuze.gezienOp(), reden);
			}
			default -> {
				// Nothing changes; that is an answer too.
			}
		}
	}

	/** A contact and the day on which the list showed it, as one choice of the form. */
	public record Keuze(long momentId, LocalDate gezienOp) {

		static Keuze van(String tekst) {
			if (tekst == null) {
				throw new Weigering("Kies welk contact verandert.");
			}
			String[] delen = tekst.split("@");
			return new Keuze(Long.parseLong(delen[0]), LocalDate.parse(delen[1]));
		}

	}

}
