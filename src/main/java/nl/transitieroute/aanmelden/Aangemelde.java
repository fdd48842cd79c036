package nl.transitieroute.aanmelden;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import nl.transitieroute.organisatie.Begeleidersrollen;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who is signed in: a member of staff with his roles at his organisation. The one
 * principal of Tasklist, own pages and API.
 */
public class Aangemelde implements UserDetails, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final String id;

	private final String naam;

	private final String organisatieId;

	private final List<String> rollen;

	private final boolean actief;

	/** When the password was set, or null; a session of an older one has ended. */
	private final Instant wachtwoordOp;

	private final Instant eenmaligTot;

	private final Instant aangemeldOp;

	private String wachtwoord;

	public Aangemelde(String id, String naam, String organisatieId, List<String> rollen, boolean actief,
			String wachtwoord) {
		this(id, naam, organisatieId, rollen, actief, wachtwoord, null, null);
	}

	Aangemelde(String id, String naam, String organisatieId, List<String> rollen, boolean actief, String wachtwoord,
			Instant wachtwoordOp, Instant eenmaligTot) {
		this.id = id;
		this.naam = naam;
		this.organisatieId = organisatieId;
		this.rollen = List.copyOf(rollen);
		this.actief = actief;
		this.wachtwoord = wachtwoord;
		this.wachtwoordOp = wachtwoordOp;
		this.eenmaligTot = eenmaligTot;
		this.aangemeldOp = Instant.now();
	}

	/** The same person, in another shape. */
	protected Aangemelde(Aangemelde wie) {
		this(wie.id, wie.naam, wie.organisatieId, wie.rollen, wie.actief, null, wie.wachtwoordOp, null);
	}

	public String id() {
		return this.id;
	}

	public String naam() {
		return this.naam;
	}

	public String organisatieId() {
		return this.organisatieId;
	}

	public List<String> rollen() {
		return this.rollen;
	}

	/** Whether this person works on routes, and so has a task list and a caseload. */
	public boolean werktAanRoutes() {
		return Begeleidersrollen.eenVan(this.rollen) || heeftRol(Begeleidersrollen.REGISSEUR);
	}

	public boolean heeftRol(String rol) {
		return this.rollen.contains(rol);
	}

	public Instant aangemeldOp() {
		return this.aangemeldOp;
	}

	public Instant wachtwoordOp() {
		return this.wachtwoordOp;
	}

	/**
	 * Until when the one-time password holds that this person came in with, or null: with
	 * one he may choose a password of his own, and nothing else.
	 */
	public Instant eenmaligTot() {
		return this.eenmaligTot;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return this.rollen.stream().map((rol) -> new SimpleGrantedAuthority("ROLE_" + rol)).toList();
	}

	@Override
	public String getPassword() {
		return this.wachtwoord;
	}

	@Override
	public String getUsername() {
		return this.id;
	}

	@Override
	public boolean isEnabled() {
		return this.actief;
	}

	@Override
	public void eraseCredentials() {
		this.wachtwoord = null;
	}

	@Override
	public final boolean equals(Object ander) {
		return ander instanceof Aangemelde aangemelde && aangemelde.id.equals(this.id);
	}

	@Override
	public final int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return this.id;
	}

}
