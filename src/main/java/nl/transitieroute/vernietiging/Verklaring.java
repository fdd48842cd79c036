package nl.transitieroute.vernietiging;

import java.util.List;

/**
 * Who erased how much of what, and when: all that is left of who is gone. Texts as a
 * reader sees them.
 */
public record Verklaring(String nummer, String grond, String door, String beslotenOp, String uitgevoerdOp,
		List<Telling> tellingen) {

	/** How much of one kind. */
	public record Telling(String wat, int dossiers, int rijen) {
	}

}
