package nl.transitieroute.vangnet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Routezicht;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stands on the list for one person. A fault of a route shows to who sees that route
 * ({@link Routezicht}) and has a say in it; what is nobody's in a region goes to the
 * functional administrator.
 */
@Repository
class Vangnetlijst {

	static final int PER_BLAD = 50;

	private static final String VAN = """
			from vangnetmelding v left join route r on r.id = v.route_id
			left join jongere j on j.id = r.jongere_id
			left join organisatie g on g.id = r.regie_id
			left join organisatie o on o.id = coalesce(r.verantwoordelijke_id, v.organisatie_id)
			where (v.opgelost_op is null) = :staat and (:soort = '' or v.soort = :soort)
			and ((:isBeheerder and v.soort in (:vanBeheerder))
			or (r.id is not null and\s""" + Routezicht.VOORWAARDE + """
			and ((:isRegisseur and r.regie_id = :eigen)
			  or (:isLeiding and r.verantwoordelijke_id = :eigen and v.soort in (:vanLeiding)))))""";

	private final JdbcClient jdbc;

	private final Routezicht zicht;

	private final Aanpakken aanpakken;

	private final Organisaties organisaties;

	Vangnetlijst(JdbcClient jdbc, Routezicht zicht, Aanpakken aanpakken, Organisaties organisaties) {
		this.jdbc = jdbc;
		this.zicht = zicht;
		this.aanpakken = aanpakken;
		this.organisaties = organisaties;
	}

	Kijker kijker(String medewerkerId) {
		return Kijker.van(medewerkerId, this.organisaties);
	}

	/** The parameters for one person; ask once for a list and its counts. */
	Map<String, Object> zichtVan(Kijker kijker) {
		Map<String, Object> alles = new HashMap<>(this.zicht.van(kijker.medewerkerId(), false, false));
		alles.putAll(kijker.parameters());
		alles.put("vanBeheerder", this.aanpakken.soortenVan(Aanpak.BEHEERDER));
		alles.put("vanLeiding", this.aanpakken.soortenVan(Aanpak.LEIDING));
		return alles;
	}

	/** How many of each kind stand, in the order of the kinds. */
	Map<Soort, Long> tel(Map<String, Object> zicht) {
		Map<Soort, Long> aantallen = new EnumMap<>(Soort.class);
		vraag("select v.soort, count(*) as aantal " + VAN + " group by v.soort", zicht, true, "").query((rij) -> {
			Soort soort = Soort.metSleutel(rij.getString("soort"));
			if (soort != null) {
				aantallen.put(soort, rij.getLong("aantal"));
			}
		});
		return aantallen;
	}

	/** One page: the oldest first of what stands, the newest first of what was mended. */
	List<Melding> zoek(Map<String, Object> zicht, boolean staat, Soort soort, int blad) {
		return vraag("""
				select v.*, r.nummer, g.naam as regie, o.id as van_id, o.naam as van, o.soort as van_soort,
				case when r.id is not null and\s""" + Routezicht.VOORWAARDE + """
				then j.voornaam end as voornaam\s""" + VAN + """
				 order by case when v.opgelost_op is null then v.sinds end, v.opgelost_op desc, v.id
				offset :begin rows fetch first :aantal rows only""", zicht, staat, sleutel(soort))
			.param("begin", (blad - 1L) * PER_BLAD)
			.param("aantal", PER_BLAD)
			.query(Vangnetlijst::melding)
			.list();
	}

	long telOpgelost(Map<String, Object> zicht, Soort soort) {
		return vraag("select count(*) " + VAN, zicht, false, sleutel(soort)).query(Long.class).single();
	}

	/** One that stands and that this person sees. */
	Optional<Melding> open(Map<String, Object> zicht, long id) {
		return vraag("select v.*, r.nummer, g.naam as regie, o.id as van_id, o.naam as van, o.soort as van_soort, "
				+ "cast(null as varchar(1)) as voornaam " + VAN + " and v.id = :id", zicht, true, "")
			.param("id", id)
			.query(Vangnetlijst::melding)
			.optional();
	}

	private JdbcClient.StatementSpec vraag(String sql, Map<String, Object> zicht, boolean staat, String soort) {
		return this.jdbc.sql(sql).params(zicht).param("staat", staat).param("soort", soort);
	}

	private static String sleutel(Soort soort) {
		return (soort != null) ? soort.sleutel() : "";
	}

	private static Melding melding(ResultSet rij, int nr) throws SQLException {
		return new Melding(rij.getLong("id"), Soort.metSleutel(rij.getString("soort")), rij.getString("nummer"),
				rij.getString("voornaam"), rij.getString("regie"), rij.getString("van_id"), rij.getString("van"),
				rij.getString("van_soort"), rij.getString("medewerker_id"), rij.getString("onderdeel"),
				rij.getString("wat"), rij.getObject("sinds", OffsetDateTime.class),
				rij.getObject("gezien_op", OffsetDateTime.class), rij.getObject("opgelost_op", OffsetDateTime.class));
	}

}
