package nl.transitieroute.beheer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import nl.transitieroute.organisatie.Rolnaam;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The staff of every organisation as the administrator sees it. */
@Repository
public class Medewerkerlijst {

	private static final int MEESTE = 300;

	private final JdbcClient jdbc;

	Medewerkerlijst(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param organisatie empty for all
	 * @param zoek part of a name, an account or an e-mail address
	 */
	public List<Rij> zoek(String organisatie, String zoek, boolean ookInactief) {
		String gezocht = zoek.strip().toLowerCase(Locale.ROOT);
		return this.jdbc.sql("""
				select m.id, m.naam, m.email, m.actief, o.naam as organisatie, v.naam as vervanger,
				(select count(*) from route r where r.contactpersoon_id = m.id and r.status <> 'AFGESLOTEN') as routes,
				(select string_agg(r.rol, ',' order by r.rol) from medewerker_rol r
				  where r.medewerker_id = m.id) as rollen
				from medewerker m join organisatie o on o.id = m.organisatie_id
				left join medewerker v on v.id = m.vervanger_id
				where (:organisatie = '' or m.organisatie_id = :organisatie) and (:inactief or m.actief)
				and (:zoek = '' or lower(m.naam) like :deel escape '!' or lower(m.id) like :deel escape '!'
				  or lower(m.email) like :deel escape '!')
				order by o.naam, m.naam, m.id fetch first :meeste rows only""")
			.param("organisatie", organisatie)
			.param("inactief", ookInactief)
			.param("zoek", gezocht)
			.param("deel", "%" + gezocht.replaceAll("[!%_]", "!$0") + "%")
			.param("meeste", MEESTE)
			.query((rij, nr) -> new Rij(rij.getString("id"), rij.getString("naam"), rij.getString("email"),
					rij.getString("organisatie"), rollen(rij.getString("rollen")), rij.getString("vervanger"),
					rij.getBoolean("actief"), rij.getLong("routes")))
			.list();
	}

	private static String rollen(String rollen) {
		return (rollen == null) ? ""
				: Arrays.stream(rollen.split(",")).map(Rolnaam::van).collect(Collectors.joining(", "));
	}

	/** One member of staff. */
	public record Rij(String id, String naam, String email, String organisatie, String rollen, String vervanger,
			boolean actief, long routes) {
	}

}
