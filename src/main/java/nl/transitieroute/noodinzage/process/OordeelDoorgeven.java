package nl.transitieroute.noodinzage.process;

import nl.transitieroute.dossier.EerderIngevuld;
import nl.transitieroute.noodinzage.Noodinzagen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** The FG reads on his page what the contact person thinks. */
@Component
class OordeelDoorgeven implements JavaDelegate {

	/** The question in the form, as it stands in the dossier. */
	private static final String BEZWAAR = "Wat klopt er niet?";

	private final Noodinzagen noodinzagen;

	private final EerderIngevuld eerderIngevuld;

	OordeelDoorgeven(Noodinzagen noodinzagen, EerderIngevuld eerderIngevuld) {
		this.noodinzagen = noodinzagen;
		this.eerderIngevuld = eerderIngevuld;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String begrepen = NoodinzageProcess.BEGREPEN.get(execution);
		String bezwaar = "nee".equals(begrepen)
				? this.eerderIngevuld.antwoord(execution.getProcessBusinessKey(), "noodinzage-bekijken", BEZWAAR)
					.orElse(null)
				: null;
		this.noodinzagen.meldOordeelContactpersoon(NoodinzageProcess.NOODINZAGE.get(execution), begrepen, bezwaar);
	}

}
