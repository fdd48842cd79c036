package nl.transitieroute.meting;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts that are asked of the database at most once in a while, however often a scraper
 * comes. When the database is away there is no count, and asking for the others goes on.
 */
public final class Tussenstand {

	private final Supplier<Map<String, ? extends Number>> vraag;

	private final long geldig;

	private Map<String, ? extends Number> stand;

	private long sinds;

	public Tussenstand(Duration geldig, Supplier<Map<String, ? extends Number>> vraag) {
		this.geldig = geldig.toNanos();
		this.vraag = vraag;
	}

	/** The count, 0 when there is none of it, or not a number when it is not known. */
	public synchronized double van(String naam) {
		if (this.stand == null || System.nanoTime() - this.sinds >= this.geldig) {
			try {
				this.stand = this.vraag.get();
			}
			catch (RuntimeException ex) {
				this.stand = Map.of();
				this.sinds = System.nanoTime();
				return Double.NaN;
			}
			this.sinds = System.nanoTime();
		}
		if (this.stand.isEmpty()) {
			return Double.NaN;
		}
		Number aantal = this.stand.get(naam);
		return (aantal != null) ? aantal.doubleValue() : 0;
	}

}
