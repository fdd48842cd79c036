package nl.transitieroute.beheer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.transitieroute.organisatie.Organisatie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Beslissingen;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Schools, RMC regions, W&amp;I services and regies that take part. */
@Service
@Transactional
public class Organisatiebeheer {

	/** Beheer is one, and it is there. */
	public static final List<String> SOORTEN = List.of("school", "rmc", "wi", "regie");

	private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final JdbcClient jdbc;

	private final Organisaties organisaties;

	private final Beslissingen beslissingen;

	private final Beheerlog log;

	Organisatiebeheer(JdbcClient jdbc, Organisaties organisaties, Beslissingen beslissingen, Beheerlog log) {
		this.jdbc = jdbc;
		this.organisaties = organisaties;
		this.beslissingen = beslissingen;
		this.log = log;
	}

	/**
	 * A new organisation, or another name or regie for one that is there.
	 * @param regieId only for a school: who is regisseur for youths from elsewhere
	 * @return whether it is new, changed, or the same
	 * @throws Veldfout when a field is wrong
	 */
	public Opname bewaar(String id, String soort, String naam, String regieId) {
		String sleutel = Invoer.verplicht("id", id, 64);
		String heet = Invoer.verplicht("naam", naam, 200);
		Optional<Organisatie> was = zoek(sleutel);
		Opname opname = was.map((oud) -> hernoem(oud, soort, heet)).orElseGet(() -> voegToe(sleutel, soort, heet));
		return koppelRegie(sleutel, Invoer.leegAlsNull(regieId)) && opname == Opname.GELIJK ? Opname.GEWIJZIGD : opname;
	}

	/**
	 * Which school holidays the coaches of a school keep.
	 * @param regio a region of the table {@code schoolvakanties}; "geen" when they work
	 * on; empty when the municipality where the youth lives decides
	 * @return whether it changed
	 * @throws Veldfout when it is no school, or the table has no such region
	 */
	public boolean kiesVakantieregio(String schoolId, String regio) {
		if (zoek(schoolId).filter((organisatie) -> organisatie.soort().equals("school")).isEmpty()) {
			throw new Veldfout("vakantieregio", "hoort alleen bij een school", "Kies een school uit de lijst.");
		}
		String nieuw = Invoer.leegAlsNull(regio);
		if (nieuw != null && !"geen".equals(nieuw)
				&& this.beslissingen.alle("schoolvakanties", Map.of("regio", nieuw)).isEmpty()) {
			throw new Veldfout("vakantieregio", "staat niet in de tabel schoolvakanties",
					"Kies noord, midden, zuid of geen, of vraag de procesbeheerder om een eigen kalender.");
		}
		String was = vakantieregios().get(schoolId);
		if (Objects.equals(was, nieuw)) {
			return false;
		}
		this.jdbc.sql("delete from school_vakantieregio where school_id = ?").param(schoolId).update();
		if (nieuw != null) {
			this.jdbc.sql("insert into school_vakantieregio (school_id, regio) values (?, ?)")
				.params(schoolId, nieuw)
				.update();
		}
		this.log.noteer("organisatie", schoolId, "Schoolvakanties gekozen", was, nieuw);
		return true;
	}

	/** The choice of every school that made one. */
	@Transactional(readOnly = true)
	public Map<String, String> vakantieregios() {
		return this.jdbc.sql("select school_id, regio from school_vakantieregio")
			.query((rij, nr) -> Map.entry(rij.getString("school_id"), rij.getString("regio")))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private Opname voegToe(String id, String soort, String naam) {
		if (soort == null || !SOORTEN.contains(soort)) {
			throw new Veldfout("soort", "is niet bekend", "Kies uit: " + String.join(", ", SOORTEN) + ".");
		}
		if (!ID.matcher(id).matches() || !id.startsWith(soort + "-")) {
			throw new Veldfout("id", "past niet bij de soort", "Begin met " + soort
					+ "- en gebruik daarna kleine letters, cijfers en streepjes, bijvoorbeeld " + soort + "-utrecht.");
		}
		controleerNaam(id, naam);
		this.jdbc.sql("insert into organisatie (id, soort, naam) values (?, ?, ?)").params(id, soort, naam).update();
		this.log.noteer("organisatie", id, "Organisatie toegevoegd", null, naam + " (" + soort + ")");
		return Opname.NIEUW;
	}

	private Opname hernoem(Organisatie was, String soort, String naam) {
		if (soort != null && !soort.isBlank() && !soort.equals(was.soort())) {
			throw new Veldfout("soort", "kan niet veranderen", "Maak een nieuwe organisatie met een eigen id.");
		}
		if (was.naam().equals(naam)) {
			return Opname.GELIJK;
		}
		controleerNaam(was.id(), naam);
		this.jdbc.sql("update organisatie set naam = ? where id = ?").params(naam, was.id()).update();
		this.log.noteer("organisatie", was.id(), "Naam gewijzigd", was.naam(), naam);
		return Opname.GEWIJZIGD;
	}

	private void controleerNaam(String id, String naam) {
		if (this.organisaties.alle()
			.stream()
			.anyMatch((ander) -> !ander.id().equals(id) && ander.naam().equalsIgnoreCase(naam))) {
			throw new Veldfout("naam", "is al in gebruik", "Kies een naam die deze organisatie herkenbaar maakt.");
		}
	}

	/** Without a regie a school cannot begin a route for a youth from elsewhere. */
	private boolean koppelRegie(String schoolId, String regieId) {
		if (regieId == null) {
			return false;
		}
		if (zoek(schoolId).filter((organisatie) -> organisatie.soort().equals("school")).isEmpty()) {
			throw new Veldfout("regie", "hoort alleen bij een school", "Laat het leeg.");
		}
		if (zoek(regieId).filter((organisatie) -> organisatie.soort().equals("regie")).isEmpty()) {
			throw new Veldfout("regie", "is niet bekend", "Kies een organisatie van de soort regie.");
		}
		Optional<String> was = this.jdbc.sql("select regie_id from school_regie where school_id = ?")
			.param(schoolId)
			.query(String.class)
			.optional();
		if (was.filter(regieId::equals).isPresent()) {
			return false;
		}
		this.jdbc.sql("delete from school_regie where school_id = ?").param(schoolId).update();
		this.jdbc.sql("insert into school_regie (school_id, regie_id) values (?, ?)")
			.params(schoolId, regieId)
			.update();
		this.log.noteer("organisatie", schoolId, "Regie gekoppeld", was.orElse(null), regieId);
		return true;
	}

	private Optional<Organisatie> zoek(String id) {
		return this.organisaties.alle().stream().filter((organisatie) -> organisatie.id().equals(id)).findFirst();
	}

}
