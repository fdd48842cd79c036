package nl.transitieroute.organisatie;

import java.time.LocalDate;

import jakarta.annotation.PostConstruct;
import org.apache.commons.csv.CSVRecord;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The municipalities of the Netherlands with their RMC region and arbeidsmarktregio
 * (source and licence in {@code gemeenten.md}). Put in once; which organisation serves
 * them is up to the directory.
 */
@Component
class Gemeentetabel {

	private final JdbcClient jdbc;

	private final TransactionTemplate transactie;

	Gemeentetabel(JdbcClient jdbc, TransactionTemplate transactie) {
		this.jdbc = jdbc;
		this.transactie = transactie;
	}

	@PostConstruct
	void vul() {
		if (this.jdbc.sql("select count(*) from gemeente").query(Long.class).single() == 0) {
			this.transactie.executeWithoutResult((status) -> Tabelbestand.lees("gemeenten.csv").forEach(this::voegToe));
		}
	}

	private void voegToe(CSVRecord rij) {
		this.jdbc.sql("insert into gemeente (code) values (?)").param(rij.get("gemeentecode")).update();
		this.jdbc.sql("""
				insert into gemeente_indeling (gemeente_code, naam, rmc_code, rmc_regio, arbeidsmarktregio_code,
				arbeidsmarktregio, geldig_vanaf, geldig_tot, bron) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(rij.get("gemeentecode"), rij.get("gemeente"), rij.get("rmc_code"), rij.get("rmc_regio"),
					rij.get("arbeidsmarktregio_code"), rij.get("arbeidsmarktregio"), datum(rij.get("geldig_vanaf")),
					datum(rij.get("geldig_tot")), rij.get("bron"))
			.update();
	}

	private static LocalDate datum(String tekst) {
		return (tekst != null) ? LocalDate.parse(tekst) : null;
	}

}
