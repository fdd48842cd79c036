package nl.transitieroute.contactleggen.process;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.contactleggen.Omweg;
import nl.transitieroute.contactleggen.Poging;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
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
			"huisbezoek", "huisbezoek", "via-anderen", "via anderen", "kaart", "kaart met de post", "jongere",
			"de jongere nam zelf contact op");

	private static final Map<String, String> RESULTATEN = Map.of("bereikt", "bereikt", "terugbellen",
			"later terugbellen", "geen-gehoor", "geen gehoor", "nummer-onjuist", "nummer onjuist", "wil-niet",
			"wil geen contact", "verhuisd", "verhuisd", "overleden", "overleden", "verstuurd", "verstuurd", "anders",
			"anders");

	private static final Map<String, String> REDENEN = Map.of("Nazorgcontact",
			"het is tijd voor het nazorgcontact. Hoor hoe het gaat met werk, studie en leven.", "hulpvraag",
			"er is een hulpvraag. Neem contact op en hoor wat er nodig is.");

	private static final Set<String> DAGDELEN = Set.of("ochtend", "middag", "avond");

	private static final String LIEFST_ONBEKEND = "weet-niet";

	private final Contactpogingen pogingen;

	private final Omweg omweg;

	private final Termijnen termijnen;

	private final Routes routes;

	private final Jongeren jongeren;

	ContactGegevens(Contactpogingen pogingen, Omweg omweg, Termijnen termijnen, Routes routes, Jongeren jongeren) {
		this.pogingen = pogingen;
		this.omweg = omweg;
		this.termijnen = termijnen;
		this.routes = routes;
		this.jongeren = jongeren;
	}

	public int poging(DelegateExecution execution) {
		return this.pogingen.nummer(execution.getProcessInstanceId(), ContactLeggenProcess.trede(execution));
	}

	/** Whether the caller comes with a first attempt that nobody answered. */
	public boolean alGeprobeerd(DelegateExecution execution) {
		return ContactLeggenProcess.CONTACT_RESULTAAT.get(execution) != null;
	}

	/** How the youth wants to be reached, as the ladder asks it. */
	public String voorkeur(DelegateExecution execution) {
		return this.pogingen.voorkeur(route(execution));
	}

	/** Whether parents or employer may be asked, as the ladder asks it: ja or nee. */
	public String viaAnderen(DelegateExecution execution) {
		return this.pogingen.viaAnderen(route(execution));
	}

	/** Whether the number is known to be wrong, as the ladder asks it. */
	public String nummer(DelegateExecution execution) {
		return this.pogingen.nummerVan(route(execution));
	}

	/**
	 * Until when this attempt is due: the term for calling, at the hour of the part of
	 * the day that the ladder proposes.
	 */
	public Date uiterlijk(DelegateExecution execution) {
		LocalTime tijd = LocalTime.parse(ContactLeggenProcess.UITERLIJK_ADVIES.get(execution));
		return Date.from(this.termijnen.na("contact-leggen").atTime(tijd).atZone(Routes.ZONE).toInstant());
	}

	/** The part of the day that is filled in; none when a moment was agreed. */
	public String dagdeel(DelegateExecution execution) {
		String advies = ContactLeggenProcess.DAGDEEL_ADVIES.get(execution);
		return (advies != null && DAGDELEN.contains(advies)) ? advies : null;
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

	/** How to reach the youth. */
	public String bereikbaar(DelegateExecution execution) {
		Jongere jongere = this.jongeren.metId(route(execution).jongereId());
		return "**Telefoon:** %s · **E-mail:** %s · **Liefst:** %s".formatted(of(jongere.telefoon()),
				of(jongere.email()), liefst(jongere.kanaal()));
	}

	/** How to reach the youth, and who may be asked for him. */
	public String contactgegevens(DelegateExecution execution) {
		return bereikbaar(execution) + "\n\n" + this.omweg.uitleg(route(execution));
	}

	/** The attempts for this contact, over all rounds, with the moment of each. */
	public String eerderePogingen(DelegateExecution execution) {
		String contactmoment = ContactLeggenProcess.CONTACT_MOMENT.get(execution);
		List<Poging> eerdere = (contactmoment != null) ? this.pogingen.voor(route(execution), contactmoment)
				: this.pogingen.van(execution.getProcessInstanceId());
		return eerdere.isEmpty() ? ""
				: eerdere.stream()
					.map(ContactGegevens::tekst)
					.collect(Collectors.joining("\n", "**Eerdere pogingen**\n\n", ""));
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

	private static String tekst(Poging poging) {
		String via = (poging.via() != null) ? " (" + poging.via() + ")" : "";
		String dagdeel = (poging.dagdeel() != null) ? ", " + poging.dagdeel() : "";
		return "- %s: %s%s%s, %s".formatted(DAG.format(poging.moment().atZoneSameInstant(Routes.ZONE)),
				KANALEN.getOrDefault(poging.kanaal(), poging.kanaal()), via, dagdeel,
				RESULTATEN.getOrDefault(poging.resultaat(), poging.resultaat()));
	}

	private static String liefst(String kanaal) {
		return LIEFST_ONBEKEND.equals(kanaal) ? "weet de jongere niet" : of(kanaal).replace('-', ' ');
	}

	private static String of(String waarde) {
		return (waarde != null) ? HtmlUtils.htmlEscape(waarde) : "niet bekend";
	}

}
