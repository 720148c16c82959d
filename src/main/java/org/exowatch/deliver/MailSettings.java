package org.exowatch.deliver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Objects;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;

/**
 * How digests are sent by mail. Without a host they are not.
 *
 * @param host of the mail server, or blank
 * @param port of it; 587 if left out
 * @param username to log in with, or blank: without
 * @param password of that user; it appears in no message
 * @param plain whether mail goes without TLS; only to a server of the same machine
 * @param from sender, an address or {@code Name <address>}
 * @param unsubscribe address that readers write to who want no more; the sender's if left
 * out
 * @param recipients file with one address a line
 */
public record MailSettings(@Nullable String host, @Nullable Integer port, @Nullable String username,
		@Nullable String password, @Nullable Boolean plain, @Nullable String from, @Nullable String unsubscribe,
		@Nullable String recipients) {

	private static final int SUBMISSION = 587;

	/** Whether a server is named. */
	public boolean named() {
		return !blank(this.host);
	}

	/**
	 * Makes sure that mail can be sent by these.
	 * @throws IllegalArgumentException if something is missing or wrong: nothing was sent
	 */
	public void require() {
		if (!named() || blank(this.from) || blank(this.recipients)) {
			throw new IllegalArgumentException(
					"Digests cannot be sent by mail; nothing was sent. Set exowatch.mail.host,"
							+ " exowatch.mail.from and exowatch.mail.recipients");
		}
		address(this.from, "exowatch.mail.from");
		address(unsubscribe(), "exowatch.mail.unsubscribe");
		if (withoutTls() && !sameMachine()) {
			throw new IllegalArgumentException("exowatch.mail.plain is only for a mail server of the same machine, and "
					+ this.host + " is none; nothing was sent");
		}
	}

	@Override
	public String host() {
		return Objects.requireNonNullElse(this.host, "");
	}

	/** The port, given or not. */
	int portOrDefault() {
		return Objects.requireNonNullElse(this.port, SUBMISSION);
	}

	@Override
	public @Nullable String username() {
		return blank(this.username) ? null : this.username;
	}

	/** Whether TLS is not asked for. */
	boolean withoutTls() {
		return Boolean.TRUE.equals(this.plain);
	}

	InternetAddress sender() {
		return address(this.from, "exowatch.mail.from");
	}

	@Override
	public String unsubscribe() {
		return blank(this.unsubscribe) ? sender().getAddress() : Objects.requireNonNull(this.unsubscribe);
	}

	/** The file of readers. */
	public Path file() {
		return Path.of(Objects.requireNonNullElse(this.recipients, ""));
	}

	@Override
	public String toString() {
		return "MailSettings[host=" + this.host + ", port=" + this.port + ", username=" + hidden(this.username)
				+ ", password=" + hidden(this.password) + ", plain=" + this.plain + ", from=" + this.from
				+ ", unsubscribe=" + this.unsubscribe + ", recipients=" + this.recipients + "]";
	}

	private boolean sameMachine() {
		try {
			return InetAddress.getByName(this.host).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private static InternetAddress address(@Nullable String text, String key) {
		try {
			InternetAddress address = new InternetAddress(Objects.requireNonNullElse(text, ""), true);
			address.validate();
			if (Recipients.isAddress(address.getAddress())) {
				return address;
			}
			throw new AddressException("no address");
		}
		catch (AddressException ex) {
			throw new IllegalArgumentException(key + " '" + text + "' is no mail address; nothing was sent", ex);
		}
	}

	private static String hidden(@Nullable String secret) {
		return blank(secret) ? "none" : "***";
	}

	private static boolean blank(@Nullable String text) {
		return text == null || text.isBlank();
	}

}
