package nl.transitieroute.overzicht;

import java.util.List;

import nl.transitieroute.fg.FgWerk;
import nl.transitieroute.route.TeLaat;

import org.springframework.stereotype.Component;

/** Tells the FG on his first page how many youths wait, and for whom it is late. */
@Component
class InzageverzoekenBijFg implements FgWerk {

	private final Inzageverzoeken verzoeken;

	private final TeLaat teLaat;

	InzageverzoekenBijFg(Inzageverzoeken verzoeken, TeLaat teLaat) {
		this.verzoeken = verzoeken;
		this.teLaat = teLaat;
	}

	@Override
	public String adres() {
		return "/fg/inzageverzoeken";
	}

	@Override
	public String stand() {
		List<Inzageverzoek> open = this.verzoeken.open();
		long laat = open.stream().filter((verzoek) -> this.teLaat.is(verzoek.uiterlijkOp())).count();
		return open.isEmpty() ? "" : open.size() + " open" + ((laat > 0) ? ", waarvan " + laat + " te laat" : "");
	}

}
