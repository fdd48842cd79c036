package nl.transitieroute.contactleggen.process;

import nl.transitieroute.engine.Variable;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code contact-leggen} and the code share. */
final class ContactLeggenProcess {

	/** Why the youth is called; the caller's words. */
	static final Variable<String> REDEN = variable("reden", String.class);

	/** The planned contact that this round is for; optional. */
	static final Variable<String> CONTACT_MOMENT = variable("contactMoment", String.class);

	/** The rung on which this round begins; absent means the lowest. */
	static final Variable<Integer> TREDE = variable("trede", Integer.class);

	static final Variable<String> KANAAL_ADVIES = variable("kanaalAdvies", String.class);

	static final Variable<String> DAGDEEL_ADVIES = variable("dagdeelAdvies", String.class);

	/** Until what time of the day the attempt is due, for example 20:30. */
	static final Variable<String> UITERLIJK_ADVIES = variable("uiterlijkAdvies", String.class);

	static final Variable<String> TIP_ADVIES = variable("tipAdvies", String.class);

	static final Variable<String> KANAAL = variable("kanaal", String.class);

	static final Variable<String> DAGDEEL = variable("dagdeel", String.class);

	static final Variable<String> VIA_WIE = variable("viaWie", String.class);

	static final Variable<String> CONTACT_RESULTAAT = variable("contactResultaat", String.class);

	static final Variable<String> TERUGBELLEN_OP = variable("terugbellenOp", String.class);

	static final Variable<Boolean> NOG_EEN_POGING = variable("nogEenPoging", Boolean.class);

	static final Variable<String> VOLGENDE_POGING_OP = variable("volgendePogingOp", String.class);

	private ContactLeggenProcess() {
	}

	static int trede(DelegateExecution execution) {
		Integer trede = TREDE.get(execution);
		return (trede != null) ? trede : 1;
	}

}
