package nl.transitieroute.inzage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Stap;
import nl.transitieroute.route.Stappen;
import nl.transitieroute.route.TeLaat;
import nl.transitieroute.route.Vooruitblik;
import nl.transitieroute.toestemming.Kopieen;

import org.springframework.stereotype.Component;

/** What happened in a route and what is planned, as one person may read it. */
@Component
class Tijdlijn {

	private final Stappen stappen;

	private final List<Vooruitblik> vooruitblikken;

	private final Dossier dossier;

	private final Kopieen kopieen;

	private final Wie namen;

	private final TeLaat teLaat;

	Tijdlijn(Stappen stappen, List<Vooruitblik> vooruitblikken, Dossier dossier, Kopieen kopieen, Wie namen,
			TeLaat teLaat) {
		this.stappen = stappen;
		this.vooruitblikken = vooruitblikken;
		this.dossier = dossier;
		this.kopieen = kopieen;
		this.namen = namen;
		this.teLaat = teLaat;
	}

	/** Open tasks and waits, the next one first; then what lies further ahead. */
	List<Regel> gepland(Route route) {
		return Stream
			.concat(this.stappen.van(route.nummer()).stream().map(this::regel),
					this.vooruitblikken.stream().flatMap((blik) -> blik.later(route).stream()).map(this::regel))
			.toList();
	}

	/** Newest first, what this reader may know of. */
	List<Regel> gebeurd(Route route, Leesrecht recht) {
		List<DossierEntry> entries = new ArrayList<>(this.dossier.van(route.nummer()));
		Collections.reverse(entries);
		Map<Long, String> gemarkeerd = this.kopieen.gemarkeerd(route);
		return entries.stream()
			.filter(recht::ziet)
			.map((entry) -> regel(entry, gemarkeerd.get(entry.id()), recht.leest(entry)))
			.toList();
	}

	/** A copy whose consent ended says so: it may not be used any more. */
	private Regel regel(DossierEntry entry, String einde, boolean leesbaar) {
		String organisatie = this.namen.organisatie(entry.organisatieId());
		return new Regel(Datum.moment(entry.moment()),
				entry.titel() + ((einde != null) ? " · toestemming " + einde + ", niet meer gebruiken" : ""),
				this.namen.persoon(entry.medewerkerId()) + ((organisatie != null) ? " · " + organisatie : ""),
				entry.soort(), false, leesbaar ? this.dossier.regels(entry) : List.of(), !leesbaar);
	}

	private Regel regel(Vooruitblik.Moment moment) {
		return new Regel(Datum.dag(moment.op()), moment.naam(), "", "later", false, List.of(), false);
	}

	private Regel regel(Stap stap) {
		if (stap.stil()) {
			return new Regel("staat stil zolang de pauze duurt", stap.naam(), this.namen.doetStap(stap.wie()), "stil",
					false, List.of(), false);
		}
		return new Regel(Datum.dag(stap.op()), stap.naam(), this.namen.doetStap(stap.wie()),
				stap.naast() ? "naast" : stap.soort(), this.teLaat.is(stap.op()), List.of(), false);
	}

}
