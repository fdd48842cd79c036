package nl.transitieroute.dossier;

/** Which task, form and process version an entry came from. */
public record Herkomst(String taak, String formulier, Integer formulierVersie, String proces, Integer procesVersie) {

	static final Herkomst GEEN = new Herkomst(null, null, null, null, null);

}
