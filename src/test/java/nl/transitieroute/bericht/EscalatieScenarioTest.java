package nl.transitieroute.bericht;

import java.time.LocalDate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import nl.transitieroute.bericht.Mailserver.Mail;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What cannot wait: the call of 23 July 2027 that nobody held is escalated on 6 August at
 * nine.
 */
class EscalatieScenarioTest extends BerichtStories {

	private static final LocalDate ESCALATIE = LocalDate.of(2027, 8, 6);

	@Autowired
	MeterRegistry meters;

	@Test
	void whoCanTakeTheEscalationHearsOfItAtOnceAndOnce() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.verhaal.tot(ESCALATIE.minusDays(1));
		this.ronde.draai();
		POST.leeg();
		this.verhaal.tot(ESCALATIE.atTime(17, 1));
		this.ronde.draai();
		this.ronde.draai();
		Mail mail = postvak(REGISSEUR).get(0);
		assertThat(mail.onderwerp()).isEqualTo("Nu nodig: " + route.nummer());
		assertThat(mail.tekst()).contains("Escalatie behandelen: nazorgcontact", route.nummer() + " (Sanne)",
				"https://transitieroute.example.nl/dossier/" + route.nummer(), "vrijdag 13 augustus");
		assertThat(mail.html()).contains("Escalatie behandelen: nazorgcontact", route.nummer() + " (Sanne)");
		assertThat(POST.aantal()).isOne();
	}

	@Test
	void theMetersCountWhatWentAndShowWhatWaits() {
		afgestudeerd(DIPLOMA, "werk");
		double eerder = verstuurd();
		POST.uit();
		post(ESCALATIE.atTime(17, 1));
		assertThat(this.meters.get("transitieroute.berichten.wachtend").gauge().value()).isGreaterThanOrEqualTo(1);
		post(ESCALATIE.atTime(18, 1));
		assertThat(this.meters.get("transitieroute.berichten.oudste").gauge().value()).isGreaterThanOrEqualTo(3600);
		POST.aan();
		post(ESCALATIE.atTime(23, 0));
		assertThat(verstuurd() - eerder).isEqualTo(1);
		assertThat(this.meters.get("transitieroute.berichten.wachtend").gauge().value()).isZero();
	}

	private double verstuurd() {
		Counter teller = this.meters.find("transitieroute.berichten")
			.tag("soort", "escalatie")
			.tag("uitkomst", "verstuurd")
			.counter();
		return (teller != null) ? teller.count() : 0;
	}

	@Test
	void anEscalationThatIsDoneBeforeItsMailGoesIsNotMailed() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.verhaal.tot(ESCALATIE.atTime(17, 1));
		this.verhaal.taak(route, "userTask_nazorgcontactEscalatie").vult();
		this.ronde.draai();
		assertThat(postvak(REGISSEUR)).isEmpty();
		assertThat(grootboek("escalatie")).containsExactly("vervallen taak-gedaan");
	}

	@Test
	void theStandInHearsOfItWhenTheRegisseurIsAway() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.jdbc.sql("insert into medewerker (id, naam, email, organisatie_id) select 'n.regisseur', 'n', "
				+ "'n.regisseur@school.example', 'regie-midden-gelderland' from organisatie "
				+ "where id = 'regie-midden-gelderland' and not exists (select 1 from medewerker where id = 'n.regisseur')")
			.update();
		verlof("regisseur.gelderland", "n.regisseur", ESCALATIE, ESCALATIE);
		post(ESCALATIE.atTime(17, 1));
		assertThat(postvak(REGISSEUR)).isEmpty();
		assertThat(onderwerpen("n.regisseur@school.example")).containsExactly("Nu nodig: " + route.nummer());
	}

	@Test
	void theServerIsDownForADayAndEverythingIsCaughtUpWithoutDoubles() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.verhaal.tot(ESCALATIE.minusDays(1));
		this.ronde.draai();
		POST.leeg();
		POST.uit();
		// Friday until Monday morning: a weekend lies between.
		uurNaUur(ESCALATIE);
		assertThat(grootboek("escalatie")).containsExactly("wacht server");
		assertThat(grootboek("overzicht")).contains("wacht server");
		uurNaUur(ESCALATIE.plusDays(1));
		uurNaUur(ESCALATIE.plusDays(2));
		// The overview of Friday is of no use any more, the escalation is.
		assertThat(grootboek("overzicht")).contains("vervallen te-laat").doesNotContain("wacht server");
		assertThat(grootboek("escalatie")).containsExactly("wacht server");
		POST.aan();
		post(LocalDate.of(2027, 8, 9).atTime(7, 0));
		post(LocalDate.of(2027, 8, 9).atTime(7, 1));
		post(LocalDate.of(2027, 8, 9).atTime(12, 0));
		post(LocalDate.of(2027, 8, 10).atTime(6, 0));
		assertThat(onderwerpen(REGISSEUR)).filteredOn((onderwerp) -> onderwerp.startsWith("Nu nodig"))
			.containsExactly("Nu nodig: " + route.nummer());
		assertThat(onderwerpen(MENTOR)).containsExactly("Transitieroute, maandag 9 augustus: 1 te laat");
	}

	private void uurNaUur(LocalDate dag) {
		for (int uur = 0; uur < 24; uur++) {
			post(dag.atTime(uur, 30));
		}
	}

	@Test
	void aNodeThatDiesWhileSendingLosesNothingAndTheDoubleIsKnownByItsId() {
		afgestudeerd(DIPLOMA, "werk");
		post(ESCALATIE.atTime(17, 1));
		String kenmerk = postvak(REGISSEUR).get(0).kenmerk();
		// Killed between the answer of the server and the ledger.
		this.jdbc.sql(
				"update bericht set status = 'bezig', volgende_op = ?, afgehandeld_op = null where soort = 'escalatie'")
			.param(ESCALATIE.atTime(17, 11).atZone(Routes.ZONE).toOffsetDateTime())
			.update();
		post(ESCALATIE.atTime(17, 10));
		assertThat(postvak(REGISSEUR)).hasSize(1);
		post(ESCALATIE.atTime(17, 12));
		assertThat(postvak(REGISSEUR)).hasSize(2).allSatisfy((mail) -> assertThat(mail.kenmerk()).isEqualTo(kenmerk));
		assertThat(grootboek("escalatie")).containsExactly("verstuurd");
	}

	@Test
	void ofAClosedRouteNothingLeaves() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		POST.uit();
		this.verhaal.tot(ESCALATIE.atTime(17, 1));
		this.ronde.draai();
		assertThat(grootboek("escalatie")).containsExactly("wacht server");
		this.routes.sluitAf(route.nummer(), "overleden");
		POST.aan();
		post(ESCALATIE.plusDays(3).atTime(9, 0));
		assertThat(grootboek("escalatie")).containsExactly("vervallen route-gesloten");
		assertThat(POST.aantal()).isZero();
	}

}
