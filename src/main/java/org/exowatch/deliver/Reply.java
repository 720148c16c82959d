package org.exowatch.deliver;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal says (RFC 5321, 4.2.1): 4xx or 5xx, the message was not
 * taken. Without a reply it may have been.
 */
final class Reply {

	/** Codes alone: a server's words may name the reader. */
	private static final Pattern CODES = Pattern.compile("^(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");

	private Reply() {
	}

	static Handover to(MessagingException failure) {
		SMTPAddressFailedException address = find(failure, SMTPAddressFailedException.class);
		if (address != null) {
			return new Handover((address.getReturnCode() >= 500) ? Handover.State.REFUSED : Handover.State.DEFERRED,
					codes(address));
		}
		SMTPSendFailedException send = find(failure, SMTPSendFailedException.class);
		if (find(failure, SMTPSenderFailedException.class) != null || isAbout(send, "MAIL")) {
			return new Handover(Handover.State.NOBODY, codes(Objects.requireNonNullElse(send, failure)));
		}
		if (send != null && send.getReturnCode() >= 400) {
			return new Handover(Handover.State.DEFERRED, codes(send));
		}
		return new Handover(Handover.State.UNKNOWN, "the connection broke before the server's word");
	}

	/** Of a failure before any reader was named. */
	static String words(Exception failure) {
		return Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName())
			.replaceAll("\\S+@\\S+", "<address>")
			.replaceAll("[\\p{Cc}\\s]+", " ")
			.strip();
	}

	private static boolean isAbout(@Nullable SMTPSendFailedException failure, String command) {
		return failure != null && failure.getCommand() != null && failure.getCommand().startsWith(command);
	}

	private static <T extends MessagingException> @Nullable T find(MessagingException failure, Class<T> type) {
		for (Exception one = failure; one != null; one = (one instanceof MessagingException chained)
				? chained.getNextException() : null) {
			if (type.isInstance(one)) {
				return type.cast(one);
			}
		}
		return null;
	}

	private static String codes(MessagingException failure) {
		Matcher codes = CODES.matcher(Objects.requireNonNullElse(failure.getMessage(), "").strip());
		if (!codes.find()) {
			return "the server gave no code";
		}
		return (codes.group(2) != null) ? codes.group(1) + " " + codes.group(2) : codes.group(1);
	}

}
