package nl.transitieroute.engine;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
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
 * cell of a decision table, which cost more than everything else of a starting route. The
 * same cell has the same answer when the variables that it names are the same, so it is
 * asked once; what looks at the clock, or at more than plain values, goes to the engine
 * as always.
 */
class FeelMetGeheugen implements FeelEngine {

	private static final int ANTWOORDEN_BEWAARD = 50_000;

	private static final Pattern TEKST = Pattern.compile("\"[^\"]*\"");

	private static final Pattern NAAM = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

	/** Another answer each time, or a name that cannot be told from the text. */
	private static final Pattern WISSELT = Pattern.compile("\\b(now|today|random)\\b|`|\\\\");

	private static final Object NIETS = new Object();

	private final FeelEngine feel;

	private final Map<String, Optional<List<String>>> namen = new ConcurrentHashMap<>();

	private final Map<Vraag, Object> antwoorden = new ConcurrentHashMap<>();

	FeelMetGeheugen(FeelEngine feel) {
		this.feel = feel;
	}

	@Override
	@SuppressWarnings("unchecked")
	public <T> T evaluateSimpleExpression(String expressie, VariableContext variabelen) {
		return (T) bewaard(vraag(expressie, "", variabelen),
				() -> this.feel.evaluateSimpleExpression(expressie, variabelen));
	}

	@Override
	public boolean evaluateSimpleUnaryTests(String expressie, String invoer, VariableContext variabelen) {
		return (Boolean) bewaard(vraag(expressie, invoer, variabelen),
				() -> this.feel.evaluateSimpleUnaryTests(expressie, invoer, variabelen));
	}

	/** The expression with the values that it depends on; null when it must be asked. */
	private Vraag vraag(String expressie, String invoer, VariableContext variabelen) {
		Optional<List<String>> genoemd = this.namen.computeIfAbsent(expressie, FeelMetGeheugen::namen);
		if (genoemd.isEmpty()) {
			return null;
		}
		List<Object> waarden = new ArrayList<>();
		for (String naam : genoemd.get()) {
			waarden.add(waarde(naam, variabelen));
		}
		waarden.add(invoer.isEmpty() ? NIETS : waarde(invoer, variabelen));
		return waarden.stream().allMatch(FeelMetGeheugen::isEenvoudig) ? new Vraag(expressie, waarden) : null;
	}

	private static Optional<List<String>> namen(String expressie) {
		if (WISSELT.matcher(expressie).find()) {
			return Optional.empty();
		}
		return Optional.of(NAAM.matcher(TEKST.matcher(expressie).replaceAll(""))
			.results()
			.map(MatchResult::group)
			.distinct()
			.toList());
	}

	private Object bewaard(Vraag vraag, Supplier<Object> antwoord) {
		if (vraag == null) {
			return antwoord.get();
		}
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
			return NIETS;
		}
		TypedValue waarde = variabelen.resolve(naam);
		return (waarde != null) ? waarde.getValue() : null;
	}

	private static boolean isEenvoudig(Object waarde) {
		return waarde == null || waarde == NIETS || waarde instanceof String || waarde instanceof Number
				|| waarde instanceof Boolean || waarde instanceof Date;
	}

	private record Vraag(String expressie, List<Object> waarden) {
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
