package nl.transitieroute.toestemming;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts that youths were shown, by version; a version never changes. */
@Repository
public class Teksten {

	/** The text for a talk that no form leads. */
	public static final String IN_GESPREK = "dossierpagina-1";

	private final JdbcClient jdbc;

	Teksten(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<Tekst> met(String versie) {
		return this.jdbc.sql("select * from toestemming_tekst where versie = ?")
			.param(versie)
			.query(Tekst.class)
			.optional();
	}

	public List<Tekst> alle() {
		return this.jdbc.sql("select * from toestemming_tekst order by versie").query(Tekst.class).list();
	}

	/** One version. */
	public record Tekst(String versie, String titel, String tekst, LocalDate geldigVanaf) {
	}

}
