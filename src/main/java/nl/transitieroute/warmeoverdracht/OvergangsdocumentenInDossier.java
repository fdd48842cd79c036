package nl.transitieroute.warmeoverdracht;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.transitieroute.route.Dossierdocument;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Component;

/** Shows the overgangsdocumenten on the dossier page of who may read them. */
@Component
class OvergangsdocumentenInDossier implements Dossierdocument.Bron {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Overgangsdocumenten documenten;

	private final Overgangsdocumentdeur deur;

	OvergangsdocumentenInDossier(Overgangsdocumenten documenten, Overgangsdocumentdeur deur) {
		this.documenten = documenten;
		this.deur = deur;
	}

	@Override
	public List<Dossierdocument> van(Route route, String medewerkerId) {
		List<Overgangsdocument> alle = this.documenten.van(route);
		String map = "/dossier/" + route.nummer() + "/overgangsdocument/";
		boolean verbetert = this.deur.magVerbeteren(route, medewerkerId);
		return alle.stream()
			.filter((document) -> this.deur.mag(route, document, medewerkerId))
			.map((document) -> new Dossierdocument(
					"Overgangsdocument versie " + document.versie() + " van " + DATUM.format(document.datum()),
					map + document.versie() + ".pdf",
					(verbetert && document == alle.get(alle.size() - 1)) ? map + "verbeteren" : null))
			.toList();
	}

}
