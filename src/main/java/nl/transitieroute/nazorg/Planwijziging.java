package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.nazorg.Contactplanner.Gepland;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coach changes the contact plan: moves, adds and drops contacts, always with a reason.
 * What he places stays there when the rhythm changes. Each change is in the dossier, and
 * the nazorg waits for the new next date at once.
 */
@Service
@Transactional
public class Planwijziging {

	/** Message of the model {@code nazorg}. */
	public static final String BIJSTELLEN_GEVRAAGD = "contactplanBijstellenGevraagd";

	/** How a contact can go, and what that is called; as in the form. */
	public static final Map<String, String> KANALEN = kanalen();

	private static final int LANGSTE_REDEN = 400;

	private static final String INTUSSEN = "Het contactplan is intussen gewijzigd: dit contact staat er niet meer zo "
			+ "op. Bekijk het contactplan opnieuw.";

	private final Routes routes;

	private final Nazorgstanden standen;

	private final Contactplan contactplan;

	private final Contactplanning planning;

	private final Dagregels dagregels;

	private final Routeproces proces;

	private final Dossier dossier;

	private final Clock clock;

	Planwijziging(Routes routes, Nazorgstanden standen, Contactplan contactplan, Contactplanning planning,
			Dagregels dagregels, Routeproces proces, Dossier dossier, Clock clock) {
		this.routes = routes;
		this.standen = standen;
		this.contactplan = contactplan;
		this.planning = planning;
		this.dagregels = dagregels;
		this.proces = proces;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * A contact goes to another day.
	 * @param gezienOp the day on which the coach saw it
	 * @throws Weigering without a reason, when the day cannot be, when the contact is in
	 * hand already or changed meanwhile, or when the route is not in nazorg
	 */
	public void verzet(String nummer, long momentId, LocalDate gezienOp, LocalDate naar, String reden) {
		Route route = inNazorg(nummer);
		String waarom = verplicht(reden);
		Contactmoment moment = vooruit(route, momentId, gezienOp);
		if (moment.gepland().equals(naar)) {
			throw new Weigering("Het contact staat al op " + Dagregels.tekst(naar) + ". Kies een andere dag.");
		}
		this.dagregels.moetKunnen(naar);
		List<Contactmoment> anderen = this.contactplan.gepland(route)
			.stream()
			.filter((ander) -> ander.id() != moment.id())
			.toList();
		moetPassen(route, naar, moment.is(Contactmoment.EINDGESPREK), anderen);
		String bijzonder = this.planning.keuze(route, naar).bijzonder(naar);
		if (!this.contactplan.verzet(moment, Gepland.gekozen(naar, moment.doel(),
				"Verzet van " + Dagregels.tekst(moment.gepland()) + ((bijzonder != null) ? ". " + bijzonder : "")))) {
			throw new Weigering(INTUSSEN);
		}
		noteer(route, "Contact verzet", moment.naam(), moment.gepland(), naar, waarom);
	}

	/**
	 * One more contact.
	 * @param doel contact or tweede-jaar
	 * @throws Weigering without a reason or channel, when the day cannot be, or when the
	 * second year was asked or is planned already
	 */
	public void voegToe(String nummer, LocalDate dag, String kanaal, String doel, String reden) {
		Route route = inNazorg(nummer);
		String waarom = verplicht(reden);
		if (kanaal == null || !KANALEN.containsKey(kanaal)) {
			throw new Weigering("Kies hoe het contact gaat, bijvoorbeeld telefoon.");
		}
		this.dagregels.moetKunnen(dag);
		List<Contactmoment> gepland = this.contactplan.gepland(route);
		controleerDoel(route, doel, gepland);
		moetPassen(route, dag, false, gepland);
		this.contactplan.plan(route, kanaal,
				List.of(Gepland.gekozen(dag, doel, this.planning.keuze(route, dag).bijzonder(dag))), waarom);
		noteer(route, "Contact toegevoegd", Contactmoment.TWEEDE_JAAR.equals(doel)
				? "Nazorgcontact en gesprek over het tweede jaar" : "Nazorgcontact", null, dag, waarom);
	}

	/**
	 * A contact lapses.
	 * @param gezienOp the day on which the coach saw it
	 * @throws Weigering without a reason, for the closing talk, for the question about
	 * the second year as long as it was not asked, and when nothing would be left before
	 * the end
	 */
	public void laatVervallen(String nummer, long momentId, LocalDate gezienOp, String reden) {
		Route route = inNazorg(nummer);
		String waarom = verplicht(reden);
		Contactmoment moment = vooruit(route, momentId, gezienOp);
		if (moment.is(Contactmoment.EINDGESPREK)) {
			throw new Weigering("Het eindgesprek kan niet vervallen, wel naar een andere dag.");
		}
		if (moment.is(Contactmoment.TWEEDE_JAAR)) {
			throw new Weigering("De vraag over het tweede jaar moet nog gesteld worden. Verzet het contact.");
		}
		List<Contactmoment> anderen = this.contactplan.gepland(route)
			.stream()
			.filter((ander) -> ander.id() != moment.id())
			.toList();
		if (anderen.stream().allMatch((ander) -> ander.is(Contactmoment.EINDGESPREK))) {
			throw new Weigering("Dan is er tot het eindgesprek geen contact meer met de jongere. "
					+ "Verzet dit contact, of plan eerst een ander.");
		}
		if (!this.contactplan.laatVervallen(moment, waarom)) {
			throw new Weigering(INTUSSEN);
		}
		noteer(route, "Contact vervallen", moment.naam(), moment.gepland(), null, waarom);
	}

	/**
	 * Asks for the task to do the same in the task list.
	 * @throws Weigering when the task is there already, or the route is not in nazorg
	 */
	public void vraagTaak(String nummer) {
		Route route = inNazorg(nummer);
		if (this.proces.heeftTaak(route, "userTask_contactplanBijstellen")) {
			throw new Weigering("De taak 'Contactplan bijstellen' staat al in de takenlijst.");
		}
		if (!this.proces.wachtOp(route, BIJSTELLEN_GEVRAAGD)) {
			throw new Weigering("Het contactplan van route " + nummer + " kan nu niet in een taak. Wijzig het hier.");
		}
		this.proces.meld(route, BIJSTELLEN_GEVRAAGD, Map.of());
	}

	/** Whether the plan of this route can be changed now. */
	@Transactional(readOnly = true)
	public boolean kan(Route route) {
		return route.status() == Route.Status.OPEN && loopt(route);
	}

	private boolean loopt(Route route) {
		return route.fase() == Fase.NAZORG && this.standen.zoek(route)
			.filter((stand) -> stand.afgeslotenOp() == null && stand.stop() == null)
			.isPresent();
	}

	private Route inNazorg(String nummer) {
		Route route = this.routes.metNummer(nummer);
		if (!route.isOpen()) {
			throw new Weigering("Route " + nummer + " is afgesloten. Er zijn geen contacten meer.");
		}
		if (!loopt(route)) {
			throw new Weigering("Route " + nummer + " is niet in nazorg. Er is geen contactplan om te wijzigen.");
		}
		if (route.status() == Route.Status.GEPAUZEERD) {
			throw new Weigering("De route staat stil. Wijzig het contactplan als zij weer verdergaat.");
		}
		this.contactplan.houdVast(route);
		return route;
	}

	private Contactmoment vooruit(Route route, long momentId, LocalDate gezienOp) {
		Contactmoment moment = this.contactplan.gepland(route)
			.stream()
			.filter((gepland) -> gepland.id() == momentId)
			.findFirst()
			.orElseThrow(() -> new Weigering(INTUSSEN));
		if (!moment.gepland().equals(gezienOp)) {
			throw new Weigering("Het contactplan is intussen gewijzigd: dit contact staat nu op "
					+ Dagregels.tekst(moment.gepland()) + ". Bekijk het contactplan opnieuw.");
		}
		if (!moment.gepland().isAfter(LocalDate.now(this.clock))) {
			throw new Weigering("Dit contact is al aan de orde. Verzet het in de taak 'Nazorgcontact voeren'.");
		}
		return moment;
	}

	/** Inside the nazorg, not twice on a day, and the closing talk last. */
	private void moetPassen(Route route, LocalDate dag, boolean eindgesprek, List<Contactmoment> anderen) {
		if (route.nazorgTot() != null && dag.isAfter(route.nazorgTot())) {
			throw new Weigering("De nazorg loopt tot en met " + Dagregels.tekst(route.nazorgTot())
					+ ". Kies een dag daarvoor, of verleng de nazorg in het eindgesprek.");
		}
		for (Contactmoment ander : anderen) {
			if (ander.gepland().equals(dag)) {
				throw new Weigering("Op " + Dagregels.tekst(dag) + " staat al een contact. Kies een andere dag.");
			}
			if (ander.is(Contactmoment.EINDGESPREK) && dag.isAfter(ander.gepland())) {
				throw new Weigering("Het eindgesprek is op " + Dagregels.tekst(ander.gepland())
						+ ". Kies een dag daarvoor, of verzet eerst het eindgesprek.");
			}
			if (eindgesprek && ander.gepland().isAfter(dag)) {
				throw new Weigering("Na deze dag staat nog een contact, op " + Dagregels.tekst(ander.gepland())
						+ ". Verzet dat eerst: het eindgesprek is het laatste.");
			}
		}
	}

	private void controleerDoel(Route route, String doel, List<Contactmoment> gepland) {
		if (Contactmoment.CONTACT.equals(doel)) {
			return;
		}
		if (!Contactmoment.TWEEDE_JAAR.equals(doel)) {
			throw new Weigering("Kies waarvoor het contact is: een gewoon contact of de vraag over het tweede jaar.");
		}
		String antwoord = this.standen.van(route).tweedeJaar();
		if (antwoord != null && !"later".equals(antwoord)) {
			throw new Weigering("De vraag over het tweede jaar is al beantwoord. Kies een gewoon contact.");
		}
		if (gepland.stream().anyMatch((moment) -> moment.is(Contactmoment.TWEEDE_JAAR))) {
			throw new Weigering("De vraag over het tweede jaar staat al in het plan. Verzet dat contact.");
		}
	}

	private void noteer(Route route, String titel, String wat, LocalDate was, LocalDate wordt, String reden) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Contact", wat);
		if (was != null) {
			inhoud.put((wordt != null) ? "Was" : "Op", was);
		}
		if (wordt != null) {
			inhoud.put((was != null) ? "Wordt" : "Op", wordt);
		}
		inhoud.put("Reden", reden);
		this.dossier.noteer(route.nummer(), "contactplan", titel, inhoud);
		this.planning.wek(route);
	}

	private static String verplicht(String reden) {
		if (reden == null || reden.isBlank()) {
			throw new Weigering("Schrijf waarom het contactplan verandert.");
		}
		if (reden.length() > LANGSTE_REDEN) {
			throw new Weigering("De reden is te lang: schrijf ten hoogste " + LANGSTE_REDEN + " tekens.");
		}
		return reden.strip();
	}

	private static Map<String, String> kanalen() {
		Map<String, String> kanalen = new LinkedHashMap<>();
		kanalen.put("telefoon", "Telefoon");
		kanalen.put("app", "App");
		kanalen.put("e-mail", "E-mail");
		kanalen.put("videogesprek", "Videogesprek");
		kanalen.put("op-school", "Op school");
		kanalen.put("op-het-werk", "Op het werk");
		kanalen.put("thuis", "Thuis");
		return Collections.unmodifiableMap(kanalen);
	}

}
