package nl.transitieroute.route;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import nl.transitieroute.inzagelog.Inkijk;
import nl.transitieroute.inzagelog.Inzagelog;
import nl.transitieroute.route.Routetoegang.Inzage;

import org.springframework.stereotype.Component;

/**
 * The one door to what is known about a youth: asks {@link Routetoegang}, and writes in
 * the access log who went in on what ground, and who was sent away. Every page, document
 * and API that shows something of a route goes through it.
 */
@Component
public class Dossierdeur {

	private static final Pattern NUMMER = Pattern.compile("TR-\\d{4}-\\d{6}");

	private final Routes routes;

	private final Routetoegang toegang;

	private final Inzagelog log;

	Dossierdeur(Routes routes, Routetoegang toegang, Inzagelog log) {
		this.routes = routes;
		this.toegang = toegang;
		this.log = log;
	}

	/**
	 * Goes in to read.
	 * @param wat what is read, one of the words of {@link Inzagelog}
	 * @param onderdeel which one; never personal data; may be null
	 * @throws RouteNietGevonden when there is none, or none that this person may see
	 */
	public Leesrecht open(String nummer, String medewerkerId, String wat, String onderdeel) {
		return open(nummer, medewerkerId, wat, onderdeel, (inzage) -> inzage != Inzage.GEEN);
	}

	/**
	 * Goes in to read how the route stands now: not for who only reads his own time.
	 * @throws RouteNietGevonden when there is none, or none that this person may see
	 */
	public Leesrecht openStand(String nummer, String medewerkerId, String wat, String onderdeel) {
		return open(nummer, medewerkerId, wat, onderdeel, Inzage::zietStand);
	}

	/**
	 * Goes in to report that something happened; that itself is kept in the dossier.
	 * @throws RouteNietGevonden when there is none, or none that this person may see
	 * @throws GeenToegang when this person only sees it
	 */
	public Route omTeMelden(String nummer, String medewerkerId) {
		Optional<Route> route = this.routes.zoek(nummer);
		Leesrecht recht = route.map((een) -> this.toegang.leesrecht(medewerkerId, een)).orElse(Leesrecht.GEEN);
		if (recht.inzage() == Inzage.BEGELEIDING) {
			return recht.route();
		}
		noteer(route, nummer, medewerkerId, Inzagelog.MELDEN, null, null);
		throw recht.inzage().zietStand() ? new GeenToegang() : new RouteNietGevonden();
	}

	private Leesrecht open(String nummer, String medewerkerId, String wat, String onderdeel, Predicate<Inzage> genoeg) {
		Optional<Route> route = this.routes.zoek(nummer);
		Leesrecht recht = route.map((een) -> this.toegang.leesrecht(medewerkerId, een)).orElse(Leesrecht.GEEN);
		boolean mag = genoeg.test(recht.inzage());
		noteer(route, nummer, medewerkerId, wat, onderdeel, mag ? recht.grond() : null);
		if (!mag) {
			throw new RouteNietGevonden();
		}
		return recht;
	}

	/** Of a number that does not exist only what looks like one is kept. */
	private void noteer(Optional<Route> route, String nummer, String medewerkerId, String wat, String onderdeel,
			String grond) {
		String welk = (route.isEmpty() && NUMMER.matcher(nummer).matches()) ? nummer + " bestaat niet" : onderdeel;
		this.log.noteer(new Inkijk(route.map(Route::id).orElse(null), medewerkerId, wat, welk, grond));
	}

}
