package org.exowatch.deliver;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.exowatch.catalog.DigestSpec;

/**
 * The last weeks of a digest for feed readers (RFC 4287), without previews. Links are
 * relative to the feed unless the folder's address is known.
 */
final class AtomFeed {

	/** Half a year. */
	private static final int WEEKS = 26;

	/** What XML 1.0 cannot hold. */
	private static final Pattern NO_XML = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private AtomFeed() {
	}

	static String name(DigestSpec spec) {
		return spec.id() + ".atom";
	}

	/** The feed, or an empty text while no week is over. */
	static String of(DigestSpec spec, Path folder) {
		List<Issue> issues = Issue.in(folder, spec.id(), WEEKS);
		if (issues.isEmpty()) {
			return "";
		}
		Feed feed = new Feed("atom_1.0");
		feed.setId(id(spec.id()));
		feed.setTitle(clean(spec.title()));
		feed.setUpdated(Date.from(issues.get(0).asOf()));
		feed.setAuthors(List.of(author()));
		feed.setOtherLinks(List.of(link(spec, name(spec), "self", "application/atom+xml")));
		feed.setAlternateLinks(List.of(link(spec, "index.html", "alternate", "text/html")));
		feed.setEntries(issues.stream().map((issue) -> entry(spec, issue)).toList());
		try {
			return new WireFeedOutput().outputString(feed);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("the feed of digest " + spec.id() + " could not be written", ex);
		}
	}

	private static Entry entry(DigestSpec spec, Issue issue) {
		Entry entry = new Entry();
		entry.setId(id(spec.id() + ":" + issue.week()));
		entry.setTitle(clean(
				(issue.alarm().isEmpty() ? "" : "Not everything was checked: ") + issue.title() + ", " + issue.week()));
		entry.setUpdated(Date.from(issue.asOf()));
		entry
			.setAlternateLinks(List.of(link(spec, spec.id() + "-" + issue.week() + ".html", "alternate", "text/html")));
		Content summary = new Content();
		summary.setType("text");
		summary.setValue(clean(Stream.concat(Stream.of(issue.alarm()), issue.lines().stream())
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"))));
		entry.setSummary(summary);
		return entry;
	}

	private static Link link(DigestSpec spec, String file, String relation, String type) {
		Link link = new Link();
		link.setHref(((spec.address() != null) ? spec.address() : "") + file);
		link.setRel(relation);
		link.setType(type);
		return link;
	}

	private static SyndPerson author() {
		Person author = new Person();
		author.setName("Exowatch");
		return author;
	}

	/** The same for ever, wherever the folder is published. */
	private static String id(String name) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(("exowatch:" + name).getBytes(StandardCharsets.UTF_8));
	}

	private static String clean(String text) {
		return NO_XML.matcher(text).replaceAll("");
	}

}
