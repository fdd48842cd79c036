package nl.transitieroute.stage;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Planafspraken;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Termijnen;
import nl.transitieroute.stage.Stagegesprek.Moment;
import nl.transitieroute.stage.Stagegesprek.Soort;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stages of a route. At most one runs at a time; its talks are planned as dates, and
 * planned anew whenever the end of the stage or the rhythm of the plan may have changed.
 */
@Service
@Transactional
public class Stages {

	/** While no plan is in force: one of the two usual rhythms (Regioplan 2020). */
	private static final String GEWOON_RITME = "tweewekelijks";

	private final JdbcClient jdbc;

	private final Gespreksplanning planning;

	private final Planafspraken planafspraken;

	private final Termijnen termijnen;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Stages(JdbcClient jdbc, Gespreksplanning planning, Planafspraken planafspraken, Termijnen termijnen,
			Dossier dossier, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.planning = planning;
		this.planafspraken = planafspraken;
		this.termijnen = termijnen;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/** All stages, first to last. */
	@Transactional(readOnly = true)
	public List<Stage> van(Route route) {
		return this.jdbc.sql("select * from stage where route_id = ? order by volgnummer")
			.param(route.id())
			.query(Stage.class)
			.list();
	}

	/** The newest stage, running or over. */
	@Transactional(readOnly = true)
	public Optional<Stage> nieuwste(Route route) {
		return van(route).stream().reduce((eerder, later) -> later);
	}

	/** All talks of a stage by date, dropped ones too. */
	@Transactional(readOnly = true)
	public List<Stagegesprek> gesprekken(Stage stage) {
		return this.jdbc
			.sql("select id, stage_id, soort, op, status from stagegesprek where stage_id = ? order by op, id")
			.param(stage.id())
			.query(Stagegesprek.class)
			.list();
	}

	/** The talk that the running stage waits for or is having. */
	@Transactional(readOnly = true)
	public Optional<Stagegesprek> volgendGesprek(Route route) {
		return nieuwste(route).stream()
			.flatMap((stage) -> gesprekken(stage).stream())
			.filter((gesprek) -> gesprek.status() == Stagegesprek.Status.GEPLAND)
			.findFirst();
	}

	/**
	 * Begins a stage and plans its talks.
	 * @throws Weigering when the last day lies before the first
	 */
	void begin(Route route, Match match) {
		if (match.eindeOp().isBefore(match.beginOp())) {
			throw new Weigering("De laatste dag van de stage ligt voor de eerste dag. Verbeter een van de datums.");
		}
		GeneratedKeyHolder sleutel = new GeneratedKeyHolder();
		this.jdbc.sql("""
				insert into stage (route_id, volgnummer, status, bedrijf, plaats, soort, begin_op, einde_op,
				uren_per_week, duurzame_plek, begeleider_id) values (?, ?, 'LOOPT', ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), van(route).size() + 1, match.bedrijf(), match.plaats(), match.soort(), match.beginOp(),
					match.eindeOp(), match.urenPerWeek(), match.duurzamePlek(), this.uitvoerder.medewerkerId())
			.update(sleutel, "id");
		planGesprekken(route, lopende(route), vandaag(), true);
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Bedrijf", match.bedrijf());
		inhoud.put("Van", match.beginOp());
		inhoud.put("Tot en met", match.eindeOp());
		this.dossier.noteer(route.nummer(), "stage", "Stage afgesproken", inhoud);
	}

	/**
	 * The planned talk was held or called off; the next ones are planned from tomorrow.
	 * @param nieuweEinddatum null when the end stays
	 * @throws Weigering when the new end lies in the past or before the first day
	 */
	void rondGesprekAf(Route route, boolean gehouden, String uitkomst, LocalDate nieuweEinddatum) {
		Stagegesprek gesprek = volgendGesprek(route).orElseThrow();
		this.jdbc
			.sql("""
					update stagegesprek set status = ?, uitkomst = ?, afgehandeld_op = ?, afgehandeld_door = ? where id = ?""")
			.params((gehouden ? Stagegesprek.Status.GEHOUDEN : Stagegesprek.Status.NIET_GEHOUDEN).name(), uitkomst,
					OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId(), gesprek.id())
			.update();
		if (nieuweEinddatum != null) {
			verzet(route, nieuweEinddatum);
		}
		Stage stage = lopende(route);
		boolean tussenevaluatieGehad = gesprekken(stage).stream()
			.anyMatch((eerder) -> eerder.soort() == Soort.TUSSENEVALUATIE
					&& eerder.status() == Stagegesprek.Status.GEHOUDEN);
		planGesprekken(route, stage, vandaag().plusDays(1), !tussenevaluatieGehad);
	}

	/**
	 * The stage stops before its last day.
	 * @throws Weigering when that day lies before the first
	 */
	void breekAf(Route route, LocalDate laatsteDag, String reden) {
		Stage stage = lopende(route);
		if (laatsteDag.isBefore(stage.beginOp())) {
			throw new Weigering("De laatste dag ligt voor de eerste dag van de stage. Verbeter de laatste dag.");
		}
		this.jdbc.sql("update stage set status = 'AFGEBROKEN', einde_op = ?, reden_afgebroken = ? where id = ?")
			.params(laatsteDag, reden, stage.id())
			.update();
		this.jdbc.sql("update stagegesprek set status = 'VERVALLEN' where stage_id = ? and status = 'GEPLAND'")
			.param(stage.id())
			.update();
		this.dossier.noteer(route.nummer(), "stage", "Stage afgebroken",
				Map.of("Bedrijf", stage.bedrijf(), "Laatste dag", laatsteDag));
	}

	/** Company and school looked back. */
	void rondAf(Route route, String resultaat, String uitzichtOpBaan) {
		Stage stage = lopende(route);
		this.jdbc.sql("update stage set status = 'AFGEROND', resultaat = ?, uitzicht_op_baan = ? where id = ?")
			.params(resultaat, uitzichtOpBaan, stage.id())
			.update();
		this.jdbc.sql("""
				update stagegesprek set status = 'GEHOUDEN', afgehandeld_op = ?, afgehandeld_door = ?
				where stage_id = ? and status = 'GEPLAND'""")
			.params(OffsetDateTime.now(this.clock), this.uitvoerder.medewerkerId(), stage.id())
			.update();
		this.dossier.noteer(route.nummer(), "stage", "Stage afgerond",
				Map.of("Bedrijf", stage.bedrijf(), "Resultaat", resultaat));
	}

	private void verzet(Route route, LocalDate einde) {
		Stage stage = lopende(route);
		if (einde.isBefore(vandaag()) || einde.isBefore(stage.beginOp())) {
			throw new Weigering("De nieuwe laatste dag van de stage is al voorbij. Kies een dag vanaf vandaag.");
		}
		this.jdbc.sql("update stage set einde_op = ? where id = ?").params(einde, stage.id()).update();
		this.dossier.noteer(route.nummer(), "stage", "Einddatum stage gewijzigd",
				Map.of("Was", stage.eindeOp(), "Wordt", einde));
	}

	/** Replaces what was planned; what should have been by now is kept as dropped. */
	private void planGesprekken(Route route, Stage stage, LocalDate vanaf, boolean metTussenevaluatie) {
		this.jdbc.sql("""
				update stagegesprek set status = 'VERVALLEN'
				where stage_id = ? and status = 'GEPLAND' and soort = 'STAGEGESPREK' and op < ?""")
			.params(stage.id(), vanaf)
			.update();
		this.jdbc.sql("delete from stagegesprek where stage_id = ? and status = 'GEPLAND'").param(stage.id()).update();
		String termijn = "ritme-" + this.planafspraken.ritme(route).orElse(GEWOON_RITME);
		for (Moment moment : this.planning.van(stage.beginOp(), stage.eindeOp(), vanaf,
				(dag) -> this.termijnen.precies(termijn, dag, route.regieId()), metTussenevaluatie)) {
			this.jdbc.sql("insert into stagegesprek (stage_id, soort, op, status) values (?, ?, ?, 'GEPLAND')")
				.params(stage.id(), moment.soort().name(), moment.op())
				.update();
		}
	}

	private Stage lopende(Route route) {
		return nieuwste(route).filter((stage) -> stage.status() == Stage.Status.LOOPT)
			.orElseThrow(() -> new Weigering("Er loopt nu geen stage bij route " + route.nummer()
					+ ". Ververs de takenlijst en bekijk het dossier."));
	}

	private LocalDate vandaag() {
		return LocalDate.now(this.clock);
	}

	/** What school, youth and company agreed. */
	record Match(String bedrijf, String plaats, String soort, LocalDate beginOp, LocalDate eindeOp, int urenPerWeek,
			String duurzamePlek) {
	}

}
