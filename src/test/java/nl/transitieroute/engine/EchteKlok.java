package nl.transitieroute.engine;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** For tests that live today, after stories that moved the clock. */
public class EchteKlok implements BeforeEachCallback {

	@Override
	public void beforeEach(ExtensionContext context) {
		ClockUtil.reset();
	}

}
