package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exowatch.catalog.Catalogs;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.VesicleRole;
import org.exowatch.evaluate.Gold;
import org.exowatch.evaluate.GoldFile;
import org.exowatch.evaluate.Scorecard;
import org.exowatch.evaluate.Scorecard.Part;
import org.exowatch.parse.Parsers;
import org.exowatch.tag.Tagger;
import org.exowatch.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The gold set that was written for the project: what the tags get right of it is on
 * record in docs/ACCURACY.md, and must not drop. After a change for the better, run with
 * {@code -Dgolden.write=true} and commit the new figures.
 */
class GoldSetTests {

	private static final Path GOLD = Path.of("src/test/resources/gold");

	private static final Path DOCS = Path.of("docs/ACCURACY.md");

	private static final Pattern TABLE = Pattern.compile("(?s)(<!-- figures of the gold set -->\n).*?(\n<!-- end -->)");

	private static final List<Gold> DOCUMENTS = new ArrayList<>();

	private static Scorecard card = new Scorecard((id) -> id);

	@BeforeAll
	static void evaluate() throws Exception {
		Tagger tagger = Tagger.of(Vocabulary.of(Catalogs.load(Path.of("jobs"), Parsers.names()).vocabularies()));
		DOCUMENTS.clear();
		card = new Scorecard((id) -> id);
		try (Stream<Path> files = Files.list(GOLD)) {
			for (Path file : files.sorted().toList()) {
				DOCUMENTS.addAll(GoldFile.read(file));
			}
		}
		DOCUMENTS.forEach((gold) -> card.add(gold, tagger.tag(gold.title(), gold.text(), gold.publicationTypes())));
	}

	@Test
	void noFigureDrops() throws IOException {
		if (Boolean.getBoolean("golden.write")) {
			write();
		}
		Map<String, String> recorded = recorded();
		assertThat(figures())
			.as("docs/ACCURACY.md has these figures on record; if the change is one for the better, "
					+ "record it with -Dgolden.write=true")
			.isEqualTo(recorded);
	}

	@Test
	void theSetHasEveryTypeAndRole() {
		for (EvidenceType type : EvidenceType.values()) {
			assertThat(DOCUMENTS).anyMatch((gold) -> gold.evidence() != null && gold.evidence().contains(type));
		}
		for (VesicleRole role : VesicleRole.values()) {
			assertThat(DOCUMENTS).anyMatch((gold) -> gold.roles() != null && gold.roles().contains(role));
		}
		assertThat(DOCUMENTS).hasSizeGreaterThanOrEqualTo(100).extracting(Gold::id).doesNotHaveDuplicates();
	}

	@Test
	void whatItCallsVerbatimIsVerbatim() {
		for (Gold gold : DOCUMENTS) {
			if (gold.keySentences() != null) {
				assertThat(gold.keySentences()).as(gold.id()).allMatch((sentence) -> gold.text().contains(sentence));
			}
			if (gold.facts() != null) {
				assertThat(gold.facts()).as(gold.id()).allMatch((fact) -> gold.full().contains(fact.text()));
			}
		}
	}

	private static Map<String, String> figures() {
		Map<String, String> figures = new LinkedHashMap<>();
		for (Part part : card.parts()) {
			if (part.name().equals("evidence type by tier")) {
				part.tally()
					.counts()
					.forEach((tier, counts) -> figures.put("evidence type right, tier " + tier,
							figure(counts.recall())));
			}
			else if (part.share() || part.name().equals("assertion")) {
				figures.put(part.name() + ", right", figure(part.tally().all().recall()));
			}
			else if (part.name().startsWith("evidence") || part.name().startsWith("vesicle")) {
				figures.put(part.name() + ", right", figure(part.tally().all().recall()));
				figures.put(part.name() + ", mean F of the types", figure(part.tally().macroF()));
			}
			else {
				figures.put(part.name() + ", F", figure(part.tally().all().f()));
			}
		}
		return figures;
	}

	private static String figure(double value) {
		return String.format(Locale.ROOT, "%.3f", value);
	}

	private static Map<String, String> recorded() throws IOException {
		Map<String, String> recorded = new LinkedHashMap<>();
		Files.readString(DOCS)
			.lines()
			.dropWhile((line) -> !line.startsWith("<!-- figures"))
			.takeWhile((line) -> !line.startsWith("<!-- end"))
			.filter((line) -> line.startsWith("| ") && line.contains("."))
			.map((line) -> line.split(" *\\| *"))
			.forEach((cells) -> recorded.put(cells[1], cells[2]));
		return recorded;
	}

	private static void write() throws IOException {
		StringBuilder table = new StringBuilder("| " + DOCUMENTS.size() + " invented texts | figure |\n|---|---|\n");
		figures()
			.forEach((name, figure) -> table.append("| ").append(name).append(" | ").append(figure).append(" |\n"));
		String docs = Files.readString(DOCS);
		Files.writeString(DOCS, TABLE.matcher(docs)
			.replaceFirst((found) -> found.group(1) + table.toString().stripTrailing() + found.group(2)));
	}

}
