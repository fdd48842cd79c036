package nl.transitieroute.engine;

import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;

/** Lends FEEL that remembers to an engine beside ours. */
public final class RememberingFeel {

	private RememberingFeel() {
	}

	public static ProcessEnginePlugin plugin() {
		return new FeelMetGeheugen.FeelPlugin();
	}

}
