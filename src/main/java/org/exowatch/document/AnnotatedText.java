package org.exowatch.document;

import java.util.List;

/**
 * A text in which people marked what it names.
 *
 * @param id as the corpus names it
 * @param title exactly as given
 * @param body exactly as given; offsets count code points in title, one character, body
 * @param annotations in the order of the corpus
 */
public record AnnotatedText(String id, String title, String body, List<Annotation> annotations) {

	public AnnotatedText {
		annotations = List.copyOf(annotations);
	}

	/**
	 * A marked stretch.
	 *
	 * @param span where
	 * @param text the words there
	 * @param type {@code Disease}, {@code SpecificDisease}, {@code Chemical} …
	 * @param concepts ids with their scheme ({@code MESH:D010300}); several for a
	 * composite mention, none where the corpus knows no concept
	 */
	public record Annotation(Span span, String text, String type, List<String> concepts) {

		public Annotation {
			concepts = List.copyOf(concepts);
		}

	}

}
