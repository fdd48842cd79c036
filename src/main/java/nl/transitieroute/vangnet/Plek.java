package nl.transitieroute.vangnet;

import org.springframework.web.util.UriComponentsBuilder;

/** Where a fault is mended, for the person who looks. */
record Plek(String adres, String tekst) {

	private static final String TAKENLIJST = "/camunda/app/tasklist/default/";

	/** Null when there is no page for it. */
	static Plek van(Melding melding, Kijker kijker) {
		if (kijker.beheerder()) {
			return voorBeheerder(melding);
		}
		return switch (melding.soort()) {
			case CONTACTPERSOON_WEG, VERVANGER_WEG, VERLOF_ZONDER_VERVANGER, TAAK_VAN_VERTROKKENE ->
				kijker.leiding() ? caseload(melding) : dossier(melding);
			case TAAK_ZONDER_PERSOON, TAAK_TE_LAAT -> kijker.leiding() ? taak(melding) : dossier(melding);
			case ESCALATIE_TE_LAAT -> taak(melding);
			default -> dossier(melding);
		};
	}

	private static Plek voorBeheerder(Melding melding) {
		return switch (melding.soort()) {
			case REGIO_ZONDER_REGISSEUR -> new Plek(UriComponentsBuilder.fromPath("/beheer/medewerkers")
				.queryParam("organisatie", melding.organisatieId())
				.toUriString(), "Naar de medewerkers");
			case TAAK_DIE_NIEMAND_KAN_DOEN -> new Plek("/beheer/medewerkers", "Naar de medewerkers");
			case BERICHT_NIET_VERZONDEN -> (melding.medewerkerId() != null)
					? new Plek("/beheer/medewerkers/" + melding.medewerkerId(), "Naar de medewerker")
					: new Plek("/beheer/berichten", "Naar de berichten");
			case WERK_BLIJFT_LIGGEN, WACHT_VERSTREKEN, ROUTE_ZONDER_PROCES ->
				new Plek("/camunda/app/cockpit/default/", "Naar Cockpit");
			default -> null;
		};
	}

	private static Plek caseload(Melding melding) {
		return new Plek(
				UriComponentsBuilder.fromPath("/caseload").queryParam("van", melding.medewerkerId()).toUriString(),
				"Naar de caseload");
	}

	private static Plek taak(Melding melding) {
		return new Plek(TAKENLIJST + "#/?task=" + melding.onderdeel(), "Naar de taak");
	}

	private static Plek dossier(Melding melding) {
		return new Plek("/dossier/" + melding.nummer(), "Naar het dossier");
	}

}
