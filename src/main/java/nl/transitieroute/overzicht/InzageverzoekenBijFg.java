package nl.transitieroute.overzicht;

import java.util.List;

import nl.transitieroute.fg.FgWerk;

import org.springframework.stereotype.Component;

/** Tells the FG on his first page how many youths wait, and for whom it is late. */
@Component
class InzageverzoekenBijFg implements FgWerk {

	private final Inzageverzoeken verzoeken;

	InzageverzoekenBijFg(Inzageverzoeken verzoeken) {
		this.verzoeken = verzoeken;
	}

	@Override
	public String adres() {
		return "/fg/inzageverzoeken";
	}

	@Override
	public String stand() {
		List<Inzageverzoek> open = this.verzoeken.open();
		long laat = open.stream().filter((verzoek) -> verzoek.uiterlijkOp().isBefore(this.verzoeken.vandaag())).count();
		return open.isEmpty() ? "" : open.size() + " open" + ((laat > 0) ? ", waarvan " + laat + " te laat" : "");
	}

}
