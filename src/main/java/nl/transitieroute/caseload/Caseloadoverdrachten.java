package nl.transitieroute.caseload;

import java.util.List;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.organisatie.Begeleidersrollen;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The caseload of one coach, or a part of it, to a colleague in one go (H10: "people
 * leave; a caseload can be handed over"). Each route moves in a transaction of its own,
 * so that a failure halfway undoes nothing and loses nobody.
 */
@Service
@Transactional
public class Caseloadoverdrachten {

	private static final int LANGSTE_REDEN = 1000;

	private final Caseloadregister register;

	private final Caseloadproces proces;

	private final Routes routes;

	private final Gebeurtenissen gebeurtenissen;

	private final Organisaties organisaties;

	Caseloadoverdrachten(Caseloadregister register, Caseloadproces proces, Routes routes, Gebeurtenissen gebeurtenissen,
			Organisaties organisaties) {
		this.register = register;
		this.proces = proces;
		this.routes = routes;
		this.gebeurtenissen = gebeurtenissen;
		this.organisaties = organisaties;
	}

	/**
	 * Asks for the handover; the routes follow one by one.
	 * @param gevraagdDoor who signs the change in every dossier
	 * @return the number under which its progress can be followed
	 * @throws Weigering without a reason or a fitting colleague, when there is nothing to
	 * hand over, or when a chosen route is no longer this person's
	 */
	public long vraag(Caseloadaanvraag aanvraag, String gevraagdDoor) {
		String organisatieId = medewerker(aanvraag.van()).organisatieId();
		controleer(aanvraag, organisatieId);
		List<String> caseload = this.register.caseload(aanvraag.van(), organisatieId);
		List<String> gevraagd = aanvraag.routes().isEmpty() ? caseload : aanvraag.routes().stream().distinct().toList();
		if (gevraagd.isEmpty()) {
			throw new Weigering(
					"Deze collega is van geen enkele open route contactpersoon. Er is niets over te dragen.");
		}
		List<String> onderweg = this.register.onderweg(aanvraag.van());
		for (String nummer : gevraagd) {
			if (!caseload.contains(nummer)) {
				throw new Weigering(
						"Een gekozen route hoort niet (meer) bij deze collega. Ververs de pagina en kies opnieuw.");
			}
			if (onderweg.contains(nummer)) {
				throw new Weigering(
						"Een deel van deze routes wordt al overgedragen. Wacht tot dat klaar is en ververs de pagina.");
			}
		}
		long id = this.register.voegToe(organisatieId, aanvraag, gevraagdDoor);
		gevraagd.forEach((nummer) -> this.register.voegToe(id, this.routes.metNummer(nummer).id()));
		this.proces.begin(id);
		return id;
	}

	private void controleer(Caseloadaanvraag aanvraag, String organisatieId) {
		if (aanvraag.reden() == null || aanvraag.reden().isBlank()) {
			throw new Weigering("Schrijf waarom de caseload overgaat. De reden komt in elk dossier.");
		}
		if (aanvraag.reden().length() > LANGSTE_REDEN) {
			throw new Weigering("De reden is te lang: schrijf ten hoogste " + LANGSTE_REDEN + " tekens.");
		}
		if (aanvraag.naar() == null || aanvraag.naar().equals(aanvraag.van())) {
			throw new Weigering("Kies een andere collega die de routes overneemt.");
		}
		this.routes.controleerContactpersoon(organisatieId, aanvraag.naar(), aanvraag.vervanger());
	}

	/**
	 * Moves one route, once: what was done before is left alone, and what changed in the
	 * meantime stays as it is, with the reason kept. Never throws for those: the rest of
	 * the transaction must go through.
	 */
	public void draagOver(long overdrachtId, String nummer) {
		Caseloadoverdracht overdracht = metId(overdrachtId);
		Caseloadroute rij = this.register.neem(overdrachtId, nummer).orElseThrow();
		if (!"WACHT".equals(rij.status())) {
			return;
		}
		Route route = this.routes.metNummer(nummer);
		String bezwaar = bezwaar(overdracht, route);
		if (bezwaar != null) {
			this.register.zet(overdrachtId, rij.routeId(), "NIET_GEDAAN", bezwaar);
			return;
		}
		this.gebeurtenissen.wisselContactpersoon(nummer, overdracht.naarId(), vervanger(overdracht),
				overdracht.reden());
		this.register.zet(overdrachtId, rij.routeId(), "OVERGEDRAGEN", null);
	}

	/** Why this route cannot go over any more, or null. */
	private String bezwaar(Caseloadoverdracht overdracht, Route route) {
		if (!route.isOpen()) {
			return "De route is intussen afgesloten.";
		}
		if (!route.verantwoordelijkeId().equals(overdracht.organisatieId())) {
			return "De route is intussen overgedragen aan " + this.organisaties.naam(route.verantwoordelijkeId()) + ".";
		}
		if (!route.contactpersoonId().equals(overdracht.vanId())) {
			return "De contactpersoon is intussen " + naam(route.contactpersoonId()) + ".";
		}
		if (!werkt(overdracht.naarId(), overdracht.organisatieId())) {
			return naam(overdracht.naarId())
					+ " begeleidt hier niet meer. Draag deze route aan een andere collega over.";
		}
		if (!this.gebeurtenissen.wachtOp(route, Gebeurtenissen.CONTACTPERSOON_WISSELT)) {
			return "De route kan nu niet van contactpersoon wisselen. Bekijk het dossier en probeer het later opnieuw.";
		}
		return null;
	}

	/** A stand-in who left in the meantime stops nothing: the successor's own follows. */
	private String vervanger(Caseloadoverdracht overdracht) {
		return Optional.ofNullable(overdracht.vervangerId())
			.filter((id) -> werkt(id, overdracht.organisatieId()))
			.orElse(null);
	}

	public void rondAf(long overdrachtId) {
		this.register.klaar(overdrachtId);
	}

	/**
	 * @throws Weigering when it does not exist
	 */
	@Transactional(readOnly = true)
	public Caseloadoverdracht metId(long id) {
		return this.register.metId(id)
			.orElseThrow(() -> new Weigering("Deze overdracht bestaat niet. Kies er een uit de lijst."));
	}

	/** The routes that still wait for their turn, by number. */
	@Transactional(readOnly = true)
	public List<String> wachtend(long id) {
		return this.register.wachtend(id);
	}

	@Transactional(readOnly = true)
	public List<Caseloadroute> routes(long id) {
		return this.register.routes(id);
	}

	/** The newest handovers; of every organisation when none is named. */
	@Transactional(readOnly = true)
	public List<Caseloadoverdracht> laatste(String organisatieId) {
		return this.register.laatste(organisatieId, 20);
	}

	/** The open routes of which this person is contact person, by number. */
	@Transactional(readOnly = true)
	public List<String> caseload(String medewerkerId) {
		return this.register.caseload(medewerkerId, medewerker(medewerkerId).organisatieId());
	}

	private Medewerker medewerker(String id) {
		return this.organisaties.medewerker(id)
			.orElseThrow(() -> new Weigering("Deze collega is niet bekend. Kies iemand uit de lijst."));
	}

	private boolean werkt(String id, String organisatieId) {
		return this.organisaties.medewerker(id)
			.filter((medewerker) -> medewerker.actief() && medewerker.organisatieId().equals(organisatieId))
			.filter((medewerker) -> Begeleidersrollen.eenVan(this.organisaties.rollen(id)))
			.isPresent();
	}

	private String naam(String id) {
		return this.organisaties.medewerker(id).map(Medewerker::naam).orElse(id);
	}

}
