package org.exowatch.deliver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init") // JUnit sets the folder
class RecipientsTest {

	@TempDir
	private Path folder;

	@Test
	void readsOneAddressALineEachOnce() throws IOException {
		Path file = file("# readers\n\njane@example.org\n joe@example.org # since May\nJANE@example.org\n");
		assertThat(Recipients.read(file)).containsExactly(new Recipient(3, "jane@example.org"),
				new Recipient(4, "joe@example.org"));
	}

	@Test
	void aByteOrderMarkAndDomainsInOtherLettersAreUnderstood() throws IOException {
		Path file = file("\uFEFFjane@example.org\njoe@ex\u00E4mple.org\n");
		assertThat(Recipients.read(file)).extracting(Recipient::address)
			.containsExactly("jane@example.org", "joe@xn--exmple-cua.org");
	}

	@Test
	void isSpokenOfByItsLine() {
		assertThat(new Recipient(3, "jane@example.org")).hasToString("recipient on line 3");
		assertThat(new Recipient(3, "Jane@example.org").id()).isEqualTo(new Recipient(9, "jane@example.org").id())
			.matches("[0-9a-f]{64}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jane", "jane@", "@example.org", "jane@example.org, joe@example.org",
			"Jane <jane@example.org>", "jane@example.org\u0007", "a b@example.org", "jane@exa mple.org",
			"tom\u0161@example.org", "\u010Derny@example.org" })
	void namesTheLineAndNotWhatStandsThere(String line) throws IOException {
		Path file = file("first@example.org\n" + line + "\n");
		assertThatThrownBy(() -> Recipients.read(file)).isInstanceOf(IllegalArgumentException.class)
			.hasMessage(
					file + ":2: this is no mail address; nothing was sent. Write one address a line, without a name");
	}

	@Test
	void saysWhichFileCannotBeRead() {
		Path missing = this.folder.resolve("missing.txt");
		assertThatThrownBy(() -> Recipients.read(missing)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining(missing.toString())
			.hasMessageContaining("exowatch.mail.recipients");
	}

	private Path file(String text) throws IOException {
		return Files.writeString(this.folder.resolve("recipients.txt"), text);
	}

}
