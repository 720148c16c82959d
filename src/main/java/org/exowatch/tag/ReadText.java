package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Text;

/**
 * A text cut into words and sentences once for all rules, each sentence with the section
 * it stands in. Inside of the room places are chars; {@link #span} turns them into the
 * code points that leave it.
 */
final class ReadText {

	/** What goes on for longer is no sentence; cut, so that no rule sees more at once. */
	private static final int LONGEST_SENTENCE = 10_000;

	private final CuePhrases cues;

	private final MetWords known;

	private final Letters letters = new Letters();

	private final Tokenizer tokenizer = new Tokenizer(this.letters);

	private final Tokens tokens = new Tokens(this.letters);

	private final CueHits hits = new CueHits();

	private List<Sentence> sentences = List.of();

	private CodePoints codePoints = new CodePoints(this.letters);

	private int firstOfBody;

	private boolean cut;

	private boolean matched;

	/**
	 * Nothing yet. Reading one text after the other with one object saves garbage; it
	 * serves one thread, and what was read of a text is gone with the next one.
	 */
	ReadText(Words words) {
		this.cues = words.cues();
		this.known = new MetWords(words);
	}

	/** A text as it is stored. */
	static ReadText of(Text text, Words words) {
		return new ReadText(words).read(text);
	}

	/** Reads a text in place of the one before. */
	ReadText read(Text text) {
		copy(text);
		begin();
		int at = text.title().length();
		block(new Block(0, at, SectionKind.TITLE));
		this.firstOfBody = this.tokens.size();
		for (Section section : text.sections()) {
			int end = at + 1 + section.text().length();
			section(at + 1, end, section.kind());
			at = end;
		}
		return this;
	}

	/** Lets go of the text, and of the room that only a long one needs. */
	void forget() {
		this.letters.clear(0);
		begin();
		this.hits.clear(this.cues.sets());
	}

	private void begin() {
		this.letters.map();
		this.tokens.clear();
		this.sentences = new ArrayList<>();
		this.codePoints = new CodePoints(this.letters);
		this.cut = false;
		this.matched = false;
	}

	private void copy(Text text) {
		int length = text.title().length() + 1;
		for (Section section : text.sections()) {
			length += section.text().length() + 1;
		}
		this.letters.clear(length);
		this.letters.add(text.title());
		this.letters.add('\n');
		String between = "";
		for (Section section : text.sections()) {
			this.letters.add(between);
			this.letters.add(section.text());
			between = "\n";
		}
	}

	private void section(int from, int to, SectionKind kind) {
		if (kind != SectionKind.BODY && kind != SectionKind.UNASSIGNED) {
			block(new Block(from, to, kind));
			return;
		}
		int at = from;
		for (Block block : SectionLabels.blocks(this.letters, from, to, SectionKind.BODY)) {
			words(at, block.start());
			block(block);
			at = block.end();
		}
		words(at, to);
	}

	private void block(Block block) {
		int at = skipSpace(block.start(), block.end());
		while (at < block.end()) {
			int latest = Math.min(block.end(), at + LONGEST_SENTENCE);
			int end = (block.section() == SectionKind.TITLE) ? latest : SentenceSplitter.end(this.letters, at, latest);
			this.cut |= end == at + LONGEST_SENTENCE;
			int first = this.tokens.size();
			words(at, end);
			if (this.tokens.size() > first) {
				this.sentences
					.add(new Sentence(this.sentences.size(), at, end, block.section(), first, this.tokens.size()));
			}
			at = skipSpace(end, block.end());
		}
	}

	private void words(int from, int to) {
		this.tokenizer.stretch(from, to);
		this.tokens.add(this.tokenizer, this.known);
	}

	private int skipSpace(int from, int to) {
		int i = from;
		while (i < to && Character.isWhitespace(this.letters.at(i))) {
			i++;
		}
		return i;
	}

	/** The same as {@link Text#full()}. */
	String full() {
		return chars(0, length());
	}

	/** How many chars the text has. */
	int length() {
		return this.letters.length();
	}

	/** One char of {@link Text#full()}. */
	char at(int position) {
		return this.letters.at(position);
	}

	/** Chars from one to before another. */
	String chars(int from, int to) {
		return this.letters.text(from, to);
	}

	/** Where one of the marks of {@link Letters#nextMark} stands next, or -1. */
	int next(char mark, int from) {
		int length = length();
		int i = this.letters.nextMark(from, length);
		while (i < length && at(i) != mark) {
			i = this.letters.nextMark(i + 1, length);
		}
		return (i < length) ? i : -1;
	}

	/** The line feed that ends the title. */
	int endOfTitle() {
		return next('\n', 0);
	}

	/** What stands before the first line feed. */
	String title() {
		return chars(0, endOfTitle());
	}

	List<Sentence> sentences() {
		return this.sentences;
	}

	/** Where all cues stand, looked for once and when they are asked for. */
	CueHits hits() {
		if (!this.matched) {
			this.cues.find(this, this.hits);
			this.matched = true;
		}
		return this.hits;
	}

	/** All words, those of labels included, which stand in no sentence. */
	Tokens tokens() {
		return this.tokens;
	}

	/** The first word after the title. */
	int firstOfBody() {
		return this.firstOfBody;
	}

	/** Whether a sentence was too long, so that a word may be cut in two. */
	boolean cut() {
		return this.cut;
	}

	int size() {
		return this.tokens.size();
	}

	int word(int token) {
		return this.tokens.word(token);
	}

	/** What {@link WordHash} makes of a word. */
	int hash(int token) {
		return this.tokens.hash(token);
	}

	int start(int token) {
		return this.tokens.start(token);
	}

	int end(int token) {
		return this.tokens.end(token);
	}

	boolean manyCapitals(int token) {
		return this.tokens.manyCapitals(token);
	}

	/** The word that starts at or after a char. */
	int tokenAt(int position) {
		return this.tokens.at(position);
	}

	/** The letters of one word as they stand. */
	String text(int token) {
		return text(token, token + 1);
	}

	/** The words from one to before another as they stand. */
	String text(int first, int end) {
		return this.tokens.text(first, end);
	}

	/** The sentence that a word stands in. */
	Sentence sentenceOf(int token) {
		int low = 0;
		int high = this.sentences.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.sentences.get(middle).endToken() > token) {
				high = middle;
			}
			else {
				low = middle + 1;
			}
		}
		return this.sentences.get(low);
	}

	Span span(int start, int end) {
		return new Span(this.codePoints.before(start), this.codePoints.before(end));
	}

	Span span(Sentence sentence) {
		return span(sentence.start(), sentence.end());
	}

}
