package org.exowatch.parse;

import java.util.List;

import org.exowatch.document.Article;
import org.jspecify.annotations.Nullable;

/**
 * A text to be tagged on its own, outside of any database. Offsets count code points in
 * the title, one character, the text.
 *
 * @param id as the input names it; for PubMed XML the PMID
 * @param title exactly as given; may be empty, never null
 * @param text the abstract exactly as given; empty if there is none; for PubMed XML the
 * article's body
 * @param article the whole record when the input is PubMed XML, else null
 * @param journal title, if the input names it
 * @param publicationTypes names, if the input gives them
 */
public record TextRecord(String id, String title, String text, @Nullable Article article, @Nullable String journal,
		List<String> publicationTypes) {

	public TextRecord {
		publicationTypes = List.copyOf(publicationTypes);
	}

	static TextRecord of(Article article) {
		List<String> types = article.publicationTypes().stream().map(Article.PublicationType::name).toList();
		String journal = (article.journal() != null) ? article.journal().title() : null;
		return new TextRecord(article.key().key(), article.text().title(), article.text().body(), article, journal,
				types);
	}

}
