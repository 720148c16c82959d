package org.exowatch.deliver;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.DigestWriter;
import org.exowatch.digest.RenderedFile;

/**
 * A week's digest as a message: plain text, and the page beside it. A page that mail
 * programs would cut comes as a link in its place.
 */
final class DigestMail {

	/** Of the page. Of more, mail programs show a part at best. */
	static final int MOST_BYTES = 500_000;

	private final DigestSpec spec;

	private final Issue issue;

	private final MailSettings settings;

	private final String text;

	private final String page;

	private final Instant now;

	/**
	 * Makes a message.
	 * @param files of the week, the page, the plain text and the JSON among them
	 */
	DigestMail(DigestSpec spec, List<RenderedFile> files, MailSettings settings, Instant now) {
		this.spec = spec;
		this.settings = settings;
		this.issue = Issue.read(file(files, "application/json").content())
			.orElseThrow(() -> new IllegalArgumentException("the JSON of digest " + spec.id() + " is no digest"));
		this.text = text(file(files, "text/plain"));
		this.page = DigestWriter.forMail(file(files, "text/html"), spec.address(), leaving());
		this.now = now;
	}

	MimeMessage to(Recipient recipient, Session session) throws MessagingException {
		MimeMessage message = new WithId(session, id(recipient));
		message.setFrom(this.settings.sender());
		message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(recipient.address(), true));
		message.setSubject(subject(), StandardCharsets.UTF_8.name());
		message.setSentDate(Date.from(this.now));
		message.setHeader("Auto-Submitted", "auto-generated");
		message.setHeader("List-Id", "<" + this.spec.id() + "." + domain() + ">");
		message.setHeader("List-Unsubscribe",
				"<mailto:" + this.settings.unsubscribe() + "?subject=unsubscribe%20" + this.spec.id() + ">");
		message.setContent(content());
		message.saveChanges();
		return message;
	}

	/** What was not checked stands before all else. */
	private String subject() {
		return oneLine((this.issue.alarm().isEmpty() ? "" : "Not everything was checked: ") + this.issue.title() + ", "
				+ this.issue.week());
	}

	private MimeMultipart content() throws MessagingException {
		MimeMultipart content = new MimeMultipart("alternative");
		boolean whole = this.page.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
		MimeBodyPart plain = new MimeBodyPart();
		plain.setText((whole ? this.text : lead()) + footer(), StandardCharsets.UTF_8.name());
		content.addBodyPart(plain);
		if (whole) {
			MimeBodyPart html = new MimeBodyPart();
			html.setText(this.page, StandardCharsets.UTF_8.name(), "html");
			content.addBodyPart(html);
		}
		return content;
	}

	/** What changed, and where the rest is. */
	private String lead() {
		StringBuilder lead = new StringBuilder();
		if (!this.issue.alarm().isEmpty()) {
			lead.append(oneLine(this.issue.alarm())).append("\n\n");
		}
		lead.append(oneLine(this.issue.title())).append(", ").append(this.issue.week()).append("\n\n");
		this.issue.lines().forEach((line) -> lead.append("- ").append(oneLine(line)).append('\n'));
		String where = (this.spec.address() != null)
				? this.spec.address() + this.spec.id() + "-" + this.issue.week() + ".html"
				: "the folder of digests (file " + this.spec.id() + "-" + this.issue.week() + ".html)";
		return lead.append("\nThis week's digest is too long for a mail. All of it: ")
			.append(where)
			.append("\n\nNot medical advice.\n")
			.toString();
	}

	private String footer() {
		return "\n-- \n" + leaving() + "\n";
	}

	private String leaving() {
		return "To get no more of these, write to " + this.settings.unsubscribe() + " with the subject \"unsubscribe "
				+ this.spec.id() + "\".";
	}

	/** The same for a week and a recipient, so that a mail program shows it once. */
	private String id(Recipient recipient) {
		String name = this.spec.id() + " " + this.issue.week() + " " + recipient.id();
		return "<" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + domain() + ">";
	}

	private String domain() {
		return this.settings.sender().getAddress().replaceFirst(".*@", "");
	}

	private static String oneLine(String text) {
		return text.replaceAll("[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+", " ").strip();
	}

	private static RenderedFile file(List<RenderedFile> files, String mediaType) {
		return files.stream()
			.filter((file) -> file.mediaType().equals(mediaType))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("a digest without " + mediaType + " cannot be mailed"));
	}

	private static String text(RenderedFile file) {
		return new String(file.content(), StandardCharsets.UTF_8);
	}

	/** The library would make one of the machine's user and host name. */
	private static final class WithId extends MimeMessage {

		private final String id;

		WithId(Session session, String id) {
			super(session);
			this.id = id;
		}

		@Override
		protected void updateMessageID() throws MessagingException {
			setHeader("Message-ID", this.id);
		}

	}

}
