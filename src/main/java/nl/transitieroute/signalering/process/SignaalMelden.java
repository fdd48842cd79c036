package nl.transitieroute.signalering.process;

import java.util.HashMap;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Antwoorden;
import nl.transitieroute.signalering.Melding;
import nl.transitieroute.signalering.Melding.Uitkomst;
import nl.transitieroute.signalering.Startformulier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/**
 * Hands the start form to the domain. The answers leave the process at once: personal
 * data stays with the youth and in the dossier only.
 */
@Component
class SignaalMelden implements JavaDelegate {

	private final Startformulier startformulier;

	SignaalMelden(Startformulier startformulier) {
		this.startformulier = startformulier;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Antwoorden antwoorden = antwoorden(execution);
		execution.removeVariables();
		try {
			Melding melding = this.startformulier.meld(antwoorden);
			execution.setProcessBusinessKey(melding.routeNummer());
			SignaleringProcess.ROUTE_NUMMER.set(execution, melding.routeNummer());
			SignaleringProcess.ROUTE_LIEP.set(execution, melding.uitkomst() != Uitkomst.NIEUW);
		}
		catch (Weigering ex) {
			throw new BadUserRequestException(ex.getMessage(), ex);
		}
	}

	private static Antwoorden antwoorden(DelegateExecution execution) {
		Map<String, Object> antwoorden = new HashMap<>();
		execution.getVariables().forEach((sleutel, waarde) -> {
			if (waarde != null) {
				antwoorden.put(sleutel, (waarde instanceof SpinJsonNode json) ? json.mapTo(Object.class) : waarde);
			}
		});
		return new Antwoorden(antwoorden);
	}

}
