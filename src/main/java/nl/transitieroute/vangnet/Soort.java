package nl.transitieroute.vangnet;

import java.util.Arrays;

/**
 * What can be wrong. The key stands in the table {@code vangnet}, which says whose it is
 * and what to do; the label is what a person reads.
 */
public enum Soort {

	/** A step of a route failed as often as it is tried. */
	STAP_VASTGELOPEN("stap-vastgelopen", "Stap vastgelopen"),

	/** The same for work of no single route, such as history cleanup. */
	WERK_VASTGELOPEN("werk-vastgelopen", "Systeemwerk vastgelopen"),

	/** Timers are due and nobody runs them. */
	WERK_BLIJFT_LIGGEN("werk-blijft-liggen", "Werk blijft liggen"),

	/** All that a route waits for has passed. */
	WACHT_VERSTREKEN("wacht-verstreken", "Wachttijd voorbij, route gaat niet verder"),

	/** Nobody took a task before its date. */
	TAAK_ZONDER_PERSOON("taak-zonder-persoon", "Taak zonder persoon"),

	/** Nobody can take the task: no group, or nobody at work in it. */
	TAAK_DIE_NIEMAND_KAN_DOEN("taak-die-niemand-kan-doen", "Taak die niemand kan doen"),

	/** The task is in the name of somebody who left. */
	TAAK_VAN_VERTROKKENE("taak-van-vertrokkene", "Taak van iemand die vertrok"),

	/** The contact person left or does not guide youths there any more. */
	CONTACTPERSOON_WEG("contactpersoon-weg", "Contactpersoon is er niet meer"),

	/** The same for the stand-in. */
	VERVANGER_WEG("vervanger-weg", "Vervanger is er niet meer"),

	/** A contact person is away and so is who stands in. */
	VERLOF_ZONDER_VERVANGER("verlof-zonder-vervanger", "Verlof zonder vervanger"),

	/** Who guides the youth may not any more. */
	VERANTWOORDELIJK_ZONDER_GROND("verantwoordelijk-zonder-grond", "Begeleiding zonder toestemming"),

	/** A party has a task on a ground that fell away. */
	TAAK_ZONDER_GROND("taak-zonder-grond", "Taak zonder toestemming"),

	/** Nothing is open and nothing planned. */
	GEEN_VOLGENDE_STAP("geen-volgende-stap", "Geen volgende stap"),

	/** The route stands still though nobody agreed on a pause. */
	STAAT_STIL("staat-stil", "Route staat stil zonder pauze"),

	/** The route goes on though a pause was agreed. */
	LOOPT_TIJDENS_PAUZE("loopt-tijdens-pauze", "Route loopt tijdens een pauze"),

	/** The day to go on has passed and nobody was asked to. */
	PAUZE_VOORBIJ("pauze-voorbij", "Pauze is voorbij"),

	/** The route is open and no process runs. */
	ROUTE_ZONDER_PROCES("route-zonder-proces", "Route zonder proces"),

	/** A process runs for a route that is closed or never was. */
	PROCES_ZONDER_ROUTE("proces-zonder-route", "Proces zonder open route"),

	/** The last resort of a task was not used in time. */
	ESCALATIE_TE_LAAT("escalatie-te-laat", "Escalatie te laat"),

	/** A task that nothing else watches is late for long. */
	TAAK_TE_LAAT("taak-te-laat", "Taak lang te laat"),

	/** Nobody gets the escalations of a region. */
	REGIO_ZONDER_REGISSEUR("regio-zonder-regisseur", "Regio zonder regisseur"),

	/** A message did not go out, however often it was tried. */
	BERICHT_NIET_VERZONDEN("bericht-niet-verzonden", "Bericht niet verzonden");

	private final String sleutel;

	private final String label;

	Soort(String sleutel, String label) {
		this.sleutel = sleutel;
		this.label = label;
	}

	public String sleutel() {
		return this.sleutel;
	}

	public String label() {
		return this.label;
	}

	/** The kind with this key, or null when there is none. */
	static Soort metSleutel(String sleutel) {
		return Arrays.stream(values()).filter((soort) -> soort.sleutel.equals(sleutel)).findFirst().orElse(null);
	}

}
