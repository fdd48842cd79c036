package nl.transitieroute.warmeoverdracht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Leeftijdsgrenzen;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemming;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may receive the youth: the table {@code ontvangende-partij} advises, consent and
 * law limit, people decide.
 */
@Service
@Transactional(readOnly = true)
public class Ontvangers {

	private static final Set<String> LEERT_DOOR = Set.of("bbl", "verder-studeren");

	private final Beslissingen beslissingen;

	private final Toestemmingen toestemmingen;

	private final Leeftijdsgrenzen leeftijdsgrenzen;

	private final Organisaties organisaties;

	private final Jongeren jongeren;

	private final Clock clock;

	Ontvangers(Beslissingen beslissingen, Toestemmingen toestemmingen, Leeftijdsgrenzen leeftijdsgrenzen,
			Organisaties organisaties, Jongeren jongeren, Clock clock) {
		this.beslissingen = beslissingen;
		this.toestemmingen = toestemmingen;
		this.leeftijdsgrenzen = leeftijdsgrenzen;
		this.organisaties = organisaties;
		this.jongeren = jongeren;
		this.clock = clock;
	}

	/** What the table advises for this route as it stands. */
	public Advies advies(Route route) {
		return this.beslissingen
			.enige("ontvangende-partij",
					Map.of("bestemming", (route.bestemming() != null) ? route.bestemming() : "onbekend",
							"startkwalificatie", route.startkwalificatie(), "rmcVolgensWet", rmcVolgensWet(route),
							"magWi", magDelen(route, "wi"), "magRmc", magDelen(route, "rmc"), "magNieuweSchool",
							magDelen(route, "nieuwe-school")))
			.map((rij) -> new Advies(Ontvanger.metSleutel((String) rij.get("advies")), (String) rij.get("reden"),
					(String) rij.get("bron")))
			.orElseThrow(() -> new IllegalStateException("De tabel ontvangende-partij heeft geen rij die past"));
	}

	/** Why this receiver is not possible now, or empty when it is. */
	public Optional<String> bezwaar(Route route, Ontvanger ontvanger) {
		if (ontvanger.isSchool()) {
			return ontvangendeMedewerkers(route, ontvanger).isEmpty() && ontvanger != Ontvanger.SCHOOL
					? Optional.of("School heeft geen doorwerkcoach in dit systeem. Kies een andere ontvanger.")
					: Optional.empty();
		}
		if (grond(route, ontvanger) == Grond.GEEN) {
			return Optional.of("De jongere gaf geen toestemming om informatie te delen met " + naam(route, ontvanger)
					+ ", en de wet geeft hier geen grond. Vraag de jongere opnieuw, of kies school.");
		}
		if (!ontvanger.isBuiten() && ontvanger.organisatie(route) == null) {
			return Optional
				.of("Voor de woonplaats van deze jongere doet " + naam(route, ontvanger) + " hier nog niet mee. "
						+ "Kies een andere ontvanger en vraag de regisseur om deze partij aan te sluiten.");
		}
		return Optional.empty();
	}

	/**
	 * RMC may take part by its own legal task or by consent, W&amp;I and outside parties
	 * by consent only, school always (Ingrado 2021; WEB 9.2.5, 9.2.13).
	 */
	public Grond grond(Route route, Ontvanger ontvanger) {
		if (ontvanger.isSchool()) {
			return Grond.SCHOOL;
		}
		if (!toegestemd(route, ontvanger).isEmpty()) {
			return Grond.TOESTEMMING;
		}
		return (ontvanger == Ontvanger.RMC && rmcVolgensWet(route)) ? Grond.WET : Grond.GEEN;
	}

	/** The sections that may go along; none inside school, which has the dossier. */
	public List<Onderdeel> toegestaan(Route route, Ontvanger ontvanger) {
		Set<String> sleutels = new LinkedHashSet<>();
		toegestemd(route, ontvanger).forEach((onderdeel) -> sleutels.add(onderdeel.sleutel()));
		if (ontvanger == Ontvanger.RMC && rmcVolgensWet(route)) {
			Onderdeel.VOLGENS_WET.forEach((onderdeel) -> sleutels.add(onderdeel.sleutel()));
		}
		return Onderdeel.met(sleutels);
	}

	/** The people at the receiver who can become contact person or stand-in. */
	public List<Medewerker> ontvangendeMedewerkers(Route route, Ontvanger ontvanger) {
		String organisatie = ontvanger.organisatie(route);
		return (organisatie != null && !ontvanger.rollen().isEmpty())
				? this.organisaties.medewerkers(organisatie, ontvanger.rollen().toArray(String[]::new)) : List.of();
	}

	/** The name that a form shows. */
	public String naam(Route route, Ontvanger ontvanger) {
		String organisatie = ontvanger.organisatie(route);
		return switch (ontvanger) {
			case DOORWERKCOACH -> "de doorwerkcoach van " + this.organisaties.naam(organisatie);
			case NIEUWE_SCHOOL -> "de nieuwe school";
			case UWV -> "UWV";
			case RMC -> (organisatie != null) ? this.organisaties.naam(organisatie) : "RMC (Doorstroompunt)";
			default -> (organisatie != null) ? this.organisaties.naam(organisatie) : "W&I";
		};
	}

	boolean rmcVolgensWet(Route route) {
		return !route.startkwalificatie() && !LEERT_DOOR.contains(String.valueOf(route.bestemming()))
				&& this.leeftijdsgrenzen.geldt(Leeftijdsgrenzen.RMC, this.jongeren.metId(route.jongereId()),
						LocalDate.now(this.clock));
	}

	private boolean magDelen(Route route, String partij) {
		return this.toestemmingen.geldt(route, Toestemmingen.DELEN, partij);
	}

	private List<Onderdeel> toegestemd(Route route, Ontvanger ontvanger) {
		if (ontvanger.isSchool() || !magDelen(route, ontvanger.sleutel())) {
			return List.of();
		}
		return this.toestemmingen.laatste(route, Toestemmingen.DELEN, ontvanger.sleutel())
			.map(Toestemming::gegevens)
			.map((gegevens) -> Onderdeel.met(List.of(gegevens.split(","))))
			.orElse(List.of());
	}

	/** On what a handover rests. */
	public enum Grond {

		SCHOOL, TOESTEMMING, WET, GEEN

	}

	/** What the table says, why, and where it comes from. */
	public record Advies(Ontvanger ontvanger, String reden, String bron) {
	}

}
