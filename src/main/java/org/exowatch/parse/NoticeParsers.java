package org.exowatch.parse;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.exowatch.document.NoticeKind;
import org.exowatch.document.RawDocument;
import org.jspecify.annotations.Nullable;

/**
 * How documents of the FDA are read; a feed names one. A new kind of page is one more
 * line here and the class that it names.
 */
final class NoticeParsers {

	private static final Map<String, NoticeReader> BY_NAME = Map.ofEntries(
			// Any page of www.fda.gov: what it is, its content tells.
			Map.entry("fda-page", (raw, kind, in) -> switch (Format.of(in)) {
				case HTML -> page(raw, kind, in);
				case PDF -> new FdaPdf(raw, kind, in);
				default -> Parsers.rejected(in, "neither HTML nor PDF: it starts with “" + Format.start(in) + "”");
			}),
			// The page of a warning letter or of the letter that closes it out.
			Map.entry("warning-letter", NoticeParsers::letter),
			// A company's announcement of a recall on www.fda.gov.
			Map.entry("recall",
					(raw, kind, in) -> (Format.of(in) == Format.HTML)
							? new SinglePart(in, new RecallPage(raw, kind, in)::read)
							: Parsers.rejected(in, "no HTML page: it starts with “" + Format.start(in) + "”")),
			// A letter, a guidance or an inspection form as PDF: what it is, its content
			// tells.
			Map.entry("fda-pdf", NoticeParsers::pdf),
			// A letter as PDF.
			Map.entry("letter-pdf", pdfOf(NoticeKind.UNTITLED_LETTER)),
			// Form FDA 483 as PDF.
			Map.entry("inspection-pdf", pdfOf(NoticeKind.INSPECTION_OBSERVATION)),
			// A guidance as PDF.
			Map.entry("guidance-pdf", pdfOf(NoticeKind.GUIDANCE)),
			// openFDA's recalls, approvals, and adverse event reports counted by
			// reaction.
			Map.entry("openfda-enforcement", (raw, kind, in) -> new OpenFdaPage(raw, in, OpenFdaEnforcement::read)),
			Map.entry("openfda-drugsfda", (raw, kind, in) -> new OpenFdaPage(raw, in, OpenFdaApplication::read)),
			Map.entry("openfda-event", (raw, kind, in) -> new SinglePart(in, new OpenFdaReports(raw, in)::read)));

	private NoticeParsers() {
	}

	static NoticeReader named(String name) {
		NoticeReader reader = BY_NAME.get(name);
		if (reader == null) {
			throw new IllegalArgumentException("no parser is called " + name);
		}
		return reader;
	}

	static Set<String> names() {
		return new TreeSet<>(BY_NAME.keySet());
	}

	private static ParsedStream page(RawDocument raw, @Nullable NoticeKind kind, Opened in) {
		return new SinglePart(in, new FdaPage(raw, kind, in)::read);
	}

	private static ParsedStream letter(RawDocument raw, @Nullable NoticeKind kind, Opened in) {
		return (Format.of(in) == Format.HTML) ? page(raw, (kind != null) ? kind : NoticeKind.WARNING_LETTER, in)
				: Parsers.rejected(in, "no HTML page: it starts with “" + Format.start(in) + "”");
	}

	private static ParsedStream pdf(RawDocument raw, @Nullable NoticeKind kind, Opened in) {
		return (Format.of(in) == Format.PDF) ? new FdaPdf(raw, kind, in)
				: Parsers.rejected(in, "no PDF: it starts with “" + Format.start(in) + "”");
	}

	private static NoticeReader pdfOf(NoticeKind usual) {
		return (raw, kind, in) -> pdf(raw, (kind != null) ? kind : usual, in);
	}

}
