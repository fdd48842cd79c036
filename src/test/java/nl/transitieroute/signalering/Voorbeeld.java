package nl.transitieroute.signalering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A signal about Joris that is right in every field; a test changes what its story is
 * about.
 */
public final class Voorbeeld {

	private final Map<String, String> velden = new LinkedHashMap<>();

	private Voorbeeld() {
	}

	public static Voorbeeld joris() {
		return new Voorbeeld().met("school", "school-rijn-ijssel")
			.met("studentnummer", "300100")
			.met("voornaam", "Joris")
			.met("achternaam", "Jansen")
			.met("geboortedatum", "03-04-2008")
			.met("gemeente", "Arnhem")
			.met("opleidingcode", "25698")
			.met("opleiding", "Mechatronica-installateur")
			.met("niveau", "3")
			.met("leerweg", "BOL")
			.met("verwachteEinddatum", "17-01-2028")
			.met("mentor", "j.mentor")
			.met("signalen", "verzuim|schulden")
			.met("toelichting", "Komt op maandag vaak niet.");
	}

	static Signaalregels regels(LocalDate vandaag) {
		ZoneId zone = ZoneId.of("Europe/Amsterdam");
		return new Signaalregels(
				new Gemeenten(
						() -> List.of("Arnhem", "Nijmegen", "Rotterdam", "Overbetuwe", "Wijchen", "'s-Gravenhage")),
				new Signaalsoorten(
						Map.of("verzuim", "Verzuim", "schulden", "Schulden of geldzorgen", "dreigende-uitval",
								"Dreigende uitval", "sollicitatievaardigheden", "Sollicitatievaardigheden")),
				Clock.fixed(vandaag.atTime(12, 0).atZone(zone).toInstant(), zone));
	}

	public Voorbeeld met(String veld, String waarde) {
		this.velden.put(veld, waarde);
		return this;
	}

	public Signaalinvoer invoer() {
		return new Signaalinvoer(veld("school"), veld("studentnummer"), veld("voornaam"), veld("achternaam"),
				veld("geboortedatum"), veld("gemeente"), veld("opleidingcode"), veld("opleiding"), veld("niveau"),
				veld("leerweg"), veld("verwachteEinddatum"), veld("mentor"), List.of(veld("signalen").split("\\|")),
				veld("toelichting"));
	}

	private String veld(String naam) {
		return this.velden.get(naam);
	}

}
