package nl.transitieroute.engine;

import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.transitieroute.route.Taakeinde;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** After the sign-in and before the web apps: first what may pass, then who it is. */
@Configuration(proxyBeanMethods = false)
class Webappfilters {

	private static final int NA_HET_AANMELDEN = SecurityProperties.DEFAULT_FILTER_ORDER + 10;

	@Bean
	FilterRegistrationBean<Webapptoegang> webapptoegang(TaskService taskService, IdentityService identityService,
			Adresboek adresboek, Formulierinkijk formulierinkijk, Taakeinde taakeinde, ObjectMapper json) {
		FilterRegistrationBean<Webapptoegang> filter = new FilterRegistrationBean<>(
				new Webapptoegang(taskService, identityService, adresboek, formulierinkijk, taakeinde, json));
		filter.addUrlPatterns("/camunda/api/*");
		filter.setOrder(NA_HET_AANMELDEN);
		return filter;
	}

	@Bean
	FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappAanmelding() {
		FilterRegistrationBean<ContainerBasedAuthenticationFilter> filter = new FilterRegistrationBean<>(
				new ContainerBasedAuthenticationFilter());
		filter.setInitParameters(Map.of("authentication-provider", Aanmeldgegevens.class.getName()));
		filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
		filter.setOrder(NA_HET_AANMELDEN + 10);
		return filter;
	}

}
