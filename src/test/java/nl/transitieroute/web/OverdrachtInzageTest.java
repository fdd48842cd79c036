package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.transitieroute.WebTest;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.NieuweRoute;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Toestemmingen;
import nl.transitieroute.warmeoverdracht.Overgangsdocumenten;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What W&amp;I sees of a youth before saying yes, and what after. */
@WebTest
class OverdrachtInzageTest {

	private static final String ENGINE = "/camunda/api/engine/engine/default";

	private static final String GEHEIM = "Bellen in de klas lukt niet";

	private static final String WENS = "Ik wil chef worden <b>écht</b>";

	@LocalServerPort
	int poort;

	@Autowired
	Clock clock;

	@Autowired
	RuntimeService runtimeService;

	@Autowired
	TaskService taskService;

	@Autowired
	Jongeren jongeren;

	@Autowired
	Routes routes;

	@Autowired
	Toestemmingen toestemmingen;

	@Autowired
	Overgangsdocumenten overgangsdocumenten;

	private Route route;

	private Bezoeker mentor;

	private Bezoeker consulent;

	@BeforeEach
	void aYouthIsOfferedToWerkEnInkomen() {
		LocalDate vandaag = LocalDate.now(this.clock);
		long jongere = this.jongeren.voegToe("school-rijn-ijssel", null, "Mila", "Bos", vandaag.minusYears(19), "0202")
			.id();
		this.route = this.routes.begin(new NieuweRoute(jongere, "school-rijn-ijssel", "0202", "25656", "Kok", "2",
				"BOL", vandaag.plusYears(1), "p.mentor"));
		this.routes.rondOpleidingAf(this.route.nummer(), "diploma", vandaag, true, "zoekt-werk", vandaag.plusYears(2));
		this.toestemmingen.leg(this.route, Toestemmingen.DELEN, "wi", "ja", List.of("begeleiding"), "in-gesprek",
				"toestemming-nazorg-1");
		this.runtimeService.startProcessInstanceByKey("warme-overdracht", this.route.nummer(),
				Map.of("routeNummer", this.route.nummer(), "jongere", "Mila Bos", "fase", "Warme overdracht"));
		this.mentor = Bezoeker.ingelogd(this.poort, "p.mentor");
		this.consulent = Bezoeker.ingelogd(this.poort, "consulent.arnhem");
		vult(this.mentor,
				"""
						"ontvanger":{"value":"wi"},"redenOntvanger":{"value":"Geen werk."},"jongereKiestMee":{"value":"eens"}""");
		vult(this.mentor, """
				"onderdelen":{"value":"[\\"begeleiding\\"]","type":"Json"},"deelBegeleiding":{"value":"%s"},
				"dossierGelezen":{"value":"akkoord"}""".formatted(GEHEIM));
		vult(this.mentor, """
				"driegesprekVorm":{"value":"op-school"},"driegesprekOp":{"value":"%s"},
				"driegesprekAfspraken":{"value":"%s"},"overdrachtDoorzetten":{"value":"ja"},
				"instemmingWi":{"value":"ja"},"verzoekSchool":{"value":"ja"}""".formatted(vandaag, GEHEIM));
		vult(this.mentor, """
				"overgangWens":{"value":"%s"},"overgangMogelijkheden":{"value":"Koken."},
				"overgangBegeleiding":{"value":"Vaste tijden."},"overgangNodig":{"value":"Een rustige keuken."},
				"overgangGevraagd":{"value":"[\\"jobcoach\\"]","type":"Json"},"overgangGelezen":{"value":"akkoord"}"""
			.formatted(WENS));
	}

	@AfterEach
	void ruimOp() {
		this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.rootProcessInstances()
			.list()
			.stream()
			.map(ProcessInstance::getId)
			.forEach((id) -> this.runtimeService.deleteProcessInstance(id, "test"));
		this.routes.sluitAf(this.route.nummer(), "test");
	}

	@Test
	void theReceiverSeesAPreviewFirstAndTheSectionsAfterTheYes() {
		String formulier = this.consulent.haal(ENGINE + "/task/" + taak() + "/form-variables").body();
		assertThat(formulier).contains("Arnhem", "Begeleiding: wat werkt").doesNotContain(GEHEIM, "chef worden");
		assertThat(this.consulent.haal("/dossier/" + this.route.nummer()).statusCode()).isEqualTo(403);

		this.consulent.stuur("POST", ENGINE + "/task/" + taak() + "/claim", "{\"userId\":\"consulent.arnhem\"}");
		vult(this.consulent, """
				"overdrachtAntwoord":{"value":"ja"},"contactpersoonOntvanger":{"value":"jobcoach.arnhem"},
				"vervangerOntvanger":{"value":"consulent.arnhem"},"eersteContactOp":{"value":"%s"}"""
			.formatted(LocalDate.now(this.clock).plusDays(7)));

		String dossier = this.consulent.haal("/dossier/" + this.route.nummer()).body();
		assertThat(dossier).contains("Overdrachtsdossier ontvangen", GEHEIM);
		assertThat(dossier.split(GEHEIM, -1)).as("the sections, not what school wrote in the driegesprek").hasSize(2);
		assertThat(this.routes.metNummer(this.route.nummer()).contactpersoonId()).isEqualTo("jobcoach.arnhem");
	}

	@Test
	void theOvergangsdocumentIsThereAfterTheYesForSchoolAndWerkEnInkomenOnly() {
		String pdf = "/dossier/" + this.route.nummer() + "/overgangsdocument/1.pdf";
		String verbeteren = "/dossier/" + this.route.nummer() + "/overgangsdocument/verbeteren";
		assertThat(this.mentor.haal(pdf).statusCode()).as("not before the yes").isEqualTo(403);
		assertThat(this.mentor.haal(verbeteren).statusCode()).isEqualTo(403);
		this.consulent.stuur("POST", ENGINE + "/task/" + taak() + "/claim", "{\"userId\":\"consulent.arnhem\"}");
		vult(this.consulent, """
				"overdrachtAntwoord":{"value":"ja"},"contactpersoonOntvanger":{"value":"jobcoach.arnhem"},
				"vervangerOntvanger":{"value":"consulent.arnhem"},"eersteContactOp":{"value":"%s"}"""
			.formatted(LocalDate.now(this.clock).plusDays(7)));

		for (Bezoeker mag : List.of(this.mentor, this.consulent)) {
			assertThat(mag.haal(pdf).body()).startsWith("%PDF-");
			assertThat(mag.haal("/dossier/" + this.route.nummer()).body()).contains("Overgangsdocument versie 1 van");
		}
		for (String magNiet : List.of("trajectbegeleider.arnhem", "regisseur.gelderland", "mentor.albeda",
				"consulent.nijmegen", "fg", "functioneelbeheerder", "procesbeheerder")) {
			Bezoeker bezoeker = Bezoeker.ingelogd(this.poort, magNiet);
			assertThat(bezoeker.haal(pdf).statusCode()).as(magNiet).isEqualTo(403);
			assertThat(bezoeker.haal(verbeteren).statusCode()).as(magNiet).isEqualTo(403);
		}
		assertThat(this.consulent.haal(verbeteren).statusCode()).as("school wrote it").isEqualTo(403);
		assertThat(this.mentor.haal("/dossier/" + this.route.nummer() + "/overgangsdocument/2.pdf").statusCode())
			.isEqualTo(403);

		assertThat(this.mentor.haal(verbeteren).body()).contains("&lt;b&gt;écht&lt;/b&gt;");
		this.mentor.stuurFormulier(verbeteren, verbeteren, "versie", "1", "reden", " ", "antwoord", "x");
		assertThat(this.mentor.haal(verbeteren).body()).contains("nieuwere versie");
		verbeter(verbeteren);
		assertThat(this.mentor.haal("/dossier/" + this.route.nummer()).body()).contains("Versie 2 van het")
			.contains("Overgangsdocument versie 2 van");
		assertThat(this.consulent.haal(pdf.replace("1.pdf", "2.pdf")).body()).startsWith("%PDF-");
		assertThat(this.overgangsdocumenten.van(this.routes.metNummer(this.route.nummer()))).satisfiesExactly(
				(een) -> assertThat(een.antwoorden().toString()).contains(WENS),
				(twee) -> assertThat(twee.antwoorden().toString()).contains("Zorgassistent").doesNotContain(WENS));
	}

	private void verbeter(String verbeteren) {
		List<String> velden = new ArrayList<>(List.of("versie", "1", "reden", "Verkeerd opgeschreven."));
		this.overgangsdocumenten.van(this.routes.metNummer(this.route.nummer()))
			.get(0)
			.antwoorden()
			.forEach((regel) -> velden
				.addAll(List.of("antwoord", regel.antwoord().equals(WENS) ? "Zorgassistent." : regel.antwoord())));
		this.mentor.stuurFormulier(verbeteren, verbeteren, velden.toArray(String[]::new));
	}

	@Test
	void theSenderTakesTheOfferBackOnThePageOrByTheApiAndNobodyElse() {
		String pagina = "/dossier/" + this.route.nummer();
		assertThat(this.mentor.haal(pagina).body()).contains("Overdracht intrekken");
		String pad = "/api/routes/" + this.route.nummer() + "/overdracht/intrekken";
		assertThat(this.consulent.stuurApi("consulent.arnhem", pad, "{\"reden\":\"weg\"}").statusCode())
			.isGreaterThanOrEqualTo(400);

		String taak = taak();
		this.mentor.stuurFormulier(pagina, pagina + "/overdracht-intrekken", "reden", "Toch werk gevonden.");
		HttpResponse<String> teLaat = this.consulent.stuur("POST", ENGINE + "/task/" + taak + "/submit-form",
				"{\"variables\":{\"overdrachtAntwoord\":{\"value\":\"ja\"}}}");
		assertThat(teLaat.statusCode()).isEqualTo(409);
		assertThat(teLaat.body()).contains("Deze taak is al afgerond of verplaatst");

		assertThat(this.mentor.haal(pagina).body()).contains("De overdracht is ingetrokken")
			.doesNotContain("Overdracht intrekken</button>");
		assertThat(this.mentor.stuurApi("p.mentor", pad, "{\"reden\":\"nog eens\"}").body())
			.contains("geen overdracht open");
		assertThat(this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.singleResult()
			.getTaskDefinitionKey()).isEqualTo("userTask_ontvangerKiezen");
	}

	private void vult(Bezoeker wie, String velden) {
		assertThat(wie.stuur("POST", ENGINE + "/task/" + taak() + "/submit-form", "{\"variables\":{" + velden + "}}")
			.body()).isEmpty();
	}

	private String taak() {
		return this.taskService.createTaskQuery()
			.processInstanceBusinessKey(this.route.nummer())
			.singleResult()
			.getId();
	}

}
