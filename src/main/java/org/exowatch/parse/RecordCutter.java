package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Hands out a PubMed file record by record, so that one whose XML is broken costs no
 * other: a record begins at its start tag, wherever that stands, and the parser gets
 * nothing of it before it has read the one before to its end. Reference lists that nobody
 * wants are left out here, which is cheaper than parsing them.
 * <p>
 * It works on bytes: in UTF-16 it finds no records and lets everything through.
 */
final class RecordCutter extends InputStream {

	private static final byte[] ARTICLE = ascii("<PubmedArticle");

	private static final byte[] BOOK_ARTICLE = ascii("<PubmedBookArticle");

	private static final byte[] CITATION = ascii("<MedlineCitation");

	private static final byte[] CITATION_SET = ascii("<MedlineCitationSet");

	private static final byte[] DELETE = ascii("<DeleteCitation");

	private static final byte[][] ENDS = { ascii("</PubmedArticleSet"), ascii("</MedlineCitationSet"),
			ascii("</PubmedBookArticleSet") };

	private static final byte[] REFERENCES = ascii("<ReferenceList>");

	private static final byte[] REFERENCES_END = ascii("</ReferenceList>");

	/** Enough to tell any of these names by its first character. */
	private static final int AHEAD = 32;

	private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

	private static final long TAGS = 0x0101010101010101L * '<';

	private static final long LINE_FEEDS = 0x0101010101010101L * '\n';

	private final InputStream in;

	private final boolean references;

	private final BooleanSupplier mayBegin;

	private final byte[] bytes = new byte[1 << 16];

	/** What is before this has been handed out. */
	private int at;

	/** What is before this has been looked through and may be handed out. */
	private int looked;

	private int end;

	private boolean atRecord;

	/** Whether citations stand in the set without an article around them. */
	private boolean bare;

	private boolean inReferences;

	private int referenceLists;

	private boolean pauses;

	private int records;

	private int lines = 1;

	private int recordLine = 1;

	private boolean ended;

	private @Nullable IOException broken;

	/**
	 * Cuts a file.
	 * @param references whether reference lists are wanted
	 * @param mayBegin whether the parser has read the record before to its end, so that
	 * one can begin on this line
	 */
	RecordCutter(InputStream in, boolean references, BooleanSupplier mayBegin) {
		this.in = in;
		this.references = references;
		this.mayBegin = mayBegin;
	}

	/** How many records, or the end of the set, have begun. */
	int records() {
		return this.records;
	}

	/** The line on which the current record began. */
	int recordLine() {
		return this.recordLine;
	}

	/** The next record is preceded by an end of input, so that a new parser reads it. */
	void pauseAtRecord() {
		this.pauses = true;
	}

	/** Whether it has come to that; the input goes on from here. */
	boolean resume() {
		boolean paused = this.pauses && this.atRecord && this.at == this.looked;
		this.pauses &= !paused;
		return paused;
	}

	/**
	 * Gives up the rest of the current record.
	 * @return whether another one, or the end of the set, follows
	 */
	boolean skipToRecord() {
		while (!this.atRecord || this.at < this.looked) {
			this.at = this.looked;
			if (!this.atRecord && !look()) {
				return false;
			}
		}
		return true;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return (read(one, 0, 1) < 0) ? -1 : one[0] & 0xff;
	}

	@Override
	public int read(byte[] target, int offset, int count) throws IOException {
		while (this.at == this.looked) {
			if (this.atRecord) {
				if (!this.mayBegin.getAsBoolean()) {
					throw new RecordCut();
				}
				if (this.pauses) {
					return -1;
				}
				begin();
			}
			else if (!look()) {
				if (this.broken != null) {
					throw this.broken;
				}
				return -1;
			}
		}
		int taken = Math.min(count, this.looked - this.at);
		System.arraycopy(this.bytes, this.at, target, offset, taken);
		this.at += taken;
		return taken;
	}

	private void begin() {
		this.atRecord = false;
		this.records++;
		this.recordLine = this.lines;
		this.looked++;
	}

	/**
	 * Looks through more of the file, up to the next record or reference list.
	 * @return false at its end
	 */
	private boolean look() {
		if (this.end - this.looked <= AHEAD) {
			fill();
		}
		int until = this.ended ? this.end : this.end - AHEAD;
		if (this.looked >= until) {
			return false;
		}
		if (this.inReferences) {
			skipReferences(until);
		}
		else {
			lookFor(until);
		}
		return true;
	}

	private void fill() {
		System.arraycopy(this.bytes, this.at, this.bytes, 0, this.end - this.at);
		this.looked -= this.at;
		this.end -= this.at;
		this.at = 0;
		try {
			while (!this.ended && this.end - this.looked <= AHEAD) {
				int read = this.in.read(this.bytes, this.end, this.bytes.length - this.end);
				this.ended = (read < 0);
				this.end += Math.max(0, read);
			}
		}
		catch (IOException ex) {
			this.broken = ex;
			this.ended = true;
		}
	}

	private void lookFor(int until) {
		int i = nextTag(this.looked, until);
		while (i < until && !isCut(i)) {
			i = nextTag(i + 1, until);
		}
		this.looked = i;
	}

	/** The next {@code <}; counts the lines before it. Eight bytes at a time. */
	private int nextTag(int from, int until) {
		int i = from;
		for (; i + Long.BYTES <= until; i += Long.BYTES) {
			long eight = (long) EIGHT.get(this.bytes, i);
			long tags = equal(eight, TAGS);
			long lineFeeds = equal(eight, LINE_FEEDS);
			if (tags != 0) {
				this.lines += Long.bitCount(lineFeeds & (Long.lowestOneBit(tags) - 1));
				return i + Long.numberOfTrailingZeros(tags) / Byte.SIZE;
			}
			this.lines += Long.bitCount(lineFeeds);
		}
		for (; i < until && this.bytes[i] != '<'; i++) {
			this.lines += (this.bytes[i] == '\n') ? 1 : 0;
		}
		return i;
	}

	/** The highest bit of each byte that is the same in both. */
	private static long equal(long eight, long other) {
		long differences = eight ^ other;
		return ~(((differences & LOW_BITS) + LOW_BITS) | differences | LOW_BITS);
	}

	private boolean isCut(int i) {
		if (isRecord(i)) {
			this.atRecord = true;
			return true;
		}
		if (!this.references && byteAt(i + 1) == 'R' && starts(REFERENCES, i)) {
			this.inReferences = true;
			return true;
		}
		return false;
	}

	/** One letter tells nearly all other elements apart. */
	private boolean isRecord(int i) {
		return switch (byteAt(i + 1)) {
			case 'P' -> byteAt(i + 4) == 'm' && (isTag(ARTICLE, i) || isTag(BOOK_ARTICLE, i));
			case 'M' -> byteAt(i + 8) == 'C' && isCitation(i);
			case 'D' -> byteAt(i + 3) == 'l' && isTag(DELETE, i);
			case '/' -> isEndOfSet(i);
			default -> false;
		};
	}

	private boolean isEndOfSet(int i) {
		return switch (byteAt(i + 2)) {
			case 'P' -> byteAt(i + 5) == 'm' && (isTag(ENDS[0], i) || isTag(ENDS[2], i));
			case 'M' -> byteAt(i + 9) == 'C' && isTag(ENDS[1], i);
			default -> false;
		};
	}

	/** In an article it is no record of its own. */
	private boolean isCitation(int i) {
		this.bare |= this.records == 0 && isTag(CITATION_SET, i);
		return this.bare && isTag(CITATION, i);
	}

	/** Drops what it looks through. Lists may stand within lists. */
	private void skipReferences(int until) {
		int i = nextTag(this.looked, until);
		while (i < until) {
			if (isRecord(i)) {
				this.atRecord = true;
				this.inReferences = false;
				this.referenceLists = 0;
				break;
			}
			int after = i + 1 + referenceTag(i);
			if (!this.inReferences) {
				i = after;
				break;
			}
			i = nextTag(after, until);
		}
		this.looked = i;
		this.at = i;
	}

	/** Counts the lists that are open; answers how much of a last end tag follows. */
	private int referenceTag(int i) {
		if (starts(REFERENCES, i)) {
			this.referenceLists++;
		}
		else if (starts(REFERENCES_END, i) && --this.referenceLists == 0) {
			this.inReferences = false;
			return REFERENCES_END.length - 1;
		}
		return 0;
	}

	private boolean isTag(byte[] tag, int i) {
		if (!starts(tag, i)) {
			return false;
		}
		int next = byteAt(i + tag.length);
		return next == '>' || next == '/' || next == ' ' || next == '\n' || next == '\r' || next == '\t';
	}

	private boolean starts(byte[] tag, int i) {
		if (i + tag.length > this.end) {
			return false;
		}
		for (int k = 1; k < tag.length; k++) {
			if (this.bytes[i + k] != tag[k]) {
				return false;
			}
		}
		return true;
	}

	private int byteAt(int i) {
		return (i < this.end) ? this.bytes[i] : -1;
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	/** The next record begins before the end of the one before. */
	static final class RecordCut extends IOException {

		RecordCut() {
			super("the record has no end: the next one begins within it");
		}

	}

}
