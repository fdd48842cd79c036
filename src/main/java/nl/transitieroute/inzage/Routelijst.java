package nl.transitieroute.inzage;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Routezicht;
import nl.transitieroute.route.TeLaat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The caseload of one person: the routes that {@link Routezicht} lets him see, late
 * first.
 */
@Repository
class Routelijst {

	static final int PER_BLAD = 50;

	private static final String WAAR = " where " + Routezicht.VOORWAARDE + """
			and (not :vanMij or r.contactpersoon_id = :lezer or r.vervanger_id = :lezer
			  or (:vorige and exists (select 1 from contactpersoon_periode p where p.route_id = r.id
			    and p.medewerker_id = :lezer and p.organisatie_id = :eigen)))
			and (not :teLaat or (r.status <> 'AFGESLOTEN' and r.volgende_stap_op < :teLaatVoor))
			and (:fase = '' or r.fase = :fase)
			""";

	private static final String OPEN = " and r.status <> 'AFGESLOTEN'";

	private static final String NAAM = "lower(j.voornaam || ' ' || j.achternaam) like :deel escape '!'";

	private static final String NUMMER = "lower(r.nummer) like :deel escape '!'";

	private static final String JONGERE = " join jongere j on j.id = r.jongere_id";

	/** Nothing planned is shown first, and by an index when all of them are open. */
	private static final String VOLGORDE = "r.volgende_stap_op nulls first, r.nummer";

	private static final String GEMENGD = "case when r.status = 'AFGESLOTEN' then 1 else 0 end, " + VOLGORDE;

	private final JdbcClient jdbc;

	private final Routezicht zicht;

	private final TeLaat teLaat;

	Routelijst(JdbcClient jdbc, Routezicht zicht, TeLaat teLaat) {
		this.jdbc = jdbc;
		this.zicht = zicht;
		this.teLaat = teLaat;
	}

	/** One page of the list, and how many there are in all. */
	Blad vind(Aangemelde wie, Vraag vraag) {
		Map<String, Object> zicht = this.zicht.van(wie.id(), vraag.vorige(), vraag.afgesloten());
		List<Rij> rijen = zoek(zicht, vraag);
		boolean isAlles = vraag.blad() == 1 && rijen.size() < PER_BLAD;
		return new Blad(rijen, isAlles ? rijen.size() : tel(zicht, vraag));
	}

	private long tel(Map<String, Object> zicht, Vraag vraag) {
		return vraag("select count(*) from route r" + keuze(vraag), zicht, vraag).query(Long.class).single();
	}

	private List<Rij> zoek(Map<String, Object> zicht, Vraag vraag) {
		String volgorde = vraag.afgesloten() ? GEMENGD : VOLGORDE;
		return vraag("""
				select r.nummer, j.voornaam || ' ' || j.achternaam as jongere, r.fase, r.status, r.volgende_stap,
				r.volgende_stap_op, m.naam as contactpersoon, o.naam as verantwoordelijke
				from (select r.* from route r%s order by %s offset :begin rows fetch first :aantal rows only) r
				join jongere j on j.id = r.jongere_id join medewerker m on m.id = r.contactpersoon_id
				join organisatie o on o.id = r.verantwoordelijke_id order by %s""".formatted(keuze(vraag), volgorde,
				volgorde), zicht, vraag)
			.param("begin", (vraag.blad() - 1L) * PER_BLAD)
			.param("aantal", PER_BLAD)
			.query(Gevonden.class)
			.list()
			.stream()
			.map(this::rij)
			.toList();
	}

	/** Only what is asked for: what a name has to do with it is joined when it has. */
	private static String keuze(Vraag vraag) {
		boolean zoekt = !vraag.zoek().isBlank();
		return (zoekt ? JONGERE : "") + WAAR + (vraag.afgesloten() ? "" : OPEN) + (zoekt ? gezocht(vraag.zoek()) : "");
	}

	/** Without a digit it is no number, and all numbers need not be looked through. */
	private static String gezocht(String zoek) {
		return zoek.chars().anyMatch(Character::isDigit) ? " and (" + NAAM + " or " + NUMMER + ")" : " and " + NAAM;
	}

	private JdbcClient.StatementSpec vraag(String sql, Map<String, Object> zicht, Vraag vraag) {
		String zoek = vraag.zoek().strip().toLowerCase(Locale.ROOT);
		return this.jdbc.sql(sql)
			.params(zicht)
			.param("vanMij", vraag.vanMij())
			.param("teLaat", vraag.teLaat())
			.param("teLaatVoor", this.teLaat.grens())
			.param("fase", vraag.fase())
			.param("deel", "%" + zoek.replaceAll("[!%_]", "!$0") + "%");
	}

	private Rij rij(Gevonden gevonden) {
		String fase = Fase.valueOf(gevonden.fase()).label();
		if ("AFGESLOTEN".equals(gevonden.status())) {
			return new Rij(gevonden.nummer(), gevonden.jongere(), fase, "Afgesloten", "", false, false,
					gevonden.contactpersoon(), gevonden.verantwoordelijke());
		}
		return new Rij(gevonden.nummer(), gevonden.jongere(), fase, gevonden.volgendeStap(),
				Datum.kort(gevonden.volgendeStapOp()), this.teLaat.is(gevonden.volgendeStapOp()),
				"GEPAUZEERD".equals(gevonden.status()), gevonden.contactpersoon(), gevonden.verantwoordelijke());
	}

	/** What is asked for; empty text means everything. */
	record Vraag(String zoek, String fase, boolean vanMij, boolean teLaat, boolean afgesloten, boolean vorige,
			int blad) {
	}

	/** A page of the list. */
	record Blad(List<Rij> rijen, long aantal) {
	}

	/** One route in the list. */
	record Rij(String nummer, String jongere, String fase, String volgendeStap, String op, boolean laat, boolean pauze,
			String contactpersoon, String verantwoordelijke) {
	}

	/** One row of the query. */
	record Gevonden(String nummer, String jongere, String fase, String status, String volgendeStap,
			OffsetDateTime volgendeStapOp, String contactpersoon, String verantwoordelijke) {
	}

}
