package nl.transitieroute.engine;

import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A phase that begins is the phase of the route. A plan that is adjusted while the youth
 * is on a stage, or a handover during nazorg, does not turn the route back.
 */
@Component
class FaseBijhouden implements ExecutionListener {

	private final ObjectProvider<Routes> routes;

	FaseBijhouden(ObjectProvider<Routes> routes) {
		this.routes = routes;
	}

	@Override
	public void notify(DelegateExecution execution) {
		String proces = ((ExecutionEntity) execution).getProcessDefinition().getKey();
		Fase fase = Fase.metSleutel(proces);
		Routes register = this.routes.getObject();
		String nummer = execution.getProcessBusinessKey();
		if (register.metNummer(nummer).fase().compareTo(fase) < 0) {
			register.naarFase(nummer, fase);
		}
	}

}
