package org.exowatch.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.VesicleRole;
import org.exowatch.store.Decisions;
import org.exowatch.store.Decisions.Decision;
import org.exowatch.vocabulary.Concept;
import org.exowatch.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records what a person decided about a tag. */
@Command(name = "decide", mixinStandardHelpOptions = true,
		description = "Records what a person decided about a tag of a stored document: it stands above the rules, whatever "
				+ "vocabulary comes. A newer decision takes the place of an older one; nothing is deleted.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch decide 90000001 --condition MESH:D010003 --reject --note 'only in the reference list'",
				"  exowatch decide 90000001 --condition MESH:D018771 --accept --name Arthralgia",
				"  exowatch decide 90000001 --evidence ANIMAL --note 'no patients'",
				"  exowatch decide 90000001 --evidence ANIMAL --withdraw",
				"  exowatch decide --list                      all decisions, the newest first" })
final class DecideCommand implements Callable<Integer> {

	private static final Pattern ID = Pattern
		.compile("MESH:[CD]\\d{6,9}|OMIM:(PS)?\\d{6}|DOID:\\d{1,9}|(?!MESH:|OMIM:|DOID:)[A-Z][A-Za-z]*:[\\w.-]{1,40}");

	/** A note or a name moves no cursor. */
	private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

	@Parameters(paramLabel = "DOCUMENT", arity = "0..1", description = "a PMID, or the path of a page of www.fda.gov")
	private @Nullable String document;

	@ArgGroup(exclusive = true)
	private @Nullable What what;

	@ArgGroup(exclusive = true)
	private @Nullable Verdict verdict;

	@Option(names = "--name", paramLabel = "NAME",
			description = "what an accepted condition is called, if neither the document's tags nor the vocabulary say it")
	private @Nullable String name;

	@Option(names = "--note", paramLabel = "TEXT", description = "why")
	private @Nullable String note;

	@Option(names = "--by", paramLabel = "WHO", description = "who decided (default: the user of this machine)")
	private @Nullable String by;

	@Option(names = "--list", description = "show the decisions, of one document or of all")
	private boolean list;

	@Option(names = "--json", description = "print the result as JSON")
	private boolean json;

	@Mixin
	private final WorkspaceOptions workspaceOptions = new WorkspaceOptions();

	@Mixin
	private final Output output = new Output();

	/** What is judged. */
	static final class What {

		@Option(names = "--condition", paramLabel = "ID", required = true, description = "MESH:D010300 and so on")
		private @Nullable String condition;

		@Option(names = "--evidence", paramLabel = "CODE", required = true,
				description = "the evidence type that it has: ${COMPLETION-CANDIDATES}")
		private @Nullable EvidenceType evidence;

		@Option(names = "--role", paramLabel = "CODE", required = true,
				description = "the role of the vesicles: ${COMPLETION-CANDIDATES}")
		private @Nullable VesicleRole role;

	}

	/** How. */
	static final class Verdict {

		@Option(names = "--accept", required = true, description = "the document is about it")
		private boolean accept;

		@Option(names = "--reject", required = true, description = "the document is not tagged with it")
		private boolean reject;

		@Option(names = "--withdraw", required = true, description = "as if nothing had been decided")
		private boolean withdraw;

	}

	@Override
	public Integer call() {
		requireSense();
		String verdictCode = this.list ? "" : verdict(Objects.requireNonNull(this.what));
		try (Workspace workspace = Workspace.open(this.workspaceOptions)) {
			Decisions decisions = new Decisions(workspace.get(DataSource.class));
			print(this.list ? decisions.list(this.document)
					: List.of(add(workspace, decisions, Objects.requireNonNull(this.document), verdictCode)),
					this.output.out());
			return ExitCode.DONE;
		}
	}

	private void requireSense() {
		boolean decides = this.what != null || this.verdict != null || this.name != null || this.note != null
				|| this.by != null;
		if (this.list && decides) {
			throw new UsageException("--list only shows; nothing was decided. Leave it out to decide");
		}
		if (!this.list && (this.document == null || this.what == null)) {
			throw new UsageException("name a document and one of --condition, --evidence, --role; or --list");
		}
		boolean accepts = this.what != null && this.what.condition != null && this.verdict != null
				&& this.verdict.accept;
		if (this.name != null && (!accepts || this.name.isBlank())) {
			throw new UsageException("--name is what a condition is called that you --accept; nothing was decided");
		}
	}

	private String verdict(What judged) {
		Verdict given = this.verdict;
		if (given != null && given.withdraw) {
			return "WITHDRAWN";
		}
		if (judged.condition == null) {
			if (given != null && given.reject) {
				throw new UsageException("--reject is for conditions; say which evidence type or role it is instead");
			}
			return "ACCEPTED";
		}
		if (given == null) {
			throw new UsageException("--condition needs --accept, --reject or --withdraw");
		}
		return given.accept ? "ACCEPTED" : "REJECTED";
	}

	private Decision add(Workspace workspace, Decisions decisions, String key, String verdictCode) {
		What judged = Objects.requireNonNull(this.what);
		DocumentKey about = key.matches("\\d+") ? DocumentKey.pubmed(key) : DocumentKey.fda(key);
		String facet = (judged.condition != null) ? "CONDITION" : (judged.evidence != null) ? "EVIDENCE" : "ROLE";
		String value = (judged.condition != null) ? condition(workspace, decisions, about, judged.condition)
				: String.valueOf((judged.evidence != null) ? judged.evidence : judged.role);
		require(decisions, about, facet, value, verdictCode);
		String called = (judged.condition != null && verdictCode.equals("ACCEPTED"))
				? called(workspace, decisions, about, value) : null;
		String who = (this.by != null) ? this.by : System.getProperty("user.name", "unknown");
		Decision decision = new Decision(key, facet, value, null, called, verdictCode, who,
				workspace.get(Clock.class).instant(), this.note, true);
		return decisions.add(about, decision)
			.orElseThrow(
					() -> new UsageException("there is no stored document " + about + "; nothing was decided"));
	}

	/** The id under which the document has the condition, or else the vocabulary. */
	private static String condition(Workspace workspace, Decisions decisions, DocumentKey about, String given) {
		if (!ID.matcher(given).matches()) {
			throw new UsageException("--condition " + given
					+ ": that is no id such as MESH:D010003, OMIM:123456 or DOID:1234; nothing was decided");
		}
		boolean known = decisions.name(about, given).isPresent()
				|| decisions.standing(about, "CONDITION", given).isPresent();
		return known ? given : Vocabulary.of(workspace.get(Catalog.class).vocabularies()).idOf(given);
	}

	/** Refuses to withdraw what does not count, and says when a rejection has no tag yet. */
	private void require(Decisions decisions, DocumentKey about, String facet, String value, String verdictCode) {
		Optional<Decision> standing = decisions.standing(about, facet, value);
		boolean other = standing.isPresent() && !facet.equals("CONDITION") && !standing.get().value().equals(value);
		if (verdictCode.equals("WITHDRAWN") && (standing.isEmpty() || other)) {
			throw new UsageException("no decision about " + value + " counts for " + about
					+ (other ? ", but one about " + standing.get().value() : "") + "; nothing was withdrawn");
		}
		if (verdictCode.equals("REJECTED") && standing.isEmpty() && decisions.name(about, value).isEmpty()) {
			this.output.err()
				.println("exowatch: " + about + " has no tag " + value
						+ " now; the decision counts if the rules ever give it. A wrong id? --withdraw takes it back.");
		}
	}

	private String called(Workspace workspace, Decisions decisions, DocumentKey about, String condition) {
		if (this.name != null) {
			return this.name;
		}
		return decisions.name(about, condition)
			.or(() -> Vocabulary.of(workspace.get(Catalog.class).vocabularies()).concept(condition).map(Concept::name))
			.orElseThrow(() -> new UsageException(
					condition + " is not in the vocabulary; say with --name what it is called. Nothing was decided"));
	}

	private void print(List<Decision> decisions, PrintWriter out) {
		if (this.json) {
			out.println(Json.page(decisions));
			return;
		}
		if (decisions.isEmpty()) {
			out.println("no decisions");
		}
		decisions.forEach((decision) -> out.println(line(decision)));
	}

	private static String line(Decision decision) {
		String text = "%s %-9s %-9s %-18s %s by %s at %s%s".formatted(decision.key(), decision.verdict(),
				decision.facet(), decision.value() + ((decision.now() != null) ? " [now " + decision.now() + "]" : ""),
				(decision.name() != null) ? "(" + decision.name() + ")" : "", decision.by(), decision.at(),
				((decision.note() != null) ? ": " + decision.note() : "")
						+ (decision.counts() ? "" : " [a newer one counts]"));
		return CONTROL.matcher(text).replaceAll("?");
	}

}
