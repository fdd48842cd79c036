package nl.transitieroute.bench;

import java.io.IOException;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.sql.DataSource;

import nl.transitieroute.engine.RememberingFeel;
import nl.transitieroute.formulier.Formulier;
import nl.transitieroute.formulier.Veld;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;

import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The same engine with the same models, forms, tables and settings, and none of our code
 * beside it: what the models ask of a bean is answered with a constant, and what they let
 * a bean do is not done. No form is checked, no dossier written, no list kept.
 */
final class BareEngine implements Side, AutoCloseable {

	private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([a-zA-Z]+)");

	private static final String PATTERN = "classpath:/%s/*.%s";

	private final ProcessEngine engine;

	private final CommandExecutor commands;

	private final JdbcClient jdbc;

	private final List<String> mentors;

	private final Map<String, Map<String, Object>> answers = new HashMap<>();

	BareEngine(DataSource database, Product product, List<String> mentors) throws IOException {
		this.mentors = mentors;
		this.jdbc = JdbcClient.create(database);
		ProcessEngineConfigurationImpl ours = (ProcessEngineConfigurationImpl) product.engine()
			.getProcessEngineConfiguration();
		StandaloneProcessEngineConfiguration bare = new StandaloneProcessEngineConfiguration();
		bare.setProcessEngineName("bare");
		bare.setDataSource(database);
		bare.setDatabaseSchemaUpdate("true");
		bare.setHistory(ours.getHistoryLevel().getName());
		bare.setIdGenerator(new StrongUuidGenerator());
		bare.setAuthorizationEnabled(true);
		bare.setDefaultUserPermissionNameForTask("TASK_WORK");
		bare.setEnforceSpecificVariablePermission(true);
		bare.setGeneralResourceWhitelistPattern(ours.getGeneralResourceWhitelistPattern());
		bare.setFailedJobRetryTimeCycle(ours.getFailedJobRetryTimeCycle());
		bare.setTaskMetricsEnabled(ours.isTaskMetricsEnabled());
		bare.setJdbcBatchProcessing(ours.isJdbcBatchProcessing());
		bare.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
		// In its favour: without this a decision table costs more than all the rest.
		bare.getProcessEnginePlugins().add(RememberingFeel.plugin());
		bare.setJobExecutor(jobExecutor(ours.getJobExecutor()));
		bare.setJobExecutorActivate(false);
		Map<Object, Object> beans = new HashMap<>();
		for (String name : namesInModels()) {
			if (product.application().containsBean(name)) {
				beans.put(name, stub(name, product.application()));
			}
		}
		bare.setBeans(beans);
		this.engine = bare.buildProcessEngine();
		this.commands = bare.getCommandExecutorTxRequired();
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment().name("bare");
		for (Resource model : models()) {
			deployment.addInputStream(model.getFilename(), model.getInputStream());
		}
		deployment.deploy();
	}

	/** The same numbers as ours. */
	private static JobExecutor jobExecutor(JobExecutor ours) {
		DefaultJobExecutor executor = new DefaultJobExecutor();
		executor.setMaxJobsPerAcquisition(ours.getMaxJobsPerAcquisition());
		executor.setWaitTimeInMillis(ours.getWaitTimeInMillis());
		executor.setMaxWait(ours.getMaxWait());
		executor.setLockTimeInMillis(ours.getLockTimeInMillis());
		JobThreads threads = JobThreads.of(ours);
		executor.setCorePoolSize(threads.core());
		executor.setMaxPoolSize(threads.max());
		executor.setQueueSize(threads.queue());
		return executor;
	}

	private static List<Resource> models() throws IOException {
		PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
		return Stream
			.of(resources.getResources(PATTERN.formatted("processes", "bpmn")),
					resources.getResources(PATTERN.formatted("processes", "dmn")),
					resources.getResources(PATTERN.formatted("forms", "form")))
			.flatMap(Stream::of)
			.toList();
	}

	private static Set<String> namesInModels() throws IOException {
		Set<String> names = new TreeSet<>();
		for (Resource model : models()) {
			if (model.getFilename().endsWith(".bpmn")) {
				Matcher bean = BEAN.matcher(new String(model.getInputStream().readAllBytes()));
				while (bean.find()) {
					names.add(bean.group(1));
				}
			}
		}
		return names;
	}

	private Object stub(String name, ApplicationContext application) {
		return Mockito.mock(AopUtils.getTargetClass(application.getBean(name)),
				Mockito.withSettings().stubOnly().defaultAnswer((call) -> answer(name, call)));
	}

	private Object answer(String bean, InvocationOnMock call) {
		Object first = (call.getArguments().length > 0) ? call.getArgument(0) : null;
		String method = call.getMethod().getName();
		if (bean.equals("vervolgBepalen") && first instanceof DelegateExecution execution) {
			execution.setVariable("nazorgVervolg", "volgend-contact");
			execution.setVariable("hulpAanleiding", "geen");
			return null;
		}
		Class<?> type = call.getMethod().getReturnType();
		if (type == Date.class) {
			return new Date(System.currentTimeMillis() + TimeUnit.DAYS.toMillis(30));
		}
		if (type == String.class) {
			String mentor = (first instanceof DelegateExecution execution) ? mentor(execution) : this.mentors.get(0);
			return switch (method) {
				case "contactpersoon" -> mentor;
				case "team" -> team(mentor);
				case "groep" -> school(mentor) + "." + ((String) call.getArgument(1)).split("\\.")[1];
				case "leiding" -> school(mentor) + ".zorgcoordinator";
				case "niveau" -> "2";
				default -> "Wil graag werken, weet niet hoe.";
			};
		}
		if (type == SpinJsonNode.class) {
			return Spin.JSON("[{\"label\":\"Sanne\",\"value\":\"a\"},{\"label\":\"Daan\",\"value\":\"b\"}]");
		}
		if (type == boolean.class || type == Boolean.class) {
			return false;
		}
		if (type == int.class || type == Integer.class) {
			return 2;
		}
		if (type == long.class || type == Long.class) {
			return 2L;
		}
		if (List.class.isAssignableFrom(type)) {
			return List.of("stage lukt niet");
		}
		if (type == Optional.class) {
			return Optional.empty();
		}
		return null;
	}

	private String mentor(DelegateExecution execution) {
		return this.mentors.get(Integer.parseInt(execution.getProcessBusinessKey().substring(2)) % this.mentors.size());
	}

	private static String school(String mentor) {
		return Country.school(Integer.parseInt(mentor.substring(1, mentor.indexOf('.'))));
	}

	private static String team(String mentor) {
		String school = school(mentor);
		return school + ".mentor," + school + ".zorgcoordinator," + school + ".doorwerkcoach";
	}

	void start(int number) {
		String key = "B-" + number;
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("transitieroute", key,
					Map.of("routeNummer", key, "jongere", "Sanne de Vries" + number, "fase", "Route"));
	}

	void startAt(int number, String callActivity) {
		String key = "B-" + number;
		this.engine.getRuntimeService()
			.createProcessInstanceByKey("transitieroute")
			.businessKey(key)
			.setVariables(Map.of("routeNummer", key, "jongere", "Sanne de Vries" + number, "fase", "Route"))
			.startBeforeActivity(callActivity)
			.execute();
	}

	/** What a form brings: only the answers that the model needs, as with us. */
	void answersTo(String form, Map<String, Object> filledIn) {
		try {
			Formulier schema = Formulier
				.lees(new PathMatchingResourcePatternResolver().getResource("classpath:/forms/" + form + ".form")
					.getInputStream()
					.readAllBytes());
			Map<String, Object> needed = new HashMap<>();
			schema.velden()
				.stream()
				.filter(Veld::naarProces)
				.forEach((field) -> needed.put(field.sleutel(), filledIn.get(field.sleutel())));
			this.answers.put(form, needed);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public Runnable completion(Task task) {
		Map<String, Object> filledIn = this.answers.get(task.getCamundaFormRef().getKey());
		String who = (task.getAssignee() != null) ? task.getAssignee() : "z0.zorgcoordinator";
		List<String> groups = (task.getAssignee() != null) ? groupsOf(who)
				: this.engine.getTaskService()
					.getIdentityLinksForTask(task.getId())
					.stream()
					.map((link) -> link.getGroupId())
					.filter((group) -> group != null)
					.toList();
		return () -> {
			this.engine.getIdentityService().setAuthentication(who, groups);
			try {
				this.commands.execute((context) -> {
					// In one transaction; a variable of the task itself would end with
					// it.
					context.runWithoutAuthorization(() -> {
						this.engine.getRuntimeService().setVariables(task.getProcessInstanceId(), filledIn);
						return null;
					});
					this.engine.getFormService().submitTaskForm(task.getId(), Map.of());
					return null;
				});
			}
			finally {
				this.engine.getIdentityService().clearAuthentication();
			}
		};
	}

	@Override
	public List<String> groupsOf(String who) {
		return List.of(school(who) + ".mentor");
	}

	@Override
	public void planToday(List<String> businessKeys) {
		// There is no plan beside the timer.
	}

	@Override
	public ProcessEngine engine() {
		return this.engine;
	}

	@Override
	public JdbcClient database() {
		return this.jdbc;
	}

	@Override
	public void close() {
		this.engine.close();
	}

	/** How many threads do jobs, whoever made the executor. */
	private record JobThreads(int core, int max, int queue) {

		static JobThreads of(JobExecutor executor) {
			if (executor instanceof DefaultJobExecutor plain) {
				return new JobThreads(plain.getCorePoolSize(), plain.getMaxPoolSize(), plain.getQueueSize());
			}
			org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor pool = (org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor) ((org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor) executor)
				.getTaskExecutor();
			return new JobThreads(pool.getCorePoolSize(), pool.getMaxPoolSize(), pool.getQueueCapacity());
		}

	}

}
