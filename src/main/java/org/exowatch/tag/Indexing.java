package org.exowatch.tag;

import java.util.List;

import org.exowatch.document.Article;
import org.exowatch.document.Article.MeshHeading;
import org.jspecify.annotations.Nullable;

/**
 * What NLM says about an article.
 *
 * @param publicationTypes names
 * @param headings MeSH headings, check tags among them
 * @param method IndexingMethod, or null
 */
record Indexing(List<String> publicationTypes, List<MeshHeading> headings, @Nullable String method) {

	static Indexing of(Article article) {
		return new Indexing(article.publicationTypes().stream().map(Article.PublicationType::name).toList(),
				article.meshHeadings(), article.indexingMethod());
	}

	static Indexing of(List<String> publicationTypes) {
		return new Indexing(List.copyOf(publicationTypes), List.of(), null);
	}

	/** Whether a heading of one of these names is there. */
	boolean hasHeading(List<String> names) {
		return this.headings.stream().anyMatch((heading) -> names.contains(heading.name()));
	}

	/** {@code Randomized Controlled Trial (Automated)}. */
	String described(String publicationType) {
		return (this.method != null) ? publicationType + " (" + this.method + ")" : publicationType;
	}

}
