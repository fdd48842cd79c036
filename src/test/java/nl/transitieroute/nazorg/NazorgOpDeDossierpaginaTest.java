package nl.transitieroute.nazorg;

import nl.transitieroute.route.Route;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What the mentor sees and reports about nazorg on the dossier page. */
class NazorgOpDeDossierpaginaTest extends NazorgStories {

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
	void thePageShowsTheWholeContactPlan() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "verder-studeren");
		this.mvc.perform(get("/dossier/" + route.nummer()).with(alsMentor()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("maandag 11 oktober 2027")))
			.andExpect(content().string(containsString("Nazorgcontact en gesprek over het tweede jaar")))
			.andExpect(content().string(containsString("maandag 9 juli 2029")))
			.andExpect(content().string(containsString("Baan verloren of met de studie gestopt")));
	}

	@Test
	void theMentorReportsALostJobOnThePage() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.mvc
			.perform(post("/dossier/" + route.nummer() + "/baanverlies").param("melding", "Contract niet verlengd")
				.with(alsMentor())
				.with(csrf()))
			.andExpect(flash().attribute("gelukt", containsString("weer intensief")));
		assertThat(this.verhaal.openTaken(route)).containsExactly("userTask_hulpRegelen");
	}

	@Test
	void anotherSystemReportsALostJobOverTheApi() throws Exception {
		Route route = afgestudeerd(DIPLOMA, "werk");
		this.mvc
			.perform(post("/api/routes/" + route.nummer() + "/baanverlies").contentType("application/json")
				.content("{\"melding\":\"Met de studie gestopt\"}")
				.with(alsMentor())
				.with(csrf()))
			.andExpect(status().isAccepted());
		assertThat(plan(route)).startsWith("2027-07-23", "2027-08-06");
	}

	private RequestPostProcessor alsMentor() {
		this.jdbc.sql("update medewerker set wachtwoord = '{noop}mentor' where id = 'p.mentor'").update();
		return user(this.medewerkers.loadUserByUsername("p.mentor"));
	}

}
