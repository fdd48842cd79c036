package nl.transitieroute.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The organisations of a whole country and the people who work there: sixty schools, the
 * RMC regions with one W&amp;I each, and regies of which the first is as large as half
 * the country. Forty routes make a full caseload.
 */
final class Country {

	static final int SCHOOLS = 60;

	static final int CASELOAD = 40;

	static final String PASSWORD = "welkom-transitieroute";

	private static final int REGIES = 6;

	/** Open while the directory is filled only. */
	private final JdbcClient jdbc;

	private final String password;

	private final int mentors;

	private final int coaches;

	private final List<String> regions;

	private final Map<String, List<String>> municipalities;

	private Country(ApplicationContext application, int routes) {
		this.jdbc = application.getBean(JdbcClient.class);
		this.password = application.getBean(PasswordEncoder.class).encode(PASSWORD);
		this.mentors = Math.max(2, routes / SCHOOLS / CASELOAD);
		this.regions = this.jdbc
			.sql("select distinct rmc_code from gemeente_indeling where geldig_tot is null order by 1")
			.query(String.class)
			.list();
		this.coaches = Math.max(2, routes / this.regions.size() / CASELOAD / 12);
		this.municipalities = new java.util.HashMap<>();
		this.regions.forEach((region) -> this.municipalities.put(region,
				this.jdbc
					.sql("select gemeente_code || ':' || naam from gemeente_indeling where rmc_code = ? order by 1")
					.param(region)
					.query(String.class)
					.list()));
	}

	/** Fills the directory in one transaction. */
	static Country settle(ApplicationContext application, int routes) {
		Country country = new Country(application, routes);
		application.getBean(TransactionTemplate.class).executeWithoutResult((status) -> country.fill());
		return country;
	}

	private void fill() {
		for (int i = 0; i < REGIES; i++) {
			String regie = "regie-%02d".formatted(i);
			organisation(regie, "regie", "Regie " + i);
			person("regisseur." + i, regie, "regisseur");
		}
		for (int i = 0; i < SCHOOLS; i++) {
			String school = school(i);
			organisation(school, "school", "ROC " + i);
			for (int m = 0; m < this.mentors; m++) {
				person(mentor(i, m), school, "mentor");
			}
			person("z" + i + ".zorgcoordinator", school, "zorgcoordinator");
			person("s" + i + ".stagebegeleider", school, "stagebegeleider");
			person("d" + i + ".doorwerkcoach", school, "doorwerkcoach");
			this.jdbc.sql("insert into school_regie values (?, ?)").params(school, regie(regionOf(i))).update();
		}
		for (int i = 0; i < this.regions.size(); i++) {
			organisation(rmc(i), "rmc", "RMC " + this.regions.get(i));
			organisation(wi(i), "wi", "W&I " + this.regions.get(i));
			person("r" + i + ".trajectbegeleider", rmc(i), "trajectbegeleider");
			person("c" + i + ".coordinator", rmc(i), "coordinator");
			// The first W&I is a large one.
			for (int c = 0; c < consulents(i); c++) {
				person(consulent(i, c), wi(i), "consulent");
			}
			this.jdbc.sql("""
					insert into dienstverlening (gemeente_code, rmc_id, wi_id, regie_id, geldig_vanaf)
					select gemeente_code, ?, ?, ?, ? from gemeente_indeling where rmc_code = ?""")
				.params(rmc(i), wi(i), regie(i), LocalDate.of(2020, 1, 1), this.regions.get(i))
				.update();
		}
		this.jdbc.sql("""
				update medewerker set vervanger_id = (select min(b.id) from medewerker b
				where b.organisatie_id = medewerker.organisatie_id and b.id <> medewerker.id)""").update();
	}

	int regions() {
		return this.regions.size();
	}

	int mentorsPerSchool() {
		return this.mentors;
	}

	int consulents(int region) {
		return (region == 0) ? Math.max(this.coaches, 2000 / CASELOAD) : this.coaches;
	}

	/** Where the youths of the school live: mostly one region, with some neighbours. */
	int regionOf(int school) {
		return school % this.regions.size();
	}

	/** Code and name of a municipality of the region. */
	String[] municipality(int region, int number) {
		List<String> all = this.municipalities.get(this.regions.get(region));
		return all.get(number % all.size()).split(":", 2);
	}

	static String school(int number) {
		return "school-%02d".formatted(number);
	}

	static String mentor(int school, int number) {
		return "m%d.%d.mentor".formatted(school, number);
	}

	static String rmc(int region) {
		return "rmc-%02d".formatted(region);
	}

	static String wi(int region) {
		return "wi-%02d".formatted(region);
	}

	static String consulent(int region, int number) {
		return "w%d.%d.consulent".formatted(region, number);
	}

	/** The first serves half of the regions. */
	static String regie(int region) {
		return "regie-%02d".formatted((region % 2 == 0) ? 0 : 1 + region % (REGIES - 1));
	}

	/** Everybody who may be the contact person of a youth at school. */
	List<String> everyMentor() {
		List<String> all = new ArrayList<>();
		for (int school = 0; school < SCHOOLS; school++) {
			for (int m = 0; m < this.mentors; m++) {
				all.add(mentor(school, m));
			}
		}
		return all;
	}

	private void organisation(String id, String kind, String name) {
		this.jdbc.sql("insert into organisatie (id, soort, naam) values (?, ?, ?)").params(id, kind, name).update();
	}

	private void person(String id, String organisation, String role) {
		this.jdbc.sql("insert into medewerker (id, naam, wachtwoord, organisatie_id) values (?, ?, ?, ?)")
			.params(id, id, this.password, organisation)
			.update();
		this.jdbc.sql("insert into medewerker_rol values (?, ?)").params(id, role).update();
	}

}
