package nl.transitieroute.warmeoverdracht;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.dossier.VraagEnAntwoord;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * The overgangsdocument of WEB 9.2.13: read by the youth, made at the yes of W&amp;I, and
 * corrected by a new version.
 */
@ScenarioTest
class OvergangsdocumentScenarioTest {

	private static final LocalDate DIPLOMA = LocalDate.of(2027, 7, 1);

	@Autowired
	Verhaal verhaal;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Overgangsdocumenten documenten;

	@Autowired
	JdbcTemplate jdbc;

	@BeforeEach
	void begin() {
		this.verhaal.begin(DIPLOMA);
	}

	@Test
	void itIsMadeWhenWerkEnInkomenSaysYesWithVersionAndDateAndTheRequestOfSchool() {
		Route sanne = totOvergangsdocument("ja");
		this.verhaal.taak(sanne, "userTask_overgangsdocumentOpstellen")
			.vult("overgangWens", "Koken in een rustige keuken.", "overgangGelezen", "oneens", "overgangEigenWoorden",
					"Ik vind zelf dat ik meer kan.");
		assertThat(this.documenten.van(sanne)).isEmpty();

		neemtAan(sanne);

		assertThat(this.documenten.van(sanne)).singleElement().satisfies((document) -> {
			assertThat(document.versie()).isEqualTo(1);
			assertThat(document.datum()).isEqualTo(DIPLOMA);
			assertThat(document.naarId()).isEqualTo(Verhaal.WI);
			assertThat(document.opgesteldDoor()).isEqualTo("p.mentor");
			assertThat(document.formulierVersie()).isPositive();
			assertThat(document.feiten()).contains(
					new VraagEnAntwoord("Verzoek van school aan de gemeente (Participatiewet 7a lid 1 b)",
							"ja, op 1 juli 2027"),
					new VraagEnAntwoord("Instemming van de jongere (WEB 9.2.13 lid 2)", "ja"),
					new VraagEnAntwoord("Van", "p.mentor, Rijn IJssel"));
			assertThat(document.antwoorden()).extracting(VraagEnAntwoord::antwoord)
				.contains("Koken in een rustige keuken.", "Ik vind zelf dat ik meer kan.");
		});
		assertThat(this.verhaal.dossier(sanne)).filteredOn((een) -> een.titel().equals("Overgangsdocument gemaakt"))
			.singleElement()
			.satisfies((een) -> assertThat(een.organisatieId()).isEqualTo(Verhaal.WI));
		assertThat(this.verhaal.dossier(sanne)).extracting(DossierEntry::titel)
			.contains("Verzoek van school aan de gemeente");
		assertThat(this.jdbc
			.queryForMap("select antwoord, gedaan_op, gedaan_door from school_verzoek where route_id = ?", sanne.id()))
			.containsValues("ja", "p.mentor");
	}

	@Test
	void aCorrectionIsANewVersionAndTheOldOneStays() {
		Route sanne = totOvergangsdocument("nee");
		this.verhaal.taak(sanne, "userTask_overgangsdocumentOpstellen").vult("overgangWens", "Koken.");
		neemtAan(sanne);
		List<String> zelfde = this.documenten.met(sanne, 1)
			.orElseThrow()
			.antwoorden()
			.stream()
			.map(VraagEnAntwoord::antwoord)
			.toList();
		List<String> nieuw = zelfde.stream().map((een) -> een.equals("Koken.") ? "Bakken." : een).toList();

		assertThatThrownBy(() -> this.documenten.verbeter(sanne, 1, nieuw, " ")).isInstanceOf(Weigering.class)
			.hasMessageContaining("wat er niet klopte");
		assertThatThrownBy(() -> this.documenten.verbeter(sanne, 1, zelfde, "Fout.")).isInstanceOf(Weigering.class)
			.hasMessageContaining("niets veranderd");
		assertThatThrownBy(() -> this.documenten.verbeter(sanne, 1, nieuw.subList(1, nieuw.size()), "Fout."))
			.isInstanceOf(Weigering.class)
			.hasMessageContaining("nieuwere versie");

		this.verhaal.tot(DIPLOMA.plusDays(10));
		assertThat(this.documenten.verbeter(sanne, 1, nieuw, "Ze bakt liever.")).isEqualTo(2);
		assertThatThrownBy(() -> this.documenten.verbeter(sanne, 1, nieuw, "Nog eens.")).isInstanceOf(Weigering.class)
			.hasMessageContaining("nieuwere versie");

		assertThat(this.documenten.van(sanne)).satisfiesExactly((een) -> {
			assertThat(een.antwoorden().toString()).contains("Koken.");
			assertThat(een.reden()).isNull();
		}, (twee) -> {
			assertThat(twee.antwoorden().toString()).contains("Bakken.").doesNotContain("Koken.");
			assertThat(twee.datum()).isEqualTo(DIPLOMA.plusDays(10));
			assertThat(twee.reden()).isEqualTo("Ze bakt liever.");
		});
	}

	@Test
	void nobodyWritesItAndTheRegisseurHearsOfIt() {
		Route sanne = totOvergangsdocument("nee");
		this.verhaal.tot(LocalDate.of(2027, 7, 14));
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_overgangsdocumentOpstellen");
		this.verhaal.tot(LocalDate.of(2027, 7, 15));
		assertThat(this.verhaal.taak(sanne, "userTask_overgangsdocumentEscalatie").groepen())
			.containsExactly(Verhaal.REGIE + ".regisseur");
		this.verhaal.taak(sanne, "userTask_overgangsdocumentEscalatie").vult();
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_overgangsdocumentOpstellen");
	}

	@Test
	void aHandoverToAnotherPartyHasNone() {
		Route sanne = afgestudeerd();
		this.verhaal.start("warme-overdracht", sanne, Map.of());
		this.verhaal.taak(sanne, "userTask_ontvangerKiezen").vult("ontvanger", "doorwerkcoach");
		this.verhaal.taak(sanne, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", DIPLOMA, "overdrachtDoorzetten", "ja");
		assertThat(this.verhaal.openTaken(sanne)).containsExactly("userTask_overdrachtAccepteren");
		assertThat(this.documenten.van(sanne)).isEmpty();
	}

	private Route totOvergangsdocument(String verzoekSchool) {
		Route route = afgestudeerd();
		this.toestemmingen.leg(route, Toestemmingen.DELEN, "wi", "ja", List.of("opleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.verhaal.start("warme-overdracht", route, Map.of());
		this.verhaal.taak(route, "userTask_ontvangerKiezen").vult("ontvanger", "wi");
		this.verhaal.taak(route, "userTask_overdrachtsdossierSamenstellen")
			.vult("onderdelen", List.of("opleiding"), "deelOpleiding", "Kok, niveau 2.", "dossierGelezen", "akkoord");
		this.verhaal.taak(route, "userTask_driegesprekVoeren")
			.vult("driegesprekOp", DIPLOMA, "overdrachtDoorzetten", "ja", "instemmingWi", "ja", "verzoekSchool",
					verzoekSchool);
		return route;
	}

	private void neemtAan(Route route) {
		this.verhaal.taak(route, "userTask_overdrachtAccepteren")
			.doet("w.consulent", "overdrachtAntwoord", "ja", "contactpersoonOntvanger", "w.consulent",
					"vervangerOntvanger", "k.consulent", "eersteContactOp", DIPLOMA.plusDays(7));
	}

	private Route afgestudeerd() {
		Route route = this.verhaal.jongere(DIPLOMA, "2", "BOL", LocalDate.of(2008, 3, 4));
		this.routes.rondOpleidingAf(route.nummer(), "diploma", DIPLOMA, true, "zoekt-werk", DIPLOMA.plusYears(2));
		return this.verhaal.nu(route);
	}

}
