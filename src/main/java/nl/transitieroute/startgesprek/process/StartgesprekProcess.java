package nl.transitieroute.startgesprek.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code startgesprek} and the code share. */
final class StartgesprekProcess {

	/** How the last round of contact ended: bereikt, niet-bereikt or wil-niet. */
	static final Variable<String> CONTACT_UITKOMST = variable("contactUitkomst", String.class);

	private StartgesprekProcess() {
	}

}
