package nl.transitieroute.bericht;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import nl.transitieroute.route.Routes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a person has to do and when, from the steps of the open routes. */
@Repository
class Werkvoorraad {

	private static final String REGELS = """
			select r.nummer, j.voornaam, s.naam, s.soort, s.op from stap s join route r on r.id = s.route_id
			join jongere j on j.id = r.jongere_id where r.status = 'OPEN' and not s.stil and\s""";

	private static final String MIJN_TAAK = "s.soort = 'taak' and s.wie = :wie";

	/** The route of the contact person waits for that day; then it becomes a task. */
	private static final String MIJN_WACHT = "s.soort = 'wacht' and s.wie is null and r.contactpersoon_id = :wie";

	private static final String VOLGORDE = " order by op, nummer, naam";

	private final JdbcClient jdbc;

	Werkvoorraad(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Tasks and planned moments from this moment until before the other. */
	List<Overzichtregel> tussen(String medewerkerId, OffsetDateTime van, OffsetDateTime tot) {
		String dan = " and s.op >= :van and s.op < :tot";
		return this.jdbc.sql(REGELS + MIJN_TAAK + dan + " union all " + REGELS + MIJN_WACHT + dan + VOLGORDE)
			.param("wie", medewerkerId)
			.param("van", van)
			.param("tot", tot)
			.query(Stapregel.class)
			.list()
			.stream()
			.map(Stapregel::regel)
			.toList();
	}

	/** Tasks that came to this person in that time and are due later. */
	List<Overzichtregel> nieuw(String medewerkerId, OffsetDateTime van, OffsetDateTime tot) {
		return this.jdbc.sql(REGELS + MIJN_TAAK + " and s.sinds >= :van and s.sinds < :tot and s.op >= :tot" + VOLGORDE)
			.param("wie", medewerkerId)
			.param("van", van)
			.param("tot", tot)
			.query(Stapregel.class)
			.list()
			.stream()
			.map(Stapregel::regel)
			.toList();
	}

	/** Tasks of this person that were due before this moment. */
	List<Overzichtregel> taken(String medewerkerId, OffsetDateTime voor) {
		return this.jdbc.sql(REGELS + MIJN_TAAK + " and s.op < :voor" + VOLGORDE)
			.param("wie", medewerkerId)
			.param("voor", voor)
			.query(Stapregel.class)
			.list()
			.stream()
			.map(Stapregel::regel)
			.toList();
	}

	/**
	 * Tasks that lie at this group and nobody took: new since then, or due before today.
	 */
	List<Overzichtregel> vanNiemand(String groep, OffsetDateTime sinds, OffsetDateTime voor) {
		return this.jdbc.sql(REGELS + """
				s.soort = 'taak' and (s.wie = :groep or s.wie like :midden) and ', ' || s.wie || ',' like :lid
				and (s.sinds >= :sinds or s.op < :voor)""" + VOLGORDE)
			.param("groep", groep)
			.param("midden", "%, %")
			.param("lid", "%, " + groep + ",%")
			.param("sinds", sinds)
			.param("voor", voor)
			.query(Stapregel.class)
			.list()
			.stream()
			.map(Stapregel::regel)
			.toList();
	}

	/** A step as it stands in the table. */
	record Stapregel(String nummer, String voornaam, String naam, String soort, OffsetDateTime op) {

		/** A wait is named after the state that it reaches; the day itself says so. */
		Overzichtregel regel() {
			String wat = "wacht".equals(this.soort) ? this.naam.replaceFirst(" bereikt$", "") : this.naam;
			LocalDate dag = (this.op != null) ? this.op.atZoneSameInstant(Routes.ZONE).toLocalDate() : null;
			return new Overzichtregel(this.nummer, Voornaam.van(this.voornaam), Taaknaam.inMail(wat), dag);
		}

	}

}
