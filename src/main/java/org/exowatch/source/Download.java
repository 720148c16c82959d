package org.exowatch.source;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.source.SourceException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one file to disk. What an attempt has received the next one adds to (Range with
 * If-Range, RFC 9110, 13.1.5 and 14.2), unless the server's copy is another one or the
 * server sends the whole.
 */
final class Download implements BodyTaker, AnswerReader<Long> {

	private static final Pattern RANGE = Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/([0-9]{1,18})");

	private static final int MOST_OF_A_PAGE = 1 << 20;

	private final PartFile part;

	private final Room room;

	private final LongConsumer progress;

	private @Nullable FileBody body;

	private boolean over;

	private long whole = -1;

	/**
	 * A download.
	 * @param progress hears how many bytes are there
	 */
	Download(PartFile part, Room room, LongConsumer progress) {
		this.part = part;
		this.room = room;
		this.progress = progress;
	}

	@Override
	public synchronized Map<String, String> headers() {
		this.over = false;
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Accept-Encoding", "identity");
		try {
			long there = this.part.resumable();
			if (there > 0) {
				headers.put("Range", "bytes=" + there + "-");
				headers.put("If-Range", this.part.mark());
			}
		}
		catch (IOException ex) {
			headers.keySet().retainAll(Set.of("Accept-Encoding")); // the whole is asked
																	// for
		}
		return headers;
	}

	@Override
	public synchronized BodySubscriber<byte[]> body(ResponseInfo head) {
		this.body = null;
		if (this.over) {
			return new RefusedBody(new IOException("the attempt is over"));
		}
		try {
			FileBody taken = taken(head);
			this.body = taken;
			return (taken != null) ? taken : new BoundedBody(MOST_OF_A_PAGE);
		}
		catch (IOException ex) {
			return new RefusedBody((ex instanceof CannotKeep) ? ex : new CannotKeep(
					"cannot be written: " + ex.getClass().getSimpleName() + " " + ex.getMessage(), ex));
		}
	}

	/** The body as the end of the file, or null: it is no part of it. */
	private @Nullable FileBody taken(ResponseInfo head) throws IOException {
		HttpHeaders headers = head.headers();
		if (head.statusCode() == 206) {
			Matcher range = RANGE.matcher(headers.firstValue("Content-Range").orElse(""));
			if (!range.matches() || Long.parseLong(range.group(1)) != this.part.resumable() || changed(headers)) {
				return null;
			}
			this.whole = Long.parseLong(range.group(2));
			return write(this.part.goOn(), this.whole - this.part.size());
		}
		if (head.statusCode() != 200 || isPage(headers)) {
			return null;
		}
		this.whole = headers.firstValueAsLong("Content-Length").orElse(-1);
		return write(this.part.startOver(mark(headers)), this.whole);
	}

	private FileBody write(FileChannel file, long expected) throws IOException {
		try {
			this.room.require(expected);
			return new FileBody(file, this.room.largest(), this.progress);
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
	}

	private boolean changed(HttpHeaders headers) throws IOException {
		String now = mark(headers);
		return !now.isEmpty() && !now.equals(this.part.mark());
	}

	/** A weak ETag must not be used for ranges. */
	private static String mark(HttpHeaders headers) {
		return headers.firstValue("ETag")
			.filter((tag) -> tag.startsWith("\""))
			.or(() -> headers.firstValue("Last-Modified"))
			.orElse("")
			.strip();
	}

	private static boolean isPage(HttpHeaders headers) {
		return headers.firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html");
	}

	@Override
	public synchronized boolean took() {
		return this.body != null;
	}

	@Override
	public synchronized void end() {
		this.over = true;
		if (this.body != null) {
			this.body.close();
		}
	}

	/** How many bytes the file has, now that it is there in full. */
	@Override
	public synchronized Long read(Answer answer) throws AnswerFault {
		if (took()) {
			long there = there();
			if (this.whole >= 0 && there != this.whole) {
				throw discarded(there + " bytes came in place of " + this.whole);
			}
			return there;
		}
		if (answer.status() == 206 || answer.status() == 416) {
			throw discarded("the server's copy has changed since the first part came");
		}
		FileSite.requireAccepted(answer);
		throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "an HTML page in place of the file");
	}

	private AnswerFault discarded(String why) throws AnswerFault {
		try {
			this.part.discard();
		}
		catch (IOException ex) {
			throw AnswerFault.lasting(Kind.UNAVAILABLE, "cannot be deleted: " + ex);
		}
		return AnswerFault.passing(Kind.UNAVAILABLE, why);
	}

	private long there() throws AnswerFault {
		try {
			return this.part.size();
		}
		catch (IOException ex) {
			throw AnswerFault.lasting(Kind.UNAVAILABLE, "cannot be read: " + ex);
		}
	}

}
