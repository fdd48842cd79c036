package nl.transitieroute;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import nl.transitieroute.engine.EchteKlok;
import nl.transitieroute.web.Aanmeldserver;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application behind a real door, with the demo organisations and accounts and
 * no routes. All tests of the web share one application.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.datasource.url=jdbc:h2:mem:web;DB_CLOSE_DELAY=-1", "transitieroute.demo=true",
				"transitieroute.demo-caseload=false", "camunda.bpm.generate-unique-process-engine-name=false" })
@ActiveProfiles("test")
@ContextConfiguration(initializers = Aanmeldserver.Bekend.class)
@ExtendWith(EchteKlok.class)
public @interface WebTest {

}
