package nl.transitieroute.nazorg;

import java.util.List;

import nl.transitieroute.contactleggen.Omweg;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** What regisseur and contact person decide about a youth who cannot be reached. */
@Component
class UitBeeldBespreken implements FormulierVerwerker {

	private final UitBeeld uitBeeld;

	private final Omweg omweg;

	UitBeeldBespreken(UitBeeld uitBeeld, Omweg omweg) {
		this.uitBeeld = uitBeeld;
		this.omweg = omweg;
	}

	@Override
	public String formulier() {
		return "uit-beeld-bespreken";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		antwoorden.lijst("ingelicht").forEach((wie) -> this.omweg.moetMogen(route, wie));
		List<String> zoekers = antwoorden.lijst("inschakelen");
		switch (antwoorden.tekst("besluit")) {
			case "opnieuw" -> this.uitBeeld.laterOpnieuw(route, antwoorden.datum("opnieuwOp"), zoekers);
			case "waakvlam" -> this.uitBeeld.waakvlam(route, zoekers);
			case "afsluiten" -> this.uitBeeld.stelSluitenVoor(route);
			default -> {
				// Going there is the last rung of the ladder; the process climbs it.
			}
		}
	}

}
