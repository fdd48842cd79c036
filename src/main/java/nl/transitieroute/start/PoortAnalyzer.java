package nl.transitieroute.start;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Something else answers at our door, perhaps an earlier start of ourselves. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PoortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable start, PortInUseException oorzaak) {
		return new FailureAnalysis("Poort " + oorzaak.getPort() + " is al in gebruik.",
				"Stop wat daar draait, of kies een andere poort met --server.port=8081.", oorzaak);
	}

}
