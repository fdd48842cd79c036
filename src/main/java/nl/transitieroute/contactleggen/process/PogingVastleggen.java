package nl.transitieroute.contactleggen.process;

import java.time.LocalDate;

import nl.transitieroute.contactleggen.Contactpogingen;
import nl.transitieroute.contactleggen.Contactpogingen.Geprobeerd;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/** Keeps the attempt, and tells the process when the next one follows. */
@Component
class PogingVastleggen implements JavaDelegate {

	private final Contactpogingen pogingen;

	PogingVastleggen(Contactpogingen pogingen) {
		this.pogingen = pogingen;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String terugbellen = ContactLeggenProcess.TERUGBELLEN_OP.get(execution);
		if (terugbellen != null) {
			// Not today is an appointment, whatever words the youth used for it.
			ContactLeggenProcess.CONTACT_RESULTAAT.set(execution, "terugbellen");
		}
		Geprobeerd hoe = new Geprobeerd(ContactLeggenProcess.KANAAL.get(execution),
				ContactLeggenProcess.DAGDEEL.get(execution), ContactLeggenProcess.VIA_WIE.get(execution),
				ContactLeggenProcess.CONTACT_RESULTAAT.get(execution),
				(terugbellen != null) ? LocalDate.parse(terugbellen) : null);
		LocalDate volgende = this.pogingen.legVast(execution.getProcessInstanceId(),
				ContactLeggenProcess.trede(execution), execution.getProcessBusinessKey(),
				ContactLeggenProcess.CONTACT_MOMENT.get(execution), hoe);
		ContactLeggenProcess.NOG_EEN_POGING.set(execution, volgende != null);
		ContactLeggenProcess.VOLGENDE_POGING_OP.set(execution, (volgende != null) ? volgende.toString() : null);
	}

}
