package nl.transitieroute.logboek;

import java.sql.SQLException;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import nl.transitieroute.Weigering;
import nl.transitieroute.start.KanNietStarten;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.StandardStackTracePrinter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;
import org.springframework.core.env.Environment;

/**
 * One line of the log in production: JSON with the names of the Elastic Common Schema. It
 * says what went wrong and where, never about whom: the message of an exception may
 * repeat what somebody typed or what stands in a row, so only its kind is written. What
 * joins lines is the number of the route, a public id of our own.
 */
public class Logregel implements StructuredLogFormatter<ILoggingEvent> {

	/** A library that puts the message of an exception into its own. */
	private static final Pattern FOUT_IN_TEKST = Pattern
		.compile("((?:[a-z0-9_]+\\.)+[A-Z][\\w$]*(?:Exception|Error))\\b.*", Pattern.DOTALL);

	/** An id, a name of ours or a number: no words of a person. */
	private static final Pattern KENMERK = Pattern.compile("[A-Za-z0-9:_./-]{1,100}");

	private static final String EIGEN = "nl.transitieroute.";

	private static final String WEGGELATEN = "(weggelaten)";

	private static final StandardStackTracePrinter STACK = StandardStackTracePrinter.rootLast()
		.withFormatter(Logregel::soort);

	private final JsonWriter<ILoggingEvent> schrijver;

	/**
	 * @param omgeving gives the name of the application
	 */
	public Logregel(Environment omgeving) {
		String dienst = omgeving.getProperty("spring.application.name", "transitieroute");
		this.schrijver = JsonWriter.<ILoggingEvent>of((velden) -> velden(velden, dienst)).withNewLineAtEnd();
	}

	@Override
	public String format(ILoggingEvent regel) {
		return this.schrijver.writeToString(regel);
	}

	private static void velden(Members<ILoggingEvent> velden, String dienst) {
		velden.add("@timestamp", (regel) -> Instant.ofEpochMilli(regel.getTimeStamp()).toString());
		velden.add("log.level", (regel) -> regel.getLevel().toString());
		velden.add("log.logger", ILoggingEvent::getLoggerName);
		velden.add("process.pid", ProcessHandle.current().pid());
		velden.add("process.thread.name", ILoggingEvent::getThreadName);
		velden.add("service.name", dienst);
		velden.add("message", Logregel::tekst);
		kenmerk(velden, "transitieroute.route", "businessKey");
		kenmerk(velden, "transitieroute.proces", "processDefinitionId");
		kenmerk(velden, "transitieroute.stap", "activityId");
		velden.add("error.type", (regel) -> fout(regel)).as((fout) -> fout.getClass().getName()).whenNotNull();
		velden.add("error.stack_trace", (regel) -> fout(regel)).as(STACK::printStackTraceToString).whenNotNull();
		velden.add("ecs.version", "8.11");
	}

	private static void kenmerk(Members<ILoggingEvent> velden, String naam, String sleutel) {
		velden.add(naam, (regel) -> regel.getMDCPropertyMap().get(sleutel))
			.when((waarde) -> waarde != null && KENMERK.matcher(waarde).matches());
	}

	private static Throwable fout(ILoggingEvent regel) {
		return (regel.getThrowableProxy() instanceof ThrowableProxy fout) ? fout.getThrowable() : null;
	}

	private static String tekst(ILoggingEvent regel) {
		String tekst = (regel.getLevel().isGreaterOrEqual(Level.WARN) && !regel.getLoggerName().startsWith(EIGEN))
				? metKenmerken(regel) : regel.getFormattedMessage();
		for (IThrowableProxy fout = regel.getThrowableProxy(); fout != null && tekst != null; fout = fout.getCause()) {
			if (fout.getMessage() != null && !fout.getMessage().isBlank()) {
				tekst = tekst.replace(fout.getMessage(), fout.getClassName());
			}
		}
		return (tekst != null) ? FOUT_IN_TEKST.matcher(tekst).replaceFirst("$1") : null;
	}

	/** What others warn about, with what they name, but without what they quote. */
	private static String metKenmerken(ILoggingEvent regel) {
		Object[] waarden = regel.getArgumentArray();
		if (waarden == null || regel.getMessage() == null) {
			return regel.getFormattedMessage();
		}
		String tekst = regel.getMessage();
		for (Object waarde : waarden) {
			String leesbaar = String.valueOf(waarde);
			boolean mag = waarde instanceof Number || waarde instanceof Boolean || KENMERK.matcher(leesbaar).matches();
			tekst = tekst.replaceFirst("\\{}", Matcher.quoteReplacement(mag ? leesbaar : WEGGELATEN));
		}
		return tekst;
	}

	/** Ours hold no personal data by agreement; of others only the kind. */
	private static String soort(Throwable fout) {
		String soort = fout.getClass().getName();
		if (fout instanceof Weigering || fout instanceof KanNietStarten) {
			return soort + ": " + fout.getMessage();
		}
		return (fout instanceof SQLException sql) ? soort + " (SQLState " + sql.getSQLState() + ")" : soort;
	}

}
