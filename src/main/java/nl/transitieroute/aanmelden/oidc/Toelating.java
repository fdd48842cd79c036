package nl.transitieroute.aanmelden.oidc;

import java.text.Normalizer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import nl.transitieroute.aanmelden.oidc.GeenToelating.Reden;
import nl.transitieroute.organisatie.Toegangsrechten;
import nl.transitieroute.organisatie.Uitvoerder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds somebody who signed in elsewhere in our directory, and lets his roles there
 * follow what his organisation says today.
 */
@Component
class Toelating {

	private static final int LANGSTE_NAAM = 48;

	/** Names that mean something else to us or to the engine. */
	private static final Set<String> VOORBEHOUDEN = Set.of(Uitvoerder.SYSTEEM, "anonymoususer");

	private final JdbcClient jdbc;

	private final Clock klok = Clock.systemUTC();

	private final List<Toegangsrechten> rechten;

	Toelating(JdbcClient jdbc, List<Toegangsrechten> rechten) {
		this.jdbc = jdbc;
		this.rechten = rechten;
	}

	/**
	 * The account in the directory: the one that was linked before, else the one with his
	 * verified e-mail address at the same organisation, else a new one.
	 * @throws GeenToelating when his organisation or role is not listed, or he has left
	 */
	@Transactional(noRollbackFor = GeenToelating.class)
	public String laatToe(Aanbieder aanbieder, String issuer, String subject, Map<String, Object> claims) {
		String organisatie = aanbieder.organisatie(claims);
		if (organisatie == null || !bestaat("organisatie", organisatie)) {
			throw new GeenToelating(Reden.ORGANISATIE);
		}
		Set<String> rollen = aanbieder.rollen(claims);
		Optional<Gevonden> gekoppeld = gekoppeld(issuer, subject);
		Optional<Gevonden> gevonden = gekoppeld.or(() -> metEmail(aanbieder.email(claims), organisatie, issuer));
		if (gevonden.isPresent() && !gevonden.get().actief()) {
			throw new GeenToelating(Reden.INACTIEF);
		}
		if (gevonden.isPresent() && !gevonden.get().organisatieId().equals(organisatie)) {
			// Who changed employer gets an account there; the old one is not his to take
			// along, nor the routes that hang on it.
			throw new GeenToelating(Reden.ORGANISATIE);
		}
		if (rollen.isEmpty()) {
			gekoppeld.ifPresent((wie) -> volg(wie.id(), rollen));
			throw new GeenToelating(Reden.ROL);
		}
		String id = gevonden.map(Gevonden::id).orElseGet(() -> maak(organisatie, aanbieder.email(claims), claims));
		koppel(issuer, subject, id, gekoppeld.isPresent());
		volg(id, rollen);
		return id;
	}

	private Optional<Gevonden> gekoppeld(String issuer, String subject) {
		return this.jdbc
			.sql("""
					select m.id, m.organisatie_id, m.actief from aanmelding_koppeling k join medewerker m on m.id = k.medewerker_id
					where k.issuer = ? and k.subject = ?""")
			.params(issuer, subject)
			.query(Gevonden.class)
			.optional();
	}

	/** Only when it can be no other: one account, and not yet somebody's there. */
	private Optional<Gevonden> metEmail(String email, String organisatie, String issuer) {
		if (email == null) {
			return Optional.empty();
		}
		List<Gevonden> zelfde = this.jdbc.sql("""
				select m.id, m.organisatie_id, m.actief from medewerker m
				where lower(m.email) = ? and m.organisatie_id = ? and not exists (
				  select 1 from aanmelding_koppeling k where k.medewerker_id = m.id and k.issuer = ?)""")
			.params(email.toLowerCase(Locale.ROOT), organisatie, issuer)
			.query(Gevonden.class)
			.list();
		return (zelfde.size() == 1) ? Optional.of(zelfde.get(0)) : Optional.empty();
	}

	private void koppel(String issuer, String subject, String id, boolean al) {
		OffsetDateTime nu = OffsetDateTime.now(this.klok);
		if (al) {
			this.jdbc.sql("update aanmelding_koppeling set laatst_op = ? where issuer = ? and subject = ?")
				.params(nu, issuer, subject)
				.update();
		}
		else {
			this.jdbc.sql("""
					insert into aanmelding_koppeling (issuer, subject, medewerker_id, gekoppeld_op, laatst_op)
					values (?, ?, ?, ?, ?)""").params(issuer, subject, id, nu, nu).update();
		}
	}

	/** Writes only what differs: a change ends the sessions that he has elsewhere. */
	private void volg(String id, Set<String> rollen) {
		Set<String> nu = new HashSet<>(this.jdbc.sql("select rol from medewerker_rol where medewerker_id = ?")
			.param(id)
			.query(String.class)
			.list());
		nu.stream()
			.filter((rol) -> !rollen.contains(rol))
			.forEach((rol) -> this.jdbc.sql("delete from medewerker_rol where medewerker_id = ? and rol = ?")
				.params(id, rol)
				.update());
		rollen.stream()
			.filter((rol) -> !nu.contains(rol))
			.forEach((rol) -> this.jdbc.sql("insert into medewerker_rol (medewerker_id, rol) values (?, ?)")
				.params(id, rol)
				.update());
		if (!nu.equals(rollen)) {
			this.rechten.forEach((recht) -> recht.medewerkerGewijzigd(id));
		}
	}

	private String maak(String organisatie, String email, Map<String, Object> claims) {
		String naam = (claims.get("name") instanceof String volledig && !volledig.isBlank()) ? volledig.strip()
				: "Nieuwe medewerker";
		String id = vrijeNaam((email != null) ? email.substring(0, email.indexOf('@')) : naam);
		this.jdbc.sql("insert into medewerker (id, naam, email, organisatie_id) values (?, ?, ?, ?)")
			.params(id, naam.substring(0, Math.min(200, naam.length())), email, organisatie)
			.update();
		return id;
	}

	/** A name for the account that the engine takes and nobody has. */
	private String vrijeNaam(String wens) {
		String zonderAccenten = Normalizer.normalize(wens, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
		String net = zonderAccenten.replaceAll("\\s+", ".")
			.replaceAll("[^a-z0-9._-]", "")
			.replaceAll("^[^a-z0-9]+", "");
		String begin = net.isEmpty() ? "medewerker" : net.substring(0, Math.min(LANGSTE_NAAM, net.length()));
		String naam = begin;
		for (int i = 2; VOORBEHOUDEN.contains(naam) || bestaat("medewerker", naam); i++) {
			naam = begin + "." + i;
		}
		return naam;
	}

	private boolean bestaat(String tabel, String id) {
		return this.jdbc.sql("select count(*) from " + tabel + " where id = ?")
			.param(id)
			.query(Long.class)
			.single() > 0;
	}

	private record Gevonden(String id, String organisatieId, boolean actief) {
	}

}
