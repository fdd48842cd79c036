package nl.transitieroute.route;

/**
 * Somebody active in the directory, as far as reading routes goes.
 *
 * @param begeleidt has a role that guides youths
 * @param regisseur gets the escalations of the region that his organisation holds
 */
record Lezer(String medewerkerId, String organisatieId, boolean begeleidt, boolean regisseur) {
}
