package org.exowatch.deliver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.RenderedFile;
import org.jspecify.annotations.Nullable;

/** Hands a digest to a mail server, one message a recipient, over one connection. */
public final class MailDelivery implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

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
	 * Makes sure that the server listens, before anything is promised to it.
	 * @throws MailServerException if it does not; nothing was sent
	 */
	public void connect() throws MailServerException {
		try {
			if (!this.server.isConnected()) {
				this.server.connect(this.settings.host(), this.settings.port(), this.settings.username(),
						this.settings.password());
			}
		}
		catch (MessagingException ex) {
			throw new MailServerException(
					"mail server " + this.settings.host() + ":" + this.settings.port() + ": " + words(ex), ex);
		}
	}

	/**
	 * Hands one message over and waits for the server's word.
	 * @return what is known for certain
	 */
	public Handover send(Recipient recipient) {
		MimeMessage message = message(recipient);
		try {
			this.server.sendMessage(message, message.getAllRecipients());
			return new Handover(Handover.State.SENT, null);
		}
		catch (MessagingException ex) {
			return new Handover(state(ex), reason(ex, recipient));
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

	/**
	 * A reply of 4xx or 5xx says that the message was not taken (RFC 5321, 4.2.1).
	 * Without a reply it may have been.
	 */
	private static Handover.State state(MessagingException failure) {
		int reply = reply(failure);
		return (reply >= 500) ? Handover.State.REFUSED
				: (reply >= 400) ? Handover.State.DEFERRED : Handover.State.UNKNOWN;
	}

	/** The server's reply, the recipient's own if there is one; else 0. */
	private static int reply(@Nullable Exception failure) {
		int reply = 0;
		for (Exception one = failure; one != null; one = next(one)) {
			int own = (one instanceof SMTPAddressFailedException address) ? address.getReturnCode()
					: (one instanceof SMTPSendFailedException send) ? send.getReturnCode()
							: (one instanceof SMTPSenderFailedException sender) ? sender.getReturnCode() : 0;
			reply = (own >= 400) ? own : reply;
		}
		return reply;
	}

	private static @Nullable Exception next(Exception failure) {
		return (failure instanceof MessagingException messaging) ? messaging.getNextException() : null;
	}

	/** The server's words without addresses: they go to logs. */
	private static String reason(MessagingException failure, Recipient recipient) {
		Exception last = failure;
		while (last instanceof SendFailedException && next(last) != null) {
			last = Objects.requireNonNull(next(last));
		}
		return words(last).replace(recipient.address(), "<address>");
	}

	private static String words(Exception failure) {
		return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName())
			.replaceAll("\\S+@\\S+", "<address>")
			.replaceAll("[\\p{Cc}\\s]+", " ")
			.strip();
	}

	private static Properties properties(MailSettings settings) {
		String patience = Long.toString(PATIENCE.toMillis());
		Properties properties = new Properties();
		properties.put("mail.smtp.connectiontimeout", patience);
		properties.put("mail.smtp.timeout", patience);
		properties.put("mail.smtp.writetimeout", patience);
		properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
		properties.put("mail.smtp.ssl.enable", Boolean.toString(settings.port() == 465));
		properties.put("mail.smtp.starttls.enable", "true");
		properties.put("mail.smtp.starttls.required", Boolean.toString(!settings.plain() && settings.port() != 465));
		properties.put("mail.smtp.ssl.checkserveridentity", "true");
		properties.put("mail.smtp.localhost", "exowatch");
		return properties;
	}

}
