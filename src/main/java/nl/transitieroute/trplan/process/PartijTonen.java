package nl.transitieroute.trplan.process;

import java.util.List;

import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;
import nl.transitieroute.trplan.Deelnemer;
import nl.transitieroute.trplan.TrPlannen;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.stereotype.Component;

/**
 * Gives each of the parallel tasks its own party: the name, the one choice of its form,
 * and what is asked. A listener, because an input parameter of a multi-instance task does
 * not see the element of its instance.
 */
@Component
class PartijTonen implements TaskListener {

	private final TrPlannen plannen;

	private final Routes routes;

	PartijTonen(TrPlannen plannen, Routes routes) {
		this.plannen = plannen;
		this.routes = routes;
	}

	@Override
	public void notify(DelegateTask task) {
		Route route = this.routes.metNummer(task.getExecution().getProcessBusinessKey());
		String partij = TrPlanProcess.PARTIJ.get(task);
		Deelnemer deelnemer = this.plannen.deelnemersVanNieuwste(route)
			.stream()
			.filter((kandidaat) -> kandidaat.partij().equals(partij))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Partij " + partij + " doet niet mee aan dit plan"));
		task.setVariableLocal("partijNaam", deelnemer.naam());
		task.setVariableLocal("partijOpties", Opties.json(List.of(new Optie(deelnemer.naam(), deelnemer.partij()))));
		task.setVariableLocal("gevraagdeBijdrage", deelnemer.vraag());
	}

}
