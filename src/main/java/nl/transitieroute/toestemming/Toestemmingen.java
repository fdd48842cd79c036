package nl.transitieroute.toestemming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the youth allows. The newest answer for a party and purpose counts; older ones
 * stay readable.
 */
@Service
@Transactional
public class Toestemmingen {

	/**
	 * The school, or who follows up for it, may follow and approach the youth after
	 * school.
	 */
	public static final String VOLGEN_NA_SCHOOL = "volgen-na-school";

	/** Sections of the dossier may go to the party. */
	public static final String DELEN = "delen";

	/** The party takes part in the TR-plan: reads it, contributes and signs. */
	public static final String MEEDOEN_AAN_PLAN = "meedoen-aan-plan";

	private final JdbcClient jdbc;

	private final Dossier dossier;

	private final Clock clock;

	Toestemmingen(JdbcClient jdbc, Dossier dossier, Clock clock) {
		this.jdbc = jdbc;
		this.dossier = dossier;
		this.clock = clock;
	}

	/** Keeps an answer: ja, nee or later. */
	public void leg(Route route, String doel, String partij, String antwoord, List<String> gegevens, String wijze,
			String tekstversie) {
		LocalDate vandaag = LocalDate.now(this.clock);
		this.jdbc.sql("""
				insert into toestemming (route_id, doel, partij, antwoord, gegevens, tekstversie, wijze, gevraagd_op)
				values (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), doel, partij, antwoord, gegevens.isEmpty() ? null : String.join(",", gegevens),
					tekstversie, wijze, vandaag)
			.update();
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Doel", doel);
		inhoud.put("Partij", partij);
		inhoud.put("Antwoord", antwoord);
		if (!gegevens.isEmpty()) {
			inhoud.put("Gegevens", String.join(", ", gegevens));
		}
		inhoud.put("Wijze", wijze);
		inhoud.put("Tekst", tekstversie);
		this.dossier.noteer(route.nummer(), "toestemming", "Toestemming gevraagd", inhoud);
	}

	/** The newest answer, if it was ever asked. */
	@Transactional(readOnly = true)
	public Optional<Toestemming> laatste(Route route, String doel, String partij) {
		return this.jdbc.sql("""
				select * from toestemming where route_id = ? and doel = ? and partij = ? order by id desc
				fetch first 1 row only""").params(route.id(), doel, partij).query(Toestemming.class).optional();
	}

	/** Whether the newest answer is a yes that still stands. */
	@Transactional(readOnly = true)
	public boolean geldt(Route route, String doel, String partij) {
		return laatste(route, doel, partij).filter((antwoord) -> antwoord.geldtOp(LocalDate.now(this.clock)))
			.isPresent();
	}

	@Transactional(readOnly = true)
	public List<Toestemming> van(Route route) {
		return this.jdbc.sql("select * from toestemming where route_id = ? order by id")
			.param(route.id())
			.query(Toestemming.class)
			.list();
	}

}
