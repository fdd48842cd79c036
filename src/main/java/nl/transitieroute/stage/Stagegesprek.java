package nl.transitieroute.stage;

import java.time.LocalDate;

/** One talk of a stage: planned, held or dropped. */
public record Stagegesprek(long id, long stageId, Soort soort, LocalDate op, Status status) {

	/** What the talk is for. */
	public enum Soort {

		STAGEGESPREK, TUSSENEVALUATIE, EINDEVALUATIE

	}

	/** Where a talk stands. */
	public enum Status {

		GEPLAND, GEHOUDEN, NIET_GEHOUDEN, VERVALLEN

	}

	/** A talk that is still to be planned. */
	record Moment(Soort soort, LocalDate op) {
	}

}
