package nl.transitieroute.aanmelden.wachtwoord;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import nl.transitieroute.aanmelden.Aangemelde;

/**
 * Passwords that were right a moment ago, as fingerprints under a key that dies with this
 * process. A changed password has another fingerprint.
 */
class BewezenWachtwoorden {

	private static final Duration ONTHOUD = Duration.ofMinutes(5);

	private static final int MEESTE = 1000;

	private final SecretKeySpec sleutel;

	private final Map<String, Instant> bekend = new LinkedHashMap<>() {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Instant> oudste) {
			return size() > MEESTE;
		}

	};

	BewezenWachtwoorden() {
		byte[] toeval = new byte[32];
		new SecureRandom().nextBytes(toeval);
		this.sleutel = new SecretKeySpec(toeval, "HmacSHA256");
	}

	void onthoud(Aangemelde wie, String wachtwoord) {
		String vingerafdruk = vingerafdruk(wie, wachtwoord);
		synchronized (this.bekend) {
			this.bekend.put(vingerafdruk, Instant.now().plus(ONTHOUD));
		}
	}

	boolean kent(Aangemelde wie, String wachtwoord) {
		String vingerafdruk = vingerafdruk(wie, wachtwoord);
		synchronized (this.bekend) {
			Instant tot = this.bekend.get(vingerafdruk);
			return tot != null && tot.isAfter(Instant.now());
		}
	}

	private String vingerafdruk(Aangemelde wie, String wachtwoord) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.sleutel);
			return HexFormat.of()
				.formatHex(mac.doFinal(
						(wie.id() + '\0' + wie.wachtwoordOp() + '\0' + wachtwoord).getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
