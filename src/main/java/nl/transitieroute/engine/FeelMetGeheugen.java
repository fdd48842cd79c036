package nl.transitieroute.engine;

import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

import org.springframework.stereotype.Component;

/**
 * FEEL that remembers. The engine builds its whole library of functions again for every
 * cell of a decision table, which cost more than everything else of a starting route. A
 * cell that holds constants only has one answer per input, so it is asked once; anything
 * else goes to the engine as always.
 */
class FeelMetGeheugen implements FeelEngine {

	private static final int ANTWOORDEN_BEWAARD = 50_000;

	private static final Pattern TEKST = Pattern.compile("\"[^\"]*\"");

	private static final Pattern NAAM = Pattern.compile("[A-Za-z_]\\w*");

	private static final Set<String> VASTE_WOORDEN = Set.of("not", "true", "false", "null", "date", "and", "time",
			"duration");

	private static final Object NIETS = new Object();

	private final FeelEngine feel;

	private final Map<String, Boolean> alleenConstanten = new ConcurrentHashMap<>();

	private final Map<Object, Object> antwoorden = new ConcurrentHashMap<>();

	FeelMetGeheugen(FeelEngine feel) {
		this.feel = feel;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T evaluateSimpleExpression(String expressie, VariableContext variabelen) {
		if (NAAM.matcher(expressie).matches() && !VASTE_WOORDEN.contains(expressie)) {
			Object waarde = waarde(expressie, variabelen);
			if (isEenvoudig(waarde)) {
				return (T) waarde;
			}
		}
		if (alleenConstanten(expressie)) {
			return (T) bewaard(expressie, () -> this.feel.evaluateSimpleExpression(expressie, variabelen));
		}
		return this.feel.evaluateSimpleExpression(expressie, variabelen);
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String expressie, String invoer, VariableContext variabelen) {
		Object waarde = waarde(invoer, variabelen);
		if (isEenvoudig(waarde) && alleenConstanten(expressie)) {
			return (Boolean) bewaard(new Cel(expressie, waarde),
					() -> this.feel.evaluateSimpleUnaryTests(expressie, invoer, variabelen));
		}
		return this.feel.evaluateSimpleUnaryTests(expressie, invoer, variabelen);
	}

	private Object bewaard(Object vraag, Supplier<Object> antwoord) {
		Object bekend = this.antwoorden.get(vraag);
		if (bekend == null) {
			Object nieuw = antwoord.get();
			bekend = (nieuw != null) ? nieuw : NIETS;
			if (this.antwoorden.size() >= ANTWOORDEN_BEWAARD) {
				this.antwoorden.clear();
			}
			this.antwoorden.put(vraag, bekend);
		}
		return (bekend != NIETS) ? bekend : null;
	}

	private static Object waarde(String naam, VariableContext variabelen) {
		if (!variabelen.containsVariable(naam)) {
			return null;
		}
		TypedValue waarde = variabelen.resolve(naam);
		return (waarde != null) ? waarde.getValue() : null;
	}

	private static boolean isEenvoudig(Object waarde) {
		return waarde == null || waarde instanceof String || waarde instanceof Number || waarde instanceof Boolean
				|| waarde instanceof Date;
	}

	private boolean alleenConstanten(String expressie) {
		return this.alleenConstanten.computeIfAbsent(expressie,
				(cel) -> NAAM.matcher(TEKST.matcher(cel).replaceAll(""))
					.results()
					.allMatch((naam) -> VASTE_WOORDEN.contains(naam.group())));
	}

	private record Cel(String expressie, Object waarde) {
	}

	/** Gives this FEEL to the decision tables of the engine. */
	@Component
	static class FeelPlugin extends AbstractProcessEnginePlugin {

		@Override
		public void preInit(ProcessEngineConfigurationImpl configuration) {
			DefaultDmnEngineConfiguration tabellen = configuration.getDmnEngineConfiguration();
			if (tabellen == null) {
				tabellen = new DefaultDmnEngineConfiguration();
				configuration.setDmnEngineConfiguration(tabellen);
			}
			tabellen.setFeelEngineFactory(() -> new FeelMetGeheugen(new ScalaFeelEngineFactory().createInstance()));
		}

	}

}
