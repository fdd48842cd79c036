package nl.transitieroute.bericht;

import java.time.LocalDate;

import nl.transitieroute.vangnet.Vangnetverhaal;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What could not be sent is on the list of the vangnet until it is mended. */
class OnverzondenInVangnetScenarioTest extends BerichtStories {

	private static final String SOORT = "bericht-niet-verzonden";

	private static final LocalDate BELDAG = LocalDate.of(2027, 7, 23);

	@Autowired
	Vangnetverhaal vangnet;

	@Test
	void somebodyWithoutAnAddressIsThereUntilHeHasOne() {
		afgestudeerd(DIPLOMA, "werk");
		this.vangnet.begin();
		this.jdbc.sql("update medewerker set email = null where id = 'p.mentor'").update();
		post(BELDAG.atTime(7, 0));
		this.vangnet.minuut();
		assertThat(this.vangnet.staat()).contains(SOORT);
		this.jdbc.sql("update medewerker set email = 'p.mentor@school.example' where id = 'p.mentor'").update();
		this.vangnet.minuut();
		assertThat(this.vangnet.staat()).doesNotContain(SOORT);
	}

	@Test
	void aServerThatDoesNotAnswerIsThereUntilItDoes() {
		afgestudeerd(DIPLOMA, "werk");
		this.vangnet.begin();
		POST.uit();
		post(BELDAG.atTime(7, 0));
		this.vangnet.minuut();
		assertThat(this.vangnet.staat()).doesNotContain(SOORT);
		post(BELDAG.atTime(9, 10));
		this.vangnet.minuut();
		assertThat(this.vangnet.staat()).contains(SOORT);
		POST.aan();
		post(BELDAG.atTime(12, 0));
		this.vangnet.minuut();
		assertThat(this.vangnet.staat()).doesNotContain(SOORT);
	}

}
