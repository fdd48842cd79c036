package nl.transitieroute.engine;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is remembered is what the engine says, for every kind of cell and input.
 */
class FeelMetGeheugenTest {

	private final FeelEngine gewoon = new ScalaFeelEngineFactory().createInstance();

	private final FeelEngine metGeheugen = new FeelMetGeheugen(new ScalaFeelEngineFactory().createInstance());

	@ParameterizedTest
	@ValueSource(strings = { "\"entree\",\"2\"", "not(\"entree\")", "< 27", "[1..12]", "> 18", "true", "false", "null",
			"not(null)", "\"a and grens\"", "< grens", ">= date and time(\"2026-01-01T00:00:00\")", "-" })
	void aCellSaysWhatItAlwaysSaid(String cel) {
		Stream.of("entree", "2", "a and grens", 26, 27, 18.5, true, false, null, new Date(0), new Date())
			.forEach((waarde) -> {
				for (int keer = 0; keer < 2; keer++) {
					VariableMap variabelen = Variables.putValue("invoer", waarde).putValue("grens", 27);
					assertThat(antwoord(this.metGeheugen, cel, variabelen)).as("%s on %s", cel, waarde)
						.isEqualTo(antwoord(this.gewoon, cel, variabelen));
				}
			});
	}

	@Test
	void aCellThatLooksElsewhereIsAskedAgain() {
		assertThat(antwoord(this.metGeheugen, "< grens", Variables.putValue("invoer", 20).putValue("grens", 27)))
			.isEqualTo(true);
		assertThat(antwoord(this.metGeheugen, "< grens", Variables.putValue("invoer", 20).putValue("grens", 18)))
			.isEqualTo(false);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"rmc\"", "12", "1.5", "true", "null", "niveau", "leeg", "onbekend", "grens + 1",
			"contains(tekst, \"b\")", "if grens > 20 then niveau else \"x\"", "lijst[1]", "tekst + niveau" })
	void anExpressionHasTheValueItAlwaysHad(String expressie) {
		VariableMap variabelen = Variables.putValue("niveau", "2")
			.putValue("grens", 27)
			.putValue("leeg", null)
			.putValue("tekst", "a,b")
			.putValue("lijst", List.of(1, 2));
		for (int keer = 0; keer < 2; keer++) {
			Object bekend = this.metGeheugen.evaluateSimpleExpression(expressie, variabelen.asVariableContext());
			Object verwacht = this.gewoon.evaluateSimpleExpression(expressie, variabelen.asVariableContext());
			assertThat(bekend).isEqualTo(verwacht);
		}
	}

	@Test
	void anExpressionFollowsItsVariables() {
		for (String sleutels : List.of("verzuim", "schulden,verzuim", "schulden", "verzuim")) {
			assertThat(this.metGeheugen.<Boolean>evaluateSimpleExpression("contains(sleutels, \"verzuim\")",
					Variables.putValue("sleutels", sleutels).asVariableContext()))
				.isEqualTo(sleutels.contains("verzuim"));
		}
		assertThat(this.metGeheugen.<Object>evaluateSimpleExpression("naam",
				Variables.createVariables().asVariableContext()))
			.isNull();
		assertThat(this.metGeheugen.<Object>evaluateSimpleExpression("naam",
				Variables.putValue("naam", "Iris").asVariableContext()))
			.isEqualTo("Iris");
	}

	private static Object antwoord(FeelEngine feel, String cel, VariableMap variabelen) {
		try {
			return feel.evaluateSimpleUnaryTests(cel, "invoer", variabelen.asVariableContext());
		}
		catch (RuntimeException ex) {
			return "weigert";
		}
	}

}
