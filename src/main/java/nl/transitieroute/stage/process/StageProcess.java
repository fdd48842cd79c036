package nl.transitieroute.stage.process;

import nl.transitieroute.engine.Variable;

import static nl.transitieroute.engine.Variable.variable;

/** Names that the model {@code stage} and the code share. */
public final class StageProcess {

	public static final String ID = "stage";

	/** ja, or niet-nodig when no stage is needed any more. */
	public static final Variable<String> PLEK_GEVONDEN = variable("plekGevonden", String.class);

	/** door, bezoek or stoppen. */
	public static final Variable<String> STAGE_VERLOOP = variable("stageVerloop", String.class);

	/** blijft, andere-plek, andere-opleiding or stopt. */
	public static final Variable<String> UITKOMST_BEZOEK = variable("uitkomstBezoek", String.class);

	/** ja or nee. */
	public static final Variable<String> NOG_EEN_STAGE = variable("nogEenStage", String.class);

	private StageProcess() {
	}

}
