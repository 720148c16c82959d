package org.exowatch.tag;

import java.util.ArrayList;
import java.util.HashSet;
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

	private static final List<Candidate> CANDIDATES = List.of(new Candidate(VesicleRole.DELIVERY, RoleCue.DELIVERY),
			new Candidate(VesicleRole.BIOMARKER, RoleCue.BIOMARKER),
			new Candidate(VesicleRole.THERAPEUTIC, RoleCue.THERAPY), new Candidate(VesicleRole.METHOD, RoleCue.METHOD),
			new Candidate(VesicleRole.MECHANISM, RoleCue.MECHANISM));

	private final Cues<RoleCue> cues;

	RoleTagger(Words words) {
		this.cues = new Cues<>(RoleCue.class, words);
	}

	RoleTag tag(ReadText text, EvidenceType design) {
		Map<RoleCue, List<Hit<RoleCue>>> hits = this.cues.in(text);
		List<Hit<RoleCue>> complex = hits.getOrDefault(RoleCue.RNA_COMPLEX, List.of());
		Set<Integer> about = sentences(hits.getOrDefault(RoleCue.VESICLE, List.of()));
		if (!complex.isEmpty() && complex.size() * 2 >= about.size()) {
			return none(reason(text, complex.get(0), "role.rna-exosome"));
		}
		if (about.isEmpty()) {
			return none(new Reason("DEFAULT", "role.no-vesicles", "vesicles are not named", null, false));
		}
		return best(text, hits, about);
	}

	private static Set<Integer> sentences(List<Hit<RoleCue>> hits) {
		Set<Integer> found = new HashSet<>();
		hits.forEach((hit) -> found.add(hit.sentence().index()));
		return found;
	}

	private static RoleTag none(Reason reason) {
		return new RoleTag(VesicleRole.NONE, List.of(reason));
	}

	private static RoleTag best(ReadText text, Map<RoleCue, List<Hit<RoleCue>>> hits, Set<Integer> about) {
		Candidate best = null;
		int most = 0;
		List<Reason> against = new ArrayList<>();
		for (Candidate candidate : CANDIDATES) {
			int score = score(hits.getOrDefault(candidate.cue(), List.of()), about);
			if (score > most) {
				most = score;
				best = candidate;
			}
		}
		if (best == null) {
			Hit<RoleCue> named = hits.getOrDefault(RoleCue.VESICLE, List.of()).get(0);
			return new RoleTag(about.size() > 1 || named.sentence().title() ? VesicleRole.MECHANISM : VesicleRole.NONE,
					List.of(reason(text, named, "role.named-only")));
		}
		for (Candidate candidate : CANDIDATES) {
			int score = score(hits.getOrDefault(candidate.cue(), List.of()), about);
			if (!candidate.equals(best) && score * 2 > most) {
				against.add(said(text, candidate, hits, about, true));
			}
		}
		against.add(0, said(text, best, hits, about, false));
		return new RoleTag(best.role(), List.copyOf(against));
	}

	/**
	 * Sentences with both the vesicles and the cue count; the title counts four times.
	 */
	private static int score(List<Hit<RoleCue>> hits, Set<Integer> about) {
		Set<Integer> counted = new HashSet<>();
		int score = 0;
		for (Hit<RoleCue> hit : hits) {
			if (about.contains(hit.sentence().index()) && counted.add(hit.sentence().index())) {
				score += hit.sentence().title() ? 4 : 1;
			}
		}
		return score;
	}

	private static Reason said(ReadText text, Candidate candidate, Map<RoleCue, List<Hit<RoleCue>>> hits,
			Set<Integer> about, boolean against) {
		Hit<RoleCue> first = hits.getOrDefault(candidate.cue(), List.of())
			.stream()
			.filter((hit) -> about.contains(hit.sentence().index()))
			.findFirst()
			.orElseThrow();
		Reason reason = reason(text, first, "role." + candidate.role().name().toLowerCase(Locale.ROOT));
		return new Reason(reason.source(), reason.rule(), reason.detail(), reason.sentence(), against);
	}

	private static Reason reason(ReadText text, Hit<RoleCue> hit, String rule) {
		return new Reason(hit.sentence().title() ? "TITLE" : "TEXT", rule, "\"" + hit.words(text) + "\"",
				text.span(hit.sentence()), false);
	}

	private record Candidate(VesicleRole role, RoleCue cue) {

	}

}
