package nl.transitieroute.noodinzage.process;

import java.util.HashMap;
import java.util.Map;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.noodinzage.Noodproces;
import nl.transitieroute.route.Route;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** Beside the route, in a process of its own: nothing in the route waits for it. */
@Component
class EngineNoodproces implements Noodproces {

	private final RuntimeService runtimeService;

	private final Jongeren jongeren;

	EngineNoodproces(RuntimeService runtimeService, Jongeren jongeren) {
		this.runtimeService = runtimeService;
		this.jongeren = jongeren;
	}

	@Override
	public void begin(Route route, long noodinzageId) {
		Map<String, Object> variabelen = new HashMap<>();
		variabelen.put(NoodinzageProcess.ROUTE_NUMMER.naam(), route.nummer());
		variabelen.put(NoodinzageProcess.JONGERE.naam(), this.jongeren.metId(route.jongereId()).weergavenaam());
		variabelen.put(NoodinzageProcess.FASE.naam(), route.fase().label());
		variabelen.put(NoodinzageProcess.NOODINZAGE.naam(), noodinzageId);
		this.runtimeService.startProcessInstanceByKey(NoodinzageProcess.ID, route.nummer(), variabelen);
	}

}
