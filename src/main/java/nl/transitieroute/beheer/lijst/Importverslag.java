package nl.transitieroute.beheer.lijst;

import java.util.List;

import nl.transitieroute.lijst.Afwijzing;

/** What became of a list for the directory. */
public record Importverslag(int gelezen, int nieuw, int gewijzigd, int gelijk, List<Afwijzing> geweigerd) {

	public String samenvatting() {
		return "Gelezen: " + this.gelezen + " · nieuw: " + this.nieuw + " · gewijzigd: " + this.gewijzigd
				+ " · ongewijzigd: " + this.gelijk + " · geweigerd: " + this.geweigerd.size();
	}

}
