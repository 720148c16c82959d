package org.exowatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.exowatch.catalog.Catalogs;
import org.exowatch.document.Article;
import org.exowatch.document.Membership;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Source;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConcernTag;
import org.exowatch.document.Text;
import org.exowatch.jobs.Tagging;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what would be stored of one file; opens no database. */
@Command(name = "inspect", mixinStandardHelpOptions = true,
		description = "Parses and tags one XML, HTML or PDF file and prints as JSON, or with --text in words, what would be stored and why.",
		footerHeading = "%nExamples:%n",
		footer = { "  exowatch inspect record.xml", "  exowatch inspect record.xml --text",
				"  exowatch inspect letter.html --url https://www.fda.gov/warning-letters/sample",
				"  exowatch inspect letter.pdf --kind untitled_letter" })
final class InspectCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "PubMed XML (also .gz), an FDA page or a PDF; told by content")
	@SuppressWarnings("NullAway.Init")
	private Path file;

	@Option(names = "--url", paramLabel = "URL", description = "the address that an FDA page or PDF was fetched from")
	private @Nullable String url;

	@Option(names = "--kind", paramLabel = "KIND", description = "the kind of FDA notice: ${COMPLETION-CANDIDATES}")
	private @Nullable NoticeKind kind;

	@Option(names = "--jobs", paramLabel = "DIR", description = "whose vocabularies and topics are used")
	private @Nullable Path jobs;

	@Option(names = "--text", description = "prints the tags in words: each with its sentence, the words marked «so»,"
			+ " what decided (+) and what spoke against it (-)")
	private boolean text;

	@Override
	public Integer call() throws Exception {
		if (!Files.isReadable(this.file) || Files.isDirectory(this.file)) {
			throw new UsageException(this.file + ": there is no such file to read");
		}
		Tagging tagging = Tagging.of(Catalogs.load(WorkspaceOptions.jobsFolder(this.jobs), Parsers.names()));
		List<Object> parts = new ArrayList<>();
		boolean broken = false;
		try (ParsedStream parsed = Parsers.open(raw(), this.kind)) {
			while (parsed.hasNext()) {
				Parsed part = parsed.next();
				Object shown = shown(part, tagging);
				if (this.text) {
					print(shown);
				}
				parts.add(this.text ? "" : shown);
				broken |= part instanceof org.exowatch.document.Rejected;
			}
		}
		if (!this.text) {
			this.spec.commandLine().getOut().println(Json.page(parts));
		}
		return broken ? ExitCode.FAILED : ExitCode.DONE;
	}

	private RawDocument raw() throws IOException {
		boolean pubmed = startsLikeXml();
		String address = (this.url != null) ? this.url
				: pubmed ? this.file.toUri().toString() : "https://www.fda.gov/" + this.file.getFileName();
		return new RawDocument(pubmed ? Source.PUBMED : Source.FDA, address, "application/octet-stream", Instant.EPOCH,
				"", () -> Files.newInputStream(this.file));
	}

	/** Only PubMed publishes XML and gzip here; the FDA's documents are HTML and PDF. */
	private boolean startsLikeXml() throws IOException {
		try (InputStream in = Files.newInputStream(this.file)) {
			byte[] start = in.readNBytes(512);
			String text = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1).stripLeading();
			boolean gzip = start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b;
			return gzip || text.contains("<?xml") || text.contains("PubmedArticle") || text.contains("MedlineCitation");
		}
	}

	private static Object shown(Parsed part, Tagging tagging) {
		if (part instanceof Article article) {
			return shown(tagging.tag(article), article.text(), tagging);
		}
		if (part instanceof SafetyNotice notice) {
			return shown(tagging.tag(notice), notice.text(), tagging);
		}
		return part;
	}

	/** Control characters of a document would be commands to a terminal. */
	private void print(Object part) {
		String said = (part instanceof Inspected inspected) ? inspected.text() : part.toString();
		StringBuilder clean = new StringBuilder(said.length() + 1);
		said.codePoints()
			.map((point) -> (commands(point) && point != '\n') ? ' ' : point)
			.forEach(clean::appendCodePoint);
		this.spec.commandLine().getOut().println(clean);
	}

	private static boolean commands(int point) {
		return Character.isISOControl(point) || Character.getType(point) == Character.FORMAT;
	}

	private static Inspected shown(Tagged tagged, Text text, Tagging tagging) {
		String full = text.full();
		return new Inspected(tagged.key().toString(), tagged.parsed(), tagged.tags(),
				TagLine.Quote.of(tagged.tags().keySentence().span(), full),
				tagged.tags().concerns().stream().map((concern) -> Concern.of(concern, full)).toList(),
				tagged.memberships(), Explanation.of(tagged.tags(), full, tagging.sentences(text)));
	}

	record Inspected(String document, Parsed stored, Tags tags, TagLine.@Nullable Quote keySentence,
			List<Concern> concerns, List<Membership> memberships, List<Explanation.Entry> explained) {

		/** The tags in words. */
		String text() {
			Text said = (this.stored instanceof Article article) ? article.text() : ((SafetyNotice) this.stored).text();
			StringBuilder text = new StringBuilder(this.document).append('\n').append(said.title()).append("\n\n");
			this.explained.forEach((entry) -> text.append(entry.text()));
			this.memberships.forEach((member) -> text.append("topic: ")
				.append(member.topic())
				.append("\n  + ")
				.append(member.reason())
				.append('\n'));
			return text.toString();
		}

	}

	record Concern(String code, String rule, TagLine.@Nullable Quote sentence) {

		static Concern of(ConcernTag tag, String full) {
			return new Concern(tag.code(), tag.rule(), TagLine.Quote.of(tag.sentence(), full));
		}

	}

}
