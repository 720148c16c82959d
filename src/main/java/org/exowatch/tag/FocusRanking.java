package org.exowatch.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.Assertion;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.Mention;

/**
 * Settles which of the conditions of a document it is about, when each has been looked at
 * by itself.
 */
final class FocusRanking {

	/**
	 * What happens in many diseases (inflammation, hypoxia, ischemia, neuroinflammation,
	 * carcinogenesis, metastasis, neurotoxicity, carcinoma, necrosis): a paper is about
	 * the disease.
	 */
	private static final Set<String> PROCESSES = Set.of("MESH:D007249", "MESH:D000860", "MESH:D007511",
			"MESH:D000090862", "MESH:D063646", "MESH:D009362", "MESH:D020258", "MESH:D002277", "MESH:D009336");

	/** A condition that nothing else makes the focus has to be named so often. */
	private static final int OFTEN = 3;

	private final Lexicon lexicon;

	FocusRanking(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	List<ConditionTag> ranked(List<ConditionTag> tags, boolean notice) {
		if (tags.isEmpty()) {
			return tags;
		}
		List<ConditionTag> ranked = processes(narrowed(tags));
		return notice ? ranked : chosen(ranked);
	}

	/** A paper on breast cancer is about that, not about neoplasms as well. */
	private List<ConditionTag> narrowed(List<ConditionTag> tags) {
		if (inFocus(tags) < 2) {
			return tags;
		}
		Map<String, String> wider = new HashMap<>();
		for (ConditionTag tag : tags) {
			if (tag.focus()) {
				Set<String> ancestors = new HashSet<>();
				this.lexicon.addAncestors(this.lexicon.number(tag.id()), ancestors);
				ancestors.forEach((id) -> wider.putIfAbsent(id, tag.name()));
			}
		}
		if (wider.isEmpty()) {
			return tags;
		}
		List<ConditionTag> narrowed = new ArrayList<>(tags.size());
		for (ConditionTag tag : tags) {
			String narrower = tag.focus() ? wider.get(tag.id()) : null;
			narrowed.add((narrower != null)
					? with(tag, false, "focus.narrower", narrower + ", which is narrower, is the focus") : tag);
		}
		return narrowed;
	}

	private static int inFocus(List<ConditionTag> tags) {
		int count = 0;
		for (ConditionTag tag : tags) {
			count += tag.focus() ? 1 : 0;
		}
		return count;
	}

	/** Beside a disease in focus, what happens in it is none. */
	private static List<ConditionTag> processes(List<ConditionTag> tags) {
		ConditionTag disease = null;
		boolean any = false;
		for (ConditionTag tag : tags) {
			boolean process = PROCESSES.contains(tag.id());
			any |= tag.focus() && process;
			disease = (disease == null && tag.focus() && !process) ? tag : disease;
		}
		if (!any || disease == null) {
			return tags;
		}
		List<ConditionTag> left = new ArrayList<>(tags.size());
		for (ConditionTag tag : tags) {
			left.add((tag.focus() && PROCESSES.contains(tag.id())) ? with(tag, false, "focus.process",
					"it happens in many diseases, and " + disease.name() + " is the focus") : tag);
		}
		return left;
	}

	/**
	 * If a paper names one disease again and again and no other is its focus, that is it;
	 * a process that the title or the aim names stays beside it.
	 */
	private static List<ConditionTag> chosen(List<ConditionTag> tags) {
		ConditionTag most = null;
		int count = OFTEN - 1;
		for (ConditionTag tag : tags) {
			if (tag.focus() && !PROCESSES.contains(tag.id())) {
				return tags;
			}
			int named = (PROCESSES.contains(tag.id()) || isHarm(tag)) ? 0 : named(tag);
			most = (named > count) ? tag : most;
			count = Math.max(count, named);
		}
		return (most != null) ? replaced(tags, most, count) : tags;
	}

	private static boolean isHarm(ConditionTag tag) {
		return tag.because().stream().anyMatch((reason) -> reason.rule().equals(Focus.Verdict.HARM));
	}

	private static List<ConditionTag> replaced(List<ConditionTag> tags, ConditionTag chosen, int count) {
		List<ConditionTag> replaced = new ArrayList<>(tags.size());
		for (ConditionTag tag : tags) {
			replaced.add(tag.id().equals(chosen.id()) ? with(tag, true, "focus.most-named",
					"named " + count + " times, and no other disease more often or in focus") : tag);
		}
		return replaced;
	}

	/**
	 * Mentions that are neither denied nor of somebody else: what may be prevented is
	 * named as well.
	 */
	private static int named(ConditionTag tag) {
		int named = 0;
		for (Mention mention : tag.mentions()) {
			named += switch (mention.assertion()) {
				case AFFIRMED, ANIMAL, BACKGROUND, HYPOTHETICAL -> 1;
				case NEGATED, OTHER_SUBJECT -> 0;
			};
		}
		return named;
	}

	private static ConditionTag with(ConditionTag tag, boolean focus, String rule, String detail) {
		List<Reason> because = new ArrayList<>(tag.because());
		because.add(new Reason("TEXT", rule, detail, null, !focus));
		boolean weak = tag.assertion() == Assertion.BACKGROUND || tag.assertion() == Assertion.HYPOTHETICAL;
		return new ConditionTag(tag.id(), tag.name(), focus, (focus && weak) ? Assertion.AFFIRMED : tag.assertion(),
				tag.tier(), tag.foundBy(), tag.rule(), tag.mentions(), List.copyOf(because));
	}

}
