package nl.transitieroute.vernietiging;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was approved and cut off by a crash is finished at the next start. */
@Component
class Hervatten {

	private final Vernietigingen vernietigingen;

	Hervatten(Vernietigingen vernietigingen) {
		this.vernietigingen = vernietigingen;
	}

	@EventListener(ApplicationReadyEvent.class)
	void naDeStart() {
		this.vernietigingen.gaVerder();
	}

}
