package nl.transitieroute.vangnet.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import nl.transitieroute.route.Routes;
import nl.transitieroute.route.TeLaat;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.vangnet.Bevinding;
import nl.transitieroute.vangnet.Controle;
import nl.transitieroute.vangnet.Dag;
import nl.transitieroute.vangnet.Soort;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tasks that nobody does. Who may do one is asked of the engine, where rights on tasks
 * are; when it is due of our own table. A task of a route that stands still is left
 * alone.
 */
@Repository
class TaakControle implements Controle {

	/** Further back nothing is looked for: then the term is longer than any can be. */
	private static final int LANGSTE_TERMIJN_IN_DAGEN = 400;

	private static final String ESCALATIE = "%" + Stapnamen.ESCALATIE;

	private final JdbcClient jdbc;

	private final Stapnamen namen;

	private final TeLaat teLaat;

	private final Termijnen termijnen;

	private final Clock clock;

	TaakControle(JdbcClient jdbc, Stapnamen namen, TeLaat teLaat, Termijnen termijnen, Clock clock) {
		this.jdbc = jdbc;
		this.namen = namen;
		this.teLaat = teLaat;
		this.termijnen = termijnen;
		this.clock = clock;
	}

	@Override
	public List<Bevinding> kijk() {
		List<Bevinding> gezien = new ArrayList<>(niemandKan());
		gezien.addAll(vanVertrokkenen());
		gezien.addAll(zonderPersoon());
		gezien.addAll(escalaties());
		gezien.addAll(langTeLaat());
		return gezien;
	}

	/** In nobody's name, and nobody at work may take it. */
	private List<Bevinding> niemandKan() {
		return this.jdbc.sql("""
				select s.sleutel, s.route_id, s.naam, s.sinds from act_ru_task t join stap s on s.sleutel = t.id_
				where t.assignee_ is null and t.suspension_state_ = 1 and not exists (
				  select 1 from act_ru_identitylink l where l.task_id_ = t.id_ and l.type_ = 'candidate'
				  and (l.group_id_ in (select m.organisatie_id || '.' || r.rol from medewerker m
				      join medewerker_rol r on r.medewerker_id = m.id where m.actief)
				    or l.user_id_ in (select id from medewerker where actief)))""")
			.query((rij, nr) -> Bevinding.vanOnderdeel(Soort.TAAK_DIE_NIEMAND_KAN_DOEN, rij.getString("sleutel"),
					rij.getLong("route_id"), null,
					"Niemand die er werkt mag de taak '%s' doen.".formatted(rij.getString("naam")), sinds(rij)))
			.list();
	}

	private List<Bevinding> vanVertrokkenen() {
		return this.jdbc.sql("""
				select s.sleutel, s.route_id, s.naam, t.assignee_, coalesce(m.naam, t.assignee_) as wie
				from act_ru_task t join stap s on s.sleutel = t.id_
				left join medewerker m on m.id = t.assignee_
				where t.assignee_ is not null and t.suspension_state_ = 1 and (m.id is null or not m.actief)""")
			.query((rij, nr) -> Bevinding.vanOnderdeel(Soort.TAAK_VAN_VERTROKKENE, rij.getString("sleutel"),
					rij.getLong("route_id"), rij.getString("assignee_"),
					"De taak '%s' staat op naam van %s, die er niet meer werkt.".formatted(rij.getString("naam"),
							rij.getString("wie")),
					null))
			.list();
	}

	/** Escalations have a line of their own. */
	private List<Bevinding> zonderPersoon() {
		return this.jdbc.sql("""
				select s.sleutel, s.route_id, s.naam, s.op from stap s join act_ru_task t on t.id_ = s.sleutel
				where s.soort = 'taak' and s.op < :grens and not s.stil and t.assignee_ is null
				and s.element not like :escalatie""")
			.param("grens", this.teLaat.grens())
			.param("escalatie", ESCALATIE)
			.query((rij, nr) -> Bevinding.vanOnderdeel(Soort.TAAK_ZONDER_PERSOON, rij.getString("sleutel"),
					rij.getLong("route_id"), null,
					"De taak '%s' moest op %s klaar zijn, en niemand nam hem op zich.".formatted(rij.getString("naam"),
							Dag.van(op(rij))),
					op(rij)))
			.list();
	}

	private List<Bevinding> escalaties() {
		return this.jdbc.sql("""
				select s.sleutel, s.route_id, s.naam, s.op, s.wie from stap s
				where s.soort = 'taak' and s.op < :grens and not s.stil and s.element like :escalatie""")
			.param("grens", this.teLaat.grens())
			.param("escalatie", ESCALATIE)
			.query((rij, nr) -> Bevinding.vanOnderdeel(Soort.ESCALATIE_TE_LAAT, rij.getString("sleutel"),
					rij.getLong("route_id"), null,
					"'%s' moest op %s behandeld zijn.".formatted(rij.getString("naam"), Dag.van(op(rij))), op(rij)))
			.list();
	}

	/**
	 * In somebody's name and late for long: at once when the diagram warns nobody, and
	 * later when the escalation was dealt with and the task still lies there.
	 */
	private List<Bevinding> langTeLaat() {
		OffsetDateTime grens = verlopen("vangnet-taak-te-laat");
		OffsetDateTime grensNaEscalatie = verlopen("vangnet-taak-na-escalatie");
		return this.jdbc.sql("""
				select s.sleutel, s.route_id, s.naam, s.op, s.element, t.proc_def_id_, t.assignee_ from stap s
				join act_ru_task t on t.id_ = s.sleutel
				where s.soort = 'taak' and s.op < :grens and not s.stil and t.assignee_ is not null
				and s.element not like :escalatie and not exists (
				  select 1 from act_ru_task e where e.proc_inst_id_ = t.proc_inst_id_
				  and e.task_def_key_ like :escalatie)""")
			.param("grens", grens)
			.param("escalatie", ESCALATIE)
			.query((rij,
					nr) -> new Late(
							Bevinding.vanOnderdeel(Soort.TAAK_TE_LAAT, rij.getString("sleutel"),
									rij.getLong("route_id"), rij.getString("assignee_"),
									"De taak '%s' moest op %s klaar zijn.".formatted(rij.getString("naam"),
											Dag.van(op(rij))),
									op(rij)),
							this.namen.escaleert(rij.getString("proc_def_id_"), rij.getString("element"))))
			.list()
			.stream()
			.filter((late) -> !late.escaleert() || late.bevinding().sinds().isBefore(grensNaEscalatie))
			.map(Late::bevinding)
			.toList();
	}

	/** What was due before this moment is late by more than the term. */
	private OffsetDateTime verlopen(String termijn) {
		LocalDate vandaag = LocalDate.now(this.clock);
		LocalDate dag = vandaag;
		while (!this.termijnen.na(termijn, dag).isBefore(vandaag)
				&& dag.isAfter(vandaag.minusDays(LANGSTE_TERMIJN_IN_DAGEN))) {
			dag = dag.minusDays(1);
		}
		return dag.plusDays(1).atStartOfDay(Routes.ZONE).toOffsetDateTime();
	}

	private static OffsetDateTime op(ResultSet rij) throws SQLException {
		return rij.getObject("op", OffsetDateTime.class);
	}

	private static OffsetDateTime sinds(ResultSet rij) throws SQLException {
		return rij.getObject("sinds", OffsetDateTime.class);
	}

	private record Late(Bevinding bevinding, boolean escaleert) {
	}

}
