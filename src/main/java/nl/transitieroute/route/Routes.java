package nl.transitieroute.route;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Gemeente;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Route.Status;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The routes and what may happen to them. Every open route has exactly one responsible
 * organisation and one named contact person who works there, by construction: the columns
 * are never null, and only {@link #draagOver} moves both, at once.
 */
@Service
@Transactional
public class Routes {

	/** Dates and hours of the domain are Dutch. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final JdbcClient jdbc;

	private final Routegeheugen geheugen;

	private final Organisaties organisaties;

	private final Dossier dossier;

	private final Contactperioden perioden;

	private final ObjectProvider<Routevolger> volgers;

	private final Clock clock;

	Routes(JdbcClient jdbc, Routegeheugen geheugen, Organisaties organisaties, Dossier dossier,
			Contactperioden perioden, ObjectProvider<Routevolger> volgers, Clock clock) {
		this.jdbc = jdbc;
		this.geheugen = geheugen;
		this.organisaties = organisaties;
		this.dossier = dossier;
		this.perioden = perioden;
		this.volgers = volgers;
		this.clock = clock;
	}

	/**
	 * The route with this number.
	 * @throws Weigering when there is no such route
	 */
	@Transactional(readOnly = true)
	public Route metNummer(String nummer) {
		return zoek(nummer)
			.orElseThrow(() -> new Weigering("Route " + nummer + " bestaat niet. Controleer het routenummer."));
	}

	@Transactional(readOnly = true)
	public Optional<Route> zoek(String nummer) {
		return this.geheugen.zoek(nummer,
				() -> this.jdbc.sql("select * from route where nummer = ?")
					.param(nummer)
					.query(Route.class)
					.optional());
	}

	@Transactional(readOnly = true)
	public Route metId(long id) {
		return this.jdbc.sql("select * from route where id = ?").param(id).query(Route.class).single();
	}

	@Transactional(readOnly = true)
	public Optional<Route> openRouteVan(long jongereId) {
		return this.jdbc.sql("select * from route where open_jongere_id = ?")
			.param(jongereId)
			.query(Route.class)
			.optional();
	}

	/** Whether it was reported, and not mended since, that this youth died. */
	@Transactional(readOnly = true)
	public boolean isOverleden(long jongereId) {
		return this.jdbc.sql("select count(*) from route where jongere_id = ? and uitkomst = ?")
			.params(jongereId, Route.OVERLEDEN)
			.query(Long.class)
			.single() > 0;
	}

	/** Every route that is not closed. */
	@Transactional(readOnly = true)
	public List<Route> open() {
		return this.jdbc.sql("select * from route where status <> 'AFGESLOTEN' order by nummer")
			.query(Route.class)
			.list();
	}

	/**
	 * Begins a route at the school. RMC, W&amp;I and regie follow from where the youth
	 * lives.
	 * @throws Weigering when the contact person does not work at the school, or the
	 * school has no regie
	 */
	public Route begin(NieuweRoute nieuw) {
		werktBij(nieuw.contactpersoonId(), nieuw.schoolId());
		Optional<Gemeente> gemeente = Optional.ofNullable(nieuw.gemeenteCode()).flatMap(this.organisaties::gemeente);
		String regieId = gemeente.map(Gemeente::regieId)
			.or(() -> regieVan(nieuw.schoolId()))
			.orElseThrow(() -> new Weigering("Voor deze woonplaats en school is geen regisseur bekend. "
					+ "Vraag de functioneel beheerder om de regio in te richten."));
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		long volgnummer = this.jdbc.sql("select nextval('route_nummer')").query(Long.class).single();
		String nummer = "TR-%d-%06d".formatted(nu.getYear(), volgnummer);
		this.jdbc.sql("""
				insert into route (nummer, jongere_id, open_jongere_id, school_id, rmc_id, wi_id, regie_id,
				opleidingcode, opleiding, niveau, leerweg, fase, status, verantwoordelijke_id, contactpersoon_id,
				vervanger_id, verwachte_einddatum, begonnen_op)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?, ?, ?)""")
			.params(nummer, nieuw.jongereId(), nieuw.jongereId(), nieuw.schoolId(),
					gemeente.map(Gemeente::rmcId).orElse(null), gemeente.map(Gemeente::wiId).orElse(null), regieId,
					nieuw.opleidingcode(), nieuw.opleiding(), nieuw.niveau(), nieuw.leerweg(), Fase.SIGNALERING.name(),
					nieuw.schoolId(), nieuw.contactpersoonId(), vervangerVan(nieuw.contactpersoonId()),
					nieuw.verwachteEinddatum(), nu)
			.update();
		Route route = metNummer(nummer);
		this.perioden.begin(route.id(), route.contactpersoonId(), route.verantwoordelijkeId(), nu);
		return route;
	}

	public void naarFase(String nummer, Fase fase) {
		Route route = open(nummer);
		if (route.fase() != fase) {
			wijzig("update route set fase = ? where id = ?", fase.name(), route.id());
			this.dossier.noteer(nummer, "fase", "Fase " + fase.label() + " begonnen", Map.of("fase", fase.label()));
		}
	}

	/**
	 * Another contact person within the responsible organisation.
	 * @param vervangerId the stand-in; null takes the person's own
	 * @throws Weigering when one of them does not work there, or they are the same person
	 */
	public void wijsContactpersoonAan(String nummer, String contactpersoonId, String vervangerId, String reden) {
		Route route = open(nummer);
		zetContactpersoon(route, route.verantwoordelijkeId(), contactpersoonId, vervangerId,
				"Contactpersoon aangewezen", reden);
	}

	/**
	 * Moves responsibility and contact person together to an organisation that accepted.
	 * @throws Weigering when the new contact person does not work there
	 */
	public void draagOver(String nummer, String organisatieId, String contactpersoonId, String vervangerId,
			String reden) {
		zetContactpersoon(open(nummer), organisatieId, contactpersoonId, vervangerId,
				"Verantwoordelijkheid overgedragen", reden);
	}

	/**
	 * Whether these two can be contact person and stand-in at the organisation.
	 * @param vervangerId null takes the person's own stand-in
	 * @throws Weigering when one of them does not work there, or they are the same person
	 */
	@Transactional(readOnly = true)
	public void controleerContactpersoon(String organisatieId, String contactpersoonId, String vervangerId) {
		werktBij(contactpersoonId, organisatieId);
		if (vervangerId != null && werktBij(vervangerId, organisatieId).id().equals(contactpersoonId)) {
			throw new Weigering(
					"De vervanger is dezelfde als de contactpersoon. Kies een andere collega als vervanger.");
		}
	}

	private void zetContactpersoon(Route route, String organisatieId, String contactpersoonId, String vervangerId,
			String titel, String reden) {
		controleerContactpersoon(organisatieId, contactpersoonId, vervangerId);
		Medewerker contactpersoon = werktBij(contactpersoonId, organisatieId);
		String vervanger = (vervangerId != null) ? vervangerId : vervangerVan(contactpersoonId);
		wijzig("""
				update route set verantwoordelijke_id = ?, contactpersoon_id = ?, vervanger_id = ? where id = ?""",
				organisatieId, contactpersoonId, vervanger, route.id());
		this.perioden.wissel(route, contactpersoonId, organisatieId, OffsetDateTime.now(this.clock));
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Contactpersoon", contactpersoon.naam());
		inhoud.put("Vervanger", (vervanger != null) ? naam(vervanger) : "nog geen");
		inhoud.put("Verantwoordelijk", this.organisaties.naam(organisatieId));
		inhoud.put("Was",
				naam(route.contactpersoonId()) + " (" + this.organisaties.naam(route.verantwoordelijkeId()) + ")");
		if (reden != null) {
			inhoud.put("Reden", reden);
		}
		this.dossier.noteer(route.nummer(), "contactpersoon", titel, inhoud);
		Route nu = metNummer(route.nummer());
		this.volgers.orderedStream().forEach((volger) -> volger.contactpersoonGewisseld(route, nu));
	}

	public void stelVerwachteEinddatum(String nummer, LocalDate datum, String reden) {
		Route route = open(nummer);
		wijzig("update route set verwachte_einddatum = ? where id = ?", datum, route.id());
		this.dossier.noteer(nummer, "einddatum", "Verwachte einddatum gewijzigd",
				Map.of("Was", route.verwachteEinddatum(), "Wordt", datum, "Reden", reden));
	}

	/** The youth lives elsewhere: others serve him there. */
	public void verhuis(String nummer, String rmcId, String wiId, String regieId) {
		Route route = open(nummer);
		wijzig("update route set rmc_id = ?, wi_id = ?, regie_id = ? where id = ?", rmcId, wiId, regieId, route.id());
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("RMC was", organisatie(route.rmcId()));
		inhoud.put("RMC wordt", organisatie(rmcId));
		inhoud.put("W&I was", organisatie(route.wiId()));
		inhoud.put("W&I wordt", organisatie(wiId));
		this.dossier.noteer(nummer, "verhuizing", "Nieuwe organisaties na verhuizing", inhoud);
	}

	private String organisatie(String id) {
		return (id != null) ? this.organisaties.naam(id) : "doet niet mee";
	}

	/** Another programme: the youth goes on in another opleiding at the same school. */
	public void wijzigOpleiding(String nummer, String opleiding, String niveau, String leerweg, String reden) {
		Route route = open(nummer);
		wijzig("update route set opleiding = ?, niveau = ?, leerweg = ?, opleidingcode = null where id = ?", opleiding,
				niveau, leerweg, route.id());
		this.dossier.noteer(nummer, "opleiding", "Opleiding gewijzigd",
				Map.of("Was", route.opleiding() + " " + route.niveau() + " " + route.leerweg(), "Wordt",
						opleiding + " " + niveau + " " + leerweg, "Reden", reden));
	}

	/**
	 * The end of the education.
	 * @param afronding diploma, certificaten, praktijkverklaring or geen
	 * @param nazorgTot last day of the nazorg
	 */
	public void rondOpleidingAf(String nummer, String afronding, LocalDate datum, boolean startkwalificatie,
			String bestemming, LocalDate nazorgTot) {
		Route route = open(nummer);
		wijzig("""
				update route set afronding = ?, diplomadatum = ?, startkwalificatie = ?, bestemming = ?, nazorg_tot = ?
				where id = ?""", afronding, datum, startkwalificatie, bestemming, nazorgTot, route.id());
	}

	public void stelBestemming(String nummer, String bestemming) {
		wijzig("update route set bestemming = ? where id = ?", bestemming, open(nummer).id());
	}

	public void stelNazorgTot(String nummer, LocalDate nazorgTot) {
		wijzig("update route set nazorg_tot = ? where id = ?", nazorgTot, open(nummer).id());
	}

	public void pauzeer(String nummer, LocalDate tot) {
		wijzig("update route set status = 'GEPAUZEERD', pauze_tot = ? where id = ?", tot, open(nummer).id());
	}

	public void hervat(String nummer) {
		wijzig("update route set status = 'OPEN', pauze_tot = null where id = ?", open(nummer).id());
	}

	/** Closes the route. The youth can come back with a new signal. */
	public void sluitAf(String nummer, String uitkomst) {
		Route route = open(nummer);
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		wijzig("""
				update route set status = 'AFGESLOTEN', uitkomst = ?, open_jongere_id = null, afgesloten_op = ?,
				pauze_tot = null where id = ?""", uitkomst, nu, route.id());
		this.perioden.sluit(route.id(), nu);
		this.dossier.noteer(nummer, "afsluiting", "Route afgesloten", Map.of("Uitkomst", uitkomst));
		this.volgers.orderedStream().forEach((volger) -> volger.gesloten(route));
	}

	/**
	 * Opens a route again that was closed by mistake, with its dossier.
	 * @throws Weigering when the contact person does not work at the organisation that
	 * was responsible, or the youth has another open route
	 */
	public void heropen(String nummer, String contactpersoonId) {
		Route route = metNummer(nummer);
		if (openRouteVan(route.jongereId()).isPresent()) {
			throw new Weigering("Deze jongere heeft al een lopende route. Werk daarin verder.");
		}
		werktBij(contactpersoonId, route.verantwoordelijkeId());
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		wijzig("""
				update route set status = 'OPEN', uitkomst = null, open_jongere_id = jongere_id, afgesloten_op = null,
				contactpersoon_id = ?, vervanger_id = ? where id = ?""", contactpersoonId,
				vervangerVan(contactpersoonId), route.id());
		this.perioden.begin(route.id(), contactpersoonId, route.verantwoordelijkeId(), nu);
		Route weer = metNummer(nummer);
		this.volgers.orderedStream().forEach((volger) -> volger.heropend(weer));
	}

	private void wijzig(String sql, Object... waarden) {
		this.jdbc.sql(sql).params(waarden).update();
		this.geheugen.vergeet();
	}

	private Route open(String nummer) {
		Route route = metNummer(nummer);
		route.moetOpenZijn();
		return route;
	}

	private Optional<String> regieVan(String schoolId) {
		return this.jdbc.sql("select regie_id from school_regie where school_id = ?")
			.param(schoolId)
			.query(String.class)
			.optional();
	}

	private Medewerker werktBij(String medewerkerId, String organisatieId) {
		return this.organisaties.medewerker(medewerkerId)
			.filter((medewerker) -> medewerker.actief() && medewerker.organisatieId().equals(organisatieId)
					&& Begeleidersrollen.eenVan(this.organisaties.rollen(medewerkerId)))
			.orElseThrow(() -> new Weigering("'" + medewerkerId + "' werkt niet (meer) als begeleider bij "
					+ this.organisaties.naam(organisatieId) + ". Kies een collega uit de lijst."));
	}

	private String vervangerVan(String medewerkerId) {
		return this.organisaties.medewerker(medewerkerId).map(Medewerker::vervangerId).orElse(null);
	}

	private String naam(String medewerkerId) {
		return this.organisaties.medewerker(medewerkerId).map(Medewerker::naam).orElse(medewerkerId);
	}

}
