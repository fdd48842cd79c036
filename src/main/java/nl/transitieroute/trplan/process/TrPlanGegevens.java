package nl.transitieroute.trplan.process;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.trplan.Deelnemer;
import nl.transitieroute.trplan.Partij;
import nl.transitieroute.trplan.PlanVersie;
import nl.transitieroute.trplan.PlanVersie.Status;
import nl.transitieroute.trplan.TrPlannen;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/**
 * {@code ${trPlanGegevens...}} in the model: what its forms show and who is asked. Texts
 * are read when a task is made and leave with it.
 */
@Component
public class TrPlanGegevens {

	/** A text variable of the engine holds no more. */
	private static final int LANGST = 4000;

	private static final String VRAAG = "Wat kunnen jullie voor deze jongere betekenen, en wie is de contactpersoon?";

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private static final List<String> DOELEN = List.of("Een", "Twee", "Drie");

	private final TrPlannen plannen;

	private final Routes routes;

	TrPlanGegevens(TrPlannen plannen, Routes routes) {
		this.plannen = plannen;
		this.routes = routes;
	}

	/** An answer of the beslissingskader, or null. */
	public String kader(DelegateExecution execution, String vraag) {
		return (String) this.plannen.kader(route(execution)).get(vraag);
	}

	/** One output of the row that an advice table chose. */
	public String advies(DmnDecisionResult uitkomst, String kolom) {
		return uitkomst.getSingleResult().getEntry(kolom);
	}

	public String aanleidingBijstelling(DelegateExecution execution) {
		return this.plannen.aanleidingBijstelling(route(execution)).orElse("");
	}

	/** Why a new version is needed: who did not sign, or what asks to adjust the plan. */
	public String watErSpeelt(DelegateExecution execution) {
		Route route = route(execution);
		List<String> regels = new ArrayList<>();
		this.plannen.aanleidingBijstelling(route)
			.ifPresent((aanleiding) -> regels.add("**Aanleiding om bij te stellen:** " + aanleiding));
		this.plannen.nieuwste(route).filter((versie) -> versie.status() == Status.AFGEWEZEN).ifPresent((versie) -> {
			regels.add("**Versie " + versie.versie() + " is niet door iedereen getekend:**");
			this.plannen.deelnemers(versie)
				.stream()
				.filter(Deelnemer::weigerde)
				.forEach((deelnemer) -> regels.add("- " + deelnemer.naam() + ": " + deelnemer.reden()));
		});
		return passend(String.join("\n\n", regels));
	}

	/** The choice of the previous version, or else the advice. */
	public String voorstel(DelegateExecution execution, String veld) {
		return Optional.ofNullable(vorige(execution, veld))
			.orElseGet(() -> (String) execution.getVariable(veld + "Advies"));
	}

	/** What the previous version said, or null in the first. */
	public String vorige(DelegateExecution execution, String veld) {
		return huidige(execution, veld);
	}

	/** How many goals the form opens with. */
	public String aantalDoelen(DelegateExecution execution) {
		return Optional.ofNullable(vorige(execution, "aantalDoelen")).orElse("een");
	}

	/** What the newest version says. */
	public String huidige(DelegateExecution execution, String veld) {
		return this.plannen.nieuwste(route(execution))
			.map((versie) -> (String) this.plannen.inhoud(versie).get(veld))
			.orElse(null);
	}

	/** What the first version asks of a party; a next one asks only on purpose. */
	public String vraag(DelegateExecution execution, String partij) {
		return this.plannen.nieuwste(route(execution)).isEmpty() ? VRAAG : "";
	}

	/** Whether a party can take part: the youth decides. */
	public SpinJsonNode deelnameOpties(DelegateExecution execution, String sleutel) {
		Route route = route(execution);
		Partij partij = Partij.metSleutel(sleutel);
		String naam = this.plannen.naam(route, partij);
		Optie ja = new Optie("Ja, en de jongere vindt het goed dat we dit plan delen", "ja");
		Optie nee = new Optie("Nee, de jongere geeft geen toestemming", "geen-toestemming");
		Optie nietNodig = new Optie("Nee, nu niet nodig", "niet-nodig");
		if (partij == Partij.LEERBEDRIJF) {
			return Opties.json(List.of(new Optie("Nee, er is nog geen leerbedrijf", "niet-nodig"), ja, nee));
		}
		if (route.organisatie(sleutel) == null) {
			return Opties.json(List.of(new Optie("Nee, er is geen " + naam + " bekend bij deze route", "niet-nodig")));
		}
		return Opties
			.json(List.of(new Optie("Ja, " + naam + ", en de jongere vindt het goed dat we dit plan delen", "ja"), nee,
					nietNodig));
	}

	public List<String> bijdragers(DelegateExecution execution) {
		return this.plannen.bijdragers(route(execution)).stream().map(Partij::sleutel).toList();
	}

	public List<String> ondertekenaars(DelegateExecution execution) {
		return this.plannen.ondertekenaars(route(execution)).stream().map(Partij::sleutel).toList();
	}

	public String versieNummer(DelegateExecution execution) {
		return this.plannen.nieuwste(route(execution)).map((versie) -> String.valueOf(versie.versie())).orElse("");
	}

	/** The goals of the newest version: what, how, who, by when. */
	public String doelen(DelegateExecution execution) {
		Map<String, Object> inhoud = this.plannen.nieuwste(route(execution)).map(this.plannen::inhoud).orElse(Map.of());
		return passend(DOELEN.stream()
			.filter((doel) -> inhoud.get("doel" + doel) != null)
			.map((doel) -> doelregel(inhoud, doel))
			.collect(Collectors.joining("\n")));
	}

	/** What parties contributed to the newest version. */
	public String bijdragenTekst(DelegateExecution execution) {
		return passend(this.plannen.deelnemersVanNieuwste(route(execution))
			.stream()
			.filter((deelnemer) -> deelnemer.bijdrage() != null)
			.map((deelnemer) -> "- " + deelnemer.naam() + ": " + deelnemer.bijdrage())
			.collect(Collectors.joining("\n")));
	}

	/** What the regisseur must know: who gave no contribution. */
	public String uitgeblevenBijdragen(DelegateExecution execution) {
		Route route = route(execution);
		PlanVersie versie = this.plannen.nieuwste(route).orElseThrow();
		List<String> gevraagd = bijdragers(execution);
		return namen(this.plannen.deelnemers(versie)
			.stream()
			.filter((deelnemer) -> gevraagd.contains(deelnemer.partij()) && deelnemer.bijdrage() == null)
			.toList())
				+ " gaf binnen de termijn geen bijdrage aan het TR-plan. Het plan gaat zonder die bijdrage verder.";
	}

	/** What the regisseur must know: who has not answered. */
	public String uitgeblevenHandtekeningen(DelegateExecution execution) {
		List<String> gevraagd = ondertekenaars(execution);
		return namen(this.plannen.deelnemersVanNieuwste(route(execution))
			.stream()
			.filter((deelnemer) -> gevraagd.contains(deelnemer.partij()) && deelnemer.oordeel() == null)
			.toList()) + " heeft het TR-plan binnen de termijn niet getekend en niet geweigerd.";
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

	private static String doelregel(Map<String, Object> inhoud, String doel) {
		String wie = switch ((String) inhoud.get("wie" + doel)) {
			case "wi" -> "W&I";
			case "rmc" -> "RMC";
			case "anders" -> "iemand anders";
			default -> (String) inhoud.get("wie" + doel);
		};
		return "- %s: %s (%s, klaar op %s)".formatted(inhoud.get("doel" + doel), inhoud.get("actie" + doel), wie,
				DATUM.format(LocalDate.parse((String) inhoud.get("klaarOp" + doel))));
	}

	private static String namen(List<Deelnemer> deelnemers) {
		return deelnemers.stream().map(Deelnemer::naam).collect(Collectors.joining(" en "));
	}

	private static String passend(String tekst) {
		return (tekst.length() <= LANGST) ? tekst : tekst.substring(0, LANGST - 1) + "…";
	}

}
