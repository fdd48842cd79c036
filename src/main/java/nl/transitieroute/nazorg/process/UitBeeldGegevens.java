package nl.transitieroute.nazorg.process;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.contactleggen.Poging;
import nl.transitieroute.dossier.EerderIngevuld;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.nazorg.UitBeeld;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** {@code ${uitBeeldGegevens...}} in the model: what is proposed, and who looks. */
@Component
public class UitBeeldGegevens {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private static final int LAATSTE = 8;

	private final Routes routes;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final UitBeeld uitBeeld;

	private final Contactpogingen pogingen;

	private final EerderIngevuld eerder;

	UitBeeldGegevens(Routes routes, Jongeren jongeren, Organisaties organisaties, UitBeeld uitBeeld,
			Contactpogingen pogingen, EerderIngevuld eerder) {
		this.routes = routes;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.uitBeeld = uitBeeld;
		this.pogingen = pogingen;
		this.eerder = eerder;
	}

	/** Why this is proposed, in words. */
	public String voorstel(DelegateExecution execution) {
		Route route = route(execution);
		return "**Keer %d:** %s".formatted(this.uitBeeld.ronde(route), this.uitBeeld.voorstel(route).get("tip"));
	}

	/** The decision that is filled in. */
	public String besluit(DelegateExecution execution) {
		return (String) this.uitBeeld.voorstel(route(execution)).get("besluit");
	}

	/** Whether a card is proposed: ja or nee. */
	public String kaart(DelegateExecution execution) {
		return (String) this.uitBeeld.voorstel(route(execution)).get("kaart");
	}

	/**
	 * RMC is ticked when it may look for the youth; W&amp;I only when a person wants it.
	 */
	public SpinJsonNode inschakelen(DelegateExecution execution) {
		return Spin.JSON(this.uitBeeld.magZoeken(route(execution)).stream().filter("rmc"::equals).toList());
	}

	/** Who may look for the youth, and on what ground. */
	public String gronden(DelegateExecution execution) {
		return this.uitBeeld.gronden(route(execution))
			.entrySet()
			.stream()
			.map((partij) -> "- " + partij.getKey() + " " + partij.getValue())
			.collect(Collectors.joining("\n"));
	}

	/** The last attempts to reach him. */
	public String pogingen(DelegateExecution execution) {
		List<Poging> alle = this.pogingen.van(route(execution));
		return alle.isEmpty() ? ""
				: "**Geprobeerd**\n" + alle.stream()
					.skip(Math.max(0, alle.size() - LAATSTE))
					.map((poging) -> "- " + DAG.format(poging.moment().atZoneSameInstant(Routes.ZONE)) + ": "
							+ poging.kanaal().replace('-', ' ') + ", " + poging.resultaat().replace('-', ' '))
					.collect(Collectors.joining("\n"));
	}

	/** The words of the card, for the contact person to write over. */
	public String kaartTekst(DelegateExecution execution) {
		Route route = route(execution);
		Medewerker afzender = this.organisaties.medewerker(route.contactpersoonId()).orElseThrow();
		return """
				> Hoi %s,
				>
				> Ik heb je een paar keer gebeld, maar ik kreeg je niet te pakken. Hoe gaat het met je?
				> Je hoeft niets, maar je mag me altijd bellen of appen, ook als er niets aan de hand is.
				>
				> Groet, %s (%s)
				""".formatted(HtmlUtils.htmlEscape(this.jongeren.metId(route.jongereId()).voornaam()),
				HtmlUtils.htmlEscape(afzender.naam()), this.organisaties.naam(route.verantwoordelijkeId()));
	}

	/** Who proposed to give up, and why. */
	public String besluitTekst(DelegateExecution execution) {
		Route route = route(execution);
		String wie = this.organisaties.medewerker(this.uitBeeld.sluitingDoor(route))
			.map(Medewerker::naam)
			.orElse("Een collega");
		return "**" + HtmlUtils.htmlEscape(wie) + "** stelt voor om af te sluiten.\n\n"
				+ this.eerder.alsTekst(route.nummer(), "uit-beeld-bespreken");
	}

	/** The rung of the ladder on which somebody goes there. */
	public Integer laatsteTrede() {
		return this.pogingen.laatsteTrede();
	}

	/** Whether a party was asked to look. */
	public boolean zoektIemand(DelegateExecution execution) {
		return !partijen(execution).isEmpty();
	}

	/** The parties that were asked to look. */
	public List<String> partijen(DelegateExecution execution) {
		List<String> partijen = new ArrayList<>();
		if (execution.getVariable("inschakelen") instanceof SpinJsonNode gevraagd) {
			gevraagd.elements().forEach((partij) -> partijen.add(partij.stringValue()));
		}
		return partijen;
	}

	/** The people at the party who look. */
	public String zoekers(DelegateExecution execution) {
		Route route = route(execution);
		String partij = (String) execution.getVariable("partij");
		String organisatie = route.organisatie(partij);
		return "rmc".equals(partij) ? Organisatie.groep(organisatie, "trajectbegeleider")
				: Organisatie.groep(organisatie, "consulent") + "," + Organisatie.groep(organisatie, "jobcoach");
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

}
