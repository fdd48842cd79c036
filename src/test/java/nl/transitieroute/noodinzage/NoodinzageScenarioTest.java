package nl.transitieroute.noodinzage;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import nl.transitieroute.ScenarioTest;
import nl.transitieroute.Verhaal;
import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.GeenToegang;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.Routetoegang;
import nl.transitieroute.route.Routetoegang.Inzage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Somebody breaks the glass: he reads for three hours, and everybody who must know does.
 */
@ScenarioTest
class NoodinzageScenarioTest {

	private static final LocalDate BEGIN = LocalDate.of(2026, 9, 1);

	private static final String REDEN = "De jongere belde in paniek en de mentor is niet te bereiken.";

	@Autowired
	Verhaal verhaal;

	@Autowired
	Noodinzagen noodinzagen;

	@Autowired
	Routes routes;

	@Autowired
	Routetoegang toegang;

	@Autowired
	Dossier dossier;

	@Autowired
	JdbcClient jdbc;

	private Route route;

	@BeforeEach
	void aYouthOfRijnIJssel() {
		this.verhaal.begin(BEGIN);
		// Attempts of earlier stories of this day are a day ago.
		long eerder = this.jdbc.sql("select count(*) from inzage_log where wat = 'noodinzage'")
			.query(Long.class)
			.single();
		this.verhaal.tot(BEGIN.plusDays(1 + eerder));
		this.route = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		als("p.mentor",
				() -> this.dossier.noteer(this.route.nummer(), "gesprek", "Startgesprek", Map.of("Wat", "Geheim")));
	}

	@Test
	void theCoachReadsEverythingForThreeHoursAndDoesNothing() {
		Noodinzage noodinzage = begin("w.consulent");

		assertThat(recht("w.consulent").inzage()).isEqualTo(Inzage.NOOD);
		assertThat(recht("w.consulent").grond()).isEqualTo("noodinzage");
		assertThat(leest("w.consulent")).contains("Startgesprek");
		assertThat(this.toegang.magMelden("w.consulent", this.verhaal.nu(this.route))).isFalse();
		assertThat(recht("w.jobcoach").inzage()).as("a colleague").isEqualTo(Inzage.GEEN);
		Route ander = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		assertThat(this.toegang.inzage("w.consulent", ander)).as("another youth").isEqualTo(Inzage.GEEN);
		assertThat(noodinzage.tot()).isEqualTo(noodinzage.begonnenOp().plusHours(3));

		this.verhaal.tot(lokaal(noodinzage.tot()).minusMinutes(1));
		assertThat(recht("w.consulent").inzage()).isEqualTo(Inzage.NOOD);
		this.verhaal.tot(lokaal(noodinzage.tot()).plusMinutes(1));
		assertThat(recht("w.consulent").inzage()).isEqualTo(Inzage.GEEN);
		assertThat(leest("w.consulent")).isEmpty();
	}

	@Test
	void theContactPersonHearsItAndTheFgReadsWhatHeThinks() {
		Noodinzage noodinzage = begin("w.consulent");

		assertThat(this.verhaal.dossier(this.route)).last()
			.satisfies((entry) -> assertThat(entry.titel()).isEqualTo("Noodinzage begonnen"))
			.satisfies((entry) -> assertThat(recht("p.mentor").leest(entry)).isTrue());
		Verhaal.Taak taak = this.verhaal.taak(this.route, "userTask_noodinzageBekijken");
		assertThat(taak.toegewezenAan()).isEqualTo("p.mentor");
		assertThat(taak.variabele("noodinzageWie")).asString().contains("w.consulent", "W&I Arnhem");
		assertThat(taak.variabele("noodinzageReden")).isEqualTo(REDEN);
		assertThat(this.noodinzagen.teBeoordelen()).extracting(Noodinzage::id).contains(noodinzage.id());

		taak.vult("noodinzageBegrepen", "nee", "noodinzageBezwaar", "Ik was gewoon bereikbaar.");

		assertThat(this.verhaal.eindigde(this.route, "noodinzage", "endEvent_noodinzageBekeken")).isTrue();
		Noodinzage nu = this.noodinzagen.met(noodinzage.id());
		assertThat(nu.contactpersoonOordeel()).isEqualTo("nee");
		assertThat(nu.contactpersoonBezwaar()).isEqualTo("Ik was gewoon bereikbaar.");
		assertThat(this.noodinzagen.teBeoordelen()).as("stays until the FG judged")
			.extracting(Noodinzage::id)
			.contains(noodinzage.id());

		assertThatThrownBy(() -> this.noodinzagen.beoordeel("fg", noodinzage.id(), false, " "))
			.isInstanceOf(Weigering.class);
		this.noodinzagen.beoordeel("fg", noodinzage.id(), false, "Besproken met W&I.");
		assertThat(this.noodinzagen.teBeoordelen()).extracting(Noodinzage::id).doesNotContain(noodinzage.id());
		assertThatThrownBy(() -> this.noodinzagen.beoordeel("fg", noodinzage.id(), true, null))
			.hasMessageContaining("al beoordeeld");
	}

	@Test
	void whoForgetsIsReminded() {
		begin("w.consulent");
		LocalDate uiterlijk = this.verhaal.taak(this.route, "userTask_noodinzageBekijken").uiterlijk();

		this.verhaal.tot(uiterlijk);

		assertThat(this.verhaal.keren(this.route, "endEvent_noodinzageHerinnerd")).isOne();
		assertThat(this.verhaal.taak(this.route, "userTask_noodinzageBekijken").task().getPriority()).isEqualTo(75);
		this.verhaal.taak(this.route, "userTask_noodinzageBekijken").vult("noodinzageBegrepen", "ja");
		assertThat(this.verhaal.openTaken(this.route)).isEmpty();
	}

	@Test
	void endingItEarlyEndsTheReading() {
		Noodinzage noodinzage = begin("regisseur.gelderland");
		assertThat(recht("regisseur.gelderland").inzage()).isEqualTo(Inzage.NOOD);

		assertThatThrownBy(() -> this.noodinzagen.beeindig("w.consulent", noodinzage.id()))
			.isInstanceOf(Weigering.class);
		this.noodinzagen.beeindig("regisseur.gelderland", noodinzage.id());

		assertThat(recht("regisseur.gelderland").inzage()).isEqualTo(Inzage.REGIE);
		this.noodinzagen.beeindig("regisseur.gelderland", noodinzage.id());
		assertThat(this.verhaal.dossier(this.route).stream().filter((entry) -> entry.titel().contains("beëindigd")))
			.hasSize(1);
	}

	@Test
	void aNumberThatDoesNotExistIsRefusedLikeAClosedRoute() {
		Route dicht = this.verhaal.jongere(LocalDate.of(2028, 7, 1));
		this.routes.sluitAf(dicht.nummer(), "klaar");

		String onbekend = bezwaar("w.consulent", "TR-1999-000001");
		assertThat(bezwaar("w.consulent", dicht.nummer())).isEqualTo(onbekend);
		assertThat(bezwaar("p.mentor", dicht.nummer())).as("who could see it anyway").contains("afgesloten");
		assertThat(logregels("w.consulent")).extracting((regel) -> regel.get("TOEGESTAAN")).endsWith(false, false);
	}

	@Test
	void numbersCannotBeTriedOut() {
		for (int poging = 0; poging < 5; poging++) {
			assertThat(bezwaar("k.consulent", "TR-1999-00000" + poging)).contains("geen lopende route");
		}
		assertThat(bezwaar("k.consulent", this.route.nummer())).contains("te vaak");
		assertThat(recht("k.consulent").inzage()).isEqualTo(Inzage.GEEN);
		assertThat(logregels("k.consulent")).hasSizeGreaterThanOrEqualTo(6);

		this.verhaal.tot(this.verhaal.vandaag().plusDays(1).atTime(12, 0));
		begin("k.consulent");
		assertThat(recht("k.consulent").inzage()).isEqualTo(Inzage.NOOD);
	}

	@Test
	void itNeedsAReasonAndARoleAndANeed() {
		assertThatThrownBy(() -> this.noodinzagen.begin("w.consulent", this.route.nummer(), "haast"))
			.hasMessageContaining("noodgeval");
		assertThatThrownBy(() -> this.noodinzagen.begin("niemand", this.route.nummer(), REDEN))
			.isInstanceOf(GeenToegang.class);
		assertThat(bezwaar("p.mentor", this.route.nummer())).contains("al lezen");
		begin("w.jobcoach");
		assertThat(bezwaar("w.jobcoach", this.route.nummer())).contains("al lezen");
	}

	@Test
	void whoChangesOrganisationDoesNotTakeItAlong() {
		begin("w.accountmanager");
		this.jdbc.sql("update medewerker set organisatie_id = ? where id = 'w.accountmanager'")
			.param(Verhaal.RMC)
			.update();
		try {
			assertThat(recht("w.accountmanager").inzage()).isEqualTo(Inzage.GEEN);
		}
		finally {
			this.jdbc.sql("update medewerker set organisatie_id = ? where id = 'w.accountmanager'")
				.param(Verhaal.WI)
				.update();
		}
	}

	private Noodinzage begin(String wie) {
		return als(wie, () -> this.noodinzagen.begin(wie, this.route.nummer(), REDEN));
	}

	private String bezwaar(String wie, String nummer) {
		try {
			this.noodinzagen.begin(wie, nummer, REDEN);
		}
		catch (Weigering ex) {
			return ex.getMessage();
		}
		throw new AssertionError("niet geweigerd");
	}

	private Leesrecht recht(String wie) {
		return this.toegang.leesrecht(wie, this.verhaal.nu(this.route));
	}

	private List<String> leest(String wie) {
		Leesrecht recht = recht(wie);
		return this.verhaal.dossier(this.route).stream().filter(recht::leest).map(DossierEntry::titel).toList();
	}

	private List<Map<String, Object>> logregels(String wie) {
		return this.jdbc.sql("select * from inzage_log where medewerker_id = ? and wat = 'noodinzage' order by id")
			.param(wie)
			.query()
			.listOfRows();
	}

	private static java.time.LocalDateTime lokaal(OffsetDateTime moment) {
		return moment.atZoneSameInstant(Routes.ZONE).toLocalDateTime();
	}

	private void als(String wie, Runnable doen) {
		als(wie, () -> {
			doen.run();
			return null;
		});
	}

	private <T> T als(String wie, java.util.function.Supplier<T> doen) {
		SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(wie, null, "begeleider"));
		try {
			return doen.get();
		}
		finally {
			SecurityContextHolder.clearContext();
		}
	}

}
