package nl.transitieroute.contactleggen.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.contactleggen.Poging;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * {@code ${contactGegevens...}}: what the ladder and the form of an attempt need to know.
 */
@Component
public class ContactGegevens {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM HH:mm",
			Locale.forLanguageTag("nl"));

	private static final Map<String, String> KANALEN = Map.of("bellen", "bellen", "app-of-mail", "app of e-mail",
			"huisbezoek", "huisbezoek", "via-anderen", "via anderen");

	private static final Map<String, String> RESULTATEN = Map.of("bereikt", "bereikt", "terugbellen",
			"later terugbellen", "geen-gehoor", "geen gehoor", "nummer-onjuist", "nummer onjuist", "wil-niet",
			"wil geen contact", "verhuisd", "verhuisd", "anders", "anders");

	private static final Map<String, String> REDENEN = Map.of("Nazorgcontact",
			"het is tijd voor het nazorgcontact. Hoor hoe het gaat met werk, studie en leven.", "hulpvraag",
			"er is een hulpvraag. Neem contact op en hoor wat er nodig is.");

	private final Contactpogingen pogingen;

	private final Routes routes;

	private final Jongeren jongeren;

	ContactGegevens(Contactpogingen pogingen, Routes routes, Jongeren jongeren) {
		this.pogingen = pogingen;
		this.routes = routes;
		this.jongeren = jongeren;
	}

	public int poging(DelegateExecution execution) {
		return this.pogingen.nummer(execution.getProcessInstanceId());
	}

	/** How the attempt before went, or nothing yet. */
	public String vorigResultaat(DelegateExecution execution) {
		List<Poging> eerdere = this.pogingen.van(execution.getProcessInstanceId());
		return eerdere.isEmpty() ? "" : eerdere.get(eerdere.size() - 1).resultaat();
	}

	/** What the ladder proposes: its kanaal, dagdeel or tip. */
	public String voorstel(DmnDecisionResult trede, String kolom) {
		return trede.getSingleResult().getEntry(kolom);
	}

	public String reden(DelegateExecution execution) {
		String reden = ContactLeggenProcess.REDEN.get(execution);
		return (reden != null) ? REDENEN.getOrDefault(reden, reden) : "er is contact met de jongere nodig.";
	}

	public String pogingTekst(DelegateExecution execution) {
		String kanaal = ContactLeggenProcess.KANAAL_ADVIES.get(execution);
		return "**Poging %d:** %s, %s. %s".formatted(poging(execution), KANALEN.getOrDefault(kanaal, kanaal),
				ContactLeggenProcess.DAGDEEL_ADVIES.get(execution), ContactLeggenProcess.TIP_ADVIES.get(execution));
	}

	public String contactgegevens(DelegateExecution execution) {
		Jongere jongere = this.jongeren.metId(this.routes.metNummer(execution.getProcessBusinessKey()).jongereId());
		return "**Telefoon:** %s · **E-mail:** %s · **Liefst:** %s".formatted(of(jongere.telefoon()),
				of(jongere.email()), of(jongere.kanaal()));
	}

	public String eerderePogingen(DelegateExecution execution) {
		List<Poging> eerdere = this.pogingen.van(execution.getProcessInstanceId());
		return eerdere.isEmpty() ? ""
				: eerdere.stream()
					.map(ContactGegevens::tekst)
					.collect(Collectors.joining("\n", "**Eerdere pogingen**\n\n", ""));
	}

	private static String tekst(Poging poging) {
		return "- %s: %s, %s".formatted(DAG.format(poging.moment().atZoneSameInstant(Routes.ZONE)),
				KANALEN.getOrDefault(poging.kanaal(), poging.kanaal()),
				RESULTATEN.getOrDefault(poging.resultaat(), poging.resultaat()));
	}

	private static String of(String waarde) {
		return (waarde != null) ? HtmlUtils.htmlEscape(waarde) : "niet bekend";
	}

}
