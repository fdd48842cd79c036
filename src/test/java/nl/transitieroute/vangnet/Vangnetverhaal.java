package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

import nl.transitieroute.Verhaal;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import static org.assertj.core.api.Assertions.assertThat;

/** Asks the net as the nodes do, on the clock of the story. */
@Component
public class Vangnetverhaal {

	private final Vangnet vangnet;

	private final Vangnetlijst lijst;

	private final Verhaal verhaal;

	private final JdbcClient jdbc;

	private final Clock clock;

	Vangnetverhaal(Vangnet vangnet, Vangnetlijst lijst, Verhaal verhaal, JdbcClient jdbc, Clock clock) {
		this.vangnet = vangnet;
		this.lijst = lijst;
		this.verhaal = verhaal;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The net of the stories before is gone. */
	public void begin() {
		// Belongs to no story, and nobody runs it on the clock of one.
		this.jdbc.sql("delete from act_ru_job where handler_type_ = 'history-cleanup'").update();
		this.jdbc.sql("delete from vangnetmelding").update();
		this.jdbc.sql("update vangnet_ronde set begonnen_op = timestamp with time zone '2000-01-01 00:00:00+00:00'")
			.update();
	}

	/** A minute passes, in which the nodes asked twice. */
	public void minuut() {
		for (int halve = 0; halve < 2; halve++) {
			this.verhaal.tot(LocalDateTime.now(this.clock).plusSeconds(30));
			this.vangnet.beurt();
		}
	}

	/** Somebody looks now. */
	public void kijk() {
		assertThat(this.vangnet.beurt()).isTrue();
	}

	/** Somebody looks now, even when somebody did a moment ago. */
	public void kijkNog() {
		this.jdbc.sql("update vangnet_ronde set begonnen_op = timestamp with time zone '2000-01-01 00:00:00+00:00'")
			.update();
		kijk();
	}

	/** The end of the working day, still on this day. */
	public void opDeAvondVan(LocalDate dag) {
		this.verhaal.tot(dag.atTime(22, 0));
		minuut();
	}

	/** The routes that this person finds on the list, with a count that agrees. */
	public List<String> ziet(String wie) {
		Map<String, Object> zicht = this.lijst.zichtVan(this.lijst.kijker(wie));
		List<Melding> regels = this.lijst.zoek(zicht, true, null, 1);
		assertThat(this.lijst.tel(zicht).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(regels.size());
		assertThat(this.lijst.telOpgelost(zicht, null)).isEqualTo(this.lijst.zoek(zicht, false, null, 1).size());
		return regels.stream().map(Melding::nummer).toList();
	}

	/** The one fault of this kind, as the functional administrator sees it. */
	Melding melding(Soort soort) {
		long id = this.jdbc.sql("select id from vangnetmelding where opgelost_op is null and soort = ?")
			.param(soort.sleutel())
			.query(Long.class)
			.single();
		return this.lijst.open(this.lijst.zichtVan(new Kijker("beheer", "beheer", false, true, false)), id)
			.orElseThrow();
	}

	/** Another node asks at the same moment. */
	public boolean nogEenKeer() {
		return this.vangnet.beurt();
	}

	/** Somebody looks while nothing else happens: the job executor stands still. */
	public void zonderTijd() {
		begin();
		this.vangnet.beurt();
	}

	/** The kinds of what stands now, oldest first. */
	public List<String> staat() {
		return this.jdbc.sql("select soort from vangnetmelding where opgelost_op is null order by sinds, id")
			.query(String.class)
			.list();
	}

	/** The same for one route. */
	public List<String> staat(Route route) {
		return this.jdbc.sql("""
				select soort from vangnetmelding where opgelost_op is null and route_id = ? order by sinds, id""")
			.param(route.id())
			.query(String.class)
			.list();
	}

	/** What it says about the one fault of this kind. */
	public String tekst(Soort soort) {
		return this.jdbc.sql("select wat from vangnetmelding where opgelost_op is null and soort = ?")
			.param(soort.sleutel())
			.query(String.class)
			.single();
	}

}
