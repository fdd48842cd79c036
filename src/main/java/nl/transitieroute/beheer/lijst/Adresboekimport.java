package nl.transitieroute.beheer.lijst;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import nl.transitieroute.Weigering;
import nl.transitieroute.beheer.Gemeentebeheer;
import nl.transitieroute.beheer.Medewerkerbeheer;
import nl.transitieroute.beheer.Medewerkerinvoer;
import nl.transitieroute.beheer.Opname;
import nl.transitieroute.beheer.Organisatiebeheer;
import nl.transitieroute.beheer.Veldfout;
import nl.transitieroute.lijst.Afwijzing;
import nl.transitieroute.lijst.Tabellijst;
import nl.transitieroute.lijst.Tabellijst.Rij;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;

import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a list into the directory. Each row is a transaction of its own: a bad row is
 * refused with its reason, the rest goes in, and the same list again changes nothing.
 */
@Component
public class Adresboekimport {

	private final Gemeentebeheer gemeenten;

	private final Organisatiebeheer organisatiebeheer;

	private final Medewerkerbeheer medewerkers;

	private final Organisaties organisaties;

	private final TransactionTemplate transactie;

	Adresboekimport(Gemeentebeheer gemeenten, Organisatiebeheer organisatiebeheer, Medewerkerbeheer medewerkers,
			Organisaties organisaties, PlatformTransactionManager transactionManager) {
		this.gemeenten = gemeenten;
		this.organisatiebeheer = organisatiebeheer;
		this.medewerkers = medewerkers;
		this.organisaties = organisaties;
		this.transactie = new TransactionTemplate(transactionManager);
	}

	/**
	 * @throws nl.transitieroute.lijst.OnleesbareLijst when it is no such list
	 */
	public Importverslag importeer(Adresboeklijst soort, byte[] bestand) {
		Tabellijst lijst = Tabellijst.lees(bestand, soort.verplicht(), soort.soms());
		Map<Integer, Opname> opgenomen = new HashMap<>();
		List<Afwijzing> geweigerd = new ArrayList<>();
		List<Rij> rijen = volgorde(soort, lijst.rijen());
		for (Rij rij : rijen) {
			if (rij.onleesbaar() != null) {
				geweigerd.add(rij.onleesbaar());
				continue;
			}
			try {
				opgenomen.put(rij.nummer(), this.transactie.execute((status) -> neemOp(soort, rij)));
			}
			catch (Veldfout ex) {
				geweigerd.add(new Afwijzing(rij.nummer(), rij.nummer(), ex.veld(), ex.reden(), ex.advies()));
			}
			catch (Weigering ex) {
				geweigerd
					.add(new Afwijzing(rij.nummer(), rij.nummer(), "", "kan niet worden opgenomen", ex.getMessage()));
			}
		}
		if (soort == Adresboeklijst.MEDEWERKERS) {
			vervangers(rijen, geweigerd, opgenomen);
		}
		geweigerd.sort((een, ander) -> Integer.compare(een.rij(), ander.rij()));
		return new Importverslag(rijen.size(), aantal(opgenomen, Opname.NIEUW), aantal(opgenomen, Opname.GEWIJZIGD),
				aantal(opgenomen, Opname.GELIJK), List.copyOf(geweigerd));
	}

	private static int aantal(Map<Integer, Opname> opgenomen, Opname wat) {
		return (int) opgenomen.values().stream().filter(wat::equals).count();
	}

	/** Names are free only after the row that ends a municipality. */
	private static List<Rij> volgorde(Adresboeklijst soort, List<Rij> rijen) {
		return switch (soort) {
			case GEMEENTEN -> rijen.stream()
				.sorted((een, ander) -> Boolean.compare(een.cel("geldig_tot").isEmpty(),
						ander.cel("geldig_tot").isEmpty()))
				.toList();
			case ORGANISATIES -> rijen.stream()
				.sorted((een, ander) -> Boolean.compare(!een.cel("regie").isEmpty(), !ander.cel("regie").isEmpty()))
				.toList();
			default -> rijen;
		};
	}

	private Opname neemOp(Adresboeklijst soort, Rij rij) {
		return switch (soort) {
			case GEMEENTEN -> this.gemeenten.neemIndelingOp(rij.cel("gemeentecode"), rij.cel("gemeente"),
					rij.cel("rmc_code"), rij.cel("rmc_regio"), rij.cel("arbeidsmarktregio_code"),
					rij.cel("arbeidsmarktregio"), rij.cel("geldig_vanaf"), rij.cel("geldig_tot"), rij.cel("bron"));
			case DIENSTVERLENING -> this.gemeenten.neemDienstverleningOp(rij.cel("gemeentecode"), rij.cel("rmc"),
					rij.cel("wi"), rij.cel("regie"), rij.cel("geldig_vanaf"));
			case ORGANISATIES ->
				this.organisatiebeheer.bewaar(rij.cel("id"), rij.cel("soort"), rij.cel("naam"), rij.cel("regie"));
			case MEDEWERKERS -> medewerker(rij);
		};
	}

	/**
	 * Stand-ins come after everybody is there: two people may stand in for each other.
	 */
	private Opname medewerker(Rij rij) {
		String actief = rij.cel("actief").toLowerCase(Locale.ROOT);
		if (!List.of("ja", "nee", "").contains(actief)) {
			throw new Veldfout("actief", "is geen ja of nee", "Vul ja of nee in.");
		}
		String id = rij.cel("id").toLowerCase(Locale.ROOT);
		Medewerker was = this.organisaties.medewerker(id).orElse(null);
		if (was == null) {
			this.medewerkers.voegToe(invoer(rij, id, null));
		}
		boolean gewijzigd = was != null && this.medewerkers.wijzig(invoer(rij, id, was.vervangerId()));
		boolean wasActief = was == null || was.actief();
		if (wasActief && "nee".equals(actief)) {
			this.medewerkers.maakInactief(id);
			gewijzigd = true;
		}
		else if (!wasActief && !"nee".equals(actief)) {
			this.medewerkers.maakActief(id);
			gewijzigd = true;
		}
		return (was == null) ? Opname.NIEUW : gewijzigd ? Opname.GEWIJZIGD : Opname.GELIJK;
	}

	private void vervangers(List<Rij> rijen, List<Afwijzing> geweigerd, Map<Integer, Opname> opgenomen) {
		for (Rij rij : rijen) {
			if (!opgenomen.containsKey(rij.nummer())) {
				continue;
			}
			try {
				String id = rij.cel("id").toLowerCase(Locale.ROOT);
				Medewerkerinvoer invoer = invoer(rij, id, rij.cel("vervanger").toLowerCase(Locale.ROOT));
				if (Boolean.TRUE.equals(this.transactie.execute((status) -> this.medewerkers.wijzig(invoer)))
						&& opgenomen.get(rij.nummer()) == Opname.GELIJK) {
					opgenomen.put(rij.nummer(), Opname.GEWIJZIGD);
				}
			}
			catch (Veldfout ex) {
				opgenomen.remove(rij.nummer());
				geweigerd.add(new Afwijzing(rij.nummer(), rij.nummer(), ex.veld(), ex.reden(), ex.advies()));
			}
		}
	}

	private static Medewerkerinvoer invoer(Rij rij, String id, String vervanger) {
		return new Medewerkerinvoer(id, rij.cel("naam"), rij.cel("email"), rij.cel("organisatie"),
				Arrays.stream(rij.cel("rollen").split("[|,/ ]+")).toList(), vervanger);
	}

}
