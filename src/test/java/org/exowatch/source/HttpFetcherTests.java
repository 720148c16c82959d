package org.exowatch.source;

import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

import org.exowatch.source.SourceException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.exowatch.source.SourceAssertions.assertNotChecked;

class HttpFetcherTests {

	private static final URI PAGE = URI.create("https://www.fda.gov/page");

	private final StandInServer server = StandInServer.start();

	private final TestClock clock = new TestClock();

	@AfterEach
	void stop() {
		Thread.interrupted();
		this.server.close();
	}

	private HttpFetcher fetcher(Duration gap, int budget) {
		return new HttpFetcher(this.server.settings(gap, budget), this.clock);
	}

	private static String get(HttpFetcher fetcher, URI url) throws SourceException {
		return fetcher.fetch(WebRequest.page(url, null),
				(answer) -> answer.status() + " " + new String(answer.body(), StandardCharsets.UTF_8));
	}

	private static ClientSettings via(URI via, boolean privateAddresses) {
		return new ClientSettings("", "", null, null, null, Duration.ofMinutes(2),
				Map.of(ClientSettings.FDA, new ClientSettings.Host(via, Duration.ZERO, 0, privateAddresses)));
	}

	@Test
	void loopbackIsRefusedWithoutPermission() {
		HttpFetcher fetcher = new HttpFetcher(via(this.server.uri(), false), this.clock);
		SourceException refused = catchThrowableOfType(SourceException.class, () -> get(fetcher, PAGE));
		assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
		assertThat(refused).hasMessageContaining("private address");
		assertThat(this.server.asked()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
			"0.0.0.0", "0.1.2.3", "224.0.0.1", "::1", "::", "fe80::1", "fd00::1", "::ffff:127.0.0.1" })
	void internalAddressesAreTold(String address) throws Exception {
		assertThat(Addresses.isInternal(InetAddress.getByName(address))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "8.8.8.8", "100.63.255.255", "100.128.0.0", "172.32.0.1", "2001:4860:4860::8888" })
	void publicAddressesAreTold(String address) throws Exception {
		assertThat(Addresses.isInternal(InetAddress.getByName(address))).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/page", "http://www.fda.gov/page", "https://www.fda.gov:8443/page",
			"https://www.fda.gov@evil.example/page", "https://user@www.fda.gov/page", "file:///etc/hostname" })
	void whatIsNotInTheSettingsIsNotAsked(String url) {
		assertThat(assertNotChecked(Kind.REFUSED, () -> get(fetcher(Duration.ZERO, 0), URI.create(url))))
			.hasMessageContaining("not on a host of the settings");
		assertThat(this.server.asked()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://evil.example/", "//evil.example/", "http://169.254.169.254/latest",
			"http://www.fda.gov:81/", "file:///etc/hostname", "javascript:alert(1)" })
	void aRedirectOffTheHostsIsNotFollowed(String location) throws Exception {
		this.server.page("/page", Reply.redirect(location));
		assertThat(get(fetcher(Duration.ZERO, 0), PAGE)).isEqualTo("302 ");
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void redirectsWithinTheHostAreFollowed() throws Exception {
		this.server.page("/page", Reply.redirect("/second"));
		this.server.page("/second", Reply.redirect(this.server.uri() + "/third"));
		this.server.page("/third", Reply.redirect("http://www.fda.gov/last"));
		this.server.page("/last", "<html>here</html>");
		assertThat(get(fetcher(Duration.ZERO, 0), PAGE)).isEqualTo("200 <html>here</html>");
	}

	@Test
	void whatIsKnownOfAnAddressIsNotSaidOfTheOneItLeadsTo() throws Exception {
		this.server.page("/page", Reply.redirect("/second"));
		this.server.page("/second", "<html>here</html>");
		WebRequest known = WebRequest.page(PAGE, new Mark(null, "\"v1\"", "Mon, 01 Jun 2026 10:00:00 GMT"));
		fetcher(Duration.ZERO, 0).fetch(known, Answer::status);
		WebRequest form = new WebRequest(PAGE, Map.of("view_name", "letters"), true,
				Map.of("X-Requested-With", "XMLHttpRequest"), "table");
		fetcher(Duration.ZERO, 0).fetch(form, Answer::status);
		assertThat(this.server.asked("/page").get(0).headers()).containsEntry("if-none-match", "\"v1\"")
			.containsEntry("if-modified-since", "Mon, 01 Jun 2026 10:00:00 GMT");
		assertThat(this.server.asked("/page").get(1).headers()).containsKeys("x-requested-with", "content-type");
		assertThat(this.server.asked("/second")).hasSize(2)
			.allSatisfy((asked) -> assertThat(asked.headers()).doesNotContainKeys("if-none-match", "if-modified-since",
					"x-requested-with", "content-type"));
	}

	@Test
	void redirectsInACircleEnd() {
		this.server.page("/page", Reply.redirect("/page"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> get(fetcher(Duration.ZERO, 0), PAGE)))
			.hasMessageContaining("more than 5 redirects");
		assertThat(this.server.asked()).hasSize(6);
	}

	@Test
	void aRedirectToNoAddressIsSaid() {
		this.server.page("/page", Reply.redirect("http://[broken"));
		assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> get(fetcher(Duration.ZERO, 0), PAGE));
	}

	@Test
	void aBaseAddressMayHaveAPath() throws Exception {
		this.server.page("/fda/page", Reply.redirect("/second"));
		this.server.page("/fda/second", "<html>here</html>");
		HttpFetcher fetcher = new HttpFetcher(via(URI.create(this.server.uri() + "/fda/"), true), this.clock);
		assertThat(get(fetcher, PAGE)).startsWith("200");
	}

	@Test
	void gzipIsUndone() throws Exception {
		this.server.page("/page", Reply.gzip(Reply.Body.of("<html>packed</html>"), "text/html"));
		assertThat(get(fetcher(Duration.ZERO, 0), PAGE)).isEqualTo("200 <html>packed</html>");
		assertThat(this.server.asked().get(0).headers()).containsEntry("accept-encoding", "gzip");
	}

	@Test
	void aGzipBombIsNotReadOn() {
		this.server.page("/page", Reply.gzip((out) -> {
			for (int i = 0; i < 65; i++) {
				out.write(new byte[1 << 20]);
			}
		}, "text/html"));
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> get(fetcher(Duration.ZERO, 0), PAGE)))
			.hasMessageContaining("larger than 64 MB");
	}

	@Test
	void aHugeBodyIsNotReadOn() {
		this.server.page("/page", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			try (var out = exchange.getResponseBody()) {
				for (int i = 0; i < 65; i++) {
					out.write(new byte[1 << 20]);
				}
			}
		});
		assertThat(assertNotChecked(Kind.UNEXPECTED_ANSWER, () -> get(fetcher(Duration.ZERO, 0), PAGE)))
			.hasMessageContaining("larger than 64 MB");
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void anAnswerThatDoesNotEndIsGivenUp() {
		this.server.page("/page", Reply.stall());
		ClientSettings impatient = new ClientSettings("", "", null, null, null, Duration.ofMillis(50),
				this.server.settings().hosts());
		HttpFetcher fetcher = new HttpFetcher(impatient, this.clock);
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> get(fetcher, PAGE)))
			.hasMessageContaining("no whole answer");
	}

	@Test
	void aHostThatIsNotThereIsSaid() {
		this.server.close();
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> get(fetcher(Duration.ZERO, 0), PAGE)))
			.hasMessageContaining("no whole answer");
	}

	@Test
	void theBudgetOfADayHolds() throws Exception {
		this.server.page("/page", "<html></html>");
		HttpFetcher fetcher = fetcher(Duration.ZERO, 2);
		get(fetcher, PAGE);
		get(fetcher, PAGE);
		assertThat(assertNotChecked(Kind.BUDGET_SPENT, () -> get(fetcher, PAGE)))
			.hasMessageContaining("budget of 2 requests a day to www.fda.gov");
		assertThat(this.server.asked()).hasSize(2);
		this.clock.forward(Duration.ofDays(1));
		assertThat(get(fetcher, PAGE)).startsWith("200");
	}

	@Test
	void theGapIsKeptAlsoAfterAPause() throws Exception {
		this.server.page("/page", "<html></html>");
		HttpFetcher fetcher = fetcher(Duration.ofMillis(30), 0);
		for (int pause = 0; pause < 3; pause++) {
			get(fetcher, PAGE);
			long start = System.nanoTime(); // the next two start after this
			get(fetcher, PAGE);
			get(fetcher, PAGE);
			assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(Duration.ofMillis(30).toNanos());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "1", "Sat, 21 Nov 2026 09:00:01 GMT", "86400" })
	void retryAfterHoldsTheHostUpToALimit(String retryAfter) throws Exception {
		this.server.page("/page", "<html></html>");
		this.server.next("/page", Reply.tooFast(retryAfter));
		HttpFetcher fetcher = fetcher(Duration.ofMillis(1), 0);
		long start = System.nanoTime();
		assertThat(get(fetcher, PAGE)).startsWith("200");
		assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(Duration.ofMillis(150).toNanos());
	}

	@Test
	void anInterruptStopsTheWait() {
		this.server.page("/page", "<html></html>");
		HttpFetcher fetcher = fetcher(Duration.ofHours(1), 0);
		assertNotInterrupted(fetcher);
		Thread.currentThread().interrupt();
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> get(fetcher, PAGE))).hasMessageContaining("stopped");
		assertThat(Thread.interrupted()).isTrue();
	}

	private static void assertNotInterrupted(HttpFetcher fetcher) {
		assertThatCode(() -> get(fetcher, PAGE)).doesNotThrowAnyException();
	}

	@Test
	void anInterruptStopsARequestOnItsWay() {
		Thread client = Thread.currentThread();
		this.server.page("/page", Reply.stall().after(client::interrupt));
		assertThat(assertNotChecked(Kind.UNAVAILABLE, () -> get(fetcher(Duration.ZERO, 0), PAGE)))
			.hasMessageContaining("stopped");
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.server.asked()).hasSize(1);
	}

}
