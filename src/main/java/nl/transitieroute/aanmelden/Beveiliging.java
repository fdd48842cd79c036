package nl.transitieroute.aanmelden;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.transitieroute.aanmelden.oidc.OidcAanmelding;
import nl.transitieroute.aanmelden.wachtwoord.Aanmeldinstellingen;
import nl.transitieroute.aanmelden.wachtwoord.ApiVraag;
import nl.transitieroute.aanmelden.wachtwoord.TeVaak;
import nl.transitieroute.aanmelden.wachtwoord.TeVaakGeprobeerd;

import nl.transitieroute.organisatie.Begeleidersrollen;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One sign-in for Tasklist, own pages and API. Nothing is open but the sign-in page, its
 * style sheet and the health checks; and the counts, where they have a door of their own.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Aanmeldinstellingen.class)
class Beveiliging {

	private static final RequestMatcher WEBAPPS = pad("/camunda/**");

	static final RequestMatcher WEBAPP_API = pad("/camunda/api/**");

	/**
	 * Six megabytes of scripts: the browser may keep them and ask whether they changed.
	 */
	static final RequestMatcher VASTE_BESTANDEN = new OrRequestMatcher(pad("/camunda/lib/**"),
			pad("/camunda/assets/**"), pad("/camunda/app/*/{bestand:.+\\.(?:js|css)}"), pad("/camunda/app/*/styles/**"),
			pad("/camunda/app/*/scripts/**"), pad("/camunda/app/*/locales/**"), pad("/stijl/**"));

	/** Counts for machines, no names. */
	private static final RequestMatcher CIJFERS = pad("/actuator/prometheus");

	/** Signing out in Tasklist is signing out. */
	static final RequestMatcher UITLOGGEN = new OrRequestMatcher(
			PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/uitloggen"),
			PathPatternRequestMatcher.withDefaults()
				.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/logout"));

	/** Who may bring in a list of signals. */
	private static final String[] SCHOOLROLLEN = Begeleidersrollen.van("school").toArray(String[]::new);

	@Bean
	@Order(1)
	@ConditionalOnWebApplication
	SecurityFilterChain api(HttpSecurity http) throws Exception {
		return http.securityMatcher("/api/**", "/v3/api-docs/**")
			.authorizeHttpRequests((verzoeken) -> verzoeken.anyRequest().authenticated())
			// Only Basic, never the session of a browser: so no other site can use that
			// session, and no CSRF token is needed.
			.httpBasic((basic) -> basic.realmName("Transitieroute")
				.authenticationDetailsSource(ApiVraag::new)
				.authenticationEntryPoint(Beveiliging::naamGevraagd))
			.sessionManagement((sessie) -> sessie.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.headers((koppen) -> koppen.referrerPolicy((verwijzing) -> verwijzing.policy(ReferrerPolicy.NO_REFERRER))
				.contentSecurityPolicy(
						(beleid) -> beleid.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
			.build();
	}

	/** A calendar program cannot sign in: the secret in the address is the key. */
	@Bean
	@Order(1)
	@ConditionalOnWebApplication
	SecurityFilterChain agenda(HttpSecurity http) throws Exception {
		return http.securityMatcher("/agenda/**")
			.authorizeHttpRequests(
					(verzoeken) -> verzoeken.requestMatchers(HttpMethod.GET).permitAll().anyRequest().denyAll())
			.sessionManagement((sessie) -> sessie.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache((verzoeken) -> verzoeken.disable())
			.headers((koppen) -> koppen.cacheControl((cache) -> cache.disable())
				.referrerPolicy((verwijzing) -> verwijzing.policy(ReferrerPolicy.NO_REFERRER))
				.contentSecurityPolicy(
						(beleid) -> beleid.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
			.build();
	}

	@Bean
	@Order(2)
	@ConditionalOnWebApplication
	SecurityFilterChain schermen(HttpSecurity http, OidcAanmelding aanbieders, Uitgelogd uitgelogd, Accounts accounts,
			Aanmeldinstellingen instellingen, Environment omgeving) throws Exception {
		RequestMatcher cijfers = new AndRequestMatcher(CIJFERS, new Beheerdeur(omgeving));
		aanbieders.voegToe(http);
		if (aanbieders.metWachtwoord()) {
			http.formLogin((inloggen) -> inloggen.loginPage("/inloggen")
				.usernameParameter("gebruikersnaam")
				.passwordParameter("wachtwoord")
				.defaultSuccessUrl("/", false)
				.failureHandler(Beveiliging::mislukt));
		}
		return http
			.authorizeHttpRequests((verzoeken) -> verzoeken
				.requestMatchers("/inloggen", "/geen-toegang", Uitgelogd.PAD, "/stijl/**", "/favicon.ico",
						"/actuator/health", "/actuator/health/*", "/livez", "/readyz", "/error")
				.permitAll()
				.requestMatchers(cijfers)
				.permitAll()
				.requestMatchers(CIJFERS)
				.hasRole("functioneelbeheerder")
				.requestMatchers("/actuator/**", "/engine-rest/**")
				.denyAll()
				// Before anything of a request is read; the pages themselves look again.
				.requestMatchers("/beheer/aanmeldlogboek")
				.hasAnyRole("functioneelbeheerder", "fg")
				.requestMatchers("/beheer/**")
				.hasRole("functioneelbeheerder")
				.requestMatchers("/fg/**")
				.hasRole("fg")
				.requestMatchers("/cijfers/**")
				.hasRole("manager")
				.requestMatchers("/signalen/**")
				.hasAnyRole(SCHOOLROLLEN)
				.anyRequest()
				.authenticated())
			.logout((uitloggen) -> uitloggen.logoutRequestMatcher(UITLOGGEN).logoutSuccessHandler(uitgelogd.daarna()))
			.exceptionHandling((fouten) -> fouten
				.defaultAuthenticationEntryPointFor(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), WEBAPP_API)
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/inloggen"),
						new NegatedRequestMatcher(WEBAPP_API))
				.accessDeniedHandler(geweigerd()))
			// The web apps of the engine check a token of their own.
			.csrf((csrf) -> csrf.ignoringRequestMatchers(WEBAPP_API))
			.sessionManagement((sessie) -> sessie.maximumSessions(instellingen.sessiesTegelijk())
				.expiredSessionStrategy((einde) -> Sessiebewaking.beeindig(einde.getRequest(), einde.getResponse())))
			.addFilterBefore(new Sessiebewaking(accounts, instellingen.langsteSessie()), AuthorizationFilter.class)
			.requestCache(Customizer.withDefaults())
			.headers((koppen) -> koppen.cacheControl((cache) -> cache.disable())
				.referrerPolicy((verwijzing) -> verwijzing.policy(ReferrerPolicy.SAME_ORIGIN))
				.permissionsPolicyHeader((toestel) -> toestel
					.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()"))
				.addHeaderWriter(behalve(VASTE_BESTANDEN, new CacheControlHeadersWriter()))
				.addHeaderWriter(behalve(WEBAPPS, new ContentSecurityPolicyHeaderWriter(
						"default-src 'self'; style-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; "
								+ "form-action 'self'; frame-ancestors 'none'"))))
			.build();
	}

	/** Lets the count of sessions know which have ended. */
	@Bean
	HttpSessionEventPublisher sessieEinden() {
		return new HttpSessionEventPublisher();
	}

	/** Older hashes keep working and are replaced at the next sign-in. */
	@Bean
	PasswordEncoder passwordEncoder(Aanmeldinstellingen instellingen) {
		return new DelegatingPasswordEncoder("bcrypt",
				Map.of("bcrypt", new BCryptPasswordEncoder(instellingen.bcryptSterkte())));
	}

	private static void mislukt(HttpServletRequest verzoek, HttpServletResponse antwoord, AuthenticationException fout)
			throws IOException {
		if (fout instanceof TeVaakGeprobeerd teVaak) {
			TeVaak.meldPagina(verzoek, antwoord, teVaak.wacht());
			return;
		}
		String waarom = (fout instanceof CredentialsExpiredException) ? "eenmaligVerlopen" : "mislukt";
		antwoord.sendRedirect(verzoek.getContextPath() + "/inloggen?" + waarom);
	}

	private static void naamGevraagd(HttpServletRequest verzoek, HttpServletResponse antwoord,
			AuthenticationException fout) throws IOException {
		if (fout instanceof TeVaakGeprobeerd teVaak) {
			TeVaak.meldJson(antwoord, teVaak.wacht());
			return;
		}
		antwoord.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Transitieroute\"");
		antwoord.sendError(HttpStatus.UNAUTHORIZED.value());
	}

	/** A form that stood open over a night is no crime: sign in again. */
	private static AccessDeniedHandler geweigerd() {
		AccessDeniedHandler gewoon = new AccessDeniedHandlerImpl();
		return (HttpServletRequest verzoek, HttpServletResponse antwoord,
				org.springframework.security.access.AccessDeniedException fout) -> {
			if (fout instanceof CsrfException && verzoek.getRequestURI().endsWith("/inloggen")) {
				antwoord.sendRedirect(verzoek.getContextPath() + "/inloggen?verlopen");
			}
			else {
				gewoon.handle(verzoek, antwoord, fout);
			}
		};
	}

	private static HeaderWriter behalve(RequestMatcher pad, HeaderWriter schrijver) {
		return new DelegatingRequestMatcherHeaderWriter(new AndRequestMatcher(new NegatedRequestMatcher(pad)),
				schrijver);
	}

	private static RequestMatcher pad(String patroon) {
		return PathPatternRequestMatcher.withDefaults().matcher(patroon);
	}

}
