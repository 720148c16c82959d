package org.exowatch.deliver;

import java.nio.file.Path;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How digests are sent by mail.
 *
 * @param host of the mail server
 * @param port of it; 587 if left out
 * @param username to log in with, or null: without
 * @param password of that user, or null; it appears in no message
 * @param plain whether the connection may go without TLS; only for a server of the same
 * machine
 * @param from sender's address, shown to readers
 * @param unsubscribe address that readers write to who want no more; the sender's if left
 * out
 * @param recipients file with one address a line
 */
public record MailSettings(String host, int port, @Nullable String username, @Nullable String password, boolean plain,
		String from, String unsubscribe, Path recipients) {

	@SuppressWarnings("ConstantValue") // properties may leave out any of them
	public MailSettings {
		require(host, "exowatch.mail.host");
		require(from, "exowatch.mail.from");
		require((recipients != null) ? recipients.toString() : null, "exowatch.mail.recipients");
		port = (port > 0) ? port : 587;
		unsubscribe = Objects.requireNonNullElse(unsubscribe, from);
	}

	private static void require(@Nullable String value, String key) {
		if (value == null || value.isBlank()) {
			throw new IllegalArgumentException(
					"to send digests by mail, exowatch.mail.host, .from and .recipients are needed; " + key
							+ " is missing");
		}
	}

	@Override
	public String toString() {
		return "MailSettings[host=" + this.host + ", port=" + this.port + ", username="
				+ ((this.username != null) ? "***" : "none") + ", password="
				+ ((this.password != null) ? "***" : "none") + ", plain=" + this.plain + ", from=" + this.from
				+ ", unsubscribe=" + this.unsubscribe + ", recipients=" + this.recipients + "]";
	}

}
