package nl.transitieroute.trplan;

import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.route.Beslissingen;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the two advice tables say to the youths that their rows were written for. */
@ScenarioTest
class AdviezenTest {

	@Autowired
	Beslissingen beslissingen;

	@ParameterizedTest
	@CsvSource({ "nee, op-school, opleiding, ja, praktijkleren", "twijfel, op-de-werkplek, werk, ja, praktijkleren",
			"twijfel, op-school, opleiding, ja, eigen-tempo", "twijfel, allebei, werk, nee, eigen-tempo",
			"ja, op-school, opleiding, nee, stage-intensief", "ja, op-de-werkplek, werk, ja, bbl",
			"ja, op-de-werkplek, anders-weet-niet, ja, stage-intensief", "ja, allebei, werk, ja, stage-intensief",
			"ja, op-school, opleiding, ja, regulier", "ja, allebei, anders-weet-niet, ja, regulier" })
	void maatwerkroute(String diplomaHaalbaar, String leertHetBest, String wens, String klaarVoorStage, String route) {
		Map<String, Object> rij = this.beslissingen
			.enige("maatwerkroute", Map.of("diplomaHaalbaar", diplomaHaalbaar, "leertHetBest", leertHetBest,
					"wensNaOpleiding", wens, "klaarVoorStage", klaarVoorStage))
			.orElseThrow();
		assertThat(rij).containsEntry("maatwerkroute", route);
		assertThat((String) rij.get("bron")).isNotBlank();
	}

	@ParameterizedTest
	@CsvSource({ "samen, ja, bbl, wekelijks", "zelf, nee, regulier, wekelijks",
			"met-steun, ja, regulier, tweewekelijks", "zelf, ja, praktijkleren, tweewekelijks",
			"zelf, ja, regulier, vierwekelijks" })
	void begeleidingsritme(String zelfstandigheid, String klaarVoorStage, String maatwerkroute, String ritme) {
		Map<String, Object> rij = this.beslissingen
			.enige("begeleidingsritme", Map.of("zelfstandigheid", zelfstandigheid, "klaarVoorStage", klaarVoorStage,
					"maatwerkrouteAdvies", maatwerkroute))
			.orElseThrow();
		assertThat(rij).containsEntry("ritme", ritme);
		assertThat((String) rij.get("bron")).isNotBlank();
	}

}
