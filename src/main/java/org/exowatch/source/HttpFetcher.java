package org.exowatch.source;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;

/**
 * Asks the hosts of the settings and no others: in their pace, again where that may help,
 * within limits of time and size.
 */
final class HttpFetcher {

	private static final int LARGEST_BODY = 64 << 20;

	private static final BodyTaker IN_MEMORY = (head) -> new BoundedBody(LARGEST_BODY);

	private static final int MOST_REDIRECTS = 5;

	private static final Set<Integer> OVERLOADED = Set.of(408, 500, 502, 503, 504);

	private final ClientSettings settings;

	private final Clock clock;

	private final Duration patience;

	private final Hosts hosts;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NEVER)
		.connectTimeout(Duration.ofSeconds(20))
		.build();

	HttpFetcher(ClientSettings settings, Clock clock) {
		this(settings, clock, settings.patience(), RequestLog.inMemory());
	}

	/** With another time for a whole answer than the settings say. */
	HttpFetcher(ClientSettings settings, Clock clock, Duration patience) {
		this(settings, clock, patience, RequestLog.inMemory());
	}

	HttpFetcher(ClientSettings settings, Clock clock, Duration patience, RequestLog log) {
		this.settings = settings;
		this.clock = clock;
		this.patience = patience;
		this.hosts = new Hosts(settings, clock, log);
	}

	/** The line to a host of the settings. */
	HostLine line(String host) {
		return this.hosts.named(host);
	}

	/**
	 * Asks until the reader takes the answer, as often and as long as it makes sense.
	 * @param <T> what was asked for
	 * @param request what is asked for
	 * @param reader sees every answer but redirects within the hosts, HTTP 429 and 5xx
	 * @return what the reader made of the answer
	 */
	<T> T fetch(WebRequest request, AnswerReader<T> reader) throws SourceException {
		return fetch(request, reader, IN_MEMORY);
	}

	/**
	 * Asks until the reader takes the answer, whose body goes where it is told.
	 * @param bodies takes the body of each attempt
	 */
	<T> T fetch(WebRequest request, AnswerReader<T> reader, BodyTaker bodies) throws SourceException {
		HostLine line = this.hosts.line(request.url());
		if (line == null) {
			throw new SourceException(SourceException.Kind.REFUSED,
					"not asked: " + Shown.text(request.url().toString()) + " is not on a host of the settings", null);
		}
		try {
			return Failsafe.with(line.retries()).get(() -> attempt(request, line, reader, bodies));
		}
		catch (FailsafeException ex) {
			throw failure(request, line, ex);
		}
	}

	private <T> T attempt(WebRequest request, HostLine line, AnswerReader<T> reader, BodyTaker bodies)
			throws AnswerFault, InterruptedException {
		try {
			Answer answer = follow(request, line, bodies);
			if (answer.isApology()) {
				throw line.blocked();
			}
			spareQuota(answer, line);
			requireReady(answer, line);
			return reader.read(answer);
		}
		catch (AnswerFault fault) {
			if (fault.kind() == SourceException.Kind.BLOCKED) {
				line.close();
			}
			throw fault;
		}
	}

	private Answer follow(WebRequest request, HostLine first, BodyTaker bodies)
			throws AnswerFault, InterruptedException {
		URI url = request.url();
		HostLine line = first;
		for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
			Answer answer = send(request, url, line, bodies);
			URI next = this.hosts.redirect(answer, line);
			HostLine nextLine = (next != null) ? this.hosts.line(next) : null;
			if (next == null || nextLine == null) {
				return answer;
			}
			url = next;
			line = nextLine;
		}
		throw AnswerFault.lasting(SourceException.Kind.UNEXPECTED_ANSWER,
				"more than " + MOST_REDIRECTS + " redirects, at last to " + Shown.text(url.toString()));
	}

	private Answer send(WebRequest request, URI url, HostLine line, BodyTaker bodies)
			throws AnswerFault, InterruptedException {
		HttpRequest message = message(request, url, line, bodies);
		line.await();
		CompletableFuture<HttpResponse<byte[]>> pending = this.client.sendAsync(message, bodies::body);
		try {
			HttpResponse<byte[]> response = pending.get(this.patience.toMillis(), TimeUnit.MILLISECONDS);
			return bodies.took() ? Answer.elsewhere(url, response.statusCode(), response.headers())
					: Answer.of(url, response.statusCode(), response.headers(), response.body(), LARGEST_BODY);
		}
		catch (ExecutionException ex) {
			throw broken((ex.getCause() != null) ? ex.getCause() : ex);
		}
		catch (TimeoutException ex) {
			throw AnswerFault.passing(SourceException.Kind.UNAVAILABLE,
					"no whole answer within " + this.patience.toSeconds() + " s", ex);
		}
		finally {
			pending.cancel(true);
			bodies.end();
		}
	}

	private HttpRequest message(WebRequest request, URI url, HostLine line, BodyTaker bodies) throws AnswerFault {
		boolean redirected = !url.equals(request.url());
		boolean inAddress = !redirected && !request.isForm() && !request.parameters().isEmpty();
		URI full = inAddress ? request.withQuery() : url;
		HttpRequest.Builder message = HttpRequest.newBuilder(line.target(full))
			.header("User-Agent", this.settings.userAgent());
		bodies.headers().forEach(message::header);
		if (!redirected) {
			// they are about the address that was asked for: another one is another
			// document
			request.headers().forEach(message::header);
		}
		if (request.isForm() && !redirected) {
			message.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(request.query()));
		}
		return message.build();
	}

	private static AnswerFault broken(Throwable cause) {
		for (Throwable each = cause; each != null; each = each.getCause()) {
			if (each instanceof TooLarge) {
				return TooLarge.fault(LARGEST_BODY);
			}
			if (each instanceof CannotKeep cannot) {
				return AnswerFault.lasting(SourceException.Kind.UNAVAILABLE, String.valueOf(cannot.getMessage()));
			}
		}
		String what = (cause.getMessage() != null) ? cause.getMessage() : cause.getClass().getSimpleName();
		return AnswerFault.passing(SourceException.Kind.UNAVAILABLE, "no whole answer: " + Shown.text(what), cause);
	}

	private void requireReady(Answer answer, HostLine line) throws AnswerFault {
		boolean tooFast = answer.status() == 429;
		if (!tooFast && !OVERLOADED.contains(answer.status())) {
			return;
		}
		answer.header("Retry-After").map((value) -> RetryAfter.pause(value, this.clock)).ifPresent(line::hold);
		throw AnswerFault.passing(tooFast ? SourceException.Kind.RATE_LIMITED : SourceException.Kind.UNAVAILABLE,
				"HTTP " + answer.status() + OpenFdaJson.refusal(answer).map((said) -> ", " + said.words()).orElse(""));
	}

	/** Lets the minute pass for which openFDA allows no more requests. */
	private static void spareQuota(Answer answer, HostLine line) {
		if (answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent()) {
			line.hold(Duration.ofMinutes(1));
		}
	}

	private SourceException failure(WebRequest request, HostLine line, FailsafeException ex) {
		Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
		if (cause instanceof AnswerFault fault) {
			String message = (fault.kind() == SourceException.Kind.BLOCKED) ? fault.getMessage() : line.name() + ", "
					+ request.label() + ": " + fault.getMessage() + (fault.isPassing() ? ", after all retries" : "");
			return new SourceException(fault.kind(), this.settings.withoutKeys(String.valueOf(message)),
					fault.getCause());
		}
		if (cause instanceof InterruptedException) {
			Thread.currentThread().interrupt();
			return new SourceException(SourceException.Kind.UNAVAILABLE,
					line.name() + ", " + request.label() + ": stopped before it was answered", cause);
		}
		throw ex;
	}

}
