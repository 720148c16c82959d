package org.exowatch.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.deliver.Handover;
import org.exowatch.deliver.MailDelivery;
import org.exowatch.deliver.MailServerException;
import org.exowatch.deliver.MailSettings;
import org.exowatch.deliver.Recipient;
import org.exowatch.deliver.ScriptedSmtpServer;
import org.exowatch.document.DigestInput;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The digest as a mail server and a mail program get it. */
class DigestMailTest {

	private static final Recipient JANE = new Recipient(1, "jane@example.org");

	private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

	@BeforeEach
	void start() {
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@Test
	void hasTheTextAndThePage() throws Exception {
		MimeMessage message = sent(SampleInputs.fullWeek());
		assertThat(message.getSubject()).isEqualTo("Exosome therapy weekly, 2026-W47");
		assertThat(message.getHeader("To")).containsExactly("jane@example.org");
		assertThat(message.getHeader("From")).containsExactly("digest@example.org");
		assertThat(message.getHeader("List-Unsubscribe"))
			.containsExactly("<mailto:leave@example.org?subject=unsubscribe%20exosome-weekly>");
		assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(message.getHeader("Message-ID")[0]).endsWith("@example.org>");
		MimeMultipart content = (MimeMultipart) message.getContent();
		assertThat(content.getContentType()).startsWith("multipart/alternative");
		assertThat(part(content, 0, "text/plain")).startsWith("Exosome therapy weekly\nWeek 2026-W47")
			.contains("PMID 39990101", "To get no more of these, write to leave@example.org");
		assertThat(part(content, 1, "text/html")).startsWithIgnoringCase("<!DOCTYPE html>")
			.contains("Pain scores at 24 weeks", "To get no more of these, write to leave@example.org");
	}

	@Test
	void thePageHasOnlyWhatMailProgramsShow() throws Exception {
		Document page = page(sent(SampleInputs.fullWeek()));
		assertThat(page.select("style").html()).hasSizeLessThan(8_192).doesNotContain("var(", "flex", "grid", "@media");
		assertThat(page.select("svg, details, nav, script, link, [style], [id]")).isEmpty();
		assertThat(page.select("a").eachAttr("href")).isNotEmpty().allMatch((to) -> to.startsWith("https://"));
		assertThat(page.select("a").eachAttr("href"))
			.startsWith("https://www.example.org/digests/exosome-weekly-2026-W47.html");
		assertThat(page.select("dt").eachText()).isNotEmpty().allMatch((name) -> name.endsWith(":"));
	}

	@Test
	void theMapIsToldInLinesAndNothingElseIsLost() throws Exception {
		Document page = page(sent(SampleInputs.fullWeek()));
		assertThat(page.select(".rows li").eachText())
			.contains("Alopecia: Clinical trial 1 (+1), Case report 1 (+1), Animal 6");
		Document published = Jsoup
			.parse(new String(DigestWriter.write(SampleInputs.fullWeek(), SampleInputs.SPEC).get(0).content(),
					StandardCharsets.UTF_8));
		for (String part : List.of("blockquote", ".notice h3", ".paper h4", ".summary p", ".others li", ".claim h3",
				".lines li", ".coverage li", ".method p")) {
			assertThat(page.select(part).eachText()).as(part).isEqualTo(published.select(part).eachText());
		}
	}

	@Test
	void withoutAnAddressNoLinkLeadsToTheFolder() throws Exception {
		Document page = page(sent(SampleInputs.fullWeek(), SampleInputs.SPEC));
		assertThat(page.select("a").eachAttr("href")).isNotEmpty()
			.noneMatch((to) -> to.contains("exosome-weekly") || to.startsWith("#"));
		assertThat(page.text()).doesNotContain("This digest on the web");
	}

	@Test
	void saysInItsSubjectWhatWasNotChecked() throws Exception {
		MimeMessage message = sent(SampleInputs.emptyWeekNotChecked());
		assertThat(message.getSubject()).startsWith("Not everything was checked: Exosome therapy weekly");
		assertThat(part((MimeMultipart) message.getContent(), 0, "text/plain"))
			.startsWith("NOT EVERYTHING WAS CHECKED: ");
		assertThat(page(message).body().text()).startsWith("NOT EVERYTHING WAS CHECKED: ");
	}

	@Test
	void sendsALinkInPlaceOfAPageThatMailProgramsCut() throws Exception {
		MimeMessage message = sent(SampleInputs.hostile("x".repeat(60_000)));
		MimeMultipart content = (MimeMultipart) message.getContent();
		assertThat(content.getCount()).isEqualTo(1);
		assertThat(part(content, 0, "text/plain"))
			.contains("too long for a mail. All of it: https://www.example.org/digests/exosome-weekly-2026-W47.html")
			.contains("papers on the topic", "Not medical advice.");
	}

	@Test
	void noTextAddsAHeader() throws Exception {
		for (String text : NastyTexts.all().toList()) {
			String nasty = text + "\r\nBcc: eve@example.org\r\n\r\n<b>";
			DigestSpec spec = new DigestSpec("exosome-weekly", "exosome-therapy", nasty, ZoneId.of("America/New_York"));
			MimeMessage message = sent(SampleInputs.hostile(nasty), spec);
			assertThat(Collections.list(message.getAllHeaders())).extracting((header) -> header.getName())
				.doesNotContain("Bcc")
				.contains("Subject");
			assertThat(message.getSubject()).doesNotContain("\n", "\r");
			assertThat(message.getAllRecipients()).hasSize(1);
		}
	}

	@Test
	void tellsWhatIsCertainFromWhatIsNot() throws Exception {
		try (ScriptedSmtpServer scripted = ScriptedSmtpServer.start()
			.answer("gone@example.org", "550 5.1.1 <gone@example.org>: no such user")
			.answer("later@example.org", "451 4.7.1 greylisted, try again")
			.answer("cut@example.org", ScriptedSmtpServer.HANG_UP); MailDelivery delivery = delivery(scripted.port())) {
			assertThat(handed(delivery, "gone@example.org"))
				.isEqualTo(new Handover(Handover.State.REFUSED, "550 5.1.1"));
			assertThat(handed(delivery, "later@example.org").state()).isEqualTo(Handover.State.DEFERRED);
			assertThat(handed(delivery, "cut@example.org").state()).isEqualTo(Handover.State.UNKNOWN);
			assertThat(handed(delivery, "jane@example.org").state()).isEqualTo(Handover.State.SENT);
			assertThat(scripted.taken()).containsExactly("cut@example.org", "jane@example.org");
		}
	}

	@Test
	void aSenderThatIsRefusedIsNoReadersFault() throws Exception {
		try (ScriptedSmtpServer scripted = ScriptedSmtpServer.start()
			.answer(ScriptedSmtpServer.SENDER, "550 5.7.1 sender not allowed");
				MailDelivery delivery = delivery(scripted.port())) {
			assertThat(handed(delivery, "jane@example.org"))
				.isEqualTo(new Handover(Handover.State.NOBODY, "550 5.7.1"));
		}
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			smtp.example.org, true,  digest@example.org, -
			127.0.0.1,        false, digest,             -
			127.0.0.1,        false, digest@example.org, leave
			127.0.0.1,        false, tomš@example.org,   -
			-,                false, digest@example.org, -
			127.0.0.1,        false, -,                  -
			""")
	void settingsThatCannotWorkAreToldBeforeAnyMail(@Nullable String host, boolean plain, @Nullable String from,
			@Nullable String unsubscribe) {
		MailSettings settings = new MailSettings(host, null, null, null, plain, from, unsubscribe, "recipients.txt");
		assertThatThrownBy(settings::require).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("nothing was sent");
	}

	@Test
	void aSenderMayHaveAName() throws Exception {
		MailSettings named = new MailSettings("127.0.0.1", this.server.getSmtp().getPort(), "", "", true,
				"Exowatch <digest@example.org>", "", "recipients.txt");
		named.require();
		try (MailDelivery delivery = delivery(SampleInputs.emptyWeek(), SampleInputs.SPEC, named)) {
			delivery.prepare(JANE).send();
		}
		MimeMessage message = this.server.getReceivedMessages()[0];
		assertThat(message.getHeader("From")).containsExactly("Exowatch <digest@example.org>");
		assertThat(message.getHeader("List-Unsubscribe")[0]).startsWith("<mailto:digest@example.org?subject=");
	}

	@Test
	void sendsNothingWithoutTlsUnlessToldSo() throws Exception {
		MailSettings settings = new MailSettings("127.0.0.1", this.server.getSmtp().getPort(), "user", "s3cret", null,
				"digest@example.org", "leave@example.org", "recipients.txt");
		assertThat(settings.toString()).doesNotContain("s3cret", "user,");
		try (MailDelivery delivery = delivery(SampleInputs.fullWeek(), SampleInputs.SPEC, settings)) {
			assertThatThrownBy(() -> delivery.prepare(JANE)).isInstanceOf(MailServerException.class)
				.hasMessageContaining("STARTTLS")
				.hasMessageNotContaining("s3cret");
		}
		assertThat(this.server.getReceivedMessages()).isEmpty();
	}

	private static Handover handed(MailDelivery delivery, String address) throws MailServerException {
		return delivery.prepare(new Recipient(1, address)).send();
	}

	private MimeMessage sent(DigestInput input) throws Exception {
		return sent(input, new DigestSpec("exosome-weekly", "exosome-therapy", "Exosome therapy weekly",
				ZoneId.of("America/New_York"), "https://www.example.org/digests/"));
	}

	private MimeMessage sent(DigestInput input, DigestSpec spec) throws Exception {
		try (MailDelivery delivery = delivery(input, spec, settings(this.server.getSmtp().getPort()))) {
			assertThat(delivery.prepare(JANE).send()).isEqualTo(new Handover(Handover.State.SENT, null));
		}
		MimeMessage[] messages = this.server.getReceivedMessages();
		return Arrays.asList(messages).get(messages.length - 1);
	}

	private static MailDelivery delivery(int port) {
		return delivery(SampleInputs.emptyWeek(), SampleInputs.SPEC, settings(port));
	}

	private static MailDelivery delivery(DigestInput input, DigestSpec spec, MailSettings settings) {
		List<RenderedFile> files = DigestWriter.write(input, spec);
		return new MailDelivery(spec, files, settings, Instant.parse("2026-11-23T12:00:00Z"));
	}

	private static MailSettings settings(int port) {
		return new MailSettings("127.0.0.1", port, null, null, true, "digest@example.org", "leave@example.org",
				"recipients.txt");
	}

	/** A part's text with the line ends of this machine. */
	private static String part(MimeMultipart content, int index, String type) throws Exception {
		BodyPart part = content.getBodyPart(index);
		assertThat(part.getContentType()).startsWith(type).containsIgnoringCase("charset=utf-8");
		return text(part).replace("\r\n", "\n");
	}

	private static Document page(MimeMessage message) throws Exception {
		return Jsoup.parse(part((MimeMultipart) message.getContent(), 1, "text/html"));
	}

	private static String text(BodyPart part) throws Exception {
		try {
			return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

}
