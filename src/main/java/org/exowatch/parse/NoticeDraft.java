package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Text;
import org.jspecify.annotations.Nullable;

/** A notice while it is read. */
final class NoticeDraft {

	private final DocumentKey key;

	private final NoticeKind kind;

	private final String title;

	private final String body;

	@Nullable String office;

	@Nullable String firm;

	@Nullable String recipient;

	@Nullable String address;

	List<String> products = List.of();

	@Nullable LocalDate issued;

	@Nullable LocalDate posted;

	final List<SafetyNotice.Dated> dates = new ArrayList<>();

	@Nullable String classification;

	@Nullable String standing;

	final List<SafetyNotice.Related> related = new ArrayList<>();

	final List<SafetyNotice.Reaction> reactions = new ArrayList<>();

	@Nullable Double quality;

	final List<Identifier> identifiers = new ArrayList<>();

	NoticeDraft(DocumentKey key, NoticeKind kind, String title, List<String> paragraphs) {
		this.key = key;
		this.kind = kind;
		this.title = title;
		this.body = String.join("\n", paragraphs);
	}

	SafetyNotice finish() {
		return new SafetyNotice(this.key, this.kind,
				new Text(this.title, List.of(new Section(SectionKind.BODY, null, this.body))), this.office, this.firm,
				this.recipient, this.address, List.copyOf(this.products), this.issued, this.posted,
				List.copyOf(this.dates), this.classification, this.standing, List.copyOf(this.related),
				List.copyOf(this.reactions), this.quality, List.copyOf(this.identifiers));
	}

}
