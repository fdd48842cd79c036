package nl.transitieroute.vangnet;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import nl.transitieroute.route.Beslissingen;

import org.springframework.stereotype.Component;

/** Whose each kind of fault is: reads the table {@code vangnet}. */
@Component
class Aanpakken {

	private static final int EEN_DAG = 1;

	/**
	 * For a kind that the table does not know: nothing is nobody's, so the administrator
	 * sees it.
	 */
	private static final Aanpak ONBEKEND = new Aanpak(Aanpak.BEHEERDER, Aanpak.REGISSEUR, EEN_DAG, false,
			"De tabel vangnet heeft geen regel voor deze soort fout. Vraag de procesbeheerder die toe te voegen.");

	private final Beslissingen beslissingen;

	Aanpakken(Beslissingen beslissingen) {
		this.beslissingen = beslissingen;
	}

	Aanpak van(Soort soort) {
		return this.beslissingen.enige("vangnet", Map.of("soort", soort.sleutel()))
			.map((rij) -> new Aanpak((String) rij.get("wie"), Objects.toString(rij.get("ook"), ""),
					((Number) rij.get("werkdagen")).intValue(), Boolean.TRUE.equals(rij.get("meteen")),
					(String) rij.get("oplossing")))
			.orElse(ONBEKEND);
	}

	/** The keys of the kinds that this role mends, first or second. */
	List<String> soortenVan(String rol) {
		return Arrays.stream(Soort.values()).filter((soort) -> van(soort).isVan(rol)).map(Soort::sleutel).toList();
	}

}
