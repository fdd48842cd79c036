package nl.transitieroute.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The record of every route: append-only, written in the transaction of what it tells
 * about.
 */
@Service
@Transactional
public class Dossier {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	private final ObjectMapper json;

	Dossier(JdbcClient jdbc, Organisaties organisaties, Uitvoerder uitvoerder, Clock clock, ObjectMapper json) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
		this.json = json;
	}

	/**
	 * Writes what happened.
	 * @param soort one word, for example fase, contact, toestemming
	 * @param inhoud question to answer, in the order to show; dates are shown in Dutch
	 */
	public void noteer(String routeNummer, String soort, String titel, Map<String, ?> inhoud) {
		List<VraagEnAntwoord> regels = new ArrayList<>();
		inhoud.forEach((vraag, antwoord) -> regels.add(new VraagEnAntwoord(vraag, leesbaar(antwoord))));
		schrijf(routeNummer, soort, titel, regels, Herkomst.GEEN);
	}

	/** Writes a form that a person filled in. */
	public void schrijf(String routeNummer, String soort, String titel, List<VraagEnAntwoord> regels,
			Herkomst herkomst) {
		String medewerkerId = this.uitvoerder.medewerkerId();
		String organisatieId = this.organisaties.medewerker(medewerkerId).map(Medewerker::organisatieId).orElse(null);
		this.jdbc.sql("""
				insert into dossier_entry (route_id, moment, soort, titel, taak, formulier, formulier_versie, proces,
				proces_versie, medewerker_id, organisatie_id, inhoud)
				values ((select id from route where nummer = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(routeNummer, OffsetDateTime.now(this.clock), soort, titel, herkomst.taak(), herkomst.formulier(),
					herkomst.formulierVersie(), herkomst.proces(), herkomst.procesVersie(), medewerkerId, organisatieId,
					alsJson(regels))
			.update();
	}

	/** Everything that happened in a route, oldest first. */
	@Transactional(readOnly = true)
	public List<DossierEntry> van(String routeNummer) {
		return this.jdbc.sql("""
				select d.* from dossier_entry d join route r on r.id = d.route_id
				where r.nummer = ? order by d.moment, d.id""").param(routeNummer).query(DossierEntry.class).list();
	}

	/** The entries of one kind, oldest first. */
	@Transactional(readOnly = true)
	public List<DossierEntry> van(String routeNummer, String soort) {
		return this.jdbc.sql("""
				select d.* from dossier_entry d join route r on r.id = d.route_id
				where r.nummer = ? and d.soort = ? order by d.moment, d.id""")
			.params(routeNummer, soort)
			.query(DossierEntry.class)
			.list();
	}

	/** The newest entry of one form; empty when nobody filled it in yet. */
	@Transactional(readOnly = true)
	public Optional<DossierEntry> laatste(String routeNummer, String formulier) {
		return this.jdbc.sql("""
				select d.* from dossier_entry d join route r on r.id = d.route_id
				where r.nummer = ? and d.formulier = ? order by d.id desc fetch first 1 row only""")
			.params(routeNummer, formulier)
			.query(DossierEntry.class)
			.optional();
	}

	/** The lines of an entry. */
	public List<VraagEnAntwoord> regels(DossierEntry entry) {
		try {
			return this.json.readValue(entry.inhoud(), new TypeReference<>() {
			});
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Dossierregel " + entry.id() + " is onleesbaar", ex);
		}
	}

	private String alsJson(List<VraagEnAntwoord> regels) {
		try {
			return this.json.writeValueAsString(regels);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Dossierregel is niet te schrijven", ex);
		}
	}

	private static String leesbaar(Object antwoord) {
		if (antwoord instanceof LocalDate datum) {
			return DATUM.format(datum);
		}
		if (antwoord instanceof Boolean ja) {
			return ja ? "ja" : "nee";
		}
		return String.valueOf(antwoord);
	}

}
