package nl.transitieroute.warmeoverdracht.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.jongere.Jongere;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Grondslag;
import nl.transitieroute.warmeoverdracht.Onderdeel;
import nl.transitieroute.warmeoverdracht.Ontvanger;
import nl.transitieroute.warmeoverdracht.Ontvangers;
import nl.transitieroute.warmeoverdracht.Ontvangers.Advies;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import nl.transitieroute.warmeoverdracht.Overgangsfeiten;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/** {@code ${overdrachtGegevens...}}: what the forms of the handover show. */
@Component
public class OverdrachtGegevens {

	/** A form shows this much of a list. */
	private static final int REGELS = 20;

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Routes routes;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final Ontvangers ontvangers;

	private final Overdrachten overdrachten;

	private final Overgangsfeiten feiten;

	private final Dossier dossier;

	private final Clock clock;

	OverdrachtGegevens(Routes routes, Jongeren jongeren, Organisaties organisaties, Ontvangers ontvangers,
			Overdrachten overdrachten, Overgangsfeiten feiten, Dossier dossier, Clock clock) {
		this.routes = routes;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.ontvangers = ontvangers;
		this.overdrachten = overdrachten;
		this.feiten = feiten;
		this.dossier = dossier;
		this.clock = clock;
	}

	/** The advice with reason and source, and what is not possible now. */
	public String advies(DelegateExecution execution) {
		return advies(route(execution));
	}

	String advies(Route route) {
		Advies advies = this.ontvangers.advies(route);
		String nietMogelijk = Arrays.stream(Ontvanger.values())
			.filter((ontvanger) -> this.ontvangers.bezwaar(route, ontvanger).isPresent())
			.map((ontvanger) -> this.ontvangers.naam(route, ontvanger))
			.collect(Collectors.joining(", "));
		return "**Advies: %s.** %s *(%s)*".formatted(naam(route, advies.ontvanger()), advies.reden(), advies.bron())
				+ (nietMogelijk.isEmpty() ? ""
						: "\n\nNu niet mogelijk (geen toestemming, of doet niet mee): " + nietMogelijk + ".");
	}

	private String naam(Route route, Ontvanger ontvanger) {
		return (ontvanger == Ontvanger.SCHOOL) ? "school, dezelfde begeleider" : this.ontvangers.naam(route, ontvanger);
	}

	/** What was tried before, or an empty text. */
	public String eerder(DelegateExecution execution) {
		Route route = route(execution);
		return this.overdrachten.van(route)
			.stream()
			.filter((overdracht) -> overdracht.beslistOp() != null)
			.map((overdracht) -> "- Eerder: " + this.ontvangers.naam(route, overdracht.naar()) + ", "
					+ overdracht.status() + " op " + dag(overdracht.beslistOp())
					+ ((overdracht.toelichting() != null) ? " (" + overdracht.toelichting() + ")" : ""))
			.collect(Collectors.joining("\n"));
	}

	/** The name of the chosen receiver. */
	public String ontvangerNaam(DelegateExecution execution) {
		return this.ontvangers.naam(route(execution), ontvanger(execution));
	}

	/** The sections that consent or law allows, as choices. */
	public SpinJsonNode toegestaneOnderdelen(DelegateExecution execution) {
		return toegestaneOnderdelen(route(execution), ontvanger(execution));
	}

	SpinJsonNode toegestaneOnderdelen(Route route, Ontvanger ontvanger) {
		return Opties.json(this.ontvangers.toegestaan(route, ontvanger)
			.stream()
			.filter((onderdeel) -> onderdeel != Onderdeel.GEZONDHEID_JUSTITIE)
			.map((onderdeel) -> new Optie(onderdeel.label(), onderdeel.sleutel()))
			.toList());
	}

	/**
	 * Health and criminal data: a yes is a choice only where the youth said it himself.
	 */
	public SpinJsonNode bijzonderOpties(DelegateExecution execution) {
		return bijzonderOpties(route(execution), ontvanger(execution));
	}

	SpinJsonNode bijzonderOpties(Route route, Ontvanger ontvanger) {
		List<Optie> opties = new ArrayList<>(List.of(new Optie("Nee, dit gaat niet mee", "nee")));
		if (this.ontvangers.toegestaan(route, ontvanger).contains(Onderdeel.GEZONDHEID_JUSTITIE)) {
			opties.add(new Optie("Ja, de jongere zei hier apart ja op", "ja"));
		}
		return Opties.json(opties);
	}

	/** The people at the receiver, as choices. */
	public SpinJsonNode ontvangendeMedewerkers(DelegateExecution execution) {
		return Opties.json(this.ontvangers.ontvangendeMedewerkers(route(execution), ontvanger(execution))
			.stream()
			.map((medewerker) -> new Optie(medewerker.naam(), medewerker.id()))
			.toList());
	}

	/** What was done in this route, so that nobody does it again. */
	public String eerderGeprobeerd(DelegateExecution execution) {
		Map<String, String> gedaan = new LinkedHashMap<>();
		for (DossierEntry entry : this.dossier.van(route(execution).nummer())) {
			if (entry.formulier() != null) {
				gedaan.put(entry.titel(), dag(entry.moment()));
			}
		}
		return "Al gedaan in deze route (het dossier vertelt wat eruit kwam):\n" + gedaan.entrySet()
			.stream()
			.skip(Math.max(0, gedaan.size() - REGELS))
			.map((regel) -> "- " + regel.getKey() + ", " + regel.getValue())
			.collect(Collectors.joining("\n"));
	}

	/**
	 * What the receiver sees before saying yes: enough to decide, nothing of the
	 * contents.
	 */
	public String voorproef(DelegateExecution execution) {
		Route route = route(execution);
		Overdracht overdracht = this.overdrachten.laatste(route).orElseThrow();
		Jongere jongere = this.jongeren.metId(route.jongereId());
		String woonplaats = this.organisaties.gemeentenaam(jongere.gemeenteCode()).orElse("onbekend");
		return """
				%d jaar · woont in %s · bestemming: %s · startkwalificatie: %s

				Aangeboden door %s van %s op %s. Grond: %s.

				In het overdrachtsdossier: %s.

				Instemming van de jongere: %s · verzoek van school aan de gemeente (Participatiewet 7a lid 1 b): %s · beoogd: %s

				De inhoud is te lezen na het aannemen."""
			.formatted(jongere.leeftijdOp(LocalDate.now(this.clock)), woonplaats,
					String.valueOf(route.bestemming()).replace('-', ' '), route.startkwalificatie() ? "ja" : "nee",
					medewerker(overdracht.vanContactpersoonId()), this.organisaties.naam(overdracht.vanId()),
					dag(overdracht.aangebodenOp()), Grondslag.inWoorden(overdracht.grond()),
					onderdelen(overdracht.mee()), gevraagd(overdracht.instemming()),
					gevraagd(overdracht.verzoekSchool()),
					(overdracht.beoogdeId() != null) ? medewerker(overdracht.beoogdeId()) : "nog niemand");
	}

	/** What the system itself puts in the overgangsdocument, for the youth to read. */
	public String overgangsfeiten(DelegateExecution execution) {
		Route route = route(execution);
		return "Dit staat er al in:\n" + this.feiten.van(route, this.overdrachten.laatste(route).orElseThrow())
			.stream()
			.map((feit) -> "- " + feit.vraag() + ": **" + feit.antwoord() + "**")
			.collect(Collectors.joining("\n"));
	}

	/** Who said no and why, or that nobody answered. */
	public String weigering(DelegateExecution execution) {
		Route route = route(execution);
		Overdracht overdracht = this.overdrachten.laatste(route).orElseThrow();
		String wie = this.ontvangers.naam(route, overdracht.naar());
		return Overdracht.VERLOPEN.equals(overdracht.status())
				? "**%s** gaf geen antwoord op het aanbod van %s.".formatted(wie, dag(overdracht.aangebodenOp()))
				: "**%s** (%s) zei nee op %s: *%s*. %s".formatted(wie, medewerker(overdracht.beslistDoor()),
						dag(overdracht.beslistOp()), overdracht.reden().replace('-', ' '), overdracht.toelichting());
	}

	/** The contact person of now, with the organisation. */
	public String contactpersoon(DelegateExecution execution) {
		Route route = route(execution);
		return medewerker(route.contactpersoonId()) + " van " + this.organisaties.naam(route.verantwoordelijkeId());
	}

	/** What the former contact person is worried about. */
	public String zorg(DelegateExecution execution) {
		return this.overdrachten.van(route(execution))
			.stream()
			.filter((overdracht) -> overdracht.zorg() != null)
			.reduce((eerste, tweede) -> tweede)
			.map((overdracht) -> "%s schrijft: *%s*".formatted(medewerker(overdracht.vanContactpersoonId()),
					overdracht.zorg()))
			.orElse("");
	}

	private String medewerker(String id) {
		return this.organisaties.medewerker(id).map(Medewerker::naam).orElse(id);
	}

	private static String onderdelen(List<Onderdeel> onderdelen) {
		return onderdelen.isEmpty() ? "niets apart, de ontvanger werkt op dezelfde school"
				: onderdelen.stream().map(Onderdeel::label).collect(Collectors.joining(", "));
	}

	private static String gevraagd(String antwoord) {
		return (antwoord != null) ? antwoord : "niet van toepassing";
	}

	private static String dag(OffsetDateTime moment) {
		return DATUM.format(moment.atZoneSameInstant(Routes.ZONE));
	}

	private static Ontvanger ontvanger(DelegateExecution execution) {
		return Ontvanger.metSleutel(WarmeOverdrachtProcess.ONTVANGER.get(execution));
	}

	private Route route(DelegateExecution execution) {
		return this.routes.metNummer(execution.getProcessBusinessKey());
	}

}
