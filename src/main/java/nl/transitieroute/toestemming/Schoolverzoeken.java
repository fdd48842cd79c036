package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What school asked of the gemeente: to support the youth (Participatiewet 7a lid 1 b).
 * Without it W&amp;I has no ground of its own for a youth who could still study.
 */
@Service
@Transactional
public class Schoolverzoeken {

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Schoolverzoeken(JdbcClient jdbc, Organisaties organisaties, Dossier dossier, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/** Keeps whether school asks: ja or nee. The newest answer counts. */
	public void leg(Route route, String antwoord) {
		this.jdbc
			.sql("""
					insert into school_verzoek (route_id, organisatie_id, antwoord, gedaan_op, gedaan_door) values (?, ?, ?, ?, ?)""")
			.params(route.id(), route.wiId(), antwoord, LocalDate.now(this.clock), this.uitvoerder.medewerkerId())
			.update();
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Gedaan", antwoord);
		inhoud.put("Aan", (route.wiId() != null) ? this.organisaties.naam(route.wiId()) : "nog niet bekend");
		inhoud.put("Grond", "Participatiewet 7a lid 1 b: verzoek van het bevoegd gezag");
		this.dossier.noteer(route.nummer(), "schoolverzoek", "Verzoek van school aan de gemeente", inhoud);
	}

	/**
	 * When school asked this of the W&amp;I that serves the youth now; empty when not.
	 */
	@Transactional(readOnly = true)
	public Optional<LocalDate> gedaanOp(Route route) {
		return staat(route) ? this.jdbc.sql("select max(gedaan_op) from school_verzoek where route_id = ?")
			.param(route.id())
			.query(LocalDate.class)
			.optional() : Optional.empty();
	}

	/** Whether school asks this of the W&amp;I that serves the youth now. */
	@Transactional(readOnly = true)
	public boolean staat(Route route) {
		return this.jdbc.sql("""
				select antwoord from school_verzoek where route_id = ? and organisatie_id = ? order by id desc
				fetch first 1 row only""")
			.params(route.id(), route.wiId())
			.query(String.class)
			.optional()
			.filter("ja"::equals)
			.isPresent();
	}

	/** The ids of the routes of which {@link #staat} is true. */
	@Transactional(readOnly = true)
	public Set<Long> staan(Collection<Route> routes) {
		Map<Long, Route> opId = routes.stream().collect(Collectors.toMap(Route::id, Function.identity()));
		Map<Long, String> nieuwste = new HashMap<>();
		this.jdbc.sql(
				"select route_id, organisatie_id, antwoord from school_verzoek where route_id = any(?) order by id desc")
			.param(new SqlArrayValue("bigint", opId.keySet().toArray()))
			.query((rij) -> {
				long route = rij.getLong("route_id");
				String aan = rij.getString("organisatie_id");
				if (aan != null && aan.equals(opId.get(route).wiId())) {
					nieuwste.putIfAbsent(route, rij.getString("antwoord"));
				}
			});
		return nieuwste.keySet()
			.stream()
			.filter((route) -> "ja".equals(nieuwste.get(route)))
			.collect(Collectors.toSet());
	}

}
