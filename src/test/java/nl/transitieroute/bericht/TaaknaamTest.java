package nl.transitieroute.bericht;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a mailbox may hold of the name of a task. */
class TaaknaamTest {

	@Test
	void ordinaryWorkIsNamed() {
		assertThat(Taaknaam.inMail("Nazorgcontact voeren")).isEqualTo("Nazorgcontact voeren");
		assertThat(Taaknaam.inMail("Escalatie behandelen: nazorgcontact"))
			.isEqualTo("Escalatie behandelen: nazorgcontact");
	}

	@Test
	void whatSaysSomethingOfHealthJusticeOrMoneyIsNot() {
		assertThat(Taaknaam.inMail("Opname in doelgroepregister aanvragen")).isEqualTo("Een taak");
		assertThat(Taaknaam.inMail("Zorg van de vorige begeleider oppakken")).isEqualTo("Een taak");
		assertThat(Taaknaam.inMail("Schulden bespreken")).isEqualTo("Een taak");
		assertThat(Taaknaam.inMail("Terugkeer na detentie bespreken")).isEqualTo("Een taak");
	}

}
