package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Assertion;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags.Mention;

/**
 * Says why a condition was given and is the focus or not, and what spoke against it.
 */
final class ConditionReasons {

	/** Of one kind; the mentions themselves show the rest. */
	private static final int MOST = 3;

	private final Forms forms;

	private final String vocabulary;

	ConditionReasons(Forms forms, String vocabulary) {
		this.forms = forms;
		this.vocabulary = vocabulary;
	}

	List<Reason> of(ConditionFacts facts, Focus.Verdict verdict, Focus.Reader text) {
		List<Reason> reasons = new ArrayList<>(4);
		if (facts.heading()) {
			reasons.add(new Reason("MESH", "condition.mesh-heading",
					facts.major() ? "a MeSH heading, major topic" : "a MeSH heading", null, false));
		}
		given(facts, text, reasons);
		focus(facts, verdict, text, reasons);
		spoken(facts, text, reasons);
		return List.copyOf(reasons);
	}

	/** The first mention by each rule. */
	private void given(ConditionFacts facts, Focus.Reader text, List<Reason> reasons) {
		List<String> rules = new ArrayList<>(MOST);
		for (int i = 0; i < facts.mentions().size() && rules.size() < MOST; i++) {
			Mention mention = facts.mentions().get(i);
			if (!rules.contains(mention.rule())) {
				rules.add(mention.rule());
				Sentence sentence = facts.sentence(i);
				reasons.add(new Reason(sentence.title() ? "TITLE" : "TEXT", mention.rule(), why(mention, facts.form(i)),
						text.span(sentence), false));
				if (mention.longForm() != null && mention.text().length() <= 3) {
					reasons.add(new Reason("TEXT", "condition.ambiguous-form",
							"“" + mention.text() + "” may stand for other things", text.span(sentence), true));
				}
			}
		}
	}

	private String why(Mention mention, int form) {
		if (mention.longForm() != null) {
			return "“" + mention.text() + "” stands for “" + mention.longForm() + "” in this text";
		}
		String quoted = "“" + mention.text() + "”";
		return switch (mention.rule()) {
			case "condition.name" -> quoted + " is a name in " + this.vocabulary;
			case "condition.learnt" -> quoted + ": " + this.forms.note(form) + " in " + this.vocabulary;
			case "condition.name-variant" -> quoted + " is another way to write “" + this.forms.note(form) + "”";
			case "condition.coordination" -> quoted + " shares a word with another name";
			default -> quoted + " describes it";
		};
	}

	private static void focus(ConditionFacts facts, Focus.Verdict verdict, Focus.Reader text, List<Reason> reasons) {
		if (facts.major()) {
			reasons.add(new Reason("MESH", "focus.major-heading", "indexed as a major topic", null, false));
		}
		Sentence sentence = verdict.sentence();
		if (!facts.mentions().isEmpty()) {
			reasons.add(new Reason((sentence != null && sentence.title()) ? "TITLE" : "TEXT", verdict.rule(),
					verdict.detail(), (sentence != null) ? text.span(sentence) : null, !verdict.focus()));
		}
	}

	/** Mentions that do not affirm it. */
	private static void spoken(ConditionFacts facts, Focus.Reader text, List<Reason> reasons) {
		int count = 0;
		for (int i = 0; i < facts.mentions().size() && count < MOST; i++) {
			Mention mention = facts.mentions().get(i);
			if (mention.assertion() != Assertion.AFFIRMED) {
				count++;
				reasons.add(new Reason("TEXT", rule(mention.assertion()),
						"“" + mention.text() + "” is " + words(mention.assertion()), text.span(facts.sentence(i)),
						true));
			}
		}
	}

	private static String rule(Assertion assertion) {
		return switch (assertion) {
			case NEGATED -> "assertion.negated";
			case HYPOTHETICAL -> "assertion.hypothetical";
			case BACKGROUND -> "assertion.background";
			case ANIMAL -> "assertion.animal";
			case OTHER_SUBJECT -> "assertion.other-subject";
			case AFFIRMED -> "assertion.affirmed";
		};
	}

	private static String words(Assertion assertion) {
		return switch (assertion) {
			case NEGATED -> "denied here";
			case HYPOTHETICAL -> "only possible here";
			case BACKGROUND -> "background here";
			case ANIMAL -> "of animals here";
			case OTHER_SUBJECT -> "of somebody else here";
			case AFFIRMED -> "affirmed here";
		};
	}

}
