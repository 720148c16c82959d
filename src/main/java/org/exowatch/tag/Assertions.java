package org.exowatch.tag;

import org.exowatch.document.Assertion;
import org.exowatch.document.SectionKind;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a text speaks of a condition at one place. A title names what a paper is
 * about, in whatever was studied: the evidence type says that it was animals.
 */
final class Assertions {

	/** An introduction without a label is no longer. */
	private static final int LONGEST_INTRODUCTION = 4;

	/** A text of fewer sentences has no introduction. */
	private static final int SHORTEST_TEXT = 4;

	/** Words between two conditions of one list: "rash or severe arthritis". */
	private static final int LISTED = 3;

	private final Cues<AssertionCue> cues;

	private final Cues<OwnWorkCue> ownWork;

	Assertions(Words words) {
		this.cues = new Cues<>(AssertionCue.class, words);
		this.ownWork = new Cues<>(OwnWorkCue.class, words);
	}

	/** Reads the sentences of one text, each once. */
	final class Reader {

		private final ReadText text;

		private final boolean animals;

		/** The sentence that was read last. */
		private @Nullable AssertionSentence read;

		private int readIndex = -1;

		/** The first sentence after the introduction, or -1 as long as nobody asked. */
		private int introduced;

		private @Nullable Found last;

		private Assertion lastSaid = Assertion.AFFIRMED;

		private boolean lastListed;

		/**
		 * A reader.
		 * @param animals whether the paper studied animals
		 * @param notice whether it is a notice, which has no introduction
		 */
		Reader(ReadText text, boolean animals, boolean notice) {
			this.text = text;
			this.animals = animals;
			this.introduced = notice ? 0 : -1;
		}

		/** How a condition is spoken of; those of one text in their order. */
		Assertion of(Found found, Sentence sentence) {
			AssertionSentence cues = read(sentence);
			boolean listed = isListed(found, sentence, cues);
			Assertion said = listed ? this.lastSaid : said(found, sentence, cues);
			if (this.last == null || found.endToken() > this.last.endToken()) {
				this.last = found;
				this.lastSaid = said;
				this.lastListed = listed;
			}
			return said;
		}

		private AssertionSentence read(Sentence sentence) {
			AssertionSentence known = this.read;
			if (known == null || this.readIndex != sentence.index()) {
				known = new AssertionSentence(this.text, Assertions.this.cues.in(this.text, sentence));
				this.read = known;
				this.readIndex = sentence.index();
			}
			return known;
		}

		private Assertion said(Found found, Sentence sentence, AssertionSentence cues) {
			if (!sentence.title() && cues.ofOthers(found)) {
				return Assertion.OTHER_SUBJECT;
			}
			if (cues.negates(found)) {
				return Assertion.NEGATED;
			}
			if (cues.supposes(found) || (!sentence.title() && cues.plans(found))) {
				return Assertion.HYPOTHETICAL;
			}
			if (sentence.title()) {
				return Assertion.AFFIRMED;
			}
			boolean introduction = sentence.section() == SectionKind.BACKGROUND || introduces(sentence);
			if (cues.animals() || (this.animals && !introduction && !cues.people())) {
				return Assertion.ANIMAL;
			}
			return introduction ? Assertion.BACKGROUND : Assertion.AFFIRMED;
		}

		/** "No fever, rash or arthritis": what is said of the first holds for all. */
		private boolean isListed(Found found, Sentence sentence, AssertionSentence cues) {
			Found before = this.last;
			if (before == null || this.lastSaid == Assertion.AFFIRMED || this.lastSaid == Assertion.ANIMAL
					|| this.lastSaid == Assertion.BACKGROUND || before.endToken() > found.firstToken()
					|| found.firstToken() - before.endToken() > LISTED || before.firstToken() < sentence.firstToken()) {
				return false;
			}
			return cues.listed(before.endToken(), found.firstToken(), this.lastListed);
		}

		/** Whether a sentence without a label stands before what the paper did. */
		private boolean introduces(Sentence sentence) {
			if (sentence.section() != SectionKind.BODY || sentence.index() > LONGEST_INTRODUCTION) {
				return false;
			}
			if (this.introduced < 0) {
				this.introduced = introduction();
			}
			return sentence.index() < this.introduced;
		}

		private int introduction() {
			int size = this.text.sentences().size();
			int last = (size > SHORTEST_TEXT) ? Math.min(LONGEST_INTRODUCTION, size / 2) : 0;
			int index = 0;
			while (index <= last && isIntroductory(this.text.sentences().get(index))) {
				index++;
			}
			return index;
		}

		private boolean isIntroductory(Sentence sentence) {
			return sentence.title() || (sentence.section() == SectionKind.BODY
					&& Assertions.this.ownWork.in(this.text, sentence).isEmpty());
		}

	}

}
