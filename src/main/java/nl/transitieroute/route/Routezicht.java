package nl.transitieroute.route;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * {@link Routetoegang} for lists: a condition in SQL on table {@code route r}, so that a
 * list shows a route exactly when its page opens. Whether RMC or W&amp;I has a ground is
 * asked for all routes of theirs at once; that rule stands in a decision table. What
 * somebody reads in an emergency is no part of his list.
 */
@Component
public class Routezicht {

	/** Stands behind {@code where}; takes the parameters of {@link #van}. */
	public static final String VOORWAARDE = """
			((:begeleidt and (r.school_id = :eigen or (r.verantwoordelijke_id = :eigen and r.id not in (:zonderGrond))))
			or (:regisseur and r.regie_id = :eigen)
			or (:vorige and :begeleidt and r.school_id <> :eigen and r.id not in (:zonderGrond) and exists (
			  select 1 from contactpersoon_periode p where p.route_id = r.id and p.medewerker_id = :lezer
			  and p.organisatie_id = :eigen)))
			""";

	/** No route has this id: {@code in ()} is no SQL. */
	private static final long GEEN = -1;

	private final JdbcClient jdbc;

	private final Routetoegang toegang;

	private final Inzagegrond inzagegrond;

	Routezicht(JdbcClient jdbc, Routetoegang toegang, Inzagegrond inzagegrond) {
		this.jdbc = jdbc;
		this.toegang = toegang;
		this.inzagegrond = inzagegrond;
	}

	/** The parameters for one person, for open and closed routes. */
	public Map<String, Object> van(String medewerkerId, boolean vorige) {
		return van(medewerkerId, vorige, true);
	}

	/**
	 * The parameters for one person; ask once for a list and its count.
	 * @param vorige also the routes of which he only reads his own time as contact person
	 * @param afgesloten whether closed routes are asked for as well
	 */
	public Map<String, Object> van(String medewerkerId, boolean vorige, boolean afgesloten) {
		Lezer lezer = this.toegang.lezer(medewerkerId).orElse(new Lezer(medewerkerId, "", false, false));
		Map<String, Object> parameters = new HashMap<>();
		parameters.put("lezer", lezer.medewerkerId());
		parameters.put("eigen", lezer.organisatieId());
		parameters.put("begeleidt", lezer.begeleidt());
		parameters.put("regisseur", lezer.regisseur());
		parameters.put("vorige", vorige);
		parameters.put("zonderGrond", lezer.begeleidt() ? zonderGrond(lezer, vorige, afgesloten) : List.of(GEEN));
		return parameters;
	}

	private List<Long> zonderGrond(Lezer lezer, boolean vorige, boolean afgesloten) {
		List<Route> routes = this.jdbc.sql("""
				select r.* from route r where r.school_id <> :eigen and (:afgesloten or r.status <> 'AFGESLOTEN')
				and (r.verantwoordelijke_id = :eigen
				or (:vorige and exists (select 1 from contactpersoon_periode p where p.route_id = r.id
				  and p.medewerker_id = :lezer and p.organisatie_id = :eigen)))""")
			.param("eigen", lezer.organisatieId())
			.param("vorige", vorige)
			.param("afgesloten", afgesloten)
			.param("lezer", lezer.medewerkerId())
			.query(Route.class)
			.list();
		Set<Long> metGrond = this.inzagegrond.van(routes, lezer.organisatieId()).keySet();
		List<Long> zonder = new ArrayList<>(List.of(GEEN));
		routes.stream().map(Route::id).filter((id) -> !metGrond.contains(id)).forEach(zonder::add);
		return zonder;
	}

}
