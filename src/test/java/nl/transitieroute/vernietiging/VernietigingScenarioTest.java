package nl.transitieroute.vernietiging;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How long things are kept, what the FG decides, and what happens then. */
@ScenarioTest
class VernietigingScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	private static final String HELE_DOSSIER = "|alles|alle";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Vernietigingen vernietigingen;

	@Autowired
	Vernietigingslijst lijst;

	@Autowired
	Verklaringen verklaringen;

	@Autowired
	Routes routes;

	@Autowired
	Dossier dossier;

	@Autowired
	IdentityService identityService;

	@Autowired
	TransactionTemplate transactie;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void begin() {
		this.verhaal.begin(BEGIN);
		// Routes of earlier stories closed without a day, or long ago.
		this.jdbc.update("update route set afgesloten_op = timestamp with time zone '2050-01-01 00:00:00+00'");
	}

	@Test
	void aDossierIsDueTwoYearsAfterItsRoute() {
		Route sanne = afgesloten("startgesprek");
		this.verhaal.tot(LocalDate.of(2028, 8, 31));
		assertThat(verlopen(sanne)).isEmpty();
		this.verhaal.tot(LocalDate.of(2028, 9, 1));
		assertThat(this.lijst.verlopen()).filteredOn((een) -> een.routeNummer().equals(sanne.nummer()))
			.singleElement()
			.satisfies((een) -> {
				assertThat(een.sleutel()).isEqualTo(sanne.nummer() + HELE_DOSSIER);
				assertThat(een.vervallenOp()).isEqualTo(LocalDate.of(2028, 9, 1));
				assertThat(een.redenen()).anyMatch((reden) -> reden.contains("begeleidingsdossier van school"));
			});
	}

	@Test
	void aNoIsForgottenAfterOneYear() {
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.routes.sluitAf(sanne.nummer(), "jongere-wil-niet");
		this.verhaal.tot(LocalDate.of(2027, 9, 1));
		assertThat(verlopen(sanne)).containsExactly(sanne.nummer() + HELE_DOSSIER);
	}

	@Test
	void healthDataGoesBeforeTheRest() {
		Route sanne = afgesloten("startgesprek");
		als("p.mentor", () -> this.dossier.noteer(sanne.nummer(), "gezondheid", "Gezondheid besproken",
				Map.of("Wat", "Slaapt slecht.")));
		this.verhaal.tot(LocalDate.of(2027, 9, 1));
		String sleutel = sanne.nummer() + "|gezondheid-en-strafrecht|school";
		assertThat(verlopen(sanne)).containsExactly(sleutel);

		String nummer = als("fg", () -> this.vernietigingen.keurGoed(List.of(sleutel)));

		assertThat(titels(sanne)).doesNotContain("Gezondheid besproken")
			.contains("Route afgesloten", "Deel van het dossier vernietigd");
		assertThat(this.verklaringen.met(nummer).orElseThrow().tellingen()).singleElement()
			.satisfies((telling) -> assertThat(telling.wat()).isEqualTo("Gezondheid en strafrecht (school)"));
		assertThat(verlopen(sanne)).isEmpty();
	}

	@Test
	void healthDataThatCameWithAHandoverToWerkEnInkomenGoesFirstToo() {
		Route sanne = afgesloten("startgesprek");
		als("w.consulent", () -> this.dossier.noteer(sanne.nummer(), "overdracht", "Gezondheid en justitie ontvangen",
				Map.of("Wat", "Slaapt slecht.")));
		this.verhaal.tot(LocalDate.of(2027, 9, 1));
		assertThat(verlopen(sanne)).containsExactly(sanne.nummer() + "|gezondheid-en-strafrecht|wi");
	}

	@Test
	void theLawLetsRmcKeepHealthDataUntilTwoYearsAfterTheStartkwalificatieAlsoInAnOpenRoute() {
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		als("r.trajectbegeleider", () -> this.dossier.noteer(sanne.nummer(), "gezondheid", "Gezondheid besproken",
				Map.of("Wat", "Slaapt slecht.")));
		this.routes.rondOpleidingAf(sanne.nummer(), "diploma", BEGIN, true, "werk", BEGIN.plusYears(3));
		this.verhaal.tot(LocalDate.of(2028, 8, 31));
		assertThat(verlopen(sanne)).isEmpty();
		this.verhaal.tot(LocalDate.of(2028, 9, 1));
		assertThat(this.lijst.van(this.verhaal.nu(sanne))).singleElement().satisfies((een) -> {
			assertThat(een.sleutel()).isEqualTo(sanne.nummer() + "|gezondheid-en-strafrecht|rmc");
			assertThat(een.redenen()).singleElement().asString().startsWith("WEB 9.2.7 lid 3");
		});
		this.vernietigingen.keurGoed(List.of(sanne.nummer() + "|gezondheid-en-strafrecht|rmc"));
		assertThat(titels(sanne)).doesNotContain("Gezondheid besproken");
		assertThat(this.verhaal.nu(sanne).isOpen()).isTrue();
	}

	@Test
	void whatIsKeptLongerComesBackAfterThatDay() {
		Route sanne = afgesloten("startgesprek");
		this.verhaal.tot(LocalDate.of(2028, 9, 1));
		String sleutel = sanne.nummer() + HELE_DOSSIER;
		assertThatThrownBy(() -> this.vernietigingen.houdAan(sleutel, " ", LocalDate.of(2028, 12, 31)))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("reden");
		assertThatThrownBy(() -> this.vernietigingen.houdAan(sleutel, "Er loopt een klacht.", this.verhaal.vandaag()))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("na vandaag");

		this.vernietigingen.houdAan(sleutel, "Er loopt een klacht.", LocalDate.of(2028, 12, 31));

		assertThat(verlopen(sanne)).isEmpty();
		assertThatThrownBy(() -> this.vernietigingen.keurGoed(List.of(sleutel))).isInstanceOf(Weigering.class)
			.hasMessageContaining("niet (meer) op de vernietigingslijst");
		assertThat(titels(sanne)).contains("Langer bewaard dan de termijn");
		this.verhaal.tot(LocalDate.of(2029, 1, 1));
		assertThat(verlopen(sanne)).containsExactly(sleutel);
	}

	@Test
	void whatIsNotDueIsNeverErasedFromTheList() {
		Route sanne = afgesloten("startgesprek");
		assertThatThrownBy(() -> this.vernietigingen.keurGoed(List.of(sanne.nummer() + HELE_DOSSIER)))
			.isInstanceOf(Weigering.class);
		assertThatThrownBy(() -> this.vernietigingen.keurGoed(List.of("onzin"))).isInstanceOf(Weigering.class);
		assertThatThrownBy(() -> this.vernietigingen.keurGoed(List.of())).isInstanceOf(Weigering.class)
			.hasMessageContaining("niets gekozen");
		assertThat(this.routes.zoek(sanne.nummer())).isPresent();
	}

	@Test
	void aRouteThatRunsIsClosedFirst() {
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		assertThatThrownBy(() -> this.vernietigingen.opVerzoek(sanne.nummer(), BEGIN)).isInstanceOf(Weigering.class)
			.hasMessageContaining("eerst afsluiten");
		this.verhaal.start("startgesprek", sanne, Map.of());
		this.routes.sluitAf(sanne.nummer(), "afgerond");
		assertThatThrownBy(() -> this.vernietigingen.opVerzoek(sanne.nummer(), BEGIN)).isInstanceOf(Weigering.class)
			.hasMessageContaining("eerst afsluiten");
		assertThat(this.verhaal.dossier(sanne)).isNotEmpty();
	}

	@Test
	void aRefusedRequestStandsInTheDossierWithItsReason() {
		Route sanne = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.vernietigingen.weigerVerzoek(sanne.nummer(), BEGIN, "Er loopt een rechtszaak.");
		assertThat(titels(sanne)).contains("Verzoek om vernietiging geweigerd");
		assertThatThrownBy(() -> this.vernietigingen.weigerVerzoek(sanne.nummer(), BEGIN.plusDays(1), "Nee."))
			.isInstanceOf(Weigering.class);
	}

	@Test
	void aFailureHalfwayLeavesTheDossierWholeAndTheNextStartFinishes() {
		Route sanne = afgesloten("startgesprek");
		Route tweede = afgesloten("startgesprek");
		this.verhaal.tot(LocalDate.of(2028, 9, 1));
		int entries = this.verhaal.dossier(sanne).size();
		List<Map<String, Object>> telling = telling();
		this.jdbc.execute("create table hinder (r bigint references route)");
		try {
			this.jdbc.update("insert into hinder values (?)", sanne.id());
			this.vernietigingen.keurGoed(List.of(sanne.nummer() + HELE_DOSSIER, tweede.nummer() + HELE_DOSSIER));
		}
		finally {
			this.jdbc.execute("drop table hinder");
		}
		assertThat(this.verhaal.dossier(sanne)).hasSize(entries);
		assertThat(this.routes.zoek(tweede.nummer())).isEmpty();
		assertThat(this.vernietigingen.nogTeDoen()).isEqualTo(1);
		assertThat(this.verklaringen.alle().get(0).uitgevoerdOp()).isEqualTo("nog niet klaar");
		assertThat(telling()).isEqualTo(telling);

		this.vernietigingen.gaVerder();

		assertThat(this.routes.zoek(sanne.nummer())).isEmpty();
		assertThat(this.vernietigingen.nogTeDoen()).isZero();
		assertThat(this.verklaringen.alle().get(0).tellingen()).singleElement()
			.satisfies((een) -> assertThat(een.dossiers()).isEqualTo(2));
		assertThat(telling()).isEqualTo(telling);
	}

	@Test
	void aYouthWhoCameBackKeepsTheOtherRoute() {
		Route eerste = afgesloten("startgesprek");
		this.verhaal.tot(LocalDate.of(2028, 8, 1));
		Route terug = this.routes.begin(new NieuweRoute(eerste.jongereId(), Verhaal.SCHOOL, "0202", "25656", "Kok", "2",
				"BOL", LocalDate.of(2030, 7, 1), "p.mentor"));
		this.verhaal.tot(LocalDate.of(2028, 9, 1));
		this.vernietigingen.keurGoed(List.of(eerste.nummer() + HELE_DOSSIER));
		assertThat(this.routes.zoek(eerste.nummer())).isEmpty();
		assertThat(this.routes.zoek(terug.nummer())).isPresent();
		assertThat(this.jdbc.queryForObject("select count(*) from jongere where id = ?", Integer.class,
				eerste.jongereId()))
			.isOne();
	}

	@Test
	void noOtherWayOutOfTheDossier() {
		Route sanne = afgesloten("startgesprek");
		Route ander = afgesloten("startgesprek");
		long verklaring = this.jdbc.queryForObject("select coalesce(max(id), 0) + 1000 from vernietiging", Long.class);
		this.jdbc.update("""
				insert into vernietiging (id, nummer, grond, besloten_op, besloten_door)
				values (?, 'V-proef', 'termijn', current_timestamp, 'fg')""", verklaring);
		try {
			assertThatThrownBy(() -> this.transactie.executeWithoutResult((status) -> {
				this.jdbc.update("insert into vernietiging_bezig values (?, ?)", ander.id(), verklaring);
				this.jdbc.update("delete from dossier_entry where route_id = ?", sanne.id());
			})).hasMessageContaining("alleen aan te vullen");
			assertThatThrownBy(() -> this.transactie.executeWithoutResult((status) -> {
				this.jdbc.update("insert into vernietiging_bezig values (?, ?)", sanne.id(), verklaring);
				this.jdbc.update("update dossier_entry set titel = 'anders' where route_id = ?", sanne.id());
			})).hasMessageContaining("alleen aan te vullen");
		}
		finally {
			this.jdbc.update("delete from vernietiging where id = ?", verklaring);
		}
		assertThat(this.verhaal.dossier(sanne)).isNotEmpty();
	}

	private Route afgesloten(String proces) {
		Route route = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.routes.naarFase(route.nummer(), Fase.metSleutel(proces));
		this.routes.sluitAf(route.nummer(), "afgerond");
		return this.verhaal.nu(route);
	}

	private List<String> verlopen(Route route) {
		return this.lijst.van(this.verhaal.nu(route)).stream().map(Voorstel::sleutel).toList();
	}

	private List<String> titels(Route route) {
		return this.verhaal.dossier(route).stream().map(DossierEntry::titel).toList();
	}

	private List<Map<String, Object>> telling() {
		return this.jdbc.queryForList("""
				select school_id, fase, status, uitkomst, instroomjaar, uitstroomjaar, count(*) as aantal
				from route_telling group by school_id, fase, status, uitkomst, instroomjaar, uitstroomjaar
				order by 1, 2, 3, 4, 5, 6""");
	}

	private void als(String wie, Runnable werk) {
		als(wie, () -> {
			werk.run();
			return null;
		});
	}

	private <T> T als(String wie, Supplier<T> werk) {
		this.identityService.setAuthenticatedUserId(wie);
		try {
			return werk.get();
		}
		finally {
			this.identityService.clearAuthentication();
		}
	}

}
