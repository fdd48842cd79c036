package nl.transitieroute.route;

import java.security.Principal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Routes for other systems: how they stand, and what happens to them. */
@RestController
@RequestMapping("/api/routes/{nummer}")
@Tag(name = "Routes", description = "Een route lezen en melden wat er gebeurt")
class RouteController {

	private final Stappen stappen;

	private final Gebeurtenissen gebeurtenissen;

	private final Dossierdeur deur;

	private final Organisaties organisaties;

	RouteController(Stappen stappen, Gebeurtenissen gebeurtenissen, Dossierdeur deur, Organisaties organisaties) {
		this.stappen = stappen;
		this.gebeurtenissen = gebeurtenissen;
		this.deur = deur;
		this.organisaties = organisaties;
	}

	@GetMapping
	@Operation(summary = "Een route: fase, wie verantwoordelijk is, contactpersoon, volgende stap met datum")
	RouteNu lees(@PathVariable String nummer, Principal wie) {
		return RouteNu.van(zichtbaar(nummer, wie), this.organisaties);
	}

	@GetMapping("/stappen")
	@Operation(summary = "Wat er open staat en gepland is, met datum")
	List<StapNu> stappen(@PathVariable String nummer, Principal wie) {
		return this.stappen.van(zichtbaar(nummer, wie).nummer())
			.stream()
			.map((stap) -> new StapNu(stap.soort(), stap.naam(), stap.op(), stap.wie(), stap.stil()))
			.toList();
	}

	@PostMapping("/uitval")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De jongere lijkt te stoppen")
	void uitval(@PathVariable String nummer, @RequestBody UitvalMelding melding, Principal wie) {
		this.gebeurtenissen.meldUitval(magMelden(nummer, wie), melding.reden());
	}

	@PostMapping("/pauze")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De route staat stil tot een dag: ziekte, detentie, zwangerschap")
	void pauze(@PathVariable String nummer, @RequestBody PauzeMelding melding, Principal wie) {
		this.gebeurtenissen.pauzeer(magMelden(nummer, wie), melding.reden(), melding.tot());
	}

	@PostMapping("/hervatten")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De route eerder dan afgesproken weer oppakken")
	void hervatten(@PathVariable String nummer, Principal wie) {
		this.gebeurtenissen.vraagHervatten(magMelden(nummer, wie));
	}

	@PostMapping("/contactpersoon")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De contactpersoon wisselt; zonder opvolger wijst de organisatie iemand aan")
	void contactpersoon(@PathVariable String nummer, @RequestBody ContactpersoonMelding melding, Principal wie) {
		this.gebeurtenissen.wisselContactpersoon(magMelden(nummer, wie), melding.opvolger(), melding.vervanger(),
				melding.reden());
	}

	@PostMapping("/hulpvraag")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De jongere, ouders of werkgever vragen om hulp")
	void hulpvraag(@PathVariable String nummer, @RequestBody HulpvraagMelding melding, Principal wie) {
		this.gebeurtenissen.stelHulpvraag(magMelden(nummer, wie), melding.vraag(), melding.vraagsteller());
	}

	@PostMapping("/diploma")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Het diploma is eerder behaald dan verwacht")
	void diploma(@PathVariable String nummer, Principal wie) {
		this.gebeurtenissen.meldDiploma(magMelden(nummer, wie));
	}

	@PostMapping("/einddatum")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De verwachte einddatum verandert, bijvoorbeeld door studieverlenging")
	void einddatum(@PathVariable String nummer, @RequestBody EinddatumMelding melding, Principal wie) {
		this.gebeurtenissen.wijzigEinddatum(magMelden(nummer, wie), melding.datum(), melding.reden());
	}

	@PostMapping("/overdracht/intrekken")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De afzender trekt een aangeboden overdracht in")
	void overdrachtIntrekken(@PathVariable String nummer, @RequestBody IntrekMelding melding, Principal wie) {
		this.gebeurtenissen.trekOverdrachtIn(magMelden(nummer, wie), melding.reden());

	}

	@PostMapping("/baanverlies")
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "De jongere verloor zijn baan of stopte met de studie; alleen tijdens nazorg")
	void baanverlies(@PathVariable String nummer, @RequestBody BaanverliesMelding melding, Principal wie) {
		this.gebeurtenissen.meldBaanverlies(magMelden(nummer, wie), melding.melding());
	}

	private Route zichtbaar(String nummer, Principal wie) {
		return this.deur.openStand(nummer, wie.getName(), Inzagelog.API, null).route();
	}

	private String magMelden(String nummer, Principal wie) {
		return this.deur.omTeMelden(nummer, wie.getName()).nummer();
	}

	record UitvalMelding(String reden) {
	}

	record PauzeMelding(String reden, LocalDate tot) {
	}

	record ContactpersoonMelding(String opvolger, String vervanger, String reden) {
	}

	record HulpvraagMelding(String vraag, String vraagsteller) {
	}

	record EinddatumMelding(LocalDate datum, String reden) {
	}

	record IntrekMelding(String reden) {
	}

	record BaanverliesMelding(String melding) {
	}

	record StapNu(String soort, String naam, OffsetDateTime op, String wie, boolean stil) {
	}

	/** A route as another system sees it: no personal data but the names of staff. */
	record RouteNu(String nummer, String fase, String status, String uitkomst, Partij verantwoordelijke,
			Partij contactpersoon, Partij vervanger, LocalDate verwachteEinddatum, LocalDate diplomadatum,
			LocalDate nazorgTot, LocalDate pauzeTot, String volgendeStap, OffsetDateTime volgendeStapOp) {

		static RouteNu van(Route route, Organisaties organisaties) {
			return new RouteNu(route.nummer(), route.fase().label(), route.status().name().toLowerCase(),
					route.uitkomst(),
					new Partij(route.verantwoordelijkeId(), organisaties.naam(route.verantwoordelijkeId())),
					persoon(route.contactpersoonId(), organisaties), persoon(route.vervangerId(), organisaties),
					route.verwachteEinddatum(), route.diplomadatum(), route.nazorgTot(), route.pauzeTot(),
					route.volgendeStap(), route.volgendeStapOp());
		}

		private static Partij persoon(String id, Organisaties organisaties) {
			return (id != null) ? new Partij(id, organisaties.medewerker(id).map((wie) -> wie.naam()).orElse(id))
					: null;
		}

	}

	record Partij(String id, String naam) {
	}

}
