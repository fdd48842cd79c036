package nl.transitieroute.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A mentor leaves and his youths go to a colleague in one go. */
@ScenarioTest
class CaseloadOverdrachtScenarioTest {

	private static final LocalDate VANDAAG = LocalDate.of(2026, 9, 1);

	private static final LocalDate EINDE = LocalDate.of(2027, 12, 1);

	@Autowired
	private Verhaal verhaal;

	@Autowired
	private Caseloadoverdrachten overdrachten;

	@Autowired
	private Gebeurtenissen gebeurtenissen;

	@Autowired
	private Routes routes;

	@Autowired
	private Dossier dossier;

	@Autowired
	private JdbcClient jdbc;

	private final List<Route> caseload = new ArrayList<>();

	@BeforeEach
	void begin() {
		this.verhaal.begin(VANDAAG);
		for (int i = 0; i < 5; i++) {
			Route route = this.verhaal.jongere(EINDE);
			this.gebeurtenissen.start(route);
			this.caseload.add(route);
		}
	}

	@Test
	void theWholeCaseloadGoesWithItsTasksAndOneEntryInEachDossier() {
		long id = vraag(List.of());
		assertThat(this.verhaal.nu(this.caseload.get(0)).contactpersoonId()).as("not before its turn")
			.isEqualTo("p.mentor");

		this.verhaal.tot(VANDAAG);

		for (Route route : this.caseload) {
			Route nu = this.verhaal.nu(route);
			assertThat(nu.contactpersoonId()).isEqualTo("j.mentor");
			assertThat(nu.vervangerId()).isEqualTo("d.doorwerkcoach");
			assertThat(nu.verantwoordelijkeId()).isEqualTo(Verhaal.SCHOOL);
			assertThat(this.verhaal.taak(route, "userTask_kennismaken").toegewezenAan()).isEqualTo("j.mentor");
			assertThat(this.verhaal.taak(route, "userTask_signaalBeoordelen").task().getOwner()).isEqualTo("j.mentor");
			List<DossierEntry> gewisseld = aangewezen(route);
			assertThat(gewisseld).hasSize(1);
			assertThat(gewisseld.get(0).medewerkerId()).as("signed by who asked").isEqualTo("z.zorgcoordinator");
			assertThat(gewisseld.get(0).organisatieId()).isEqualTo(Verhaal.SCHOOL);
		}
		Caseloadoverdracht klaar = this.overdrachten.metId(id);
		assertThat(klaar.klaarOp()).isNotNull();
		assertThat(klaar.overgedragen()).isEqualTo(5);
		assertThat(klaar.wacht()).isZero();
	}

	@Test
	void onlyTheChosenRoutesGo() {
		vraag(List.of(this.caseload.get(1).nummer(), this.caseload.get(3).nummer()));
		this.verhaal.tot(VANDAAG);
		assertThat(this.caseload.stream().map((route) -> this.verhaal.nu(route).contactpersoonId()))
			.containsExactly("p.mentor", "j.mentor", "p.mentor", "j.mentor", "p.mentor");
	}

	@Test
	void whatChangedInTheMeantimeStaysAndTheReasonIsTold() {
		long id = vraag(List.of());
		this.routes.sluitAf(this.caseload.get(0).nummer(), "gestopt");
		this.gebeurtenissen.wisselContactpersoon(this.caseload.get(1).nummer(), "d.doorwerkcoach", null,
				"eerder gevraagd");
		this.routes.draagOver(this.caseload.get(2).nummer(), Verhaal.WI, "w.consulent", null, "aangenomen");

		this.verhaal.tot(VANDAAG);

		assertThat(this.overdrachten.routes(id)).extracting(Caseloadroute::status)
			.containsExactly("NIET_GEDAAN", "NIET_GEDAAN", "NIET_GEDAAN", "OVERGEDRAGEN", "OVERGEDRAGEN");
		assertThat(this.overdrachten.routes(id).subList(0, 3)).extracting(Caseloadroute::reden)
			.containsExactly("De route is intussen afgesloten.", "De contactpersoon is intussen d.doorwerkcoach.",
					"De route is intussen overgedragen aan W&I Arnhem.");
		assertThat(this.verhaal.nu(this.caseload.get(2)).contactpersoonId()).isEqualTo("w.consulent");
		assertThat(this.overdrachten.metId(id).klaarOp()).isNotNull();
	}

	@Test
	void aRouteThatPausesChangesHandsToo() {
		this.gebeurtenissen.pauzeer(this.caseload.get(0).nummer(), "stil", VANDAAG.plusMonths(2));
		vraag(List.of(this.caseload.get(0).nummer()));
		this.verhaal.tot(VANDAAG.plusDays(1));
		assertThat(this.verhaal.nu(this.caseload.get(0)).contactpersoonId()).isEqualTo("j.mentor");
		this.verhaal.tot(VANDAAG.plusMonths(2));
		assertThat(this.verhaal.taak(this.caseload.get(0), "userTask_hervattenBespreken").toegewezenAan())
			.isEqualTo("j.mentor");
	}

	@Test
	void aSuccessorWhoLeftGetsNothing() {
		long id = vraag(List.of());
		this.jdbc.sql("update medewerker set actief = false where id = 'j.mentor'").update();
		try {
			this.verhaal.tot(VANDAAG);
		}
		finally {
			this.jdbc.sql("update medewerker set actief = true where id = 'j.mentor'").update();
		}
		assertThat(this.overdrachten.metId(id).nietGedaan()).isEqualTo(5);
		assertThat(this.verhaal.nu(this.caseload.get(0)).contactpersoonId()).isEqualTo("p.mentor");
	}

	@Test
	void aSuccessorWhoNoLongerGuidesGetsNothing() {
		long id = vraag(List.of());
		this.jdbc.sql("update medewerker_rol set rol = 'manager' where medewerker_id = 'j.mentor'").update();
		try {
			this.verhaal.tot(VANDAAG);
		}
		finally {
			this.jdbc.sql("update medewerker_rol set rol = 'mentor' where medewerker_id = 'j.mentor'").update();
		}
		assertThat(this.overdrachten.routes(id)).extracting(Caseloadroute::reden)
			.allMatch((reden) -> reden.contains("begeleidt hier niet meer"));
	}

	@Test
	void theSameCaseloadIsNotAskedForTwiceAndNothingIsHalfDone() {
		vraag(List.of());
		assertThatThrownBy(() -> vraag(List.of())).isInstanceOf(Weigering.class)
			.hasMessageContaining("al overgedragen");
		this.verhaal.tot(VANDAAG);
		assertThatThrownBy(() -> vraag(List.of())).isInstanceOf(Weigering.class)
			.hasMessageContaining("niets over te dragen");
		assertThatThrownBy(() -> this.overdrachten
			.vraag(new Caseloadaanvraag("j.mentor", "j.mentor", null, "zomaar", List.of()), "z.zorgcoordinator"))
			.isInstanceOf(Weigering.class);
		assertThatThrownBy(() -> this.overdrachten
			.vraag(new Caseloadaanvraag("j.mentor", "w.consulent", null, "zomaar", List.of()), "z.zorgcoordinator"))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("werkt niet");
		assertThatThrownBy(() -> this.overdrachten
			.vraag(new Caseloadaanvraag("j.mentor", "p.mentor", null, " ", List.of()), "z.zorgcoordinator"))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("waarom");
		this.verhaal.tot(VANDAAG.plusDays(1));
		assertThat(aangewezen(this.caseload.get(0))).hasSize(1);
	}

	private long vraag(List<String> gekozen) {
		return this.overdrachten.vraag(
				new Caseloadaanvraag("p.mentor", "j.mentor", "d.doorwerkcoach", "werkt hier niet meer", gekozen),
				"z.zorgcoordinator");
	}

	private List<DossierEntry> aangewezen(Route route) {
		return this.dossier.van(route.nummer())
			.stream()
			.filter((entry) -> entry.titel().equals("Contactpersoon aangewezen"))
			.toList();
	}

}
