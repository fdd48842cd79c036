package nl.transitieroute.vernietiging;

import nl.transitieroute.fg.FgWerk;

import org.springframework.stereotype.Component;

/** Tells the FG on his first page how much is due. */
@Component
class VernietigingBijFg implements FgWerk {

	private final Vernietigingslijst lijst;

	private final Vernietigingen vernietigingen;

	VernietigingBijFg(Vernietigingslijst lijst, Vernietigingen vernietigingen) {
		this.lijst = lijst;
		this.vernietigingen = vernietigingen;
	}

	@Override
	public String adres() {
		return "/fg/vernietiging";
	}

	@Override
	public String stand() {
		int aantal = this.lijst.verlopen().size();
		int onderbroken = this.vernietigingen.nogTeDoen();
		return ((aantal > 0) ? aantal + " te beoordelen" : "") + ((aantal > 0 && onderbroken > 0) ? ", " : "")
				+ ((onderbroken > 0) ? onderbroken + " onderbroken" : "");
	}

}
