package nl.transitieroute.inzage;

import java.util.List;
import java.util.Optional;

import nl.transitieroute.aanmelden.Aangemelde;
import nl.transitieroute.gebeurtenis.Soort;
import nl.transitieroute.jongere.Jongeren;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.organisatie.Verlofregister;
import nl.transitieroute.route.Dossierdocument;
import nl.transitieroute.route.Gebeurtenissen;
import nl.transitieroute.route.Leesrecht;
import nl.transitieroute.route.Overlijdensberichten;
import nl.transitieroute.route.Route;
import nl.transitieroute.toestemming.Toestemmingsrecht;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * One route on one page: phase, who is responsible, what is planned and what happened.
 */
@Controller
class Dossierpagina {

	private final Toegang toegang;

	private final Tijdlijn tijdlijn;

	private final Jongeren jongeren;

	private final Organisaties organisaties;

	private final Wie namen;

	private final Verlofregister verlof;

	private final Gebeurtenissen gebeurtenissen;

	private final Overlijdensberichten overlijdensberichten;

	private final List<Dossierdocument.Bron> documenten;

	private final Toestemmingsrecht toestemmingsrecht;

	Dossierpagina(Toegang toegang, Tijdlijn tijdlijn, Jongeren jongeren, Organisaties organisaties, Wie namen,
			Verlofregister verlof, Gebeurtenissen gebeurtenissen, Overlijdensberichten overlijdensberichten,
			List<Dossierdocument.Bron> documenten, Toestemmingsrecht toestemmingsrecht) {
		this.toegang = toegang;
		this.tijdlijn = tijdlijn;
		this.jongeren = jongeren;
		this.organisaties = organisaties;
		this.namen = namen;
		this.verlof = verlof;
		this.gebeurtenissen = gebeurtenissen;
		this.overlijdensberichten = overlijdensberichten;
		this.documenten = documenten;
		this.toestemmingsrecht = toestemmingsrecht;
	}

	@GetMapping("/dossier/{nummer}")
	String toon(@PathVariable String nummer, @AuthenticationPrincipal Aangemelde wie, Model model) {
		Leesrecht recht = this.toegang.lees(nummer, wie);
		Route route = recht.route();
		boolean zietStand = recht.inzage().zietStand();
		List<Regel> gepland = zietStand ? this.tijdlijn.gepland(route) : List.of();
		List<Regel> gebeurd = this.tijdlijn.gebeurd(route, recht);
		model.addAttribute("wie", wie);
		model.addAttribute("route", route);
		model.addAttribute("jongere", this.jongeren.metId(route.jongereId()).weergavenaam());
		model.addAttribute("fasen", Fasebalk.van(route));
		model.addAttribute("verantwoordelijk", this.namen.organisatie(route.verantwoordelijkeId()));
		model.addAttribute("school", this.namen.organisatie(route.schoolId()));
		model.addAttribute("rmc", this.namen.organisatie(route.rmcId()));
		model.addAttribute("wi", this.namen.organisatie(route.wiId()));
		model.addAttribute("contactpersoon", this.organisaties.medewerker(route.contactpersoonId()).orElse(null));
		model.addAttribute("afwezig", afwezig(route));
		model.addAttribute("vervanger",
				Optional.ofNullable(route.vervangerId()).flatMap(this.organisaties::medewerker).orElse(null));
		model.addAttribute("einddatum", Datum.dag(route.verwachteEinddatum()));
		model.addAttribute("diplomadatum", Datum.dag(route.diplomadatum()));
		model.addAttribute("nazorgTot", Datum.dag(route.nazorgTot()));
		model.addAttribute("pauzeTot", Datum.dag(route.pauzeTot()));
		model.addAttribute("volgende", eerste(gepland));
		model.addAttribute("gepland", gepland);
		model.addAttribute("gebeurd", gebeurd);
		model.addAttribute("inzage", recht.inzage().name());
		model.addAttribute("zietStand", zietStand);
		model.addAttribute("afgeschermd", gebeurd.stream().filter(Regel::afgeschermd).count());
		model.addAttribute("magToestemmingen", this.toestemmingsrecht.mag(wie.id(), route));
		model.addAttribute("magMelden", this.toegang.magMelden(recht));
		model.addAttribute("moetenWeten",
				zietStand ? this.overlijdensberichten.betrokkenen(route).stream().map(this.namen::wieDanOok).toList()
						: List.of());
		model.addAttribute("magHerstellen",
				route.isOverleden() && wie.heeftRol("regisseur") && wie.organisatieId().equals(route.regieId()));
		model.addAttribute("begeleiders", this.organisaties.begeleiders(route.verantwoordelijkeId()));
		model.addAttribute("levensgebeurtenissen", Soort.values());
		model.addAttribute("wachtOpDiploma", this.gebeurtenissen.wachtOp(route, Gebeurtenissen.DIPLOMA_BEHAALD));
		model.addAttribute("overdrachtAangeboden",
				this.gebeurtenissen.wachtOp(route, Gebeurtenissen.OVERDRACHT_INGETROKKEN));
		model.addAttribute("documenten",
				this.documenten.stream().flatMap((bron) -> bron.van(route, wie.id()).stream()).toList());
		model.addAttribute("collegas", collegas(route));
		model.addAttribute("gemeenten", this.organisaties.gemeentenamen());
		return "dossier";
	}

	private static Regel eerste(List<Regel> gepland) {
		return gepland.stream()
			.filter((regel) -> !List.of("stil", "later", "naast").contains(regel.soort()))
			.findFirst()
			.orElse(null);
	}

	/** How long the contact person is away and who stands in; null when he is there. */
	private String afwezig(Route route) {
		return this.verlof.vandaag(route.contactpersoonId())
			.map((verlof) -> "afwezig t/m " + Datum.dag(verlof.tot()) + ", vervanger is "
					+ this.namen.persoon(verlof.vervangerId()))
			.orElse(null);
	}

	/** Who could follow the contact person up. */
	private List<Medewerker> collegas(Route route) {
		return this.organisaties.begeleiders(route.verantwoordelijkeId())
			.stream()
			.filter((medewerker) -> !medewerker.id().equals(route.contactpersoonId()))
			.toList();
	}

}
