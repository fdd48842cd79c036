package nl.transitieroute.engine;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.stereotype.Component;

/** Puts what every model gets into the engine. */
@Component
class TransitieroutePlugin extends AbstractProcessEnginePlugin {

	private final List<BpmnParseListener> listeners;

	TransitieroutePlugin(List<BpmnParseListener> listeners) {
		this.listeners = listeners;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		List<BpmnParseListener> na = new ArrayList<>();
		if (configuration.getCustomPostBPMNParseListeners() != null) {
			na.addAll(configuration.getCustomPostBPMNParseListeners());
		}
		na.addAll(this.listeners);
		configuration.setCustomPostBPMNParseListeners(na);
	}

}
