package nl.transitieroute.toestemming;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers that a youth or parent signed. What a file is, its first bytes say, not its
 * name; and its name is ours, so that it tells nothing about the youth.
 */
@Service
@Transactional
public class Scans {

	/** Larger is no scan of one page. */
	public static final int GROOTSTE = 10 * 1024 * 1024;

	private static final Map<String, byte[]> SOORTEN = Map.of("application/pdf", new byte[] { '%', 'P', 'D', 'F', '-' },
			"image/png", new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' }, "image/jpeg",
			new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff });

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	private final Uitvoerder uitvoerder;

	private final Dossier dossier;

	private final Clock clock;

	Scans(JdbcClient jdbc, Organisaties organisaties, Uitvoerder uitvoerder, Dossier dossier, Clock clock) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
		this.uitvoerder = uitvoerder;
		this.dossier = dossier;
		this.clock = clock;
	}

	/**
	 * Keeps a scan with a consent of this route.
	 * @throws Weigering when it is no PDF, JPG or PNG, is empty or larger than 10 MB, or
	 * the consent is of another route
	 */
	public void bewaar(Route route, long toestemmingId, byte[] inhoud) {
		if (this.jdbc.sql("select count(*) from toestemming where id = ? and route_id = ?")
			.params(toestemmingId, route.id())
			.query(Long.class)
			.single() == 0) {
			throw new Weigering("Deze toestemming hoort niet bij deze route. Ververs de pagina.");
		}
		if (inhoud.length == 0 || inhoud.length > GROOTSTE) {
			throw new Weigering("De scan is leeg of groter dan 10 MB. Scan het papier opnieuw, zwart-wit is genoeg.");
		}
		String mediatype = soort(inhoud).orElseThrow(
				() -> new Weigering("Dit bestand is geen PDF, JPG of PNG. Bewaar de scan in een van die vormen."));
		String wie = this.uitvoerder.medewerkerId();
		String organisatie = this.organisaties.medewerker(wie)
			.map(Medewerker::organisatieId)
			.orElseThrow(() -> new Weigering("Alleen een medewerker kan een scan toevoegen."));
		this.jdbc
			.sql("""
					insert into toestemming_scan (route_id, toestemming_id, organisatie_id, mediatype, inhoud, grootte, sha256,
					toegevoegd_op, toegevoegd_door) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), toestemmingId, organisatie, mediatype, inhoud, inhoud.length, sha256(inhoud),
					OffsetDateTime.now(this.clock), wie)
			.update();
		this.dossier.noteer(route.nummer(), "toestemming", "Scan van toestemming toegevoegd",
				Map.of("Soort", mediatype, "Grootte in kB", Math.max(1, inhoud.length / 1024)));
	}

	/** What was scanned for this route by this organisation. */
	@Transactional(readOnly = true)
	public List<Scan> van(Route route, String organisatieId) {
		return this.jdbc.sql("""
				select id, route_id, toestemming_id, organisatie_id, mediatype, grootte, toegevoegd_op, toegevoegd_door
				from toestemming_scan where route_id = ? and organisatie_id = ? order by id""")
			.params(route.id(), organisatieId)
			.query(Scan.class)
			.list();
	}

	/** The content of one of them. */
	@Transactional(readOnly = true)
	public byte[] inhoud(Scan scan) {
		return this.jdbc.sql("select inhoud from toestemming_scan where id = ?")
			.param(scan.id())
			.query((rij, nr) -> rij.getBytes(1))
			.single();
	}

	static Optional<String> soort(byte[] inhoud) {
		return SOORTEN.entrySet()
			.stream()
			.filter((soort) -> inhoud.length >= soort.getValue().length
					&& Arrays.equals(inhoud, 0, soort.getValue().length, soort.getValue(), 0, soort.getValue().length))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	private static String sha256(byte[] inhoud) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(inhoud));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
