package org.exowatch.deliver;

import java.io.IOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/**
 * The file of recipients: one address a line, in UTF-8; empty lines and what follows a
 * {@code #} do not count. It belongs outside of any repository.
 */
public final class Recipients {

	private Recipients() {
	}

	/**
	 * Reads them in order, each once.
	 * @throws IllegalArgumentException if the file cannot be read or a line is no
	 * address; the message names the line and never what stands there
	 */
	public static List<Recipient> read(Path file) {
		List<String> lines = lines(file);
		List<Recipient> recipients = new ArrayList<>();
		Set<String> ids = new HashSet<>();
		for (int line = 1; line <= lines.size(); line++) {
			String address = lines.get(line - 1).replaceFirst("^\uFEFF", "").replaceFirst("#.*", "").strip();
			if (!address.isEmpty()) {
				Recipient recipient = new Recipient(line, inAscii(address));
				require(recipient, file);
				if (ids.add(recipient.id())) {
					recipients.add(recipient);
				}
			}
		}
		return recipients;
	}

	private static List<String> lines(Path file) {
		try {
			return Files.readAllLines(file, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("the file of recipients " + file + " cannot be read ("
					+ ex.getClass().getSimpleName() + "); nothing was sent. It is named by exowatch.mail.recipients",
					ex);
		}
	}

	private static void require(Recipient recipient, Path file) {
		if (!isAddress(recipient.address())) {
			throw new IllegalArgumentException(file + ":" + recipient.line()
					+ ": this is no mail address; nothing was sent. Write one address a line, without a name");
		}
	}

	/** SMTP carries names of domains in ASCII (RFC 5890). */
	private static String inAscii(String address) {
		int at = address.lastIndexOf('@');
		try {
			return (at < 0) ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

	/** ASCII only: the library would cut other letters to some of ASCII. */
	static boolean isAddress(String text) {
		try {
			InternetAddress address = new InternetAddress(text, true);
			address.validate();
			return address.getAddress().equals(text) && text.matches("[!-~]+@[!-~]+");
		}
		catch (AddressException ex) {
			return false;
		}
	}

}
