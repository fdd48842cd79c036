package nl.transitieroute.route;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.ScenarioTest;
import nl.transitieroute.document.Documenten;
import nl.transitieroute.overzicht.Onderdeel;
import nl.transitieroute.overzicht.Overzicht;
import nl.transitieroute.overzicht.Overzichten;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Everything about a youth who went the whole route, for the youth. */
@ScenarioTest
class HeleRouteOverzichtTest extends HeleRouteVernietigen {

	@Autowired
	Overzichten overzichten;

	@Autowired
	Documenten documenten;

	@Autowired
	ObjectMapper json;

	@Test
	void theOverviewHoldsWhatEveryPartyWroteAndNothingOfOthers() throws Exception {
		this.verhaal.begin(LocalDate.of(2026, 1, 5));
		this.jdbc.update("update medewerker set email = 'collega@geheim.example' where id = 'w.consulent'");
		Route route = gaDeHeleRoute();
		this.jdbc.update("""
				insert into inzage_log (route_id, medewerker_id, moment, wat, herkomst, grond, toegestaan)
				values (?, 'p.mentor', current_timestamp, 'dossier', '10.9.8.7', 'begeleiding door school', true)""",
				route.id());
		Overzicht overzicht = this.overzichten.van(route);

		String tekst = this.json.writeValueAsString(overzicht);
		assertThat(tekst).contains(VOORNAAM, ACHTERNAAM, EMAIL, WOORDEN, "W&I Arnhem", "Rijn IJssel", route.nummer())
			.contains("begeleiding door school")
			.doesNotContain("collega@geheim.example", "10.9.8.7");
		assertThat(rijen(overzicht, "dossier_entry")).hasSizeGreaterThan(50).hasSameSizeAs(this.verhaal.dossier(route));
		for (String tabel : List.of("jongere", "route", "signaal", "tr_plan", "stage", "profiel", "toestemming",
				"overdracht", "contactmoment", "inzage_log", "grondslagen", "bewaartermijnen", "procesmotor")) {
			assertThat(rijen(overzicht, tabel)).as(tabel).isNotNull();
		}
		assertThat(rijen(overzicht, "contactmoment")).isNotEmpty();
		assertThat(rijen(overzicht, "bewaartermijnen")).isNotEmpty();

		byte[] pdf = this.documenten.pdf("overzicht",
				Map.of("jongere", VOORNAAM + " " + ACHTERNAAM, "gemaakt", "vandaag", "overzicht", overzicht));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
				.contains(ACHTERNAAM, EMAIL, WOORDEN, "Wie in je dossier keek")
				.doesNotContain("collega@geheim.example");
			assertThat(document.getNumberOfPages()).isGreaterThan(5);
		}
		Files.write(Path.of("target", "overzicht-voorbeeld.pdf"), pdf);
		this.vernietigingen.opVerzoek(route.nummer(), this.verhaal.vandaag());
		assertThat(this.jdbc.queryForObject("select count(*) from inzage_log where route_id = ?", Integer.class,
				route.id()))
			.isZero();
	}

	private static List<Map<String, Object>> rijen(Overzicht overzicht, String tabel) {
		return overzicht.onderdelen()
			.stream()
			.filter((onderdeel) -> onderdeel.sleutel().equals(tabel))
			.map(Onderdeel::rijen)
			.findFirst()
			.orElse(null);
	}

}
