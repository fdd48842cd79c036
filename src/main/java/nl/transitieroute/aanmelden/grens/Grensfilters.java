package nl.transitieroute.aanmelden.grens;

import jakarta.servlet.Filter;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Before everything else: the cheapest refusals first. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(Grenzen.class)
class Grensfilters {

	private static final int NA_DE_TEKENSET = Ordered.HIGHEST_PRECEDENCE + 20;

	@Bean
	FilterRegistrationBean<Adresgrens> adresgrens(@Value("${transitieroute.adres:}") String adres) {
		return filter(new Adresgrens(adres), NA_DE_TEKENSET);
	}

	@Bean
	FilterRegistrationBean<Tempogrens> tempogrens(Grenzen grenzen) {
		return filter(new Tempogrens(grenzen), NA_DE_TEKENSET + 1);
	}

	@Bean
	FilterRegistrationBean<Berichtgrens> berichtgrens(Grenzen grenzen, MultipartProperties uploads) {
		return filter(new Berichtgrens(grenzen, uploads.getMaxFileSize()), NA_DE_TEKENSET + 2);
	}

	private static <T extends Filter> FilterRegistrationBean<T> filter(T filter, int plek) {
		FilterRegistrationBean<T> geregeld = new FilterRegistrationBean<>(filter);
		geregeld.setOrder(plek);
		return geregeld;
	}

}
