package nl.transitieroute.signalering;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The one place that says which signals are accepted, whatever way they come in: form,
 * list or API. Returns the signal in one spelling (official municipality, keys of the
 * signals, no stray spaces), or refuses it with every field that is wrong. The limits
 * here catch typing mistakes; who belongs on a route is decided later, by people.
 */
public class Signaalregels {

	/**
	 * Own words: longer than two pages is no explanation but a pasted document (eigen
	 * keuze).
	 */
	static final int TOELICHTING_MAXIMUM = 4000;

	static final int JONGSTE = 14;

	static final int OUDSTE = 35;

	/**
	 * An mbo programme takes four years at most (WEB 7.2.4a); with extensions six (eigen
	 * keuze).
	 */
	static final int JAREN_VOORUIT = 6;

	private static final Pattern ONZICHTBAAR = Pattern.compile("[\\u200B\\u200C\\u200D\\u2060\\uFEFF\\u00AD]");

	private static final Pattern SPATIES = Pattern.compile("[\\u00A0\\u202F\\u2007]");

	private static final Pattern NIET_TOEGESTAAN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\uFFFD]");

	private static final Pattern STUDENTNUMMER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,19}");

	private static final Pattern NAAM = Pattern.compile("['’‘]?\\p{L}[\\p{L}\\p{M} .'’‘`-]*");

	private static final Pattern OPLEIDINGCODE = Pattern.compile("\\d{5}");

	private static final Pattern FORMULE = Pattern.compile("^[=+@].*", Pattern.DOTALL);

	private static final Set<String> NIVEAUS = Set.of("entree", "2", "3", "4");

	private final Gemeenten gemeenten;

	private final Signaalsoorten soorten;

	private final Clock clock;

	Signaalregels(Gemeenten gemeenten, Signaalsoorten soorten, Clock clock) {
		this.gemeenten = gemeenten;
		this.soorten = soorten;
		this.clock = clock;
	}

	/**
	 * Reads what was typed.
	 * @throws OngeldigSignaal with all fields that are wrong, unreadable dates included
	 */
	public Signaal lees(Signaalinvoer invoer, String bron) {
		List<Bezwaar> bezwaren = new ArrayList<>();
		LocalDate geboortedatum = datum("geboortedatum", invoer.geboortedatum(), bezwaren);
		LocalDate einddatum = datum("verwachteEinddatum", invoer.verwachteEinddatum(), bezwaren);
		Signaal signaal = new Signaal(invoer.school(), invoer.studentnummer(), invoer.voornaam(), invoer.achternaam(),
				geboortedatum, invoer.gemeente(), invoer.opleidingcode(), invoer.opleiding(), invoer.niveau(),
				invoer.leerweg(), einddatum, invoer.mentor(), zonderLege(invoer.signalen()), invoer.toelichting(),
				bron);
		return keur(signaal, bezwaren);
	}

	/**
	 * Checks a signal whose dates are known already, such as the start form's.
	 * @throws OngeldigSignaal with all fields that are wrong
	 */
	public Signaal keur(Signaal signaal) {
		return keur(signaal, new ArrayList<>());
	}

	private Signaal keur(Signaal signaal, List<Bezwaar> bezwaren) {
		Keuring keuring = new Keuring(bezwaren);
		boolean uitLijst = Signaal.LIJST.equals(signaal.bron());
		Signaal gekeurd = new Signaal(keuring.regel("school", signaal.schoolId(), true, 64),
				keuring.studentnummer(signaal.studentnummer(), uitLijst), keuring.naam("voornaam", signaal.voornaam()),
				keuring.naam("achternaam", signaal.achternaam()), keuring.geboortedatum(signaal.geboortedatum()),
				keuring.gemeente(signaal.gemeente()), keuring.opleidingcode(signaal.opleidingcode()),
				keuring.regel("opleiding", signaal.opleiding(), true, 200), keuring.niveau(signaal.niveau()),
				keuring.leerweg(signaal.leerweg()), keuring.einddatum(signaal.verwachteEinddatum()),
				keuring.regel("mentor", signaal.mentor(), false, 64), keuring.signalen(signaal.signalen()),
				keuring.toelichting(signaal.toelichting()), signaal.bron());
		if (!bezwaren.isEmpty()) {
			throw new OngeldigSignaal(bezwaren);
		}
		return gekeurd;
	}

	private static LocalDate datum(String veld, String tekst, List<Bezwaar> bezwaren) {
		String datum = (tekst != null) ? schoon(tekst).strip() : "";
		if (datum.isEmpty()) {
			return null;
		}
		try {
			return Datums.lees(veld, datum);
		}
		catch (Datums.Onleesbaar ex) {
			bezwaren.add(ex.bezwaar());
			return null;
		}
	}

	private static List<String> zonderLege(List<String> signalen) {
		if (signalen == null) {
			return List.of();
		}
		return signalen.stream().filter((signaal) -> signaal != null && !signaal.isBlank()).toList();
	}

	/**
	 * One spelling of what looks the same: composed accents, plain spaces, nothing
	 * invisible.
	 */
	private static String schoon(String tekst) {
		String zichtbaar = ONZICHTBAAR.matcher(tekst).replaceAll("");
		return Normalizer.normalize(SPATIES.matcher(zichtbaar).replaceAll(" "), Normalizer.Form.NFC);
	}

	/**
	 * One signal under examination: each method returns the field in its one spelling, or
	 * null and an objection.
	 */
	private final class Keuring {

		private final List<Bezwaar> bezwaren;

		private final Set<String> alGemeld = new HashSet<>();

		Keuring(List<Bezwaar> bezwaren) {
			this.bezwaren = bezwaren;
			bezwaren.forEach((bezwaar) -> this.alGemeld.add(bezwaar.veld()));
		}

		String regel(String veld, String waarde, boolean verplicht, int maximum) {
			String tekst = tekst(veld, waarde, verplicht, maximum);
			if (tekst != null && FORMULE.matcher(tekst).matches()) {
				return geenFormule(veld);
			}
			return tekst;
		}

		/** Text on one line; an empty one is null. */
		String tekst(String veld, String waarde, boolean verplicht, int maximum) {
			if (waarde == null || waarde.isBlank()) {
				return verplicht ? weiger(veld, "is leeg", "Vul dit in.") : null;
			}
			if (waarde.length() > maximum) {
				return teLang(veld, waarde, maximum);
			}
			String tekst = schoon(waarde).strip();
			if (NIET_TOEGESTAAN.matcher(tekst).find()) {
				return onleesbareTekens(veld);
			}
			return tekst;
		}

		String studentnummer(String waarde, boolean verplicht) {
			String nummer = regel("studentnummer", waarde, verplicht, 64);
			if (nummer != null && !STUDENTNUMMER.matcher(nummer).matches()) {
				return weiger("studentnummer", "is geen studentnummer",
						"Gebruik alleen letters, cijfers, punt en streepje, ten hoogste 20.");
			}
			return nummer;
		}

		String naam(String veld, String waarde) {
			String naam = regel(veld, waarde, true, 100);
			if (naam != null && !NAAM.matcher(naam).matches()) {
				return weiger(veld, "bevat tekens die niet in een naam horen",
						"Gebruik letters, spaties, punten, streepjes en apostrofs.");
			}
			return naam;
		}

		LocalDate geboortedatum(LocalDate datum) {
			if (datum == null) {
				return ontbreekt("geboortedatum");
			}
			int leeftijd = Period.between(datum, vandaag()).getYears();
			if (datum.isAfter(vandaag())) {
				return weigerDatum("geboortedatum", "ligt in de toekomst", "Controleer het geboortejaar.");
			}
			if (leeftijd < JONGSTE || leeftijd > OUDSTE) {
				return weigerDatum("geboortedatum", "geeft een leeftijd van " + leeftijd + " jaar; verwacht wordt "
						+ JONGSTE + " tot en met " + OUDSTE, "Controleer het geboortejaar.");
			}
			return datum;
		}

		LocalDate einddatum(LocalDate datum) {
			if (datum == null) {
				return ontbreekt("verwachteEinddatum");
			}
			if (datum.isBefore(vandaag())) {
				return weigerDatum("verwachteEinddatum", "ligt in het verleden",
						"Vul de datum in waarop de opleiding naar verwachting klaar is. "
								+ "Is de jongere al van school? Neem dan contact op met RMC.");
			}
			if (datum.isAfter(vandaag().plusYears(JAREN_VOORUIT))) {
				return weigerDatum("verwachteEinddatum", "ligt meer dan " + JAREN_VOORUIT + " jaar vooruit",
						"Controleer het jaar.");
			}
			return datum;
		}

		String gemeente(String waarde) {
			String naam = tekst("gemeente", waarde, true, 100);
			if (naam == null) {
				return null;
			}
			return Signaalregels.this.gemeenten.officieel(naam)
				.orElseGet(() -> weiger("gemeente", "is geen Nederlandse gemeente",
						Signaalregels.this.gemeenten.lijktOp(naam)
							.map((bedoeld) -> "Bedoel je " + bedoeld + "?")
							.orElse("Vul de gemeente in waar de jongere woont, niet de woonplaats of de wijk.")));
		}

		String opleidingcode(String waarde) {
			String code = regel("opleidingcode", waarde, false, 64);
			if (code != null && !OPLEIDINGCODE.matcher(code).matches()) {
				return weiger("opleidingcode", "is geen crebocode", "Vul de vijf cijfers in, of laat het leeg.");
			}
			return code;
		}

		String niveau(String waarde) {
			String niveau = tekst("niveau", waarde, true, 64);
			if (niveau == null) {
				return null;
			}
			String kort = niveau.toLowerCase(Locale.ROOT).replaceFirst("^(mbo|niveau)[ -]*", "");
			if (kort.equals("1")) {
				return "entree";
			}
			return NIVEAUS.contains(kort) ? kort
					: weiger("niveau", "bestaat niet in het mbo", "Kies entree, 2, 3 of 4.");
		}

		String leerweg(String waarde) {
			String leerweg = tekst("leerweg", waarde, true, 64);
			if (leerweg == null) {
				return null;
			}
			String kort = leerweg.toUpperCase(Locale.ROOT);
			return (kort.equals("BOL") || kort.equals("BBL")) ? kort
					: weiger("leerweg", "is geen leerweg", "Kies BOL of BBL.");
		}

		List<String> signalen(List<String> waarden) {
			if (waarden.isEmpty()) {
				weiger("signalen", "is leeg", "Noem ten minste één signaal: " + toegestaan());
				return List.of();
			}
			Set<String> sleutels = new LinkedHashSet<>();
			for (String waarde : waarden) {
				String signaal = tekst("signalen", waarde, true, 200);
				if (signaal == null) {
					return List.of();
				}
				Signaalregels.this.soorten.sleutel(signaal).ifPresentOrElse(sleutels::add, () -> {
					weiger("signalen", "bevat een onbekend signaal", "Kies uit: " + toegestaan()
							+ " Iets anders past in de toelichting; schrijf daar niets over gezondheid of herkomst.");
				});
			}
			return sleutels.stream().sorted().toList();
		}

		/**
		 * Own words may hold anything that can be read, and are shown as text: HTML and
		 * formulas never run.
		 */
		String toelichting(String waarde) {
			if (waarde == null || waarde.isBlank()) {
				return null;
			}
			if (waarde.length() > TOELICHTING_MAXIMUM) {
				return teLang("toelichting", waarde, TOELICHTING_MAXIMUM);
			}
			String tekst = schoon(waarde).replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').strip();
			if (NIET_TOEGESTAAN.matcher(tekst.replace("\n", "")).find()) {
				return onleesbareTekens("toelichting");
			}
			return tekst;
		}

		private LocalDate vandaag() {
			return LocalDate.now(Signaalregels.this.clock);
		}

		private String toegestaan() {
			return String.join(", ", Signaalregels.this.soorten.alle()) + ".";
		}

		private String teLang(String veld, String waarde, int maximum) {
			return weiger(veld, "is te lang: " + waarde.length() + " tekens, ten hoogste " + maximum,
					"Kort de tekst in.");
		}

		private String onleesbareTekens(String veld) {
			return weiger(veld, "bevat onzichtbare of onleesbare tekens",
					"Typ de tekst opnieuw, of sla de lijst op als CSV UTF-8.");
		}

		private String geenFormule(String veld) {
			return weiger(veld, "begint als een formule", "Vul de gewone tekst in, zonder =, + of @ ervoor.");
		}

		private LocalDate ontbreekt(String veld) {
			return weigerDatum(veld, "is leeg", Datums.ADVIES);
		}

		private LocalDate weigerDatum(String veld, String reden, String advies) {
			weiger(veld, reden, advies);
			return null;
		}

		private String weiger(String veld, String reden, String advies) {
			if (this.alGemeld.add(veld)) {
				this.bezwaren.add(new Bezwaar(veld, reden, advies));
			}
			return null;
		}

	}

}
