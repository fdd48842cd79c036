package nl.transitieroute;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The few rules of structure that everything leans on. */
@AnalyzeClasses(packages = "nl.transitieroute", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

	@ArchTest
	static final ArchRule onlyTheSeamAndTheEngineKnowCamunda = noClasses().that()
		.resideOutsideOfPackages("..process..", "..engine..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.camunda..");

	@ArchTest
	static final ArchRule theDomainDoesNotKnowItsProcess = noClasses().that()
		.resideOutsideOfPackages("..process..", "..engine..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("..process..");

	@ArchTest
	static final ArchRule featuresFormNoCycles = slices().matching("nl.transitieroute.(*)").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule phasesDoNotKnowEachOther = slices()
		.matching("nl.transitieroute.(signalering|startgesprek|trplan|stage|diploma|warmeoverdracht|nazorg)..")
		.should()
		.notDependOnEachOther();

}
