package nl.transitieroute.vangnet.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Inzagegrond;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Grondslagen;
import nl.transitieroute.vangnet.Bevinding;
import nl.transitieroute.vangnet.Controle;
import nl.transitieroute.vangnet.Soort;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether RMC and W&amp;I may do what they do (no consent, no data): guide a youth, or
 * have a task about him. The rule is the table {@code grondslag}, asked for each party
 * and purpose at once. A consent that ran out shows here when what should follow did not
 * happen.
 */
@Repository
class GrondControle implements Controle {

	private final JdbcClient jdbc;

	private final Inzagegrond inzagegrond;

	private final Grondslagen grondslagen;

	private final Organisaties organisaties;

	private final Stapnamen namen;

	GrondControle(JdbcClient jdbc, Inzagegrond inzagegrond, Grondslagen grondslagen, Organisaties organisaties,
			Stapnamen namen) {
		this.jdbc = jdbc;
		this.inzagegrond = inzagegrond;
		this.grondslagen = grondslagen;
		this.organisaties = organisaties;
		this.namen = namen;
	}

	@Override
	public List<Bevinding> kijk() {
		List<Bevinding> gezien = new ArrayList<>();
		Map<String, String> organisatienamen = new HashMap<>();
		Function<String, String> naam = (id) -> organisatienamen.computeIfAbsent(id, this.organisaties::naam);
		begeleiding(naam, gezien);
		taken(naam, gezien);
		return gezien;
	}

	private void begeleiding(Function<String, String> naam, List<Bevinding> gezien) {
		Map<String, List<Route>> perOrganisatie = this.jdbc
			.sql("select * from route where status in ('OPEN', 'GEPAUZEERD') and verantwoordelijke_id <> school_id")
			.query(Route.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Route::verantwoordelijkeId));
		perOrganisatie.forEach((organisatie, routes) -> {
			Set<Long> metGrond = this.inzagegrond.van(routes, organisatie).keySet();
			routes.stream()
				.filter((route) -> !metGrond.contains(route.id()))
				.map((route) -> Bevinding
					.vanRoute(Soort.VERANTWOORDELIJK_ZONDER_GROND, route.id(), route.contactpersoonId(), naam
						.apply(organisatie)
							+ " begeleidt de jongere, maar er is geen toestemming (meer) en geen wet die dat toestaat.",
							null))
				.forEach(gezien::add);
		});
	}

	private void taken(Function<String, String> naam, List<Bevinding> gezien) {
		List<Partijtaak> taken = partijtaken();
		Map<Long, Route> routes = routes(taken);
		Map<Vraag, List<Partijtaak>> perVraag = new HashMap<>();
		for (Partijtaak taak : taken) {
			Route route = routes.get(taak.routeId());
			// Who is no party of the route any more has no ground whatever he asks.
			String partij = Grondslagen.partij(route, taak.organisatieId()).orElse(null);
			String doel = this.namen.grond(taak.procesversie(), taak.element());
			perVraag.computeIfAbsent(new Vraag(partij, doel), (nieuw) -> new ArrayList<>()).add(taak);
		}
		perVraag.forEach((vraag, bij) -> {
			Set<Long> mogen = (vraag.partij() != null) ? this.grondslagen.mogen(
					new HashSet<>(bij.stream().map((taak) -> routes.get(taak.routeId())).toList()), vraag.partij(),
					vraag.doel()) : Set.of();
			bij.stream()
				.filter((taak) -> !mogen.contains(taak.routeId()))
				.map((taak) -> Bevinding.vanOnderdeel(Soort.TAAK_ZONDER_GROND, taak.sleutel(), taak.routeId(), null,
						"%s heeft de taak '%s', maar er is geen toestemming (meer) en geen wet die dat toestaat."
							.formatted(naam.apply(taak.organisatieId()), taak.naam()),
						null))
				.forEach(gezien::add);
		});
	}

	/** Tasks in the name of somebody of RMC or W&amp;I, or that they may take. */
	private List<Partijtaak> partijtaken() {
		return this.jdbc.sql("""
				select s.sleutel, s.route_id, s.naam, s.element, t.proc_def_id_ as procesversie,
				o.id as organisatie_id from stap s join act_ru_task t on t.id_ = s.sleutel
				join medewerker m on m.id = t.assignee_ join organisatie o on o.id = m.organisatie_id
				join route r on r.id = s.route_id
				where o.soort in ('rmc', 'wi') and r.status <> 'AFGESLOTEN'
				union
				select s.sleutel, s.route_id, s.naam, s.element, t.proc_def_id_, g.id from stap s
				join act_ru_task t on t.id_ = s.sleutel
				join act_ru_identitylink l on l.task_id_ = t.id_ and l.type_ = 'candidate'
				join (select distinct o.id, o.id || '.' || l.rol as groep from organisatie o
				  cross join (select distinct rol from medewerker_rol) l where o.soort in ('rmc', 'wi')) g
				  on g.groep = l.group_id_
				join route r on r.id = s.route_id where r.status <> 'AFGESLOTEN'""").query(Partijtaak.class).list();
	}

	private Map<Long, Route> routes(List<Partijtaak> taken) {
		if (taken.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select r.* from route r where r.status <> 'AFGESLOTEN' and exists (
				  select 1 from stap s where s.route_id = r.id and s.soort = 'taak')""")
			.query(Route.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Route::id, Function.identity()));
	}

	record Partijtaak(String sleutel, long routeId, String naam, String element, String procesversie,
			String organisatieId) {
	}

	private record Vraag(String partij, String doel) {
	}

}
