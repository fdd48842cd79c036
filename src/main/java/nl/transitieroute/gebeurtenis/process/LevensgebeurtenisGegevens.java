package nl.transitieroute.gebeurtenis.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;

import nl.transitieroute.engine.Opties;
import nl.transitieroute.engine.Opties.Optie;
import nl.transitieroute.gebeurtenis.Bespreking;
import nl.transitieroute.route.Route;
import nl.transitieroute.route.Route.Status;
import nl.transitieroute.route.Routes;
import nl.transitieroute.route.process.TermijnExpressies;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;

import org.springframework.stereotype.Component;

/** {@code ${levensgebeurtenisGegevens...}} in the model {@code levensgebeurtenis}. */
@Component
public class LevensgebeurtenisGegevens {

	private static final LocalTime EINDE = LocalTime.of(17, 0);

	private final Bespreking bespreking;

	private final Routes routes;

	private final Clock clock;

	LevensgebeurtenisGegevens(Bespreking bespreking, Routes routes, Clock clock) {
		this.bespreking = bespreking;
		this.routes = routes;
		this.clock = clock;
	}

	public String aanleiding(DelegateExecution execution) {
		return this.bespreking.aanleiding(id(execution));
	}

	public String voorstel(DelegateExecution execution) {
		return this.bespreking.voorstel(id(execution));
	}

	/** What can be decided, for the choice in the form. */
	public SpinJsonNode keuzes(DelegateExecution execution) {
		return Opties.json(this.bespreking.keuzes(id(execution))
			.stream()
			.map((keuze) -> new Optie(keuze.label(), keuze.waarde()))
			.toList());
	}

	/** The event, as the only choice: the form tells the domain which one it is about. */
	public SpinJsonNode nummers(DelegateExecution execution) {
		String nummer = LevensgebeurtenisProcess.LEVENSGEBEURTENIS.get(execution);
		return Opties.json(List.of(new Optie(this.bespreking.titel(id(execution)), nummer)));
	}

	/** The proposed last day of a pause, as a form shows it; null for none. */
	public String stilTot(DelegateExecution execution) {
		LocalDate tot = this.bespreking.stilTot(id(execution), LocalDate.now(this.clock));
		return (tot != null) ? tot.toString() : null;
	}

	public Date uiterlijk(DelegateExecution execution) {
		return einde(this.bespreking.uiterlijk(id(execution)));
	}

	public Date escalatieOp(DelegateExecution execution) {
		return einde(this.bespreking.escalatieOp(id(execution)));
	}

	public Date opnieuwOp(DelegateExecution execution) {
		return TermijnExpressies.begin(this.bespreking.opnieuwOp(id(execution)));
	}

	public boolean tekenNodig(DelegateExecution execution) {
		return this.bespreking.tekenOp(id(execution)) != null;
	}

	public Date tekenOp(DelegateExecution execution) {
		return TermijnExpressies.begin(this.bespreking.tekenOp(id(execution)));
	}

	public boolean staatStil(DelegateExecution execution) {
		Route route = this.routes.metNummer(execution.getProcessBusinessKey());
		return route.status() == Status.GEPAUZEERD;
	}

	private static long id(DelegateExecution execution) {
		return Long.parseLong(LevensgebeurtenisProcess.LEVENSGEBEURTENIS.get(execution));
	}

	private static Date einde(LocalDate dag) {
		return Date.from(dag.atTime(EINDE).atZone(Routes.ZONE).toInstant());
	}

}
