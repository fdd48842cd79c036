package nl.transitieroute.warmeoverdracht;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import nl.transitieroute.dossier.VraagEnAntwoord;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Grondslag;
import nl.transitieroute.toestemming.Schoolverzoeken;

import org.springframework.stereotype.Component;

/**
 * What the system itself puts in the overgangsdocument: who, which education, who hands
 * over, on what ground, and whether school asked (Participatiewet 7a lid 1 b). Never a
 * BSN: between school and W&amp;I the route number is the key.
 */
@Component
public class Overgangsfeiten {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final Schoolverzoeken schoolverzoeken;

	Overgangsfeiten(Jongeren jongeren, Organisaties organisaties, Schoolverzoeken schoolverzoeken) {
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.schoolverzoeken = schoolverzoeken;
	}

	/** In the order of reading. */
	public List<VraagEnAntwoord> van(Route route, Overdracht overdracht) {
		Jongere jongere = this.jongeren.metId(route.jongereId());
		List<VraagEnAntwoord> feiten = new ArrayList<>();
		feit(feiten, "Jongere", jongere.weergavenaam());
		feit(feiten, "Geboren op", dag(jongere.geboortedatum()));
		feit(feiten, "Woont in", this.organisaties.gemeentenaam(jongere.gemeenteCode()).orElse("onbekend"));
		feit(feiten, "Route", route.nummer());
		feit(feiten, "Opleiding", route.opleiding() + ", niveau " + route.niveau() + " " + route.leerweg());
		feit(feiten, "Afronding",
				(route.afronding() != null)
						? route.afronding() + ((route.diplomadatum() != null) ? " op " + dag(route.diplomadatum()) : "")
						: "nog niet afgerond");
		feit(feiten, "Startkwalificatie", route.startkwalificatie() ? "ja" : "nee");
		feit(feiten, "Van",
				medewerker(overdracht.vanContactpersoonId()) + ", " + this.organisaties.naam(overdracht.vanId()));
		feit(feiten, "Naar", (overdracht.naarId() != null) ? this.organisaties.naam(overdracht.naarId()) : "onbekend");
		feit(feiten, "Instemming van de jongere (WEB 9.2.13 lid 2)",
				(overdracht.instemming() != null) ? overdracht.instemming() : "niet gevraagd");
		feit(feiten, "Verzoek van school aan de gemeente (Participatiewet 7a lid 1 b)",
				this.schoolverzoeken.gedaanOp(route).map((op) -> "ja, op " + dag(op)).orElse("nee"));
		feit(feiten, "Grond", Grondslag.inWoorden(overdracht.grond()));
		return feiten;
	}

	private static void feit(List<VraagEnAntwoord> feiten, String vraag, String antwoord) {
		feiten.add(new VraagEnAntwoord(vraag, antwoord));
	}

	private String medewerker(String id) {
		return this.organisaties.medewerker(id).map(Medewerker::naam).orElse(id);
	}

	private static String dag(LocalDate dag) {
		return DATUM.format(dag);
	}

}
