package org.exowatch.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.RenderedFile;

/** Hands a digest to a mail server, one message a recipient, over one connection. */
public final class MailDelivery implements AutoCloseable {

	private static final Duration CONNECTING = Duration.ofSeconds(60);

	/**
	 * For the word after a message (RFC 5321, 4.5.3.2.6): less would leave it unknown.
	 */
	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final int IMPLICIT_TLS = 465;

	private final DigestMail mail;

	private final Session session;

	private final SMTPTransport server;

	private final MailSettings settings;

	/**
	 * Makes the messages of a digest.
	 * @param spec the digest
	 * @param files of one week of it: page, plain text and JSON
	 * @param now date of the messages
	 */
	public MailDelivery(DigestSpec spec, List<RenderedFile> files, MailSettings settings, Instant now) {
		this.mail = new DigestMail(spec, files, settings, now);
		this.settings = settings;
		this.session = Session.getInstance(properties(settings));
		try {
			this.server = (SMTPTransport) this.session.getTransport("smtp");
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("the mail library has no SMTP", ex);
		}
	}

	/**
	 * Makes a message and sure that the server listens, before anything is promised.
	 * @throws MailServerException if it does not
	 */
	public Prepared prepare(Recipient recipient) throws MailServerException {
		MimeMessage message = message(recipient);
		connect();
		return new Prepared(message);
	}

	private void connect() throws MailServerException {
		try {
			if (!this.server.isConnected()) {
				String user = this.settings.username();
				this.server.connect(this.settings.host(), this.settings.portOrDefault(), user,
						(user != null) ? this.settings.password() : null);
			}
		}
		catch (MessagingException ex) {
			throw new MailServerException("mail server " + this.settings.host() + ":" + this.settings.portOrDefault()
					+ ": " + Reply.words(ex));
		}
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (MessagingException ex) {
			// Every message's end is known: a server that does not say goodbye changes
			// nothing.
			return;
		}
	}

	private MimeMessage message(Recipient recipient) {
		try {
			return this.mail.to(recipient, this.session);
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("the message to the " + recipient + " could not be made", ex);
		}
	}

	private static Properties properties(MailSettings settings) {
		boolean implicit = settings.portOrDefault() == IMPLICIT_TLS;
		Properties properties = new Properties();
		properties.put("mail.smtp.connectiontimeout", Long.toString(CONNECTING.toMillis()));
		properties.put("mail.smtp.timeout", Long.toString(PATIENCE.toMillis()));
		properties.put("mail.smtp.writetimeout", Long.toString(PATIENCE.toMillis()));
		properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
		properties.put("mail.smtp.ssl.enable", Boolean.toString(implicit));
		properties.put("mail.smtp.starttls.enable", Boolean.toString(!settings.withoutTls()));
		properties.put("mail.smtp.starttls.required", Boolean.toString(!settings.withoutTls() && !implicit));
		properties.put("mail.smtp.ssl.checkserveridentity", "true");
		properties.put("mail.smtp.localhost", "exowatch");
		return properties;
	}

	/** A message that is made, to a server that listens. */
	public final class Prepared {

		private final MimeMessage message;

		private Prepared(MimeMessage message) {
			this.message = message;
		}

		/**
		 * Hands it over and waits for the server's word.
		 * @return what is known for certain
		 */
		public Handover send() {
			try {
				MailDelivery.this.server.sendMessage(this.message, this.message.getAllRecipients());
				return new Handover(Handover.State.SENT, null);
			}
			catch (MessagingException ex) {
				return Reply.to(ex);
			}
		}

	}

}
