package org.exowatch.parse;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How documents of the FDA are read; a feed names one. A new kind of page is one more
 * line here and the class that it names.
 */
final class NoticeParsers {

	private static final Map<String, NoticeReader> BY_NAME = Map.ofEntries(
			// Any page of www.fda.gov: what it is, its content tells.
			Map.entry("fda-page", (raw, kind, in) -> switch (Format.of(in)) {
				case HTML -> new SinglePart(in, new FdaPage(raw, kind, in)::read);
				case PDF -> new SinglePart(in, new FdaPdf(raw, kind, in)::read);
				default -> Parsers.rejected(in, "neither HTML nor PDF: it starts with “" + Format.start(in) + "”");
			}),
			// A letter, a guidance or an inspection form as PDF.
			Map.entry("fda-pdf",
					(raw, kind, in) -> (Format.of(in) == Format.PDF)
							? new SinglePart(in, new FdaPdf(raw, kind, in)::read)
							: Parsers.rejected(in, "no PDF: it starts with “" + Format.start(in) + "”")),
			// A company's announcement of a recall on www.fda.gov.
			Map.entry("recall",
					(raw, kind, in) -> (Format.of(in) == Format.HTML)
							? new SinglePart(in, new RecallPage(raw, kind, in)::read)
							: Parsers.rejected(in, "no HTML: it starts with “" + Format.start(in) + "”")),
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

}
