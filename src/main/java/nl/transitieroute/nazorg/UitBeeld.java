package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Werkdagen;
import nl.transitieroute.toestemming.Deling;
import nl.transitieroute.toestemming.Grondslag;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A youth who could not be reached. He keeps who is responsible, a contact person and a
 * next step; RMC looks for him when the law says so, W&amp;I only on a ground of the
 * table {@code grondslag}, and giving up takes two people.
 */
@Service
@Transactional
public class UitBeeld {

	private static final Map<String, String> NAMEN = Map.of("rmc", "RMC (Doorstroompunt)", "wi", "W&I");

	private final Nazorg nazorg;

	private final Nazorgstanden standen;

	private final Contactplan contactplan;

	private final Contactplanning planning;

	private final Grondslagen grondslagen;

	private final Beslissingen beslissingen;

	private final Werkdagen werkdagen;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	UitBeeld(Nazorg nazorg, Nazorgstanden standen, Contactplan contactplan, Contactplanning planning,
			Grondslagen grondslagen, Beslissingen beslissingen, Werkdagen werkdagen, Dossier dossier,
			Uitvoerder uitvoerder, Clock clock) {
		this.nazorg = nazorg;
		this.standen = standen;
		this.contactplan = contactplan;
		this.planning = planning;
		this.grondslagen = grondslagen;
		this.beslissingen = beslissingen;
		this.werkdagen = werkdagen;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/** What the table {@code uit-beeld-voorstel} proposes: besluit, kaart and tip. */
	@Transactional(readOnly = true)
	public Map<String, Object> voorstel(Route route) {
		boolean eindgesprek = this.contactplan.eerstvolgende(route)
			.filter((moment) -> moment.is(Contactmoment.EINDGESPREK))
			.isPresent();
		return this.beslissingen
			.enige("uit-beeld-voorstel", Map.of("ronde", ronde(route), "eindgesprek", eindgesprek ? "ja" : "nee"))
			.orElseThrow(() -> new IllegalStateException("Tabel uit-beeld-voorstel heeft geen rij voor deze keer"));
	}

	/** The how manieth time in a row that all attempts failed. */
	@Transactional(readOnly = true)
	public int ronde(Route route) {
		List<String> nieuwsteEerst = this.contactplan.van(route)
			.stream()
			.filter((moment) -> moment.afgehandeldOp() != null && !"vervallen".equals(moment.status()))
			.sorted(Comparator.comparing(Contactmoment::afgehandeldOp).thenComparing(Contactmoment::id).reversed())
			.map(Contactmoment::status)
			.toList();
		return 1 + (int) nieuwsteEerst.stream().takeWhile("niet-bereikt"::equals).count();
	}

	/** The parties that may be asked to look for the youth today. */
	@Transactional(readOnly = true)
	public List<String> magZoeken(Route route) {
		return List.of("rmc", "wi").stream().filter((partij) -> grond(route, partij).mag()).toList();
	}

	/** For each party whether it may look for the youth, and on what ground. */
	@Transactional(readOnly = true)
	public Map<String, String> gronden(Route route) {
		Map<String, String> gronden = new LinkedHashMap<>();
		for (String partij : List.of("rmc", "wi")) {
			Grondslag grond = grond(route, partij);
			gronden.put(NAMEN.get(partij),
					grond.mag() ? "mag meezoeken: " + grond.inWoorden() + " (" + grond.bron() + ")"
							: "mag niets weten: er is geen toestemming en geen wet die het toestaat");
		}
		return gronden;
	}

	/** Who proposed to give up, and what he wrote is in the dossier. */
	@Transactional(readOnly = true)
	public String sluitingDoor(Route route) {
		return this.standen.van(route).sluitingDoor();
	}

	/**
	 * Tries again later, and asks others to look meanwhile.
	 * @param op the day, null for the term of the table
	 * @throws Weigering without a ground for a party, or when the youth may not be
	 * approached any more
	 */
	void laterOpnieuw(Route route, LocalDate op, List<String> zoekers) {
		schakelIn(route, zoekers);
		this.nazorg.probeerOpnieuw(route, op);
		this.nazorg.isUitBeeld(route);
	}

	/**
	 * Leaves a pilot light burning, and asks others to look meanwhile.
	 * @throws Weigering without a ground for a party, or when the youth may not be
	 * approached any more
	 */
	void waakvlam(Route route, List<String> zoekers) {
		schakelIn(route, zoekers);
		this.nazorg.zetOpWaakvlamUitBeeld(route);
		this.nazorg.isUitBeeld(route);
	}

	/** Proposes to give up; nothing ends before a second person agrees. */
	void stelSluitenVoor(Route route) {
		this.nazorg.isUitBeeld(route);
		this.standen.zetSluitingDoor(route, this.uitvoerder.medewerkerId());
	}

	/**
	 * The second person agrees, or does not.
	 * @throws Weigering when it is the same person
	 */
	void beantwoordSluiten(Route route, boolean akkoord) {
		if (this.uitvoerder.medewerkerId().equals(sluitingDoor(route))) {
			throw new Weigering("Afsluiten zonder de jongere te spreken besluiten twee mensen. Jij stelde het voor: "
					+ "laat een collega of de regisseur dit bevestigen.");
		}
		this.standen.zetSluitingDoor(route, null);
		if (akkoord) {
			this.nazorg.sluitUitBeeld(route);
		}
	}

	/**
	 * Somebody found the youth: the next attempt is brought forward to the next working
	 * day.
	 */
	void gevonden(Route route) {
		LocalDate vandaag = LocalDate.now(this.clock);
		LocalDate dag = this.werkdagen.na(vandaag, 1);
		this.contactplan.eerstvolgende(route)
			.filter((moment) -> moment.gepland().isAfter(dag))
			.ifPresent((moment) -> this.planning.brengNaarVoren(route, moment, dag, "De jongere is gevonden"));
	}

	private void schakelIn(Route route, List<String> partijen) {
		for (String partij : partijen) {
			Grondslag grond = grond(route, partij);
			if (!grond.mag()) {
				throw new Weigering(NAMEN.get(partij) + " mag niet meezoeken: de jongere gaf daarvoor geen toestemming "
						+ "en de wet staat het hier niet toe. Haal het vinkje weg.");
			}
			Map<String, Object> inhoud = new LinkedHashMap<>();
			inhoud.put("Partij", NAMEN.get(partij));
			inhoud.put("Grond", grond.inWoorden());
			inhoud.put("Bron", grond.bron());
			this.dossier.noteer(route.nummer(), "uit-beeld", "Gevraagd om mee te zoeken: " + NAMEN.get(partij), inhoud);
		}
	}

	/** What is responsible itself has no need to be asked. */
	private Grondslag grond(Route route, String partij) {
		String organisatie = route.organisatie(partij);
		if (organisatie == null || organisatie.equals(route.verantwoordelijkeId())) {
			return new Grondslag(false, null, Set.of(), "doet niet mee, of begeleidt zelf");
		}
		return this.grondslagen.weeg(route, Deling.vanSchool(route, partij, Toestemmingen.DELEN));
	}

}
