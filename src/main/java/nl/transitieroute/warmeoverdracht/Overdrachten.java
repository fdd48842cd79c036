package nl.transitieroute.warmeoverdracht;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.transitieroute.Weigering;
import nl.transitieroute.dossier.Dossier;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Uitvoerder;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Routeproces;
import nl.transitieroute.route.Routes;
import nl.transitieroute.toestemming.Grondslag;
import nl.transitieroute.toestemming.NieuweToestemming;
import nl.transitieroute.toestemming.Schoolverzoeken;
import nl.transitieroute.toestemming.Toestemmingen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The handovers and what may happen to each: prepared, offered, then accepted, refused,
 * withdrawn or expired. The sender owns the youth until the receiver says yes; that yes
 * moves responsibility and contact person in one transaction.
 */
@Service
@Transactional
public class Overdrachten {

	private final JdbcClient jdbc;

	private final Routes routes;

	private final Routeproces routeproces;

	private final Ontvangers ontvangers;

	private final Toestemmingen toestemmingen;

	private final Schoolverzoeken schoolverzoeken;

	private final Overgangsdocumenten overgangsdocumenten;

	private final Organisaties organisaties;

	private final Dossier dossier;

	private final Uitvoerder uitvoerder;

	private final Clock clock;

	Overdrachten(JdbcClient jdbc, Routes routes, Routeproces routeproces, Ontvangers ontvangers,
			Toestemmingen toestemmingen, Schoolverzoeken schoolverzoeken, Overgangsdocumenten overgangsdocumenten,
			Organisaties organisaties, Dossier dossier, Uitvoerder uitvoerder, Clock clock) {
		this.jdbc = jdbc;
		this.routes = routes;
		this.routeproces = routeproces;
		this.ontvangers = ontvangers;
		this.toestemmingen = toestemmingen;
		this.schoolverzoeken = schoolverzoeken;
		this.overgangsdocumenten = overgangsdocumenten;
		this.organisaties = organisaties;
		this.dossier = dossier;
		this.uitvoerder = uitvoerder;
		this.clock = clock;
	}

	/** The newest handover, in whatever state. */
	@Transactional(readOnly = true)
	public Optional<Overdracht> laatste(Route route) {
		return this.jdbc.sql("select * from overdracht where route_id = ? order by id desc fetch first 1 row only")
			.param(route.id())
			.query(Overdracht.class)
			.optional();
	}

	/** All handovers of a route, oldest first. */
	@Transactional(readOnly = true)
	public List<Overdracht> van(Route route) {
		return this.jdbc.sql("select * from overdracht where route_id = ? order by id")
			.param(route.id())
			.query(Overdracht.class)
			.list();
	}

	/**
	 * The contact person chooses who goes on.
	 * @throws Weigering when consent or law does not allow it, or the party takes no part
	 */
	public void kies(Route route, Ontvanger ontvanger) {
		this.ontvangers.bezwaar(route, ontvanger).ifPresent((reden) -> {
			throw new Weigering(reden);
		});
		laatste(route).filter((oud) -> Overdracht.VOORBEREID.equals(oud.status()))
			.ifPresent((oud) -> beslis(oud, Overdracht.INGETROKKEN));
		if (ontvanger == Ontvanger.SCHOOL) {
			return;
		}
		Grondslag grond = this.ontvangers.grond(route, ontvanger);
		this.jdbc.sql("""
				insert into overdracht (route_id, open_route_id, ontvanger, status, van_id, van_contactpersoon_id,
				naar_id, advies, grond, grond_bron, gekozen_op)
				values (?, ?, ?, 'voorbereid', ?, ?, ?, ?, ?, ?, ?)""")
			.params(route.id(), route.id(), ontvanger.sleutel(), route.verantwoordelijkeId(), route.contactpersoonId(),
					ontvanger.organisatie(route), this.ontvangers.advies(route).ontvanger().sleutel(), grond.grond(),
					grond.bron(), nu())
			.update();
	}

	/**
	 * Which sections go along.
	 * @throws Weigering when the youth or the law does not allow one of them
	 */
	void stelSamen(Route route, List<String> sleutels) {
		Overdracht overdracht = met(route, Overdracht.VOORBEREID);
		moetenMogen(route, overdracht.naar(), sleutels);
		this.jdbc.sql("update overdracht set onderdelen = ? where id = ?")
			.params(String.join(",", sleutels), overdracht.id())
			.update();
	}

	private void moetenMogen(Route route, Ontvanger ontvanger, List<String> sleutels) {
		List<String> verboden = new ArrayList<>(sleutels);
		this.ontvangers.toegestaan(route, ontvanger).forEach((onderdeel) -> verboden.remove(onderdeel.sleutel()));
		if (!verboden.isEmpty()) {
			throw new Weigering("Voor deze onderdelen is geen toestemming (meer): " + Onderdeel.inWoorden(verboden)
					+ ". Laat ze weg, of vraag het de jongere opnieuw. Is de overdracht al besproken of aangeboden, "
					+ "kies dan opnieuw en stel het dossier opnieuw samen.");
		}
	}

	/**
	 * What the three agreed on.
	 * @throws Weigering when the handover has no ground now: W&amp;I goes on only when
	 * the youth agrees (WEB 9.2.13)
	 */
	void spreekAf(Route route, String beoogdeId, Instemming instemming, String verzoekSchool) {
		Overdracht overdracht = met(route, Overdracht.VOORBEREID);
		if (instemming != null) {
			this.toestemmingen.leg(route,
					NieuweToestemming
						.vandaag(instemming.doel(), overdracht.ontvanger(), instemming.antwoord(), List.of(),
								"in-gesprek", instemming.tekstversie())
						.metOuder(instemming.ouder()));
		}
		if (verzoekSchool != null) {
			this.schoolverzoeken.leg(route, verzoekSchool);
		}
		Grondslag grond = metGrond(route, overdracht);
		this.jdbc
			.sql("""
					update overdracht set beoogde_id = ?, instemming = ?, verzoek_school = ?, grond = ?, grond_bron = ? where id = ?""")
			.params(beoogdeId, (instemming != null) ? instemming.antwoord() : null, verzoekSchool, grond.grond(),
					grond.bron(), overdracht.id())
			.update();
	}

	/** The ground as it is now; everything that goes along must still be allowed too. */
	private Grondslag metGrond(Route route, Overdracht overdracht) {
		Ontvanger ontvanger = overdracht.naar();
		if (!ontvanger.isSchool()) {
			moetenMogen(route, ontvanger, overdracht.mee().stream().map(Onderdeel::sleutel).toList());
		}
		Grondslag grond = this.ontvangers.grondVanOverdracht(route, ontvanger);
		if (!grond.mag()) {
			throw new Weigering((ontvanger == Ontvanger.WI)
					? "Zonder instemming van de jongere mag W&I de begeleiding niet voortzetten (WEB 9.2.13); "
							+ "is de jongere geen 18, dan stemt ook een ouder of verzorger in. Kies een andere ontvanger."
					: "Voor deze overdracht is geen grond (meer). Kies een andere ontvanger.");
		}
		return grond;
	}

	/**
	 * Offers what was prepared, or offers again what was refused or ran out.
	 * @throws Weigering when the ground fell away in the meantime
	 */
	public Overdracht biedAan(Route route) {
		Overdracht overdracht = laatste(route).orElseThrow(() -> new Weigering("Kies eerst een ontvanger."));
		this.ontvangers.bezwaar(route, overdracht.naar()).ifPresent((reden) -> {
			throw new Weigering(reden);
		});
		Grondslag grond = metGrond(route, overdracht);
		if (!Overdracht.VOORBEREID.equals(overdracht.status())) {
			opnieuw(route, overdracht);
			overdracht = met(route, Overdracht.VOORBEREID);
		}
		this.jdbc.sql(
				"update overdracht set status = 'aangeboden', aangeboden_op = ?, grond = ?, grond_bron = ? where id = ?")
			.params(nu(), grond.grond(), grond.bron(), overdracht.id())
			.update();
		this.dossier.noteer(route.nummer(), "overdracht", "Overdracht aangeboden", Map.of("Aan",
				this.ontvangers.naam(route, overdracht.naar()), "Onderdelen", Onderdeel.labels(overdracht.mee())));
		return met(route, Overdracht.AANGEBODEN);
	}

	private void opnieuw(Route route, Overdracht eerder) {
		if (!Overdracht.GEWEIGERD.equals(eerder.status()) && !Overdracht.VERLOPEN.equals(eerder.status())) {
			throw new Weigering("Deze overdracht is al afgehandeld. Ververs de pagina.");
		}
		this.jdbc
			.sql("""
					insert into overdracht (route_id, open_route_id, ontvanger, status, van_id, van_contactpersoon_id,
					naar_id, advies, grond, grond_bron, onderdelen, beoogde_id, instemming, verzoek_school, gekozen_op)
					select route_id, route_id, ontvanger, 'voorbereid', ?, ?, naar_id, advies, grond, grond_bron, onderdelen,
					beoogde_id, instemming, verzoek_school, ? from overdracht where id = ?""")
			.params(route.verantwoordelijkeId(), route.contactpersoonId(), nu(), eerder.id())
			.update();
	}

	/**
	 * Whether this yes would hold, before anything moves.
	 * @throws Weigering when it is not offered (any more), the person who answers does
	 * not work at the receiver, or contact person and stand-in will not do
	 */
	void controleerAntwoord(Route route, boolean ja, String contactpersoonId, String vervangerId) {
		Overdracht overdracht = met(route, Overdracht.AANGEBODEN);
		String wie = this.uitvoerder.medewerkerId();
		if (this.organisaties.medewerker(wie)
			.filter((medewerker) -> medewerker.organisatieId().equals(overdracht.naarId()))
			.isEmpty()) {
			throw new Weigering("Alleen iemand van " + this.ontvangers.naam(route, overdracht.naar())
					+ " kan deze overdracht aannemen of weigeren.");
		}
		if (ja) {
			controleerJa(route, overdracht, contactpersoonId, vervangerId);
		}
	}

	private void controleerJa(Route route, Overdracht overdracht, String contactpersoonId, String vervangerId) {
		this.ontvangers.bezwaar(route, overdracht.naar()).ifPresent((reden) -> {
			throw new Weigering(reden);
		});
		metGrond(route, overdracht);
		List<String> mogelijk = this.ontvangers.ontvangendeMedewerkers(route, overdracht.naar())
			.stream()
			.map(Medewerker::id)
			.toList();
		if (!mogelijk.contains(contactpersoonId) || !mogelijk.contains(vervangerId)) {
			throw new Weigering(
					"Deze contactpersoon of vervanger werkt niet (meer) bij de ontvanger. Kies iemand uit de lijst.");
		}
		if (contactpersoonId.equals(vervangerId)) {
			throw new Weigering(
					"De vervanger is dezelfde als de contactpersoon. Kies een andere collega als vervanger.");
		}
	}

	/**
	 * Moves responsibility and contact person together, and closes the handover.
	 * @throws Weigering when it is not offered (any more) or the ground fell away
	 */
	public void accepteer(Route route, String contactpersoonId, String vervangerId) {
		Overdracht overdracht = met(route, Overdracht.AANGEBODEN);
		controleerJa(route, overdracht, contactpersoonId, vervangerId);
		this.jdbc
			.sql("""
					update overdracht set van_contactpersoon_id = ?, contactpersoon_id = ?, vervanger_id = ? where id = ?""")
			.params(route.contactpersoonId(), contactpersoonId, vervangerId, overdracht.id())
			.update();
		beslis(overdracht, Overdracht.GEACCEPTEERD);
		this.overgangsdocumenten.maak(route, overdracht);
		this.routes.draagOver(route.nummer(), overdracht.naarId(), contactpersoonId, vervangerId, "Warme overdracht");
		this.routeproces.draagTakenOver(route, this.routes.metNummer(route.nummer()));
		if (!overdracht.naarId().equals(overdracht.vanId())) {
			geefDossierMee(route, overdracht);
		}
	}

	/**
	 * What school wrote is read by school; the receiver gets its own copy of exactly the
	 * sections that went along.
	 */
	private void geefDossierMee(Route route, Overdracht overdracht) {
		Map<String, Object> inhoud = new LinkedHashMap<>();
		Map<String, Object> bijzonder = new LinkedHashMap<>();
		this.dossier.van(route.nummer())
			.stream()
			.filter((entry) -> OverdrachtsdossierSamengesteld.FORMULIER.equals(entry.formulier()))
			.reduce((eerste, tweede) -> tweede)
			.ifPresent((entry) -> this.dossier.regels(entry)
				.forEach((regel) -> (OverdrachtsdossierSamengesteld.isBijzonder(regel.vraag()) ? bijzonder : inhoud)
					.put(regel.vraag(), regel.antwoord())));
		if (overdracht.mee().contains(Onderdeel.GEZONDHEID_JUSTITIE)) {
			this.dossier.noteer(route.nummer(), "overdracht", "Gezondheid en justitie ontvangen", bijzonder);
		}
		inhoud.put("Grond", Grondslag.inWoorden(overdracht.grond()) + " (" + overdracht.grondBron() + ")");
		if (overdracht.instemming() != null) {
			inhoud.put("Instemming van de jongere", overdracht.instemming());
		}
		if (overdracht.verzoekSchool() != null) {
			inhoud.put("Verzoek van school aan de gemeente (Participatiewet 7a lid 1 b)", overdracht.verzoekSchool());
		}
		this.dossier.noteer(route.nummer(), "overdracht", "Overdrachtsdossier ontvangen", inhoud);
	}

	/** The receiver says no; the sender goes on. */
	void geefReden(Route route, String reden, String toelichting) {
		this.jdbc.sql("update overdracht set reden = ?, toelichting = ? where id = ?")
			.params(reden, toelichting, met(route, Overdracht.AANGEBODEN).id())
			.update();
	}

	public void weiger(Route route) {
		sluit(route, Overdracht.GEWEIGERD, "Overdracht geweigerd");
	}

	/** The sender takes the offer back. */
	public void trekIn(Route route) {
		sluit(route, Overdracht.INGETROKKEN, "Overdracht ingetrokken");
	}

	/** The route stops: what is prepared or offered is taken back. */
	public void breekAf(Route route) {
		laatste(route).filter(Overdracht::isOpen).ifPresent((overdracht) -> beslis(overdracht, Overdracht.INGETROKKEN));
	}

	/** Nobody answered in time. */
	public void laatVerlopen(Route route) {
		sluit(route, Overdracht.VERLOPEN, "Overdracht verlopen");
	}

	/**
	 * A handover to a party outside; the youth stays with school.
	 * @throws Weigering when a section goes along that is not allowed
	 */
	void legBuitenVast(Route route, String contact, List<String> onderdelen) {
		stelSamen(route, onderdelen);
		Overdracht overdracht = met(route, Overdracht.VOORBEREID);
		this.jdbc.sql("update overdracht set contact_buiten = ? where id = ?")
			.params(contact, overdracht.id())
			.update();
		beslis(overdracht, Overdracht.BUITEN);
	}

	/** What the former contact person is worried about after letting go. */
	void meldZorg(Route route, String zorg) {
		van(route).stream()
			.filter((overdracht) -> Overdracht.GEACCEPTEERD.equals(overdracht.status()))
			.reduce((eerste, tweede) -> tweede)
			.ifPresent((overdracht) -> this.jdbc.sql("update overdracht set zorg = ? where id = ?")
				.params(zorg, overdracht.id())
				.update());
	}

	private void sluit(Route route, String status, String titel) {
		Overdracht overdracht = met(route, Overdracht.AANGEBODEN);
		beslis(overdracht, status);
		this.dossier.noteer(route.nummer(), "overdracht", titel,
				Map.of("Aan", this.ontvangers.naam(route, overdracht.naar()), "Verantwoordelijk blijft",
						this.organisaties.naam(route.verantwoordelijkeId())));
	}

	private void beslis(Overdracht overdracht, String status) {
		this.jdbc
			.sql("""
					update overdracht set status = ?, open_route_id = null, beslist_op = ?, beslist_door = ? where id = ?""")
			.params(status, nu(), this.uitvoerder.medewerkerId(), overdracht.id())
			.update();
	}

	private Overdracht met(Route route, String status) {
		return laatste(route).filter((overdracht) -> status.equals(overdracht.status()))
			.orElseThrow(() -> new Weigering("Er is nu geen overdracht die " + status + " is (wel: "
					+ van(route).stream().map(Overdracht::status).collect(Collectors.joining(", "))
					+ "). Ververs de pagina en bekijk het dossier."));
	}

	private OffsetDateTime nu() {
		return OffsetDateTime.now(this.clock);
	}

}
