package nl.transitieroute.inzage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Stap;
import nl.transitieroute.route.Stappen;

import org.springframework.stereotype.Component;

/** What happened in a route and what is planned, as one person may read it. */
@Component
class Tijdlijn {

	private final Stappen stappen;

	private final Dossier dossier;

	private final Wie namen;

	private final Clock clock;

	Tijdlijn(Stappen stappen, Dossier dossier, Wie namen, Clock clock) {
		this.stappen = stappen;
		this.dossier = dossier;
		this.namen = namen;
		this.clock = clock;
	}

	/** Open tasks and waits, the next one first. */
	List<Regel> gepland(String nummer) {
		return this.stappen.van(nummer).stream().map(this::regel).toList();
	}

	/** Newest first. */
	List<Regel> gebeurd(String nummer, Inzage inzage) {
		List<DossierEntry> entries = new ArrayList<>(this.dossier.van(nummer));
		Collections.reverse(entries);
		return entries.stream().map((entry) -> regel(entry, inzage)).toList();
	}

	private Regel regel(DossierEntry entry, Inzage inzage) {
		boolean leesbaar = inzage.magLezen(entry);
		String organisatie = this.namen.organisatie(entry.organisatieId());
		return new Regel(Datum.moment(entry.moment()), entry.titel(),
				this.namen.persoon(entry.medewerkerId()) + ((organisatie != null) ? " · " + organisatie : ""),
				entry.soort(), false, leesbaar ? this.dossier.regels(entry) : List.of(), !leesbaar);
	}

	private Regel regel(Stap stap) {
		boolean laat = stap.op() != null && stap.op().isBefore(OffsetDateTime.now(this.clock));
		return new Regel(Datum.dag(stap.op()), stap.naam(), this.namen.doetStap(stap.wie()), stap.soort(), laat,
				List.of(), false);
	}

}
