package nl.transitieroute.noodinzage;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Noodrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;
import nl.transitieroute.route.TeLaat;
import nl.transitieroute.route.Termijnen;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Breaking the glass: reading the dossier of a youth in an emergency without having the
 * right to. One person, one route, a few hours, with a reason; written in the dossier and
 * the access log, told to the contact person, and judged by the FG. It gives no right to
 * report or to do anything.
 */
@Service
@Transactional
public class Noodinzagen implements Noodrecht {

	/** What the log and the dossier call it. */
	static final String NOODINZAGE = "noodinzage";

	private static final int KORTSTE_REDEN = 20;

	private static final int LANGSTE_REDEN = 1_000;

	private static final String KIES = """
			select n.id, n.route_id, r.nummer, n.medewerker_id, m.naam as medewerker, o.naam as organisatie, n.reden,
			n.begonnen_op, n.tot, n.contactpersoon_oordeel, n.contactpersoon_bezwaar, n.beoordelen_voor, n.oordeel,
			n.toelichting, n.beoordeeld_op, n.beoordeeld_door
			from noodinzage n join route r on r.id = n.route_id join medewerker m on m.id = n.medewerker_id
			join organisatie o on o.id = n.organisatie_id
			""";

	private final JdbcClient jdbc;

	private final Routes routes;

	private final ObjectProvider<Routetoegang> toegang;

	private final Organisaties organisaties;

	private final Termijnen termijnen;

	private final TeLaat teLaat;

	private final Dossier dossier;

	private final Inzagelog log;

	private final Noodproces proces;

	private final Clock clock;

	Noodinzagen(JdbcClient jdbc, Routes routes, ObjectProvider<Routetoegang> toegang, Organisaties organisaties,
			Termijnen termijnen, TeLaat teLaat, Dossier dossier, Inzagelog log, Noodproces proces, Clock clock) {
		this.jdbc = jdbc;
		this.routes = routes;
		this.toegang = toegang;
		this.organisaties = organisaties;
		this.termijnen = termijnen;
		this.teLaat = teLaat;
		this.dossier = dossier;
		this.log = log;
		this.proces = proces;
		this.clock = clock;
	}

	/**
	 * Opens the route for this person. A number that does not exist is refused like one
	 * of a closed route, and only a few attempts an hour are heard: numbers cannot be
	 * tried out.
	 * @throws Weigering when the reason is too short, too many were tried, there is no
	 * such open route, or it is not needed
	 * @throws GeenToegang for who neither guides youths nor is regisseur
	 */
	public Noodinzage begin(String medewerkerId, String nummer, String reden) {
		Medewerker wie = magVragen(medewerkerId);
		String waarom = controleerReden(reden);
		eenTegelijk(medewerkerId);
		if (pogingen(medewerkerId) >= this.termijnen.aantal("noodinzage-pogingen")) {
			noteer(null, medewerkerId, "te vaak geprobeerd", null);
			throw new Weigering(
					"Je vroeg het afgelopen uur te vaak om noodinzage. Probeer het over een uur weer, of bel "
							+ "in nood de regisseur of 112.");
		}
		Optional<Route> gevonden = this.routes.zoek(nummer.strip());
		Inzage inzage = gevonden.map((route) -> this.toegang.getObject().inzage(medewerkerId, route))
			.orElse(Inzage.GEEN);
		if (gevonden.filter(Route::isOpen).isEmpty()) {
			noteer(gevonden.map(Route::id).orElse(null), medewerkerId, "geen lopende route", null);
			throw new Weigering((inzage == Inzage.GEEN)
					? "Er is geen lopende route met dit nummer. Controleer het routenummer."
					: gevonden.get().isOverleden()
							? "Deze jongere is overleden en de route is gestopt. Vraag de regisseur als je iets moet weten."
							: "Deze route is afgesloten. Noodinzage kan alleen in een lopende route.");
		}
		Route route = gevonden.get();
		if (inzage == Inzage.BEGELEIDING || inzage == Inzage.NOOD) {
			noteer(route.id(), medewerkerId, "niet nodig", null);
			throw new Weigering("Je kunt dit dossier al lezen. Open het via de lijst met routes"
					+ ((inzage == Inzage.NOOD) ? " of hieronder." : "."));
		}
		return geef(wie, route, waarom);
	}

	private Noodinzage geef(Medewerker wie, Route route, String reden) {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		OffsetDateTime tot = this.termijnen.moment("noodinzage-duur", nu);
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc
			.sql("""
					insert into noodinzage (route_id, medewerker_id, organisatie_id, reden, begonnen_op, tot, beoordelen_voor)
					values (?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), wie.id(), wie.organisatieId(), reden, nu, tot,
					this.termijnen.na("noodinzage-beoordelen"))
			.update(sleutel, "id");
		Noodinzage noodinzage = met(sleutel.getKey().longValue());
		noteer(route.id(), wie.id(), "begonnen", NOODINZAGE);
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Wie", wie.naam() + " (" + noodinzage.organisatie() + ")");
		inhoud.put("Reden", reden);
		inhoud.put("Tot", Noodtijd.moment(tot));
		this.dossier.noteer(route.nummer(), NOODINZAGE, "Noodinzage begonnen", inhoud);
		this.proces.begin(route, noodinzage.id());
		return noodinzage;
	}

	/** Ends one's own, before its time is over. Ending twice changes nothing. */
	public void beeindig(String medewerkerId, long id) {
		Noodinzage noodinzage = met(id);
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		if (!noodinzage.medewerkerId().equals(medewerkerId)) {
			throw new Weigering("Deze noodinzage is niet van jou.");
		}
		if (noodinzage.loopt(nu)) {
			this.jdbc.sql("update noodinzage set tot = ? where id = ?").params(nu, id).update();
			noteer(noodinzage.routeId(), medewerkerId, "beëindigd", NOODINZAGE);
			this.dossier.noteer(noodinzage.nummer(), NOODINZAGE, "Noodinzage beëindigd",
					Map.of("Wie", noodinzage.medewerker()));
		}
	}

	/** What the contact person thinks of it, for the FG. */
	public void meldOordeelContactpersoon(long id, String oordeel, String bezwaar) {
		this.jdbc.sql("update noodinzage set contactpersoon_oordeel = ?, contactpersoon_bezwaar = ? where id = ?")
			.params(oordeel, bezwaar, id)
			.update();
	}

	/**
	 * The FG judges. Once: what was judged stays.
	 * @throws Weigering when it was judged already, or it was wrong without saying why
	 */
	public void beoordeel(String fgId, long id, boolean terecht, String toelichting) {
		if (!terecht && (toelichting == null || toelichting.isBlank())) {
			throw new Weigering("Schrijf bij onterecht op waarom, en wat er nu gebeurt.");
		}
		if (toelichting != null && toelichting.length() > LANGSTE_REDEN) {
			throw new Weigering("De toelichting is te lang. Kort haar in tot " + LANGSTE_REDEN + " tekens.");
		}
		int geraakt = this.jdbc.sql("""
				update noodinzage set oordeel = ?, toelichting = ?, beoordeeld_op = ?, beoordeeld_door = ?
				where id = ? and beoordeeld_op is null""")
			.params(terecht ? "terecht" : "onterecht", toelichting, OffsetDateTime.now(this.clock), fgId, id)
			.update();
		if (geraakt == 0) {
			throw new Weigering("Deze noodinzage is al beoordeeld. Ververs de pagina.");
		}
	}

	@Override
	@Transactional(readOnly = true)
	public boolean geldt(String medewerkerId, Route route) {
		return this.jdbc.sql("""
				select count(*) from noodinzage n join medewerker m on m.id = n.medewerker_id
				where n.medewerker_id = ? and n.route_id = ? and n.tot > ? and m.organisatie_id = n.organisatie_id""")
			.params(medewerkerId, route.id(), OffsetDateTime.now(this.clock))
			.query(Long.class)
			.single() > 0;
	}

	/** One's own of the last month, newest first. */
	@Transactional(readOnly = true)
	public List<Noodinzage> van(String medewerkerId) {
		return this.jdbc.sql(KIES + " where n.medewerker_id = ? and n.begonnen_op > ? order by n.id desc")
			.params(medewerkerId, OffsetDateTime.now(this.clock).minusMonths(1))
			.query(Noodinzage.class)
			.list();
	}

	/** What waits for the FG, oldest first. */
	@Transactional(readOnly = true)
	public List<Noodinzage> teBeoordelen() {
		return this.jdbc.sql(KIES + " where n.beoordeeld_op is null order by n.id").query(Noodinzage.class).list();
	}

	/** What the FG judged, newest first. */
	@Transactional(readOnly = true)
	public List<Noodinzage> beoordeeld(int aantal) {
		return this.jdbc
			.sql(KIES + " where n.beoordeeld_op is not null order by n.beoordeeld_op desc fetch first ? rows only")
			.param(aantal)
			.query(Noodinzage.class)
			.list();
	}

	/** Whether the FG should have judged it by now. */
	public boolean isTeLaat(Noodinzage noodinzage) {
		return noodinzage.beoordeeldOp() == null && this.teLaat.is(noodinzage.beoordelenVoor());
	}

	/** Whether it gives the right to read now. */
	public boolean loopt(Noodinzage noodinzage) {
		return noodinzage.loopt(OffsetDateTime.now(this.clock));
	}

	/**
	 * @throws Weigering when there is none
	 */
	@Transactional(readOnly = true)
	public Noodinzage met(long id) {
		return this.jdbc.sql(KIES + " where n.id = ?")
			.param(id)
			.query(Noodinzage.class)
			.optional()
			.orElseThrow(() -> new Weigering("Deze noodinzage bestaat niet."));
	}

	/** For how many hours it opens a dossier, as the table says today. */
	public int uren() {
		return this.termijnen.aantal("noodinzage-duur");
	}

	/** Whether this person may ask for it at all. */
	@Transactional(readOnly = true)
	public boolean mag(String medewerkerId) {
		List<String> rollen = this.organisaties.rollen(medewerkerId);
		return this.organisaties.medewerker(medewerkerId).filter(Medewerker::actief).isPresent()
				&& (Begeleidersrollen.eenVan(rollen) || rollen.contains(Begeleidersrollen.REGISSEUR));
	}

	private Medewerker magVragen(String medewerkerId) {
		if (!mag(medewerkerId)) {
			noteer(null, medewerkerId, "geen begeleider", null);
			throw new GeenToegang("Noodinzage is er voor begeleiders en regisseurs.");
		}
		return this.organisaties.medewerker(medewerkerId).orElseThrow();
	}

	private static String controleerReden(String reden) {
		String waarom = (reden != null) ? reden.strip() : "";
		if (waarom.length() < KORTSTE_REDEN || waarom.length() > LANGSTE_REDEN) {
			throw new Weigering("Schrijf in " + KORTSTE_REDEN + " tot " + LANGSTE_REDEN
					+ " tekens op wat het noodgeval is en waarom je nu moet lezen.");
		}
		return waarom;
	}

	/** Who sends a hundred at once is heard one after the other. */
	private void eenTegelijk(String medewerkerId) {
		this.jdbc.sql("select id from medewerker where id = ? for update").param(medewerkerId).query().listOfRows();
	}

	/** Every attempt stands in the access log, also the refused ones. */
	private long pogingen(String medewerkerId) {
		return this.jdbc.sql("""
				select count(*) from inzage_log where medewerker_id = ? and wat = ? and moment > ?
				and onderdeel <> 'beëindigd'""")
			.params(medewerkerId, Inzagelog.NOODINZAGE, OffsetDateTime.now(this.clock).minusHours(1))
			.query(Long.class)
			.single();
	}

	private void noteer(Long routeId, String medewerkerId, String onderdeel, String grond) {
		this.log.noteer(new Inkijk(routeId, medewerkerId, Inzagelog.NOODINZAGE, onderdeel, grond));
	}

}
