package nl.transitieroute.vernietiging;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Routes;
import nl.transitieroute.vernietiging.Verklaring.Telling;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The certificates of what was erased. */
@Repository
class Verklaringen {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm",
			Locale.forLanguageTag("nl-NL"));

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	Verklaringen(JdbcClient jdbc, Organisaties organisaties) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
	}

	/** The newest first. */
	List<Verklaring> alle() {
		return this.jdbc.sql("select * from vernietiging order by id desc fetch first 100 rows only")
			.query(Rij.class)
			.list()
			.stream()
			.map(this::verklaring)
			.toList();
	}

	Optional<Verklaring> met(String nummer) {
		return this.jdbc.sql("select * from vernietiging where nummer = ?")
			.param(nummer)
			.query(Rij.class)
			.optional()
			.map(this::verklaring);
	}

	private Verklaring verklaring(Rij rij) {
		String door = this.organisaties.medewerker(rij.beslotenDoor()).map(Medewerker::naam).orElse(rij.beslotenDoor());
		return new Verklaring(rij.nummer(),
				"verzoek".equals(rij.grond()) ? "verzoek van de jongere (AVG artikel 17)" : "bewaartermijn verstreken",
				door, moment(rij.beslotenOp()),
				(rij.uitgevoerdOp() != null) ? moment(rij.uitgevoerdOp()) : "nog niet klaar", tellingen(rij.id()));
	}

	private List<Telling> tellingen(long id) {
		return this.jdbc.sql("""
				select soort, partij, dossiers, rijen from vernietiging_telling where vernietiging_id = ?
				order by soort, partij""")
			.param(id)
			.query((rij, nummer) -> new Telling(
					new Onderwerp("", Soort.metSleutel(rij.getString("soort")).orElseThrow(), rij.getString("partij"))
						.omschrijving(),
					rij.getInt("dossiers"), rij.getInt("rijen")))
			.list();
	}

	private static String moment(OffsetDateTime moment) {
		return MOMENT.format(moment.atZoneSameInstant(Routes.ZONE));
	}

	private record Rij(long id, String nummer, String grond, OffsetDateTime beslotenOp, String beslotenDoor,
			OffsetDateTime uitgevoerdOp) {
	}

}
