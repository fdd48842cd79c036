package nl.transitieroute.aanmelden.wachtwoord;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How hard it is to guess a password here.
 *
 * @param bcryptSterkte cost of one try, as a power of two
 * @param pogingenPerAccount failures until the name is closed for a while
 * @param pogingenPerAdres failures from one address until it is closed for a while; a
 * whole school may sit behind one address
 * @param pauze the first time that it is closed; twice as long after every next failure
 * @param langstePauze no pause is longer
 * @param vergeetNa without a failure for so long all is forgotten
 * @param eenmaligGeldig how long a one-time password may be used
 * @param langsteSessie after so long somebody signs in again, however busy he is
 * @param sessiesTegelijk how many screens one person may be signed in at; the oldest ends
 */
@ConfigurationProperties("transitieroute.aanmelden")
public record Aanmeldinstellingen(@DefaultValue("12") int bcryptSterkte, @DefaultValue("5") int pogingenPerAccount,
		@DefaultValue("100") int pogingenPerAdres, @DefaultValue("1m") Duration pauze,
		@DefaultValue("1h") Duration langstePauze, @DefaultValue("24h") Duration vergeetNa,
		@DefaultValue("7d") Duration eenmaligGeldig, @DefaultValue("12h") Duration langsteSessie,
		@DefaultValue("5") int sessiesTegelijk) {
}
