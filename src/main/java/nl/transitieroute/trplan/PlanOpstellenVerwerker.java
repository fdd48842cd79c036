package nl.transitieroute.trplan;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.route.FormulierVerwerker;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.toestemming.Vastleggen;

import org.springframework.stereotype.Component;

/**
 * Keeps the next version of the plan, and the youth's yes or no to each party that could
 * take part.
 */
@Component
class PlanOpstellenVerwerker implements FormulierVerwerker {

	private static final String TEKSTVERSIE = "tr-plan-1";

	private final TrPlannen plannen;

	private final Toestemmingen toestemmingen;

	private final Vastleggen vastleggen;

	PlanOpstellenVerwerker(TrPlannen plannen, Toestemmingen toestemmingen, Vastleggen vastleggen) {
		this.plannen = plannen;
		this.toestemmingen = toestemmingen;
		this.vastleggen = vastleggen;
	}

	@Override
	public String formulier() {
		return "plan-opstellen";
	}

	@Override
	public void verwerk(Route route, Antwoorden antwoorden) {
		Map<Partij, String> deelnemers = new EnumMap<>(Partij.class);
		Map<Partij, String> vragen = new EnumMap<>(Partij.class);
		deelnemers.put(Partij.JONGERE, this.plannen.naam(route, Partij.JONGERE));
		deelnemers.put(Partij.SCHOOL, this.plannen.naam(route, Partij.SCHOOL));
		for (Partij partij : Partij.BUITEN) {
			String deelname = antwoorden.tekst(partij.deelnameveld());
			legToestemmingVast(route, partij, deelname);
			if ("ja".equals(deelname)) {
				deelnemers.put(partij, (partij == Partij.LEERBEDRIJF) ? antwoorden.tekst("leerbedrijfNaam")
						: this.plannen.naam(route, partij));
				vragen.put(partij, antwoorden.tekst(partij.vraagveld()));
			}
		}
		Map<String, Object> inhoud = new LinkedHashMap<>();
		antwoorden.sleutels().forEach((sleutel) -> inhoud.put(sleutel, antwoorden.tekst(sleutel)));
		this.plannen.stelOp(route, inhoud, deelnemers, vragen);
	}

	/** Only an answer that differs from what already holds is a new one. */
	private void legToestemmingVast(Route route, Partij partij, String deelname) {
		String antwoord = switch (deelname) {
			case "ja" -> "ja";
			case "geen-toestemming" -> "nee";
			default -> null;
		};
		if (antwoord == null || geldtAl(route, partij, antwoord)) {
			return;
		}
		this.vastleggen.leg(route, NieuweToestemming.vandaag(Toestemmingen.MEEDOEN_AAN_PLAN,
				partij.toestemmingspartij(), antwoord, List.of("tr-plan"), "in-gesprek", TEKSTVERSIE));
	}

	private boolean geldtAl(Route route, Partij partij, String antwoord) {
		if ("ja".equals(antwoord)) {
			return this.plannen.magZien(route, partij);
		}
		return this.toestemmingen.laatste(route, Toestemmingen.MEEDOEN_AAN_PLAN, partij.toestemmingspartij())
			.filter((laatste) -> antwoord.equals(laatste.antwoord()))
			.isPresent();
	}

}
