package nl.transitieroute.aanmelden.grens;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is too much. Counted on each node by itself.
 *
 * @param inloggenPerAdres tries to sign in from one address in a minute; a whole school
 * may sit behind one address
 * @param apiPerAdres calls of the API from one address in a minute
 * @param apiPerAccount calls of the API by one account in a minute
 * @param agendaPerAdres calendars fetched from one address in a minute; one provider
 * fetches those of many people
 * @param bericht the largest form or JSON; uploads have their own limit
 */
@ConfigurationProperties("transitieroute.grenzen")
public record Grenzen(@DefaultValue("120") int inloggenPerAdres, @DefaultValue("1200") int apiPerAdres,
		@DefaultValue("300") int apiPerAccount, @DefaultValue("600") int agendaPerAdres,
		@DefaultValue("1MB") DataSize bericht) {
}
