package org.exowatch.tag;

import java.util.List;

import org.exowatch.catalog.Topic;
import org.exowatch.document.Article;
import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Membership;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.Text;
import org.jspecify.annotations.Nullable;

/**
 * A topic's local rule: whether a document belongs to it by its terms and MeSH headings,
 * unless they only stand inside of excluded words. Sentences do not matter to it.
 */
final class TopicRule {

	private static final int EXCLUDED = Integer.MAX_VALUE;

	private final Topic topic;

	private final Words words;

	private final PhraseTrie terms = new PhraseTrie();

	private final PhraseTrie fdaTerms = new PhraseTrie();

	TopicRule(Topic topic, Words words) {
		this.topic = topic;
		this.words = words;
		add(this.terms, topic.exclude(), true);
		add(this.terms, topic.terms(), false);
		add(this.fdaTerms, topic.fdaTerms(), false);
	}

	private void add(PhraseTrie trie, List<String> phrases, boolean excluded) {
		for (int i = 0; i < phrases.size(); i++) {
			trie.add(this.words.phrase(phrases.get(i)), excluded ? EXCLUDED : i);
		}
	}

	/** By a term in the title, text or keywords, else by a MeSH heading. */
	@Nullable Membership match(Article article, ReadText read) {
		Membership found = inText(article.text(), read, this.terms, "abstract");
		for (int i = 0; found == null && i < article.keywords().size(); i++) {
			found = in(Tokens.of(article.keywords().get(i).text(), this.words), this.terms, "keywords");
		}
		return (found != null) ? found : byHeading(article);
	}

	/** By an FDA term in the title or body. */
	@Nullable Membership match(SafetyNotice notice, ReadText read) {
		return inText(notice.text(), read, this.fdaTerms, "body");
	}

	/** What was read is used again, unless words were cut there. */
	private @Nullable Membership inText(Text text, ReadText read, PhraseTrie trie, String body) {
		if (read.cut()) {
			Membership found = in(Tokens.of(text.title(), this.words), trie, "title");
			return (found != null) ? found : in(Tokens.of(text.body(), this.words), trie, body);
		}
		Membership found = in(read.tokens(), 0, read.firstOfBody(), trie, "title");
		return (found != null) ? found : in(read.tokens(), read.firstOfBody(), read.size(), trie, body);
	}

	private @Nullable Membership byHeading(Article article) {
		for (MeshHeading heading : article.meshHeadings()) {
			if (this.topic.mesh().contains(heading.ui())) {
				return membership("MeSH heading \"" + heading.name() + "\"");
			}
		}
		return null;
	}

	private @Nullable Membership in(Tokens tokens, PhraseTrie trie, String place) {
		return in(tokens, 0, tokens.size(), trie, place);
	}

	private @Nullable Membership in(Tokens tokens, int from, int to, PhraseTrie trie, String place) {
		int token = from;
		while (token < to) {
			int end = longest(tokens, token, to, trie);
			if (end < 0) {
				return membership("\"" + tokens.text(token, -end) + "\" in " + place);
			}
			token = Math.max(token + 1, end);
		}
		return null;
	}

	/**
	 * The word after the longest phrase that starts here: negative when it is a term,
	 * positive when it is an excluded phrase, 0 when nothing starts here.
	 */
	private static int longest(Tokens tokens, int token, int to, PhraseTrie trie) {
		int result = 0;
		int node = trie.first(tokens.word(token));
		for (int i = token + 1; node != PhraseTrie.NONE; i++) {
			int value = trie.value(node);
			if (value != PhraseTrie.NONE) {
				result = (value == EXCLUDED) ? i : -i;
			}
			node = (i < to) ? trie.next(node, tokens.word(i)) : PhraseTrie.NONE;
		}
		return result;
	}

	private Membership membership(String reason) {
		return new Membership(this.topic.id(), "rule: " + reason);
	}

}
