package nl.transitieroute.aanmelden.wachtwoord;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts failures by name and by address, and closes both for a growing while. Every try
 * counts as a failure until it has succeeded: a hundred tries at once are a hundred
 * failures.
 */
@Component
public class Aanmeldpogingen {

	private static final int HOOGSTE_MACHT = 20;

	/**
	 * An address forgets as many failures an hour as it may have: the typing errors of a
	 * whole school behind one address never add up to a closed door.
	 */
	private static final Duration ADRES_VERGEET = Duration.ofHours(1);

	private final JdbcClient jdbc;

	private final TransactionTemplate transactie;

	private final Aanmeldinstellingen instellingen;

	private final Clock klok = Clock.systemUTC();

	Aanmeldpogingen(JdbcClient jdbc, PlatformTransactionManager transacties, Aanmeldinstellingen instellingen) {
		this.jdbc = jdbc;
		this.transactie = new TransactionTemplate(transacties);
		this.transactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.instellingen = instellingen;
	}

	/**
	 * Before a password is looked at.
	 * @throws TeVaakGeprobeerd when the name or the address is closed now
	 */
	void begin(String account, String adres) {
		int perAdres = this.instellingen.pogingenPerAdres();
		tel(adressleutel(adres), perAdres, ADRES_VERGEET.dividedBy(perAdres));
		tel(accountsleutel(account), this.instellingen.pogingenPerAccount(), null);
	}

	/** After the right password. The address keeps the failures of others. */
	void gelukt(String account, String adres) {
		this.transactie.executeWithoutResult((status) -> {
			vrij(account);
			this.jdbc.sql(
					"update aanmeldpoging set mislukt = mislukt - 1, dicht_tot = null where sleutel = ? and mislukt > 0")
				.param(adressleutel(adres))
				.update();
		});
	}

	/** Opens an account that was closed. */
	void vrij(String account) {
		this.jdbc.sql("delete from aanmeldpoging where sleutel = ?").param(accountsleutel(account)).update();
	}

	/** Until when the account is closed; empty when it is open. */
	Optional<OffsetDateTime> dichtTot(String account) {
		return this.jdbc.sql("select dicht_tot from aanmeldpoging where sleutel = ? and dicht_tot > ?")
			.params(accountsleutel(account), OffsetDateTime.now(this.klok))
			.query(OffsetDateTime.class)
			.optional();
	}

	/** What nobody needs any more. */
	void ruimOp() {
		this.jdbc.sql("delete from aanmeldpoging where laatst_op < ? and (dicht_tot is null or dicht_tot < ?)")
			.params(OffsetDateTime.now(this.klok).minus(this.instellingen.vergeetNa()), OffsetDateTime.now(this.klok))
			.update();
	}

	private void tel(String sleutel, int hoogste, Duration vergeetEen) {
		Duration wacht;
		try {
			wacht = this.transactie.execute((status) -> telEen(sleutel, hoogste, vergeetEen));
		}
		catch (DuplicateKeyException ex) {
			// Another request counted the first one at the same time.
			wacht = this.transactie.execute((status) -> telEen(sleutel, hoogste, vergeetEen));
		}
		if (!wacht.isZero()) {
			throw new TeVaakGeprobeerd(wacht);
		}
	}

	/** How long it is closed; zero when this try may go on. */
	private Duration telEen(String sleutel, int hoogste, Duration vergeetEen) {
		OffsetDateTime nu = OffsetDateTime.now(this.klok);
		Optional<Stand> stand = this.jdbc
			.sql("select mislukt, laatst_op, dicht_tot from aanmeldpoging where sleutel = ? for update")
			.param(sleutel)
			.query((rij, nr) -> new Stand(rij.getInt(1), rij.getObject(2, OffsetDateTime.class),
					rij.getObject(3, OffsetDateTime.class)))
			.optional();
		if (stand.isPresent() && stand.get().dichtTot() != null && stand.get().dichtTot().isAfter(nu)) {
			return Duration.between(nu, stand.get().dichtTot());
		}
		Stand eerder = stand.filter((al) -> al.laatstOp().isAfter(nu.minus(this.instellingen.vergeetNa())))
			.map((al) -> al.vergeet(vergeetEen, nu))
			.orElse(new Stand(0, nu, null));
		int mislukt = eerder.mislukt() + 1;
		OffsetDateTime sinds = (vergeetEen != null) ? eerder.laatstOp() : nu;
		OffsetDateTime dicht = (mislukt >= hoogste) ? nu.plus(pauze(mislukt - hoogste)) : null;
		if (stand.isPresent()) {
			this.jdbc.sql("update aanmeldpoging set mislukt = ?, laatst_op = ?, dicht_tot = ? where sleutel = ?")
				.params(mislukt, sinds, dicht, sleutel)
				.update();
		}
		else {
			this.jdbc.sql("insert into aanmeldpoging (mislukt, laatst_op, dicht_tot, sleutel) values (?, ?, ?, ?)")
				.params(mislukt, sinds, dicht, sleutel)
				.update();
		}
		return Duration.ZERO;
	}

	private Duration pauze(int keer) {
		Duration pauze = this.instellingen.pauze().multipliedBy(1L << Math.min(keer, HOOGSTE_MACHT));
		return (pauze.compareTo(this.instellingen.langstePauze()) < 0) ? pauze : this.instellingen.langstePauze();
	}

	private static String accountsleutel(String account) {
		return "account:" + vingerafdruk(account.strip().toLowerCase(Locale.ROOT));
	}

	private static String adressleutel(String adres) {
		return "adres:" + vingerafdruk(adres);
	}

	private static String vingerafdruk(String tekst) {
		try {
			byte[] som = MessageDigest.getInstance("SHA-256").digest(tekst.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(som);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private record Stand(int mislukt, OffsetDateTime laatstOp, OffsetDateTime dichtTot) {

		/**
		 * One failure less for every so much time; what is left of the time counts on.
		 */
		private Stand vergeet(Duration een, OffsetDateTime nu) {
			if (een == null) {
				return this;
			}
			long minder = Duration.between(this.laatstOp, nu).dividedBy(een);
			return (minder < this.mislukt) ? new Stand(this.mislukt - (int) minder,
					this.laatstOp.plus(een.multipliedBy(minder)), this.dichtTot) : new Stand(0, nu, this.dichtTot);
		}
	}

}
