package nl.transitieroute.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** What was answered before on a form: shown in a later task, and kept only here. */
@Component
public class EerderIngevuld {

	/** A text that a task shows stays short enough for the engine's column. */
	private static final int LANGSTE = 3_500;

	private final Dossier dossier;

	EerderIngevuld(Dossier dossier) {
		this.dossier = dossier;
	}

	/** The newest answers of this form in the route. */
	public Optional<DossierEntry> laatste(String routeNummer, String formulier) {
		return this.dossier.laatste(routeNummer, formulier);
	}

	/** The newest answer to one question of this form, if there is one. */
	public Optional<String> antwoord(String routeNummer, String formulier, String vraag) {
		return regels(routeNummer, formulier).stream()
			.filter((regel) -> regel.vraag().equals(vraag))
			.map(VraagEnAntwoord::antwoord)
			.findFirst();
	}

	/** The newest answers as lines of Markdown; empty when there are none. */
	public String alsTekst(String routeNummer, String formulier) {
		String tekst = regels(routeNummer, formulier).stream()
			.map((regel) -> "- " + regel.vraag() + " **" + regel.antwoord() + "**")
			.collect(Collectors.joining("\n"));
		return (tekst.length() > LANGSTE) ? tekst.substring(0, LANGSTE) + " …" : tekst;
	}

	private List<VraagEnAntwoord> regels(String routeNummer, String formulier) {
		return laatste(routeNummer, formulier).map(this.dossier::regels).orElse(List.of());
	}

}
