package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Beslissingen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How many contacts an organisation has planned per day, and how many it can do. Counted
 * from the plan itself over an index, without a lock: two plans that are made at the same
 * moment may fill a day by one too many, and neither ever waits or fails.
 */
@Repository
public class Contactdrukte {

	private final JdbcClient jdbc;

	private final Beslissingen beslissingen;

	private final Organisaties organisaties;

	Contactdrukte(JdbcClient jdbc, Beslissingen beslissingen, Organisaties organisaties) {
		this.jdbc = jdbc;
		this.beslissingen = beslissingen;
		this.organisaties = organisaties;
	}

	/** What an organisation can do on one day, by the table {@code contactcapaciteit}. */
	public int ruimte(Organisatie organisatie) {
		int perBegeleider = this.beslissingen
			.enige("contactcapaciteit", Map.of("organisatie", organisatie.id(), "soort", organisatie.soort()))
			.map((rij) -> ((Number) rij.get("perBegeleider")).intValue())
			.orElseThrow(() -> new IllegalStateException(
					"Tabel contactcapaciteit heeft geen rij voor soort '" + organisatie.soort() + "'"));
		return perBegeleider * Math.max(1, this.organisaties.begeleiders(organisatie.id()).size());
	}

	/** Planned contacts per day, both days included; days without any are left out. */
	public Map<LocalDate, Integer> perDag(String organisatieId, LocalDate van, LocalDate tot) {
		Map<LocalDate, Integer> aantallen = new HashMap<>();
		this.jdbc.sql("""
				select gepland, count(*) as aantal from contactmoment
				where organisatie_id = ? and gepland between ? and ? and status = 'gepland' group by gepland""")
			.params(organisatieId, van, tot)
			.query((rij) -> {
				aantallen.put(rij.getObject("gepland", LocalDate.class), rij.getInt("aantal"));
			});
		return aantallen;
	}

	/** For one plan: the days that it asks for are counted once. */
	Drukte van(String organisatieId, List<LocalDate> dagen) {
		return new VanOrganisatie(this.organisaties.metId(organisatieId), dagen);
	}

	private final class VanOrganisatie implements Drukte {

		private final Organisatie organisatie;

		private final Map<LocalDate, Integer> geteld = new HashMap<>();

		private final int ruimte;

		VanOrganisatie(Organisatie organisatie, List<LocalDate> dagen) {
			this.organisatie = organisatie;
			this.ruimte = Contactdrukte.this.ruimte(organisatie);
			if (!dagen.isEmpty()) {
				dagen.forEach((dag) -> this.geteld.put(dag, 0));
				Contactdrukte.this.jdbc.sql("""
						select gepland, count(*) as aantal from contactmoment
						where organisatie_id = :organisatie and gepland in (:dagen) and status = 'gepland'
						group by gepland""")
					.param("organisatie", organisatie.id())
					.param("dagen", dagen)
					.query((rij) -> {
						this.geteld.put(rij.getObject("gepland", LocalDate.class), rij.getInt("aantal"));
					});
			}
		}

		/**
		 * A day outside the plan is asked for with the week around it: more will follow.
		 */
		@Override
		public int aantal(LocalDate dag) {
			if (!this.geteld.containsKey(dag)) {
				LocalDate van = dag.minusDays(7);
				LocalDate tot = dag.plusDays(7);
				Map<LocalDate, Integer> perDag = perDag(this.organisatie.id(), van, tot);
				for (LocalDate een = van; !een.isAfter(tot); een = een.plusDays(1)) {
					this.geteld.put(een, perDag.getOrDefault(een, 0));
				}
			}
			return this.geteld.get(dag);
		}

		@Override
		public int ruimte() {
			return this.ruimte;
		}

	}

}
