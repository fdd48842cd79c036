package nl.transitieroute.inzagelog;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The access log: who opened what of which youth, when, from where and why that was
 * allowed; who was refused as well (AVG art. 5 lid 2, 15, 32). Written before anything is
 * shown, in a transaction of its own: no line, no page. It tells about a youth by the
 * number of the route only.
 */
@Service
public class Inzagelog {

	/** The page of a route. */
	public static final String DOSSIER = "dossier";

	/** The form of a task, in the task list. */
	public static final String TAAKFORMULIER = "taakformulier";

	/** A document or scan that was downloaded. */
	public static final String DOCUMENT = "document";

	/** Another system read the route. */
	public static final String API = "api";

	/** Looking for a youth by name or number; what was typed is not kept. */
	public static final String ZOEKEN = "zoeken";

	/** Reporting that something happened; logged when it was refused. */
	public static final String MELDEN = "melden";

	/** Reading outside one's rights, in an emergency. */
	public static final String NOODINZAGE = "noodinzage";

	/** What youths answered, read by the FG. */
	public static final String TOESTEMMINGEN = "toestemmingen";

	/** The log itself was searched. */
	public static final String TOEGANGSLOG = "toegangslog";

	private final JdbcClient jdbc;

	private final Clock clock;

	Inzagelog(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Writes a line, with the organisation and the origin of this moment. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void noteer(Inkijk inkijk) {
		this.jdbc
			.sql("""
					insert into inzage_log (route_id, medewerker_id, organisatie_id, moment, wat, onderdeel, herkomst, grond,
					toegestaan) values (?, ?, (select organisatie_id from medewerker where id = ?), ?, ?, ?, ?, ?, ?)""")
			.params(inkijk.routeId(), inkijk.medewerkerId(), inkijk.medewerkerId(), OffsetDateTime.now(this.clock),
					inkijk.wat(), inkijk.onderdeel(), Herkomst.nu(), inkijk.grond(), inkijk.toegestaan())
			.update();
	}

}
