package nl.transitieroute.signalering.lijst;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a list, with the other names that schools use for them.
 */
enum Kolom {

	STUDENTNUMMER("studentnummer", true, "studentnr", "leerlingnummer"),

	VOORNAAM("voornaam", true, "roepnaam"),

	TUSSENVOEGSEL("achternaam", false, "voorvoegsel"),

	ACHTERNAAM("achternaam", true),

	GEBOORTEDATUM("geboortedatum", true, "geboren"),

	GEMEENTE("gemeente", true, "woongemeente"),

	OPLEIDINGCODE("opleidingcode", false, "crebo", "crebocode", "crebonummer"),

	OPLEIDING("opleiding", true, "opleidingsnaam"),

	NIVEAU("niveau", true, "mboniveau"),

	LEERWEG("leerweg", true),

	VERWACHTE_EINDDATUM("verwachteEinddatum", true, "einddatum"),

	MENTOR("mentor", false, "slb", "mentorcode"),

	SIGNALEN("signalen", true, "signaal"),

	TOELICHTING("toelichting", false, "opmerking", "opmerkingen");

	private final String veld;

	private final boolean verplicht;

	private final List<String> ookGenoemd;

	Kolom(String veld, boolean verplicht, String... ookGenoemd) {
		this.veld = veld;
		this.verplicht = verplicht;
		this.ookGenoemd = List.of(ookGenoemd);
	}

	/**
	 * The column under this heading; case, accents, spaces and underscores do not matter.
	 */
	static Optional<Kolom> metKop(String kop) {
		String kaal = kaal(kop);
		return Arrays.stream(values())
			.filter((kolom) -> kaal(kolom.kop()).equals(kaal) || kolom.ookGenoemd.contains(kaal))
			.findFirst();
	}

	/** The heading of the column that holds this field of a signal. */
	static String kopVan(String veld) {
		return Arrays.stream(values())
			.filter((kolom) -> kolom != TUSSENVOEGSEL && kolom.veld.equals(veld))
			.findFirst()
			.map(Kolom::kop)
			.orElse(veld);
	}

	String kop() {
		return name().toLowerCase(Locale.ROOT);
	}

	boolean verplicht() {
		return this.verplicht;
	}

	private static String kaal(String kop) {
		return Normalizer.normalize(kop, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
	}

}
