package nl.transitieroute.aanmelden;

import java.util.List;

import jakarta.annotation.PostConstruct;
import nl.transitieroute.aanmelden.oidc.OidcInstellingen;
import nl.transitieroute.aanmelden.wachtwoord.Aanmeldinstellingen;
import nl.transitieroute.aanmelden.wachtwoord.Beheerder;
import nl.transitieroute.organisatie.Demo;
import nl.transitieroute.start.KanNietStarten;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * In production nobody gets in with what a README says: no demo, no demo accounts, no
 * default passwords.
 */
@Component
@Profile("productie")
class Productiebewaking {

	private static final int STERK_GENOEG = 12;

	private final Environment instellingen;

	private final JdbcClient jdbc;

	private final PasswordEncoder wachtwoorden;

	private final OidcInstellingen aanbieders;

	private final Aanmeldinstellingen aanmelden;

	Productiebewaking(Environment instellingen, JdbcClient jdbc, PasswordEncoder wachtwoorden,
			OidcInstellingen aanbieders, Aanmeldinstellingen aanmelden) {
		this.aanbieders = aanbieders;
		this.aanmelden = aanmelden;
		this.instellingen = instellingen;
		this.jdbc = jdbc;
		this.wachtwoorden = wachtwoorden;
	}

	@PostConstruct
	void controleer() {
		if (this.instellingen.getProperty("transitieroute.demo", Boolean.class, false)) {
			throw new KanNietStarten("In productie staat transitieroute.demo op true. Zet het op false.");
		}
		if (this.instellingen.getProperty("spring.datasource.password", "").isBlank()) {
			throw new KanNietStarten(
					"In productie heeft de database geen wachtwoord. Zet TRANSITIEROUTE_DB_WACHTWOORD.");
		}
		List<String> geheimen = (this.instellingen instanceof ConfigurableEnvironment alle) ? Geheimen.inBestanden(alle)
				: List.of();
		if (!geheimen.isEmpty()) {
			throw new KanNietStarten("In een bestand met instellingen staat een geheim: " + geheimen.get(0)
					+ ". Zet het in de omgeving, en in het bestand alleen de naam: ${NAAM_IN_DE_OMGEVING}.");
		}
		String adres = this.instellingen.getProperty("transitieroute.adres", "");
		if (!adres.startsWith("https://")) {
			throw new KanNietStarten(
					"In productie is het adres van de Transitieroute niet bekend. Zet TRANSITIEROUTE_ADRES, "
							+ "bijvoorbeeld https://transitieroute.example.nl.");
		}
		if (this.aanmelden.bcryptSterkte() < STERK_GENOEG) {
			throw new KanNietStarten("In productie is transitieroute.aanmelden.bcrypt-sterkte "
					+ this.aanmelden.bcryptSterkte() + ". Zet hem op " + STERK_GENOEG + " of meer.");
		}
		this.aanbieders.aanbieders().forEach((id, aanbieder) -> {
			if (!aanbieder.issuer().startsWith("https://")) {
				throw new KanNietStarten("In productie begint transitieroute.oidc.aanbieders." + id
						+ ".issuer niet met https://. Zonder versleuteling kan een ander zich voor je gebruikers uitgeven.");
			}
		});
		List<String> demo = this.jdbc.sql("select medewerker_id from demo_account order by medewerker_id")
			.query(String.class)
			.list();
		if (!demo.isEmpty()) {
			throw new KanNietStarten("In de database van productie staan " + demo.size() + " demo-accounts ("
					+ demo.get(0) + ", ...). Begin met een lege database.");
		}
		// Each try of a password costs time by design: only those who can change
		// everything.
		this.jdbc.sql("""
				select m.id, m.wachtwoord from medewerker m join medewerker_rol r on r.medewerker_id = m.id
				where r.rol in ('procesbeheerder', 'functioneelbeheerder', 'fg') and m.wachtwoord is not null""")
			.query((rij, nr) -> new String[] { rij.getString(1), rij.getString(2) })
			.list()
			.stream()
			.filter((account) -> this.wachtwoorden.matches(Demo.WACHTWOORD, account[1]))
			.findFirst()
			.ifPresent((account) -> {
				throw new KanNietStarten("Het account " + account[0]
						+ " heeft in productie nog het standaardwachtwoord. Geef het een eigen wachtwoord.");
			});
		kanIemandInloggen();
	}

	private void kanIemandInloggen() {
		boolean eerste = this.instellingen.getProperty(Beheerder.EERSTE_ACCOUNT, Boolean.class, false);
		if (!eerste && !this.aanbieders.isAan()
				&& this.jdbc.sql("select count(*) from medewerker where wachtwoord is not null and actief")
					.query(Long.class)
					.single() == 0) {
			throw new KanNietStarten("In productie kan nog niemand inloggen. Maak de eerste beheerder: zet "
					+ Beheerder.OMGEVING + " en voer uit: java -jar transitieroute.jar beheerder --account=NAAM "
					+ "--spring.profiles.active=productie. Of stel transitieroute.oidc in.");
		}
	}

}
