package nl.transitieroute.engine;

import java.util.List;
import java.util.Map;

import nl.transitieroute.formulier.Voorwaarden;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;

/**
 * Conditions of forms, in the language that the browser evaluates as well. A form asks
 * the same condition for every field of a group, and most forms are filled in alike.
 */
class FeelVoorwaarden implements Voorwaarden {

	private final FeelEngine feel = new FeelMetGeheugen(new ScalaFeelEngine(List.of()));

	@Override
	public boolean geldt(String expressie, Map<String, Object> antwoorden) {
		Object uitkomst = this.feel.evaluateSimpleExpression(expressie,
				Variables.fromMap(antwoorden).asVariableContext());
		return Boolean.TRUE.equals(uitkomst);
	}

}
