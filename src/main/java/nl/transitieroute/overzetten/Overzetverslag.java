package nl.transitieroute.overzetten;

import java.util.List;

/**
 * How carrying over went.
 *
 * @param versie where it went
 * @param overgezet how many routes are there now, or could be when it was a trial
 * @param geweigerd the others
 */
public record Overzetverslag(String proces, int versie, boolean proef, int overgezet, List<NietOvergezet> geweigerd) {

	/** In one sentence. */
	public String samenvatting() {
		if (this.overgezet == 0 && this.geweigerd.isEmpty()) {
			return "Alle open routes zijn al in %s versie %d.".formatted(this.proces, this.versie);
		}
		String wat = this.proef ? "Proef: %d kunnen over naar %s versie %d, %d niet. Er is niets gewijzigd."
				: "%d overgezet naar %s versie %d, %d niet.";
		return wat.formatted(this.overgezet, this.proces, this.versie, this.geweigerd.size());
	}

}
