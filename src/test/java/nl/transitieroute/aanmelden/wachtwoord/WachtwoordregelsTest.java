package nl.transitieroute.aanmelden.wachtwoord;

import nl.transitieroute.Weigering;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WachtwoordregelsTest {

	@ParameterizedTest
	@ValueSource(strings = { "kort-en-fel", "Welkomwelkom1!", "welkom-transitieroute", "Wachtwoord2026!",
			"123456789012", "aaaaaaaaaaaaaa", "qwertyuiop12", "ik-ben-petra-hoor", "p.mulder-2026-x", "abcdefghijklmno",
			"Zomer2026!!!!", "Arnhem-2026-!" })
	void whatOthersGuessIsRefused(String wachtwoord) {
		assertThatThrownBy(() -> Wachtwoordregels.controleer(wachtwoord, "p.mulder", "Petra Mulder"))
			.isInstanceOf(Weigering.class);
	}

	@Test
	void tooLongIsRefusedBecauseTheHashReadsNoFurther() {
		assertThatThrownBy(() -> Wachtwoordregels.controleer("ë".repeat(30) + "abcdefg hijklmn", "p", "P"))
			.hasMessageContaining("te lang");
	}

	@ParameterizedTest
	@ValueSource(strings = { "fiets lamp zeven wolk", "k3Jx!9vQmZ2pL", "correct paard batterij" })
	void whatIsLongAndOwnIsFine(String wachtwoord) {
		assertThatCode(() -> Wachtwoordregels.controleer(wachtwoord, "p.mulder", "Petra Mulder"))
			.doesNotThrowAnyException();
	}

}
