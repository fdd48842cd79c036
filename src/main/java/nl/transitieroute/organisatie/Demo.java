package nl.transitieroute.organisatie;

import jakarta.annotation.PostConstruct;
import org.apache.commons.csv.CSVRecord;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Organisations and accounts to try the product with: the four pilot schools of Regioplan
 * 2020, their RMC regions, W&amp;I services and regisseurs, and beheer. The people are
 * made up. Off with {@code transitieroute.demo=false}.
 */
@Component
@ConditionalOnProperty("transitieroute.demo")
@Profile("!productie")
@DependsOn("gemeentetabel")
public class Demo {

	/** Of every demo account; it stands in the README. */
	public static final String WACHTWOORD = "welkom-transitieroute";

	private final JdbcClient jdbc;

	private final PasswordEncoder wachtwoorden;

	private final TransactionTemplate transactie;

	Demo(JdbcClient jdbc, PasswordEncoder wachtwoorden, TransactionTemplate transactie) {
		this.jdbc = jdbc;
		this.wachtwoorden = wachtwoorden;
		this.transactie = transactie;
	}

	@PostConstruct
	void vul() {
		if (this.jdbc.sql("select count(*) from organisatie").query(Long.class).single() == 0) {
			this.transactie.executeWithoutResult((status) -> {
				Tabelbestand.lees("demo/organisaties.csv").forEach(this::organisatie);
				String wachtwoord = this.wachtwoorden.encode(WACHTWOORD);
				Tabelbestand.lees("demo/medewerkers.csv").forEach((rij) -> medewerker(rij, wachtwoord));
				Tabelbestand.lees("demo/medewerkers.csv").forEach(this::vervanger);
				Tabelbestand.lees("demo/regios.csv").forEach(this::regio);
				Tabelbestand.lees("demo/wi.csv").forEach(this::wi);
			});
		}
	}

	private void organisatie(CSVRecord rij) {
		this.jdbc.sql("insert into organisatie (id, soort, naam) values (?, ?, ?)")
			.params(rij.get("id"), rij.get("soort"), rij.get("naam"))
			.update();
	}

	private void medewerker(CSVRecord rij, String wachtwoord) {
		this.jdbc.sql("insert into medewerker (id, naam, email, wachtwoord, organisatie_id) values (?, ?, ?, ?, ?)")
			.params(rij.get("id"), rij.get("naam"), rij.get("id") + "@demo.example", wachtwoord, rij.get("organisatie"))
			.update();
		this.jdbc.sql("insert into medewerker_rol (medewerker_id, rol) values (?, ?)")
			.params(rij.get("id"), rij.get("rol"))
			.update();
		this.jdbc.sql("insert into demo_account (medewerker_id) values (?)").param(rij.get("id")).update();
	}

	private void vervanger(CSVRecord rij) {
		this.jdbc.sql("update medewerker set vervanger_id = ? where id = ?")
			.params(rij.get("vervanger"), rij.get("id"))
			.update();
	}

	private void regio(CSVRecord rij) {
		this.jdbc.sql("""
				insert into dienstverlening (gemeente_code, rmc_id, regie_id, geldig_vanaf)
				select gemeente_code, ?, ?, geldig_vanaf from gemeente_indeling where rmc_code = ?""")
			.params(rij.get("rmc"), rij.get("regie"), rij.get("rmc_code"))
			.update();
		this.jdbc.sql("insert into school_regie (school_id, regie_id) values (?, ?)")
			.params(rij.get("school"), rij.get("regie"))
			.update();
	}

	private void wi(CSVRecord rij) {
		this.jdbc.sql("update dienstverlening set wi_id = ? where gemeente_code = ?")
			.params(rij.get("wi"), rij.get("gemeentecode"))
			.update();
	}

}
