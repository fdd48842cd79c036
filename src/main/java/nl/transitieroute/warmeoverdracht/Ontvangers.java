package nl.transitieroute.warmeoverdracht;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Deling;
import nl.transitieroute.toestemming.Grondslag;
import nl.transitieroute.toestemming.Grondslagen;
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

	private final Beslissingen beslissingen;

	private final Toestemmingen toestemmingen;

	private final Grondslagen grondslagen;

	private final Organisaties organisaties;

	Ontvangers(Beslissingen beslissingen, Toestemmingen toestemmingen, Grondslagen grondslagen,
			Organisaties organisaties) {
		this.beslissingen = beslissingen;
		this.toestemmingen = toestemmingen;
		this.grondslagen = grondslagen;
		this.organisaties = organisaties;
	}

	/** What the table advises for this route as it stands. */
	public Advies advies(Route route) {
		return this.beslissingen
			.enige("ontvangende-partij",
					Map.of("bestemming", (route.bestemming() != null) ? route.bestemming() : "onbekend",
							"startkwalificatie", route.startkwalificatie(), "rmcVolgensWet", rmcVolgensWet(route),
							"magWi", magDelen(route, Ontvanger.WI), "magRmc", magDelen(route, Ontvanger.RMC),
							"magNieuweSchool", magDelen(route, Ontvanger.NIEUWE_SCHOOL)))
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
		if (!ontvanger.isBuiten() && ontvanger.organisatie(route) == null) {
			return Optional
				.of("Voor de woonplaats van deze jongere doet " + naam(route, ontvanger) + " hier nog niet mee. "
						+ "Kies een andere ontvanger en vraag de regisseur om deze partij aan te sluiten.");
		}
		if (!grond(route, ontvanger).mag()) {
			return Optional.of("De jongere gaf geen toestemming om informatie te delen met " + naam(route, ontvanger)
					+ ", of die is ingetrokken of verlopen, en de wet geeft hier geen grond. "
					+ "Vraag de jongere opnieuw, of kies school.");
		}
		return Optional.empty();
	}

	/** On what sharing with this receiver rests, by the table {@code grondslag}. */
	public Grondslag grond(Route route, Ontvanger ontvanger) {
		return this.grondslagen.weeg(route, deling(route, ontvanger, Toestemmingen.DELEN));
	}

	/**
	 * On what the handover of the guidance itself rests: for W&amp;I the youth must agree
	 * to it as well (WEB 9.2.13).
	 */
	public Grondslag grondVanOverdracht(Route route, Ontvanger ontvanger) {
		return this.grondslagen.weeg(route, deling(route, ontvanger, Grondslagen.OVERDRAGEN));
	}

	/** The sections that may go along; none inside school, which has the dossier. */
	public List<Onderdeel> toegestaan(Route route, Ontvanger ontvanger) {
		if (ontvanger.isSchool()) {
			return List.of();
		}
		Set<String> sleutels = new LinkedHashSet<>(grond(route, ontvanger).watMag());
		if (sleutels.contains("toegestemd")) {
			sleutels.addAll(toegestemd(route, ontvanger));
		}
		sleutels.remove(Onderdeel.GEZONDHEID_JUSTITIE.sleutel());
		sleutels.addAll(this.grondslagen.weeg(route, deling(route, ontvanger, Toestemmingen.DELEN).bijzondereGegevens())
			.watMag());
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

	private boolean rmcVolgensWet(Route route) {
		return grond(route, Ontvanger.RMC).watMag().stream().anyMatch((wat) -> !"toegestemd".equals(wat));
	}

	private boolean magDelen(Route route, Ontvanger ontvanger) {
		return grond(route, ontvanger).rustOpToestemming();
	}

	private List<String> toegestemd(Route route, Ontvanger ontvanger) {
		return this.toestemmingen.laatste(route, Toestemmingen.DELEN, partij(ontvanger))
			.map(Toestemming::gegevens)
			.map((gegevens) -> List.of(gegevens.split(",")))
			.orElse(List.of());
	}

	/** From who is responsible now: what RMC has about health never goes on. */
	private static Deling deling(Route route, Ontvanger ontvanger, String doel) {
		return Deling.vanSchool(route, partij(ontvanger), doel)
			.van(Grondslagen.partij(route, route.verantwoordelijkeId()).orElse("school"));
	}

	private static String partij(Ontvanger ontvanger) {
		return ontvanger.isSchool() ? "school" : ontvanger.sleutel();
	}

	/** What the table says, why, and where it comes from. */
	public record Advies(Ontvanger ontvanger, String reden, String bron) {
	}

}
