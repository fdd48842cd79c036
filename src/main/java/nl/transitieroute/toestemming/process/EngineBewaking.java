package nl.transitieroute.toestemming.process;

import java.util.Map;

import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Bewaking;
import nl.transitieroute.toestemming.Toestemming;
import org.camunda.bpm.engine.RuntimeService;

import org.springframework.stereotype.Component;

/** One instance of the process {@code toestemming} per consent with a last day. */
@Component
class EngineBewaking implements Bewaking {

	static final String PROCES = "toestemming";

	static final String NUMMER = "toestemmingNummer";

	private static final String BEEINDIGD = "toestemmingBeeindigd";

	private final RuntimeService runtimeService;

	private final Jongeren jongeren;

	EngineBewaking(RuntimeService runtimeService, Jongeren jongeren) {
		this.runtimeService = runtimeService;
		this.jongeren = jongeren;
	}

	@Override
	public void begin(Route route, Toestemming toestemming) {
		this.runtimeService.startProcessInstanceByKey(PROCES, route.nummer(),
				Map.of("routeNummer", route.nummer(), "jongere", this.jongeren.metId(route.jongereId()).weergavenaam(),
						"fase", route.fase().label(), NUMMER, Long.toString(toestemming.id())));
	}

	@Override
	public void stop(Route route, long toestemmingId) {
		this.runtimeService.createMessageCorrelation(BEEINDIGD)
			.processInstanceBusinessKey(route.nummer())
			.processInstanceVariableEquals(NUMMER, Long.toString(toestemmingId))
			.correlateAll();
	}

}
