package nl.transitieroute.route;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.persoonsgegevens.Persoonsgegevens;
import nl.transitieroute.vernietiging.Databasedump;
import nl.transitieroute.vernietiging.Vernietigingen;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A youth who is easy to find goes the whole route with her own words in every text
 * field; then she asks to be forgotten.
 */
class HeleRouteVernietigen {

	static final String VOORNAAM = "Quirijntje";

	static final String ACHTERNAAM = "Zwaluwenbûrg";

	static final String EMAIL = "kraanvogel.q@voorbeeld.example";

	static final String WOORDEN = "Kwikstaartje droomt hardop over zeeschildpadden";

	static final String TELEFOON = "06 12345678";

	@Autowired
	AutowireCapableBeanFactory bonen;

	@Autowired
	Verhaal verhaal;

	@Autowired
	JdbcTemplate jdbc;

	@Autowired
	Vernietigingen vernietigingen;

	@Autowired
	Persoonsgegevens gegevens;

	@Autowired
	TaskService taskService;

	@Autowired
	HistoryService historyService;

	@Autowired
	Routes routes;

	/** The route as the other story tells it, with this youth. */
	Route gaDeHeleRoute() {
		HeleRouteScenarioTest verhaalVanSanne = new HeleRouteScenarioTest() {

			@Override
			void vooraf() {
				HeleRouteVernietigen.this.verhaal.vultOveralIn(WOORDEN, EMAIL);
			}

		};
		this.bonen.autowireBean(verhaalVanSanne);
		verhaalVanSanne.voornaam = VOORNAAM;
		verhaalVanSanne.achternaam = ACHTERNAAM;
		verhaalVanSanne.eigenWoorden = WOORDEN;
		verhaalVanSanne.sanneGoesFromTheSignalToTheEndOfTwoYearsOfNazorg();
		Route klaar = this.verhaal.nu(verhaalVanSanne.sanne);
		remarkInTheEngine(klaar);
		whatThisRouteDidNotMeet(klaar);
		return klaar;
	}

	/**
	 * Her words also stand where other stories come: help, work, an emergency, a delay.
	 */
	private void whatThisRouteDidNotMeet(Route route) {
		this.jdbc.update("""
				insert into werkplek (route_id, werkgever, functie, status, gevonden_op, doelen)
				values (?, ?, ?, 'gestopt', current_date, ?)""", route.id(), WOORDEN, VOORNAAM, WOORDEN);
		this.jdbc.update("""
				insert into hulpvraag (route_id, aanleiding, gevraagd_op, status)
				values (?, 'baanverlies', current_date, 'gestopt')""", route.id());
		this.jdbc.update("""
				insert into interventie (hulpvraag_id, instrument, eigenaar, naam_eigenaar, gereed_op, status)
				select max(id), 'anders', 'anders', ?, current_date, 'gestopt' from hulpvraag""", WOORDEN);
		this.jdbc.update(
				"""
						insert into noodinzage (route_id, medewerker_id, organisatie_id, reden, begonnen_op, tot, beoordelen_voor)
						values (?, 'p.mentor', ?, ?, current_timestamp, current_timestamp, current_date)""",
				route.id(), Verhaal.SCHOOL, WOORDEN);
		this.jdbc.update("""
				insert into vernietiging_uitstel (route_id, soort, partij, tot, reden, besloten_op, besloten_door)
				values (?, 'alles', 'alle', current_date, ?, current_timestamp, 'fg')""", route.id(), WOORDEN);
		this.jdbc.update("""
				insert into inzage_log (route_id, medewerker_id, moment, wat, onderdeel, toegestaan)
				values (?, 'p.mentor', current_timestamp, 'dossier', ?, true)""", route.id(), WOORDEN);
	}

	/** What Cockpit and Tasklist can leave behind beside the forms. */
	private void remarkInTheEngine(Route route) {
		HistoricTaskInstance taak = this.historyService.createHistoricTaskInstanceQuery()
			.processInstanceBusinessKey(route.nummer())
			.listPage(0, 1)
			.get(0);
		this.taskService.createComment(taak.getId(), taak.getProcessInstanceId(), WOORDEN);
	}

	Databasedump dump() {
		return Databasedump.van(this.jdbc);
	}

	List<String> sporen() {
		return dump().zoek(VOORNAAM, ACHTERNAAM, EMAIL, WOORDEN, WOORDEN.substring(0, 12));
	}

	List<Map<String, Object>> telling() {
		return this.jdbc.queryForList("""
				select school_id, regie_id, instroomjaar, niveau, leerweg, fase, status, uitkomst, uitstroomjaar,
				diplomajaar, afronding, startkwalificatie, bestemming, overdracht, nazorg, count(*) as aantal
				from route_telling group by school_id, regie_id, instroomjaar, niveau, leerweg, fase, status, uitkomst,
				uitstroomjaar, diplomajaar, afronding, startkwalificatie, bestemming, overdracht, nazorg
				order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15""");
	}

	/**
	 * Where the search must find her first: a search that finds nothing proves nothing.
	 */
	void isForgottenOnRequest(Route route, String... vooraf) {
		assertThat(sporen()).contains("jongere.voornaam", "jongere.email", "dossier_entry.inhoud",
				"act_hi_comment.message_", "werkplek.doelen", "interventie.naam_eigenaar", "noodinzage.reden",
				"vernietiging_uitstel.reden", "inzage_log.onderdeel", "overgangsdocument.inhoud", "tr_plan.inhoud",
				"profiel.sterke_punten");
		assertThat(sporen()).containsAll(List.of(vooraf));
		List<Map<String, Object>> geteld = telling();
		LocalDate vandaag = this.verhaal.vandaag();

		String nummer = this.vernietigingen.opVerzoek(route.nummer(), vandaag);

		assertThat(sporen()).as("what is left of the youth").isEmpty();
		assertThat(dump().zoek(route.nummer())).as("even the number is gone").isEmpty();
		assertThat(telling()).as("the counts stay").isEqualTo(geteld);
		assertThat(this.routes.zoek(route.nummer())).isEmpty();
		assertThat(this.jdbc.queryForList("""
				select t.soort, t.dossiers from vernietiging v join vernietiging_telling t on t.vernietiging_id = v.id
				where v.nummer = ? and v.uitgevoerd_op is not null""", nummer)).hasSize(1);
		assertThat(this.jdbc.queryForObject("select count(*) from vernietiging_bezig", Integer.class)).isZero();
		assertThatThrownBy(() -> this.vernietigingen.opVerzoek(route.nummer(), vandaag)).isInstanceOf(Weigering.class)
			.hasMessageContaining("bestaat niet");
	}

	static boolean staatIn(Path bestand) throws java.io.IOException {
		byte[] bytes = Files.readAllBytes(bestand);
		return List.of(VOORNAAM, ACHTERNAAM, EMAIL, WOORDEN)
			.stream()
			.anyMatch((woord) -> Databasedump.bevat(bytes, woord) || Databasedump.bevat(bytes, unicode(woord)));
	}

	/** As H2 writes letters with an accent in a script. */
	private static String unicode(String woord) {
		StringBuilder tekst = new StringBuilder();
		woord.chars()
			.forEach((teken) -> tekst.append((teken < 128) ? String.valueOf((char) teken) : "\\%04x".formatted(teken)));
		return new String(tekst.toString().getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
	}

}
