package nl.transitieroute.signalering.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.route.process.TermijnExpressies;
import nl.transitieroute.signalering.RmcGrond;
import nl.transitieroute.signalering.Signalen;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * {@code ${signaleringGegevens...}}: what the table {@code doelgroep} and the forms of
 * the signalering need to know. Nothing special (health, origin) feeds the table.
 */
@Component
public class SignaleringGegevens {

	/** What fits in a text variable of the engine. */
	private static final int LANGSTE_TEKST = 4000;

	private static final Map<String, String> ADVIEZEN = Map.of("transitieroute", "Transitieroute", "lichte-begeleiding",
			"lichte begeleiding", "rmc", "hulp van het RMC (Doorstroompunt)", "niet-nu", "niet nu");

	private final Routes routes;

	private final Signalen signalen;

	private final RmcGrond rmcGrond;

	private final Organisaties organisaties;

	private final Dossier dossier;

	private final Termijnen termijnen;

	private final Clock clock;

	SignaleringGegevens(Routes routes, Signalen signalen, RmcGrond rmcGrond, Organisaties organisaties, Dossier dossier,
			Termijnen termijnen, Clock clock) {
		this.routes = routes;
		this.signalen = signalen;
		this.rmcGrond = rmcGrond;
		this.organisaties = organisaties;
		this.dossier = dossier;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	public String niveau(DelegateExecution execution) {
		return route(execution).niveau();
	}

	public boolean onderLeeftijdsgrensRmc(DelegateExecution execution) {
		return this.rmcGrond.onderDeGrens(route(execution));
	}

	public int maandenTotEinde(DelegateExecution execution) {
		return (int) Period.between(LocalDate.now(this.clock), route(execution).verwachteEinddatum()).toTotalMonths();
	}

	public int aantalSignalen(DelegateExecution execution) {
		return sleutels(execution).size();
	}

	/** The keys of the signals, for the table to look in. */
	public String signaalsleutels(DelegateExecution execution) {
		return String.join(",", sleutels(execution));
	}

	/** The first row that fits decides. */
	public String advies(DmnDecisionResult uitkomst) {
		return uitkomst.getFirstResult().getEntry("advies");
	}

	/** The advice with its reasons and their sources, as the form shows it. */
	public String adviesTekst(DmnDecisionResult uitkomst) {
		String advies = advies(uitkomst);
		return uitkomst.getResultList()
			.stream()
			.filter((rij) -> Objects.equals(rij.get("advies"), advies))
			.map((rij) -> "- " + rij.get("reden") + " *(" + rij.get("bron") + ")*")
			.collect(Collectors.joining("\n", "Advies: **" + ADVIEZEN.getOrDefault(advies, "geen") + "**, omdat:\n\n",
					""));
	}

	public String signalen(DelegateExecution execution) {
		return tekst(String.join(", ", this.signalen.labels(execution.getProcessBusinessKey())), "geen aangekruist");
	}

	public String toelichting(DelegateExecution execution) {
		return tekst(veilig(this.signalen.toelichting(execution.getProcessBusinessKey())), "geen");
	}

	public String opleiding(DelegateExecution execution) {
		Route route = route(execution);
		return "%s, %s, %s, einde verwacht over %d maanden".formatted(route.opleiding(),
				route.niveau().equals("entree") ? "entree" : "niveau " + route.niveau(), route.leerweg(),
				maandenTotEinde(execution));
	}

	/** What the zorgcoördinator decided and wants the contact person to know. */
	public String besluitToelichting(DelegateExecution execution) {
		return formulier(execution, "signaal-beoordelen", "Besluit van de zorgcoördinator");
	}

	/** The last talk with the youth about taking part; empty before the first. */
	public String eerderGesprek(DelegateExecution execution) {
		return formulier(execution, "met-jongere-bespreken", "Laatste gesprek met de jongere");
	}

	/** When the youth is asked again: on the day agreed, or after the term. */
	public Date bedenktijdVoorbij(DelegateExecution execution) {
		String afgesproken = SignaleringProcess.OPNIEUW_VRAGEN_OP.get(execution);
		return TermijnExpressies
			.begin((afgesproken != null) ? LocalDate.parse(afgesproken) : this.termijnen.na("bedenktijd"));
	}

	public String grondRmc(DelegateExecution execution) {
		String kant = onderLeeftijdsgrensRmc(execution) ? "onder" : "boven";
		return "De jongere is **" + kant
				+ "** de leeftijdsgrens van het RMC. Een wettelijke taak heeft het RMC voor wie "
				+ "onder die grens is en geen startkwalificatie heeft (WEB 9.2.1).";
	}

	public SpinJsonNode medewerkers(DelegateExecution execution) {
		List<Optie> opties = this.organisaties.begeleiders(route(execution).schoolId())
			.stream()
			.map((medewerker) -> new Optie(medewerker.naam(), medewerker.id()))
			.toList();
		return Opties.json(opties);
	}

	public String huidigeContactpersoon(DelegateExecution execution) {
		String id = route(execution).contactpersoonId();
		return this.organisaties.medewerker(id).map(Medewerker::naam).orElse(id);
	}

	private String formulier(DelegateExecution execution, String formulier, String kop) {
		return this.dossier.laatste(execution.getProcessBusinessKey(), formulier)
			.map((entry) -> tekst("**" + kop + "**\n\n" + regels(entry), ""))
			.orElse("");
	}

	private String regels(DossierEntry entry) {
		return this.dossier.regels(entry)
			.stream()
			.map((regel) -> "- " + regel.vraag() + " " + veilig(regel.antwoord()))
			.collect(Collectors.joining("\n"));
	}

	private List<String> sleutels(DelegateExecution execution) {
		return this.signalen.sleutels(execution.getProcessBusinessKey());
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

	/** What a person typed is shown as typed: a form would read HTML in it. */
	private static String veilig(String tekst) {
		return HtmlUtils.htmlEscape(tekst);
	}

	private static String tekst(String tekst, String leeg) {
		String gevuld = tekst.isBlank() ? leeg : tekst;
		return (gevuld.length() > LANGSTE_TEKST) ? gevuld.substring(0, LANGSTE_TEKST - 1) + "…" : gevuld;
	}

}
