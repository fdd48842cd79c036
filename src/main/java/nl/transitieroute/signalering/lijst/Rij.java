package nl.transitieroute.signalering.lijst;

import nl.transitieroute.lijst.Afwijzing;
import nl.transitieroute.signalering.Bezwaar;
import nl.transitieroute.signalering.Signaalinvoer;

/**
 * One row of a list: what was typed, or why its cells cannot be told apart.
 */
record Rij(int nummer, int regel, Signaalinvoer invoer, Afwijzing onleesbaar) {

	Afwijzing weiger(Bezwaar bezwaar) {
		return new Afwijzing(this.nummer, this.regel, Kolom.kopVan(bezwaar.veld()), bezwaar.reden(), bezwaar.advies());
	}

	@Override
	public String toString() {
		return "Rij[" + this.nummer + "]";
	}

}
