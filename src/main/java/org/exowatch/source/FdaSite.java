package org.exowatch.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;

import org.exowatch.document.Source;
import org.exowatch.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * www.fda.gov, which turns a client away with pages that look like others: what is not of
 * the kind that was asked for is a refusal and no document.
 */
final class FdaSite {

	private final HttpFetcher fetcher;

	private final Clock clock;

	FdaSite(HttpFetcher fetcher, Clock clock) {
		this.fetcher = fetcher;
		this.clock = clock;
	}

	/**
	 * Asks for one document.
	 * @param known the version known, or null
	 */
	Visit visit(FdaAddress address, @Nullable Mark known) throws SourceException {
		WebRequest request = WebRequest.page(address.url(), known);
		return this.fetcher.fetch(request, (answer) -> {
			if (answer.status() == 304 && !request.headers().isEmpty()) {
				return new Visit.Unchanged();
			}
			if (answer.status() == 404 || answer.status() == 410 || leadsElsewhere(answer)) {
				return new Visit.Gone();
			}
			requireAccepted(answer);
			return received(address, answer);
		});
	}

	/** What the reader makes of an RSS feed. */
	<T> T feed(URI url, AnswerReader<T> reader) throws SourceException {
		return this.fetcher.fetch(WebRequest.page(url, null), (answer) -> {
			requireAccepted(answer);
			requireNotHtml(answer);
			return reader.read(answer);
		});
	}

	/** The text of a page that lists documents. */
	String listing(URI url) throws SourceException {
		return this.fetcher.fetch(WebRequest.page(url, null), (answer) -> {
			requireAccepted(answer);
			requireHtml(answer);
			return new String(answer.body(), StandardCharsets.UTF_8);
		});
	}

	/**
	 * What the reader makes of data that is not meant for people: JSON, a spreadsheet.
	 */
	<T> T data(WebRequest request, AnswerReader<T> reader) throws SourceException {
		return this.fetcher.fetch(request, (answer) -> {
			requireAccepted(answer);
			requireBody(answer);
			if (answer.isHtml()) {
				throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "HTML in place of data: has it moved?");
			}
			return reader.read(answer);
		});
	}

	/** How often the site may still be asked today. */
	int left() {
		return this.fetcher.line(ClientSettings.FDA).left();
	}

	/** How often the site may be asked in a day. */
	int budget() {
		return this.fetcher.line(ClientSettings.FDA).budget();
	}

	private Visit received(FdaAddress asked, Answer answer) throws AnswerFault {
		FdaAddress found = asked.isMedia() ? asked : FdaAddress.of(answer.url()).orElse(asked);
		if (asked.isMedia() || found.isMedia()) {
			requirePdf(answer);
		}
		else if (!answer.isPdf()) {
			requireHtml(answer);
		}
		String mediaType = answer.isPdf() ? "application/pdf" : "text/html";
		return new Visit.Received(found.key(),
				answer.document(Source.FDA, found.url().toString(), mediaType, this.clock.instant()), Mark.of(answer));
	}

	/** A redirect that was not followed. */
	private static boolean leadsElsewhere(Answer answer) {
		return answer.status() >= 301 && answer.status() <= 308 && answer.status() != 304;
	}

	private static void requireAccepted(Answer answer) throws AnswerFault {
		int status = answer.status();
		if (status == 200) {
			return;
		}
		if (status == 403 && answer.start().contains("Access Denied")) {
			throw AnswerFault.blocked(ClientSettings.FDA);
		}
		if (status == 401 || status == 403) {
			throw AnswerFault.lasting(Kind.REFUSED, "HTTP " + status);
		}
		if (leadsElsewhere(answer)) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "a redirect to a host that is not in the settings: "
					+ Shown.text(answer.header("Location").orElse("")));
		}
		throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "HTTP " + status + ": has the page moved?");
	}

	private static void requireNotHtml(Answer answer) throws AnswerFault {
		requireBody(answer);
		if (answer.isHtml()) {
			throw AnswerFault.blocked(ClientSettings.FDA);
		}
	}

	private static void requirePdf(Answer answer) throws AnswerFault {
		requireNotHtml(answer);
		if (!answer.isPdf()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "no PDF, but: " + type(answer));
		}
	}

	private static void requireHtml(Answer answer) throws AnswerFault {
		requireBody(answer);
		if (!answer.isHtml()) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "no HTML, but: " + type(answer));
		}
	}

	private static void requireBody(Answer answer) throws AnswerFault {
		if (answer.start().isBlank()) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "an empty body");
		}
	}

	private static String type(Answer answer) {
		return Shown.text(answer.header("Content-Type").orElse("no media type").toLowerCase(Locale.ROOT));
	}

}
