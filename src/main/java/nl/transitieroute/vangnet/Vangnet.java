package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks round, and keeps the list of what is wrong in step with what was seen: new faults
 * come on it, faults that are mended leave it, and how long each one stood stays known
 * for a while. Every node calls {@link #beurt} often; one of them looks.
 */
@Service
public class Vangnet {

	private final Meldingenregister register;

	private final ObjectProvider<Controle> controles;

	private final ObjectProvider<Vangnetvolger> volgers;

	private final Termijnen termijnen;

	private final Clock clock;

	private final Duration tussen;

	Vangnet(Meldingenregister register, ObjectProvider<Controle> controles, ObjectProvider<Vangnetvolger> volgers,
			Termijnen termijnen, Clock clock, @Value("${transitieroute.vangnet.elke}") Duration tussen) {
		this.register = register;
		this.controles = controles;
		this.volgers = volgers;
		this.termijnen = termijnen;
		this.clock = clock;
		this.tussen = tussen;
	}

	/**
	 * Looks round when it is time and nobody else does. The round is one transaction that
	 * holds the only row of {@code vangnet_ronde}: a node that dies lets go of it, and
	 * the next one begins.
	 * @return whether this was the turn
	 */
	@Transactional
	public boolean beurt() {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		// Somewhat less than the rhythm in which nodes ask, so that no turn is missed.
		if (!this.register.neemBeurt(nu, nu.minus(this.tussen.multipliedBy(4).dividedBy(5)))) {
			return false;
		}
		werkBij(zie(), nu);
		LocalDate bewaardVanaf = this.termijnen.voor("vangnet-bewaren",
				nu.atZoneSameInstant(Routes.ZONE).toLocalDate());
		this.register.ruimOp(bewaardVanaf.atStartOfDay(Routes.ZONE).toOffsetDateTime());
		this.register.klaar(OffsetDateTime.now(this.clock));
		return true;
	}

	private Map<String, Bevinding> zie() {
		Map<String, Bevinding> gezien = new LinkedHashMap<>();
		this.controles.orderedStream()
			.flatMap((controle) -> controle.kijk().stream())
			.forEach((bevinding) -> gezien.putIfAbsent(bevinding.sleutel(), bevinding));
		return gezien;
	}

	private void werkBij(Map<String, Bevinding> gezien, OffsetDateTime nu) {
		Map<String, String> stonden = this.register.open();
		List<Bevinding> nieuw = new ArrayList<>();
		List<Bevinding> anders = new ArrayList<>();
		gezien.forEach((sleutel, bevinding) -> {
			if (!stonden.containsKey(sleutel)) {
				nieuw.add(bevinding);
			}
			else if (!bevinding.wat().equals(stonden.get(sleutel))) {
				anders.add(bevinding);
			}
		});
		Map<String, String> weg = new HashMap<>(stonden);
		weg.keySet().removeAll(gezien.keySet());
		this.register.losOp(weg.keySet(), nu);
		this.register.voegToe(nieuw, nu);
		this.register.verander(anders);
		if (!nieuw.isEmpty()) {
			this.volgers.orderedStream().forEach((volger) -> volger.gevonden(nieuw));
		}
	}

}
