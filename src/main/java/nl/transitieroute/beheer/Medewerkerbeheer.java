package nl.transitieroute.beheer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Rolnaam;
import nl.transitieroute.organisatie.Toegangsrechten;
import nl.transitieroute.organisatie.Verlof;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Routegeheugen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Staff of every organisation: who works there, in which roles, who stands in, and who
 * left. Rights follow in the same transaction. Nobody leaves while youths depend on him.
 */
@Service
@Transactional
public class Medewerkerbeheer {

	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

	private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"']+@[^@\\s<>\"']+\\.[^@\\s<>\"'.]+");

	private static final String BEHEERDER = "functioneelbeheerder";

	private static final int LANGSTE_VERLOF_IN_MAANDEN = 18;

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	private final Verlofregister verlof;

	private final List<Toegangsrechten> rechten;

	private final Routegeheugen routegeheugen;

	private final Dossier dossier;

	private final Beheerlog log;

	private final Clock clock;

	Medewerkerbeheer(JdbcClient jdbc, Organisaties organisaties, Verlofregister verlof, List<Toegangsrechten> rechten,
			Routegeheugen routegeheugen, Dossier dossier, Beheerlog log, Clock clock) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
		this.verlof = verlof;
		this.rechten = rechten;
		this.routegeheugen = routegeheugen;
		this.dossier = dossier;
		this.log = log;
		this.clock = clock;
	}

	/**
	 * Somebody new. He has no password yet, so he cannot sign in with one.
	 * @throws Veldfout when a field is wrong or the account exists
	 */
	public void voegToe(Medewerkerinvoer nieuw) {
		String id = Invoer.verplicht("id", nieuw.id(), 64).toLowerCase(Locale.ROOT);
		if (!ID.matcher(id).matches() || id.equals("systeem")) {
			throw new Veldfout("id", "is geen geldige accountnaam",
					"Gebruik kleine letters, cijfers, punten en streepjes, bijvoorbeeld j.jansen.");
		}
		if (this.organisaties.medewerker(id).isPresent()) {
			throw new Veldfout("id", "is al in gebruik", "Kies een andere accountnaam.");
		}
		Organisatie organisatie = organisatie(nieuw.organisatieId());
		Medewerkerinvoer goed = gecontroleerd(id, nieuw, organisatie);
		this.jdbc.sql("""
				insert into medewerker (id, naam, email, organisatie_id, vervanger_id, actief)
				values (?, ?, ?, ?, ?, true)""")
			.params(id, goed.naam(), goed.email(), organisatie.id(), goed.vervangerId())
			.update();
		zetRollen(id, goed.rollen());
		this.log.noteer("medewerker", id, "Medewerker toegevoegd", null, beschrijving(goed));
		this.rechten.forEach((recht) -> recht.medewerkerGewijzigd(id));
	}

	/**
	 * Another name, e-mail, roles or stand-in; the organisation stays.
	 * @return whether anything changed
	 * @throws Veldfout when a field is wrong, or youths depend on a role that goes
	 */
	public boolean wijzig(Medewerkerinvoer nieuw) {
		Medewerker was = medewerker(nieuw.id());
		Medewerkerinvoer oud = new Medewerkerinvoer(was.id(), was.naam(), was.email(), was.organisatieId(),
				this.organisaties.rollen(was.id()), was.vervangerId());
		if (nieuw.organisatieId() != null && !nieuw.organisatieId().equals(was.organisatieId())) {
			throw new Veldfout("organisatie", "kan niet veranderen",
					"Maak bij de nieuwe organisatie een nieuw account, en zet dit account op inactief.");
		}
		Medewerkerinvoer goed = gecontroleerd(was.id(), nieuw, organisatie(was.organisatieId()));
		if (beschrijving(goed).equals(beschrijving(oud))) {
			return false;
		}
		if (Begeleidersrollen.eenVan(oud.rollen()) && !Begeleidersrollen.eenVan(goed.rollen())) {
			moetZonderRoutesZijn(was);
		}
		if (oud.rollen().contains(BEHEERDER) && !goed.rollen().contains(BEHEERDER)) {
			moetNietDeLaatsteBeheerderZijn(was.id());
		}
		this.jdbc.sql("update medewerker set naam = ?, email = ?, vervanger_id = ? where id = ?")
			.params(goed.naam(), goed.email(), goed.vervangerId(), was.id())
			.update();
		zetRollen(was.id(), goed.rollen());
		this.log.noteer("medewerker", was.id(), "Gegevens gewijzigd", beschrijving(oud), beschrijving(goed));
		this.rechten.forEach((recht) -> recht.medewerkerGewijzigd(was.id()));
		return true;
	}

	/**
	 * He left. No longer stand-in anywhere either.
	 * @throws Weigering when he is contact person of open routes, with their number
	 */
	public void maakInactief(String id) {
		Medewerker wie = medewerker(id);
		if (!wie.actief()) {
			return;
		}
		moetZonderRoutesZijn(wie);
		if (this.organisaties.rollen(id).contains(BEHEERDER)) {
			moetNietDeLaatsteBeheerderZijn(id);
		}
		this.jdbc.sql("update medewerker set actief = false where id = ?").param(id).update();
		int collegas = this.jdbc.sql("update medewerker set vervanger_id = null where vervanger_id = ?")
			.param(id)
			.update();
		int routes = haalAlsVervangerWeg(wie);
		// Whom he stood in for is still away: the vangnet shows that nobody stands in.
		this.verlof.komend(id).forEach((afwezig) -> this.verlof.trekIn(afwezig.id()));
		this.log.noteer("medewerker", id, "Op inactief gezet", "actief",
				"inactief; geen vervanger meer van " + collegas + " collega's en " + routes + " routes");
		this.rechten.forEach((recht) -> recht.medewerkerGewijzigd(id));
	}

	/** He is back. */
	public void maakActief(String id) {
		Medewerker wie = medewerker(id);
		if (wie.actief()) {
			return;
		}
		this.jdbc.sql("update medewerker set actief = true where id = ?").param(id).update();
		this.log.noteer("medewerker", id, "Weer actief gemaakt", "inactief", "actief");
		this.rechten.forEach((recht) -> recht.medewerkerGewijzigd(id));
	}

	private int haalAlsVervangerWeg(Medewerker wie) {
		List<String> routes = this.jdbc
			.sql("select nummer from route where vervanger_id = ? and status <> 'AFGESLOTEN' order by nummer")
			.param(wie.id())
			.query(String.class)
			.list();
		this.jdbc.sql("update route set vervanger_id = null where vervanger_id = ? and status <> 'AFGESLOTEN'")
			.param(wie.id())
			.update();
		this.routegeheugen.vergeet();
		routes.forEach((nummer) -> this.dossier.noteer(nummer, "contactpersoon", "Vervanger vertrokken",
				Map.of("Was vervanger", wie.naam(), "Vervanger", "nog geen")));
		return routes.size();
	}

	/**
	 * He is away from a day to a day.
	 * @throws Weigering when the days make no sense or the stand-in cannot stand in
	 */
	public void meldVerlof(String id, LocalDate van, LocalDate tot, String vervangerId) {
		Medewerker wie = medewerker(id);
		LocalDate vandaag = LocalDate.now(this.clock);
		if (van == null || tot == null || tot.isBefore(van)) {
			throw new Veldfout("verlof", "heeft geen goede dagen",
					"Kies een eerste en een laatste dag, in die volgorde.");
		}
		if (tot.isBefore(vandaag) || tot.isAfter(vandaag.plusMonths(LANGSTE_VERLOF_IN_MAANDEN))) {
			throw new Veldfout("verlof", "ligt niet in de komende tijd",
					"Kies een laatste dag vanaf vandaag en binnen anderhalf jaar.");
		}
		String vervanger = vervanger(id, vervangerId, organisatie(wie.organisatieId()));
		if (vervanger == null) {
			throw new Veldfout("vervanger", "is leeg", "Kies een collega die de taken doet.");
		}
		if (!Begeleidersrollen.eenVan(this.organisaties.rollen(vervanger))
				&& Begeleidersrollen.eenVan(this.organisaties.rollen(id))) {
			throw new Veldfout("vervanger", "begeleidt geen jongeren", "Kies een collega die dat wel doet.");
		}
		if (this.verlof.overlappend(id, van, tot).stream().anyMatch((ander) -> ander.medewerkerId().equals(id))) {
			throw new Veldfout("verlof", "valt samen met verlof dat al is ingevoerd", "Trek dat eerst in.");
		}
		if (this.verlof.overlappend(id, van, tot).stream().anyMatch((ander) -> ander.vervangerId().equals(id))) {
			throw new Veldfout("verlof", "valt in dagen waarop hij of zij zelf een ander vervangt",
					"Kies daar eerst een andere vervanger.");
		}
		if (this.verlof.overlappend(vervanger, van, tot)
			.stream()
			.anyMatch((ander) -> ander.medewerkerId().equals(vervanger))) {
			throw new Veldfout("vervanger", "is in die dagen zelf afwezig", "Kies een andere collega.");
		}
		this.verlof.voegToe(id, vervanger, van, tot);
		this.log.noteer("verlof", id, "Verlof ingevoerd", null, van + " t/m " + tot + ", vervanger " + vervanger);
	}

	/**
	 * The leave does not go on, or ends early.
	 * @throws Weigering when there is no such leave
	 */
	public void trekVerlofIn(String id, long verlofId) {
		Verlof afwezig = this.verlof.komend(id)
			.stream()
			.filter((mogelijk) -> mogelijk.id() == verlofId)
			.findFirst()
			.orElseThrow(() -> new Weigering("Dit verlof is er niet (meer). Ververs de pagina."));
		this.verlof.trekIn(verlofId);
		this.log.noteer("verlof", id, "Verlof ingetrokken",
				afwezig.van() + " t/m " + afwezig.tot() + ", vervanger " + afwezig.vervangerId(), null);
	}

	/** Open routes of which this person is contact person. */
	@Transactional(readOnly = true)
	public long openRoutes(String id) {
		return this.jdbc.sql("select count(*) from route where contactpersoon_id = ? and status <> 'AFGESLOTEN'")
			.param(id)
			.query(Long.class)
			.single();
	}

	private void moetZonderRoutesZijn(Medewerker wie) {
		long routes = openRoutes(wie.id());
		if (routes > 0) {
			throw new NogContactpersoon(wie.naam() + " is nog contactpersoon van " + routes
					+ (routes == 1 ? " open route" : " open routes") + ". Draag eerst de caseload over.");
		}
	}

	private void moetNietDeLaatsteBeheerderZijn(String id) {
		long anderen = this.jdbc.sql("""
				select count(*) from medewerker m join medewerker_rol r on r.medewerker_id = m.id
				where m.actief and r.rol = ? and m.id <> ?""").params(BEHEERDER, id).query(Long.class).single();
		if (anderen == 0) {
			throw new Weigering("Dit is de laatste functioneel beheerder. Geef eerst een ander deze rol.");
		}
	}

	private Medewerkerinvoer gecontroleerd(String id, Medewerkerinvoer invoer, Organisatie organisatie) {
		String naam = Invoer.verplicht("naam", invoer.naam(), 200);
		String email = Invoer.begrensd("email", Invoer.leegAlsNull(invoer.email()), 200);
		if (email != null && !EMAIL.matcher(email).matches()) {
			throw new Veldfout("email", "is geen e-mailadres", "Schrijf het als naam@organisatie.nl.");
		}
		List<String> rollen = (invoer.rollen() != null) ? new LinkedHashSet<>(invoer.rollen()).stream()
			.map(String::strip)
			.filter((rol) -> !rol.isEmpty())
			.sorted()
			.toList() : List.of();
		if (rollen.isEmpty()) {
			throw new Veldfout("rollen", "is leeg", "Kies minstens één rol.");
		}
		List<String> mogelijk = Rolkeuze.van(organisatie.soort());
		if (!mogelijk.containsAll(rollen)) {
			throw new Veldfout("rollen", "bevat een rol die hier niet bestaat",
					"Kies uit: " + String.join(", ", mogelijk) + ".");
		}
		return new Medewerkerinvoer(id, naam, email, organisatie.id(), rollen,
				vervanger(id, invoer.vervangerId(), organisatie));
	}

	private String vervanger(String id, String vervangerId, Organisatie organisatie) {
		String vervanger = Invoer.leegAlsNull(vervangerId);
		if (vervanger == null) {
			return null;
		}
		if (vervanger.equals(id)) {
			throw new Veldfout("vervanger", "is de medewerker zelf", "Kies een collega.");
		}
		return this.organisaties.medewerker(vervanger)
			.filter((collega) -> collega.actief() && collega.organisatieId().equals(organisatie.id()))
			.map(Medewerker::id)
			.orElseThrow(() -> new Veldfout("vervanger", "werkt niet (meer) bij " + organisatie.naam(),
					"Kies een collega van dezelfde organisatie."));
	}

	private void zetRollen(String id, List<String> rollen) {
		if (!this.organisaties.rollen(id).equals(rollen)) {
			this.jdbc.sql("delete from medewerker_rol where medewerker_id = ?").param(id).update();
			rollen.forEach((rol) -> this.jdbc.sql("insert into medewerker_rol (medewerker_id, rol) values (?, ?)")
				.params(id, rol)
				.update());
		}
	}

	private static String beschrijving(Medewerkerinvoer wie) {
		return "naam: " + wie.naam() + "; e-mail: " + Objects.requireNonNullElse(wie.email(), "-") + "; rollen: "
				+ wie.rollen().stream().map(Rolnaam::van).collect(Collectors.joining(", ")) + "; vervanger: "
				+ Objects.requireNonNullElse(wie.vervangerId(), "-") + "; organisatie: " + wie.organisatieId();
	}

	private Medewerker medewerker(String id) {
		return this.organisaties.medewerker(Objects.requireNonNullElse(id, ""))
			.orElseThrow(() -> new Veldfout("id", "is niet bekend", "Kies een medewerker uit de lijst."));
	}

	private Organisatie organisatie(String id) {
		String gezocht = Invoer.verplicht("organisatie", id, 64);
		return this.organisaties.alle()
			.stream()
			.filter((organisatie) -> organisatie.id().equals(gezocht))
			.findFirst()
			.orElseThrow(() -> new Veldfout("organisatie", "is niet bekend", "Kies een organisatie uit de lijst."));
	}

}
