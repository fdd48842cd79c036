package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import nl.transitieroute.bericht.Berichtenstand;
import nl.transitieroute.bericht.Berichtenstand.Onbereikbaar;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Component;

/**
 * Whether messages go out: people whom mail does not reach, and messages that nobody
 * takes.
 */
@Component
class BerichtControle implements Controle {

	/** An ordinary message waits seconds; what was tried four times waits longer. */
	private static final Duration LANG = Duration.ofHours(2);

	private final Berichtenstand stand;

	private final Clock clock;

	BerichtControle(Berichtenstand stand, Clock clock) {
		this.stand = stand;
		this.clock = clock;
	}

	@Override
	public List<Bevinding> kijk() {
		List<Bevinding> bevindingen = new ArrayList<>();
		Set<String> gezien = new HashSet<>();
		for (Onbereikbaar een : this.stand.onbereikbaar()) {
			if (gezien.add(een.medewerkerId())) {
				bevindingen.add(new Bevinding(Soort.BERICHT_NIET_VERZONDEN, een.medewerkerId(), null,
						een.organisatieId(), een.medewerkerId(), null,
						"Mail aan %s komt niet aan: %s.".formatted(een.naam(), een.reden().replace('-', ' ')),
						een.sinds().atStartOfDay(Routes.ZONE).toOffsetDateTime()));
			}
		}
		OffsetDateTime sinds = this.stand.wachtSinds();
		if (sinds != null && sinds.isBefore(OffsetDateTime.now(this.clock).minus(LANG))) {
			bevindingen.add(new Bevinding(Soort.BERICHT_NIET_VERZONDEN, "wachtrij", null, null, null, null,
					"Berichten wachten: de mailserver of de sms-dienst neemt ze niet aan.", sinds));
		}
		return bevindingen;
	}

}
