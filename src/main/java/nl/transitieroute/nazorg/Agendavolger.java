package nl.transitieroute.nazorg;

import nl.transitieroute.organisatie.Verlofvolger;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routevolger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The agenda of a contact person changed, or another one took over: what the rhythm
 * proposed ahead is looked at again.
 */
@Component
class Agendavolger implements Routevolger, Verlofvolger {

	private final Contactplanning planning;

	private final Nazorgstanden standen;

	private final JdbcClient jdbc;

	Agendavolger(Contactplanning planning, Nazorgstanden standen, JdbcClient jdbc) {
		this.planning = planning;
		this.standen = standen;
		this.jdbc = jdbc;
	}

	@Override
	public void contactpersoonGewisseld(Route was, Route nu) {
		if (loopt(nu)) {
			this.planning.herleg(nu, "Andere contactpersoon");
		}
	}

	@Override
	public void gesloten(Route route) {
		// The nazorg itself lets its moments lapse when it ends.
	}

	@Override
	public void verlofGewijzigd(String medewerkerId) {
		this.jdbc.sql("""
				select * from route r where contactpersoon_id = ? and status <> 'AFGESLOTEN' and exists (
				  select 1 from contactmoment m where m.route_id = r.id and m.status = 'gepland') order by id""")
			.param(medewerkerId)
			.query(Route.class)
			.list()
			.stream()
			.filter(this::loopt)
			.forEach((route) -> this.planning.herleg(route, "Verlof van de contactpersoon gewijzigd"));
	}

	private boolean loopt(Route route) {
		return this.standen.zoek(route).filter((stand) -> stand.afgeslotenOp() == null).isPresent();
	}

}
