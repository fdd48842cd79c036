package nl.transitieroute.inzage;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.route.Route;

/**
 * What one person may see of one route.
 *
 * <p>
 * The school that owns the route, the organisation responsible now and the contact person
 * see the route; the regisseur sees who, what and when. What was written down is read by
 * the organisation that wrote it and by the school while it is responsible; who took a
 * route over reads the handover too. So neither RMC nor W&amp;I reads what school talked
 * about with the youth, unless it was handed over.
 */
final class Inzage {

	private final Aangemelde wie;

	private final Route route;

	Inzage(Aangemelde wie, Route route) {
		this.wie = wie;
		this.route = route;
	}

	boolean mag() {
		return isBetrokken() || isRegisseur();
	}

	/** May tell the route that something happened. */
	boolean magMelden() {
		return isBetrokken() && this.route.isOpen();
	}

	/** May name another contact person: a colleague of the responsible organisation. */
	boolean magContactpersoonWijzigen() {
		return magMelden() && this.wie.organisatieId().equals(this.route.verantwoordelijkeId());
	}

	boolean magLezen(DossierEntry entry) {
		if (!isBetrokken()) {
			return false;
		}
		String eigen = this.wie.organisatieId();
		if (entry.organisatieId() == null || entry.organisatieId().equals(eigen)) {
			return true;
		}
		boolean verantwoordelijk = eigen.equals(this.route.verantwoordelijkeId());
		return verantwoordelijk && (eigen.equals(this.route.schoolId()) || "warme-overdracht".equals(entry.proces()));
	}

	private boolean isBetrokken() {
		String eigen = this.wie.organisatieId();
		return eigen.equals(this.route.schoolId()) || eigen.equals(this.route.verantwoordelijkeId())
				|| this.wie.id().equals(this.route.contactpersoonId());
	}

	private boolean isRegisseur() {
		return this.wie.heeftRol("regisseur") && this.wie.organisatieId().equals(this.route.regieId());
	}

}
