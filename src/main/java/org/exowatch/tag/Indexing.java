package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.exowatch.document.Article;
import org.exowatch.document.Article.MeshHeading;
import org.exowatch.document.Article.PublicationType;
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
		List<String> types = new ArrayList<>(article.publicationTypes().size());
		for (PublicationType type : article.publicationTypes()) {
			types.add(type.name());
		}
		return new Indexing(types, article.meshHeadings(), article.indexingMethod());
	}

	static Indexing of(List<String> publicationTypes) {
		return new Indexing(List.copyOf(publicationTypes), List.of(), null);
	}

	/** Whether a machine gave the types and headings, and nobody looked at them. */
	boolean automated() {
		return "Automated".equals(this.method);
	}

	/** Whether a heading of one of these names is there. */
	boolean hasHeading(Set<String> names) {
		for (MeshHeading heading : this.headings) {
			if (names.contains(heading.name())) {
				return true;
			}
		}
		return false;
	}

	/** {@code Randomized Controlled Trial (Automated)}. */
	String described(String publicationType) {
		return (this.method != null) ? publicationType + " (" + this.method + ")" : publicationType;
	}

}
