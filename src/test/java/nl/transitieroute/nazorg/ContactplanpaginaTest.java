package nl.transitieroute.nazorg;

import java.time.LocalDate;

import nl.transitieroute.route.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The contact plan on its page: what stands there and for whom, and changing it. */
class ContactplanpaginaTest extends NazorgStories {

	@Autowired
	WebApplicationContext context;

	@Autowired
	UserDetailsService medewerkers;

	@Autowired
	JdbcClient jdbc;

	MockMvc mvc;

	@BeforeEach
	void open() {
		this.mvc = MockMvcBuilders.webAppContextSetup(this.context)
			.apply(SecurityMockMvcConfigurers.springSecurity())
			.build();
	}

	@Test
	void theMentorSeesEveryContactAndMovesOne() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "werk");
		pagina(route, "p.mentor").andExpect(content().string(containsString("vrijdag 20 augustus 2027")))
			.andExpect(content().string(containsString("Verschoven van 9 oktober 2027: weekend")))
			.andExpect(content().string(containsString("volgens het ritme")))
			.andExpect(content().string(containsString("Nazorgcontact en eindgesprek")));
		stuur(route, "verzetten", "moment", id(route), "was", "2027-07-23", "dag", "2027-07-20", "reden", "Nachtdienst")
			.andExpect(flash().attribute("gelukt", "Het contact is verzet."));
		assertThat(plan(route)).startsWith("2027-07-20");
		pagina(route, "p.mentor").andExpect(content().string(containsString("met de hand")))
			.andExpect(content().string(containsString("Verzet van vrijdag 23 juli 2027")));
	}

	@Test
	void aRefusalKeepsWhatWasTyped() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "werk");
		stuur(route, "verzetten", "moment", id(route), "was", "2027-07-23", "dag", "2027-07-25", "reden", "Nachtdienst")
			.andExpect(flash().attribute("bezwaar", containsString("in het weekend")))
			.andExpect(flash().attribute("invoer", java.util.Map.of("verzet" + id(route), "Nachtdienst")));
		stuur(route, "vervallen", "moment", "0", "reden", "x")
			.andExpect(flash().attribute("bezwaar", containsString("intussen gewijzigd")));
		stuur(route, "toevoegen", "reden", "x").andExpect(flash().attribute("bezwaar", containsString("Kies hoe")));
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-20");
	}

	@Test
	void aContactIsAddedDroppedAndTheTaskMade() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "werk");
		stuur(route, "toevoegen", "dag", "2027-08-03", "kanaal", "thuis", "reden", "Nieuwe woning")
			.andExpect(flash().attribute("gelukt", containsString("staat in het plan")));
		stuur(route, "vervallen", "moment", id(route), "was", "2027-07-23", "reden", "Sprak hem gisteren")
			.andExpect(flash().attribute("gelukt", containsString("vervallen")));
		stuur(route, "taak").andExpect(flash().attribute("gelukt", containsString("takenlijst")));
		assertThat(plan(route)).startsWith("2027-08-03");
		assertThat(this.verhaal.openTaken(route)).containsExactly("userTask_contactplanBijstellen");
	}

	@Test
	void aContactWhoseWindowPassedIsLateOnThePage() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "werk");
		belmoment(route, "2027-07-23", "2027-07-30");
		this.verhaal.tot(LocalDate.of(2027, 7, 30).atTime(20, 0));
		pagina(route, "p.mentor").andExpect(content().string(not(containsString("te laat"))));
		this.verhaal.tot(LocalDate.of(2027, 7, 31).atTime(8, 0));
		pagina(route, "p.mentor").andExpect(content().string(containsString("te laat")));
	}

	@Test
	void whoOnlySeesHowItStandsReadsNoReasonsAndChangesNothing() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "werk");
		stuur(route, "verzetten", "moment", id(route), "was", "2027-07-23", "dag", "2027-07-20", "reden",
				"Nachtdienst");
		stuur(route, "toevoegen", "dag", "2027-08-03", "kanaal", "thuis", "reden", "Problemen thuis");
		pagina(route, "regisseur.gelderland").andExpect(content().string(containsString("dinsdag 20 juli 2027")))
			.andExpect(content().string(not(containsString("Problemen thuis"))))
			.andExpect(content().string(not(containsString("Toevoegen"))));
		pagina(route, "p.mentor").andExpect(content().string(containsString("Problemen thuis")));
		this.mvc.perform(get(pad(route)).with(als("w.consulent"))).andExpect(status().is4xxClientError());
	}

	@Test
	void theOrganisationSeesHowFullTheComingWeeksAre() throws Exception {
		afgestudeerd(DIPLOMA, "werk");
		this.mvc.perform(get("/contactdrukte").with(als("p.mentor")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("donderdag 22 juli 2027")))
			.andExpect(content().string(containsString("Week van maandag 16 augustus 2027")));
		this.mvc.perform(get("/contactdrukte").with(als("regisseur.gelderland"))).andExpect(status().isForbidden());
	}

	private ResultActions pagina(Route route, String wie) throws Exception {
		return this.mvc.perform(get(pad(route)).with(als(wie))).andExpect(status().isOk());
	}

	private ResultActions stuur(Route route, String actie, String... velden) throws Exception {
		var verzoek = post(pad(route) + "/" + actie).with(als("p.mentor")).with(csrf());
		for (int i = 0; i < velden.length; i += 2) {
			verzoek.param(velden[i], velden[i + 1]);
		}
		return this.mvc.perform(verzoek).andExpect(status().is3xxRedirection());
	}

	private String id(Route route) {
		return Long.toString(this.contactplan.van(route).get(0).id());
	}

	private static String pad(Route route) {
		return "/dossier/" + route.nummer() + "/contactplan";
	}

	private RequestPostProcessor als(String wie) {
		this.jdbc.sql("update medewerker set wachtwoord = '{noop}x' where id = ?").param(wie).update();
		return user(this.medewerkers.loadUserByUsername(wie));
	}

}
