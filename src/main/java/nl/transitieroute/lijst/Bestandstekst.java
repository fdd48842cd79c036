package nl.transitieroute.lijst;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/**
 * The text of a chosen file. Reads UTF-8 with or without BOM, Excel's "Unicode-tekst"
 * (UTF-16) and Windows-1252; what is no text is refused by name, because a school mostly
 * sends the workbook itself.
 */
public final class Bestandstekst {

	public static final int MAXIMUM_MB = 20;

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final Map<String, String> HERKENBAAR = Map.of("504b0304", "een Excel-werkmap (xlsx) of zip-bestand",
			"d0cf11e0", "een oude Excel-werkmap (xls)", "25504446", "een pdf", "1f8b", "een ingepakt bestand",
			"89504e47", "een afbeelding", "ffd8ff", "een afbeelding", "7b5c727466", "een tekstdocument (rtf)");

	private Bestandstekst() {
	}

	public static String van(byte[] inhoud) {
		if (inhoud.length > MAXIMUM_MB * 1024 * 1024) {
			throw new OnleesbareLijst(
					"De lijst is groter dan " + MAXIMUM_MB + " MB. Verdeel haar over meer bestanden.");
		}
		weigerHerkenbaar(inhoud);
		String tekst = gelezen(inhoud);
		if (tekst.isBlank()) {
			throw new OnleesbareLijst("De lijst is leeg. Kies een bestand met een kopregel en daaronder de signalen.");
		}
		weigerBinair(tekst);
		return tekst;
	}

	private static void weigerHerkenbaar(byte[] inhoud) {
		String begin = HexFormat.of().formatHex(inhoud, 0, Math.min(8, inhoud.length));
		HERKENBAAR.forEach((merk, soort) -> {
			if (begin.startsWith(merk)) {
				throw new OnleesbareLijst("Dit is " + soort + " en geen lijst. Open het in Excel, kies \"Opslaan als\" "
						+ "en dan \"CSV UTF-8 (door scheidingstekens gescheiden)\".");
			}
		});
	}

	private static String gelezen(byte[] inhoud) {
		if (begintMet(inhoud, 0xEF, 0xBB, 0xBF)) {
			return utf8OfWindows(Arrays.copyOfRange(inhoud, 3, inhoud.length));
		}
		if (begintMet(inhoud, 0xFF, 0xFE)) {
			return new String(inhoud, 2, inhoud.length - 2, StandardCharsets.UTF_16LE);
		}
		if (begintMet(inhoud, 0xFE, 0xFF)) {
			return new String(inhoud, 2, inhoud.length - 2, StandardCharsets.UTF_16BE);
		}
		return utf8OfWindows(inhoud);
	}

	private static String utf8OfWindows(byte[] inhoud) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(inhoud)).toString();
		}
		catch (CharacterCodingException ex) {
			return new String(inhoud, WINDOWS);
		}
	}

	private static boolean begintMet(byte[] inhoud, int... merk) {
		if (inhoud.length < merk.length) {
			return false;
		}
		for (int i = 0; i < merk.length; i++) {
			if ((inhoud[i] & 0xFF) != merk[i]) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A stray control character is the fault of one row; more than one in twenty means
	 * that this is no text.
	 */
	private static void weigerBinair(String tekst) {
		String begin = tekst.substring(0, Math.min(tekst.length(), 20_000));
		long vreemd = begin.chars()
			.filter((teken) -> (teken < 32 && teken != '\n' && teken != '\r' && teken != '\t') || teken == 0xFFFD)
			.count();
		if (vreemd * 20 > begin.length()) {
			throw new OnleesbareLijst(
					"Dit bestand bevat geen leesbare tekst. Kies de lijst die als CSV is opgeslagen.");
		}
	}

}
