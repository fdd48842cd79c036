package nl.transitieroute;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the API as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Transitieroute", version = "1",
		description = "Signalen geven, een route lezen en melden wat er gebeurt. Log in met HTTP Basic."))
class ApiBeschrijving {

}
