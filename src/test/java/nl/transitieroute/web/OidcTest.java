package nl.transitieroute.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import nl.transitieroute.WebTest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who comes in with the account of his own organisation, and who does not. */
@WebTest
class OidcTest {

	private static final String RIJN_IJSSEL = "rijnijssel.example";

	@LocalServerPort
	int poort;

	@Autowired
	AuthorizationService authorizationService;

	@Autowired
	JdbcClient jdbc;

	private List<String> voordien;

	@BeforeEach
	void aServerOfTheSchool() {
		Aanmeldserver.start(this.poort);
		this.voordien = medewerkers();
	}

	@AfterEach
	void forgetsWhoCameIn() {
		this.jdbc.sql("delete from aanmelding_koppeling").update();
		medewerkers().stream().filter((id) -> !this.voordien.contains(id)).forEach((id) -> {
			this.jdbc.sql("delete from medewerker_rol where medewerker_id = ?").param(id).update();
			this.jdbc.sql("delete from medewerker where id = ?").param(id).update();
		});
		rol("p.mentor", "mentor");
		this.jdbc.sql("update medewerker set actief = true where id = 'p.mentor'").update();
	}

	@Test
	void aNewMentorOfAListedSchoolComesInAndStandsInTheDirectory() {
		Aanmeldserver.persoon("sub-1", school("tr-mentoren", "nieuwe.mentor@rijnijssel.example"));
		Bezoeker nieuw = new Bezoeker(this.poort);

		assertThat(waarheen(nieuw.viaAanbieder("school", "sub-1"))).endsWith("/");

		assertThat(nieuw.haal("/routes").statusCode()).isEqualTo(200);
		assertThat(nieuw.haal("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
		assertThat(this.jdbc.sql("select organisatie_id from medewerker where id = 'nieuwe.mentor'")
			.query(String.class)
			.single()).isEqualTo("school-rijn-ijssel");
		assertThat(rollen("nieuwe.mentor")).containsExactly("mentor");
	}

	@Test
	void aKnownMentorIsFoundByHisVerifiedAddressAndKeepsHisAccountWhenTheAddressChanges() {
		Aanmeldserver.persoon("sub-2", school("tr-mentoren", "P.Mentor@demo.example"));
		new Bezoeker(this.poort).viaAanbieder("school", "sub-2");
		Aanmeldserver.persoon("sub-2", school("tr-mentoren", "anders@rijnijssel.example"));
		new Bezoeker(this.poort).viaAanbieder("school", "sub-2");

		assertThat(gekoppeld("sub-2")).isEqualTo("p.mentor");
		assertThat(medewerkers()).isEqualTo(this.voordien);
	}

	@Test
	void anAddressThatIsNotVerifiedIsNobodys() {
		Map<String, Object> claims = new java.util.HashMap<>(school("tr-mentoren", "p.mentor@demo.example"));
		claims.put("email_verified", false);
		Aanmeldserver.persoon("sub-3", claims);
		new Bezoeker(this.poort).viaAanbieder("school", "sub-3");

		assertThat(gekoppeld("sub-3")).isNotEqualTo("p.mentor");
	}

	@Test
	void anAddressOfAnotherOrganisationOpensNoAccountThere() {
		Aanmeldserver.persoon("sub-4", school("tr-mentoren", "mentor.albeda@demo.example"));
		new Bezoeker(this.poort).viaAanbieder("school", "sub-4");

		assertThat(gekoppeld("sub-4")).isNotEqualTo("mentor.albeda");
	}

	@Test
	void theRolesFollowWhatTheSchoolSays() {
		Aanmeldserver.persoon("sub-5", school("tr-mentoren", "p.mentor@demo.example"));
		Bezoeker eerst = new Bezoeker(this.poort);
		eerst.viaAanbieder("school", "sub-5");
		AuthorizationQuery takenlijst = this.authorizationService.createAuthorizationQuery()
			.groupIdIn("school-rijn-ijssel.zorgcoordinator")
			.resourceType(Resources.APPLICATION);
		// As when nobody had this role until now.
		takenlijst.list().forEach((recht) -> this.authorizationService.deleteAuthorization(recht.getId()));
		Aanmeldserver.persoon("sub-5", school("tr-zorg", "p.mentor@demo.example"));
		new Bezoeker(this.poort).viaAanbieder("school", "sub-5");

		assertThat(rollen("p.mentor")).containsExactly("zorgcoordinator");
		assertThat(takenlijst.count()).as("the group has its rights in the engine at once").isOne();
	}

	@Test
	void anotherOrganisationIsRefused() {
		Aanmeldserver.persoon("sub-6", Map.of("schac_home_organization", "albeda.example", "groups",
				List.of("tr-mentoren"), "email", "x@albeda.example", "email_verified", true));
		Bezoeker vreemde = new Bezoeker(this.poort);

		leestWaarom(vreemde, vreemde.viaAanbieder("school", "sub-6"), "Je organisatie doet hier niet mee");
		assertThat(medewerkers()).isEqualTo(this.voordien);
	}

	@Test
	void somebodyWithoutARoleIsToldWhomToAsk() {
		Aanmeldserver.persoon("sub-7", school("docenten", "docent@rijnijssel.example"));
		Bezoeker docent = new Bezoeker(this.poort);

		leestWaarom(docent, docent.viaAanbieder("school", "sub-7"), "Vraag de functioneel beheerder");
		assertThat(medewerkers()).isEqualTo(this.voordien);
	}

	@Test
	void aRoleThatIsNotListedIsNotGivenHoweverItIsCalled() {
		Aanmeldserver.persoon("sub-8",
				Map.of("schac_home_organization", RIJN_IJSSEL, "groups",
						List.of("functioneelbeheerder", "fg", "tr-mentoren"), "name", "Slim", "email",
						"slim@rijnijssel.example", "email_verified", true));
		Bezoeker slim = new Bezoeker(this.poort);
		slim.viaAanbieder("school", "sub-8");

		assertThat(rollen("slim")).containsExactly("mentor");
	}

	@Test
	void whoHasLeftIsRefused() {
		this.jdbc.sql("update medewerker set actief = false where id = 'p.mentor'").update();
		Aanmeldserver.persoon("sub-9", school("tr-mentoren", "p.mentor@demo.example"));
		Bezoeker weg = new Bezoeker(this.poort);

		leestWaarom(weg, weg.viaAanbieder("school", "sub-9"), "niet meer als medewerker");
	}

	@Test
	void nobodyBecomesTheSystemByHisAddress() {
		Aanmeldserver.persoon("sub-10", school("tr-mentoren", "systeem@rijnijssel.example"));
		new Bezoeker(this.poort).viaAanbieder("school", "sub-10");

		assertThat(gekoppeld("sub-10")).isEqualTo("systeem.2");
	}

	@Test
	void theMunicipalityHasItsOwnDoor() {
		Aanmeldserver.persoon("sub-11",
				Map.of("roles", "consulent", "email", "consulent.arnhem@demo.example", "name", "Consulent"));
		Bezoeker consulent = new Bezoeker(this.poort);

		assertThat(waarheen(consulent.viaAanbieder("gemeente", "sub-11"))).endsWith("/");
		assertThat(gekoppeld("sub-11")).isEqualTo("consulent.arnhem");
	}

	@Test
	void aTokenThatSomebodyElseSignedIsRefused() {
		Aanmeldserver.persoon("sub-12", school("tr-mentoren", "p.mentor@demo.example"));
		new Bezoeker(this.poort).viaAanbieder("school", "sub-12");
		Aanmeldserver.vervals();
		Bezoeker vervalser = new Bezoeker(this.poort);

		leestWaarom(vervalser, vervalser.viaAanbieder("school", "sub-12"), "Inloggen is niet gelukt");
		assertThat(vervalser.haal("/routes").statusCode()).isEqualTo(302);
	}

	@Test
	void aTokenThatHasRunOutIsRefused() {
		Aanmeldserver.persoon("sub-13", school("tr-mentoren", "p.mentor@demo.example"));
		Aanmeldserver.verouder();
		Bezoeker laat = new Bezoeker(this.poort);

		leestWaarom(laat, laat.viaAanbieder("school", "sub-13"), "Inloggen is niet gelukt");
	}

	@Test
	void anAnswerThatNobodyAskedForIsRefused() {
		Bezoeker bezoeker = new Bezoeker(this.poort);

		HttpResponse<String> antwoord = bezoeker.haal("/inloggen/terug/school?code=gestolen&state=verzonnen");

		leestWaarom(bezoeker, antwoord, "Inloggen is niet gelukt");
	}

	@Test
	void everyQuestionHasItsOwnProofAndCanAskForAnotherAccount() {
		String vraag = waarheen(new Bezoeker(this.poort).haal("/inloggen/via/school?ander"));

		assertThat(vraag).startsWith(Aanmeldserver.adres())
			.contains("code_challenge_method=S256", "nonce=", "state=", "prompt=login");
	}

	@Test
	void aProviderThatDoesNotExistIsToldInWords() {
		Bezoeker bezoeker = new Bezoeker(this.poort);

		leestWaarom(bezoeker, bezoeker.haal("/inloggen/via/verzonnen"), "Inloggen lukt nu niet");
	}

	private void leestWaarom(Bezoeker bezoeker, HttpResponse<String> antwoord, String zin) {
		HttpResponse<String> pagina = bezoeker.haal(waarheen(antwoord));
		assertThat(pagina.statusCode()).isEqualTo(403);
		assertThat(pagina.body()).contains(zin);
		assertThat(bezoeker.haal("/routes").statusCode()).isEqualTo(302);
	}

	private static Map<String, Object> school(String groep, String email) {
		return Map.of("schac_home_organization", RIJN_IJSSEL, "groups", List.of("medewerkers", groep), "name",
				"Noor Nieuw", "email", email, "email_verified", true);
	}

	private static String waarheen(HttpResponse<String> antwoord) {
		return antwoord.headers().firstValue("Location").orElseThrow();
	}

	private String gekoppeld(String subject) {
		return this.jdbc.sql("select medewerker_id from aanmelding_koppeling where subject = ?")
			.param(subject)
			.query(String.class)
			.single();
	}

	private List<String> rollen(String id) {
		return this.jdbc.sql("select rol from medewerker_rol where medewerker_id = ? order by rol")
			.param(id)
			.query(String.class)
			.list();
	}

	private void rol(String id, String rol) {
		this.jdbc.sql("delete from medewerker_rol where medewerker_id = ?").param(id).update();
		this.jdbc.sql("insert into medewerker_rol (medewerker_id, rol) values (?, ?)").params(id, rol).update();
	}

	private List<String> medewerkers() {
		return this.jdbc.sql("select id from medewerker order by id").query(String.class).list();
	}

}
