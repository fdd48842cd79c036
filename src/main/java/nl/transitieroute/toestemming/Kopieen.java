package nl.transitieroute.toestemming;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Marks what a party got and may not use any more. The dossier is append-only, so the
 * mark stands beside it.
 */
@Repository
public class Kopieen {

	/** Titles of entries that hold, or tell of, what the receiver got from school. */
	private static final Pattern ONTVANGEN = Pattern.compile(".* ontvangen");

	private final JdbcClient jdbc;

	private final Dossier dossier;

	Kopieen(JdbcClient jdbc, Dossier dossier) {
		this.jdbc = jdbc;
		this.dossier = dossier;
	}

	/**
	 * Marks the overdrachtsdossiers that the organisation received, and what the phases
	 * name.
	 * @return all of it in words
	 */
	List<String> markeer(Route route, Intrekking intrekking, List<String> gedeeld) {
		if (intrekking.organisatieId() != null && intrekking.betreft(Toestemmingen.DELEN)) {
			this.dossier.van(route.nummer())
				.stream()
				.filter((entry) -> "overdracht".equals(entry.soort())
						&& intrekking.organisatieId().equals(entry.organisatieId())
						&& ONTVANGEN.matcher(entry.titel()).matches())
				.forEach((entry) -> markeer(route, intrekking, entry.id(), entry.titel()));
		}
		gedeeld.forEach((wat) -> markeer(route, intrekking, null, wat));
		return this.jdbc.sql("select omschrijving from ingetrokken_kopie where intrekking_id = ? order by id")
			.param(intrekking.id())
			.query(String.class)
			.list();
	}

	private void markeer(Route route, Intrekking intrekking, Long entryId, String wat) {
		this.jdbc
			.sql("""
					insert into ingetrokken_kopie (intrekking_id, route_id, dossier_entry_id, omschrijving) values (?, ?, ?, ?)""")
			.params(intrekking.id(), route.id(), entryId, wat)
			.update();
	}

	/** Dossier entries that are marked, with how the consent ended. */
	public Map<Long, String> gemarkeerd(Route route) {
		return this.jdbc.sql("""
				select k.dossier_entry_id as id, max(i.einde) as einde from ingetrokken_kopie k
				join intrekking i on i.id = k.intrekking_id
				where k.route_id = ? and k.dossier_entry_id is not null group by k.dossier_entry_id""")
			.param(route.id())
			.query((rij, nr) -> Map.entry(rij.getLong("id"), rij.getString("einde")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
