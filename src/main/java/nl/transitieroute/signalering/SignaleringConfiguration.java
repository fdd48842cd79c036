package nl.transitieroute.signalering;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import nl.transitieroute.organisatie.Organisaties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What signals are checked against.
 */
@Configuration(proxyBeanMethods = false)
class SignaleringConfiguration {

	@Bean
	Signaalregels signaalregels(Organisaties organisaties, Signaalsoorten soorten, Clock clock) {
		return new Signaalregels(new Gemeenten(organisaties::gemeentenamen), soorten, clock);
	}

	/** The words of the evaluations, without health, addiction and origin. */
	@Bean
	Signaalsoorten signaalsoorten() {
		Map<String, String> labels = new LinkedHashMap<>();
		// Schoolloopbaan (Regioplan 2023; Ingrado 2021)
		labels.put("dreigende-uitval", "Dreigende uitval");
		labels.put("verzuim", "Verzuim");
		labels.put("problematische-schoolloopbaan", "Problematische schoolloopbaan");
		labels.put("extra-ondersteuning", "Kreeg al extra ondersteuning op school");
		labels.put("brug-te-ver", "Wil door naar een niveau dat een brug te ver kan zijn");
		labels.put("wisselt-van-opleiding", "Gaat van opleiding naar opleiding");
		// Stage (KBA Nijmegen 2020; Ingrado 2021)
		labels.put("stage-lukt-niet", "Stage lukt niet");
		labels.put("geen-stageplek", "Geen passende stageplek");
		labels.put("weinig-begeleiding-leerbedrijf", "Geen goede begeleiding in het leerbedrijf");
		labels.put("vast-op-bbl-werkplek", "Loopt vast op de bbl-werkplek");
		// Arbeidsmarkt (Regioplan 2023; KBA Nijmegen 2020; Ingrado 2021)
		labels.put("weinig-kans-arbeidsmarkt", "Richting met weinig kans op werk in de regio");
		labels.put("klein-contract", "Klein contract of onzeker werk");
		labels.put("kwetsbaar-voor-baanverlies", "Werkt, maar kwetsbaar voor baanverlies");
		// Voorbereiding op werk (KBA Nijmegen 2020; Ingrado 2021; Regioplan 2023)
		labels.put("weinig-zelfredzaam", "Onvoldoende zelfredzaam");
		labels.put("gering-zelfbeeld", "Gering of geen realistisch zelfbeeld");
		labels.put("handhaving-arbeidssituatie", "Moeite zich te handhaven in een arbeidssituatie");
		labels.put("sollicitatievaardigheden", "Sollicitatievaardigheden");
		labels.put("kwetsbaar-bij-vinden-werk", "Mentor verwacht kwetsbaarheid bij het vinden van werk");
		labels.put("ik-red-me-wel", "Houding \"ik red me wel\"");
		labels.put("moeite-hulp-vragen", "Moeite met hulp vragen");
		labels.put("negatieve-schoolervaring", "Negatieve schoolervaring");
		// Leefgebieden (Regioplan 2023)
		labels.put("thuissituatie", "Thuissituatie");
		labels.put("schulden", "Schulden of geldzorgen");
		labels.put("geen-woonruimte", "Gebrek aan woonruimte");
		// Status (Regioplan 2023)
		labels.put("geen-startkwalificatie", "Geen startkwalificatie");
		labels.put("geen-uitkering-en-school", "Geen uitkering en geen school");
		labels.put("geen-inkomen", "Geen inkomen na uitstroom");
		return new Signaalsoorten(labels);
	}

}
