package org.exowatch.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Article;
import org.exowatch.document.Assertion;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.Identifier;
import org.exowatch.document.Membership;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.PartialDate;
import org.exowatch.document.Reason;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Subject;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.exowatch.document.Text;
import org.exowatch.document.Tier;
import org.exowatch.document.VesicleRole;
import org.jspecify.annotations.Nullable;

/** Builds an invented paper or notice with its tags. */
final class Sample {

	private final DocumentKey key;

	private String title = "Exosomes for knee osteoarthritis";

	private String body = "We gave exosomes to 40 patients. Pain fell by half.";

	private int version = 1;

	private @Nullable LocalDate revised = LocalDate.of(2026, 11, 1);

	private LocalDate entered = LocalDate.of(2026, 11, 10);

	private LocalDate published = LocalDate.of(2026, 11, 1);

	private EvidenceType evidence = EvidenceType.RANDOMIZED_TRIAL;

	private VesicleRole role = VesicleRole.THERAPEUTIC;

	private NoticeKind kind = NoticeKind.WARNING_LETTER;

	private String firm = "Sample Firm Inc.";

	private List<String> products = List.of("Sample drops");

	private final List<SafetyNotice.Related> related = new ArrayList<>();

	private @Nullable Span keySentence;

	private @Nullable String disagreement;

	private String conditionVersion = "1";

	private boolean onTopic = true;

	private boolean dated = true;

	private List<Article.Author> authors = List
		.of(new Article.Author("Roe", "Jane", "J", null, null, List.of("Sample University")));

	private final List<Tags.ConditionTag> conditions = new ArrayList<>();

	private final List<Tags.ConcernTag> concerns = new ArrayList<>();

	private final List<Tags.ClaimTag> claims = new ArrayList<>();

	private final List<Tags.FactTag> facts = new ArrayList<>();

	private final List<Identifier> identifiers = new ArrayList<>();

	private final List<Article.Correction> corrections = new ArrayList<>();

	private final List<Article.PublicationType> publicationTypes = new ArrayList<>();

	private Sample(DocumentKey key) {
		this.key = key;
	}

	static Sample paper(String pmid) {
		return new Sample(DocumentKey.pubmed(pmid));
	}

	static Sample notice(String path) {
		Sample notice = new Sample(DocumentKey.fda(path));
		notice.evidence = EvidenceType.OTHER;
		notice.role = VesicleRole.NONE;
		return notice;
	}

	Sample title(String value) {
		this.title = value;
		return this;
	}

	Sample body(String value) {
		this.body = value;
		return this;
	}

	Sample version(int value) {
		this.version = value;
		return this;
	}

	Sample revised(@Nullable String day) {
		this.revised = (day != null) ? LocalDate.parse(day) : null;
		return this;
	}

	Sample entered(String day) {
		this.entered = LocalDate.parse(day);
		return this;
	}

	Sample published(String day) {
		this.published = LocalDate.parse(day);
		return this;
	}

	/** A notice that says no date of its own. */
	Sample undated() {
		this.dated = false;
		return this;
	}

	Sample authors(Article.Author... values) {
		this.authors = List.of(values);
		return this;
	}

	Sample evidence(EvidenceType type, VesicleRole vesicles) {
		this.evidence = type;
		this.role = vesicles;
		return this;
	}

	Sample kind(NoticeKind value) {
		this.kind = value;
		return this;
	}

	Sample firm(String value) {
		this.firm = value;
		return this;
	}

	Sample products(String... values) {
		this.products = List.of(values);
		return this;
	}

	Sample related(SafetyNotice.Relation relation, String path) {
		this.related.add(new SafetyNotice.Related(relation, DocumentKey.fda(path)));
		return this;
	}

	Sample disagreement(String value) {
		this.disagreement = value;
		return this;
	}

	Sample rules(String version) {
		this.conditionVersion = version;
		return this;
	}

	Sample offTopic() {
		this.onTopic = false;
		return this;
	}

	Sample identifier(String type, String value) {
		this.identifiers.add(new Identifier(type, value));
		return this;
	}

	Sample correction(String refType, @Nullable String pmid, String source) {
		this.corrections.add(new Article.Correction(refType, pmid, source));
		return this;
	}

	Sample type(String ui, String name) {
		this.publicationTypes.add(new Article.PublicationType(ui, name));
		return this;
	}

	/** The words of the title or body are the key sentence. */
	Sample keySentence(String words) {
		this.keySentence = span(words);
		return this;
	}

	/** A condition as the focus, affirmed. */
	Sample about(String id, String name, String words) {
		return condition(id, name, true, Assertion.AFFIRMED, words);
	}

	Sample condition(String id, String name, boolean focus, Assertion assertion, String words) {
		Tags.Mention mention = new Tags.Mention(span(words), words, SectionKind.BODY, assertion, null, "name");
		this.conditions.add(new Tags.ConditionTag(id, name, focus, assertion, Tier.HIGH, "BODY", "name",
				List.of(mention), List.of(new Reason("TEXT", "focus.test", "in the title", new Span(0, 3), false))));
		return this;
	}

	Sample claim(String id, String name, String sentence) {
		this.claims.add(new Tags.ClaimTag(id, name, span(sentence), "claim.said"));
		return this;
	}

	Sample concern(String code, String sentence) {
		this.concerns.add(new Tags.ConcernTag(code, span(sentence), "concern"));
		return this;
	}

	/** A fact in a sentence, or, without one, of a field of the record. */
	Sample fact(FactKind fact, String value, @Nullable String words, @Nullable String sentence) {
		this.facts.add(new Tags.FactTag(fact, value, (words != null) ? span(words) : null,
				(sentence != null) ? span(sentence) : null, "fact.test"));
		return this;
	}

	private Span span(String words) {
		String full = this.title + "\n" + this.body;
		int start = full.indexOf(words);
		if (start < 0) {
			throw new IllegalArgumentException("'" + words + "' does not stand in the sample");
		}
		int first = full.codePointCount(0, start);
		return new Span(first, first + words.codePointCount(0, words.length()));
	}

	Tagged tagged() {
		Reason because = new Reason("TEXT", "evidence.test", "\"randomised\"", new Span(0, 3), false);
		Tags tags = new Tags(this.conditions,
				new Tags.EvidenceTag(this.evidence, List.of(this.evidence), Subject.HUMAN, this.evidence.level(),
						Tier.HIGH, List.of(because), this.disagreement),
				new Tags.RoleTag(this.role, List.of()), new Tags.KeySentenceTag(this.keySentence, List.of(because)),
				this.concerns, this.claims, this.facts,
				new Tags.TagVersions(this.conditionVersion, "1", "1", "1", "1"));
		List<Membership> memberships = this.onTopic
				? List.of(new Membership(StoreFixture.TOPIC, "rule: \"exosomes\" in the title")) : List.of();
		return switch (this.key.source()) {
			case PUBMED -> new Tagged(article(), tags, memberships);
			case FDA -> new Tagged(safetyNotice(), tags, memberships);
		};
	}

	private Text text() {
		return new Text(this.title,
				this.body.isEmpty() ? List.of() : List.of(new Section(SectionKind.BODY, null, this.body)));
	}

	Article article() {
		return new Article(this.key, this.version, text(), null, List.of(), this.authors,
				new Article.Journal("Journal of Samples", "J Samples", "1",
						List.of(new Article.Issn("0000-0000", "Print")), "1", "2", "3-4", "J Samples", "Print"),
				new PartialDate(this.published, PartialDate.Precision.MONTH, "2026 Nov"), null, this.entered,
				this.revised, "MEDLINE", "Automated", this.publicationTypes,
				List.of(new Article.MeshHeading("D010003", "Osteoarthritis", true,
						List.of(new Article.Qualifier("Q000628", "therapy", true, false)))),
				List.of(), List.of(new Article.Keyword("exosomes", "NOTNLM", false)),
				List.of(new Article.Grant("G1", "Agency", null, null)), this.identifiers, this.corrections,
				List.of("eng"), "Norway", null, false);
	}

	SafetyNotice safetyNotice() {
		return new SafetyNotice(this.key, this.kind, text(), "Center for Samples", this.firm, "Jane Roe",
				"1 Sample Street, Sampleton", this.products, this.dated ? this.published : null,
				this.dated ? this.entered : null,
				List.of(new SafetyNotice.Dated("Inspection ended", this.published.minusDays(90))), "Class II",
				"Ongoing", this.related, List.of(new SafetyNotice.Reaction("Pyrexia", 3)), 0.6, this.identifiers);
	}

}
