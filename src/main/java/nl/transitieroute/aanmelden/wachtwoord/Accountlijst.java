package nl.transitieroute.aanmelden.wachtwoord;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts with how they stand, by name. */
@Component
class Accountlijst {

	static final int MEESTE = 100;

	static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag("nl"))
		.withZone(ZoneId.of("Europe/Amsterdam"));

	private final JdbcClient jdbc;

	private final Aanmeldpogingen pogingen;

	Accountlijst(JdbcClient jdbc, Aanmeldpogingen pogingen) {
		this.jdbc = jdbc;
		this.pogingen = pogingen;
	}

	/** Whose name, account or organisation holds this; the first of them. */
	List<Account> zoek(String tekst) {
		return this.jdbc
			.sql("""
					select m.id, m.naam, o.naam as organisatie, m.actief, m.wachtwoord, a.eenmalig_tot, a.laatst_ingelogd_op,
					  exists (select 1 from aanmelding_koppeling k where k.medewerker_id = m.id) as gekoppeld
					from medewerker m join organisatie o on o.id = m.organisatie_id
					left join account a on a.medewerker_id = m.id
					where lower(m.naam) like :deel or m.id like :deel or lower(o.naam) like :deel
					order by m.naam, m.id limit :meeste""")
			.param("deel", deel(tekst))
			.param("meeste", MEESTE)
			.query((rij, nr) -> {
				OffsetDateTime eenmalig = rij.getObject("eenmalig_tot", OffsetDateTime.class);
				OffsetDateTime laatst = rij.getObject("laatst_ingelogd_op", OffsetDateTime.class);
				return new Account(rij.getString("id"), rij.getString("naam"), rij.getString("organisatie"),
						stand(rij.getBoolean("actief"), rij.getString("wachtwoord") != null, eenmalig,
								rij.getBoolean("gekoppeld")),
						(laatst != null) ? MOMENT.format(laatst) : "nooit", rij.getBoolean("actief"),
						this.pogingen.dichtTot(rij.getString("id")).map(MOMENT::format).orElse(null));
			})
			.list();
	}

	/** For {@code like}; what has a meaning there is left out. */
	static String deel(String tekst) {
		return "%" + tekst.strip().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "") + "%";
	}

	private static String stand(boolean actief, boolean wachtwoord, OffsetDateTime eenmalig, boolean gekoppeld) {
		if (!actief) {
			return "niet meer actief";
		}
		if (eenmalig != null) {
			return (eenmalig.isBefore(OffsetDateTime.now()) ? "eenmalig wachtwoord verlopen op "
					: "eenmalig wachtwoord tot ") + MOMENT.format(eenmalig);
		}
		if (gekoppeld) {
			return wachtwoord ? "eigen wachtwoord, en via de eigen organisatie" : "via de eigen organisatie";
		}
		return wachtwoord ? "eigen wachtwoord" : "nog geen wachtwoord";
	}

	/**
	 * @param laatst when he signed in last, or "nooit"
	 * @param dichtTot until when it is closed after failures, or null
	 */
	record Account(String id, String naam, String organisatie, String stand, String laatst, boolean actief,
			String dichtTot) {
	}

}
