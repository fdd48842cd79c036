package nl.transitieroute.engine;

import java.util.Map;

import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A name that model and code share, written once with its type.
 *
 * @param <T> Boolean, String, Integer or Double: what a gateway, timer or form needs
 */
public record Variable<T>(String naam, Class<T> type) {

	public static <T> Variable<T> variable(String naam, Class<T> type) {
		return new Variable<>(naam, type);
	}

	/** The value, or null. */
	public T get(VariableScope scope) {
		return this.type.cast(scope.getVariable(this.naam));
	}

	public void set(VariableScope scope, T waarde) {
		scope.setVariable(this.naam, waarde);
	}

	/** For starting and answering in code. */
	public Map<String, Object> with(T waarde) {
		return Map.of(this.naam, waarde);
	}

}
