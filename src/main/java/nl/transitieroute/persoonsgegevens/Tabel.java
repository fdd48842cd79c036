package nl.transitieroute.persoonsgegevens;

import java.util.List;

/**
 * A table with rows about one youth, and by which columns those rows are found.
 *
 * @param verwijzingen to tables with rows about the youth; never empty but for jongere
 */
public record Tabel(String naam, List<Verwijzing> verwijzingen) {

	/** A column that leads to another table about the youth. */
	public record Verwijzing(String kolom, String tabel, String sleutel) {
	}

	boolean verwijstNaarZichzelf() {
		return this.verwijzingen.stream().anyMatch((verwijzing) -> verwijzing.tabel().equals(this.naam));
	}

}
