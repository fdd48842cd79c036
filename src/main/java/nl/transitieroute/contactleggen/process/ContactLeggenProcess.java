package nl.transitieroute.contactleggen.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code contact-leggen} and the code share. */
final class ContactLeggenProcess {

	/** Why the youth is called; the caller's words. */
	static final Variable<String> REDEN = variable("reden", String.class);

	/** The planned contact that this round is for; optional. */
	static final Variable<String> CONTACT_MOMENT = variable("contactMoment", String.class);

	static final Variable<String> KANAAL_ADVIES = variable("kanaalAdvies", String.class);

	static final Variable<String> DAGDEEL_ADVIES = variable("dagdeelAdvies", String.class);

	static final Variable<String> TIP_ADVIES = variable("tipAdvies", String.class);

	static final Variable<String> KANAAL = variable("kanaal", String.class);

	static final Variable<String> CONTACT_RESULTAAT = variable("contactResultaat", String.class);

	static final Variable<String> TERUGBELLEN_OP = variable("terugbellenOp", String.class);

	static final Variable<Boolean> NOG_EEN_POGING = variable("nogEenPoging", Boolean.class);

	static final Variable<String> VOLGENDE_POGING_OP = variable("volgendePogingOp", String.class);

	private ContactLeggenProcess() {
	}

}
