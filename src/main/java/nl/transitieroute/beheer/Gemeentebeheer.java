package nl.transitieroute.beheer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Municipalities with their regions, and who serves them, from a day on. A change closes
 * the old row the day before and opens a new one, so that every day keeps its own answer.
 * One kind of region is never derived from the other: 17 of the 40 RMC regions lie in
 * more than one arbeidsmarktregio. Open routes do not move by this.
 */
@Service
@Transactional
public class Gemeentebeheer {

	private static final Pattern CODE = Pattern.compile("\\d{4}");

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	private final Beheerlog log;

	Gemeentebeheer(JdbcClient jdbc, Organisaties organisaties, Beheerlog log) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
		this.log = log;
	}

	/**
	 * Takes in one row of the list of municipalities.
	 * @throws Veldfout when a field is wrong, or a later row stands already
	 */
	public Opname neemIndelingOp(String code, String naam, String rmcCode, String rmcRegio, String amrCode, String amr,
			String vanaf, String tot, String bron) {
		Indeling nieuw = gecontroleerd(new Indeling(code, naam, rmcCode, rmcRegio, amrCode, amr,
				Invoer.datum("geldig_vanaf", vanaf, true), Invoer.datum("geldig_tot", tot, false), bron));
		Optional<Indeling> zelfdeDag = indeling(nieuw.code(), "geldig_vanaf = ?", nieuw.vanaf());
		if (zelfdeDag.isPresent()) {
			return vervang(zelfdeDag.get(), nieuw.tot(laatsteDag(nieuw)));
		}
		moetDeLaatsteZijn("gemeente_indeling", nieuw.code(), nieuw.vanaf());
		Optional<Indeling> vorige = indeling(nieuw.code(), "geldig_vanaf < ?", nieuw.vanaf());
		if (vorige.isPresent() && vorige.get().zelfdeAls(nieuw)
				&& (vorige.get().tot() == null || !vorige.get().tot().isBefore(nieuw.vanaf()))) {
			return vervang(vorige.get(), vorige.get().tot(nieuw.tot()));
		}
		naamMoetVrijZijn(nieuw);
		if (vorige.isEmpty()) {
			this.jdbc.sql("insert into gemeente (code) values (?)").param(nieuw.code()).update();
		}
		vorige.filter((oud) -> oud.tot() == null || !oud.tot().isBefore(nieuw.vanaf()))
			.ifPresent((oud) -> zetTot("gemeente_indeling", oud.code(), oud.vanaf(), nieuw.vanaf().minusDays(1)));
		this.jdbc.sql("""
				insert into gemeente_indeling (gemeente_code, naam, rmc_code, rmc_regio, arbeidsmarktregio_code,
				arbeidsmarktregio, geldig_vanaf, geldig_tot, bron) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(nieuw.code(), nieuw.naam(), nieuw.rmcCode(), nieuw.rmcRegio(), nieuw.amrCode(), nieuw.amr(),
					nieuw.vanaf(), nieuw.tot(), nieuw.bron())
			.update();
		this.log.noteer("gemeente", nieuw.code(), "Indeling vanaf " + nieuw.vanaf(),
				vorige.map(Indeling::tekst).orElse(null), nieuw.tekst());
		sluitDienstverlening(nieuw);
		return vorige.isPresent() ? Opname.GEWIJZIGD : Opname.NIEUW;
	}

	/**
	 * A row that another one followed stays closed, also when an old list comes again.
	 */
	private LocalDate laatsteDag(Indeling indeling) {
		LocalDate volgende = this.jdbc
			.sql("select min(geldig_vanaf) from gemeente_indeling where gemeente_code = ? and geldig_vanaf > ?")
			.params(indeling.code(), indeling.vanaf())
			.query((rij, nr) -> Optional.ofNullable(rij.getObject(1, LocalDate.class)))
			.single()
			.orElse(null);
		boolean open = indeling.tot() == null || volgende != null && !indeling.tot().isBefore(volgende);
		return (volgende != null && open) ? volgende.minusDays(1) : indeling.tot();
	}

	private Opname vervang(Indeling oud, Indeling nieuw) {
		if (oud.zelfdeAls(nieuw) && Objects.equals(oud.tot(), nieuw.tot())) {
			return Opname.GELIJK;
		}
		this.jdbc.sql("""
				update gemeente_indeling set naam = ?, rmc_code = ?, rmc_regio = ?, arbeidsmarktregio_code = ?,
				arbeidsmarktregio = ?, geldig_tot = ?, bron = ? where gemeente_code = ? and geldig_vanaf = ?""")
			.params(nieuw.naam(), nieuw.rmcCode(), nieuw.rmcRegio(), nieuw.amrCode(), nieuw.amr(), nieuw.tot(),
					nieuw.bron(), oud.code(), oud.vanaf())
			.update();
		this.log.noteer("gemeente", oud.code(), "Indeling van " + oud.vanaf() + " verbeterd", oud.tekst(),
				nieuw.tekst());
		sluitDienstverlening(nieuw);
		return Opname.GEWIJZIGD;
	}

	/** A municipality that ends is served by nobody after its last day. */
	private void sluitDienstverlening(Indeling indeling) {
		if (indeling.tot() != null) {
			this.jdbc.sql("""
					update dienstverlening set geldig_tot = ? where gemeente_code = ? and geldig_vanaf <= ?
					and (geldig_tot is null or geldig_tot > ?)""")
				.params(indeling.tot(), indeling.code(), indeling.tot(), indeling.tot())
				.update();
		}
	}

	/**
	 * Takes in who serves a municipality from a day on.
	 * @throws Veldfout when the municipality or an organisation is not known, or a later
	 * row stands already
	 */
	public Opname neemDienstverleningOp(String code, String rmc, String wi, String regie, String vanaf) {
		String gemeente = code(code);
		LocalDate dag = Invoer.datum("geldig_vanaf", vanaf, true);
		if (indeling(gemeente, "geldig_vanaf <= ?", LocalDate.of(9999, 12, 31)).isEmpty()) {
			throw new Veldfout("gemeentecode", "is niet bekend", "Lever eerst de lijst met gemeenten aan.");
		}
		Dienst nieuw = new Dienst(organisatie("rmc", rmc), organisatie("wi", wi), organisatie("regie", regie), dag,
				null);
		Optional<Dienst> zelfdeDag = dienst(gemeente, "geldig_vanaf = ?", dag);
		if (zelfdeDag.isPresent()) {
			if (zelfdeDag.get().zelfdeAls(nieuw)) {
				return Opname.GELIJK;
			}
			this.jdbc.sql("""
					update dienstverlening set rmc_id = ?, wi_id = ?, regie_id = ?
					where gemeente_code = ? and geldig_vanaf = ?""")
				.params(nieuw.rmc(), nieuw.wi(), nieuw.regie(), gemeente, dag)
				.update();
			this.log.noteer("dienstverlening", gemeente, "Dienstverlening van " + dag + " verbeterd",
					zelfdeDag.get().tekst(), nieuw.tekst());
			return Opname.GEWIJZIGD;
		}
		moetDeLaatsteZijn("dienstverlening", gemeente, dag);
		Optional<Dienst> vorige = dienst(gemeente, "geldig_vanaf < ?", dag);
		boolean loopt = vorige.filter((oud) -> oud.tot() == null || !oud.tot().isBefore(dag)).isPresent();
		if (loopt && vorige.get().zelfdeAls(nieuw)) {
			return Opname.GELIJK;
		}
		if (loopt) {
			zetTot("dienstverlening", gemeente, vorige.get().vanaf(), dag.minusDays(1));
		}
		this.jdbc.sql("""
				insert into dienstverlening (gemeente_code, rmc_id, wi_id, regie_id, geldig_vanaf)
				values (?, ?, ?, ?, ?)""").params(gemeente, nieuw.rmc(), nieuw.wi(), nieuw.regie(), dag).update();
		this.log.noteer("dienstverlening", gemeente, "Dienstverlening vanaf " + dag,
				vorige.map(Dienst::tekst).orElse(null), nieuw.tekst());
		return vorige.isPresent() ? Opname.GEWIJZIGD : Opname.NIEUW;
	}

	private void moetDeLaatsteZijn(String tabel, String code, LocalDate vanaf) {
		this.jdbc.sql("select max(geldig_vanaf) from " + tabel + " where gemeente_code = ? and geldig_vanaf > ?")
			.params(code, vanaf)
			.query((rij, nr) -> Optional.ofNullable(rij.getObject(1, LocalDate.class)))
			.single()
			.ifPresent((later) -> {
				throw new Veldfout("geldig_vanaf", "ligt voor een rij die al geldt vanaf " + later,
						"Lever de rijen aan in de volgorde van hun datum.");
			});
	}

	private void naamMoetVrijZijn(Indeling nieuw) {
		boolean bezet = this.jdbc.sql("""
				select count(*) from gemeente_indeling where lower(naam) = lower(?) and gemeente_code <> ?
				and (geldig_tot is null or geldig_tot >= ?)""")
			.params(nieuw.naam(), nieuw.code(), nieuw.vanaf())
			.query(Long.class)
			.single() > 0;
		if (bezet) {
			throw new Veldfout("gemeente", "heet zoals een andere gemeente op die dag",
					"Geef de andere gemeente eerst een laatste dag (geldig_tot).");
		}
	}

	private void zetTot(String tabel, String code, LocalDate vanaf, LocalDate tot) {
		this.jdbc.sql("update " + tabel + " set geldig_tot = ? where gemeente_code = ? and geldig_vanaf = ?")
			.params(tot, code, vanaf)
			.update();
	}

	private Indeling gecontroleerd(Indeling invoer) {
		String code = code(invoer.code());
		if (invoer.tot() != null && invoer.tot().isBefore(invoer.vanaf())) {
			throw new Veldfout("geldig_tot", "ligt voor geldig_vanaf", "Wissel de datums om.");
		}
		return new Indeling(code, Invoer.verplicht("gemeente", invoer.naam(), 100),
				Invoer.verplicht("rmc_code", invoer.rmcCode(), 4),
				Invoer.verplicht("rmc_regio", invoer.rmcRegio(), 100),
				Invoer.verplicht("arbeidsmarktregio_code", invoer.amrCode(), 8),
				Invoer.verplicht("arbeidsmarktregio", invoer.amr(), 100), invoer.vanaf(), invoer.tot(),
				Invoer.begrensd("bron", Invoer.leegAlsNull(invoer.bron()), 300));
	}

	private static String code(String code) {
		String tekst = Invoer.verplicht("gemeentecode", code, 8);
		if (!CODE.matcher(tekst).matches()) {
			throw new Veldfout("gemeentecode", "heeft geen vier cijfers",
					"Schrijf de CBS-code met voorloopnullen, bijvoorbeeld 0202.");
		}
		return tekst;
	}

	private String organisatie(String soort, String id) {
		String gezocht = Invoer.leegAlsNull(id);
		if (gezocht == null) {
			return null;
		}
		return this.organisaties.alle()
			.stream()
			.filter((organisatie) -> organisatie.id().equals(gezocht) && organisatie.soort().equals(soort))
			.map(Organisatie::id)
			.findFirst()
			.orElseThrow(() -> new Veldfout(soort, "is geen bekende organisatie van deze soort",
					"Voeg haar eerst toe, of laat het leeg als zij niet meedoet."));
	}

	private Optional<Indeling> indeling(String code, String voorwaarde, LocalDate dag) {
		return this.jdbc
			.sql("select * from gemeente_indeling where gemeente_code = ? and " + voorwaarde
					+ " order by geldig_vanaf desc")
			.params(code, dag)
			.query(Gemeentebeheer::indeling)
			.list()
			.stream()
			.findFirst();
	}

	private static Indeling indeling(ResultSet rij, int nummer) throws SQLException {
		return new Indeling(rij.getString("gemeente_code"), rij.getString("naam"), rij.getString("rmc_code"),
				rij.getString("rmc_regio"), rij.getString("arbeidsmarktregio_code"), rij.getString("arbeidsmarktregio"),
				rij.getObject("geldig_vanaf", LocalDate.class), rij.getObject("geldig_tot", LocalDate.class),
				rij.getString("bron"));
	}

	private Optional<Dienst> dienst(String code, String voorwaarde, LocalDate dag) {
		return this.jdbc
			.sql("select rmc_id as rmc, wi_id as wi, regie_id as regie, geldig_vanaf as vanaf, geldig_tot as tot "
					+ "from dienstverlening where gemeente_code = ? and " + voorwaarde + " order by geldig_vanaf desc")
			.params(code, dag)
			.query((rij, nr) -> new Dienst(rij.getString("rmc"), rij.getString("wi"), rij.getString("regie"),
					rij.getObject("vanaf", LocalDate.class), rij.getObject("tot", LocalDate.class)))
			.list()
			.stream()
			.findFirst();
	}

	/** One municipality with both its regions, from a day on. */
	private record Indeling(String code, String naam, String rmcCode, String rmcRegio, String amrCode, String amr,
			LocalDate vanaf, LocalDate tot, String bron) {

		/** Where the row comes from is no change. */
		boolean zelfdeAls(Indeling ander) {
			return List.of(this.naam, this.rmcCode, this.rmcRegio, this.amrCode, this.amr)
				.equals(List.of(ander.naam, ander.rmcCode, ander.rmcRegio, ander.amrCode, ander.amr));
		}

		Indeling tot(LocalDate dag) {
			return new Indeling(this.code, this.naam, this.rmcCode, this.rmcRegio, this.amrCode, this.amr, this.vanaf,
					dag, this.bron);
		}

		String tekst() {
			return this.naam + "; RMC " + this.rmcCode + " " + this.rmcRegio + "; arbeidsmarktregio " + this.amrCode
					+ " " + this.amr + "; vanaf " + this.vanaf + ((this.tot != null) ? " t/m " + this.tot : "");
		}

	}

	/** Who serves a municipality, from a day on; null takes no part. */
	private record Dienst(String rmc, String wi, String regie, LocalDate vanaf, LocalDate tot) {

		boolean zelfdeAls(Dienst ander) {
			return Objects.equals(this.rmc, ander.rmc) && Objects.equals(this.wi, ander.wi)
					&& Objects.equals(this.regie, ander.regie);
		}

		String tekst() {
			return "RMC " + Objects.requireNonNullElse(this.rmc, "-") + "; W&I "
					+ Objects.requireNonNullElse(this.wi, "-") + "; regie "
					+ Objects.requireNonNullElse(this.regie, "-") + "; vanaf " + this.vanaf;
		}

	}

}
