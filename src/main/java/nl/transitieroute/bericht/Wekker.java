package nl.transitieroute.bericht;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Turns the round four times a minute where people work; not in an import that runs
 * beside it.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "berichten.zelf", matchIfMissing = true)
class Wekker {

	private final Berichtenronde ronde;

	Wekker(Berichtenronde ronde) {
		this.ronde = ronde;
	}

	@Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT15S")
	void tik() {
		this.ronde.draai();
	}

}
