package nl.transitieroute.nazorg;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Beslissingen;
import nl.transitieroute.route.Route;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The school holidays that count for the contact person of a route: only at a school, in
 * the region that the school chose, else the region of the municipality where the youth
 * lives. The law sets them for primary and secondary education; an mbo school chooses for
 * itself, so the school's own choice goes first.
 */
@Component
class Schoolvakanties {

	/** The choice of a school whose coaches work on. */
	static final String GEEN = "geen";

	private static final Logger LOG = LoggerFactory.getLogger(Schoolvakanties.class);

	private final Beslissingen beslissingen;

	private final Organisaties organisaties;

	private final JdbcClient jdbc;

	private final Set<String> gewaarschuwd = ConcurrentHashMap.newKeySet();

	Schoolvakanties(Beslissingen beslissingen, Organisaties organisaties, JdbcClient jdbc) {
		this.beslissingen = beslissingen;
		this.organisaties = organisaties;
		this.jdbc = jdbc;
	}

	/** Empty when school holidays do not count. */
	Optional<Kalender> van(Route route) {
		Organisatie organisatie = this.organisaties.metId(route.verantwoordelijkeId());
		if (!"school".equals(organisatie.soort())) {
			return Optional.empty();
		}
		return regio(organisatie.id(), route).filter((regio) -> !GEEN.equals(regio)).map(this::kalender);
	}

	private Optional<String> regio(String schoolId, Route route) {
		return this.jdbc.sql("select regio from school_vakantieregio where school_id = ?")
			.param(schoolId)
			.query(String.class)
			.optional()
			.or(() -> this.jdbc.sql("""
					select j.gemeente_code, i.rmc_code from jongere j
					left join gemeente_indeling i on i.gemeente_code = j.gemeente_code
					where j.id = ? order by i.geldig_vanaf desc fetch first 1 row only""")
				.param(route.jongereId())
				.query((rij, nr) -> regio(rij.getString("gemeente_code"), rij.getString("rmc_code")))
				.optional()
				.flatMap((regio) -> regio));
	}

	private Optional<String> regio(String gemeente, String rmc) {
		Map<String, Object> invoer = new HashMap<>();
		invoer.put("gemeente", (gemeente != null) ? gemeente : "");
		invoer.put("rmc", (rmc != null) ? rmc : "");
		return this.beslissingen.enige("schoolvakantieregio", invoer).map((rij) -> (String) rij.get("regio"));
	}

	private Kalender kalender(String regio) {
		List<Vrijedagen> vakanties = this.beslissingen.alle("schoolvakanties", Map.of("regio", regio))
			.stream()
			.map((rij) -> new Vrijedagen("de " + rij.get("naam"), LocalDate.parse((String) rij.get("van")),
					LocalDate.parse((String) rij.get("tot"))))
			.sorted(Comparator.comparing(Vrijedagen::van))
			.toList();
		LocalDate bekendTot = vakanties.stream()
			.filter((vakantie) -> vakantie.naam().contains("zomervakantie"))
			.map(Vrijedagen::tot)
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.MIN);
		return new Kalender(regio, vakanties, bekendTot);
	}

	/** Tells once that the table ends before a plan does. */
	void waarschuwAlsOnbekend(Kalender kalender, LocalDate tot) {
		if (tot.isAfter(kalender.bekendTot()) && this.gewaarschuwd.add(kalender.regio() + kalender.bekendTot())) {
			LOG.warn("Table schoolvakanties knows region {} until {}: contacts after that day are planned without.",
					kalender.regio(), kalender.bekendTot());
		}
	}

	/**
	 * The school holidays of a region.
	 *
	 * @param bekendTot the last day of the last summer holiday in the table
	 */
	record Kalender(String regio, List<Vrijedagen> vakanties, LocalDate bekendTot) {
	}

}
