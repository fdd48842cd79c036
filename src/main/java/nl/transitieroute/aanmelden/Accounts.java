package nl.transitieroute.aanmelden;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** The accounts of the directory. Who has no password there cannot sign in with one. */
@Service
public class Accounts implements UserDetailsService, UserDetailsPasswordService {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Aangemelde loadUserByUsername(String gebruikersnaam) {
		return zoekMetWachtwoord(gebruikersnaam).orElseThrow(() -> new UsernameNotFoundException("Onbekend account"));
	}

	/** Who may try a password under this name, as it was typed. */
	public Optional<Aangemelde> zoekMetWachtwoord(String gebruikersnaam) {
		return zoek(gebruikersnaam.strip().toLowerCase(Locale.ROOT)).filter((wie) -> wie.getPassword() != null);
	}

	/** The same password, hashed as strong as we hash today. */
	@Override
	public UserDetails updatePassword(UserDetails wie, String sterker) {
		this.jdbc.sql("update medewerker set wachtwoord = ? where id = ?").params(sterker, wie.getUsername()).update();
		return loadUserByUsername(wie.getUsername());
	}

	/**
	 * Somebody who signed in elsewhere and is known here.
	 * @throws UsernameNotFoundException when he is not
	 */
	public Aangemelde zonderWachtwoord(String id) {
		Aangemelde wie = zoek(id).orElseThrow(() -> new UsernameNotFoundException("Onbekend account"));
		wie.eraseCredentials();
		return wie;
	}

	/** The account as it is now. */
	Optional<Aangemelde> zoek(String id) {
		List<String> rollen = this.jdbc.sql("select rol from medewerker_rol where medewerker_id = ? order by rol")
			.param(id)
			.query(String.class)
			.list();
		return this.jdbc.sql("""
				select m.id, m.naam, m.organisatie_id, m.actief, m.wachtwoord, a.wachtwoord_op, a.eenmalig_tot
				from medewerker m left join account a on a.medewerker_id = m.id where m.id = ?""")
			.param(id)
			.query((rij, nr) -> new Aangemelde(rij.getString("id"), rij.getString("naam"),
					rij.getString("organisatie_id"), rollen, rij.getBoolean("actief"), rij.getString("wachtwoord"),
					moment(rij, "wachtwoord_op"), moment(rij, "eenmalig_tot")))
			.optional();
	}

	private static Instant moment(ResultSet rij, String kolom) throws SQLException {
		OffsetDateTime moment = rij.getObject(kolom, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

}
