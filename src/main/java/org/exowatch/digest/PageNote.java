package org.exowatch.digest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.exowatch.document.LaterChange;

/**
 * A note at the top of a page, below what was not checked, that is not part of what was
 * published, and can be taken off again to the byte. Pages in HTML, Markdown and plain
 * text carry one; other files stay as they are.
 */
public final class PageNote {

	/**
	 * Published pages have these marks: a note between others could not be told apart.
	 */
	private static final String START = "<!-- This note is not part of the published page. -->\n";

	private static final String END = "<!-- Here the published page goes on. -->\n";

	/**
	 * In plain text; every line between the two begins with a bar, so neither is there.
	 */
	private static final String TEXT_START = "=== This note is not part of the published page. ===\n";

	private static final String TEXT_END = "=== Here the published page goes on. ===\n";

	private static final Pattern BODY = Pattern.compile("<body[^>]*>\\n");

	/** In HTML, Markdown and plain text. */
	private static final Pattern ALARM = Pattern.compile("<p class=\"alarm\" role=\"alert\">[^\\n]*</p>\\n"
			+ "|\\*\\*NOT [^\\n]*\\*\\*\\n\\n|NOT (?:EVERYTHING WAS )?CHECKED: (?:[^\\n]+\\n)+\\n");

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

	private PageNote() {
	}

	/**
	 * Says on a published page what later digests told of its papers and notices.
	 * @param published a file of a frozen digest
	 * @param digest id
	 * @param changes the earliest first; without any the file is given back as it is
	 */
	public static RenderedFile afterPublication(RenderedFile published, String digest, List<LaterChange> changes) {
		if (changes.isEmpty()) {
			return published;
		}
		List<Line> lines = changes.stream().map((change) -> line(digest, change)).toList();
		String text = "Digests since then told of " + Words.count(lines.size(), "change", "changes")
				+ " to what this page reports. The page below is as it was published.";
		return with(published, new Note("After publication", text, lines));
	}

	/**
	 * Says on a page that it was selected as of an earlier time.
	 * @param page of a digest that is not frozen
	 * @param asOf nothing later is told
	 * @param writtenAt now
	 */
	public static RenderedFile asOf(RenderedFile page, Instant asOf, Instant writtenAt) {
		String text = "written on " + utc(writtenAt) + ". Memberships, texts, statuses and decisions are as they were "
				+ "then; tags are by the rules named under Method, and a sentence that did not stand in the text of "
				+ "then is not quoted. This is not the digest that was published.";
		return with(page, new Note("As of " + utc(asOf), text, List.of()));
	}

	/**
	 * Says on a page that it was rendered again from what was frozen, as its own bytes
	 * are not there any more.
	 * @param page by this program's renderer
	 * @param version of the renderer that wrote what was published
	 */
	public static RenderedFile renderedAgain(RenderedFile page, String version) {
		String text = "this page says what was published, but version " + version
				+ " of the renderer wrote that, which kept no copy. Its bytes are not those of then.";
		return with(page, new Note("Rendered again by version " + DigestWriter.RENDERER_VERSION, text, List.of()));
	}

	/** The bytes of a page without its note; of any other file, as they are. */
	public static byte[] without(byte[] content) {
		String page = new String(content, StandardCharsets.UTF_8);
		int place = place(page);
		int end = end(page, place);
		return (end < 0) ? content : (page.substring(0, place) + page.substring(end)).getBytes(StandardCharsets.UTF_8);
	}

	/** Where a note ends that begins at a place; -1: none does. */
	private static int end(String page, int place) {
		if (page.startsWith(TEXT_START, place)) {
			int end = page.indexOf("\n" + TEXT_END, place);
			return (end < 0) ? -1 : end + 1 + TEXT_END.length();
		}
		int end = page.startsWith(START, place) ? page.indexOf(END, place) : -1;
		return (end < 0) ? -1 : end + END.length();
	}

	private static RenderedFile with(RenderedFile file, Note note) {
		String page = new String(file.content(), StandardCharsets.UTF_8);
		int place = place(page);
		return switch (file.mediaType()) {
			case "text/html", "text/markdown" ->
				DigestWriter.file(file.name(), file.mediaType(), page.substring(0, place) + START
						+ Renderer.note(note, file.mediaType()) + END + page.substring(place));
			case "text/plain" -> DigestWriter.file(file.name(), file.mediaType(), page.substring(0, place) + TEXT_START
					+ Renderer.note(note, file.mediaType()) + TEXT_END + page.substring(place));
			default -> file;
		};
	}

	/** Below what was not checked: that stays the first line. */
	private static int place(String page) {
		int top = top(page);
		Matcher alarm = ALARM.matcher(page).region(top, page.length());
		return alarm.lookingAt() ? alarm.end() : top;
	}

	/** Where a page in HTML begins to be seen; the very beginning of others. */
	private static int top(String page) {
		Matcher body = BODY.matcher(page);
		return (page.startsWith("<!DOCTYPE html>") && body.find()) ? body.end() : 0;
	}

	private static Line line(String digest, LaterChange change) {
		String title = change.title().isBlank() ? "" : "(" + change.title() + ") ";
		String seen = (change.seen() != null) ? "seen on " + Words.date(change.seen()) + ", " : "";
		String by = change.status().equals("PUBLISHED") ? " as " : " by ";
		String notice = (change.notice() != null) ? by + change.notice() : "";
		return new Line(change.key().toString(), Links.url(change.key()),
				title + became(change.status()) + notice + "; " + seen + "told in the digest of",
				digest + "-" + change.told(), change.told().toString());
	}

	private static String became(String status) {
		return switch (status) {
			case "RETRACTED" -> "was retracted";
			case "CONCERN" -> "has an expression of concern";
			case "CORRECTED" -> "was corrected";
			case "UPDATED" -> "was updated";
			case "PUBLISHED" -> "is published now";
			case "CLOSED_OUT" -> "was closed out";
			case "REOPENED" -> "has no known close-out letter any more";
			case "DELISTED" -> "is no longer listed by the FDA";
			case "LISTED" -> "is listed by the FDA again";
			case "DELETED" -> "was deleted from PubMed";
			case "RESTORED" -> "is in PubMed again";
			case "NONE" -> "has lost a notice or link that was told before";
			default -> "is now " + Words.lower(status);
		};
	}

	private static String utc(Instant instant) {
		return MINUTE.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
	}

	/**
	 * What the templates see.
	 *
	 * @param heading of the note
	 * @param text a sentence or two
	 * @param lines one a change
	 */
	record Note(String heading, String text, List<Line> lines) {

		boolean some() {
			return !this.lines.isEmpty();
		}

	}

	/**
	 * A change.
	 *
	 * @param key of the paper or notice
	 * @param url its page, or empty
	 * @param text what became of it
	 * @param told file name of the digest that told it, without its ending
	 * @param week of that digest
	 */
	record Line(String key, String url, String text, String told, String week) {

	}

}
