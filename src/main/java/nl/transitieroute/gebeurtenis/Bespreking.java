package nl.transitieroute.gebeurtenis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.transitieroute.route.Termijnen;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the task to talk about an event shows, and by when it is done. */
@Service
@Transactional(readOnly = true)
public class Bespreking {

	private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private static final Map<String, String> BESLUITEN = Map.of("hulp", "Er is hulp nodig", "pauze",
			"De route staat een tijd stil", "naar-school", "De jongere gaat terug naar school: goed overdragen",
			"hulp-stoppen", "De hulp bij het zoeken van werk stopt", "hulp-doorgaan", "De lopende hulp gaat door",
			"geen", "Er is niets nodig", "later", "Nog niet: later opnieuw bespreken");

	private final Gebeurtenisregister register;

	private final Termijnen termijnen;

	Bespreking(Gebeurtenisregister register, Termijnen termijnen) {
		this.register = register;
		this.termijnen = termijnen;
	}

	/** Why this task is here now. Never why somebody cannot take part. */
	public String aanleiding(long id) {
		Levensgebeurtenis gebeurtenis = this.register.metId(id);
		String vertelde = Melder.met(gebeurtenis.melder()).map(Melder::inWoorden).orElse("iemand") + " vertelde: ";
		return Soort.STILSTAAN.equals(gebeurtenis.soort())
				? vertelde + "de jongere kan tijdelijk niet meedoen. Lees in het dossier wat er is gemeld."
				: vertelde + gebeurtenis.titel().toLowerCase() + ". Lees in het dossier wat er is gemeld.";
	}

	/** What happened and when, as everybody may read it. */
	public String titel(long id) {
		Levensgebeurtenis gebeurtenis = this.register.metId(id);
		return gebeurtenis.titel() + ", " + DAG.format(gebeurtenis.op());
	}

	/** What the table proposes, and its tip. */
	public String voorstel(long id) {
		Levensgebeurtenis gebeurtenis = this.register.metId(id);
		String besluit = BESLUITEN.get(gebeurtenis.voorstel());
		return ((besluit != null) ? "**Voorstel:** " + besluit.toLowerCase() + ". " : "") + gebeurtenis.tip();
	}

	/** What the contact person can decide, label and key, in order. */
	public List<Keuze> keuzes(long id) {
		List<Keuze> keuzes = new ArrayList<>();
		this.register.metId(id).mogelijk().forEach((keuze) -> keuzes.add(new Keuze(BESLUITEN.get(keuze), keuze)));
		return keuzes;
	}

	/** The last day of a pause that the table proposes, null for none. */
	public LocalDate stilTot(long id, LocalDate vandaag) {
		int weken = this.register.metId(id).pauzeWeken();
		return (weken > 0) ? vandaag.plusWeeks(weken) : null;
	}

	public LocalDate uiterlijk(long id) {
		return this.termijnen.na(this.register.metId(id).termijn());
	}

	/** When the regisseur hears that nobody talked about it. */
	public LocalDate escalatieOp(long id) {
		return this.termijnen.na(this.register.metId(id).termijn() + "-escalatie");
	}

	public LocalDate opnieuwOp(long id) {
		return this.register.metId(id).opnieuwOp();
	}

	/** When to let hear something during the pause, null for never. */
	public LocalDate tekenOp(long id) {
		return this.register.metId(id).tekenOp();
	}

	/** A decision as a form shows it. */
	public record Keuze(String label, String waarde) {
	}

}
