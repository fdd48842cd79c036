package nl.transitieroute.inzage;

import java.util.Arrays;
import java.util.List;

import nl.transitieroute.route.Fase;
import nl.transitieroute.route.Route;

/** One phase of a route: behind it, the present one, or still to come. */
record Fasebalk(String naam, String stand) {

	static List<Fasebalk> van(Route route) {
		return Arrays.stream(Fase.values()).map((fase) -> new Fasebalk(fase.label(), stand(route, fase))).toList();
	}

	private static String stand(Route route, Fase fase) {
		int verschil = fase.compareTo(route.fase());
		if (verschil < 0 || verschil == 0 && !route.isOpen()) {
			return "geweest";
		}
		return (verschil == 0) ? "nu" : "later";
	}

}
