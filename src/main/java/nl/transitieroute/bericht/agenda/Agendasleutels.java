package nl.transitieroute.bericht.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret addresses of calendars. A calendar program cannot sign in, so who knows the
 * address reads: it is random, shown once, replaced at will, and dead when its owner
 * leaves.
 */
@Repository
@Transactional
public class Agendasleutels {

	private static final int BYTES = 32;

	private final JdbcClient jdbc;

	private final SecureRandom toeval = new SecureRandom();

	private final Clock clock;

	Agendasleutels(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** A new secret; the one before stops at once. It cannot be asked for again. */
	public String maak(String medewerkerId) {
		byte[] bytes = new byte[BYTES];
		this.toeval.nextBytes(bytes);
		String geheim = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		trekIn(medewerkerId);
		this.jdbc.sql("insert into agenda_sleutel (medewerker_id, vingerafdruk, gemaakt_op) values (?, ?, ?)")
			.params(medewerkerId, vingerafdruk(geheim), nu())
			.update();
		return geheim;
	}

	public void trekIn(String medewerkerId) {
		this.jdbc.sql("delete from agenda_sleutel where medewerker_id = ?").param(medewerkerId).update();
	}

	/** Whose it is, when he still works here; writes down that it was used. */
	Optional<String> van(String geheim) {
		Optional<String> wie = this.jdbc.sql("""
				select s.medewerker_id from agenda_sleutel s join medewerker m on m.id = s.medewerker_id
				where s.vingerafdruk = ? and m.actief""").param(vingerafdruk(geheim)).query(String.class).optional();
		wie.ifPresent((id) -> this.jdbc.sql(
				"update agenda_sleutel set gebruikt_op = ? where medewerker_id = ? and (gebruikt_op is null or gebruikt_op < ?)")
			.params(nu(), id, nu().minusHours(1))
			.update());
		return wie;
	}

	/** Since when this person has one, and when it was used last. */
	@Transactional(readOnly = true)
	public Optional<Gebruik> gebruik(String medewerkerId) {
		return this.jdbc.sql("select gemaakt_op, gebruikt_op from agenda_sleutel where medewerker_id = ?")
			.param(medewerkerId)
			.query(Gebruik.class)
			.optional();
	}

	private static String vingerafdruk(String geheim) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(geheim.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private OffsetDateTime nu() {
		return OffsetDateTime.now(this.clock);
	}

	/**
	 * @param gebruiktOp null when no calendar program came yet
	 */
	public record Gebruik(OffsetDateTime gemaaktOp, OffsetDateTime gebruiktOp) {
	}

}
