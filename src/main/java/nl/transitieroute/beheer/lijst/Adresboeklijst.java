package nl.transitieroute.beheer.lijst;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lists that the directory takes in, with their columns. */
public enum Adresboeklijst {

	GEMEENTEN("gemeenten", "Gemeenten met hun RMC-regio en arbeidsmarktregio",
			List.of("gemeentecode", "gemeente", "rmc_code", "rmc_regio", "arbeidsmarktregio_code", "arbeidsmarktregio",
					"geldig_vanaf"),
			List.of("geldig_tot", "bron")),

	DIENSTVERLENING("dienstverlening", "Wie een gemeente bedient: RMC, W&I en regie",
			List.of("gemeentecode", "rmc", "wi", "regie", "geldig_vanaf"), List.of()),

	ORGANISATIES("organisaties", "Scholen, RMC, W&I en regie", List.of("id", "soort", "naam"), List.of("regie")),

	MEDEWERKERS("medewerkers", "Medewerkers met hun rollen",
			List.of("id", "naam", "email", "organisatie", "rollen", "vervanger", "actief"), List.of());

	private final String sleutel;

	private final String uitleg;

	private final List<String> verplicht;

	private final List<String> soms;

	Adresboeklijst(String sleutel, String uitleg, List<String> verplicht, List<String> soms) {
		this.sleutel = sleutel;
		this.uitleg = uitleg;
		this.verplicht = verplicht;
		this.soms = soms;
	}

	/** The word on the command line and in the address. */
	public String sleutel() {
		return this.sleutel;
	}

	public String uitleg() {
		return this.uitleg;
	}

	public List<String> verplicht() {
		return this.verplicht;
	}

	public List<String> soms() {
		return this.soms;
	}

	/** The heading to begin a list with. */
	public String kop() {
		return String.join(";", this.verplicht) + (this.soms.isEmpty() ? "" : ";" + String.join(";", this.soms));
	}

	public static Optional<Adresboeklijst> metSleutel(String sleutel) {
		return Arrays.stream(values()).filter((lijst) -> lijst.sleutel.equals(sleutel)).findFirst();
	}

}
