package nl.transitieroute.gebeurtenis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** Keeps {@link Levensgebeurtenis}. */
@Repository
class Gebeurtenisregister {

	private final JdbcClient jdbc;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Gebeurtenisregister(JdbcClient jdbc, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	long voegToe(Route route, Soort soort, Melder melder, LocalDate op, Gevolg gevolg) {
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into levensgebeurtenis (route_id, soort, melder, gemeld_door, gemeld_op, op, aanpak, keuzes,
				voorstel, termijn, tip, pauze_weken, teken_weken) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), soort.bewaardAls(), melder.sleutel(), this.uitvoerder.medewerkerId(), nu(), op,
					gevolg.aanpak(), gevolg.keuzes(), gevolg.voorstel(), gevolg.termijn(), gevolg.tip(),
					gevolg.pauzeWeken(), gevolg.tekenWeken())
			.update(sleutel, "id");
		return sleutel.getKeyAs(Number.class).longValue();
	}

	Levensgebeurtenis metId(long id) {
		return this.jdbc.sql("select * from levensgebeurtenis where id = ?")
			.param(id)
			.query(Levensgebeurtenis.class)
			.single();
	}

	/** One of this kind that nobody has decided about yet. */
	Optional<Levensgebeurtenis> openstaand(Route route, Soort soort) {
		return this.jdbc.sql("""
				select * from levensgebeurtenis where route_id = ? and soort = ? and aanpak = 'bespreken'
				and (besluit is null or besluit = 'later') order by id desc fetch first 1 row only""")
			.params(route.id(), soort.bewaardAls())
			.query(Levensgebeurtenis.class)
			.optional();
	}

	void besluit(long id, String besluit, LocalDate opnieuwOp, LocalDate tekenOp) {
		this.jdbc
			.sql("update levensgebeurtenis set besluit = ?, besloten_op = ?, opnieuw_op = ?, teken_op = ? "
					+ "where id = ?")
			.params(besluit, nu(), opnieuwOp, tekenOp, id)
			.update();
	}

	private OffsetDateTime nu() {
		return OffsetDateTime.now(this.clock);
	}

}
