package nl.transitieroute.nazorg.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/**
 * Names that the models {@code nazorg}, {@code nazorgcontact} and {@code interventie}
 * share with the code.
 */
public final class NazorgProcess {

	public static final String ID = "nazorg";

	static final Variable<String> NAZORG_VERVOLG = variable("nazorgVervolg", String.class);

	static final Variable<String> HULP_AANLEIDING = variable("hulpAanleiding", String.class);

	static final Variable<String> HULPVRAAG_NUMMER = variable("hulpvraagNummer", String.class);

	/** What a no meant: vandaag-niet, redt-zich or nooit-meer. */
	static final Variable<String> WIL_NIET = variable("wilNiet", String.class);

	/** Whether the youth was reached, as the form of the contact says it. */
	static final Variable<String> BEREIKT = variable("bereikt", String.class);

	private NazorgProcess() {
	}

}
