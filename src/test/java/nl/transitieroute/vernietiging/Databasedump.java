package nl.transitieroute.vernietiging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every table and column of the database, engine tables included, as bytes to search in.
 * What is packed is also unpacked.
 */
public final class Databasedump {

	private static final int DEEL_VAN_DRIE = 3;

	private final Map<String, List<byte[]>> perKolom = new LinkedHashMap<>();

	private final int rijen;

	private Databasedump(JdbcTemplate jdbc) {
		int geteld = 0;
		for (String tabel : tabellen(jdbc)) {
			for (Map<String, Object> rij : jdbc.queryForList("select * from \"" + tabel + "\"")) {
				geteld++;
				rij.forEach((kolom, waarde) -> neemOp((tabel + "." + kolom).toLowerCase(Locale.ROOT), waarde));
			}
		}
		this.rijen = geteld;
	}

	public static Databasedump van(JdbcTemplate jdbc) {
		return new Databasedump(jdbc);
	}

	/** How much was looked at. */
	public int rijen() {
		return this.rijen;
	}

	/** The columns in which these words stand, in whatever guise; sorted. */
	public List<String> zoek(String... woorden) {
		TreeSet<String> gevonden = new TreeSet<>();
		for (String woord : woorden) {
			List<byte[]> gedaanten = gedaanten(woord);
			this.perKolom.forEach((kolom, waarden) -> {
				if (waarden.stream().anyMatch((waarde) -> bevat(waarde, gedaanten))) {
					gevonden.add(kolom);
				}
			});
		}
		return List.copyOf(gevonden);
	}

	/** Whether one of these words stands in these bytes, in whatever guise. */
	public static boolean bevat(byte[] bytes, String woord) {
		return bevat(bytes, gedaanten(woord));
	}

	private static List<String> tabellen(JdbcTemplate jdbc) {
		String schema = jdbc.execute((java.sql.Connection verbinding) -> verbinding.getSchema());
		return jdbc.queryForList("""
				select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'
				order by table_name""", String.class, schema);
	}

	private void neemOp(String kolom, Object waarde) {
		List<byte[]> bytes = this.perKolom.computeIfAbsent(kolom, (naam) -> new ArrayList<>());
		if (waarde instanceof byte[] ruw) {
			bytes.add(ruw);
			uitgepakt(ruw, bytes);
		}
		else if (waarde instanceof java.sql.Clob clob) {
			try {
				bytes.add(clob.getSubString(1, (int) clob.length()).getBytes(StandardCharsets.UTF_8));
			}
			catch (java.sql.SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}
		else if (waarde instanceof java.sql.Blob blob) {
			try {
				byte[] ruw = blob.getBytes(1, (int) blob.length());
				bytes.add(ruw);
				uitgepakt(ruw, bytes);
			}
			catch (java.sql.SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}
		else if (waarde != null) {
			bytes.add(waarde.toString().getBytes(StandardCharsets.UTF_8));
		}
	}

	private static void uitgepakt(byte[] ruw, List<byte[]> bytes) {
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(ruw))) {
			bytes.add(in.readAllBytes());
		}
		catch (IOException ex) {
			// Not packed this way.
		}
		try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(ruw))) {
			bytes.add(in.readAllBytes());
		}
		catch (IOException ex) {
			// Not packed this way.
		}
	}

	private static List<byte[]> gedaanten(String woord) {
		List<byte[]> gedaanten = new ArrayList<>();
		for (String vorm : List.of(woord, woord.toLowerCase(Locale.ROOT), woord.toUpperCase(Locale.ROOT))) {
			for (Charset tekens : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
					StandardCharsets.ISO_8859_1)) {
				byte[] ruw = vorm.getBytes(tekens);
				gedaanten.add(ruw);
				gedaanten.add(hex(ruw).getBytes(StandardCharsets.US_ASCII));
				gedaanten.add(hex(ruw).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
				for (int schuif = 0; schuif < DEEL_VAN_DRIE; schuif++) {
					gedaanten.add(kernVanBase64(ruw, schuif));
				}
			}
			gedaanten.add(java.net.URLEncoder.encode(vorm, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
		}
		return gedaanten;
	}

	/** What stays the same in Base64 whatever stands before and after. */
	private static byte[] kernVanBase64(byte[] ruw, int schuif) {
		byte[] geschoven = new byte[ruw.length + schuif];
		System.arraycopy(ruw, 0, geschoven, schuif, ruw.length);
		String alles = Base64.getEncoder().withoutPadding().encodeToString(geschoven);
		int begin = (schuif == 0) ? 0 : schuif + 1;
		int einde = alles.length() - ((geschoven.length % DEEL_VAN_DRIE == 0) ? 0 : 1);
		return alles.substring(begin, einde).getBytes(StandardCharsets.US_ASCII);
	}

	private static String hex(byte[] ruw) {
		return java.util.HexFormat.of().formatHex(ruw);
	}

	private static boolean bevat(byte[] bytes, List<byte[]> gedaanten) {
		return gedaanten.stream().anyMatch((gedaante) -> bevat(bytes, gedaante));
	}

	private static boolean bevat(byte[] bytes, byte[] gezocht) {
		buiten: for (int i = 0; i <= bytes.length - gezocht.length; i++) {
			for (int j = 0; j < gezocht.length; j++) {
				if (bytes[i + j] != gezocht[j]) {
					continue buiten;
				}
			}
			return true;
		}
		return false;
	}

}
