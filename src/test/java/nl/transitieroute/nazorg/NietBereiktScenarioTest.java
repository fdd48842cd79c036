package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.List;

import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.route.Route;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Sanne does not pick up, or does not want to be called. */
class NietBereiktScenarioTest extends NazorgStories {

	private static final String PROBEREN = "userTask_contactProberen";

	@Test
	void reachedOnTheThirdAttempt() {
		Route route = nietOpgenomen();
		poging(route, "2027-07-23", "geen-gehoor");
		poging(route, "2027-07-28", "geen-gehoor");
		poging(route, "2027-08-03", "bereikt");
		Taak contact = this.verhaal.taak(route, CONTACT);
		assertThat(contact.variabele("bereikt")).as("the form starts anew").isEqualTo("ja");
		belt(route);
		assertThat(statussen(route)).startsWith("bereikt", "gepland");
		assertThat(plan(route)).startsWith("2027-08-20");
		belmoment(route, "2027-08-20", "2027-08-27");
	}

	@Test
	void notReachedIsTriedAgainAfterThreeMonths() {
		Route route = nooitBereikt();
		Taak bespreken = this.verhaal.taak(route, "userTask_uitBeeldBespreken");
		assertThat(bespreken.uiterlijk()).isEqualTo(LocalDate.of(2027, 8, 10));
		assertThat(bespreken.groepen()).contains("regie-midden-gelderland.regisseur", "school-rijn-ijssel.mentor");
		assertThatThrownBy(() -> bespreken.doet("regisseur.gelderland", "besluit", "opnieuw", "opnieuwOp", "2027-08-03",
				"toelichting", "Telefoon uit"))
			.hasMessageContaining("Kies een dag na vandaag");
		bespreken.doet("regisseur.gelderland", "besluit", "opnieuw", "toelichting", "Telefoon uit");
		assertThat(plan(route)).startsWith("2027-11-03", "2028-01-10", "2028-04-10");
		assertThat(statussen(route)).startsWith("niet-bereikt", "vervallen", "vervallen");
		belmoment(route, "2027-11-03", "2027-11-10").vult(gesproken());
		assertThat(plan(route)).startsWith("2028-01-10");
	}

	@Test
	void notReachedAfterAYearTheSecondYearIsStillAsked() {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		beltSteeds(route, "2027-10-11", "2027-10-18");
		belmoment(route, "2028-07-10", "2028-07-17").vult("bereikt", "nee", "kanaal", "telefoon");
		poging(route, "2028-07-10", "geen-gehoor");
		poging(route, "2028-07-13", "geen-gehoor");
		poging(route, "2028-07-19", "geen-gehoor");
		this.verhaal.taak(route, "userTask_uitBeeldBespreken")
			.doet("regisseur.gelderland", "besluit", "opnieuw", "opnieuwOp", "2028-09-01", "toelichting", "Vakantie");
		assertThat(plan(route)).containsExactly("2028-09-01 tweede-jaar", "2029-07-09 eindgesprek");
		belmoment(route, "2028-09-01", "2028-09-08").vult(gesproken("watNu", "andere-opleiding"));
		tweedeJaar(route, "ja");
		assertThat(plan(route)).containsExactly("2029-07-09 eindgesprek");
	}

	@Test
	void notReachedGoesToWaakvlamAndIsReachedThere() {
		Route route = nooitBereikt();
		this.verhaal.taak(route, "userTask_uitBeeldBespreken")
			.doet("p.mentor", "besluit", "waakvlam", "toelichting", "Moeder zegt dat het goed gaat");
		assertThat(plan(route)).containsExactly("2028-01-10", "2028-07-10 tweede-jaar", "2029-01-09",
				"2029-07-09 eindgesprek");
		beltSteeds(route, "2028-01-10", "2028-01-17");
	}

	@Test
	void notReachedIsClosedWithAReason() {
		Route route = nooitBereikt();
		this.verhaal.taak(route, "userTask_uitBeeldBespreken")
			.doet("regisseur.gelderland", "besluit", "afsluiten", "redenAfsluiten", "geen-contactgegevens",
					"toelichting", "Verhuisd naar onbekend adres");
		assertThat(uitkomst(route, "endEvent_uitBeeldAfgesloten")).as("one person cannot give up").isEqualTo(false);
		this.verhaal.taak(route, "userTask_afsluitenBevestigen").doet("p.mentor", "tweedeAkkoord", "ja");
		assertThat(uitkomst(route, "endEvent_uitBeeldAfgesloten")).isEqualTo(true);
		assertThat(plan(route)).isEmpty();
		assertThat(this.verhaal.openTaken(route)).isEmpty();
	}

	@Test
	void ikRedMeWelLowersToWaakvlamAsLongAsConsentStands() {
		Route route = nietOpgenomen();
		this.toestemmingen.leg(route, "volgen-na-school", "school", "ja", List.of(), "in-gesprek", "1");
		poging(route, "2027-07-23", "wil-niet");
		assertThat(plan(route)).containsExactly("2028-01-10", "2028-07-10 tweede-jaar", "2029-01-09",
				"2029-07-09 eindgesprek");
		beltSteeds(route, "2028-01-10", "2028-01-17", "2028-07-10", "2028-07-17");
		tweedeJaar(route, "ja");
		beltSteeds(route, "2029-01-09", "2029-01-16", "2029-07-09", "2029-07-16");
		eindgesprek(route, "eindafspraak", "waakvlam");
		assertThat(uitkomst(route, "endEvent_afgerondMetWaakvlam")).isEqualTo(true);
	}

	@Test
	void ikRedMeWelWithoutConsentStopsTheContactsButNotTheRoute() {
		Route route = nietOpgenomen();
		this.toestemmingen.leg(route, "volgen-na-school", "school", "nee", List.of(), "in-gesprek", "1");
		poging(route, "2027-07-23", "wil-niet");
		assertThat(plan(route)).as("he may always ask for help until then").containsExactly("2029-07-09 eindgesprek");
		assertThat(this.verhaal.openTaken(route)).isEmpty();
		assertThat(this.verhaal.nu(route).volgendeStapOp()).isNotNull();
	}

	private Route nietOpgenomen() {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30").vult("bereikt", "nee", "kanaal", "telefoon");
		return route;
	}

	private Route nooitBereikt() {
		Route route = nietOpgenomen();
		poging(route, "2027-07-23", "geen-gehoor");
		poging(route, "2027-07-28", "geen-gehoor");
		poging(route, "2027-08-03", "geen-gehoor");
		return route;
	}

	private void poging(Route route, String dag, String resultaat) {
		LocalDate op = LocalDate.parse(dag);
		this.verhaal.tot(op.atTime(10, 0));
		this.verhaal.taak(route, PROBEREN).vult("kanaal", "bellen", "contactResultaat", resultaat);
	}

}
