package nl.transitieroute.startgesprek;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Termijnen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The appointments for a startgesprek, kept and missed. Moving one beforehand is no
 * no-show.
 */
@Service
@Transactional
public class Afspraken {

	private final JdbcClient jdbc;

	private final Termijnen termijnen;

	private final Clock clock;

	Afspraken(JdbcClient jdbc, Termijnen termijnen, Clock clock) {
		this.jdbc = jdbc;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	/** The last day for a new appointment, unless the youth is better off later. */
	@Transactional(readOnly = true)
	public LocalDate uiterlijk() {
		return this.termijnen.na("startgesprek-plannen");
	}

	/**
	 * @param redenLater why the appointment is later than the term, or null
	 * @throws Weigering when the day is past, or late without a reason
	 */
	void maak(Route route, LocalDate datum, String tijd, String plaats, String redenLater) {
		if (datum.isBefore(LocalDate.now(this.clock))) {
			throw new Weigering("De dag van het startgesprek is al voorbij. Kies vandaag of een latere dag.");
		}
		if (datum.isAfter(uiterlijk()) && redenLater == null) {
			throw new Weigering("De afspraak is later dan drie weken. Kies een eerdere dag, of vul in waarom later "
					+ "beter is voor de jongere.");
		}
		this.jdbc.sql("insert into startgesprek_afspraak (route_id, datum, tijd, plaats) values (?, ?, ?, ?)")
			.params(route.id(), datum, tijd, plaats)
			.update();
	}

	void legUitkomstVast(Route route, String verschenen) {
		this.jdbc.sql("""
				update startgesprek_afspraak set verschenen = ?
				where id = (select max(id) from startgesprek_afspraak where route_id = ?)""")
			.params(verschenen, route.id())
			.update();
	}

	/** All appointments, the first one first. */
	@Transactional(readOnly = true)
	public List<Afspraak> van(String routeNummer) {
		return this.jdbc.sql("""
				select a.id, a.datum, a.tijd, a.plaats, a.verschenen from startgesprek_afspraak a
				join route r on r.id = a.route_id where r.nummer = ? order by a.id""")
			.param(routeNummer)
			.query(Afspraak.class)
			.list();
	}

	@Transactional(readOnly = true)
	public int keerNietVerschenen(String routeNummer) {
		return (int) van(routeNummer).stream().filter(Afspraak::nietVerschenen).count();
	}

}
