package nl.transitieroute.route;

import java.time.LocalDate;
import java.util.List;

/** A phase that knows more of the future than its next step, for the timeline. */
public interface Vooruitblik {

	/** What is planned after the next step, in order. */
	List<Moment> later(Route route);

	/** One planned thing, in the words of a coach. */
	record Moment(String naam, LocalDate op) {
	}

}
