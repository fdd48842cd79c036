package nl.transitieroute.vangnet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import nl.transitieroute.bericht.Bericht;
import nl.transitieroute.bericht.Berichten;
import nl.transitieroute.bericht.Berichtmaker;
import nl.transitieroute.bericht.Briefpapier;
import nl.transitieroute.bericht.NieuwBericht;
import nl.transitieroute.bericht.Post;
import nl.transitieroute.bericht.Postadressen;
import nl.transitieroute.bericht.Vervallen;
import nl.transitieroute.bericht.Voornaam;
import nl.transitieroute.bericht.Webadres;
import nl.transitieroute.bericht.Zending;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mails at once what cannot wait for the morning, to whose it is. However much breaks in
 * an hour, that is one mail at the first fault and one an hour later for the rest; it
 * tells of what still stands then.
 */
@Component
class Alarm implements Vangnetvolger, Berichtmaker {

	static final String SOORT = "vangnet";

	private static final int TEN_HOOGSTE = 10;

	private final Berichten berichten;

	private final Vangnetlijst lijst;

	private final Aanpakken aanpakken;

	private final Postadressen adressen;

	private final Briefpapier briefpapier;

	private final Webadres webadres;

	private final JdbcClient jdbc;

	private final Clock clock;

	Alarm(Berichten berichten, Vangnetlijst lijst, Aanpakken aanpakken, Postadressen adressen, Briefpapier briefpapier,
			Webadres webadres, JdbcClient jdbc, Clock clock) {
		this.berichten = berichten;
		this.lijst = lijst;
		this.aanpakken = aanpakken;
		this.adressen = adressen;
		this.briefpapier = briefpapier;
		this.webadres = webadres;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Override
	public void gevonden(List<Bevinding> nieuw) {
		Set<Long> routes = new HashSet<>();
		boolean beheer = false;
		for (Bevinding bevinding : nieuw) {
			Aanpak aanpak = this.aanpakken.van(bevinding.soort());
			if (aanpak.meteen() && Aanpak.REGISSEUR.equals(aanpak.wie()) && bevinding.routeId() != null) {
				routes.add(bevinding.routeId());
			}
			beheer |= aanpak.meteen() && Aanpak.BEHEERDER.equals(aanpak.wie());
		}
		Set<String> ontvangers = new HashSet<>();
		if (!routes.isEmpty()) {
			ontvangers.addAll(this.jdbc.sql("""
					select distinct m.id from medewerker m join medewerker_rol l on l.medewerker_id = m.id
					join route r on r.regie_id = m.organisatie_id
					where m.actief and l.rol = :rol and r.id in (:routes)""")
				.param("rol", Aanpak.REGISSEUR)
				.param("routes", routes.stream().limit(1000).toList())
				.query(String.class)
				.list());
		}
		if (beheer) {
			ontvangers.addAll(this.jdbc.sql("""
					select m.id from medewerker m join medewerker_rol l on l.medewerker_id = m.id
					where m.actief and l.rol = ?""").param(Aanpak.BEHEERDER).query(String.class).list());
		}
		ontvangers.forEach(this::zetKlaar);
	}

	private void zetKlaar(String wie) {
		OffsetDateTime nu = OffsetDateTime.now(this.clock);
		OffsetDateTime uur = nu.truncatedTo(ChronoUnit.HOURS);
		boolean alGemeld = this.berichten.kent(wie, SOORT, sleutel(uur));
		OffsetDateTime vanaf = alGemeld ? uur.plusHours(1) : nu;
		this.berichten.zetKlaar(NieuwBericht.aanMedewerker(SOORT, wie, null, sleutel(alGemeld ? vanaf : uur),
				LocalDate.now(this.clock), 0, vanaf, vanaf.plusDays(1)));
	}

	private static String sleutel(OffsetDateTime uur) {
		return "vangnet-" + uur.toInstant();
	}

	@Override
	public boolean maakt(String soort) {
		return SOORT.equals(soort);
	}

	@Override
	public Zending maak(Bericht bericht) {
		Kijker kijker = this.lijst.kijker(bericht.ontvanger());
		List<Melding> staan = this.lijst.zoek(this.lijst.zichtVan(kijker), true, null, 1)
			.stream()
			.filter((melding) -> kijker.magOplossen(this.aanpakken.van(melding.soort())))
			.filter((melding) -> this.aanpakken.van(melding.soort()).meteen())
			.toList();
		if (staan.isEmpty()) {
			throw new Vervallen("opgelost");
		}
		Map<String, Object> gegevens = Map.of("regels", staan.stream().limit(TEN_HOOGSTE).map(Alarm::regel).toList(),
				"meer", staan.size() > TEN_HOOGSTE, "link", this.webadres.pagina("/vangnet"));
		return Post.gewoon(this.adressen.van(bericht.ontvanger()), "Vangnet: dit kan niet wachten",
				this.briefpapier.tekst("vangnet", gegevens), this.briefpapier.html("vangnet", gegevens));
	}

	/** The number of a route and a first name are all that a mailbox may hold. */
	private static String regel(Melding melding) {
		String route = (melding.nummer() != null) ? ", route " + melding.nummer() : "";
		String wie = (melding.voornaam() != null) ? " (" + Voornaam.van(melding.voornaam()) + ")" : "";
		return melding.soort().label() + route + wie;
	}

}
