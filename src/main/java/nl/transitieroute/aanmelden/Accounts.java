package nl.transitieroute.aanmelden;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** The accounts of the directory. Who has no password there cannot sign in with one. */
@Service
public class Accounts implements UserDetailsService {

	private final JdbcClient jdbc;

	Accounts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Aangemelde loadUserByUsername(String gebruikersnaam) {
		return zoek(gebruikersnaam.strip().toLowerCase(Locale.ROOT)).filter((wie) -> wie.getPassword() != null)
			.orElseThrow(() -> new UsernameNotFoundException("Onbekend account"));
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

	private Optional<Aangemelde> zoek(String id) {
		List<String> rollen = this.jdbc.sql("select rol from medewerker_rol where medewerker_id = ? order by rol")
			.param(id)
			.query(String.class)
			.list();
		return this.jdbc.sql("select id, naam, organisatie_id, actief, wachtwoord from medewerker where id = ?")
			.param(id)
			.query((rij, nr) -> new Aangemelde(rij.getString("id"), rij.getString("naam"),
					rij.getString("organisatie_id"), rollen, rij.getBoolean("actief"), rij.getString("wachtwoord")))
			.optional();
	}

}
