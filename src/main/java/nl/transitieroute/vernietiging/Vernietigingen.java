package nl.transitieroute.vernietiging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.persoonsgegevens.Persoonsgegevens;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the FG decides about data that is due, or that a youth wants gone (AVG art. 17),
 * and the erasure itself. First the approval is kept, then every route goes in a
 * transaction of its own: after a crash {@link #gaVerder} does the rest. Of an erased
 * route a row of categories stays, so that counts do not change, and a certificate that
 * says who erased how much of what.
 */
@Service
public class Vernietigingen {

	private static final Logger LOG = LoggerFactory.getLogger(Vernietigingen.class);

	private final JdbcClient jdbc;

	private final Vernietigingslijst lijst;

	private final Inventaris inventaris;

	private final Persoonsgegevens gegevens;

	private final Procesresten procesresten;

	private final Routes routes;

	private final Jongeren jongeren;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Schijfruimte schijfruimte;

	private final TransactionTemplate transactie;

	private final Clock clock;

	Vernietigingen(JdbcClient jdbc, Vernietigingslijst lijst, Inventaris inventaris, Persoonsgegevens gegevens,
			Procesresten procesresten, Routes routes, Jongeren jongeren, Dossier dossier, Uitvoerder uitvoerder,
			Schijfruimte schijfruimte, TransactionTemplate transactie, Clock clock) {
		this.jdbc = jdbc;
		this.lijst = lijst;
		this.inventaris = inventaris;
		this.gegevens = gegevens;
		this.procesresten = procesresten;
		this.routes = routes;
		this.jongeren = jongeren;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.schijfruimte = schijfruimte;
		this.transactie = transactie;
		this.clock = clock;
	}

	/**
	 * Approves what stands on the list and erases it.
	 * @param sleutels of the rows that were judged
	 * @return the number of the certificate
	 * @throws Weigering when nothing is chosen, or a row is not due (any more)
	 */
	public String keurGoed(List<String> sleutels) {
		if (sleutels.isEmpty()) {
			throw new Weigering("Er is niets gekozen. Vink aan wat vernietigd mag worden.");
		}
		List<Onderwerp> gekozen = sleutels.stream().distinct().map(Onderwerp::van).toList();
		String nummer = this.transactie.execute((status) -> {
			gekozen.forEach(this::moetVerlopenZijn);
			return leg("termijn", gekozen);
		});
		voerUit(nummer);
		return nummer;
	}

	/**
	 * Erases everything of the youth of this route before its term, because he asked.
	 * @return the number of the certificate
	 * @throws Weigering when a route of his is open, or the day lies ahead
	 */
	public String opVerzoek(String routeNummer, LocalDate gevraagdOp) {
		Route route = this.routes.metNummer(routeNummer);
		moetGeweestZijn(gevraagdOp);
		List<Onderwerp> alles = routesVan(route).stream().map((een) -> {
			moetGeslotenZijn(een);
			return new Onderwerp(een.nummer(), Soort.ALLES, Onderwerp.ALLE);
		}).toList();
		String nummer = this.transactie.execute((status) -> leg("verzoek", alles));
		voerUit(nummer);
		return nummer;
	}

	/**
	 * Keeps in the dossier that the youth asked for erasure, and why it is not done.
	 * @throws Weigering without a reason
	 */
	public void weigerVerzoek(String routeNummer, LocalDate gevraagdOp, String reden) {
		moetReden(reden);
		moetGeweestZijn(gevraagdOp);
		this.transactie.executeWithoutResult(
				(status) -> this.dossier.noteer(this.routes.metNummer(routeNummer).nummer(), "vernietiging",
						"Verzoek om vernietiging geweigerd", inhoud("Gevraagd op", gevraagdOp, "Reden", reden)));
	}

	/**
	 * Keeps something longer than its term.
	 * @throws Weigering without a reason, without a day ahead, or when it is not due
	 */
	public void houdAan(String sleutel, String reden, LocalDate tot) {
		moetReden(reden);
		if (tot == null || !tot.isAfter(vandaag())) {
			throw new Weigering("Kies tot wanneer je dit bewaart: een datum na vandaag.");
		}
		Onderwerp onderwerp = Onderwerp.van(sleutel);
		this.transactie.executeWithoutResult((status) -> {
			moetVerlopenZijn(onderwerp);
			Route route = this.routes.metNummer(onderwerp.routeNummer());
			this.jdbc.sql("""
					insert into vernietiging_uitstel (route_id, soort, partij, tot, reden, besloten_op, besloten_door)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(route.id(), onderwerp.soort().sleutel(), onderwerp.partij(), tot, reden.strip(),
						OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId())
				.update();
			this.dossier.noteer(route.nummer(), "vernietiging", "Langer bewaard dan de termijn",
					inhoud("Wat", onderwerp.omschrijving(), "Tot en met", tot, "Reden", reden.strip()));
		});
	}

	/** Goes on with what was approved and not finished: after a crash, or a refusal. */
	public void gaVerder() {
		this.jdbc.sql("select nummer from vernietiging where uitgevoerd_op is null order by id")
			.query(String.class)
			.list()
			.forEach(this::voerUit);
	}

	/** Number of approved rows that still wait. */
	public int nogTeDoen() {
		return this.jdbc.sql("select count(*) from vernietiging_regel").query(Integer.class).single();
	}

	private void voerUit(String nummer) {
		long id = this.jdbc.sql("select id from vernietiging where nummer = ?")
			.param(nummer)
			.query(Long.class)
			.single();
		for (long regel : this.jdbc.sql("select id from vernietiging_regel where vernietiging_id = ? order by id")
			.param(id)
			.query(Long.class)
			.list()) {
			try {
				this.transactie.executeWithoutResult((status) -> vernietig(id, nummer, regel));
				this.schijfruimte.vernietigd();
			}
			catch (RuntimeException ex) {
				// This one is as it was and waits on the page of the FG; the rest goes
				// on.
				LOG.warn("Vernietiging {}: een dossier wacht nog ({}).", nummer, ex.getClass().getSimpleName());
			}
		}
		this.jdbc.sql("""
				update vernietiging set uitgevoerd_op = ? where id = ? and uitgevoerd_op is null
				and not exists (select 1 from vernietiging_regel r where r.vernietiging_id = vernietiging.id)""")
			.params(OffsetDateTime.now(this.clock), id)
			.update();
	}

	private void vernietig(long vernietigingId, String nummer, long regelId) {
		// Who comes second finds the row gone.
		boolean gevonden = this.jdbc.sql("select id from vernietiging_regel where id = ? for update")
			.param(regelId)
			.query(Long.class)
			.optional()
			.isPresent();
		if (!gevonden) {
			return;
		}
		Regel regel = this.jdbc.sql("""
				select g.id, g.route_id, g.soort, g.partij, r.nummer as route_nummer from vernietiging_regel g
				join route r on r.id = g.route_id where g.id = ?""").param(regelId).query(Regel.class).single();
		this.jdbc.sql("insert into vernietiging_bezig (route_id, vernietiging_id) values (?, ?)")
			.params(regel.routeId(), vernietigingId)
			.update();
		Onderwerp onderwerp = new Onderwerp(regel.routeNummer(), Soort.metSleutel(regel.soort()).orElseThrow(),
				regel.partij());
		int rijen = (onderwerp.soort() == Soort.ALLES) ? wisAlles(regel) : wisDeel(onderwerp, regel, nummer);
		tel(vernietigingId, onderwerp, rijen);
		this.jdbc.sql("delete from vernietiging_bezig where route_id = ?").param(regel.routeId()).update();
	}

	private int wisAlles(Regel regel) {
		Route route = this.routes.metNummer(regel.routeNummer());
		moetGeslotenZijn(route);
		this.jdbc
			.sql("""
					insert into statistiek (school_id, regie_id, rmc_id, instroomjaar, niveau, leerweg, fase, status, uitkomst,
					uitstroomjaar, diplomajaar, afronding, startkwalificatie, bestemming, overdracht, nazorg)
					select school_id, regie_id, rmc_id, instroomjaar, niveau, leerweg, fase, status, uitkomst, uitstroomjaar,
					diplomajaar, afronding, startkwalificatie, bestemming, overdracht, nazorg
					from route_telling where route_id = ?""")
			.param(regel.routeId())
			.update();
		this.procesresten.wis(route.nummer());
		return this.gegevens.wis(route.id(), route.jongereId());
	}

	private int wisDeel(Onderwerp onderwerp, Regel regel, String nummer) {
		int rijen = this.inventaris.wis(onderwerp, regel.routeId());
		this.jdbc.sql("delete from vernietiging_regel where id = ?").param(regel.id()).update();
		this.dossier.noteer(regel.routeNummer(), "vernietiging", "Deel van het dossier vernietigd",
				inhoud("Wat", onderwerp.omschrijving(), "Verklaring", nummer));
		return rijen;
	}

	private void tel(long vernietigingId, Onderwerp onderwerp, int rijen) {
		int bekend = this.jdbc.sql("""
				update vernietiging_telling set dossiers = dossiers + 1, rijen = rijen + ?
				where vernietiging_id = ? and soort = ? and partij = ?""")
			.params(rijen, vernietigingId, onderwerp.soort().sleutel(), onderwerp.partij())
			.update();
		if (bekend == 0) {
			this.jdbc.sql("insert into vernietiging_telling values (?, ?, ?, 1, ?)")
				.params(vernietigingId, onderwerp.soort().sleutel(), onderwerp.partij(), rijen)
				.update();
		}
	}

	private String leg(String grond, List<Onderwerp> onderwerpen) {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		long volgnummer = this.jdbc.sql("select nextval('vernietiging_nummer')").query(Long.class).single();
		String nummer = "V-%d-%06d".formatted(nu.getYear(), volgnummer);
		this.jdbc.sql("insert into vernietiging (nummer, grond, besloten_op, besloten_door) values (?, ?, ?, ?)")
			.params(nummer, grond, nu, this.uitvoerder.medewerkerId())
			.update();
		for (Onderwerp onderwerp : onderwerpen) {
			int nieuw = this.jdbc.sql("""
					insert into vernietiging_regel (vernietiging_id, route_id, soort, partij)
					select v.id, r.id, ?, ? from vernietiging v, route r where v.nummer = ? and r.nummer = ?
					and not exists (select 1 from vernietiging_regel g
					  where g.route_id = r.id and g.vernietiging_id <> v.id)""")
				.params(onderwerp.soort().sleutel(), onderwerp.partij(), nummer, onderwerp.routeNummer())
				.update();
			if (nieuw == 0) {
				throw new Weigering("Route " + onderwerp.routeNummer()
						+ " is al goedgekeurd voor vernietiging. Kies \"Ga verder\".");
			}
		}
		return nummer;
	}

	private void moetVerlopenZijn(Onderwerp onderwerp) {
		Route route = this.routes.metNummer(onderwerp.routeNummer());
		boolean verlopen = this.lijst.van(route)
			.stream()
			.anyMatch((voorstel) -> voorstel.onderwerp().equals(onderwerp));
		if (!verlopen) {
			throw new Weigering("Een gekozen regel staat niet (meer) op de vernietigingslijst. "
					+ "Ververs de pagina en kies opnieuw.");
		}
	}

	private void moetGeslotenZijn(Route route) {
		if (route.isOpen() || this.procesresten.loopt(route.nummer())) {
			throw new Weigering("Route " + route.nummer()
					+ " loopt nog. Laat de contactpersoon de route eerst afsluiten en vraag dan opnieuw om vernietiging.");
		}
	}

	private void moetGeweestZijn(LocalDate dag) {
		if (dag == null || dag.isAfter(vandaag())) {
			throw new Weigering("Vul in op welke dag de jongere het vroeg: vandaag of eerder.");
		}
	}

	private static void moetReden(String reden) {
		if (reden == null || reden.isBlank()) {
			throw new Weigering("Vul een reden in.");
		}
		if (reden.length() > 1000) {
			throw new Weigering("De reden is te lang: houd het op 1000 tekens.");
		}
	}

	private List<Route> routesVan(Route route) {
		this.jongeren.metId(route.jongereId());
		return this.jdbc.sql("select * from route where jongere_id = ? order by id")
			.param(route.jongereId())
			.query(Route.class)
			.list();
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

	private static Map<String, Object> inhoud(Object... paren) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		for (int i = 0; i < paren.length; i += 2) {
			inhoud.put((String) paren[i], paren[i + 1]);
		}
		return inhoud;
	}

	private record Regel(long id, long routeId, String soort, String partij, String routeNummer) {
	}

}
