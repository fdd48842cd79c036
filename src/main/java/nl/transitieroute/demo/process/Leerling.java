package nl.transitieroute.demo.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.apache.commons.csv.CSVRecord;

/**
 * A made-up student and how his route goes.
 *
 * @param profiel where the route stands today, and with what outcome
 * @param begin the day of the signal
 */
record Leerling(int volgnummer, String schoolId, String profiel, String studentnummer, String voornaam,
		String achternaam, LocalDate geboortedatum, String gemeente, Opleiding opleiding, LocalDate begin,
		LocalDate einde) {

	private static final List<String> VOORNAMEN = List.of("Sanne", "Daan", "Yusuf", "Fatima", "Milan", "Noor", "Jesse",
			"Amina", "Stijn", "Puck", "Bram", "Esra", "Iris", "Mohamed", "Zoë", "Finn", "Nadia", "Kees", "Eva", "Siem");

	private static final List<String> ACHTERNAMEN = List.of("de Vries", "Jansen", "El Amrani", "Bakker", "Visser",
			"Kaya", "Smit", "Meijer", "de Boer", "Mulder", "Yılmaz", "Bos", "Vos", "Peters", "Hendriks", "van Dijk",
			"Dekker", "Brouwer", "de Groot", "van den Berg", "Öztürk", "Kuipers", "Post");

	private static final List<Opleiding> OPLEIDINGEN = List.of(new Opleiding("25656", "Kok", "2", "BOL"),
			new Opleiding("25473", "Medewerker facilitaire dienstverlening", "2", "BBL"),
			new Opleiding("25491", "Verzorgende-IG", "3", "BOL"),
			new Opleiding("25698", "Mechatronica-installateur", "3", "BBL"),
			new Opleiding("25602", "Software developer", "4", "BOL"));

	static Leerling van(int volgnummer, String schoolId, CSVRecord profiel, LocalDate vandaag, Random toeval) {
		String gemeente = switch (schoolId) {
			case "school-albeda" -> "Rotterdam";
			case "school-roc-nijmegen" -> "Nijmegen";
			case "school-graafschap" -> "Doetinchem";
			default -> "Arnhem";
		};
		// The pilots of Albeda and Rijn IJssel were on level 3 and 4 only.
		boolean hoger = schoolId.equals("school-albeda") || schoolId.equals("school-rijn-ijssel");
		Opleiding opleiding = OPLEIDINGEN.get(hoger ? 2 + toeval.nextInt(3) : toeval.nextInt(OPLEIDINGEN.size()));
		LocalDate begin = vandaag.minusDays(tussen(profiel, "begin", toeval));
		LocalDate einde = vandaag.plusDays(tussen(profiel, "einde", toeval));
		return new Leerling(volgnummer, schoolId, profiel.get("profiel"), "D%03d".formatted(volgnummer + 1),
				VOORNAMEN.get(volgnummer % VOORNAMEN.size()),
				ACHTERNAMEN.get((volgnummer * 7 + 3) % ACHTERNAMEN.size()),
				begin.minusYears(18 + toeval.nextInt(3)).minusDays(1 + toeval.nextInt(360)), gemeente, opleiding, begin,
				einde);
	}

	private static int tussen(CSVRecord profiel, String wat, Random toeval) {
		int vroegst = Integer.parseInt(profiel.get(wat + "_vroegst"));
		int laatst = Integer.parseInt(profiel.get(wat + "_laatst"));
		return vroegst + toeval.nextInt(laatst - vroegst + 1);
	}

	record Opleiding(String code, String naam, String niveau, String leerweg) {
	}

}
