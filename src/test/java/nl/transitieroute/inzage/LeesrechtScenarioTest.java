package nl.transitieroute.inzage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.inzage.Routelijst.Rij;
import nl.transitieroute.inzage.Routelijst.Vraag;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Contactperiode;
import nl.transitieroute.route.Contactperioden;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static nl.transitieroute.Verhaal.SCHOOL;
import static nl.transitieroute.Verhaal.WI;
import static org.assertj.core.api.Assertions.assertThat;

/** Who reads what of a youth as the route goes from hand to hand. */
@ScenarioTest
class LeesrechtScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Routetoegang toegang;

	@Autowired
	Routelijst lijst;

	@Autowired
	Contactperioden perioden;

	@Autowired
	Organisaties organisaties;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Dossier dossier;

	@Autowired
	IdentityService identityService;

	@Autowired
	JdbcClient jdbc;

	private Route route;

	@BeforeEach
	void aYouthOfRijnIJssel() {
		this.verhaal.begin(BEGIN);
		this.route = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
	}

	@AfterEach
	void asItWas() {
		this.jdbc.sql("update medewerker set actief = true").update();
		this.jdbc.sql("delete from medewerker_rol where rol = 'manager'").update();
		this.jdbc.sql("delete from medewerker where id = 'm.manager'").update();
	}

	@Test
	void theTimesOfEachContactPersonAreKept() {
		this.routes.wijsContactpersoonAan(this.route.nummer(), "p.mentor", "d.doorwerkcoach", "Andere vervanger");
		this.verhaal.tot(BEGIN.plusDays(10));
		this.routes.wijsContactpersoonAan(this.route.nummer(), "j.mentor", null, "Andere baan");
		this.verhaal.tot(BEGIN.plusDays(20));
		this.routes.draagOver(this.route.nummer(), WI, "w.consulent", null, "Overdracht");
		this.verhaal.tot(BEGIN.plusDays(30));
		this.routes.sluitAf(this.route.nummer(), "klaar");

		List<Contactperiode> alle = this.perioden.van(this.route);
		assertThat(alle).extracting(Contactperiode::medewerkerId)
			.containsExactly("p.mentor", "j.mentor", "w.consulent");
		assertThat(alle).extracting(Contactperiode::organisatieId).containsExactly(SCHOOL, SCHOOL, WI);
		assertThat(alle).extracting((periode) -> periode.tot().toLocalDate())
			.containsExactly(BEGIN.plusDays(10), BEGIN.plusDays(20), BEGIN.plusDays(30));
	}

	@Test
	void onlyPeopleWhoGuideReadAndOnlyAtTheSchool() {
		this.jdbc.sql("insert into medewerker (id, naam, organisatie_id) values ('m.manager', 'Manager', ?)")
			.param(SCHOOL)
			.update();
		this.jdbc.sql("insert into medewerker_rol values ('m.manager', 'manager')").update();

		assertThat(inzage("p.mentor")).isEqualTo(Inzage.BEGELEIDING);
		assertThat(inzage("d.doorwerkcoach")).isEqualTo(Inzage.BEGELEIDING);
		assertThat(inzage("m.manager")).isEqualTo(Inzage.GEEN);
		assertThat(inzage("w.consulent")).isEqualTo(Inzage.GEEN);
		assertThat(inzage("r.trajectbegeleider")).isEqualTo(Inzage.GEEN);
		assertThat(inzage("regisseur.gelderland")).isEqualTo(Inzage.REGIE);
		this.jdbc.sql("update medewerker set actief = false where id = 'd.doorwerkcoach'").update();
		assertThat(inzage("d.doorwerkcoach")).isEqualTo(Inzage.GEEN);
	}

	@Test
	void afterTheHandoverTheSchoolSeesWhoAndWhatAndTheFormerContactPersonHisOwnTime() {
		schrijft("p.mentor", "School voor de overdracht");
		toestemming("ja");
		this.verhaal.tot(BEGIN.plusDays(10));
		this.routes.draagOver(this.route.nummer(), WI, "w.consulent", null, "Overdracht");
		this.verhaal.tot(BEGIN.plusDays(20));
		schrijft("w.consulent", "W&I na de overdracht");
		schrijft("s.stagebegeleider", "School na de overdracht");
		systeem("Wekker van nu");

		assertThat(inzage("w.jobcoach")).isEqualTo(Inzage.BEGELEIDING);
		assertThat(leest("w.jobcoach")).contains("W&I na de overdracht", "Wekker van nu")
			.doesNotContain("School voor de overdracht", "School na de overdracht");
		assertThat(inzage("p.mentor")).isEqualTo(Inzage.REGIE);
		assertThat(leest("p.mentor")).contains("School voor de overdracht")
			.doesNotContain("School na de overdracht", "W&I na de overdracht", "Wekker van nu");
		assertThat(inzage("j.mentor")).isEqualTo(Inzage.REGIE);
		assertThat(leest("j.mentor")).isEmpty();
		assertThat(leest("regisseur.gelderland")).isEmpty();
	}

	@Test
	void whatTheSystemBroughtInBeforeTheHandoverStaysWithTheSchool() {
		systeem("Signaal uit de lijst");
		toestemming("ja");
		this.verhaal.tot(BEGIN.plusDays(10));
		this.routes.draagOver(this.route.nummer(), WI, "w.consulent", null, "Overdracht");

		assertThat(leest("w.consulent")).doesNotContain("Signaal uit de lijst");
		assertThat(leest("p.mentor")).contains("Signaal uit de lijst");
	}

	@Test
	void withoutConsentThePartyReadsNothingItsOwnTimeIncluded() {
		toestemming("ja");
		this.routes.draagOver(this.route.nummer(), WI, "w.consulent", null, "Overdracht");
		schrijft("w.consulent", "W&I in eigen tijd");
		this.verhaal.tot(BEGIN.plusDays(10));
		this.routes.draagOver(this.route.nummer(), SCHOOL, "p.mentor", null, "Terug naar school");
		schrijft("p.mentor", "School gaat verder");

		assertThat(inzage("w.consulent")).isEqualTo(Inzage.EIGEN_TIJD);
		assertThat(leest("w.consulent")).contains("W&I in eigen tijd").doesNotContain("School gaat verder");
		assertThat(ziet("w.consulent")).doesNotContain("School gaat verder");
		assertThat(inzage("w.jobcoach")).as("a colleague who never was the contact person").isEqualTo(Inzage.GEEN);
		assertThat(inzage("p.mentor")).isEqualTo(Inzage.BEGELEIDING);
		assertThat(leest("p.mentor")).contains("School gaat verder").doesNotContain("W&I in eigen tijd");

		toestemming("nee");
		assertThat(inzage("w.consulent")).isEqualTo(Inzage.GEEN);
		assertThat(leest("w.consulent")).isEmpty();
	}

	@Test
	void afterTheEndWhoWasLastResponsibleKeepsReading() {
		toestemming("ja");
		this.routes.draagOver(this.route.nummer(), WI, "w.consulent", null, "Overdracht");
		schrijft("w.consulent", "Eindgesprek");
		this.routes.sluitAf(this.route.nummer(), "klaar");

		assertThat(inzage("w.jobcoach")).isEqualTo(Inzage.BEGELEIDING);
		assertThat(leest("w.jobcoach")).contains("Eindgesprek");
		assertThat(inzage("p.mentor")).isEqualTo(Inzage.REGIE);
	}

	/**
	 * For everybody and every route of every stage: the list has it when the page opens.
	 */
	@Test
	void listAndPageNeverDisagree() {
		List<Route> alle = new ArrayList<>(List.of(this.route));
		for (int soort = 0; soort < 8; soort++) {
			this.route = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
			alle.add(this.route);
			if (soort % 2 == 0) {
				toestemming("ja");
			}
			if (soort > 1) {
				this.routes.draagOver(this.route.nummer(), WI, (soort > 5) ? "w.jobcoach" : "w.consulent", null, "x");
			}
			if (soort > 3) {
				this.routes.draagOver(this.route.nummer(), SCHOOL, "j.mentor", null, "x");
			}
			if (soort == 3 || soort == 7) {
				this.routes.sluitAf(this.route.nummer(), "klaar");
			}
		}
		int gezien = 0;
		for (Medewerker wie : iedereen()) {
			List<String> nummers = nummers(wie, true);
			List<String> zonderVorige = nummers(wie, false);
			for (Route een : alle) {
				Inzage inzage = this.toegang.inzage(wie.id(), this.verhaal.nu(een));
				assertThat(nummers.contains(een.nummer())).as("%s, %s", wie.id(), inzage)
					.isEqualTo(inzage != Inzage.GEEN);
				assertThat(zonderVorige.contains(een.nummer())).as("%s, %s", wie.id(), inzage)
					.isEqualTo(inzage.zietStand());
				gezien += (inzage != Inzage.GEEN) ? 1 : 0;
			}
		}
		assertThat(gezien).isBetween(alle.size(), alle.size() * iedereen().size());
	}

	private List<Medewerker> iedereen() {
		return this.organisaties.alle()
			.stream()
			.map(Organisatie::id)
			.flatMap((id) -> this.organisaties.medewerkers(id).stream())
			.toList();
	}

	private List<String> nummers(Medewerker wie, boolean vorige) {
		List<String> nummers = new ArrayList<>();
		Aangemelde aangemeld = new Aangemelde(wie.id(), wie.naam(), wie.organisatieId(), List.of(), true, null);
		for (int blad = 1; true; blad++) {
			List<Rij> rijen = this.lijst.vind(aangemeld, new Vraag("", "", false, false, true, vorige, blad)).rijen();
			if (rijen.isEmpty()) {
				return nummers;
			}
			rijen.forEach((rij) -> nummers.add(rij.nummer()));
		}
	}

	private Inzage inzage(String wie) {
		return this.toegang.inzage(wie, this.verhaal.nu(this.route));
	}

	private List<String> leest(String wie) {
		Leesrecht recht = this.toegang.leesrecht(wie, this.verhaal.nu(this.route));
		return this.verhaal.dossier(this.route).stream().filter(recht::leest).map(DossierEntry::titel).toList();
	}

	private List<String> ziet(String wie) {
		Leesrecht recht = this.toegang.leesrecht(wie, this.verhaal.nu(this.route));
		return this.verhaal.dossier(this.route).stream().filter(recht::ziet).map(DossierEntry::titel).toList();
	}

	private void schrijft(String wie, String titel) {
		this.identityService.setAuthentication(wie, List.of());
		try {
			this.dossier.noteer(this.route.nummer(), "gesprek", titel, Map.of("Wat", "Geheim"));
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

	private void systeem(String titel) {
		this.dossier.noteer(this.route.nummer(), "gesprek", titel, Map.of("Wat", "Geheim"));
	}

	private void toestemming(String antwoord) {
		this.toestemmingen.leg(this.verhaal.nu(this.route), Toestemmingen.DELEN, "wi", antwoord, List.of("begeleiding"),
				"in-gesprek", "test");
	}

}
