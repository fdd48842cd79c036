package nl.transitieroute.organisatie;

/**
 * Where the youth lives decides who serves him.
 *
 * @param rmcId organisation of the RMC region, null when it does not take part
 * @param wiId organisation of W&amp;I, null when it does not take part
 * @param regieId organisation that holds the regie of the region, null when there is none
 */
public record Gemeente(String code, String naam, String rmcId, String wiId, String regieId) {
}
