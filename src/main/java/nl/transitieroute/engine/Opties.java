package nl.transitieroute.engine;

import java.util.List;

import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;

/** The choices of a form field that are known only at run time. */
public final class Opties {

	private Opties() {
	}

	/** For a {@code valuesKey}: a Json list of label and value. */
	public static SpinJsonNode json(List<Optie> opties) {
		return Spin.JSON(opties);
	}

	/** One choice. */
	public record Optie(String label, String value) {
	}

}
