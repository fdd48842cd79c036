package nl.transitieroute.engine;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Which models this node does timers and jobs of: everything that is there when it
 * starts, and what process owners deploy afterwards. What a newer version of the product
 * brings along while this node still runs may call code that this node does not have; its
 * jobs wait for a node that does. So old and new nodes can share one database for as long
 * as a rolling restart takes.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class BekendeModellen implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(BekendeModellen.class);

	private final RepositoryService repositoryService;

	private final ManagementService managementService;

	private final SpringProcessEngineConfiguration engine;

	private final ScheduledExecutorService ritme = Executors
		.newSingleThreadScheduledExecutor((werk) -> new Thread(werk, "modellen"));

	BekendeModellen(RepositoryService repositoryService, ManagementService managementService,
			SpringProcessEngineConfiguration engine) {
		this.repositoryService = repositoryService;
		this.managementService = managementService;
		this.engine = engine;
	}

	@EventListener(ApplicationReadyEvent.class)
	void begin() {
		leerAlles();
		this.ritme.scheduleWithFixedDelay(this::kijk, 1, 1, TimeUnit.MINUTES);
	}

	void leerAlles() {
		this.repositoryService.createDeploymentQuery().list().forEach(this::leer);
	}

	void leerVanProceseigenaren() {
		this.repositoryService.createDeploymentQuery()
			.list()
			.stream()
			.filter((modellen) -> !this.engine.getDeploymentName().equals(modellen.getName()))
			.forEach(this::leer);
	}

	private void leer(Deployment modellen) {
		if (!this.engine.getRegisteredDeployments().contains(modellen.getId())) {
			this.managementService.registerDeploymentForJobExecutor(modellen.getId());
		}
	}

	/** A database that is away for a moment must not end the rhythm. */
	private void kijk() {
		try {
			leerVanProceseigenaren();
		}
		catch (RuntimeException ex) {
			log.warn("Kon niet zien of er nieuwe modellen zijn ({}); over een minuut opnieuw",
					ex.getClass().getSimpleName());
		}
	}

	@Override
	public void destroy() {
		this.ritme.shutdownNow();
	}

}
