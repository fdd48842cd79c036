package nl.transitieroute.route;

import java.util.List;

import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Routetoegang.Inzage;

/** What one person may read of one route, and why. */
public final class Leesrecht {

	private static final String PLAN = "tr-plan";

	/** Who guides must know who read along, and why. */
	private static final String NOODINZAGE = "noodinzage";

	static final Leesrecht GEEN = new Leesrecht(Inzage.GEEN, null, null, null, List.of());

	private final Inzage inzage;

	private final String grond;

	private final Lezer lezer;

	private final Route route;

	private final List<Contactperiode> perioden;

	Leesrecht(Inzage inzage, String grond, Lezer lezer, Route route, List<Contactperiode> perioden) {
		this.inzage = inzage;
		this.grond = grond;
		this.lezer = lezer;
		this.route = route;
		this.perioden = perioden;
	}

	/** How much of the route. */
	public Inzage inzage() {
		return this.inzage;
	}

	/** On what ground, in words for the access log; null when there is none. */
	public String grond() {
		return this.grond;
	}

	/** The route, as it stood when it was asked. */
	public Route route() {
		return this.route;
	}

	/** Whether this person may know that the entry is there. */
	public boolean ziet(DossierEntry entry) {
		return this.inzage != Inzage.GEEN && (this.inzage != Inzage.EIGEN_TIJD || leest(entry));
	}

	/**
	 * Whether the content may be read: by the organisation that wrote it. A contribution
	 * to the plan is read by the school that makes the plan as well. What the system
	 * wrote belongs to who was responsible at that moment. Who no longer guides reads
	 * what was written while he was the contact person himself.
	 */
	public boolean leest(DossierEntry entry) {
		return switch (this.inzage) {
			case GEEN -> false;
			case NOOD -> true;
			case BEGELEIDING -> vanEigenOrganisatie(entry) || NOODINZAGE.equals(entry.soort());
			case REGIE, EIGEN_TIJD -> this.lezer.begeleidt() && vanEigenOrganisatie(entry) && uitEigenTijd(entry);
		};
	}

	private boolean vanEigenOrganisatie(DossierEntry entry) {
		String eigen = this.lezer.organisatieId();
		return eigen.equals(schrijver(entry)) || (PLAN.equals(entry.proces()) && eigen.equals(this.route.schoolId()));
	}

	private String schrijver(DossierEntry entry) {
		if (entry.organisatieId() != null) {
			return entry.organisatieId();
		}
		return this.perioden.stream()
			.filter((periode) -> !entry.moment().isBefore(periode.van()))
			.reduce((eerder, later) -> later)
			.map(Contactperiode::organisatieId)
			.orElse(this.route.schoolId());
	}

	private boolean uitEigenTijd(DossierEntry entry) {
		return this.perioden.stream()
			.anyMatch((periode) -> Routetoegang.isVan(periode, this.lezer) && periode.omvat(entry.moment()));
	}

}
