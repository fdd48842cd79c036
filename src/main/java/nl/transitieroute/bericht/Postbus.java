package nl.transitieroute.bericht;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;

import jakarta.annotation.PostConstruct;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import nl.transitieroute.start.KanNietStarten;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Brings mail to the SMTP server of the organisation. */
@Component
@EnableConfigurationProperties(Berichtinstellingen.class)
class Postbus {

	private final ObjectProvider<JavaMailSender> smtp;

	private final Berichtinstellingen instellingen;

	private final Webadres webadres;

	private final Clock clock;

	Postbus(ObjectProvider<JavaMailSender> smtp, Berichtinstellingen instellingen, Webadres webadres, Clock clock) {
		this.smtp = smtp;
		this.instellingen = instellingen;
		this.webadres = webadres;
		this.clock = clock;
	}

	/** Half a setting would show only when the first message must go. */
	@PostConstruct
	void controleer() {
		if (!this.instellingen.versturen()) {
			return;
		}
		if (this.smtp.getIfAvailable() == null) {
			throw new KanNietStarten("berichten.versturen staat op true, maar er is geen mailserver. "
					+ "Zet spring.mail.host, of zet berichten.versturen op false.");
		}
		if (!isAdres(this.instellingen.afzender())) {
			throw new KanNietStarten("berichten.versturen staat op true, maar berichten.afzender is geen e-mailadres. "
					+ "Zet het adres waar de mails vandaan komen.");
		}
	}

	/** Whether mail can go there at all. */
	static boolean isAdres(String adres) {
		try {
			InternetAddress een = new InternetAddress(adres, true);
			een.validate();
			return een.getAddress().contains("@");
		}
		catch (MessagingException | NullPointerException ex) {
			return false;
		}
	}

	/**
	 * @param kenmerk the same for every attempt at the same message: a mail that went
	 * twice because a node died is known by it
	 */
	void verstuur(Post post, String kenmerk) throws MessagingException {
		JavaMailSender server = this.smtp.getObject();
		MimeMessage mail = new MetKenmerk(server.createMimeMessage(), '<' + kenmerk + '@' + this.webadres.naam() + '>');
		mail.setFrom(afzender());
		mail.setRecipient(Message.RecipientType.TO, new InternetAddress(post.aan()));
		if (post.antwoordAan() != null) {
			mail.setReplyTo(new InternetAddress[] { new InternetAddress(post.antwoordAan()) });
		}
		mail.setSubject(post.onderwerp(), StandardCharsets.UTF_8.name());
		mail.setSentDate(Date.from(this.clock.instant()));
		mail.setHeader("Content-Language", "nl");
		// No answer from an absent person's mailbox, and no list of who is away.
		mail.setHeader("Auto-Submitted", "auto-generated");
		mail.setHeader("X-Auto-Response-Suppress", "All");
		MimeMultipart vormen = new MimeMultipart("alternative");
		vormen.addBodyPart(deel(post.tekst(), "text/plain; charset=UTF-8"));
		vormen.addBodyPart(deel(post.html(), "text/html; charset=UTF-8"));
		if (post.agenda() != null) {
			vormen.addBodyPart(deel(post.agenda(), "text/calendar; charset=UTF-8; method=" + post.agendaMethode()));
		}
		mail.setContent(vormen);
		server.send(mail);
	}

	private InternetAddress afzender() throws MessagingException {
		try {
			return new InternetAddress(this.instellingen.afzender(), "Transitieroute", StandardCharsets.UTF_8.name());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MimeBodyPart deel(String inhoud, String soort) throws MessagingException {
		MimeBodyPart deel = new MimeBodyPart();
		deel.setContent(inhoud, soort);
		deel.setHeader("Content-Transfer-Encoding", "base64");
		return deel;
	}

	/** Keeps our own Message-ID, which the library would replace. */
	private static final class MetKenmerk extends MimeMessage {

		private final String kenmerk;

		private MetKenmerk(MimeMessage leeg, String kenmerk) {
			super(leeg.getSession());
			this.kenmerk = kenmerk;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.kenmerk);
		}

	}

}
