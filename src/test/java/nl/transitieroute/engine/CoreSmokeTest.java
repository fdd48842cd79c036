package nl.transitieroute.engine;

import java.time.LocalDate;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Termijnen;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ScenarioTest
class CoreSmokeTest {

	@Autowired
	Verhaal verhaal;

	@Autowired
	Termijnen termijnen;

	@Test
	void start() {
		this.verhaal.begin(LocalDate.of(2026, 12, 22));
		Route route = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		assertThat(route.nummer()).startsWith("TR-2026-");
		assertThat(this.termijnen.na("signaal-beoordelen")).isEqualTo(LocalDate.of(2027, 1, 7));
	}

}
