package nl.transitieroute.bericht;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether messages leave the machine, and under which name.
 *
 * @param versturen false (the default): nothing is sent to anybody; what would have gone
 * is written in the ledger as switched off and never goes later
 * @param afzender the address that mails come from
 * @param overzichtUur the hour of the daily overview for who chose none
 * @param zelf whether this node looks by itself what must go
 */
@ConfigurationProperties("berichten")
public record Berichtinstellingen(@DefaultValue("false") boolean versturen, @DefaultValue("") String afzender,
		@DefaultValue("7") int overzichtUur, @DefaultValue("true") boolean zelf) {
}
