package nl.transitieroute.bericht.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The appointments of all phases, and what calendars know of them. A change is found by
 * comparing the two, so it does not matter who moved an appointment or how.
 */
@Repository("agendaAfspraken")
@Transactional
public class Afspraken {

	private static final String KOLOMMEN = """
			x.id, x.route_id, x.nummer, x.voornaam, x.medewerker_id, x.dag, x.tijd, x.wat, x.stand\s""";

	private static final String ANDERS = """
			(a.dag <> x.dag or coalesce(a.tijd, '') <> coalesce(x.tijd, '') or a.medewerker_id <> x.medewerker_id
			or a.staat <> (x.stand <> 'vervallen'))""";

	private static final String MET_STAND = "join agenda_stand a on a.bron = :bron and a.bron_id = x.id ";

	/** Comes near, and nobody was invited yet who wants to be. */
	private static final String NIEUW = """
			where x.stand = 'staat' and x.dag >= :vandaag and x.dag <= :tot and not exists (
			  select 1 from bericht b where b.soort = 'uitnodiging' and b.sleutel = '%s-' || cast(x.id as varchar(20)))
			and not exists (select 1 from bericht_voorkeur v where v.medewerker_id = x.medewerker_id
			  and not v.uitnodigingen)""";

	/** Somebody was invited under a lower number. */
	private static final String ACHTERHAALD = MET_STAND + """
			where a.dag >= :vandaag and a.versie > 0 and x.stand <> 'gehad' and a.versie > (
			  select max(b.versie) from bericht b where b.soort in ('uitnodiging', 'afzegging')
			  and b.sleutel = '%s-' || cast(x.id as varchar(20)))
			and exists (select 1 from bericht b where b.soort = 'uitnodiging' and b.dag >= :vandaag
			  and b.sleutel = '%1$s-' || cast(x.id as varchar(20)))""";

	private final JdbcClient jdbc;

	private final List<Afspraakbron> bronnen;

	private final Clock clock;

	Afspraken(JdbcClient jdbc, List<Afspraakbron> bronnen, Clock clock) {
		this.jdbc = jdbc;
		this.bronnen = bronnen;
		this.clock = clock;
	}

	/** As it stands now; empty when it is gone or its route is closed. */
	@Transactional(readOnly = true)
	public Optional<Afspraak> metSleutel(String sleutel) {
		int streep = sleutel.lastIndexOf('-');
		return bron(sleutel.substring(0, streep)).flatMap(
				(bron) -> vraag(bron, "where x.id = :id", Map.of("id", Long.valueOf(sleutel.substring(streep + 1))))
					.stream()
					.findFirst());
	}

	/**
	 * Of one person from a day on, in order; what lapsed is there if calendars knew it.
	 */
	List<Afspraak> van(String medewerkerId, LocalDate vanaf) {
		List<Afspraak> alle = new ArrayList<>();
		for (Afspraakbron bron : this.bronnen) {
			alle.addAll(vraag(bron, """
					where x.medewerker_id = :wie and x.dag >= :vanaf and (x.stand <> 'vervallen' or exists (
					  select 1 from agenda_stand a where a.bron = :bron and a.bron_id = x.id))""",
					Map.of("wie", medewerkerId, "vanaf", vanaf, "bron", bron.naam())));
		}
		alle.sort(Comparator.comparing(Afspraak::dag).thenComparing(Afspraak::sleutel));
		return alle;
	}

	/** Those the youth may hear of on these days, and what they are numbered. */
	@Transactional(readOnly = true)
	public List<Afspraak> aanTeKondigen(LocalDate na, LocalDate tot) {
		return this.bronnen.stream()
			.filter(Afspraakbron::metAankondiging)
			.flatMap((bron) -> vraag(bron, """
					where x.stand = 'staat' and x.dag > :na and x.dag <= :tot and coalesce((
					  select b.dag from bericht b where b.soort = 'aankondiging'
					  and b.sleutel = '%s-' || cast(x.id as varchar(20)) order by b.id desc fetch first 1 row only),
					  date '1900-01-01') <> x.dag""".formatted(bron.naam()), Map.of("na", na, "tot", tot)).stream())
			.toList();
	}

	/**
	 * Numbers anew what differs from what calendars know.
	 * @return what has an invitation to go: it comes near, or somebody was invited to
	 * what it no longer is
	 */
	List<Afspraak> teMelden(LocalDate vandaag, LocalDate tot) {
		List<Afspraak> alle = new ArrayList<>();
		for (Afspraakbron bron : this.bronnen) {
			if (bron.metUitnodiging()) {
				Map<String, Object> waarden = Map.of("bron", bron.naam(), "vandaag", vandaag, "tot", tot);
				List<Afspraak> anders = anders(bron, waarden);
				Map<Long, Agendastand> standen = standen(bron, anders);
				anders.forEach((afspraak) -> wijzig(afspraak, standen.get(afspraak.id())));
				vraag(bron, """
						where x.stand = 'staat' and x.dag >= :vandaag and x.dag <= :tot and not exists (
						  select 1 from agenda_stand a where a.bron = :bron and a.bron_id = x.id)""", waarden)
					.forEach(this::voegToe);
				alle.addAll(vraag(bron, NIEUW.formatted(bron.naam()), waarden));
				alle.addAll(vraag(bron, ACHTERHAALD.formatted(bron.naam()), waarden));
			}
		}
		return alle;
	}

	/** By the day that was known, and by the day that it is now: each has its index. */
	private List<Afspraak> anders(Afspraakbron bron, Map<String, Object> waarden) {
		Map<Long, Afspraak> anders = new LinkedHashMap<>();
		Stream.of("a.dag >= :vandaag", "x.dag >= :vandaag and x.dag <= :tot")
			.flatMap((dagen) -> vraag(bron, MET_STAND + "where " + dagen + " and " + ANDERS, waarden).stream())
			.forEach((afspraak) -> anders.put(afspraak.id(), afspraak));
		return List.copyOf(anders.values());
	}

	/** What a youth was told of a day to come that is not true any more. */
	@Transactional(readOnly = true)
	public List<Afspraak> teCorrigeren(LocalDate vandaag) {
		return this.bronnen.stream()
			.filter(Afspraakbron::metAankondiging)
			.flatMap((bron) -> vraag(bron, """
					join bericht b on b.sleutel = '%s-' || cast(x.id as varchar(20)) and b.soort = 'aankondiging'
					where b.status = 'verstuurd' and b.dag > :vandaag and (x.stand = 'vervallen' or x.dag <> b.dag)
					and not exists (select 1 from bericht l where l.sleutel = b.sleutel and l.soort = b.soort
					  and l.id > b.id)
					and not exists (select 1 from bericht c where c.sleutel = b.sleutel and c.soort = 'correctie'
					  and c.dag = b.dag and c.versie = b.versie)""".formatted(bron.naam()), Map.of("vandaag", vandaag))
				.stream())
			.toList();
	}

	/** What calendars know of these, after they heard of what is new. */
	Map<String, Agendastand> bekend(List<Afspraak> afspraken) {
		Map<String, Agendastand> bekend = new HashMap<>();
		for (Afspraakbron bron : this.bronnen) {
			List<Afspraak> hier = afspraken.stream().filter((een) -> een.bron().equals(bron.naam())).toList();
			Map<Long, Agendastand> standen = standen(bron, hier);
			for (Afspraak afspraak : hier) {
				bekend.put(afspraak.sleutel(), bijgewerkt(afspraak, standen.get(afspraak.id())));
			}
		}
		return bekend;
	}

	private Agendastand bijgewerkt(Afspraak afspraak, Agendastand stand) {
		if (stand == null) {
			return voegToe(afspraak);
		}
		return stand.kloptMet(afspraak) ? stand : wijzig(afspraak, stand);
	}

	/** What calendars know of this one. */
	@Transactional(readOnly = true)
	Optional<Agendastand> stand(Afspraak afspraak) {
		return bron(afspraak.bron())
			.flatMap((bron) -> Optional.ofNullable(standen(bron, List.of(afspraak)).get(afspraak.id())));
	}

	/** Long past: no calendar shows it any more. */
	void vergeet(LocalDate voor) {
		this.jdbc.sql("delete from agenda_stand where dag < ?").param(voor).update();
	}

	private Agendastand wijzig(Afspraak afspraak, Agendastand was) {
		int versie = was.versie() + 1;
		this.jdbc.sql("""
				update agenda_stand set medewerker_id = ?, dag = ?, tijd = ?, staat = ?, versie = ?, gewijzigd_op = ?
				where bron = ? and bron_id = ?""")
			.params(afspraak.medewerkerId(), afspraak.dag(), afspraak.tijd(), !afspraak.vervallen(), versie, nu(),
					afspraak.bron(), afspraak.id())
			.update();
		return stand(afspraak, versie);
	}

	private Agendastand voegToe(Afspraak afspraak) {
		this.jdbc
			.sql("""
					insert into agenda_stand (bron, bron_id, route_id, medewerker_id, dag, tijd, staat, versie, gewijzigd_op)
					values (?, ?, ?, ?, ?, ?, ?, 0, ?)""")
			.params(afspraak.bron(), afspraak.id(), afspraak.routeId(), afspraak.medewerkerId(), afspraak.dag(),
					afspraak.tijd(), !afspraak.vervallen(), nu())
			.update();
		return stand(afspraak, 0);
	}

	private Agendastand stand(Afspraak afspraak, int versie) {
		return new Agendastand(afspraak.bron(), afspraak.id(), afspraak.medewerkerId(), afspraak.dag(), afspraak.tijd(),
				!afspraak.vervallen(), versie, nu());
	}

	private Map<Long, Agendastand> standen(Afspraakbron bron, List<Afspraak> afspraken) {
		Map<Long, Agendastand> standen = new HashMap<>();
		int perKeer = 500;
		for (int i = 0; i < afspraken.size(); i += perKeer) {
			this.jdbc.sql("""
					select bron, bron_id, medewerker_id, dag, tijd, staat, versie, gewijzigd_op from agenda_stand
					where bron = :bron and bron_id in (:ids)""")
				.param("bron", bron.naam())
				.param("ids",
						afspraken.subList(i, Math.min(i + perKeer, afspraken.size()))
							.stream()
							.map(Afspraak::id)
							.toList())
				.query(Agendastand.class)
				.list()
				.forEach((stand) -> standen.put(stand.bronId(), stand));
		}
		return standen;
	}

	private List<Afspraak> vraag(Afspraakbron bron, String voorwaarde, Map<String, Object> waarden) {
		return this.jdbc
			.sql("select '" + bron.naam() + "' as bron, " + KOLOMMEN + "from (" + bron.vraag() + ") x " + voorwaarde)
			.params(waarden)
			.query(Afspraak.class)
			.list();
	}

	private Optional<Afspraakbron> bron(String naam) {
		return this.bronnen.stream().filter((bron) -> bron.naam().equals(naam)).findFirst();
	}

	private OffsetDateTime nu() {
		return OffsetDateTime.now(this.clock);
	}

}
