package nl.transitieroute.diploma.process;

import java.util.Map;

import nl.transitieroute.route.Routes;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Lets the offer of loopbaanbegeleiding run beside the route: it is school's, whoever
 * guides the youth next, and it holds nothing up.
 */
@Component
class LoopbaanaanbodStarten implements JavaDelegate {

	private final RuntimeService runtimeService;

	private final Routes routes;

	LoopbaanaanbodStarten(RuntimeService runtimeService, Routes routes) {
		this.runtimeService = runtimeService;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String nummer = execution.getProcessBusinessKey();
		this.runtimeService.startProcessInstanceByKey(DiplomaProcess.LOOPBAANAANBOD, nummer,
				Map.of(DiplomaProcess.ROUTE_NUMMER.naam(), nummer, DiplomaProcess.JONGERE.naam(),
						DiplomaProcess.JONGERE.get(execution), DiplomaProcess.FASE.naam(),
						DiplomaProcess.FASE.get(execution), DiplomaProcess.AANBIEDER.naam(),
						this.routes.metNummer(nummer).contactpersoonId()));
	}

}
