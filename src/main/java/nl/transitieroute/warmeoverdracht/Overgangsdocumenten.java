package nl.transitieroute.warmeoverdracht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.dossier.DossierEntry;
import nl.transitieroute.dossier.VraagEnAntwoord;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The overgangsdocumenten of a route (WEB 9.2.13 lid 3), each version with its date. Made
 * in the transaction in which W&amp;I says yes, from what the contact person at school
 * wrote and the youth read.
 */
@Service
@Transactional
public class Overgangsdocumenten {

	private static final int LANGST = 4000;

	private final JdbcClient jdbc;

	private final Dossier dossier;

	private final Overgangsfeiten feiten;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	private final ObjectMapper json;

	Overgangsdocumenten(JdbcClient jdbc, Dossier dossier, Overgangsfeiten feiten, Uitvoerder uitvoerder, Clock clock,
			ObjectMapper json) {
		this.jdbc = jdbc;
		this.dossier = dossier;
		this.feiten = feiten;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
		this.json = json;
	}

	/** Every version, oldest first. */
	@Transactional(readOnly = true)
	public List<Overgangsdocument> van(Route route) {
		return this.jdbc.sql("""
				select d.*, o.naar_id from overgangsdocument d join overdracht o on o.id = d.overdracht_id
				where d.route_id = ? order by d.versie""")
			.param(route.id())
			.query(Rij.class)
			.list()
			.stream()
			.map(this::document)
			.toList();
	}

	@Transactional(readOnly = true)
	public Optional<Overgangsdocument> met(Route route, int versie) {
		return van(route).stream().filter((document) -> document.versie() == versie).findFirst();
	}

	/**
	 * W&amp;I said yes: what was written becomes the document. A handover that began
	 * before the form existed has none.
	 */
	void maak(Route route, Overdracht overdracht) {
		if (overdracht.naar() != Ontvanger.WI) {
			return;
		}
		opgesteld(route).ifPresent((entry) -> {
			int versie = bewaar(route, overdracht.id(),
					new Inhoud(this.feiten.van(route, overdracht), this.dossier.regels(entry)), entry.formulierVersie(),
					entry.medewerkerId(), null);
			noteer(route, "Overgangsdocument gemaakt", versie, null);
		});
	}

	/**
	 * Corrects what was written: a new version, with the reason; the old one stays.
	 * @param versie the one that was read
	 * @param antwoorden in the order of that version
	 * @throws Weigering when somebody was first, nothing changed, or a line is empty
	 */
	public int verbeter(Route route, int versie, List<String> antwoorden, String reden) {
		Overgangsdocument laatste = van(route).stream()
			.reduce((eerder, later) -> later)
			.orElseThrow(() -> new Weigering("Er is nog geen overgangsdocument om te verbeteren."));
		if (laatste.versie() != versie || laatste.antwoorden().size() != antwoorden.size()) {
			throw new Weigering("Er is intussen een nieuwere versie. Ververs de pagina en verbeter die.");
		}
		if (reden == null || reden.isBlank() || reden.length() > 1000) {
			throw new Weigering("Schrijf in ten hoogste 1000 tekens wat er niet klopte.");
		}
		List<VraagEnAntwoord> nieuw = new ArrayList<>();
		for (int i = 0; i < antwoorden.size(); i++) {
			String antwoord = antwoorden.get(i).strip();
			if (antwoord.isEmpty() || antwoord.length() > LANGST) {
				throw new Weigering("Vul elk antwoord in, met ten hoogste " + LANGST + " tekens.");
			}
			nieuw.add(new VraagEnAntwoord(laatste.antwoorden().get(i).vraag(), antwoord.replace("\r\n", "\n")));
		}
		if (nieuw.equals(laatste.antwoorden())) {
			throw new Weigering("Er is niets veranderd. Verbeter eerst een antwoord.");
		}
		int nummer = bewaar(route, laatste.overdrachtId(), new Inhoud(laatste.feiten(), nieuw),
				laatste.formulierVersie(), this.uitvoerder.medewerkerId(), reden.strip());
		noteer(route, "Overgangsdocument verbeterd", nummer, reden.strip());
		return nummer;
	}

	/** What the contact person at school wrote last. */
	private Optional<DossierEntry> opgesteld(Route route) {
		return this.dossier.van(route.nummer())
			.stream()
			.filter((entry) -> OvergangsdocumentOpgesteld.FORMULIER.equals(entry.formulier()))
			.reduce((eerder, later) -> later);
	}

	private int bewaar(Route route, long overdrachtId, Inhoud inhoud, Integer formulierVersie, String door,
			String reden) {
		int versie = van(route).stream().mapToInt(Overgangsdocument::versie).max().orElse(0) + 1;
		try {
			this.jdbc.sql("""
					insert into overgangsdocument (route_id, overdracht_id, versie, datum, inhoud, formulier_versie,
					opgesteld_door, reden) values (?, ?, ?, ?, ?, ?, ?, ?)""")
				.params(route.id(), overdrachtId, versie, LocalDate.now(this.clock),
						this.json.writeValueAsString(inhoud), formulierVersie, door, reden)
				.update();
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Overgangsdocument is niet te schrijven", ex);
		}
		return versie;
	}

	private void noteer(Route route, String titel, int versie, String reden) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		inhoud.put("Versie", versie);
		inhoud.put("Datum", LocalDate.now(this.clock));
		if (reden != null) {
			inhoud.put("Reden", reden);
		}
		this.dossier.noteer(route.nummer(), "overgangsdocument", titel, inhoud);
	}

	private Overgangsdocument document(Rij rij) {
		try {
			Inhoud inhoud = this.json.readValue(rij.inhoud(), Inhoud.class);
			return new Overgangsdocument(rij.versie(), rij.datum(), rij.overdrachtId(), rij.naarId(),
					rij.formulierVersie(), rij.opgesteldDoor(), rij.reden(), inhoud.feiten(), inhoud.antwoorden());
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("Overgangsdocument is onleesbaar", ex);
		}
	}

	private record Rij(int versie, LocalDate datum, long overdrachtId, String naarId, Integer formulierVersie,
			String opgesteldDoor, String reden, String inhoud) {
	}

	private record Inhoud(List<VraagEnAntwoord> feiten, List<VraagEnAntwoord> antwoorden) {
	}

}
