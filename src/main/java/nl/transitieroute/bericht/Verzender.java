package nl.transitieroute.bericht;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import nl.transitieroute.route.Routes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what is due. A row is claimed, the message made from what is true now, handed to
 * the server, and only then written down as sent: when a node is killed in the
 * milliseconds between the last two, another node sends it again after ten minutes, under
 * the same Message-ID. So nothing is lost; a double is rare and known by its id.
 */
@Component
class Verzender {

	private static final Logger LOG = LoggerFactory.getLogger(Verzender.class);

	static final String SERVER = "server";

	private static final int PER_KEER = 100;

	/** Between attempts; after these each day, until it helps nobody any more. */
	private static final List<Duration> WACHT = List.of(Duration.ofMinutes(1), Duration.ofMinutes(30),
			Duration.ofHours(2));

	private final Berichten berichten;

	private final List<Berichtmaker> makers;

	private final Postbus postbus;

	private final Smsdienst smsdienst;

	private final Berichtmeters meters;

	private final TransactionTemplate transactie;

	private final Clock clock;

	Verzender(Berichten berichten, List<Berichtmaker> makers, Postbus postbus, Smsdienst smsdienst,
			Berichtmeters meters, TransactionTemplate transactie, Clock clock) {
		this.berichten = berichten;
		this.makers = makers;
		this.postbus = postbus;
		this.smsdienst = smsdienst;
		this.meters = meters;
		this.transactie = transactie;
		this.clock = clock;
	}

	/** Everything that is due, until nothing is or the server does not answer. */
	void verstuur() {
		boolean gaatGoed = true;
		List<Bericht> nu = this.berichten.aanDeBeurt(PER_KEER);
		while (gaatGoed && !nu.isEmpty()) {
			int genomen = 0;
			for (Bericht bericht : nu) {
				if (gaatGoed && this.berichten.neem(bericht)) {
					genomen++;
					gaatGoed = verstuur(bericht);
				}
			}
			// All taken by another node: it goes on with the rest.
			nu = (genomen > 0) ? this.berichten.aanDeBeurt(PER_KEER) : List.of();
		}
	}

	/**
	 * @return false when the server does not answer, so that others need not try
	 */
	private boolean verstuur(Bericht bericht) {
		if (!bericht.uiterlijkOp().isAfter(nu())) {
			this.berichten.vervalt(bericht, "te-laat");
			this.meters.tel(bericht, "vervallen");
			return true;
		}
		try {
			Berichtmaker maker = maker(bericht);
			geef(bericht, maker.maak(bericht));
			this.transactie.executeWithoutResult((status) -> {
				this.berichten.verstuurd(bericht);
				maker.verstuurd(bericht);
			});
			this.meters.tel(bericht, "verstuurd");
			if (SERVER.equals(bericht.reden())) {
				this.berichten.serverIsTerug(SERVER);
			}
			return true;
		}
		catch (Vervallen ex) {
			this.berichten.vervalt(bericht, ex.getMessage());
			this.meters.tel(bericht, "vervallen");
			return true;
		}
		catch (GeenAdres ex) {
			this.berichten.mislukt(bericht, ex.getMessage());
			this.meters.tel(bericht, "mislukt");
			return true;
		}
		catch (MailException | MessagingException | Smsfout ex) {
			return mislukt(bericht, ex);
		}
		catch (RuntimeException ex) {
			// A fault of ours in one message does not hold up the others. Its words may
			// hold what a log may not, so only its kind is told.
			LOG.warn("Bericht {} ({}) kan niet gemaakt worden: {}", bericht.id(), bericht.soort(),
					ex.getClass().getName());
			this.berichten.later(bericht, volgende(bericht), "fout");
			this.meters.tel(bericht, "uitgesteld");
			return true;
		}
	}

	private void geef(Bericht bericht, Zending zending) throws MessagingException {
		String kenmerk = "bericht-" + bericht.id();
		if (zending instanceof Post post) {
			this.postbus.verstuur(post, kenmerk);
		}
		else if (zending instanceof Sms sms) {
			this.smsdienst.verstuur(sms, kenmerk);
		}
	}

	private boolean mislukt(Bericht bericht, Exception ex) {
		if (isAdresGeweigerd(ex)) {
			this.berichten.mislukt(bericht, "adres-geweigerd");
			this.meters.tel(bericht, "mislukt");
			return true;
		}
		boolean server = !isDitBericht(ex);
		LOG.warn("Bericht {} ({}) gaat later: {} ({})", bericht.id(), bericht.soort(),
				server ? "de server antwoordt niet" : "de server nam dit bericht nog niet aan",
				ex.getClass().getSimpleName());
		this.berichten.later(bericht, volgende(bericht), server ? SERVER : "uitgesteld");
		this.meters.tel(bericht, "uitgesteld");
		return !server;
	}

	private static boolean isAdresGeweigerd(Exception ex) {
		return geweigerd(ex)
			.anyMatch((fout) -> fout.getInvalidAddresses() != null && fout.getInvalidAddresses().length > 0);
	}

	/** The server answers, and says no to this one, for now. */
	private static boolean isDitBericht(Exception ex) {
		return ex instanceof Smsfout || geweigerd(ex).findAny().isPresent();
	}

	private static Stream<SendFailedException> geweigerd(Exception ex) {
		Stream<? extends Exception> fouten = (ex instanceof MailSendException mail)
				? mail.getFailedMessages().values().stream() : Stream.of(ex);
		return fouten.filter(SendFailedException.class::isInstance).map(SendFailedException.class::cast);
	}

	private OffsetDateTime volgende(Bericht bericht) {
		return nu().plus((bericht.pogingen() < WACHT.size()) ? WACHT.get(bericht.pogingen()) : Duration.ofDays(1));
	}

	private Berichtmaker maker(Bericht bericht) {
		return this.makers.stream()
			.filter((maker) -> maker.maakt(bericht.soort()))
			.findFirst()
			.orElseThrow(() -> new Vervallen("soort-onbekend"));
	}

	private OffsetDateTime nu() {
		return OffsetDateTime.ofInstant(this.clock.instant(), Routes.ZONE);
	}

}
