package nl.transitieroute.bericht;

import java.util.regex.Pattern;

/**
 * The name of a task as a mailbox may hold it. Beside a first name some names say
 * something of health, justice or money (AVG art. 9 and 10): then the mail says only that
 * there is a task, and its name is read after signing in.
 */
public final class Taaknaam {

	private static final Pattern ZEGT_TE_VEEL = Pattern.compile(
			"doelgroepregister|ziek|gezond|\\bzorg|ggz|zwanger|bevalling|handicap|beperking|verslav|detentie|justiti|"
					+ "reclassering|schuld|uitkering|sanctie|dakloos|overlijden|overleden|loonkostensubsidie|no-risk",
			Pattern.CASE_INSENSITIVE);

	private Taaknaam() {
	}

	/** The name, or that there is a task. */
	public static String inMail(String naam) {
		return ZEGT_TE_VEEL.matcher(naam).find() ? "Een taak" : naam;
	}

}
