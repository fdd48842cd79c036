package nl.transitieroute.warmeoverdracht.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/**
 * Names that the models {@code warme-overdracht}, {@code overdracht-aanbieden} and
 * {@code loslaten} share with the code.
 */
final class WarmeOverdrachtProcess {

	static final String LOSLATEN = "loslaten";

	static final Variable<String> ROUTE_NUMMER = variable("routeNummer", String.class);

	static final Variable<String> JONGERE = variable("jongere", String.class);

	static final Variable<String> FASE = variable("fase", String.class);

	static final Variable<String> ADVIES_ONTVANGER = variable("adviesOntvanger", String.class);

	static final Variable<String> ONTVANGER = variable("ontvanger", String.class);

	static final Variable<String> CONTACTPERSOON_ONTVANGER = variable("contactpersoonOntvanger", String.class);

	static final Variable<String> VERVANGER_ONTVANGER = variable("vervangerOntvanger", String.class);

	/** geaccepteerd, geweigerd, ingetrokken or verlopen. */
	static final Variable<String> AANBOD_UITKOMST = variable("aanbodUitkomst", String.class);

	static final Variable<String> VORIGE_CONTACTPERSOON = variable("vorigeContactpersoon", String.class);

	static final Variable<String> VORIG_TEAM = variable("vorigTeam", String.class);

	private WarmeOverdrachtProcess() {
	}

}
