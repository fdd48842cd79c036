package nl.transitieroute.inzage;

import java.time.OffsetDateTime;
import java.util.List;

import nl.transitieroute.Weigering;
import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Verlof;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Routezicht;
import nl.transitieroute.route.Taakovername;
import nl.transitieroute.route.TeLaat;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks of colleagues who are away today, for who stands in for them. By the day: a
 * new task is in the list at once, and after the leave the list is empty by itself.
 */
@Service
class Vervangingen {

	private final JdbcClient jdbc;

	private final Verlofregister verlof;

	private final Organisaties organisaties;

	private final Routezicht zicht;

	private final Taakovername overname;

	private final TeLaat teLaat;

	Vervangingen(JdbcClient jdbc, Verlofregister verlof, Organisaties organisaties, Routezicht zicht,
			Taakovername overname, TeLaat teLaat) {
		this.jdbc = jdbc;
		this.verlof = verlof;
		this.organisaties = organisaties;
		this.zicht = zicht;
		this.overname = overname;
		this.teLaat = teLaat;
	}

	/** Whom this person stands in for today, as a sentence each. */
	List<String> wie(Aangemelde wie) {
		return this.verlof.vervangtVandaag(wie.id())
			.stream()
			.map((afwezig) -> naam(afwezig.medewerkerId()) + " t/m " + Datum.dag(afwezig.tot()))
			.toList();
	}

	/** What is open in their names, of routes that the stand-in may know of. */
	List<Taak> taken(Aangemelde wie) {
		List<String> afwezigen = this.verlof.vervangtVandaag(wie.id()).stream().map(Verlof::medewerkerId).toList();
		if (afwezigen.isEmpty()) {
			return List.of();
		}
		return this.jdbc
			.sql("""
					select s.sleutel, s.naam, s.op, s.wie, r.nummer, j.voornaam || ' ' || j.achternaam as jongere
					from stap s join route r on r.id = s.route_id join jongere j on j.id = r.jongere_id
					where s.soort = 'taak' and not s.stil and s.wie in (:afwezigen) and """ + " "
					+ Routezicht.VOORWAARDE + " order by s.op, s.naam")
			.params(this.zicht.van(wie.id(), false))
			.param("afwezigen", afwezigen)
			.query((rij, nr) -> {
				OffsetDateTime op = rij.getObject("op", OffsetDateTime.class);
				return new Taak(rij.getString("sleutel"), rij.getString("naam"), Datum.kort(op), this.teLaat.is(op),
						rij.getString("wie"), naam(rij.getString("wie")), rij.getString("nummer"),
						rij.getString("jongere"));
			})
			.list();
	}

	/**
	 * Takes one of these tasks in the own name.
	 * @throws Weigering when it is none of them
	 */
	@Transactional
	public void neemOver(Aangemelde wie, String taakId) {
		Taak taak = taken(wie).stream()
			.filter((mogelijk) -> mogelijk.id().equals(taakId))
			.findFirst()
			.orElseThrow(() -> new Weigering("Deze taak kun je niet (meer) overnemen. Ververs de pagina."));
		this.overname.neemOver(taakId, taak.van(), wie.id());
	}

	private String naam(String id) {
		return this.organisaties.medewerker(id).map(Medewerker::naam).orElse(id);
	}

	/** One open task of a colleague who is away. */
	record Taak(String id, String naam, String op, boolean laat, String van, String vanNaam, String nummer,
			String jongere) {
	}

}
