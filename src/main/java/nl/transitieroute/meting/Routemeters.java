package nl.transitieroute.meting;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.TeLaat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many routes there are in each phase, and what of them is late: the same numbers as
 * the lists that people see. No names, no route numbers.
 */
@Component
class Routemeters implements MeterBinder {

	private static final String TAKEN_TE_LAAT = "taken te laat";

	private static final String CONTACT_VANDAAG = "contact vandaag";

	private static final String CONTACT_TE_LAAT = "contact te laat";

	private final JdbcClient jdbc;

	private final TeLaat teLaat;

	private final Clock clock;

	private final Tussenstand stand;

	Routemeters(JdbcClient jdbc, TeLaat teLaat, Clock clock,
			@Value("${transitieroute.meting.geldig}") Duration geldig) {
		this.jdbc = jdbc;
		this.teLaat = teLaat;
		this.clock = clock;
		this.stand = new Tussenstand(geldig, this::tel);
	}

	@Override
	public void bindTo(MeterRegistry register) {
		for (Fase fase : Fase.values()) {
			Gauge.builder("transitieroute.routes", this.stand, (stand) -> stand.van(fase.name()))
				.description("Open routes in this phase")
				.tag("fase", fase.sleutel())
				.register(register);
		}
		meet(register, "transitieroute.tasks.late", "Open tasks of which the last day has passed", TAKEN_TE_LAAT);
		meet(register, "transitieroute.contacts.today", "Contact moments planned for today", CONTACT_VANDAAG);
		meet(register, "transitieroute.contacts.late", "Contact moments of which the window has passed",
				CONTACT_TE_LAAT);
	}

	private void meet(MeterRegistry register, String naam, String wat, String telling) {
		Gauge.builder(naam, this.stand, (stand) -> stand.van(telling)).description(wat).register(register);
	}

	private Map<String, Long> tel() {
		Map<String, Long> stand = new HashMap<>();
		this.jdbc.sql("select fase, count(*) from route where status <> 'AFGESLOTEN' group by fase").query((rij) -> {
			stand.put(rij.getString(1), rij.getLong(2));
		});
		LocalDate vandaag = LocalDate.now(this.clock);
		stand.put(TAKEN_TE_LAAT,
				this.jdbc.sql("select count(*) from stap where soort = 'taak' and not stil and op < ?")
					.param(this.teLaat.grens())
					.query(Long.class)
					.single());
		stand.put(CONTACT_VANDAAG,
				this.jdbc.sql("select count(*) from contactmoment where status = 'gepland' and gepland = ?")
					.param(vandaag)
					.query(Long.class)
					.single());
		// A contact is planned before its window ends; the index knows the planned day.
		stand.put(CONTACT_TE_LAAT,
				this.jdbc.sql("""
						select count(*) from contactmoment
						where status = 'gepland' and gepland < :teLaatVoor and venster_tot < :teLaatVoor""")
					.param("teLaatVoor", this.teLaat.grensdag())
					.query(Long.class)
					.single());
		return stand;
	}

}
