package nl.transitieroute.cijfers;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

import nl.transitieroute.organisatie.Organisatie;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The numbers of an organisation, made once a week at the first look. Nobody can ask for
 * another moment or another selection: two lists that differ by one youth would tell
 * about that youth.
 */
@Service
class Cijfers {

	private final JdbcClient jdbc;

	private final Telling telling;

	private final TransactionTemplate transactie;

	private final Clock clock;

	Cijfers(JdbcClient jdbc, Telling telling, TransactionTemplate transactie, Clock clock) {
		this.jdbc = jdbc;
		this.telling = telling;
		this.transactie = transactie;
		this.clock = clock;
	}

	/** How things stood when this week's numbers were made. */
	Stand van(Organisatie organisatie) {
		LocalDate week = LocalDate.now(this.clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return gemaakt(organisatie, week).orElseGet(() -> {
			maak(organisatie, week);
			return gemaakt(organisatie, week).orElseThrow();
		});
	}

	private Optional<Stand> gemaakt(Organisatie organisatie, LocalDate week) {
		return this.jdbc.sql("select gemaakt_op from cijfer_stand where organisatie_id = ? and week = ?")
			.params(organisatie.id(), week)
			.query(OffsetDateTime.class)
			.optional()
			.map((moment) -> new Stand(moment, this.jdbc
				.sql("""
						select onderwerp, rij, afgerond from cijfer where organisatie_id = ? and week = ? order by volgorde""")
				.params(organisatie.id(), week)
				.query(Cijfer.class)
				.list()));
	}

	private void maak(Organisatie organisatie, LocalDate week) {
		try {
			this.transactie.executeWithoutResult((status) -> {
				this.jdbc.sql("insert into cijfer_stand values (?, ?, ?)")
					.params(organisatie.id(), week, OffsetDateTime.now(this.clock))
					.update();
				int volgorde = 0;
				for (Cijfer cijfer : this.telling.van(organisatie)) {
					this.jdbc.sql("insert into cijfer values (?, ?, ?, ?, ?, ?)")
						.params(organisatie.id(), week, volgorde++, cijfer.onderwerp(), cijfer.rij(), cijfer.afgerond())
						.update();
				}
			});
		}
		catch (DuplicateKeyException ex) {
			// Somebody else looked at the same moment: his numbers are the numbers.
		}
	}

	/** All numbers of one week. */
	record Stand(OffsetDateTime gemaaktOp, List<Cijfer> cijfers) {

		List<Cijfer> over(String onderwerp) {
			return this.cijfers.stream().filter((cijfer) -> cijfer.onderwerp().equals(onderwerp)).toList();
		}

	}

}
