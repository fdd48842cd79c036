package nl.transitieroute.warmeoverdracht;

import java.util.Arrays;
import java.util.List;

import nl.transitieroute.Weigering;
import nl.transitieroute.route.Route;

/** Who may go on with the youth after school. */
public enum Ontvanger {

	/** The same contact person goes on. */
	SCHOOL("school", "school"),

	/** Somebody else of school who guides on after the diploma (KBA Nijmegen 2020). */
	DOORWERKCOACH("doorwerkcoach", "school", "doorwerkcoach", "mentor", "zorgcoordinator"),

	WI("wi", "wi", "consulent", "jobcoach"),

	RMC("rmc", "rmc", "trajectbegeleider", "coordinator"),

	NIEUWE_SCHOOL("nieuwe-school", null),

	UWV("uwv", null);

	private final String sleutel;

	private final String partij;

	private final List<String> rollen;

	Ontvanger(String sleutel, String partij, String... rollen) {
		this.sleutel = sleutel;
		this.partij = partij;
		this.rollen = List.of(rollen);
	}

	public static Ontvanger metSleutel(String sleutel) {
		return Arrays.stream(values())
			.filter((ontvanger) -> ontvanger.sleutel.equals(sleutel))
			.findFirst()
			.orElseThrow(() -> new Weigering("Ontvanger '" + sleutel + "' is niet bekend. Kies er een uit de lijst."));
	}

	public String sleutel() {
		return this.sleutel;
	}

	/** Roles whose people can become contact person; the first one gets the task. */
	public List<String> rollen() {
		return this.rollen;
	}

	/** Outside parties have no account here; school stays responsible. */
	public boolean isBuiten() {
		return this.partij == null;
	}

	boolean isSchool() {
		return "school".equals(this.partij);
	}

	/** The organisation of this route, or null for an outside party. */
	public String organisatie(Route route) {
		return isBuiten() ? null : route.organisatie(this.partij);
	}

}
