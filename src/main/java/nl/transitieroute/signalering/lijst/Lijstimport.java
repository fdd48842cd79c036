package nl.transitieroute.signalering.lijst;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import nl.transitieroute.Weigering;
import nl.transitieroute.lijst.Afwijzing;
import nl.transitieroute.organisatie.Medewerker;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.signalering.Bezwaar;
import nl.transitieroute.signalering.Melding;
import nl.transitieroute.signalering.OngeldigSignaal;
import nl.transitieroute.signalering.Signaal;
import nl.transitieroute.signalering.Signaalinvoer;
import nl.transitieroute.signalering.Signaalregels;
import nl.transitieroute.signalering.Signalen;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a list: each row in a transaction of its own, so that what is in stays in when
 * the power goes, and importing the list again completes it. With "alles of niets" the
 * whole list is one transaction.
 */
@Component
public class Lijstimport {

	private final Signaalregels regels;

	private final Signalen signalen;

	private final Organisaties organisaties;

	private final TransactionTemplate transactie;

	Lijstimport(Signaalregels regels, Signalen signalen, Organisaties organisaties,
			PlatformTransactionManager transactionManager) {
		this.regels = regels;
		this.signalen = signalen;
		this.organisaties = organisaties;
		this.transactie = new TransactionTemplate(transactionManager);
	}

	/**
	 * @throws Weigering when the school of the order does not exist or is not the
	 * person's own
	 */
	public Verslag importeer(Signalenlijst lijst, Opdracht opdracht, Voortgang voortgang) {
		Loop loop = new Loop(lijst, opdracht, voortgang);
		loop.keur();
		if (!opdracht.allesOfNiets()) {
			loop.meld();
		}
		else if (loop.geweigerd.isEmpty()) {
			loop.meldAllesOfNiets();
		}
		return loop.verslag();
	}

	/** One import under way. */
	private final class Loop {

		private final Signalenlijst lijst;

		private final Opdracht opdracht;

		private final Voortgang voortgang;

		private final Map<String, Optional<String>> schoolVanMentor = new HashMap<>();

		private final Map<String, Integer> rijVanStudent = new HashMap<>();

		private final Map<Rij, Signaal> goed = new LinkedHashMap<>();

		private final List<Afwijzing> geweigerd = new ArrayList<>();

		private final Map<Melding.Uitkomst, Integer> uitkomsten = new EnumMap<>(Melding.Uitkomst.class);

		Loop(Signalenlijst lijst, Opdracht opdracht, Voortgang voortgang) {
			this.lijst = lijst;
			this.opdracht = opdracht;
			this.voortgang = voortgang;
			if (opdracht.school() != null && !opdracht.mag().test(opdracht.school())) {
				throw new Weigering("Voor deze school kun je geen signalen melden. Kies je eigen school.");
			}
		}

		void keur() {
			for (Rij rij : this.lijst.rijen()) {
				if (rij.onleesbaar() != null) {
					this.geweigerd.add(rij.onleesbaar());
					continue;
				}
				try {
					keur(rij);
				}
				catch (OngeldigSignaal ex) {
					weiger(rij, ex.bezwaren());
				}
			}
		}

		private void keur(Rij rij) {
			Signaalinvoer invoer = rij.invoer();
			Optional<String> school = school(invoer.mentor());
			Signaal signaal = Lijstimport.this.regels.lees(invoer.bij(school.orElse("onbekend")), Signaal.LIJST);
			if (school.isEmpty()) {
				throw new OngeldigSignaal(List.of(geenSchool(invoer.mentor())));
			}
			if (!this.opdracht.mag().test(school.get())) {
				throw new OngeldigSignaal(List.of(new Bezwaar("mentor", "werkt bij een andere school",
						"Meld alleen jongeren van je eigen school.")));
			}
			Integer eerder = this.rijVanStudent.putIfAbsent(school.get() + "/" + signaal.studentnummer(), rij.nummer());
			if (eerder != null) {
				throw new OngeldigSignaal(List.of(new Bezwaar("studentnummer", "staat ook op rij " + eerder,
						"Zet alle signalen van deze student op één rij, met een | ertussen.")));
			}
			this.goed.put(rij, signaal);
		}

		private Optional<String> school(String mentor) {
			if (this.opdracht.school() != null) {
				return Optional.of(this.opdracht.school());
			}
			if (mentor == null || mentor.isBlank() || mentor.length() > 64) {
				return Optional.empty();
			}
			return this.schoolVanMentor.computeIfAbsent(mentor,
					(id) -> Lijstimport.this.organisaties.medewerker(id).map(Medewerker::organisatieId));
		}

		private static Bezwaar geenSchool(String mentor) {
			return (mentor == null || mentor.isBlank())
					? new Bezwaar("mentor", "is leeg, en zonder mentor is niet bekend welke school dit is",
							"Vul de gebruikersnaam van de mentor in, of noem de school bij het importeren.")
					: new Bezwaar("mentor", "is niet bekend als medewerker van een school",
							"Vul de gebruikersnaam van de mentor in, of noem de school bij het importeren.");
		}

		void meld() {
			int gedaan = 0;
			for (Map.Entry<Rij, Signaal> entry : this.goed.entrySet()) {
				try {
					meld(entry.getValue());
				}
				catch (Weigering ex) {
					weiger(entry.getKey(), ex);
				}
				catch (DuplicateKeyException ex) {
					weiger(entry.getKey(), new Weigering(
							"Een ander meldt deze student op dit moment ook. Importeer de lijst zo nog eens."));
				}
				this.voortgang.gevorderd(++gedaan, this.goed.size());
			}
		}

		void meldAllesOfNiets() {
			try {
				Lijstimport.this.transactie.executeWithoutResult((status) -> {
					int gedaan = 0;
					for (Map.Entry<Rij, Signaal> entry : this.goed.entrySet()) {
						try {
							meld(entry.getValue());
						}
						catch (Weigering ex) {
							weiger(entry.getKey(), ex);
							throw ex;
						}
						this.voortgang.gevorderd(++gedaan, this.goed.size());
					}
				});
			}
			catch (Weigering ex) {
				this.uitkomsten.clear();
			}
		}

		private void meld(Signaal signaal) {
			Melding melding = Lijstimport.this.signalen.meld(signaal, this.opdracht.melder());
			this.uitkomsten.merge(melding.uitkomst(), 1, Integer::sum);
		}

		private void weiger(Rij rij, Weigering weigering) {
			if (weigering instanceof OngeldigSignaal ongeldig) {
				weiger(rij, ongeldig.bezwaren());
			}
			else {
				this.geweigerd.add(new Afwijzing(rij.nummer(), rij.regel(), "", "kan niet worden opgenomen",
						weigering.getMessage()));
			}
		}

		private void weiger(Rij rij, List<Bezwaar> bezwaren) {
			bezwaren.forEach((bezwaar) -> this.geweigerd.add(rij.weiger(bezwaar)));
		}

		Verslag verslag() {
			List<String> opmerkingen = new ArrayList<>();
			if (!this.lijst.onbekendeKolommen().isEmpty()) {
				opmerkingen.add("Deze kolommen kennen wij niet en zijn niet bewaard: "
						+ String.join(", ", this.lijst.onbekendeKolommen()) + ".");
			}
			if (this.opdracht.allesOfNiets() && !this.geweigerd.isEmpty()) {
				opmerkingen.add("Er is niets opgenomen, omdat alles of niets is gekozen. "
						+ "Verbeter de rijen hieronder en importeer de lijst opnieuw.");
			}
			this.geweigerd.sort(Comparator.comparingInt(Afwijzing::rij));
			return new Verslag(this.lijst.rijen().size(), aantal(Melding.Uitkomst.NIEUW),
					aantal(Melding.Uitkomst.TOEGEVOEGD), aantal(Melding.Uitkomst.AL_BEKEND),
					List.copyOf(this.geweigerd), List.copyOf(opmerkingen));
		}

		private int aantal(Melding.Uitkomst uitkomst) {
			return this.uitkomsten.getOrDefault(uitkomst, 0);
		}

	}

}
