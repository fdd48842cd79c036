package nl.transitieroute.warmeoverdracht.process;

import java.util.HashMap;
import java.util.Map;

import nl.transitieroute.organisatie.Organisaties;
import nl.transitieroute.route.Routes;
import nl.transitieroute.warmeoverdracht.Overdracht;
import nl.transitieroute.warmeoverdracht.Overdrachten;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import org.springframework.stereotype.Component;

/**
 * Gives the former contact person one check, in a process of its own: the nazorg does not
 * wait for it.
 */
@Component
class LoslatenStarten implements JavaDelegate {

	private final RuntimeService runtimeService;

	private final Overdrachten overdrachten;

	private final Organisaties organisaties;

	private final Routes routes;

	LoslatenStarten(RuntimeService runtimeService, Overdrachten overdrachten, Organisaties organisaties,
			Routes routes) {
		this.runtimeService = runtimeService;
		this.overdrachten = overdrachten;
		this.organisaties = organisaties;
		this.routes = routes;
	}

	@Override
	public void execute(DelegateExecution execution) {
		String nummer = execution.getProcessBusinessKey();
		Overdracht overdracht = this.overdrachten.laatste(this.routes.metNummer(nummer)).orElseThrow();
		Map<String, Object> variabelen = new HashMap<>();
		variabelen.put(WarmeOverdrachtProcess.ROUTE_NUMMER.naam(), nummer);
		variabelen.put(WarmeOverdrachtProcess.JONGERE.naam(), WarmeOverdrachtProcess.JONGERE.get(execution));
		variabelen.put(WarmeOverdrachtProcess.FASE.naam(), WarmeOverdrachtProcess.FASE.get(execution));
		variabelen.put(WarmeOverdrachtProcess.VORIGE_CONTACTPERSOON.naam(), overdracht.vanContactpersoonId());
		variabelen.put(WarmeOverdrachtProcess.VORIG_TEAM.naam(),
				String.join(",", this.organisaties.groepen(overdracht.vanContactpersoonId())));
		this.runtimeService.startProcessInstanceByKey(WarmeOverdrachtProcess.LOSLATEN, nummer, variabelen);
	}

}
