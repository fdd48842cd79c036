package nl.transitieroute.nazorg;

import java.time.LocalDate;

/** How full the days of an organisation are. */
interface Drukte {

	/** Nobody else has anything to do. */
	Drukte GEEN = new Drukte() {

		@Override
		public int aantal(LocalDate dag) {
			return 0;
		}

		@Override
		public int ruimte() {
			return Integer.MAX_VALUE;
		}

	};

	/** How many contacts are planned on this day. */
	int aantal(LocalDate dag);

	/** How many it can do on one day. */
	int ruimte();

	default boolean isVol(LocalDate dag) {
		return aantal(dag) >= ruimte();
	}

}
