package nl.transitieroute.signalering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A signal that somebody fills in on the start form. Who works at a school reports for
 * that school, and a mentor for his own student, unless the form says otherwise.
 */
@Service
@Transactional
public class Startformulier {

	private static final List<String> SIGNALEN = List.of("signalenSchool", "signalenStage", "signalenWerk",
			"signalenVoorbereiding", "signalenLeven", "signalenStatus");

	private static final Map<String, String> BRONNEN = Map.of("mentor", "mentor of studieloopbaanbegeleider", "team",
			"docent of team", "interne-hulpverlener", "interne hulpverlener", "coach", "coach", "zorgcoordinator",
			"zorgcoördinator", "rmc", "RMC (Doorstroompunt)", "jongere", "de jongere zelf", "iemand-anders",
			"iemand anders");

	private final Signalen signalen;

	private final Organisaties organisaties;

	private final Uitvoerder uitvoerder;

	private final Dossier dossier;

	Startformulier(Signalen signalen, Organisaties organisaties, Uitvoerder uitvoerder, Dossier dossier) {
		this.signalen = signalen;
		this.organisaties = organisaties;
		this.uitvoerder = uitvoerder;
		this.dossier = dossier;
	}

	/**
	 * @throws Weigering in words for the reporter, when a field is wrong
	 */
	public Melding meld(Antwoorden antwoorden) {
		String melder = this.uitvoerder.medewerkerId();
		Optional<String> eigenSchool = this.organisaties.medewerker(melder)
			.map(Medewerker::organisatieId)
			.filter((organisatie) -> this.organisaties.metId(organisatie).soort().equals("school"));
		try {
			Melding melding = this.signalen.meld(signaal(antwoorden, eigenSchool.orElse(null), melder), melder);
			this.dossier.noteer(melding.routeNummer(), "aanmelding", "Aanmelding van het signaal", bron(antwoorden));
			return melding;
		}
		catch (OngeldigSignaal ex) {
			throw new Weigering(ex.bezwaren()
				.stream()
				.map((bezwaar) -> opschrift(bezwaar.veld()) + ": " + bezwaar.reden() + ". " + bezwaar.advies())
				.collect(Collectors.joining(" ", "Het signaal is niet opgeslagen. ", "")));
		}
	}

	/** The field as the reporter knows it, for example Verwachte einddatum. */
	private static String opschrift(String veld) {
		String woorden = veld.replaceAll("([A-Z])", " $1").replace('_', ' ').toLowerCase(Locale.ROOT);
		return Character.toUpperCase(woorden.charAt(0)) + woorden.substring(1);
	}

	private static Signaal signaal(Antwoorden antwoorden, String eigenSchool, String melder) {
		String school = antwoorden.heeft("school") ? antwoorden.tekst("school") : eigenSchool;
		boolean eigenMentor = "mentor".equals(antwoorden.tekst("bronAanmelding")) && school != null
				&& school.equals(eigenSchool);
		String mentor = antwoorden.heeft("mentor") ? antwoorden.tekst("mentor") : eigenMentor ? melder : null;
		List<String> signalen = SIGNALEN.stream().map(antwoorden::lijst).flatMap(List::stream).toList();
		return new Signaal(school, antwoorden.tekst("studentnummer"), antwoorden.tekst("voornaam"),
				antwoorden.tekst("achternaam"), antwoorden.datum("geboortedatum"), antwoorden.tekst("gemeente"),
				antwoorden.tekst("opleidingcode"), antwoorden.tekst("opleiding"), antwoorden.tekst("niveau"),
				antwoorden.tekst("leerweg"), antwoorden.datum("verwachteEinddatum"), mentor, signalen,
				antwoorden.tekst("toelichting"), Signaal.STARTFORMULIER);
	}

	private static Map<String, Object> bron(Antwoorden antwoorden) {
		Map<String, Object> bron = new LinkedHashMap<>();
		String aanmelding = antwoorden.tekst("bronAanmelding");
		bron.put("Wie signaleert?", BRONNEN.getOrDefault(aanmelding, aanmelding));
		bron.put("Weet de jongere dat dit signaal is gemeld?", antwoorden.ja("jongereWeetHet"));
		return bron;
	}

}
