package nl.transitieroute.jongere;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** The youths that the schools brought in. */
@Repository
public class Jongeren {

	private final JdbcClient jdbc;

	Jongeren(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Jongere metId(long id) {
		return this.jdbc.sql("select * from jongere where id = ?")
			.param(id)
			.query(Jongere.class)
			.optional()
			.orElseThrow(() -> new Weigering("Deze jongere bestaat niet (meer). Ververs de pagina."));
	}

	/** Those of many youths who are there, by id. */
	public Map<Long, Jongere> metIds(Collection<Long> ids) {
		return this.jdbc.sql("select * from jongere where id = any(?)")
			.param(new SqlArrayValue("bigint", ids.toArray()))
			.query(Jongere.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Jongere::id, Function.identity()));
	}

	public Optional<Jongere> metStudentnummer(String schoolId, String studentnummer) {
		return this.jdbc.sql("select * from jongere where school_id = ? and studentnummer = ?")
			.param(schoolId)
			.param(studentnummer)
			.query(Jongere.class)
			.optional();
	}

	/** For a signal without a student number. */
	public Optional<Jongere> metNaam(String schoolId, String voornaam, String achternaam, LocalDate geboortedatum) {
		return this.jdbc
			.sql("select * from jongere where school_id = ? and achternaam = ? and geboortedatum = ? and voornaam = ?")
			.param(schoolId)
			.param(achternaam)
			.param(geboortedatum)
			.param(voornaam)
			.query(Jongere.class)
			.list()
			.stream()
			.findFirst();
	}

	public Jongere voegToe(String schoolId, String studentnummer, String voornaam, String achternaam,
			LocalDate geboortedatum, String gemeenteCode) {
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into jongere (school_id, studentnummer, voornaam, achternaam, geboortedatum, gemeente_code)
				values (?, ?, ?, ?, ?, ?)""")
			.params(schoolId, studentnummer, voornaam, achternaam, geboortedatum, gemeenteCode)
			.update(sleutel, "id");
		return new Jongere(sleutel.getKeyAs(Number.class).longValue(), schoolId, studentnummer, voornaam, achternaam,
				geboortedatum, gemeenteCode, null, null, null);
	}

	/** How the youth wants to be reached; null leaves what is known. */
	public void werkContactgegevensBij(long id, String email, String telefoon, String kanaal) {
		this.jdbc.sql("""
				update jongere set email = coalesce(?, email), telefoon = coalesce(?, telefoon),
				kanaal = coalesce(?, kanaal) where id = ?""").params(email, telefoon, kanaal, id).update();
	}

	/** The number is not his: nobody shall call it again. */
	public void vergeetTelefoon(long id) {
		this.jdbc.sql("update jongere set telefoon = null where id = ?").param(id).update();
	}

	/** The youth lives in another municipality. */
	public void verhuis(long id, String gemeenteCode) {
		this.jdbc.sql("update jongere set gemeente_code = ? where id = ?").params(gemeenteCode, id).update();
	}

}
