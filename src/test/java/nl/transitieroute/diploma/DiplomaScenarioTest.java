package nl.transitieroute.diploma;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Verhaal.Taak;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The last half year at school, as youths of Rijn IJssel live it. */
@ScenarioTest
class DiplomaScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2027, 1, 4);

	private static final LocalDate EINDE = LocalDate.of(2027, 7, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Gebeurtenissen gebeurtenissen;

	@BeforeEach
	void begin() {
		this.verhaal.begin(BEGIN);
	}

	@Test
	void sanneIsPreparedGetsHerDiplomaAndHasWork() {
		Route sanne = this.verhaal.jongere(EINDE);
		this.verhaal.start("diploma", sanne, Map.of());

		Taak overleg = this.verhaal.taak(sanne, "userTask_uitstroomoverlegVoeren");
		assertThat(overleg.uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 1));
		assertThat(overleg.toegewezenAan()).isEqualTo("p.mentor");
		overleg.vult("overlegOp", BEGIN, "aanwezigen", List.of("jongere", "mentor", "wi", "uwv"),
				"volgendeStapDuidelijk", "ja", "volgendeStapNaSchool", "regulier-werk", "doelgroepregisterNodig", true,
				"sollicitatietrainingNodig", true, "portfolioNodig", true, "praktijkverklaringNodig", true);

		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_doelgroepregisterAanvragen",
				"userTask_portfolioMaken", "userTask_praktijkverklaringAanvragen",
				"userTask_praktischeChecklistDoorlopen", "userTask_sollicitatietrainingVolgen");
		for (String voorbereiding : this.verhaal.openTaken(sanne)) {
			assertThat(this.verhaal.taak(sanne, voorbereiding).uiterlijk()).isEqualTo(LocalDate.of(2027, 3, 1));
		}
		this.verhaal.taak(sanne, "userTask_doelgroepregisterAanvragen").vult();
		this.verhaal.taak(sanne, "userTask_portfolioMaken").vult();
		this.verhaal.taak(sanne, "userTask_praktijkverklaringAanvragen")
			.vult("praktijkverklaringUitkomst", "niet-nodig");
		this.verhaal.taak(sanne, "userTask_sollicitatietrainingVolgen").vult();
		this.verhaal.taak(sanne, "userTask_praktischeChecklistDoorlopen")
			.vult("schulden", "ja-geen-hulp", "schuldenAfspraak", "Afspraak met het wijkteam op dinsdag.");

		Taak gesprek = this.verhaal.taak(sanne, "userTask_uitstroomgesprekVoeren");
		assertThat(gesprek.uiterlijk()).isEqualTo(LocalDate.of(2027, 2, 1));
		gesprek.vult("toekomstplannen", "Koken in een klein restaurant.", "voorkeurskanaal", "app", "telefoonNaSchool",
				"+31 6 1234 5678");
		assertThat(this.jongeren.metId(sanne.jongereId()).kanaal()).isEqualTo("app");
		assertThat(this.jongeren.metId(sanne.jongereId()).telefoon()).isEqualTo("+31 6 1234 5678");

		Taak toestemming = this.verhaal.taak(sanne, "userTask_toestemmingNazorgVragen");
		assertThat(toestemming.uiterlijk()).isEqualTo(LocalDate.of(2027, 1, 18));
		toestemming.vult("delenWi", "ja", "onderdelenWi", List.of("opleiding", "begeleiding"), "delenRmc", "nee",
				"delenNieuweSchool", "nee", "delenUwv", "nee", "volgenRmc", "nee");
		assertThat(this.verhaal.eindigde(sanne, "uitstroomvoorbereiding", "endEvent_uitstroomVoorbereid")).isTrue();
		Route nu = this.verhaal.nu(sanne);
		assertThat(this.toestemmingen.geldt(nu, Toestemmingen.VOLGEN_NA_SCHOOL, "school")).isTrue();
		assertThat(this.toestemmingen.laatste(nu, Toestemmingen.DELEN, "wi").orElseThrow().gegevens())
			.isEqualTo("opleiding,begeleiding");
		assertThat(this.toestemmingen.geldt(nu, Toestemmingen.DELEN, "rmc")).isFalse();

		assertThat(nu.volgendeStapOp().atZoneSameInstant(Routes.ZONE).toLocalDate()).isEqualTo(EINDE);
		this.verhaal.tot(EINDE.minusDays(1));
		assertThat(this.verhaal.openTaken(sanne)).isEmpty();
		this.verhaal.tot(EINDE);

		Taak afronding = this.verhaal.taak(sanne, "userTask_afrondingVastleggen");
		assertThat(afronding.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 15));
		afronding.vult("afronding", "diploma", "afgerondOp", EINDE, "eerdereStartkwalificatie", "nee", "bestemming",
				"werk", "bestemmingNaam", "Restaurant De Haven", "werkUitStage", "ja");

		assertThat(this.verhaal.eindigde(sanne, "diploma", "endEvent_opleidingAfgerond")).isTrue();
		nu = this.verhaal.nu(sanne);
		assertThat(nu.afronding()).isEqualTo("diploma");
		assertThat(nu.diplomadatum()).isEqualTo(EINDE);
		assertThat(nu.bestemming()).isEqualTo("werk");
		assertThat(nu.startkwalificatie()).isTrue();
		assertThat(nu.nazorgTot()).isEqualTo(LocalDate.of(2029, 7, 1));
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_loopbaanbegeleidingAanbieden");
	}

	@Test
	void milanHasHisDiplomaEarlyAndNeedsNoPreparation() {
		Route milan = this.verhaal.jongere(EINDE, "4", "BOL", LocalDate.of(2007, 5, 5));
		totHetEinde(milan);

		this.verhaal.tot(LocalDate.of(2027, 5, 12));
		this.gebeurtenissen.meldDiploma(milan.nummer());

		Taak afronding = this.verhaal.taak(milan, "userTask_afrondingVastleggen");
		assertThat(afronding.uiterlijk()).isEqualTo(LocalDate.of(2027, 5, 27));
		afronding.vult("afronding", "diploma", "afgerondOp", LocalDate.of(2027, 5, 12), "eerdereStartkwalificatie",
				"nee", "bestemming", "onbekend");
		assertThat(this.verhaal.eindigde(milan, "diploma", "endEvent_opleidingAfgerond")).isTrue();
		assertThat(this.verhaal.nu(milan).diplomadatum()).isEqualTo(LocalDate.of(2027, 5, 12));
	}

	@Test
	void theRegisseurHelpsWhenAnEntreeStudentHasNoNextStepOnTheFirstOfApril() {
		Route yusuf = this.verhaal.jongere(EINDE, "entree", "BOL", LocalDate.of(2008, 9, 1));
		this.verhaal.start("diploma", yusuf, Map.of());

		this.verhaal.tot(LocalDate.of(2027, 1, 25));
		assertThat(this.verhaal.keren(yusuf, "endEvent_uitstroomoverlegHerinnerd")).isOne();
		this.verhaal.taak(yusuf, "userTask_uitstroomoverlegVoeren")
			.vult("overlegOp", LocalDate.of(2027, 1, 25), "aanwezigen", List.of("mentor", "stagecoordinator"),
					"zonderJongere", "Hij was ziek; de mentor belt hem donderdag.", "volgendeStapDuidelijk", "nee",
					"vervolgoverlegOp", LocalDate.of(2027, 3, 10), "watOntbreekt", "Een proefweek in de horeca.");
		assertThat(this.verhaal.openTaken(yusuf)).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 3, 31));
		assertThat(this.verhaal.openTaken(yusuf)).containsExactly("userTask_uitstroomoverlegVoeren");

		this.verhaal.tot(LocalDate.of(2027, 4, 1));
		Taak escalatie = this.verhaal.taak(yusuf, "userTask_uitstroomoverlegEscalatie");
		assertThat(escalatie.groepen()).containsExactly(Verhaal.REGIE + ".regisseur");
		assertThat(escalatie.variabele("aanleiding")).asString().contains("1 april");
		escalatie.vult();
		assertThat(this.verhaal.keren(yusuf, "endEvent_uitstroomoverlegEscalatieBehandeld")).isOne();

		overlegGehouden(yusuf, LocalDate.of(2027, 4, 1));
		voorbereidEnGevraagd(yusuf);
		this.verhaal.tot(EINDE);
		rondAf(yusuf, "diploma", "zoekt-werk");

		assertThat(this.verhaal.nu(yusuf).startkwalificatie()).isFalse();
		Taak rmc = this.verhaal.taak(yusuf, "userTask_rmcMeldingVastleggen");
		assertThat(rmc.uiterlijk()).isEqualTo(LocalDate.of(2027, 7, 8));
		assertThat(rmc.variabele("grond")).asString().contains("18 jaar", "jonger dan **27**", "WEB 9.2.1");
		rmc.vult();
		assertThat(this.verhaal.eindigde(yusuf, "diploma", "endEvent_rmcGemeld")).isTrue();
	}

	@Test
	void anEntreeStudentDoesNotTalkAgainAfterTheAanmelddatum() {
		Route lotte = this.verhaal.jongere(EINDE, "entree", "BBL", LocalDate.of(2009, 2, 2));
		this.verhaal.start("diploma", lotte, Map.of());
		Taak overleg = this.verhaal.taak(lotte, "userTask_uitstroomoverlegVoeren");

		assertThatThrownBy(() -> vervolgOp(overleg, LocalDate.of(2027, 4, 1)))
			.hasMessageContaining("voor de aanmelddatum (1-4)");
		assertThatThrownBy(() -> vervolgOp(overleg, BEGIN)).hasMessageContaining("na vandaag");
		assertThatThrownBy(() -> vervolgOp(overleg, LocalDate.of(2027, 7, 2)))
			.hasMessageContaining("voor het einde van de opleiding");
		assertThatThrownBy(() -> overleg.vult("overlegOp", BEGIN.plusDays(1), "aanwezigen", List.of("jongere"),
				"volgendeStapDuidelijk", "ja", "volgendeStapNaSchool", "bol"))
			.hasMessageContaining("nog niet geweest");
		vervolgOp(overleg, LocalDate.of(2027, 3, 31));
		assertThat(this.verhaal.openTaken(lotte)).isEmpty();
	}

	@Test
	void preparationsThatStayOpenReachTheRegisseur() {
		Route noor = this.verhaal.jongere(EINDE);
		this.verhaal.start("diploma", noor, Map.of());
		overlegGehouden(noor, BEGIN);

		this.verhaal.tot(LocalDate.of(2027, 5, 19));
		assertThat(this.verhaal.openTaken(noor)).containsExactly("userTask_praktischeChecklistDoorlopen");
		this.verhaal.tot(LocalDate.of(2027, 5, 20));
		Taak escalatie = this.verhaal.taak(noor, "userTask_uitstroomvoorbereidingEscalatie");
		assertThat(escalatie.groepen()).containsExactly(Verhaal.REGIE + ".regisseur");
		escalatie.vult();
		assertThat(this.verhaal.keren(noor, "endEvent_uitstroomvoorbereidingEscalatieBehandeld")).isOne();
		assertThat(this.verhaal.openTaken(noor)).containsExactly("userTask_praktischeChecklistDoorlopen");
	}

	@Test
	void whoBeginsLateGetsTimeBeforeTheRegisseurIsCalled() {
		Route daan = this.verhaal.jongere(LocalDate.of(2027, 2, 5));
		this.verhaal.start("diploma", daan, Map.of());

		this.verhaal.tot(LocalDate.of(2027, 1, 17));
		assertThat(this.verhaal.openTaken(daan)).containsExactly("userTask_uitstroomoverlegVoeren");
		this.verhaal.tot(LocalDate.of(2027, 1, 18));
		assertThat(this.verhaal.openTaken(daan)).contains("userTask_uitstroomoverlegEscalatie");
	}

	@Test
	void aShortExtensionMovesTheRouteAndItWaitsAgain() {
		Route eva = this.verhaal.jongere(EINDE);
		totHetEinde(eva);
		this.verhaal.tot(EINDE);
		Taak afronding = this.verhaal.taak(eva, "userTask_afrondingVastleggen");
		assertThatThrownBy(() -> verleng(afronding, LocalDate.of(2027, 6, 1))).hasMessageContaining("latere datum");

		verleng(afronding, LocalDate.of(2027, 10, 1));
		assertThat(this.verhaal.nu(eva).verwachteEinddatum()).isEqualTo(LocalDate.of(2027, 10, 1));
		this.verhaal.tot(LocalDate.of(2027, 9, 30));
		assertThat(this.verhaal.openTaken(eva)).isEmpty();
		this.verhaal.tot(LocalDate.of(2027, 10, 1));
		assertThat(this.verhaal.taak(eva, "userTask_afrondingVastleggen").uiterlijk())
			.isEqualTo(LocalDate.of(2027, 10, 15));
	}

	@Test
	void anExtensionOfAYearBringsTheYouthBackToTheUitstroomoverleg() {
		Route bram = this.verhaal.jongere(EINDE);
		totHetEinde(bram);
		this.verhaal.tot(EINDE);
		verleng(this.verhaal.taak(bram, "userTask_afrondingVastleggen"), LocalDate.of(2028, 7, 1));

		assertThat(this.verhaal.nu(bram).volgendeStap()).isEqualTo("Half jaar voor het nieuwe einde");
		this.verhaal.tot(LocalDate.of(2027, 12, 31));
		assertThat(this.verhaal.openTaken(bram)).isEmpty();
		this.verhaal.tot(LocalDate.of(2028, 1, 1));
		assertThat(this.verhaal.taak(bram, "userTask_uitstroomoverlegVoeren").uiterlijk())
			.isEqualTo(LocalDate.of(2028, 1, 31));
	}

	@Test
	void aDateThatMovesWhileTheRouteWaitsMovesTheWait() {
		Route sem = this.verhaal.jongere(EINDE);
		totHetEinde(sem);
		this.gebeurtenissen.wijzigEinddatum(sem.nummer(), LocalDate.of(2027, 9, 1), "stage loopt door");
		assertThat(this.verhaal.nu(sem).volgendeStapOp().atZoneSameInstant(Routes.ZONE).toLocalDate())
			.isEqualTo(LocalDate.of(2027, 9, 1));

		this.verhaal.tot(LocalDate.of(2027, 7, 15));
		assertThat(this.verhaal.openTaken(sem)).isEmpty();
		this.gebeurtenissen.wijzigEinddatum(sem.nummer(), LocalDate.of(2027, 8, 16), "toch sneller klaar");
		this.verhaal.tot(LocalDate.of(2027, 8, 16));
		assertThat(this.verhaal.openTaken(sem)).containsExactly("userTask_afrondingVastleggen");
		assertThatThrownBy(() -> this.gebeurtenissen.meldDiploma(sem.nummer()))
			.hasMessageContaining("wacht nu niet op het diploma");
		assertThatThrownBy(() -> this.gebeurtenissen.wijzigEinddatum(sem.nummer(), LocalDate.of(2027, 8, 16), "nu"))
			.hasMessageContaining("na vandaag");
	}

	@Test
	void anEndThatNobodyRecordsIsRemindedAndEscalated() {
		Route iris = this.verhaal.jongere(EINDE);
		totHetEinde(iris);

		this.verhaal.tot(LocalDate.of(2027, 7, 8));
		assertThat(this.verhaal.keren(iris, "serviceTask_herinnerenAfronding")).isOne();
		assertThat(this.verhaal.taak(iris, "userTask_afrondingVastleggen").task().getPriority()).isEqualTo(75);
		this.verhaal.tot(LocalDate.of(2027, 7, 21));
		assertThat(this.verhaal.openTaken(iris)).containsExactly("userTask_afrondingVastleggen");
		this.verhaal.tot(LocalDate.of(2027, 7, 22));
		this.verhaal.taak(iris, "userTask_afrondingEscalatie").vult();
		assertThat(this.verhaal.keren(iris, "endEvent_afrondingEscalatieBehandeld")).isOne();

		rondAf(iris, "certificaten", "verder-studeren");
		assertThat(this.verhaal.eindigde(iris, "diploma", "endEvent_opleidingAfgerond")).isTrue();
		assertThat(this.verhaal.openTaken(iris)).isEmpty();
	}

	@Test
	void theEndOfTheEducationLiesNeitherAheadNorBeforeTheRoute() {
		Route tess = this.verhaal.jongere(EINDE);
		totHetEinde(tess);
		this.verhaal.tot(EINDE);
		Taak afronding = this.verhaal.taak(tess, "userTask_afrondingVastleggen");

		assertThatThrownBy(() -> rondAfOp(afronding, "diploma", "werk", EINDE.plusDays(1)))
			.hasMessageContaining("in de toekomst");
		assertThatThrownBy(() -> rondAfOp(afronding, "diploma", "werk", BEGIN.minusDays(1)))
			.hasMessageContaining("voor het begin van deze route");
		assertThat(this.verhaal.nu(tess).diplomadatum()).isNull();
		assertThat(this.verhaal.openTaken(tess)).containsExactly("userTask_afrondingVastleggen");
	}

	@Test
	void whoIsTwentySevenWithoutStartkwalificatieIsNotReportedToRmc() {
		Route karim = this.verhaal.jongere(EINDE, "entree", "BOL", LocalDate.of(2000, 6, 30));
		totHetEinde(karim);
		this.verhaal.tot(EINDE);
		rondAf(karim, "praktijkverklaring", "zoekt-werk");
		assertThat(this.verhaal.eindigde(karim, "diploma", "endEvent_opleidingAfgerond")).isTrue();
		assertThat(this.verhaal.nu(karim).startkwalificatie()).isFalse();
	}

	private void totHetEinde(Route route) {
		this.verhaal.start("diploma", route, Map.of());
		overlegGehouden(route, BEGIN);
		voorbereidEnGevraagd(route);
	}

	private void overlegGehouden(Route route, LocalDate dag) {
		this.verhaal.taak(route, "userTask_uitstroomoverlegVoeren")
			.vult("overlegOp", dag, "aanwezigen", List.of("jongere", "mentor"), "volgendeStapDuidelijk", "ja",
					"volgendeStapNaSchool", "regulier-werk");
	}

	private void voorbereidEnGevraagd(Route route) {
		this.verhaal.taak(route, "userTask_praktischeChecklistDoorlopen").vult();
		this.verhaal.taak(route, "userTask_uitstroomgesprekVoeren")
			.vult("uitstroomgesprekGevoerd", "jongere-wil-niet", "uitstroomgesprekWaaromNiet", "Hij belt zelf.");
		this.verhaal.taak(route, "userTask_toestemmingNazorgVragen")
			.vult("volgenSchool", "nee", "delenWi", "nee", "delenRmc", "nee", "delenNieuweSchool", "nee", "delenUwv",
					"nee");
	}

	private static void vervolgOp(Taak overleg, LocalDate dag) {
		overleg.vult("overlegOp", BEGIN, "aanwezigen", List.of("jongere"), "volgendeStapDuidelijk", "nee",
				"vervolgoverlegOp", dag, "watOntbreekt", "Een proefweek.");
	}

	private static void verleng(Taak afronding, LocalDate nieuw) {
		afronding.vult("afronding", "verlengd", "nieuweEinddatum", nieuw, "redenVerlenging", "examens",
				"verlengingAfspraken", "Elke week een uur rekenen.");
	}

	private void rondAf(Route route, String afronding, String bestemming) {
		rondAfOp(this.verhaal.taak(route, "userTask_afrondingVastleggen"), afronding, bestemming, EINDE);
	}

	private static void rondAfOp(Taak taak, String afronding, String bestemming, LocalDate dag) {
		Map<String, Object> antwoorden = Verhaal.antwoorden("afronding", afronding, "afgerondOp", dag,
				"eerdereStartkwalificatie", "nee", "bestemming", bestemming);
		if (bestemming.equals("verder-studeren")) {
			antwoorden.putAll(Verhaal.antwoorden("bestemmingNaam", "ROC Nijmegen", "verderIngeschreven", "ja"));
		}
		if (bestemming.equals("werk")) {
			antwoorden.putAll(Verhaal.antwoorden("bestemmingNaam", "De Haven", "werkUitStage", "nee"));
		}
		taak.vult(antwoorden.entrySet()
			.stream()
			.flatMap((paar) -> java.util.stream.Stream.of(paar.getKey(), paar.getValue()))
			.toArray());
	}

}
