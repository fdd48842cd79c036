package nl.transitieroute.nazorg;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.Weigering;
import nl.transitieroute.nazorg.Contactplan.Afhandeling;
import nl.transitieroute.nazorg.Contactplanner.Gepland;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.toestemming.Toestemmingen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Following a youth after the diploma: two years by the motie, of which the school must
 * offer one (WEB 9.2.12), so the second runs on the youth's own yes. Nobody falls out of
 * it unnoticed: a no lowers the rhythm as long as consent stands, and giving up is a
 * decision of two people.
 */
@Service
@Transactional
public class Nazorg {

	static final String TERUG_NAAR_SCHOOL = "terug-naar-school";

	static final String GESTOPT = "gestopt";

	static final String UIT_BEELD = "uit-beeld";

	/** Message of the model {@code interventie}. */
	private static final String HULP_NIET_MEER_NODIG = "hulpNietMeerNodig";

	/** Outcome of a contact in which the youth said that he does not need it. */
	static final String WIL_NIET = "wil-niet";

	/** Message of the model {@code nazorgcontact}. */
	private static final String BENADEREN_GESTOPT = "benaderenGestopt";

	private final Routes routes;

	private final Nazorgstanden standen;

	private final Contactplan contactplan;

	private final Contactplanning planning;

	private final Dagregels dagregels;

	private final Nazorgritmes ritmes;

	private final Hulpvragen hulpvragen;

	private final Toestemmingen toestemmingen;

	private final Termijnen termijnen;

	private final Routeproces proces;

	private final Clock clock;

	Nazorg(Routes routes, Nazorgstanden standen, Contactplan contactplan, Contactplanning planning, Nazorgritmes ritmes,
			Dagregels dagregels, Hulpvragen hulpvragen, Toestemmingen toestemmingen, Termijnen termijnen,
			Routeproces proces, Clock clock) {
		this.routes = routes;
		this.standen = standen;
		this.contactplan = contactplan;
		this.planning = planning;
		this.dagregels = dagregels;
		this.ritmes = ritmes;
		this.hulpvragen = hulpvragen;
		this.toestemmingen = toestemmingen;
		this.termijnen = termijnen;
		this.proces = proces;
		this.clock = clock;
	}

	/** Makes the contact plan, from the diploma until the end of the nazorg. */
	public void begin(String routeNummer) {
		Route route = this.routes.metNummer(routeNummer);
		LocalDate vanaf = (route.diplomadatum() != null) ? route.diplomadatum() : vandaag();
		LocalDate einde = (route.nazorgTot() != null) ? route.nazorgTot()
				: this.termijnen.precies("nazorg-duur", vanaf, route.regieId());
		this.routes.stelNazorgTot(routeNummer, einde);
		this.planning.begin(this.routes.metNummer(routeNummer), einde);
	}

	/** The youth lost the job or stopped the study: contact is intensive from today. */
	public void vangBaanverliesOp(String routeNummer) {
		Route route = this.routes.metNummer(routeNummer);
		bewaarRitmeVoorHulp(route);
		this.planning.beginIntensief(route, "Baan verloren of studie gestopt");
	}

	/**
	 * Something changed in the life of the youth: the contacts are planned anew from
	 * today, in this rhythm. Nothing when the nazorg does not run or may not call.
	 */
	public void beginOpnieuw(String routeNummer, String ritme, String reden) {
		Route route = this.routes.metNummer(routeNummer);
		if (loopt(route)) {
			this.planning.beginOpnieuw(route, Intensiteit.van(ritme), reden);
		}
	}

	/** Help is needed: more contact until it is solved, as after a contact. */
	public void meerContact(String routeNummer) {
		Route route = this.routes.metNummer(routeNummer);
		if (loopt(route)) {
			bewaarRitmeVoorHulp(route);
			this.planning.zetRitme(route, this.standen.van(route).ritme().omhoog(), "Er is hulp nodig");
		}
	}

	/** Whether help to find work runs, after a job was lost. */
	@Transactional(readOnly = true)
	public boolean werkhulpLoopt(Route route) {
		return this.hulpvragen.open(route)
			.stream()
			.anyMatch((vraag) -> Hulpvraag.BAANVERLIES.equals(vraag.aanleiding()));
	}

	/** The youth found work: the help to find it ends, and what it had open. */
	public void stopWerkhulp(String routeNummer) {
		Route route = this.routes.metNummer(routeNummer);
		this.hulpvragen.stop(route, Hulpvraag.BAANVERLIES);
		if (this.hulpvragen.open(route).isEmpty()) {
			this.standen.zetRitmeVoorHulp(route, null);
		}
		this.proces.meldWaar(route, HULP_NIET_MEER_NODIG, "hulpAanleiding", Hulpvraag.BAANVERLIES);
	}

	/**
	 * The youth does not want contact now. As long as consent stands a pilot light burns:
	 * twice a year a message. Without it the contacts stop, and he can still ask for
	 * help.
	 */
	void zetOpWaakvlam(Route route) {
		this.contactplan.handelAf(route, Afhandeling.zonderGesprek("bereikt", WIL_NIET, "Jongere redt zich zelf"));
		this.standen.zetUitBeeldSinds(route, null);
		if (magBenaderen(route)) {
			this.planning.zetRitme(route, Intensiteit.WAAKVLAM, "Jongere redt zich zelf");
		}
		else {
			belNietMeer(route);
		}
	}

	/** Whether the contacts are down to a message twice a year. */
	@Transactional(readOnly = true)
	public boolean inWaakvlam(Route route) {
		return this.standen.zoek(route).filter((stand) -> stand.ritme() == Intensiteit.WAAKVLAM).isPresent();
	}

	/** How the nazorg goes on after a contact moment. */
	@Transactional(readOnly = true)
	public Vervolg vervolg(String routeNummer) {
		Route route = this.routes.metNummer(routeNummer);
		String stop = this.standen.van(route).stop();
		if (stop != null) {
			return new Vervolg(stop, Vervolg.GEEN_HULP);
		}
		String hulp = this.contactplan.laatste(route).map(Contactmoment::hulp).orElse(null);
		return new Vervolg(
				this.contactplan.eerstvolgende(route).isPresent() ? "volgend-contact" : Contactmoment.EINDGESPREK,
				(hulp != null) ? hulp : Vervolg.GEEN_HULP);
	}

	/**
	 * Whether the youth who was just spoken must be asked about the second year: it was
	 * the moment for it, or that moment passed without reaching him.
	 */
	@Transactional(readOnly = true)
	public boolean tweedeJaarAanDeOrde(String routeNummer) {
		Route route = this.routes.metNummer(routeNummer);
		Nazorgstand stand = this.standen.van(route);
		Contactmoment laatste = this.contactplan.laatste(route).orElse(null);
		if (stand.stop() != null || laatste == null || !"bereikt".equals(laatste.status())
				|| WIL_NIET.equals(laatste.uitkomst()) || laatste.is(Contactmoment.EINDGESPREK)) {
			return false;
		}
		return (stand.tweedeJaar() == null) ? laatste.is(Contactmoment.TWEEDE_JAAR) || eersteJaarVoorbij(route)
				: "later".equals(stand.tweedeJaar()) && laatste.is(Contactmoment.TWEEDE_JAAR);
	}

	/** What the youth does with a call is told by the conversation. */
	void verwerk(Route route, Gesprek gesprek) {
		String hulp = gesprek.hulp();
		String situatie = gesprek.isBaanverlies() ? "zoekt-werk" : gesprek.situatie();
		this.contactplan.handelAf(route,
				new Afhandeling("bereikt", "gesproken", gesprek.kanaal(), situatie, hulp, null));
		komtWeerInBeeld(route);
		if (!gesprek.magBenaderen()) {
			trekIn(route);
		}
		else if (gesprek.isTerugNaarSchool()) {
			stop(route, TERUG_NAAR_SCHOOL);
		}
		else if (gesprek.isBaanverlies()) {
			vangBaanverliesOp(route.nummer());
		}
		else if (gesprek.weerVaker()) {
			this.planning.zetRitme(route, this.ritmes.begin(route), "De jongere wil weer vaker contact");
		}
		else if (gesprek.anderRitme()) {
			this.planning.zetRitme(route, Intensiteit.van(gesprek.ritme()), gesprek.redenRitme());
		}
		else if (hulp != null) {
			bewaarRitmeVoorHulp(route);
			this.planning.zetRitme(route, this.standen.van(route).ritme().omhoog(), "Er is hulp nodig");
		}
	}

	/**
	 * Nobody answered: that was the first attempt, on this channel.
	 */
	void nietOpgenomen(Route route, String kanaal) {
		this.contactplan.eerstvolgende(route).ifPresent((moment) -> this.contactplan.zetKanaal(moment, kanaal));
	}

	/**
	 * @throws Weigering when the day is not ahead, or in the weekend or on a holiday
	 */
	void verzet(Route route, LocalDate dag) {
		this.dagregels.moetKunnen(dag);
		this.contactplan.handelAf(route,
				Afhandeling.zonderGesprek("verzet", "verzet", "Jongere koos een ander moment"));
		this.planning.planAfgesproken(route, dag,
				this.contactplan.laatste(route).map(Contactmoment::doel).orElseThrow());
	}

	/**
	 * The youth was not reached and it is tried again later. What was planned before that
	 * day lapses, and the new moment takes over what it was for.
	 */
	void probeerOpnieuw(Route route, LocalDate gekozen) {
		moetBenaderenMogen(route);
		LocalDate dag = (gekozen != null) ? gekozen : opnieuwOp(route);
		this.dagregels.moetKunnen(dag);
		geefOp(route);
		List<Contactmoment> ervoor = this.contactplan.gepland(route)
			.stream()
			.filter((moment) -> moment.gepland().isBefore(dag))
			.toList();
		String doel = ervoor.stream()
			.map(Contactmoment::doel)
			.filter((anderDoel) -> !Contactmoment.CONTACT.equals(anderDoel))
			.reduce(this.contactplan.laatste(route).map(Contactmoment::doel).orElse(Contactmoment.CONTACT),
					(een, ander) -> ander);
		this.contactplan.laatVervallen(route, dag, "Later opnieuw proberen");
		if (this.contactplan.eerstvolgende(route).filter((moment) -> moment.gepland().equals(dag)).isPresent()) {
			return;
		}
		if (gekozen != null) {
			this.planning.planAfgesproken(route, dag, doel);
		}
		else {
			this.planning.plan(route, dag, doel);
		}
	}

	/**
	 * After the term, but never after the closing talk: the two years end as promised.
	 */
	private LocalDate opnieuwOp(Route route) {
		LocalDate dag = this.termijnen.na("contact-opnieuw");
		return this.contactplan.gepland(route)
			.stream()
			.filter((moment) -> moment.is(Contactmoment.EINDGESPREK) && moment.gepland().isAfter(vandaag())
					&& moment.gepland().isBefore(dag))
			.map(Contactmoment::gepland)
			.findFirst()
			.orElse(dag);
	}

	void zetOpWaakvlamUitBeeld(Route route) {
		moetBenaderenMogen(route);
		geefOp(route);
		this.planning.zetRitme(route, Intensiteit.WAAKVLAM, "Niet bereikt");
	}

	void sluitUitBeeld(Route route) {
		geefOp(route);
		stop(route, UIT_BEELD);
	}

	/** Out of sight since today, unless he was already. */
	void isUitBeeld(Route route) {
		if (this.standen.van(route).uitBeeldSinds() == null) {
			this.standen.zetUitBeeldSinds(route, vandaag());
		}
	}

	/**
	 * Reached again: back to the plan, with the rhythm that the table gives for what the
	 * youth does now.
	 */
	private void komtWeerInBeeld(Route route) {
		if (this.standen.van(route).uitBeeldSinds() != null) {
			this.standen.zetUitBeeldSinds(route, null);
			this.planning.zetRitme(route, this.ritmes.begin(route), "Weer bereikt");
		}
	}

	private void moetBenaderenMogen(Route route) {
		if (!magBenaderen(route)) {
			throw new Weigering("De jongere wil niet meer benaderd worden: opnieuw proberen of een bericht sturen mag "
					+ "niet. Kies afsluiten, of leg eerst vast dat de jongere weer toestemming geeft.");
		}
	}

	/** The answer of the youth: without a yes the nazorg comes to its closing talk. */
	void beantwoordTweedeJaar(Route route, String antwoord, LocalDate laterOp, String wijze) {
		LocalDate later = (laterOp != null) ? laterOp : this.termijnen.na("tweede-jaar-opnieuw");
		if ("later".equals(antwoord)) {
			moetNogKomen(later);
		}
		this.toestemmingen.leg(route, Toestemmingen.TWEEDE_JAAR, partij(route), antwoord, List.of(), wijze,
				"tweede-jaar-bespreken");
		this.standen.zetTweedeJaar(route, antwoord);
		if ("nee".equals(antwoord)) {
			this.contactplan.laatAllesVervallen(route, "Geen tweede jaar gewenst");
		}
		else if ("later".equals(antwoord)) {
			if (laterOp != null) {
				this.planning.planAfgesproken(route, later, Contactmoment.TWEEDE_JAAR);
			}
			else {
				this.planning.plan(route, later, Contactmoment.TWEEDE_JAAR);
			}
		}
	}

	/**
	 * @throws Weigering when the new last day is not ahead
	 */
	void verleng(Route route, LocalDate tot, Intensiteit intensiteit, String reden) {
		moetNogKomen(tot);
		this.routes.stelNazorgTot(route.nummer(), tot);
		this.standen.zetTweedeJaar(route, "ja");
		this.planning.verleng(this.routes.metNummer(route.nummer()), intensiteit, tot, reden);
	}

	/**
	 * The contacts are over, whether in the closing talk or because the route stops:
	 * nothing stays planned.
	 */
	public void sluitAf(Route route) {
		this.contactplan.laatAllesVervallen(route, "Nazorg afgesloten");
		this.hulpvragen.stopAlles(route);
		this.standen.sluitAf(route, vandaag());
	}

	/** Help is done: back to the rhythm from before, unless other help still runs. */
	void naHulpTerug(Route route) {
		String ritme = this.standen.zoek(route).map(Nazorgstand::ritmeVoorHulp).orElse(null);
		if (ritme != null && this.hulpvragen.open(route).isEmpty()) {
			this.standen.zetRitmeVoorHulp(route, null);
			this.planning.zetRitme(route, Intensiteit.van(ritme), "De hulp is afgerond");
		}
	}

	/**
	 * Consent to follow was taken back: no call is planned any more, and the route stays,
	 * until its last day comes up for the closing talk or the youth asks for help.
	 */
	void belNietMeer(Route route) {
		this.contactplan.laatAllesVervallen(route, "Toestemming om te volgen ingetrokken");
		LocalDate laatsteDag = (route.nazorgTot() != null && route.nazorgTot().isAfter(vandaag())) ? route.nazorgTot()
				: vandaag();
		this.planning.planOp(route, Gepland.op(laatsteDag, Contactmoment.EINDGESPREK));
		this.planning.wek(route);
		this.proces.meldNaDezeStap(route, BENADEREN_GESTOPT);
	}

	private void trekIn(Route route) {
		this.toestemmingen.leg(route, Toestemmingen.VOLGEN_NA_SCHOOL, partij(route), "nee", List.of(), "in-gesprek",
				"nazorgcontact-voeren");
		stop(route, GESTOPT);
	}

	private boolean loopt(Route route) {
		return magBenaderen(route) && this.standen.zoek(route)
			.filter((stand) -> stand.afgeslotenOp() == null && stand.stop() == null)
			.isPresent();
	}

	private void stop(Route route, String stop) {
		this.contactplan.laatAllesVervallen(route, "De contacten stoppen: " + stop);
		this.standen.zetStop(route, stop);
		if (!TERUG_NAAR_SCHOOL.equals(stop)) {
			sluitAf(route);
		}
	}

	private void geefOp(Route route) {
		this.contactplan.handelAf(route,
				Afhandeling.zonderGesprek("niet-bereikt", "niet-bereikt", "Na alle pogingen niet bereikt"));
	}

	private void bewaarRitmeVoorHulp(Route route) {
		Nazorgstand stand = this.standen.van(route);
		if (stand.ritmeVoorHulp() == null) {
			this.standen.zetRitmeVoorHulp(route, stand.intensiteit());
		}
	}

	/**
	 * Consent that was never asked does not stand in the way of the school's own offer.
	 */
	boolean magBenaderen(Route route) {
		String partij = partij(route);
		return this.toestemmingen.laatste(route, Toestemmingen.VOLGEN_NA_SCHOOL, partij).isEmpty()
				|| this.toestemmingen.geldt(route, Toestemmingen.VOLGEN_NA_SCHOOL, partij);
	}

	private boolean eersteJaarVoorbij(Route route) {
		if (route.diplomadatum() == null) {
			return false;
		}
		LocalDate jaar = this.termijnen.precies("nazorg-eerste-jaar", route.diplomadatum(), route.regieId());
		return !jaar.isAfter(vandaag()) && jaar.isBefore(route.nazorgTot());
	}

	/** As which party the responsible organisation follows the youth. */
	static String partij(Route route) {
		return route.partij();
	}

	private void moetNogKomen(LocalDate dag) {
		if (!dag.isAfter(vandaag())) {
			throw new Weigering("Kies een dag na vandaag.");
		}
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

	/**
	 * What follows a contact moment.
	 *
	 * @param vervolg volgend-contact, eindgesprek, terug-naar-school, gestopt or
	 * uit-beeld
	 * @param hulpAanleiding nazorgcontact, baanverlies or geen
	 */
	public record Vervolg(String vervolg, String hulpAanleiding) {

		static final String GEEN_HULP = "geen";

	}

}
