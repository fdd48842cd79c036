package nl.transitieroute.formulier;

import java.util.List;

import nl.transitieroute.Weigering;

/** A form that cannot be taken in: every fault, in Dutch, with what to do. */
public class OngeldigeInvoer extends Weigering {

	private final List<String> fouten;

	public OngeldigeInvoer(List<String> fouten) {
		super("Het formulier is niet opgeslagen. " + String.join(" ", fouten));
		this.fouten = List.copyOf(fouten);
	}

	public List<String> fouten() {
		return this.fouten;
	}

}
