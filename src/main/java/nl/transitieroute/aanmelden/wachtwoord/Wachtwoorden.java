package nl.transitieroute.aanmelden.wachtwoord;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.aanmelden.Accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes passwords: one's own, or a one-time one for somebody else. */
@Component
class Wachtwoorden {

	/** Without letters and digits that look alike on paper. */
	private static final String TEKENS = "abcdefghjkmnpqrstuvwxyz23456789";

	private static final int GROEPEN = 4;

	private static final int PER_GROEP = 4;

	private final JdbcClient jdbc;

	private final Accounts accounts;

	private final PasswordEncoder wachtwoorden;

	private final Aanmeldpogingen pogingen;

	private final Aanmeldlogboek logboek;

	private final Aanmeldinstellingen instellingen;

	private final SecureRandom toeval = new SecureRandom();

	private final Clock klok = Clock.systemUTC();

	Wachtwoorden(JdbcClient jdbc, Accounts accounts, PasswordEncoder wachtwoorden, Aanmeldpogingen pogingen,
			Aanmeldlogboek logboek, Aanmeldinstellingen instellingen) {
		this.jdbc = jdbc;
		this.accounts = accounts;
		this.wachtwoorden = wachtwoorden;
		this.pogingen = pogingen;
		this.logboek = logboek;
		this.instellingen = instellingen;
	}

	/**
	 * A new password in place of the old one; every other session of this person ends.
	 * @throws Weigering when the old one is wrong or the new one easy to guess
	 * @throws TeVaakGeprobeerd when the old one was guessed too often
	 */
	@Transactional
	public void wijzig(String id, String adres, String oud, String nieuw, String nogmaals) {
		this.pogingen.begin(id, adres);
		Aangemelde wie = this.accounts.zoekMetWachtwoord(id)
			.filter((account) -> this.wachtwoorden.matches(oud, account.getPassword()))
			.orElseThrow(() -> new Weigering("Je oude wachtwoord klopt niet. Probeer het nog eens."));
		this.pogingen.gelukt(id, adres);
		if (!nieuw.equals(nogmaals)) {
			throw new Weigering("De twee nieuwe wachtwoorden zijn niet gelijk. Typ twee keer hetzelfde.");
		}
		if (nieuw.equals(oud)) {
			throw new Weigering("Je nieuwe wachtwoord is hetzelfde als het oude. Kies een ander.");
		}
		Wachtwoordregels.controleer(nieuw, id, wie.naam());
		zet(id, nieuw, null);
		this.logboek.noteer("gewijzigd", id, id);
	}

	/**
	 * A password to sign in with once, for somebody who has none or has forgotten it. It
	 * opens a closed account too.
	 * @return the password; it is nowhere else
	 * @throws Weigering when there is no such account, or the person has left
	 */
	@Transactional
	public String eenmalig(String id, String door) {
		bestaatEnIsActief(id);
		String wachtwoord = IntStream.range(0, GROEPEN).mapToObj((nr) -> groep()).collect(Collectors.joining("-"));
		zet(id, wachtwoord, OffsetDateTime.now(this.klok).plus(this.instellingen.eenmaligGeldig()));
		this.pogingen.vrij(id);
		this.logboek.noteer("eenmalig", id, door);
		return wachtwoord;
	}

	/** Opens an account that was closed after failures. */
	@Transactional
	public void vrij(String id, String door) {
		bestaatEnIsActief(id);
		this.pogingen.vrij(id);
		this.logboek.noteer("vrijgegeven", id, door);
	}

	/**
	 * The first account, or the one that beheer locked itself out of.
	 * @throws Weigering when the password is easy to guess, or the account is somebody
	 * else's
	 */
	@Transactional
	public void beheerder(String id, String naam, String wachtwoord) {
		if (!id.matches("[a-z0-9][a-z0-9._-]{2,62}")) {
			throw new Weigering("Kies als account 3 tot 63 kleine letters, cijfers, punten of streepjes.");
		}
		Wachtwoordregels.controleer(wachtwoord, id, naam);
		if (this.jdbc.sql("select count(*) from organisatie where id = 'beheer'").query(Long.class).single() == 0) {
			this.jdbc.sql("insert into organisatie (id, soort, naam) values ('beheer', 'beheer', 'Beheer')").update();
		}
		Optional<String> organisatie = this.jdbc.sql("select organisatie_id from medewerker where id = ?")
			.param(id)
			.query(String.class)
			.optional();
		if (organisatie.isEmpty()) {
			this.jdbc.sql("insert into medewerker (id, naam, organisatie_id) values (?, ?, 'beheer')")
				.params(id, naam)
				.update();
			this.jdbc.sql("insert into medewerker_rol (medewerker_id, rol) values (?, 'functioneelbeheerder')")
				.param(id)
				.update();
		}
		else if (this.jdbc
			.sql("select count(*) from medewerker_rol where medewerker_id = ? and rol = 'functioneelbeheerder'")
			.param(id)
			.query(Long.class)
			.single() == 0) {
			throw new Weigering(
					"Het account " + id + " bestaat al en is geen functioneel beheerder. Kies een andere naam.");
		}
		zet(id, wachtwoord, null);
		this.pogingen.vrij(id);
		this.logboek.noteer("opdrachtregel", id, id);
	}

	private void zet(String id, String wachtwoord, OffsetDateTime eenmaligTot) {
		this.jdbc.sql("update medewerker set wachtwoord = ? where id = ?")
			.params(this.wachtwoorden.encode(wachtwoord), id)
			.update();
		this.logboek.account(id);
		this.jdbc.sql("update account set wachtwoord_op = ?, eenmalig_tot = ? where medewerker_id = ?")
			.params(OffsetDateTime.now(this.klok), eenmaligTot, id)
			.update();
	}

	private void bestaatEnIsActief(String id) {
		boolean actief = this.jdbc.sql("select actief from medewerker where id = ?")
			.param(id)
			.query(Boolean.class)
			.optional()
			.orElseThrow(() -> new Weigering("Dit account bestaat niet. Ververs de lijst."));
		if (!actief) {
			throw new Weigering("Deze medewerker is niet meer actief. Zet dit account eerst weer op actief.");
		}
	}

	private String groep() {
		return this.toeval.ints(PER_GROEP, 0, TEKENS.length())
			.mapToObj((plek) -> String.valueOf(TEKENS.charAt(plek)))
			.collect(Collectors.joining());
	}

}
