package nl.transitieroute.bericht.agenda;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.transitieroute.bericht.Voornaam;
import nl.transitieroute.bericht.Webadres;
import nl.transitieroute.route.Routes;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Writes appointments as iCalendar (RFC 5545), and as invitations (RFC 5546). A calendar
 * is read on many screens: the number of the route and a first name, and nothing more.
 */
@Component
class Agendabestand {

	private static final ProdId MAKER = new ProdId("-//Transitieroute//Agenda//NL");

	/** How long a talk takes for which an hour was agreed. */
	private static final Duration GESPREK = Duration.ofHours(1);

	private static final Duration VERVERS = Duration.ofHours(1);

	private final Webadres webadres;

	/**
	 * Our own: the one that the library has is called Europe/Brussels, since both keep
	 * the same hours, and then no event refers to it.
	 */
	private final VTimeZone tijdzone = tijdzone();

	Agendabestand(Webadres webadres) {
		this.webadres = webadres;
	}

	/** All appointments of a person, to subscribe to. */
	String agenda(List<Afspraak> afspraken, Map<String, Agendastand> standen) {
		Calendar agenda = leeg();
		agenda.add(new XProperty("X-WR-CALNAME", "Transitieroute"));
		agenda.add(new XProperty("X-WR-TIMEZONE", Routes.ZONE.getId()));
		agenda.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), VERVERS));
		agenda.add(new XProperty("X-PUBLISHED-TTL", VERVERS.toString()));
		for (Afspraak afspraak : afspraken) {
			Agendastand stand = standen.get(afspraak.sleutel());
			agenda.add(gebeurtenis(afspraak, stand.versie(), stand.gewijzigdOp(),
					afspraak.vervallen() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
		}
		return agenda.toString();
	}

	/**
	 * One appointment for the calendar of one person.
	 * @param methode REQUEST or CANCEL
	 */
	String uitnodiging(Afspraak afspraak, int versie, OffsetDateTime op, String methode, String van, String aan) {
		Calendar agenda = leeg();
		agenda.add(new Method(methode));
		VEvent gebeurtenis = gebeurtenis(afspraak, versie, op,
				Method.VALUE_CANCEL.equals(methode) ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED);
		gebeurtenis.add(new Organizer(new ParameterList(List.of(new Cn("Transitieroute"))), mailto(van)));
		gebeurtenis.add(new Attendee(
				new ParameterList(List.of(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, Rsvp.FALSE)), mailto(aan)));
		agenda.add(gebeurtenis);
		return agenda.toString();
	}

	private Calendar leeg() {
		Calendar agenda = new Calendar();
		agenda.add(MAKER);
		agenda.add(ImmutableVersion.VERSION_2_0);
		agenda.add(ImmutableCalScale.GREGORIAN);
		agenda.add(this.tijdzone);
		return agenda;
	}

	private static VTimeZone tijdzone() {
		try (InputStream bestand = new ClassPathResource("agenda/Europe-Amsterdam.ics").getInputStream()) {
			return new CalendarBuilder().build(bestand)
				.<VTimeZone>getComponent(CalendarComponent.VTIMEZONE)
				.orElseThrow();
		}
		catch (IOException | ParserException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private VEvent gebeurtenis(Afspraak afspraak, int versie, OffsetDateTime op, String status) {
		VEvent gebeurtenis = new VEvent(false);
		gebeurtenis.add(new Uid(afspraak.sleutel() + '@' + this.webadres.naam()));
		gebeurtenis.add(new DtStamp(op.toInstant().truncatedTo(ChronoUnit.SECONDS)));
		gebeurtenis.add(new LastModified(op.toInstant().truncatedTo(ChronoUnit.SECONDS)));
		gebeurtenis.add(new Sequence(versie));
		gebeurtenis.add(new Summary(
				"%s %s (%s)".formatted(afspraak.wat(), afspraak.nummer(), Voornaam.van(afspraak.voornaam()))));
		gebeurtenis.add(new Description("Dossier: " + this.webadres.dossier(afspraak.nummer())));
		gebeurtenis.add(new Url(URI.create(this.webadres.dossier(afspraak.nummer()))));
		gebeurtenis.add(new Status(status));
		gebeurtenis.add(new Clazz(Clazz.VALUE_PRIVATE));
		if (afspraak.begin() != null) {
			ZonedDateTime begin = afspraak.dag().atTime(afspraak.begin()).atZone(Routes.ZONE);
			gebeurtenis.add(new DtStart<>(begin));
			gebeurtenis.add(new DtEnd<>(begin.plus(GESPREK)));
		}
		else {
			gebeurtenis.add(heleDag(new DtStart<>(afspraak.dag())));
			gebeurtenis.add(heleDag(new DtEnd<>(afspraak.dag().plusDays(1))));
			// A day on which to call is no day on which nothing else can be.
			gebeurtenis.add(new Transp(Transp.VALUE_TRANSPARENT));
		}
		return gebeurtenis;
	}

	private static <T extends net.fortuna.ical4j.model.property.DateProperty<LocalDate>> T heleDag(T dag) {
		dag.replace(Value.DATE);
		return dag;
	}

	private static URI mailto(String adres) {
		return URI.create("mailto:" + adres);
	}

}
