package org.exowatch.parse;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.document.Rejected.Cause;
import org.jspecify.annotations.Nullable;

/**
 * A PDF of fda.gov: a letter, a guidance, an inspection form. One without usable text is
 * rejected, never stored as if its text were known; of one with scanned pages among
 * others, the notice comes first and a rejection that names those pages second.
 */
final class FdaPdf extends LazyStream {

	private final @Nullable NoticeKind hint;

	private final Opened in;

	private final DocumentKey key;

	private final PdfReader reader;

	private final Deque<Parsed> parts = new ArrayDeque<>();

	private boolean started;

	FdaPdf(RawDocument raw, @Nullable NoticeKind hint, Opened in) {
		this(raw, hint, in, PdfReader.SHARED);
	}

	FdaPdf(RawDocument raw, @Nullable NoticeKind hint, Opened in, PdfReader reader) {
		super(in);
		this.hint = hint;
		this.in = in;
		this.key = FdaAddress.key(raw.url(), null);
		this.reader = reader;
	}

	@Override
	@Nullable Parsed read() {
		if (!this.started) {
			this.started = true;
			open();
		}
		return this.parts.poll();
	}

	private void open() {
		try {
			take(this.reader.read(this.in));
		}
		catch (RecordFault ex) {
			reject(ex.reason(), Cause.CONTENT);
		}
		catch (IOException ex) {
			reject(GzipFaults.reason(ex), Cause.CONTENT);
		}
	}

	private void take(PdfPages pdf) {
		PdfText text = new PdfText(pdf);
		PdfQuality quality = new PdfQuality(pdf, text);
		String fault = quality.fault();
		if (fault != null) {
			reject(fault, Cause.NO_TEXT);
			return;
		}
		NoticeKind kind = kind(text);
		PdfHead head = head(kind, text);
		String printed = head.title();
		String own = ownTitle(pdf.title());
		boolean form = kind == NoticeKind.INSPECTION_OBSERVATION;
		NoticeDraft draft = new NoticeDraft(this.key, kind, (own != null && !form) ? own : printed,
				form ? PdfInspection.body(text.paragraphs()) : text.paragraphs());
		head.fill(draft);
		draft.quality = quality.score();
		this.parts.add(draft.finish());
		if (!quality.textless().isEmpty()) {
			this.parts.add(textless(quality.textless()));
		}
	}

	private static PdfHead head(NoticeKind kind, PdfText text) {
		return switch (kind) {
			case INSPECTION_OBSERVATION -> new PdfInspection(text.firstPage());
			case GUIDANCE -> new PdfGuidance(text.lines(), text.firstPage());
			default -> new PdfLetter(text.lines());
		};
	}

	/** The title in the document's own data, unless it is the name of some file. */
	private static @Nullable String ownTitle(String given) {
		String title = FdaHead.withoutSite(Plain.text(given));
		String lower = title.toLowerCase(Locale.ROOT);
		boolean fileName = lower.contains("microsoft word") || lower.matches(".*\\.(docx?|pdf|pptx?|xlsx?|indd)")
				|| lower.startsWith("untitled");
		return (title.length() < 8 || fileName) ? null : title;
	}

	private NoticeKind kind(PdfText text) {
		NoticeKind byAddress = (this.hint != null) ? this.hint : FdaAddress.kind(this.key);
		if (byAddress != null) {
			return byAddress;
		}
		List<String> start = text.firstPage();
		if (start.stream().anyMatch((line) -> PdfInspection.FORM.matcher(line).find())) {
			return NoticeKind.INSPECTION_OBSERVATION;
		}
		if (start.stream().anyMatch((line) -> PdfGuidance.COVER.matcher(line).matches())) {
			return NoticeKind.GUIDANCE;
		}
		if (start.stream().anyMatch((line) -> line.contains("WARNING LETTER"))) {
			return NoticeKind.WARNING_LETTER;
		}
		return start.stream().anyMatch((line) -> line.startsWith("Dear ")) ? NoticeKind.UNTITLED_LETTER
				: NoticeKind.SAFETY_COMMUNICATION;
	}

	private Rejected textless(List<Integer> pages) {
		String numbers = pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
		return new Rejected(((pages.size() == 1) ? "page " : "pages ") + numbers, this.key.key(),
				"no text: scanned, needs OCR; the rest of the document was taken", false, Cause.NO_TEXT);
	}

	private void reject(String reason, Cause cause) {
		this.parts.add(new Rejected("document", this.key.key(), reason, true, cause));
	}

}
