package nl.transitieroute.diploma.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Leeftijdsgrenzen;
import nl.transitieroute.route.Leeftijdsgrenzen.Leeftijdsgrens;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${diplomaGegevens...}}: what the forms of the phase diploma show. */
@Component
public class DiplomaGegevens {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Routes routes;

	private final Jongeren jongeren;

	private final Leeftijdsgrenzen leeftijdsgrenzen;

	DiplomaGegevens(Routes routes, Jongeren jongeren, Leeftijdsgrenzen leeftijdsgrenzen) {
		this.routes = routes;
		this.jongeren = jongeren;
		this.leeftijdsgrenzen = leeftijdsgrenzen;
	}

	/** The programme in one line. */
	public String kop(DelegateExecution execution) {
		Route route = route(execution);
		return "Opleiding **%s** (niveau %s, %s) · verwachte einddatum **%s**".formatted(route.opleiding(),
				route.niveau(), route.leerweg(), DATUM.format(route.verwachteEinddatum()));
	}

	/** What is known about how to reach the youth. */
	public String contactgegevens(DelegateExecution execution) {
		Jongere jongere = this.jongeren.metId(route(execution).jongereId());
		return "Nu bekend: telefoon **%s** · e-mail **%s** · voorkeur **%s**".formatted(bekend(jongere.telefoon()),
				bekend(jongere.email()), bekend(jongere.kanaal()));
	}

	/** The age limit of RMC on the day of the end, with its source. */
	public String leeftijdsgrens(DelegateExecution execution) {
		Route route = route(execution);
		LocalDate dag = route.diplomadatum();
		Leeftijdsgrens grens = this.leeftijdsgrenzen.van(Leeftijdsgrenzen.RMC, dag);
		int leeftijd = this.jongeren.metId(route.jongereId()).leeftijdOp(dag);
		return "Leeftijd op %s: **%d jaar** · grens: jonger dan **%d** (%s)".formatted(DATUM.format(dag), leeftijd,
				grens.grens(), grens.bron());
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

	private static String bekend(String waarde) {
		return (waarde != null) ? waarde : "onbekend";
	}

}
