package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.exowatch.digest.Digest.Fact;
import org.exowatch.digest.Digest.Flag;
import org.exowatch.digest.Digest.PaperItem;
import org.exowatch.digest.Digest.Quote;
import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput.Condition;
import org.exowatch.document.DigestInput.Paper;
import org.exowatch.document.DigestInput.PaperFact;
import org.exowatch.document.FactKind;
import org.exowatch.document.Subject;

/** One paper in words. */
final class PaperText {

	private static final int AUTHORS = 3;

	/** More sentences on adverse events stay with the source. */
	private static final int HARMS = 4;

	private static final int VALUES = 4;

	/** Said of a sentence that tells of adverse events, or that there were none. */
	static final String ON_HARM = "On adverse events";

	static final String PREPRINT = "preprint";

	static final String CONCERN = "expression of concern";

	private static final Map<String, Flag> FLAGS = Map.of("PREPRINT", new Flag(PREPRINT, false), "RETRACTED",
			new Flag("RETRACTED: not counted as evidence", true), "CONCERN", new Flag(CONCERN, true), "CORRECTED",
			new Flag("corrected", false), "NO_ABSTRACT", new Flag("no abstract", false), "DISAGREEMENT",
			new Flag("publication type and text disagree", false), "OLDER", new Flag("older, first seen now", false));

	private PaperText() {
	}

	static PaperItem full(Paper paper) {
		Quote quote = (paper.keySentence() != null && !retracted(paper))
				? new Quote(harms(paper).contains(paper.keySentence()) ? "Key sentence, on adverse events" : "",
						paper.keySentence(), Links.to(paper.key()), "", paper.key())
				: null;
		return new PaperItem(id(paper), Links.to(paper.key(), title(paper)), citation(paper), Links.to(paper.key()),
				design(paper), flags(paper), facts(paper), quote, (quote != null) ? "" : silent(paper),
				quotedHarms(paper));
	}

	/** Without the key sentence: for the compact list. */
	static PaperItem brief(Paper paper) {
		return new PaperItem(id(paper), Links.to(paper.key(), title(paper)), citation(paper), Links.to(paper.key()),
				design(paper), flags(paper), briefFacts(paper), null, "", List.of());
	}

	static String id(Paper paper) {
		String key = paper.key().key();
		boolean digits = !key.isEmpty() && key.chars().allMatch((unit) -> unit >= '0' && unit <= '9');
		return digits ? "pmid-" + key : "paper-" + Integer.toHexString(key.hashCode());
	}

	static String title(Paper paper) {
		return paper.title().isBlank() ? "[No title]" : paper.title();
	}

	static String design(Paper paper) {
		return paper.evidence().label()
				+ ((paper.level() != null) ? ", design level " + paper.level() + " (not GRADE)" : ", no design level");
	}

	private static String citation(Paper paper) {
		String doi = (paper.doi() != null) ? "doi:" + paper.doi() : null;
		return Stream.of(authors(paper.authors()), paper.journal(), paper.published(), doi)
			.filter((part) -> part != null && !part.isBlank())
			.map((part) -> Objects.requireNonNull(part).strip())
			.map((part) -> part.endsWith(".") ? part : part + ".")
			.collect(Collectors.joining(" "));
	}

	private static String authors(List<String> authors) {
		String first = String.join(", ", authors.subList(0, Math.min(AUTHORS, authors.size())));
		return (authors.size() > AUTHORS) ? first + ", et al." : first;
	}

	static boolean retracted(Paper paper) {
		return paper.flags().contains("RETRACTED");
	}

	static List<Flag> flags(Paper paper) {
		return paper.flags().stream().map(PaperText::flag).toList();
	}

	static Flag flag(String flag) {
		return FLAGS.getOrDefault(flag, new Flag(Words.lower(flag), false));
	}

	private static List<Fact> facts(Paper paper) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("Studied", Words.subject(paper.subject())));
		if (paper.subject() != Subject.HUMAN) {
			stated(paper, FactKind.SPECIES, "Species", facts);
		}
		stated(paper, FactKind.SAMPLE_SIZE, "Sample size", facts);
		stated(paper, FactKind.TRIAL_PHASE, "Trial phase", facts);
		facts.add(new Fact("Vesicles", Words.role(paper.role())));
		stated(paper, FactKind.SOURCE_CELLS, "Vesicles from", facts);
		stated(paper, FactKind.CARGO, "Cargo", facts);
		stated(paper, FactKind.ROUTE, "Route", facts);
		if (!paper.registrations().isEmpty()) {
			facts.add(new Fact("Trial registration",
					String.join(", ", paper.registrations()) + " (registry not checked)"));
		}
		String assertions = PaperSection.focus(paper)
			.filter((condition) -> condition.assertion() != Assertion.AFFIRMED)
			.map((condition) -> condition.name() + ": " + Words.assertion(condition.assertion()))
			.collect(Collectors.joining(", "));
		if (!assertions.isEmpty()) {
			facts.add(new Fact("Spoken of as", assertions));
		}
		if (paper.note() != null) {
			facts.add(new Fact("Note", paper.note()));
		}
		return facts;
	}

	private static void stated(Paper paper, FactKind kind, String name, List<Fact> facts) {
		List<String> values = paper.facts()
			.stream()
			.filter((fact) -> fact.kind() == kind)
			.map(PaperFact::value)
			.distinct()
			.toList();
		if (!values.isEmpty()) {
			facts.add(new Fact(name, Words.list(values, VALUES)));
		}
	}

	/** A key sentence that is one of them is not told twice. */
	private static List<Quote> quotedHarms(Paper paper) {
		return harms(paper).stream()
			.filter((quote) -> !quote.equals(paper.keySentence()) && !retracted(paper))
			.limit(HARMS)
			.map((quote) -> new Quote(ON_HARM, quote, Links.to(paper.key()), "", paper.key()))
			.toList();
	}

	private static List<String> harms(Paper paper) {
		return paper.facts()
			.stream()
			.filter((fact) -> fact.kind() == FactKind.ADVERSE_EVENT && fact.quote() != null)
			.map((fact) -> Objects.requireNonNull(fact.quote()))
			.distinct()
			.toList();
	}

	private static List<Fact> briefFacts(Paper paper) {
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("Vesicles", Words.role(paper.role())));
		String conditions = PaperSection.focus(paper).map(Condition::name).collect(Collectors.joining(", "));
		if (!conditions.isEmpty()) {
			facts.add(new Fact("About", conditions));
		}
		return facts;
	}

	private static String silent(Paper paper) {
		if (retracted(paper)) {
			return "Retracted: nothing of it is quoted.";
		}
		return paper.flags().contains("NO_ABSTRACT") ? "No abstract to quote from."
				: "No sentence was found that states a main finding.";
	}

}
