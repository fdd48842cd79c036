package nl.transitieroute.overzicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Termijnen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests of youths to see what is kept of them (AVG art. 15). Whoever hears the request
 * records it; the FG answers, as only he stands apart from the parties that wrote.
 */
@Service
@Transactional
public class Inzageverzoeken {

	private static final String SOORT = "inzageverzoek";

	private final JdbcClient jdbc;

	private final Routes routes;

	private final Termijnen termijnen;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Inzageverzoeken(JdbcClient jdbc, Routes routes, Termijnen termijnen, Dossier dossier, Uitvoerder uitvoerder,
			Clock clock) {
		this.jdbc = jdbc;
		this.routes = routes;
		this.termijnen = termijnen;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/**
	 * Keeps the request; a second one while the first is open changes nothing.
	 * @throws Weigering when the day lies ahead or there is no such route
	 */
	public void leg(String routeNummer, LocalDate gevraagdOp) {
		Route route = this.routes.metNummer(routeNummer);
		if (gevraagdOp == null || gevraagdOp.isAfter(vandaag())) {
			throw new Weigering("Vul in op welke dag de jongere het vroeg: vandaag of eerder.");
		}
		if (staatOpen(route)) {
			return;
		}
		LocalDate uiterlijk = this.termijnen.precies(SOORT, gevraagdOp, route.regieId());
		this.jdbc
			.sql("insert into inzageverzoek (route_id, gevraagd_op, uiterlijk_op, vastgelegd_door) values (?, ?, ?, ?)")
			.params(route.id(), gevraagdOp, uiterlijk, this.uitvoerder.medewerkerId())
			.update();
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Gevraagd op", gevraagdOp);
		inhoud.put("Antwoord uiterlijk", uiterlijk);
		this.dossier.noteer(routeNummer, SOORT, "Jongere vraagt wat er over hem bewaard wordt", inhoud);
	}

	/** Whether the youth of this route waits for an answer. */
	@Transactional(readOnly = true)
	public boolean staatOpen(Route route) {
		return this.jdbc.sql("""
				select count(*) from inzageverzoek i join route r on r.id = i.route_id
				where r.jongere_id = ? and i.afgehandeld_op is null""")
			.param(route.jongereId())
			.query(Integer.class)
			.single() > 0;
	}

	/** Those without an answer, the most urgent first. */
	@Transactional(readOnly = true)
	public List<Inzageverzoek> open() {
		return this.jdbc
			.sql("""
					select i.id, r.nummer as route_nummer, o.naam as school, i.gevraagd_op, i.uiterlijk_op from inzageverzoek i
					join route r on r.id = i.route_id join organisatie o on o.id = r.school_id
					where i.afgehandeld_op is null order by i.uiterlijk_op, i.id""")
			.query(Inzageverzoek.class)
			.list();
	}

	/** Keeps in the dossier that the overview was made. */
	public void gemaakt(Route route, String vorm) {
		this.dossier.noteer(route.nummer(), SOORT, "Overzicht voor de jongere gemaakt", Map.of("Vorm", vorm));
	}

	/**
	 * The youth has his answer.
	 * @throws Weigering when it was answered before
	 */
	public void handelAf(long id) {
		String nummer = this.jdbc.sql("""
				select r.nummer from inzageverzoek i join route r on r.id = i.route_id
				where i.id = ? and i.afgehandeld_op is null""")
			.param(id)
			.query(String.class)
			.optional()
			.orElseThrow(() -> new Weigering("Dit verzoek is al afgehandeld. Ververs de pagina."));
		this.jdbc.sql("update inzageverzoek set afgehandeld_op = ?, afgehandeld_door = ? where id = ?")
			.params(vandaag(), this.uitvoerder.medewerkerId(), id)
			.update();
		this.dossier.noteer(nummer, SOORT, "Overzicht aan de jongere gegeven", Map.of("Op", vandaag()));
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

}
