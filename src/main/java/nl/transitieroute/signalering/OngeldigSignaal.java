package nl.transitieroute.signalering;

import java.util.List;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;

/**
 * A signal that is refused, with every field that is wrong. The message names the fields
 * only: what was typed is personal data and messages end up in logs.
 */
public class OngeldigSignaal extends Weigering {

	private final transient List<Bezwaar> bezwaren;

	public OngeldigSignaal(List<Bezwaar> bezwaren) {
		super("Het signaal klopt niet. Verbeter: "
				+ bezwaren.stream().map(Bezwaar::veld).distinct().collect(Collectors.joining(", ")) + ".");
		this.bezwaren = List.copyOf(bezwaren);
	}

	public List<Bezwaar> bezwaren() {
		return this.bezwaren;
	}

}
