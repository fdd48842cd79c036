package nl.transitieroute.startgesprek.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Routes;
import nl.transitieroute.startgesprek.Afspraak;
import nl.transitieroute.startgesprek.Afspraken;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/**
 * {@code ${startgesprekGegevens...}}: what the forms and questions of the startgesprek
 * need to know.
 */
@Component
public class StartgesprekGegevens {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private static final Map<String, String> PLAATSEN = Map.of("school", "op school", "thuis", "bij de jongere thuis",
			"werk-of-stage", "op het werk of de stage", "online", "online", "ergens-anders", "ergens anders");

	private static final Map<String, String> UITKOMSTEN = Map.of("ja", "verschenen", "verzet", "vooraf verzet", "nee",
			"niet verschenen");

	private final Afspraken afspraken;

	private final Routes routes;

	private final Jongeren jongeren;

	StartgesprekGegevens(Afspraken afspraken, Routes routes, Jongeren jongeren) {
		this.afspraken = afspraken;
		this.routes = routes;
		this.jongeren = jongeren;
	}

	public int keerNietVerschenen(DelegateExecution execution) {
		return this.afspraken.keerNietVerschenen(execution.getProcessBusinessKey());
	}

	public String uiterlijkOp(DelegateExecution execution) {
		return dag(this.afspraken.uiterlijk());
	}

	/** The appointment that stands, or how the last one went. */
	public String afspraakTekst(DelegateExecution execution) {
		List<Afspraak> alle = this.afspraken.van(execution.getProcessBusinessKey());
		return alle.isEmpty() ? "Er is nog geen afspraak gemaakt."
				: "**Laatste afspraak:** " + tekst(alle.get(alle.size() - 1));
	}

	public String afsprakenTekst(DelegateExecution execution) {
		return this.afspraken.van(execution.getProcessBusinessKey())
			.stream()
			.map((afspraak) -> "- " + tekst(afspraak))
			.collect(Collectors.joining("\n", "**Afspraken tot nu toe**\n\n", ""));
	}

	public String contactTekst(DelegateExecution execution) {
		String uitkomst = StartgesprekProcess.CONTACT_UITKOMST.get(execution);
		if ("wil-niet".equals(uitkomst)) {
			return "De jongere is bereikt en wil op dit moment geen contact.";
		}
		return "niet-bereikt".equals(uitkomst)
				? "Ook na herhaalde pogingen om contact te leggen is de jongere niet bereikt." : "";
	}

	public String redenContact(DelegateExecution execution) {
		return "de jongere verscheen twee keer niet op het startgesprek. Vraag hoe het gaat en wat er nodig is om te komen.";
	}

	public String kanaal(DelegateExecution execution) {
		return jongere(execution).kanaal();
	}

	public String email(DelegateExecution execution) {
		return jongere(execution).email();
	}

	public String telefoon(DelegateExecution execution) {
		return jongere(execution).telefoon();
	}

	private Jongere jongere(DelegateExecution execution) {
		return this.jongeren.metId(this.routes.metNummer(execution.getProcessBusinessKey()).jongereId());
	}

	private static String tekst(Afspraak afspraak) {
		String waar = PLAATSEN.getOrDefault(afspraak.plaats(), afspraak.plaats());
		String afloop = (afspraak.verschenen() != null) ? ": " + UITKOMSTEN.get(afspraak.verschenen()) : "";
		return dag(afspraak.datum()) + " om " + afspraak.tijd() + ", " + waar + afloop;
	}

	private static String dag(LocalDate datum) {
		return DAG.format(datum);
	}

}
