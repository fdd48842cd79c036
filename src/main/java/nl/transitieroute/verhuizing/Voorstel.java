package nl.transitieroute.verhuizing;

import java.util.Objects;

/**
 * Which organisations would serve the youth after the move; null takes no part.
 */
public record Voorstel(String rmcNu, String wiNu, String regieNu, String rmc, String wi, String regie) {

	/** Whether another RMC or W&amp;I would serve. */
	boolean verandert() {
		return !Objects.equals(this.rmcNu, this.rmc) || !Objects.equals(this.wiNu, this.wi);
	}

	/** Whether this organisation serves now and would no longer. */
	boolean vertrekt(String organisatieId) {
		return (organisatieId.equals(this.rmcNu) && !organisatieId.equals(this.rmc))
				|| (organisatieId.equals(this.wiNu) && !organisatieId.equals(this.wi));
	}

}
