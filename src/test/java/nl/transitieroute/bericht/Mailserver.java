package nl.transitieroute.bericht;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMultipart;

/**
 * The mail server of the organisation: takes mail by SMTP, and lets people open their
 * mailbox by IMAP, as their mail program does.
 */
final class Mailserver {

	private final ServerSetup smtp = new ServerSetup(vrijePoort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);

	private final ServerSetup imap = new ServerSetup(vrijePoort(), "127.0.0.1", ServerSetup.PROTOCOL_IMAP);

	private GreenMail server;

	int poort() {
		return this.smtp.getPort();
	}

	void aan() {
		if (this.server == null) {
			this.server = new GreenMail(new ServerSetup[] { this.smtp, this.imap });
		}
		if (!this.server.isRunning()) {
			this.server.start();
		}
	}

	/** Nobody answers; what was delivered stays. */
	void uit() {
		this.server.stop();
	}

	void leeg() {
		try {
			this.server.purgeEmailFromAllMailboxes();
		}
		catch (com.icegreen.greenmail.store.FolderException ex) {
			throw new AssertionError(ex);
		}
	}

	/** How many mails were delivered to anybody. */
	int aantal() {
		return this.server.getReceivedMessages().length;
	}

	/** Everything in a mailbox, opened and read. */
	List<Mail> postvak(String adres) {
		if (this.server.getUserManager().getUserByEmail(adres) == null) {
			return List.of();
		}
		Properties instellingen = new Properties();
		try (Store postbus = Session.getInstance(instellingen).getStore("imap")) {
			postbus.connect("127.0.0.1", this.imap.getPort(), adres, adres);
			Folder postvak = postbus.getFolder("INBOX");
			postvak.open(Folder.READ_ONLY);
			List<Mail> mails = new ArrayList<>();
			for (Message bericht : postvak.getMessages()) {
				mails.add(lees(bericht));
			}
			return mails;
		}
		catch (MessagingException | IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static Mail lees(Message bericht) throws MessagingException, IOException {
		MimeMultipart delen = (MimeMultipart) bericht.getContent();
		String tekst = null;
		String html = null;
		String agenda = null;
		String agendaSoort = null;
		for (int i = 0; i < delen.getCount(); i++) {
			BodyPart deel = delen.getBodyPart(i);
			if (deel.isMimeType("text/plain")) {
				tekst = (String) deel.getContent();
			}
			else if (deel.isMimeType("text/html")) {
				html = (String) deel.getContent();
			}
			else if (deel.isMimeType("text/calendar")) {
				agendaSoort = deel.getContentType();
				agenda = new String(deel.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
			}
		}
		String antwoordAan = bericht.getReplyTo()[0].toString();
		return new Mail(bericht.getHeader("Message-ID")[0], bericht.getFrom()[0].toString(), antwoordAan,
				bericht.getSubject(), tekst, html, agenda, agendaSoort);
	}

	private static int vrijePoort() {
		try (ServerSocket poort = new ServerSocket(0)) {
			return poort.getLocalPort();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	/** A mail as its reader has it before him. */
	record Mail(String kenmerk, String van, String antwoordAan, String onderwerp, String tekst, String html,
			String agenda, String agendaSoort) {

		/** All of it, for who looks for what should not be there. */
		String alles() {
			return this.onderwerp + this.tekst + this.html + this.agenda;
		}

	}

}
