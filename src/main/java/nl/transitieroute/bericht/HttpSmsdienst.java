package nl.transitieroute.bericht;

import java.time.Duration;
import java.util.Map;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Hands text messages to a provider over HTTP: {@code POST {"to", "body", "reference"}}
 * with a bearer token, as most of them take it or a small gateway makes of it. Without an
 * address there is no provider, and nobody gets a text message.
 */
@Component
class HttpSmsdienst implements Smsdienst {

	private static final Duration GEDULD = Duration.ofSeconds(10);

	private final String adres;

	private final RestClient http;

	HttpSmsdienst(@Value("${berichten.sms.adres:}") String adres, @Value("${berichten.sms.wachtwoord:}") String sleutel,
			RestClient.Builder bouwer) {
		this.adres = adres;
		this.http = bouwer
			.requestFactory(ClientHttpRequestFactoryBuilder.detect()
				.build(ClientHttpRequestFactorySettings.defaults().withConnectTimeout(GEDULD).withReadTimeout(GEDULD)))
			.defaultHeaders((koppen) -> koppen.setBearerAuth(sleutel))
			.build();
	}

	@Override
	public boolean isAan() {
		return !this.adres.isBlank();
	}

	@Override
	public void verstuur(Sms sms, String kenmerk) {
		try {
			this.http.post()
				.uri(this.adres)
				.contentType(MediaType.APPLICATION_JSON)
				.header("Idempotency-Key", kenmerk)
				.body(Map.of("to", sms.nummer(), "body", sms.tekst(), "reference", kenmerk))
				.retrieve()
				.toBodilessEntity();
		}
		catch (RestClientException ex) {
			// Its words may hold the number.
			throw new Smsfout(ex.getClass().getSimpleName());
		}
	}

}
