package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Text;

/**
 * A text cut into words and sentences, each with the section it stands in. Inside of the
 * room places are chars; {@link #span} turns them into the code points that leave it.
 */
final class ReadText {

	/** What goes on for longer is no sentence; cut, so that no rule sees more at once. */
	private static final int LONGEST_SENTENCE = 10_000;

	private final String full;

	private final List<Sentence> sentences = new ArrayList<>();

	private int[] starts = new int[256];

	private int[] ends = new int[256];

	private int[] words = new int[256];

	private int size;

	private final int[] pairs;

	private ReadText(String full, List<Block> blocks, Words known) {
		this.full = full;
		this.pairs = surrogatePairs(full);
		blocks.forEach((block) -> read(block, known));
	}

	/** A text as it is stored. */
	static ReadText of(Text text, Words words) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block(0, text.title().length(), SectionKind.TITLE));
		String full = text.full();
		int at = text.title().length() + 1;
		for (Section section : text.sections()) {
			int end = at + section.text().length();
			boolean labelled = section.kind() != SectionKind.BODY && section.kind() != SectionKind.UNASSIGNED;
			blocks.addAll(labelled ? List.of(new Block(at, end, section.kind()))
					: SectionLabels.blocks(full, at, end, SectionKind.BODY));
			at = end + 1;
		}
		return new ReadText(full, blocks, words);
	}

	private void read(Block block, Words known) {
		int at = skipSpace(block.start(), block.end());
		while (at < block.end()) {
			int latest = Math.min(block.end(), at + LONGEST_SENTENCE);
			int end = (block.section() == SectionKind.TITLE) ? latest : SentenceSplitter.end(this.full, at, latest);
			int first = this.size;
			Tokenizer.scan(this.full, at, end, (start, stop, form) -> token(start, stop, known.number(form)));
			if (this.size > first) {
				this.sentences.add(new Sentence(this.sentences.size(), at, end, block.section(), first, this.size));
			}
			at = skipSpace(end, block.end());
		}
	}

	private int skipSpace(int from, int to) {
		int i = from;
		while (i < to && Character.isWhitespace(this.full.charAt(i))) {
			i++;
		}
		return i;
	}

	private void token(int start, int end, int word) {
		if (this.size == this.starts.length) {
			this.starts = Arrays.copyOf(this.starts, this.size * 2);
			this.ends = Arrays.copyOf(this.ends, this.size * 2);
			this.words = Arrays.copyOf(this.words, this.size * 2);
		}
		this.starts[this.size] = start;
		this.ends[this.size] = end;
		this.words[this.size++] = word;
	}

	String full() {
		return this.full;
	}

	List<Sentence> sentences() {
		return this.sentences;
	}

	int size() {
		return this.size;
	}

	int word(int token) {
		return this.words[token];
	}

	int start(int token) {
		return this.starts[token];
	}

	int end(int token) {
		return this.ends[token];
	}

	/** The letters of one word as they stand. */
	String text(int token) {
		return this.full.substring(this.starts[token], this.ends[token]);
	}

	/** The word that starts at or after a char. */
	int tokenAt(int position) {
		int found = Arrays.binarySearch(this.starts, 0, this.size, position);
		return (found >= 0) ? found : -found - 1;
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
		return new Span(codePoint(start), codePoint(end));
	}

	Span span(Sentence sentence) {
		return span(sentence.start(), sentence.end());
	}

	private int codePoint(int position) {
		if (this.pairs.length == 0) {
			return position;
		}
		int found = Arrays.binarySearch(this.pairs, position);
		return position - ((found >= 0) ? found : -found - 1);
	}

	/** Where the second halves of surrogate pairs end; empty for most texts. */
	private static int[] surrogatePairs(String text) {
		int[] found = new int[0];
		int count = 0;
		for (int i = 1; i < text.length(); i++) {
			if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
				found = (count == found.length) ? Arrays.copyOf(found, Math.max(8, count * 2)) : found;
				found[count++] = i;
			}
		}
		return Arrays.copyOf(found, count);
	}

}
