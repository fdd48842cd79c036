package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps {@link Nazorgstand} of every route. */
@Repository
class Nazorgstanden {

	private final JdbcClient jdbc;

	Nazorgstanden(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Nazorgstand> zoek(Route route) {
		return this.jdbc.sql("select * from nazorg where route_id = ?")
			.param(route.id())
			.query(Nazorgstand.class)
			.optional();
	}

	Nazorgstand van(Route route) {
		return zoek(route).orElseThrow(() -> new Weigering(
				"Route " + route.nummer() + " is nog niet in nazorg. Rond eerst de overdracht af."));
	}

	/** Begins, or begins again when the youth comes back after another diploma. */
	void begin(Route route, LocalDate vandaag, Intensiteit intensiteit) {
		this.jdbc.sql("delete from nazorg where route_id = ?").param(route.id()).update();
		this.jdbc.sql("insert into nazorg (route_id, begonnen_op, intensiteit) values (?, ?, ?)")
			.params(route.id(), vandaag, intensiteit.sleutel())
			.update();
	}

	void zetIntensiteit(Route route, Intensiteit intensiteit) {
		zet("intensiteit", intensiteit.sleutel(), route);
	}

	void zetRitmeVoorHulp(Route route, String intensiteit) {
		zet("ritme_voor_hulp", intensiteit, route);
	}

	void zetTweedeJaar(Route route, String antwoord) {
		zet("tweede_jaar", antwoord, route);
	}

	void zetStop(Route route, String stop) {
		zet("stop", stop, route);
	}

	void zetUitBeeldSinds(Route route, LocalDate dag) {
		zet("uit_beeld_sinds", dag, route);
	}

	void zetSluitingDoor(Route route, String medewerker) {
		zet("sluiting_door", medewerker, route);
	}

	void sluitAf(Route route, LocalDate vandaag) {
		zet("afgesloten_op", vandaag, route);
	}

	private void zet(String kolom, Object waarde, Route route) {
		this.jdbc.sql("update nazorg set " + kolom + " = ? where route_id = ?").params(waarde, route.id()).update();
	}

}
