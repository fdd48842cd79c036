package nl.transitieroute.begeleidingnaarwerk.process;

import java.math.BigDecimal;
import java.util.Optional;

import nl.transitieroute.begeleidingnaarwerk.Werkplek;
import nl.transitieroute.begeleidingnaarwerk.Werkplekken;
import nl.transitieroute.dossier.EerderIngevuld;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${werkGegevens...}} in the model {@code begeleiding-naar-werk}: what a form
 * shows.
 */
@Component
public class WerkGegevens {

	private final Routes routes;

	private final Werkplekken werkplekken;

	private final Termijnen termijnen;

	private final EerderIngevuld eerder;

	WerkGegevens(Routes routes, Werkplekken werkplekken, Termijnen termijnen, EerderIngevuld eerder) {
		this.routes = routes;
		this.werkplekken = werkplekken;
		this.termijnen = termijnen;
		this.eerder = eerder;
	}

	public String zoekprofiel(DelegateExecution execution) {
		String antwoorden = this.eerder.alsTekst(execution.getProcessBusinessKey(), "zoekprofiel-maken");
		return antwoorden.isEmpty() ? "" : "**Zoekprofiel**\n" + antwoorden;
	}

	public String werkgever(DelegateExecution execution) {
		return huidige(execution)
			.map((werkplek) -> "**Werkgever:** " + werkplek.werkgever()
					+ ((werkplek.functie() != null) ? ", " + werkplek.functie() : "")
					+ ((werkplek.uren() != null) ? ", " + uren(werkplek.uren()) : ""))
			.orElse("");
	}

	public String werkgeversdoelen(DelegateExecution execution) {
		return huidige(execution).filter((werkplek) -> werkplek.doelen() != null)
			.map((werkplek) -> "**Afgesproken doelen:** " + werkplek.doelen()
					+ ((werkplek.doelenUren() != null) ? " (bij succes " + uren(werkplek.doelenUren()) + ")" : ""))
			.orElse("");
	}

	/** A first proposal for the next visit, as the form field takes it. */
	public String volgendBezoekOp() {
		return this.termijnen.na("werkplek-bezoek").toString();
	}

	/**
	 * A first proposal for looking at the goals: six weeks in the example of the
	 * doorwerkcoach.
	 */
	public String doelenOp() {
		return this.termijnen.na("werkgeversdoelen").toString();
	}

	private static String uren(BigDecimal uren) {
		return uren.stripTrailingZeros().toPlainString().replace('.', ',') + " uur per week";
	}

	private Optional<Werkplek> huidige(DelegateExecution execution) {
		return this.werkplekken.huidige(this.routes.metNummer(execution.getProcessBusinessKey()));
	}

}
