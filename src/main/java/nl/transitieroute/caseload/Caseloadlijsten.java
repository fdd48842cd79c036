package nl.transitieroute.caseload;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Routezicht;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the pages about caseloads show. */
@Repository
public class Caseloadlijsten {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm",
			Locale.forLanguageTag("nl"));

	private final JdbcClient jdbc;

	private final Routezicht zicht;

	private final Organisaties organisaties;

	Caseloadlijsten(JdbcClient jdbc, Routezicht zicht, Organisaties organisaties) {
		this.jdbc = jdbc;
		this.zicht = zicht;
		this.organisaties = organisaties;
	}

	/** Who has a caseload, with its size; of every organisation when none is named. */
	public List<Collega> metCaseload(String organisatieId) {
		return this.jdbc.sql("""
				select m.id, m.naam, o.naam as organisatie, count(*) as aantal from route r
				join medewerker m on m.id = r.contactpersoon_id and m.organisatie_id = r.verantwoordelijke_id
				join organisatie o on o.id = m.organisatie_id
				where r.status <> 'AFGESLOTEN'
				and (cast(:organisatie as varchar(64)) is null or m.organisatie_id = :organisatie)
				group by m.id, m.naam, o.naam order by o.naam, m.naam, m.id""")
			.param("organisatie", organisatieId, java.sql.Types.VARCHAR)
			.query(Collega.class)
			.list();
	}

	/** The open routes of one contact person, as far as the reader may know of them. */
	public List<Rij> routes(String lezerId, String medewerkerId) {
		return this.jdbc
			.sql("""
					select r.nummer, j.voornaam || ' ' || j.achternaam as jongere, r.fase, r.status from route r
					join jongere j on j.id = r.jongere_id
					join medewerker m on m.id = r.contactpersoon_id and m.organisatie_id = r.verantwoordelijke_id
					where m.id = :van and r.status <> 'AFGESLOTEN' and """ + " " + Routezicht.VOORWAARDE
					+ " order by j.achternaam, r.nummer")
			.params(this.zicht.van(lezerId, false))
			.param("van", medewerkerId)
			.query((rij, nr) -> new Rij(rij.getString("nummer"), rij.getString("jongere"),
					Fase.valueOf(rij.getString("fase")).label(), "GEPAUZEERD".equals(rij.getString("status"))))
			.list();
	}

	/** Colleagues of this person who guide youths too. */
	public List<Medewerker> opvolgers(String medewerkerId) {
		String organisatieId = this.organisaties.medewerker(medewerkerId).map(Medewerker::organisatieId).orElseThrow();
		String soort = this.organisaties.metId(organisatieId).soort();
		return this.organisaties.medewerkers(organisatieId, Begeleidersrollen.van(soort).toArray(String[]::new))
			.stream()
			.filter((medewerker) -> !medewerker.id().equals(medewerkerId))
			.toList();
	}

	public String naam(String medewerkerId) {
		return this.organisaties.medewerker(medewerkerId).map(Medewerker::naam).orElse(medewerkerId);
	}

	/** One handover as a person reads it. */
	public Regel regel(Caseloadoverdracht overdracht) {
		return new Regel(overdracht.id(), naam(overdracht.vanId()), naam(overdracht.naarId()),
				naam(overdracht.gevraagdDoor()),
				MOMENT.format(overdracht.gevraagdOp().atZoneSameInstant(ZoneId.of("Europe/Amsterdam"))),
				overdracht.reden(), overdracht.aantal(), overdracht.overgedragen(), overdracht.nietGedaan(),
				overdracht.wacht());
	}

	/** A coach with the number of routes he is contact person of. */
	public record Collega(String id, String naam, String organisatie, int aantal) {
	}

	/** One route to choose. */
	public record Rij(String nummer, String jongere, String fase, boolean pauze) {
	}

	/** One handover. */
	public record Regel(long id, String van, String naar, String door, String wanneer, String reden, int aantal,
			int overgedragen, int nietGedaan, int wacht) {
	}

}
