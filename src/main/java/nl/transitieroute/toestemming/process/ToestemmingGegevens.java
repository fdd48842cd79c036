package nl.transitieroute.toestemming.process;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.toestemming.Doelen;
import nl.transitieroute.toestemming.Partijen;
import nl.transitieroute.toestemming.Toestemming;
import nl.transitieroute.toestemming.Toestemmingen;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/** {@code ${toestemmingGegevens...}} in the model {@code toestemming}. */
@Component
public class ToestemmingGegevens {

	private static final DateTimeFormatter DATUM = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private final Toestemmingen toestemmingen;

	private final Organisaties organisaties;

	ToestemmingGegevens(Toestemmingen toestemmingen, Organisaties organisaties) {
		this.toestemmingen = toestemmingen;
		this.organisaties = organisaties;
	}

	/** Which consent runs out, and when. */
	public String wat(DelegateExecution execution) {
		Toestemming toestemming = toestemming(execution);
		return "**%s** · %s · loopt af op **%s**".formatted(partij(toestemming), Doelen.naam(toestemming.doel()),
				DATUM.format(toestemming.geldigTot()));
	}

	/**
	 * The consent as the only choice: the form tells the domain which one it is about.
	 */
	public SpinJsonNode keuze(DelegateExecution execution) {
		Toestemming toestemming = toestemming(execution);
		return Opties.json(List.of(new Optie(partij(toestemming) + ": " + Doelen.naam(toestemming.doel()),
				Long.toString(toestemming.id()))));
	}

	private String partij(Toestemming toestemming) {
		return (toestemming.organisatieId() != null) ? this.organisaties.naam(toestemming.organisatieId())
				: Partijen.naam(toestemming.partij());
	}

	private Toestemming toestemming(DelegateExecution execution) {
		return this.toestemmingen.metId(Long.parseLong((String) execution.getVariable(EngineBewaking.NUMMER)));
	}

}
