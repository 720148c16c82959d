package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.exowatch.catalog.Topic;
import org.exowatch.document.Article;
import org.exowatch.document.Membership;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Text;

/**
 * A topic's local rule: whether a document belongs to it by its terms and MeSH headings,
 * unless they only stand inside of excluded words. Safe to share between threads.
 */
public final class TopicRule {

	private static final int EXCLUDED = Integer.MAX_VALUE;

	private final Topic topic;

	private final Words words = new Words();

	private final PhraseTrie terms = new PhraseTrie();

	private final PhraseTrie fdaTerms = new PhraseTrie();

	private TopicRule(Topic topic) {
		this.topic = topic;
		add(this.terms, topic.exclude(), true);
		add(this.terms, topic.terms(), false);
		add(this.fdaTerms, topic.fdaTerms(), false);
	}

	private void add(PhraseTrie trie, List<String> phrases, boolean excluded) {
		for (int i = 0; i < phrases.size(); i++) {
			trie.add(this.words.phrase(phrases.get(i)), excluded ? EXCLUDED : i);
		}
	}

	public static TopicRule of(Topic topic) {
		return new TopicRule(topic);
	}

	/** By a term in the title, text or keywords, else by a MeSH heading. */
	public Optional<Membership> match(Article article) {
		return inText(article.text(), this.terms, "abstract").or(() -> inKeywords(article))
			.or(() -> byHeading(article));
	}

	/** By an FDA term in the title or body. */
	public Optional<Membership> match(SafetyNotice notice) {
		return inText(notice.text(), this.fdaTerms, "body");
	}

	private Optional<Membership> inText(Text text, PhraseTrie trie, String body) {
		return in(text.title(), trie, "title").or(() -> in(text.body(), trie, body));
	}

	private Optional<Membership> inKeywords(Article article) {
		return article.keywords()
			.stream()
			.map((keyword) -> in(keyword.text(), this.terms, "keywords"))
			.flatMap(Optional::stream)
			.findFirst();
	}

	private Optional<Membership> byHeading(Article article) {
		return article.meshHeadings()
			.stream()
			.filter((heading) -> this.topic.mesh().contains(heading.ui()))
			.findFirst()
			.map((heading) -> membership("MeSH heading \"" + heading.name() + "\""));
	}

	private Optional<Membership> in(String text, PhraseTrie trie, String place) {
		List<int[]> tokens = new ArrayList<>();
		Tokenizer.scan(text, 0, text.length(),
				(start, end, form) -> tokens.add(new int[] { start, end, this.words.number(form) }));
		int token = 0;
		while (token < tokens.size()) {
			int end = longest(tokens, token, trie);
			if (end < 0) {
				String found = text.substring(tokens.get(token)[0], tokens.get(-end - 1)[1]);
				return Optional.of(membership("\"" + found + "\" in " + place));
			}
			token = Math.max(token + 1, end);
		}
		return Optional.empty();
	}

	/**
	 * The word after the longest excluded phrase that starts here, or the last word of a
	 * term as -1 - n; 0 when nothing starts here.
	 */
	private static int longest(List<int[]> tokens, int token, PhraseTrie trie) {
		int result = 0;
		int node = PhraseTrie.root();
		for (int i = token; i < tokens.size(); i++) {
			node = trie.next(node, tokens.get(i)[2]);
			if (node == PhraseTrie.NONE) {
				break;
			}
			int value = trie.value(node);
			if (value != PhraseTrie.NONE) {
				result = (value == EXCLUDED) ? i + 1 : -1 - i;
			}
		}
		return result;
	}

	private Membership membership(String reason) {
		return new Membership(this.topic.id(), "rule: " + reason);
	}

}
