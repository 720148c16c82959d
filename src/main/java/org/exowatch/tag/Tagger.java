package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.exowatch.catalog.Topic;
import org.exowatch.document.Article;
import org.exowatch.document.Article.Databank;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.Membership;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Reason;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Span;
import org.exowatch.document.Subject;
import org.exowatch.document.Tagged;
import org.exowatch.document.Tags;
import org.exowatch.document.Tags.ConditionTag;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.document.Tags.FactTag;
import org.exowatch.document.Tags.KeySentenceTag;
import org.exowatch.document.Tags.RoleTag;
import org.exowatch.document.Tags.TagVersions;
import org.exowatch.document.Text;
import org.exowatch.document.Tier;
import org.exowatch.document.VesicleRole;
import org.exowatch.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Says what a document is about: conditions, evidence type, role of the vesicles, key
 * sentence, and for a notice its concerns. Pure and safe to share between threads.
 */
public final class Tagger {

	private static final String CONDITION_VERSION = "5";

	private static final String EVIDENCE_VERSION = "3";

	private static final String ROLE_VERSION = "2";

	private static final String KEY_SENTENCE_VERSION = "5";

	private static final String FACT_VERSION = "4";

	private final Words words = new Words();

	/** What a thread reads its texts with. */
	private final ThreadLocal<ReadText> texts = ThreadLocal.withInitial(() -> new ReadText(this.words));

	private final ConditionTagger conditions;

	private final EvidenceTagger evidence;

	private final RoleTagger role;

	private final KeySentence keySentence;

	private final FactTagger facts;

	private final Harms harms;

	private final ConcernTagger concerns;

	private final ClaimTagger claims;

	private final List<TopicRule> topics;

	private final TagVersions versions;

	private Tagger(Vocabulary vocabulary, List<Topic> topics) {
		this.evidence = new EvidenceTagger(this.words, DesignModel.shipped());
		this.role = new RoleTagger(this.words);
		this.keySentence = new KeySentence(this.words);
		this.harms = new Harms(this.words);
		this.facts = new FactTagger(this.words, this.harms);
		NoticeSentences notices = new NoticeSentences(this.words);
		this.concerns = new ConcernTagger(this.words, notices);
		this.claims = new ClaimTagger(this.words);
		this.topics = topics.stream().map((topic) -> new TopicRule(topic, this.words)).toList();
		// last, so that the words that all rules look for have the low numbers
		this.conditions = new ConditionTagger(vocabulary, this.words, notices);
		this.versions = new TagVersions(CONDITION_VERSION + "+" + vocabulary.version(), EVIDENCE_VERSION, ROLE_VERSION,
				KEY_SENTENCE_VERSION, FACT_VERSION);
	}

	/** A tagger for the conditions of a vocabulary. */
	public static Tagger of(Vocabulary vocabulary) {
		return of(vocabulary, List.of());
	}

	/** A tagger that also says to which of these topics a document belongs. */
	public static Tagger of(Vocabulary vocabulary, List<Topic> topics) {
		return new Tagger(vocabulary, topics);
	}

	/**
	 * Tags a PubMed record by its text, publication types and MeSH headings, and matches
	 * it with the topics' local rules.
	 */
	public Tagged tagged(Article article) {
		return reading(article.text(),
				(text) -> new Tagged(article, tag(text, Indexing.of(article), article.databanks()),
						memberships((topic) -> topic.match(article, text))));
	}

	/**
	 * Tags a notice of the FDA by its text, and matches it with the topics' local rules.
	 */
	public Tagged tagged(SafetyNotice notice) {
		return reading(notice.text(), (text) -> new Tagged(notice, tag(text, notice.kind()),
				memberships((topic) -> topic.match(notice, text))));
	}

	/** A thread keeps what it reads with for its next text, but not the text. */
	private <R> R reading(Text text, Function<ReadText, R> use) {
		ReadText reader = this.texts.get();
		try {
			return use.apply(reader.read(text));
		}
		finally {
			reader.forget();
		}
	}

	private List<Membership> memberships(Function<TopicRule, @Nullable Membership> match) {
		List<Membership> found = new ArrayList<>();
		for (TopicRule topic : this.topics) {
			Membership membership = match.apply(topic);
			if (membership != null) {
				found.add(membership);
			}
		}
		return List.copyOf(found);
	}

	/** Tags a PubMed record by its text, publication types and MeSH headings. */
	public Tags tag(Article article) {
		return reading(article.text(), (text) -> tag(text, Indexing.of(article), article.databanks()));
	}

	/**
	 * Tags a title and text as given; spans count code points in the title, one char, the
	 * text. Labels that stand in the text ({@code METHODS:}) are recognised.
	 * @param publicationTypes their names, may be empty
	 */
	public Tags tag(String title, String text, List<String> publicationTypes) {
		Text document = new Text(title, List.of(new Section(SectionKind.BODY, null, text)));
		return reading(document, (read) -> tag(read, Indexing.of(publicationTypes), List.of()));
	}

	private Tags tag(ReadText text, Indexing indexing, List<Databank> databanks) {
		EvidenceTag design = this.evidence.tag(text, indexing);
		RoleTag vesicles = this.role.tag(text, design.primary());
		List<FactTag> facts = this.facts.tag(text, design, vesicles.primary(), databanks);
		HarmMentions harms = vesicles.primary().therapy()
				? HarmMentions.of(this.harms, text, AdverseEvents.reportedBy(design), facts) : HarmMentions.none(text);
		return new Tags(this.conditions.tag(text, indexing.headings(), animals(design), false, harms), design, vesicles,
				this.keySentence.find(text, design.primary()), List.of(), List.of(), facts, this.versions);
	}

	/** Whether a paper studied animals, and not only by the look of its words. */
	private static boolean animals(EvidenceTag design) {
		return design.subject() == Subject.ANIMAL && design.tier() != Tier.LOW;
	}

	/** Tags a notice of the FDA by its text. */
	public Tags tag(SafetyNotice notice) {
		return reading(notice.text(), (text) -> tag(text, notice.kind()));
	}

	/** Only a letter to a firm tells what the firm says. */
	private static boolean isLetter(NoticeKind kind) {
		return kind == NoticeKind.WARNING_LETTER || kind == NoticeKind.UNTITLED_LETTER;
	}

	private Tags tag(ReadText text, NoticeKind kind) {
		Reason reason = new Reason("DEFAULT", "notice", "a notice of the FDA is no study", null, false);
		EvidenceTag design = new EvidenceTag(EvidenceType.OTHER, List.of(), Subject.NONE, null, Tier.HIGH,
				List.of(reason), null);
		List<ClaimTagger.Claim> claims = isLetter(kind) ? this.claims.claims(text) : List.of();
		List<ConditionTag> named = this.conditions.tag(text, List.of(), false, true, HarmMentions.none(text));
		return new Tags(named, design, new RoleTag(VesicleRole.NONE, List.of(reason)),
				new KeySentenceTag(null, List.of(reason)), this.concerns.tag(text, claims),
				this.claims.tag(claims, named), List.of(), this.versions);
	}

	/** The sentences of a text as the rules see them, the title first. */
	public List<Span> sentences(Text text) {
		ReadText read = ReadText.of(text, this.words);
		return read.sentences().stream().map(read::span).toList();
	}

	/** The versions of the rules and of the vocabulary. */
	public TagVersions versions() {
		return this.versions;
	}

}
