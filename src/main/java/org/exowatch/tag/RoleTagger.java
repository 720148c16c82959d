package org.exowatch.tag;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;
import org.exowatch.document.Tags.RoleTag;
import org.exowatch.document.VesicleRole;

/** Decides what the vesicles are to a paper, from the sentences that speak of them. */
final class RoleTagger {

	private static final List<Candidate> CANDIDATES = List.of(
			new Candidate(VesicleRole.DELIVERY, RoleCue.DELIVERY, RoleCue.DELIVERY_HINT),
			new Candidate(VesicleRole.BIOMARKER, RoleCue.BIOMARKER, RoleCue.BIOMARKER_HINT),
			new Candidate(VesicleRole.THERAPEUTIC, RoleCue.THERAPY, RoleCue.THERAPY_HINT),
			new Candidate(VesicleRole.METHOD, RoleCue.METHOD, RoleCue.METHOD_HINT),
			new Candidate(VesicleRole.MECHANISM, RoleCue.MECHANISM, RoleCue.MECHANISM_HINT));

	/** A trial that speaks of a treatment beside its vesicles most likely gives them. */
	private static final Set<EvidenceType> GIVEN = EnumSet.of(EvidenceType.RANDOMIZED_TRIAL,
			EvidenceType.CLINICAL_TRIAL, EvidenceType.PROTOCOL);

	private static final int GIVEN_SCORE = 4;

	/** What is loaded or engineered, by its title, is given to deliver something. */
	private static final int ENGINEERED_SCORE = 3;

	private static final int TITLE_COUNTS = 3;

	/**
	 * In a text of so many sentences that names vesicles once they are not the subject.
	 */
	private static final int LONG_TEXT = 5;

	/** More words than any phrase of {@link RoleCue} has. */
	private static final int LONGEST_PHRASE = 8;

	private static final RoleTag NO_VESICLES = none(
			new Reason("DEFAULT", "role.no-vesicles", "vesicles are not named", null, false));

	private final Cues<RoleCue> cues;

	/** What has to be there before anything else is looked for: most papers lack it. */
	private final Cues<RoleCue> names;

	RoleTagger(Words words) {
		this.cues = new Cues<>(RoleCue.class, words);
		this.names = new Cues<>(RoleCue.class, EnumSet.of(RoleCue.VESICLE, RoleCue.RNA_COMPLEX), words);
	}

	RoleTag tag(ReadText text, EvidenceType design) {
		if (!this.names.anyIn(text)) {
			return NO_VESICLES;
		}
		Map<RoleCue, List<Hit<RoleCue>>> hits = this.cues.in(text);
		List<Hit<RoleCue>> vesicles = extracellular(hits);
		List<Hit<RoleCue>> complex = hits.getOrDefault(RoleCue.RNA_COMPLEX, List.of());
		BitSet about = sentences(vesicles);
		if (!complex.isEmpty() && complex.size() * 2 >= about.cardinality()) {
			return none(reason(text, complex.get(0), "role.rna-exosome"));
		}
		if (about.isEmpty()) {
			List<Hit<RoleCue>> others = hits.getOrDefault(RoleCue.OTHER_VESICLE, List.of());
			return others.isEmpty() ? NO_VESICLES : none(reason(text, others.get(0), "role.other-vesicles"));
		}
		if (hits.containsKey(RoleCue.OTHER_EV) && !hits.containsKey(RoleCue.FULL_NAME)) {
			return none(reason(text, hits.getOrDefault(RoleCue.OTHER_EV, List.of()).get(0), "role.other-ev"));
		}
		boolean titled = vesicles.get(0).sentence().title();
		if (!titled && about.cardinality() == 1 && text.sentences().size() > LONG_TEXT) {
			return none(reason(text, vesicles.get(0), "role.named-once"));
		}
		return best(text, hits, about, titled && GIVEN.contains(design));
	}

	/** The names of vesicles, those aside that only belong to the inside of a cell. */
	private static List<Hit<RoleCue>> extracellular(Map<RoleCue, List<Hit<RoleCue>>> hits) {
		List<Hit<RoleCue>> others = hits.getOrDefault(RoleCue.OTHER_VESICLE, List.of());
		List<Hit<RoleCue>> named = hits.getOrDefault(RoleCue.VESICLE, List.of());
		if (others.isEmpty()) {
			return named;
		}
		List<Hit<RoleCue>> left = new ArrayList<>();
		for (Hit<RoleCue> hit : named) {
			boolean inside = false;
			for (Hit<RoleCue> other : others) {
				inside |= other.firstToken() <= hit.firstToken() && other.endToken() >= hit.endToken();
			}
			if (!inside) {
				left.add(hit);
			}
		}
		return left;
	}

	private static BitSet sentences(List<Hit<RoleCue>> hits) {
		BitSet found = new BitSet();
		for (Hit<RoleCue> hit : hits) {
			found.set(hit.sentence().index());
		}
		return found;
	}

	private static RoleTag none(Reason reason) {
		return new RoleTag(VesicleRole.NONE, List.of(reason));
	}

	private static RoleTag best(ReadText text, Map<RoleCue, List<Hit<RoleCue>>> hits, BitSet about, boolean given) {
		int[] longest = longest(text, hits);
		List<Scored> scored = new ArrayList<>();
		for (Candidate candidate : CANDIDATES) {
			List<Hit<RoleCue>> said = said(candidate, hits, about, longest);
			scored.add(new Scored(candidate.role(), said, score(said, candidate) + extra(candidate, said, given)));
		}
		Scored best = scored.get(0);
		for (Scored one : scored) {
			best = (one.score() > best.score()) ? one : best;
		}
		if (best.score() == 0) {
			Hit<RoleCue> named = extracellular(hits).get(0);
			return new RoleTag(
					about.cardinality() > 1 || named.sentence().title() ? VesicleRole.MECHANISM : VesicleRole.NONE,
					List.of(reason(text, named, "role.named-only")));
		}
		return new RoleTag(best.role(), because(text, scored, best));
	}

	private static int extra(Candidate candidate, List<Hit<RoleCue>> said, boolean given) {
		if (candidate.role() == VesicleRole.THERAPEUTIC) {
			return (given && !said.isEmpty()) ? GIVEN_SCORE : 0;
		}
		if (candidate.role() == VesicleRole.DELIVERY) {
			for (Hit<RoleCue> hit : said) {
				if (hit.sentence().title() && hit.cue() == RoleCue.DELIVERY) {
					return ENGINEERED_SCORE;
				}
			}
		}
		return 0;
	}

	/**
	 * The cues of a role that stand beside the vesicles and not inside of another phrase,
	 * strong ones before hints.
	 */
	private static List<Hit<RoleCue>> said(Candidate candidate, Map<RoleCue, List<Hit<RoleCue>>> hits, BitSet about,
			int[] longest) {
		List<Hit<RoleCue>> said = new ArrayList<>();
		for (RoleCue cue : List.of(candidate.cue(), candidate.hint())) {
			for (Hit<RoleCue> hit : hits.getOrDefault(cue, List.of())) {
				if (about.get(hit.sentence().index()) && !covered(hit, longest)) {
					said.add(hit);
				}
			}
		}
		return said;
	}

	/**
	 * Where the longest phrase ends that starts at each word, the names of vesicles
	 * aside; 0 where none starts.
	 */
	private static int[] longest(ReadText text, Map<RoleCue, List<Hit<RoleCue>>> hits) {
		int[] ends = new int[text.size()];
		hits.forEach((cue, all) -> {
			if (cue != RoleCue.VESICLE && cue != RoleCue.FULL_NAME) {
				for (Hit<RoleCue> hit : all) {
					ends[hit.firstToken()] = Math.max(ends[hit.firstToken()], hit.endToken());
				}
			}
		});
		return ends;
	}

	/** "Therapeutic" in "therapeutic target" says nothing of its own. */
	private static boolean covered(Hit<RoleCue> hit, int[] longest) {
		for (int first = Math.max(0, hit.firstToken() - LONGEST_PHRASE); first <= hit.firstToken(); first++) {
			int end = longest[first];
			if (end >= hit.endToken() && end - first > hit.endToken() - hit.firstToken()) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A sentence with a cue counts two, one with a hint one; the title three times that.
	 */
	private static int score(List<Hit<RoleCue>> said, Candidate candidate) {
		BitSet counted = new BitSet();
		int score = 0;
		for (Hit<RoleCue> hit : said) {
			if (!counted.get(hit.sentence().index())) {
				counted.set(hit.sentence().index());
				score += ((hit.cue() == candidate.cue()) ? 2 : 1) * (hit.sentence().title() ? TITLE_COUNTS : 1);
			}
		}
		return score;
	}

	private static List<Reason> because(ReadText text, List<Scored> scored, Scored best) {
		List<Reason> because = new ArrayList<>();
		because.add(reason(text, best, false));
		for (Scored other : scored) {
			if (other.role() != best.role() && !other.said().isEmpty() && other.score() * 5 > best.score()) {
				because.add(reason(text, other, true));
			}
		}
		return List.copyOf(because);
	}

	private static Reason reason(ReadText text, Scored scored, boolean against) {
		String rule = "role." + scored.role().name().toLowerCase(Locale.ROOT);
		Reason reason = reason(text, scored.said().get(0), rule);
		return new Reason(reason.source(), reason.rule(), reason.detail(), reason.sentence(), against);
	}

	private static Reason reason(ReadText text, Hit<RoleCue> hit, String rule) {
		return new Reason(hit.sentence().title() ? "TITLE" : "TEXT", rule, "\"" + hit.words(text) + "\"",
				text.span(hit.sentence()), false);
	}

	/**
	 * A role and what speaks for it.
	 */
	private record Candidate(VesicleRole role, RoleCue cue, RoleCue hint) {

	}

	private record Scored(VesicleRole role, List<Hit<RoleCue>> said, int score) {

	}

}
