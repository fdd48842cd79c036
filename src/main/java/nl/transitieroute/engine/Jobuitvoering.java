package nl.transitieroute.engine;

import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads that do timers and jobs. A node that stops takes no new jobs first, ends
 * what it took, and only then lets go of the database: jobs that it would leave locked
 * would wait five minutes for another node.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class Jobuitvoering {

	private static final int UITLOOP_IN_SECONDEN = 45;

	@Bean("camundaTaskExecutor")
	ThreadPoolTaskExecutor jobthreads(CamundaBpmProperties engine) {
		JobExecutionProperty instellingen = engine.getJobExecution();
		ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
		threads.setThreadNamePrefix("job-");
		threads.setCorePoolSize(instellingen.getCorePoolSize());
		threads.setMaxPoolSize(instellingen.getMaxPoolSize());
		threads.setQueueCapacity(instellingen.getQueueCapacity());
		// Else it would refuse jobs before the executor knows that it must not ask.
		threads.setAcceptTasksAfterContextClose(true);
		threads.setWaitForTasksToCompleteOnShutdown(true);
		return threads;
	}

	@Bean
	SmartLifecycle jobsUitlopen(JobExecutor jobExecutor, ThreadPoolTaskExecutor camundaTaskExecutor) {
		return new Uitloop(jobExecutor, camundaTaskExecutor);
	}

	/** Stops before everything else does. */
	private static final class Uitloop implements SmartLifecycle {

		private final JobExecutor jobs;

		private final ThreadPoolTaskExecutor threads;

		private volatile boolean loopt;

		private Uitloop(JobExecutor jobs, ThreadPoolTaskExecutor threads) {
			this.jobs = jobs;
			this.threads = threads;
		}

		@Override
		public void start() {
			this.loopt = true;
		}

		@Override
		public void stop() {
			this.loopt = false;
			this.jobs.shutdown();
			this.threads.getThreadPoolExecutor().shutdown();
			try {
				this.threads.getThreadPoolExecutor().awaitTermination(UITLOOP_IN_SECONDEN, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public boolean isRunning() {
			return this.loopt;
		}

	}

}
