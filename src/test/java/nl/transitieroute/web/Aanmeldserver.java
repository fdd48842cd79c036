package nl.transitieroute.web;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/**
 * The sign-in servers of a school and of a municipality: real ones (Spring Authorization
 * Server) behind a door of their own. What they tell about a person is up to the test.
 */
public final class Aanmeldserver {

	static final String WACHTWOORD = "schoolwachtwoord";

	/** What is told about whom. */
	private static final Map<String, Map<String, Object>> MENSEN = new ConcurrentHashMap<>();

	private static final int POORT = vrijePoort();

	private static final RSAKey SLEUTEL = sleutel();

	private static final RSAKey VALS = sleutel();

	private static volatile boolean vervalst;

	private static volatile boolean verouderd;

	private static volatile boolean gestart;

	private static volatile int poortVanOnzeApplicatie;

	private Aanmeldserver() {
	}

	/** Starts once; the application under test is known at this port. */
	static synchronized void start(int poort) {
		poortVanOnzeApplicatie = poort;
		vervalst = false;
		verouderd = false;
		MENSEN.clear();
		if (!gestart) {
			new SpringApplicationBuilder(Instellingen.class).web(WebApplicationType.SERVLET)
				.properties("spring.config.name=aanmeldserver", "server.port=" + POORT, "server.address=127.0.0.1",
						"server.servlet.session.cookie.name=AANMELDSERVER", "spring.main.banner-mode=off",
						"logging.level.root=warn")
				.run();
			gestart = true;
		}
	}

	static String adres() {
		return "http://127.0.0.1:" + POORT;
	}

	static void persoon(String naam, Map<String, Object> claims) {
		MENSEN.put(naam, claims);
	}

	/** From now on tokens are signed with another key under the same name. */
	static void vervals() {
		vervalst = true;
	}

	/** From now on tokens have run out when they arrive. */
	static void verouder() {
		verouderd = true;
	}

	private static int vrijePoort() {
		try (ServerSocket deur = new ServerSocket(0)) {
			return deur.getLocalPort();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static RSAKey sleutel() {
		try {
			KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
			maker.initialize(2048);
			var paar = maker.generateKeyPair();
			return new RSAKey.Builder((RSAPublicKey) paar.getPublic()).privateKey((RSAPrivateKey) paar.getPrivate())
				.keyID("proef")
				.build();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Tells the application under test where it stands, before it runs. */
	public static final class Bekend implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			String school = "transitieroute.oidc.aanbieders.school.";
			String gemeente = "transitieroute.oidc.aanbieders.gemeente.";
			TestPropertyValues
				.of(school + "naam=Inloggen bij je school", school + "issuer=" + adres(), school + "client-id=school",
						school + "client-secret=geheim-van-de-test",
						school + "organisatie-claim=schac_home_organization",
						school + "organisaties[0].waarde=rijnijssel.example",
						school + "organisaties[0].organisatie=school-rijn-ijssel", school + "rol-claim=groups",
						school + "rollen[0].waarde=tr-mentoren", school + "rollen[0].rol=mentor",
						school + "rollen[1].waarde=tr-zorg", school + "rollen[1].rol=zorgcoordinator",
						gemeente + "naam=Inloggen bij je gemeente", gemeente + "issuer=" + adres(),
						gemeente + "client-id=gemeente", gemeente + "client-secret=geheim-van-de-test",
						gemeente + "organisatie=wi-arnhem", gemeente + "rol-claim=roles",
						gemeente + "rollen[0].waarde=consulent", gemeente + "rollen[0].rol=consulent",
						gemeente + "email-vertrouwd=true")
				.applyTo(context);
		}

	}

	@EnableWebSecurity
	@ImportAutoConfiguration({ ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			HttpMessageConvertersAutoConfiguration.class, WebMvcAutoConfiguration.class,
			SecurityAutoConfiguration.class, SecurityFilterAutoConfiguration.class })
	static class Instellingen {

		@Bean
		@Order(1)
		SecurityFilterChain server(HttpSecurity http) throws Exception {
			OAuth2AuthorizationServerConfigurer server = OAuth2AuthorizationServerConfigurer.authorizationServer();
			return http.securityMatcher(server.getEndpointsMatcher())
				.with(server, (delen) -> delen.oidc(Customizer.withDefaults()))
				.authorizeHttpRequests((verzoeken) -> verzoeken.anyRequest().authenticated())
				.exceptionHandling((fouten) -> fouten.defaultAuthenticationEntryPointFor(
						new LoginUrlAuthenticationEntryPoint("/login"),
						new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
				.build();
		}

		@Bean
		@Order(2)
		SecurityFilterChain inlogpagina(HttpSecurity http) throws Exception {
			return http.authorizeHttpRequests((verzoeken) -> verzoeken.anyRequest().authenticated())
				.formLogin(Customizer.withDefaults())
				.build();
		}

		@Bean
		UserDetailsService mensen() {
			return (naam) -> User.withUsername(naam).password("{noop}" + WACHTWOORD).build();
		}

		@Bean
		RegisteredClientRepository clients() {
			return new RegisteredClientRepository() {

				@Override
				public void save(RegisteredClient client) {
					// It would store the secret anew, hashed; it is made up again at each
					// question.
				}

				@Override
				public RegisteredClient findById(String id) {
					return findByClientId(id);
				}

				@Override
				public RegisteredClient findByClientId(String id) {
					String onzeApplicatie = "http://localhost:" + poortVanOnzeApplicatie;
					return RegisteredClient.withId(id)
						.clientId(id)
						.clientSecret("{noop}geheim-van-de-test")
						.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
						.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
						.redirectUri(onzeApplicatie + "/inloggen/terug/" + id)
						.postLogoutRedirectUri(onzeApplicatie + "/inloggen?uitgelogd")
						.scopes((scopes) -> scopes.addAll(List.of("openid", "profile", "email")))
						.clientSettings(ClientSettings.builder().requireProofKey(true).build())
						.build();
				}

			};
		}

		@Bean
		JWKSource<SecurityContext> sleutels() {
			return (keuze, context) -> keuze.select(new JWKSet(vervalst ? VALS : SLEUTEL));
		}

		@Bean
		JwtDecoder tokenlezer(JWKSource<SecurityContext> sleutels) {
			return OAuth2AuthorizationServerConfiguration.jwtDecoder(sleutels);
		}

		@Bean
		AuthorizationServerSettings adressen() {
			return AuthorizationServerSettings.builder().issuer(adres()).build();
		}

		@Bean
		OAuth2TokenCustomizer<JwtEncodingContext> gegevens() {
			return (token) -> {
				if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
					token.getClaims()
						.id(UUID.randomUUID().toString())
						.claims((claims) -> claims
							.putAll(MENSEN.getOrDefault(token.getPrincipal().getName(), Map.of())));
					if (verouderd) {
						token.getClaims()
							.issuedAt(Instant.now().minusSeconds(7200))
							.expiresAt(Instant.now().minusSeconds(3600));
					}
				}
			};
		}

	}

}
