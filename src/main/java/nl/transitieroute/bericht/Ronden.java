package nl.transitieroute.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shares out work that one node does for all. */
@Repository
class Ronden {

	private final JdbcClient jdbc;

	private final Clock clock;

	Ronden(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Takes this round; false when another node did so less than {@code duur} ago. A
	 * moment further ahead than that was not written by this clock and does not count.
	 */
	boolean neem(String naam, Duration duur) {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		return this.jdbc.sql("update bericht_ronde set tot = ? where naam = ? and (tot <= ? or tot > ?)")
			.params(nu.plus(duur), naam, nu, nu.plus(duur).plus(duur))
			.update() == 1;
	}

}
