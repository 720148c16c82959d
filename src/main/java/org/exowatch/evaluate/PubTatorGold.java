package org.exowatch.evaluate;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Diseases as annotated in PubTator: {@code id|t|title}, {@code id|a|abstract}, then
 * lines of id, start, end, words, type and concept ids, separated by tabs. Annotations of
 * chemicals and relations are passed over.
 */
final class PubTatorGold {

	private static final Set<String> DISEASE = Set.of("Disease", "DiseaseClass", "SpecificDisease", "Modifier",
			"CompositeMention", "DiseaseOrPhenotypicFeature");

	private final Path file;

	private final Map<String, Document> documents = new LinkedHashMap<>();

	private int line;

	PubTatorGold(Path file) {
		this.file = file;
	}

	List<Gold> read(BufferedReader reader) throws IOException {
		for (String text = reader.readLine(); text != null; text = reader.readLine()) {
			this.line++;
			if (!text.isBlank()) {
				take(text);
			}
		}
		List<Gold> gold = new ArrayList<>();
		this.documents.forEach((id, document) -> gold.add(document.gold(id)));
		return gold;
	}

	private void take(String text) throws GoldException {
		int bar = text.indexOf('|');
		int tab = text.indexOf('\t');
		if (bar > 0 && (tab < 0 || bar < tab) && (text.startsWith("|t|", bar) || text.startsWith("|a|", bar))) {
			Document document = this.documents.computeIfAbsent(text.substring(0, bar), (id) -> new Document());
			document.text(text.charAt(bar + 1), text.substring(bar + 3));
			return;
		}
		String[] fields = text.split("\t", -1);
		Document document = this.documents.get(fields[0]);
		if (document == null || fields.length < 4) {
			throw new GoldException(this.file + ":" + this.line + ": neither a text (id|t|title, id|a|abstract), nor "
					+ "an annotation of one, nor JSON Lines, nor a CSV of StudyTypeTeller. Nothing was evaluated.");
		}
		if (fields.length >= 6 && DISEASE.contains(fields[4])) {
			annotate(document, fields);
		}
	}

	private void annotate(Document document, String[] fields) throws GoldException {
		try {
			int start = Integer.parseInt(fields[1]);
			int end = Integer.parseInt(fields[2]);
			for (String id : fields[5].split("[|+,]")) {
				if (!id.isBlank() && !id.strip().startsWith("-")) {
					document.conditions.add(new Gold.Condition(full(id.strip()), start, end, null, null));
				}
			}
		}
		catch (NumberFormatException ex) {
			throw new GoldException(
					this.file + ":" + this.line + ": start and end are no numbers. Nothing was evaluated.");
		}
	}

	/** Ids without a prefix are MeSH's, or else OMIM's. */
	private static String full(String id) {
		if (id.indexOf(':') >= 0) {
			return id;
		}
		return ((id.charAt(0) == 'D' || id.charAt(0) == 'C') ? "MESH:" : "OMIM:") + id;
	}

	/** A document while its lines are read. */
	private static final class Document {

		private String title = "";

		private String body = "";

		private final List<Gold.Condition> conditions = new ArrayList<>();

		void text(char part, String text) {
			if (part == 't') {
				this.title = text;
			}
			else {
				this.body = text;
			}
		}

		Gold gold(String id) {
			return new Gold(id, this.title, this.body, List.of(), null, false, null, List.copyOf(this.conditions), null,
					null);
		}

	}

}
