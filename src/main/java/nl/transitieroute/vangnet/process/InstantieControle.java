package nl.transitieroute.vangnet.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import nl.transitieroute.route.Fase;
import nl.transitieroute.vangnet.Bevinding;
import nl.transitieroute.vangnet.Controle;
import nl.transitieroute.vangnet.Soort;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether routes and the processes behind them tell the same story. */
@Repository
class InstantieControle implements Controle {

	private static final String ROUTE = "transitieroute";

	private static final List<String> FASEN = Arrays.stream(Fase.values()).map(Fase::sleutel).toList();

	private final JdbcClient jdbc;

	InstantieControle(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Bevinding> kijk() {
		return Stream.of(routesZonder(), processenZonder(), stil(), looptDoor()).flatMap(List::stream).toList();
	}

	private List<Bevinding> routesZonder() {
		return this.jdbc.sql("""
				select r.id, r.contactpersoon_id from route r where r.status <> 'AFGESLOTEN' and not exists (
				  select 1 from act_ru_execution e where e.business_key_ = r.nummer and e.proc_def_key_ = :route)""")
			.param("route", ROUTE)
			.query((rij, nr) -> Bevinding.vanRoute(Soort.ROUTE_ZONDER_PROCES, rij.getLong("id"),
					rij.getString("contactpersoon_id"), "De route is open, maar er loopt geen proces meer.", null))
			.list();
	}

	/** What is not of a route, such as the handover of a caseload, has another key. */
	private List<Bevinding> processenZonder() {
		return this.jdbc.sql("""
				select e.id_, e.proc_def_key_, e.business_key_, r.id as route_id from act_ru_execution e
				left join route r on r.nummer = e.business_key_
				where e.parent_id_ is null and e.super_exec_ is null and e.business_key_ like 'TR-%'
				and (r.id is null or r.status = 'AFGESLOTEN') and e.proc_def_key_ <> 'noodinzage'""")
			.query((rij, nr) -> Bevinding.vanOnderdeel(Soort.PROCES_ZONDER_ROUTE, rij.getString("id_"),
					rij.getObject("route_id", Long.class), null,
					"Proces '%s' loopt nog voor route %s, die niet open is.".formatted(rij.getString("proc_def_key_"),
							rij.getString("business_key_")),
					null))
			.list();
	}

	private List<Bevinding> stil() {
		return this.jdbc.sql("""
				select distinct r.id, r.contactpersoon_id from act_ru_execution e
				join route r on r.nummer = e.business_key_
				where e.suspension_state_ = 2 and e.parent_id_ is null and r.status = 'OPEN'""")
			.query((rij, nr) -> Bevinding.vanRoute(Soort.STAAT_STIL, rij.getLong("id"),
					rij.getString("contactpersoon_id"), "De route staat stil, maar er is geen pauze afgesproken.",
					null))
			.list();
	}

	/** The route itself goes on during a pause, to end it; its phases do not. */
	private List<Bevinding> looptDoor() {
		return this.jdbc.sql("""
				select distinct r.id, r.contactpersoon_id from route r
				join act_ru_execution e on e.business_key_ = r.nummer
				where r.status = 'GEPAUZEERD' and e.parent_id_ is null and e.suspension_state_ = 1
				and e.proc_def_key_ in (:fasen)""")
			.param("fasen", FASEN)
			.query((rij, nr) -> Bevinding.vanRoute(Soort.LOOPT_TIJDENS_PAUZE, rij.getLong("id"),
					rij.getString("contactpersoon_id"),
					"Er is een pauze afgesproken, maar de route loopt door: taken en termijnen gaan verder.", null))
			.list();
	}

}
