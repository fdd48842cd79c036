package nl.transitieroute.noodinzage.process;

import nl.transitieroute.noodinzage.Noodinzage;
import nl.transitieroute.noodinzage.Noodinzagen;
import nl.transitieroute.noodinzage.Noodtijd;
import org.camunda.bpm.engine.delegate.DelegateExecution;

import org.springframework.stereotype.Component;

/** {@code ${noodinzageGegevens...}} in the model: what the contact person gets to see. */
@Component
public class NoodinzageGegevens {

	private final Noodinzagen noodinzagen;

	NoodinzageGegevens(Noodinzagen noodinzagen) {
		this.noodinzagen = noodinzagen;
	}

	public String wie(DelegateExecution execution) {
		Noodinzage noodinzage = van(execution);
		return noodinzage.medewerker() + " (" + noodinzage.organisatie() + ")";
	}

	public String tijd(DelegateExecution execution) {
		Noodinzage noodinzage = van(execution);
		return "van " + Noodtijd.moment(noodinzage.begonnenOp()) + " tot uiterlijk "
				+ Noodtijd.moment(noodinzage.tot());
	}

	public String reden(DelegateExecution execution) {
		return van(execution).reden();
	}

	private Noodinzage van(DelegateExecution execution) {
		return this.noodinzagen.met(NoodinzageProcess.NOODINZAGE.get(execution));
	}

}
