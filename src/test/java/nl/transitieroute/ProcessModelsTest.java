package nl.transitieroute;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.formulier.Formulier;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The rules of the house, over every diagram, table and form that a process owner edits.
 */
class ProcessModelsTest {

	private static final Path PROCESSES = Path.of("processes");

	private static final Path FORMS = Path.of("forms");

	/** Words that start and end with a call or a comparison, nothing more. */
	private static final Pattern EXPRESSION = Pattern
		.compile("[$#]\\{!?[\\w.]+(\\([^()]*\\))?( (==|!=|<|>|<=|>=) [\\w'.-]+(\\([^()]*\\))?)?}");

	/**
	 * A label such as "Na 10 werkdagen" repeats a number of the table: it must be the
	 * same.
	 */
	private static final Pattern NAMED_TERM = Pattern.compile("(\\d+) (werkdagen|weken|maanden)");

	private static final Pattern CALLED_TERM = Pattern.compile("termijnen\\.na\\('([a-z-]+)'\\)");

	private static final Set<String> FIELDS_THAT_BREAK_TASKLIST = Set.of("dynamiclist", "filepicker", "documentPreview",
			"iframe");

	static Stream<Path> diagrams() throws IOException {
		return files(PROCESSES, ".bpmn");
	}

	static Stream<Path> tables() throws IOException {
		return files(PROCESSES, ".dmn");
	}

	static Stream<Path> forms() throws IOException {
		return files(FORMS, ".form");
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aDiagramIsNamedAfterItsProcessAndCanBeOpened(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		Bpmn.validateModel(model);
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		assertThat(file.getFileName()).hasToString(process.getId() + ".bpmn");
		assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1095D");
		assertThat(process.getCamundaVersionTag()).isNotBlank();
		assertThat(process.getDocumentations()).isNotEmpty();
		assertThat(model.getModelElementsByType(BpmnDiagram.class)).hasSize(1);
		assertThat(process.isCamundaStartableInTasklist()).isEqualTo("signaal".equals(process.getId()));
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyTaskEventAndSplittingGatewayHasANameAndAnId(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
			assertThat(node.getId()).matches(
					"(startEvent|endEvent|event|userTask|serviceTask|businessRuleTask|callActivity|gateway|subProcess)_[a-z][A-Za-z0-9]*");
			boolean splits = node instanceof Gateway && node.getOutgoing().size() > 1
					&& !node.getElementType().getTypeName().equals("parallelGateway");
			if (node instanceof Task || node instanceof Event || splits) {
				assertThat(node.getName()).as(node.getId()).isNotBlank();
			}
			if (node instanceof Gateway) {
				assertThat(Math.min(node.getIncoming().size(), node.getOutgoing().size()))
					.as("%s joins or splits, not both", node.getId())
					.isEqualTo(1);
			}
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyUserTaskSaysWhoWhenWhyAndWithWhat(Path file) {
		for (UserTask task : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class)) {
			assertThat(task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null).as(task.getId())
				.isTrue();
			assertThat(task.getCamundaDueDate()).as("due date of " + task.getId()).isNotBlank();
			assertThat(task.getDocumentations()).as("documentation of " + task.getId()).isNotEmpty();
			assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
			String form = task.getCamundaFormRef();
			assertThat(FORMS.resolve(form + ".form")).as("form of " + task.getId()).exists();
			String expected = task.getId().endsWith("Escalatie") ? "escalatie-behandelen"
					: kebab(task.getId().substring("userTask_".length()));
			assertThat(form).as(task.getId()).isEqualTo(expected);
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void everyWaitIsAnAbsoluteDateAndNoEventSubProcessStartsWithATimer(Path file) {
		for (TimerEventDefinition timer : Bpmn.readModelFromFile(file.toFile())
			.getModelElementsByType(TimerEventDefinition.class)) {
			assertThat(timer.getTimeDuration()).as("duration in " + timer.getId()).isNull();
			assertThat(timer.getTimeCycle()).as("cycle in " + timer.getId()).isNull();
			assertThat(timer.getParentElement()).as(timer.getId()).isNotInstanceOf(StartEvent.class);
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void noScriptsAndExpressionsStayOneCallOrOneComparison(Path file) throws IOException {
		String xml = Files.readString(file);
		assertThat(xml).doesNotContain("scriptTask", "camunda:script", "scriptFormat", "camunda:in variables");
		for (String expression : Pattern.compile("[$#]\\{[^}]*}")
			.matcher(xml)
			.results()
			.map((r) -> r.group())
			.toList()) {
			assertThat(expression.replace("&#39;", "'").replace("&gt;", ">").replace("&lt;", "<")).matches(EXPRESSION);
		}
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aCalledProcessGetsTheRouteNumberAndOnlyWhatIsNamed(Path file) {
		for (CallActivity call : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(CallActivity.class)) {
			assertThat(call.getCamundaCalledElementBinding()).as(call.getId()).isEqualTo("latest");
			assertThat(PROCESSES.resolve(call.getCalledElement() + ".bpmn")).exists();
			Collection<CamundaIn> ins = call.getExtensionElements()
				.getElementsQuery()
				.filterByType(CamundaIn.class)
				.list();
			assertThat(ins).as(call.getId()).anyMatch((in) -> in.getCamundaBusinessKey() != null);
			assertThat(ins).as(call.getId()).noneMatch((in) -> "all".equals(in.getCamundaVariables()));
			assertThat(ins.stream().map(CamundaIn::getCamundaTarget)).contains("routeNummer", "jongere", "fase");
		}
	}

	@ParameterizedTest
	@MethodSource("tables")
	void aTableIsNamedAfterItsDecisionAndEveryRowHasASource(Path file) throws IOException {
		String xml = Files.readString(file);
		assertThat(xml).contains("<decision id=\"" + bare(file) + "\"")
			.contains("camunda:historyTimeToLive=\"P1095D\"")
			.contains("name=\"bron\"");
		assertThat(xml).doesNotContainPattern("<outputEntry id=\"[^\"]*_bron\">\\s*<text>\\s*(\"\")?\\s*</text>");
	}

	@ParameterizedTest
	@MethodSource("forms")
	void aFormTellsWhoItIsAboutAndUsesFieldsThatTasklistCanShow(Path file) throws IOException {
		JsonNode form = new ObjectMapper().readTree(file.toFile());
		assertThat(form.path("id").asText()).isEqualTo(bare(file));
		if (!"signaal".equals(bare(file))) {
			assertThat(form.path("components").get(0).path("text").asText()).contains("{{jongere}}", "{{fase}}",
					"/dossier/{{routeNummer}}", "Waarom nu");
		}
		Map<String, Long> ids = form.findValuesAsText("id")
			.stream()
			.collect(Collectors.groupingBy((id) -> id, Collectors.counting()));
		assertThat(ids.values()).as("ids are unique").containsOnly(1L);
		assertThat(form.findValuesAsText("type")).doesNotContainAnyElementsOf(FIELDS_THAT_BREAK_TASKLIST);
		Formulier formulier = Formulier.lees(Files.readAllBytes(file));
		assertThat(formulier.velden()).isNotEmpty()
			.allSatisfy((veld) -> assertThat(veld.label()).as(veld.sleutel()).isNotBlank());
		assertThat(form.findValuesAsText("key")).as("keys are unique").doesNotHaveDuplicates();
	}

	@Test
	void everyFormHasATaskAndNoNameIsUsedTwice() throws IOException {
		Set<String> used = new TreeSet<>(List.of("signaal"));
		for (Path file : diagrams().toList()) {
			Bpmn.readModelFromFile(file.toFile())
				.getModelElementsByType(UserTask.class)
				.forEach((task) -> used.add(task.getCamundaFormRef()));
		}
		Set<String> present = new TreeSet<>(forms().map(ProcessModelsTest::bare).toList());
		assertThat(present).isEqualTo(used);
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void boundaryTimersSayTheirTermAndEndsSayTheState(Path file) {
		BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
		assertThat(model.getModelElementsByType(BoundaryEvent.class))
			.allSatisfy((event) -> assertThat(event.getName()).isNotBlank());
		assertThat(model.getModelElementsByType(EndEvent.class)).isNotEmpty();
	}

	@ParameterizedTest
	@MethodSource("diagrams")
	void aLabelThatNamesATermSaysWhatTheTableSays(Path file) throws IOException {
		String table = Files.readString(PROCESSES.resolve("termijnen.dmn"));
		for (TimerEventDefinition timer : Bpmn.readModelFromFile(file.toFile())
			.getModelElementsByType(TimerEventDefinition.class)) {
			Matcher label = NAMED_TERM.matcher(((Event) timer.getParentElement()).getName());
			Matcher term = CALLED_TERM.matcher(timer.getTimeDate().getTextContent());
			if (label.find() && term.find()) {
				assertThat(table).as(timer.getId())
					.containsPattern(
							"<text>\"" + term.group(1) + "\"</text>(?:(?!</rule>)[\\s\\S])*<text>" + label.group(1)
									+ "</text>(?:(?!</rule>)[\\s\\S])*<text>\"" + label.group(2) + "\"</text>");
			}
		}
	}

	private static String kebab(String camel) {
		return camel.replaceAll("([A-Z])", "-$1").toLowerCase();
	}

	private static String bare(Path file) {
		return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
	}

	private static Stream<Path> files(Path folder, String ending) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.filter((file) -> file.toString().endsWith(ending)).sorted().toList().stream();
		}
	}

}
