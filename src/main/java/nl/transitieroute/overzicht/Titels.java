package nl.transitieroute.overzicht;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a table is called for the youth, in the order of reading. A table without a title
 * is printed all the same, under its own name, at the end.
 */
final class Titels {

	private static final Map<String, String> TITELS = new LinkedHashMap<>();

	static {
		TITELS.put("jongere", "Wie je bent");
		TITELS.put("route", "Je route");
		TITELS.put("contactpersoon_periode", "Wie je contactpersoon was");
		TITELS.put("dossier_entry", "Wat er over je is opgeschreven");
		TITELS.put("signaal", "Signalen");
		TITELS.put("startgesprek_afspraak", "Afspraken voor het startgesprek");
		TITELS.put("tr_plan_kader", "Beslissingskader");
		TITELS.put("tr_plan", "Je TR-plan, elke versie");
		TITELS.put("tr_plan_partij", "Wie meedeed aan je plan");
		TITELS.put("tr_plan_bijstelling", "Wanneer je plan wordt bijgesteld");
		TITELS.put("stage", "Stages");
		TITELS.put("stagegesprek", "Stagegesprekken");
		TITELS.put("profiel", "Je profiel");
		TITELS.put("loopbaanaanbod", "Aanbod van loopbaanbegeleiding");
		TITELS.put("toestemming", "Waar je ja of nee op zei");
		TITELS.put("toestemming_scan", "Wat je op papier tekende");
		TITELS.put("intrekking", "Toestemmingen die stopten");
		TITELS.put("ingetrokken_kopie", "Wat daarna niet meer gebruikt mag worden");
		TITELS.put("vervallen_taak", "Taken die daarna vervielen");
		TITELS.put("school_verzoek", "Wat school aan de gemeente vroeg");
		TITELS.put("overdracht", "Overdrachten");
		TITELS.put("overgangsdocument", "Overgangsdocumenten");
		TITELS.put("gevoelig_gegeven", "Gezondheid en justitie");
		TITELS.put("nazorg", "Nazorg");
		TITELS.put("contactmoment", "Contactmomenten");
		TITELS.put("contactpoging", "Pogingen om je te bereiken");
		TITELS.put("hulpvraag", "Hulpvragen");
		TITELS.put("interventie", "Hulp die is geregeld");
		TITELS.put("werkplek", "Werkplekken");
		TITELS.put("overlijden", "Bericht van overlijden");
		TITELS.put("overlijden_betrokkene", "Wie dat bericht zag");
		TITELS.put("levensgebeurtenis", "Wat er in je leven gebeurde");
		TITELS.put("verhuizing", "Verhuizingen");
		TITELS.put("agenda_stand", "Afspraken in de agenda van je begeleiders");
		TITELS.put("bericht", "Berichten over je route");
		TITELS.put("stap", "Wat er nu gepland staat");
		TITELS.put("verhuizing", "Verhuizingen die zijn gemeld");
		TITELS.put("vangnetmelding", "Wat er misging met je route, en hoe lang");
		TITELS.put("caseload_overdracht_route", "Overgedragen met een hele groep");
		TITELS.put("inzageverzoek", "Je vragen om inzage");
		TITELS.put("inzage_log", "Wie in je dossier keek");
		TITELS.put("noodinzage", "Wie in een noodgeval meelas");
		TITELS.put("noodinzage", "Wie in nood in je dossier keek");
		TITELS.put("vernietiging_uitstel", "Wat langer bewaard wordt");
		TITELS.put("vernietiging_regel", "Wat vernietigd gaat worden");
	}

	private Titels() {
	}

	static boolean kent(String tabel) {
		return TITELS.containsKey(tabel);
	}

	static String van(String tabel) {
		return TITELS.getOrDefault(tabel, Woorden.leesbaar(tabel));
	}

	/** Where it stands in the overview. */
	static int plaats(String tabel) {
		int plaats = TITELS.keySet().stream().toList().indexOf(tabel);
		return (plaats < 0) ? TITELS.size() : plaats;
	}

}
