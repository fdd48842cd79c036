package nl.transitieroute.gebeurtenis;

import java.util.Arrays;
import java.util.Optional;

/** What can happen in the life of a youth, in the order in which it is asked. */
public enum Soort {

	/** The job or the study ended. */
	BAANVERLIES("baanverlies", "Baan verloren of met de studie gestopt"),
	/** A job, or another job. */
	NIEUW_WERK("nieuw-werk", "Nieuw werk"),
	/** The same job, other hours. */
	URENWIJZIGING("urenwijziging", "Meer of minder uren op het werk"),
	/** Back to school after the diploma. */
	TERUG_NAAR_SCHOOL("terug-naar-school", "Terug naar school"),
	/** Another municipality. */
	VERHUIZING("verhuizing", "Verhuizing naar een andere gemeente"),
	/** Debts that cannot wait. */
	SCHULDEN("schulden", "Geldnood of schulden die niet kunnen wachten"),
	/** No home, or about to lose it. */
	WONEN("wonen", "Geen huis, of dat dreigt"),
	/** Illness. */
	ZIEKTE("ziekte", "Ziekte"),
	/** Pregnancy. */
	ZWANGERSCHAP("zwangerschap", "Zwangerschap"),
	/** Detention. */
	DETENTIE("detentie", "Detentie"),
	/** The youth died. */
	OVERLIJDEN("overlijden", "Overlijden");

	/** What is kept and shown instead of illness, pregnancy and detention. */
	static final String STILSTAAN = "stilstaan";

	private static final String STILSTAAN_LABEL = "Kan tijdelijk niet meedoen";

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

	/** About health or criminal law (AVG art. 9 and 10). */
	public boolean isBijzonder() {
		return this == ZIEKTE || this == ZWANGERSCHAP || this == DETENTIE;
	}

	/** About a job: the employer and the hours are asked. */
	public boolean isWerk() {
		return this == NIEUW_WERK || this == URENWIJZIGING;
	}

	/** The word under which it is kept. */
	String bewaardAls() {
		return isBijzonder() ? STILSTAAN : this.sleutel;
	}

	/** What everybody may read who sees that something happened. */
	String titel() {
		return isBijzonder() ? STILSTAAN_LABEL : this.label;
	}

	/** The title of what was kept under this word. */
	static String titel(String bewaard) {
		return STILSTAAN.equals(bewaard) ? STILSTAAN_LABEL : met(bewaard).map(Soort::label).orElse(bewaard);
	}

	public static Optional<Soort> met(String sleutel) {
		return Arrays.stream(values()).filter((soort) -> soort.sleutel.equals(sleutel)).findFirst();
	}

}
