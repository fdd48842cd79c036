package nl.transitieroute.caseload.process;

import java.util.List;

import nl.transitieroute.caseload.Caseloadproces;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

import org.springframework.stereotype.Component;

/**
 * Each handover is a process instance of its own, with one job for each route: what the
 * engine took on is done, also after a crash.
 */
@Component
class EngineCaseloadproces implements Caseloadproces {

	private final RuntimeService runtimeService;

	private final ManagementService managementService;

	EngineCaseloadproces(RuntimeService runtimeService, ManagementService managementService) {
		this.runtimeService = runtimeService;
		this.managementService = managementService;
	}

	@Override
	public void begin(long overdrachtId) {
		this.runtimeService.startProcessInstanceByKey(CaseloadOverdrachtProcess.ID, sleutel(overdrachtId),
				CaseloadOverdrachtProcess.OVERDRACHT.with(overdrachtId));
	}

	@Override
	public long vastgelopen(long overdrachtId) {
		return zonderPogingen(overdrachtId).size();
	}

	@Override
	public void probeerOpnieuw(long overdrachtId) {
		zonderPogingen(overdrachtId).forEach((werk) -> this.managementService.setJobRetries(werk.getId(), 1));
	}

	private List<Job> zonderPogingen(long overdrachtId) {
		return this.runtimeService.createProcessInstanceQuery()
			.processInstanceBusinessKey(sleutel(overdrachtId), CaseloadOverdrachtProcess.ID)
			.list()
			.stream()
			.flatMap((instantie) -> this.managementService.createJobQuery()
				.processInstanceId(instantie.getId())
				.noRetriesLeft()
				.list()
				.stream())
			.toList();
	}

	private static String sleutel(long overdrachtId) {
		return "caseload-" + overdrachtId;
	}

}
