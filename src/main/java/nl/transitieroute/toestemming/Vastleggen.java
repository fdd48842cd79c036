package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person records what the youth answers. A no to what was allowed before is a
 * withdrawal, with all that follows from it; a yes with a last day is watched.
 */
@Service
@Transactional
public class Vastleggen {

	private static final Set<String> ANTWOORDEN = Set.of("ja", "nee", "later");

	private static final Set<String> WIJZEN = Set.of("in-gesprek", "op-papier", "telefonisch");

	private static final int LANGSTE_JAREN = 10;

	/** A question that makes sense for some parties only. */
	private static final Map<String, Set<String>> PARTIJEN_VAN = Map.of(Toestemmingen.BEGELEIDING_VOORTZETTEN,
			Set.of("wi"), Toestemmingen.HULP_VAN_RMC, Set.of("rmc"), Toestemmingen.MEEDOEN_AAN_PLAN,
			Set.of("wi", "rmc", "werkgever"), Toestemmingen.DELEN,
			Set.of("wi", "rmc", "werkgever", "nieuwe-school", "uwv"), Toestemmingen.DELEN_BIJZONDER,
			Set.of("wi", "rmc", "nieuwe-school", "uwv"), Toestemmingen.TWEEDE_JAAR, Set.of("school", "wi", "rmc"));

	private final Toestemmingen toestemmingen;

	private final Intrekkingen intrekkingen;

	private final Bewaking bewaking;

	private final Clock clock;

	Vastleggen(Toestemmingen toestemmingen, Intrekkingen intrekkingen, Bewaking bewaking, Clock clock) {
		this.toestemmingen = toestemmingen;
		this.intrekkingen = intrekkingen;
		this.bewaking = bewaking;
		this.clock = clock;
	}

	/**
	 * Keeps an answer that was given in a talk or on paper.
	 * @throws Weigering when the question does not fit the party, a date is wrong, or a
	 * yes to sharing does not name what
	 */
	public Toestemming neemOp(Route route, NieuweToestemming nieuw) {
		controleer(route, nieuw);
		return leg(route, nieuw);
	}

	/** Keeps an answer of a form, which asked what may be asked. */
	public Toestemming leg(Route route, NieuweToestemming nieuw) {
		Optional<Toestemming> staande = staande(route, nieuw.doel(), nieuw.partij());
		if (staande.isPresent() && !"ja".equals(nieuw.antwoord())) {
			this.intrekkingen.trekIn(route.nummer(), nieuw.partij(), nieuw.doel(),
					"De jongere antwoordt nu: " + nieuw.antwoord() + ".");
		}
		else {
			staande.ifPresent((oud) -> this.bewaking.stop(route, oud.id()));
		}
		return bewaak(route, this.toestemmingen.leg(route, nieuw));
	}

	/**
	 * The same consent goes on until another day; its own watch ends by itself.
	 * @param tot null is until it is withdrawn
	 * @throws Weigering when it ended meanwhile, or the day is not after its last day
	 */
	public Toestemming vernieuw(Route route, long toestemmingId, LocalDate tot, String wijze, String ouderAntwoord) {
		Toestemming oud = this.toestemmingen.metId(toestemmingId);
		if (oud.routeId() != route.id()
				|| staande(route, oud.doel(), oud.partij()).filter((staat) -> staat.id() == toestemmingId).isEmpty()) {
			throw new Weigering("Deze toestemming is intussen vernieuwd, ingetrokken of verlopen. Bekijk de lijst.");
		}
		if (tot != null && !tot.isAfter(oud.geldigTot())) {
			throw new Weigering("Kies een einddatum na de laatste dag van nu, of laat haar leeg.");
		}
		NieuweToestemming nieuw = new NieuweToestemming(oud.soort(), oud.doel(), oud.partij(), "ja",
				(oud.gegevens() != null) ? List.of(oud.gegevens().split(",")) : List.of(), wijze, oud.tekstversie(),
				null, tot, ouderAntwoord);
		controleer(route, nieuw);
		return bewaak(route, this.toestemmingen.leg(route, nieuw));
	}

	private Toestemming bewaak(Route route, Toestemming gelegd) {
		if ("ja".equals(gelegd.antwoord()) && gelegd.geldigTot() != null && route.isOpen()) {
			this.bewaking.begin(route, gelegd);
		}
		return gelegd;
	}

	private Optional<Toestemming> staande(Route route, String doel, String partij) {
		return this.toestemmingen.laatste(route, doel, partij)
			.filter((staat) -> "ja".equals(staat.antwoord()) && staat.einde() == null
					&& (staat.geldigTot() == null || !staat.geldigTot().isBefore(vandaag())));
	}

	private void controleer(Route route, NieuweToestemming nieuw) {
		route.nietNaOverlijden();
		if (!route.isOpen()) {
			throw new Weigering("De route is afgesloten: vastleggen kan niet meer, intrekken wel.");
		}
		if (!Partijen.alle().contains(nieuw.partij()) || !Doelen.alle().contains(nieuw.doel())
				|| !PARTIJEN_VAN.getOrDefault(nieuw.doel(), Set.copyOf(Partijen.alle())).contains(nieuw.partij())) {
			throw new Weigering("Deze vraag past niet bij deze partij. Kies een andere partij of een ander doel.");
		}
		if (!ANTWOORDEN.contains(nieuw.antwoord()) || !WIJZEN.contains(nieuw.wijze())) {
			throw new Weigering("Kies wat de jongere antwoordde en hoe hij dat deed.");
		}
		if ("ja".equals(nieuw.antwoord()) && Toestemmingen.DELEN.equals(nieuw.doel()) && nieuw.gegevens().isEmpty()) {
			throw new Weigering("Kruis aan welke onderdelen gedeeld mogen worden: alleen die gaan mee.");
		}
		LocalDate vanaf = (nieuw.geldigVanaf() != null) ? nieuw.geldigVanaf() : vandaag();
		if (vanaf.isAfter(vandaag().plusYears(1)) || (nieuw.geldigTot() != null
				&& (nieuw.geldigTot().isBefore(vanaf) || nieuw.geldigTot().isBefore(vandaag())
						|| nieuw.geldigTot().isAfter(vandaag().plusYears(LANGSTE_JAREN))))) {
			throw new Weigering("De einddatum ligt voor de begindatum, in het verleden of meer dan tien jaar weg. "
					+ "Kies andere dagen, of laat de einddatum leeg.");
		}
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
