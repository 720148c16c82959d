package org.exowatch.tag;

/**
 * The words and groups of words that {@link DesignModel} weighs: one and two words of the
 * text, up to three of the title, apart from one another.
 */
final class DesignTerms {

	private static final int BODY_WORD = 1;

	private static final int BODY_PAIR = 2;

	private static final int TITLE_WORD = 3;

	private static final int TITLE_PAIR = 4;

	private static final int TITLE_TRIPLE = 5;

	private DesignTerms() {
	}

	/**
	 * Goes through a text.
	 * @param words what {@link WordHash} makes of it
	 */
	static void find(ReadText text, int[] words, Sink sink) {
		for (Sentence sentence : text.sentences()) {
			int end = Math.min(sentence.endToken(), words.length);
			if (sentence.title()) {
				title(words, sentence.firstToken(), end, sink);
			}
			else {
				body(words, sentence.firstToken(), end, sink);
			}
		}
	}

	private static void body(int[] words, int first, int end, Sink sink) {
		int before = WordHash.START;
		for (int i = first; i < end; i++) {
			int word = words[i];
			sink.term(WordHash.group(BODY_WORD, word, 0, 0), i, i + 1);
			sink.term(WordHash.group(BODY_PAIR, before, word, 0), Math.max(first, i - 1), i + 1);
			before = word;
		}
	}

	private static void title(int[] words, int first, int end, Sink sink) {
		int second = WordHash.START;
		int before = WordHash.START;
		for (int i = first; i <= end; i++) {
			int word = (i < end) ? words[i] : WordHash.START;
			int from = Math.max(first, i - 1);
			int to = Math.min(i + 1, end);
			if (i < end) {
				sink.term(WordHash.group(TITLE_WORD, word, 0, 0), i, to);
			}
			if (from < to) {
				sink.term(WordHash.group(TITLE_PAIR, before, word, 0), from, to);
				sink.term(WordHash.group(TITLE_TRIPLE, second, before, word), Math.max(first, i - 2), to);
			}
			second = before;
			before = word;
		}
	}

	/** Takes what is found. */
	interface Sink {

		/**
		 * A word or a group of words.
		 * @param hash what stands for it
		 * @param first its first word in the text
		 * @param end the word after its last one
		 */
		void term(int hash, int first, int end);

	}

}
