package org.exowatch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.exowatch.document.FactKind;
import org.exowatch.document.Reason;
import org.exowatch.document.Span;
import org.exowatch.document.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Why a document has its tags: for each the sentence with the words marked, what decided,
 * and what spoke against it.
 */
final class Explanation {

	private final String full;

	private final List<Span> sentences;

	private final List<Entry> entries = new ArrayList<>();

	private Explanation(String full, List<Span> sentences) {
		this.full = full;
		this.sentences = sentences;
	}

	/**
	 * One entry a tag.
	 * @param full title, line feed, body
	 * @param sentences of it, in order
	 */
	static List<Entry> of(Tags tags, String full, List<Span> sentences) {
		Explanation explanation = new Explanation(full, sentences);
		tags.conditions().forEach(explanation::condition);
		explanation.evidence(tags.evidence());
		explanation.add("role", tags.role().primary().name(), tags.role().because());
		explanation.keySentence(tags.keySentence());
		tags.facts().forEach(explanation::fact);
		tags.concerns()
			.forEach((concern) -> explanation.add("concern", concern.code(), concern.rule(), concern.sentence()));
		tags.claims()
			.forEach((claim) -> explanation.add("claim", claim.id() + " " + claim.name(), claim.rule(),
					claim.sentence()));
		return List.copyOf(explanation.entries);
	}

	private static String words(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private void condition(Tags.ConditionTag tag) {
		List<Ground> grounds = new ArrayList<>();
		tag.mentions()
			.forEach((mention) -> grounds.add(new Ground(false, mention.section().name(), mention.rule(),
					words(mention.assertion())
							+ ((mention.longForm() != null) ? ", short for " + mention.longForm() : ""),
					marked(mention.span()))));
		tag.because().forEach((reason) -> grounds.add(ground(reason)));
		this.entries
			.add(new Entry("condition", tag.id() + " " + tag.name() + ", " + (tag.focus() ? "focus" : "mentioned")
					+ ", " + words(tag.assertion()) + ", tier " + tag.tier(), tag.rule(), grounds));
	}

	private void evidence(Tags.EvidenceTag tag) {
		List<Ground> grounds = new ArrayList<>();
		tag.because().forEach((reason) -> grounds.add(ground(reason)));
		if (tag.disagreement() != null) {
			grounds.add(new Ground(true, "NOTE", "evidence.disagreement", tag.disagreement(), null));
		}
		String level = (tag.level() != null) ? ", design level " + tag.level() : ", no design level";
		this.entries.add(new Entry("evidence",
				tag.primary() + level + ", subject " + tag.subject() + ", tier " + tag.tier(), null, grounds));
	}

	private void keySentence(Tags.KeySentenceTag tag) {
		add("key sentence", (tag.span() != null) ? tag.span().in(this.full) : "none stated", tag.because());
	}

	private void fact(Tags.FactTag tag) {
		String kind = words(tag.kind());
		if (tag.span() == null) {
			Ground field = new Ground(false, "FIELD", tag.rule(), "a field of the record says it", null);
			this.entries.add(new Entry(kind, tag.value(), tag.rule(), List.of(field)));
		}
		else {
			add(kind, (tag.kind() == FactKind.ADVERSE_EVENT) ? "reported" : tag.value(), tag.rule(), tag.span());
		}
	}

	private void add(String tag, String value, List<Reason> because) {
		this.entries.add(new Entry(tag, value, null, because.stream().map(this::ground).toList()));
	}

	private void add(String tag, String value, String rule, Span span) {
		this.entries.add(new Entry(tag, value, rule, List.of(new Ground(false, "TEXT", rule, "", marked(span)))));
	}

	private Ground ground(Reason reason) {
		return new Ground(reason.against(), reason.source(), reason.rule(), reason.detail(), marked(reason));
	}

	/** The sentence of a reason; the words that the detail quotes are marked in it. */
	private @Nullable String marked(Reason reason) {
		Span span = reason.sentence();
		if (span == null) {
			return null;
		}
		String sentence = span.in(this.full);
		String quoted = quoted(reason.detail());
		String words = (quoted != null) ? quoted : sentence;
		int at = place(sentence, words);
		return (at < 0) ? sentence
				: sentence.substring(0, at) + "«" + words + "»" + sentence.substring(at + words.length());
	}

	/**
	 * What a detail quotes: all of it in straight quotes, or its opening in round ones.
	 */
	private static @Nullable String quoted(String detail) {
		if (detail.startsWith("\"")) {
			return (detail.length() > 2 && detail.endsWith("\"")) ? detail.substring(1, detail.length() - 1) : null;
		}
		int end = detail.startsWith("\u201c") ? detail.indexOf('\u201d') : -1;
		return (end > 1) ? detail.substring(1, end) : null;
	}

	/** Where words stand that are no part of longer ones, or -1. */
	private static int place(String sentence, String words) {
		int at = sentence.indexOf(words);
		while (at >= 0 && (isInWord(sentence, at) || isInWord(sentence, at + words.length()))) {
			at = sentence.indexOf(words, at + 1);
		}
		return at;
	}

	/** Whether letters or digits stand on both sides. */
	private static boolean isInWord(String sentence, int at) {
		return at > 0 && at < sentence.length() && Character.isLetterOrDigit(sentence.charAt(at - 1))
				&& Character.isLetterOrDigit(sentence.charAt(at));
	}

	/** The sentence or sentences around a span, which is marked. */
	private String marked(Span span) {
		int start = span.start();
		int end = span.end();
		for (Span sentence : this.sentences) {
			if (sentence.start() <= span.start() && sentence.end() > span.start()) {
				start = sentence.start();
			}
			if (sentence.start() < span.end() && sentence.end() >= span.end()) {
				end = sentence.end();
			}
		}
		return new Span(start, span.start()).in(this.full) + "«" + span.in(this.full) + "»"
				+ new Span(span.end(), Math.max(end, span.end())).in(this.full);
	}

	/**
	 * One tag.
	 *
	 * @param tag condition, evidence, role, key sentence, a kind of fact, concern, claim
	 * @param value what it says
	 * @param rule that decided, where it is one
	 * @param grounds for and against
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Entry(String tag, String value, @Nullable String rule, List<Ground> grounds) {

		/** Lines for a terminal. */
		String text() {
			StringBuilder text = new StringBuilder(this.tag).append(": ").append(this.value);
			text.append((this.rule != null) ? "  [" + this.rule + "]" : "").append('\n');
			this.grounds.forEach((ground) -> text.append(ground.text()));
			return text.toString();
		}

	}

	/**
	 * What a tag rests on, or what speaks against it.
	 *
	 * @param against whether it spoke for another answer
	 * @param source where it stands
	 * @param rule or weights
	 * @param detail in words
	 * @param marked the sentence with the words in « »
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Ground(boolean against, String source, String rule, String detail, @Nullable String marked) {

		String text() {
			String said = this.detail.isEmpty() ? "" : ": " + this.detail;
			String line = "  " + (this.against ? "- " : "+ ") + this.source + " " + this.rule + said + '\n';
			return (this.marked == null) ? line : line + "      " + this.marked.replace('\n', ' ') + '\n';
		}

	}

}
