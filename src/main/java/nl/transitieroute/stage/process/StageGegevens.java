package nl.transitieroute.stage.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.stage.Profiel;
import nl.transitieroute.stage.Profielen;
import nl.transitieroute.stage.Stage;
import nl.transitieroute.stage.Stages;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${stageGegevens...}} in the model: who does a task and what its form shows. */
@Component
public class StageGegevens {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Stages stages;

	private final Profielen profielen;

	private final Organisaties organisaties;

	private final Grondslagen grondslagen;

	private final Routes routes;

	StageGegevens(Stages stages, Profielen profielen, Organisaties organisaties, Grondslagen grondslagen,
			Routes routes) {
		this.stages = stages;
		this.profielen = profielen;
		this.organisaties = organisaties;
		this.grondslagen = grondslagen;
		this.routes = routes;
	}

	/** Who made the match keeps the talks, as long as he works at the school. */
	public String begeleider(DelegateExecution execution) {
		Route route = route(execution);
		return this.stages.nieuwste(route)
			.flatMap((stage) -> this.organisaties.medewerker(stage.begeleiderId()))
			.filter((medewerker) -> medewerker.actief() && medewerker.organisatieId().equals(route.schoolId()))
			.map(Medewerker::id)
			.orElse(null);
	}

	/** Only when the W&amp;I of the youth is known and the youth agrees. */
	public boolean magWspVragen(DelegateExecution execution) {
		Route route = route(execution);
		return route.wiId() != null && this.grondslagen.mag(route, "wi", Toestemmingen.MEEDOEN_AAN_PLAN);
	}

	/** All that the WSP is told. */
	public String wspVraag(DelegateExecution execution) {
		Route route = route(execution);
		return "%s zoekt een stageplek voor een student %s (niveau %s, %s). Contactpersoon bij school: %s.".formatted(
				this.organisaties.naam(route.schoolId()), route.opleiding(), route.niveau(), route.leerweg(),
				this.organisaties.medewerker(route.contactpersoonId())
					.map(Medewerker::naam)
					.orElse(route.contactpersoonId()));
	}

	/** Which stage a form is about. */
	public String stageKop(DelegateExecution execution) {
		return this.stages.nieuwste(route(execution))
			.map((stage) -> "**Stage %d: %s, %s** · %s tot en met %s".formatted(stage.volgnummer(), stage.bedrijf(),
					stage.plaats(), datum(stage.beginOp()), datum(stage.eindeOp())))
			.orElse("");
	}

	/** How the stage that is over ended. */
	public String terugblik(DelegateExecution execution) {
		return stageKop(execution) + this.stages.nieuwste(route(execution))
			.map((stage) -> (stage.status() == Stage.Status.AFGEBROKEN) ? " · afgebroken" : " · afgerond")
			.orElse("");
	}

	/** What the profile says so far, or null. */
	public String profiel(DelegateExecution execution, String veld) {
		return this.profielen.nieuwste(route(execution)).map((profiel) -> waarde(profiel, veld)).orElse(null);
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

	private static String waarde(Profiel profiel, String veld) {
		return switch (veld) {
			case "sterkePunten" -> profiel.sterkePunten();
			case "zwakkePunten" -> profiel.zwakkePunten();
			case "watPast" -> profiel.watPast();
			case "toekomstplan" -> profiel.toekomstplan();
			default -> throw new IllegalArgumentException("Het profiel kent geen veld " + veld);
		};
	}

	private static String datum(LocalDate dag) {
		return DATUM.format(dag);
	}

}
