package nl.transitieroute.route;

import java.nio.file.Path;

import nl.transitieroute.ScenarioTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Erasure, proven byte by byte on a full dump of H2. */
@ScenarioTest
@ExtendWith(OutputCaptureExtension.class)
class HeleRouteVernietigenTest extends HeleRouteVernietigen {

	@TempDir
	Path map;

	@Test
	void aYouthWhoWentTheWholeRouteIsForgotten(CapturedOutput uitvoer) throws Exception {
		Route route = gaDeHeleRoute();
		Path vooraf = this.map.resolve("vooraf.sql");
		this.jdbc.execute("script to '" + vooraf + "'");
		assertThat(staatIn(vooraf)).isTrue();

		isForgottenOnRequest(route);

		Path achteraf = this.map.resolve("achteraf.sql");
		this.jdbc.execute("script to '" + achteraf + "'");
		assertThat(achteraf).isNotEmptyFile();
		assertThat(staatIn(achteraf)).as("in the script of H2").isFalse();
		assertThat(uitvoer.getAll()).as("what was logged all along")
			.doesNotContain(VOORNAAM, ACHTERNAAM, EMAIL, WOORDEN, TELEFOON);
	}

}
