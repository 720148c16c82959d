package org.exowatch.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.exowatch.document.EvidenceType;

/**
 * The CSV of StudyTypeTeller: {@code pmid}, {@code title}, {@code abstract} and
 * {@code accepted_label}. Its labels fold into nine groups that our types can answer; a
 * study that is no randomised trial may be a trial or a cohort, and "randomised, no
 * intervention" is left out, since many of these are no trials.
 */
final class StudyTypeGold {

	private static final List<EvidenceType> OTHERS = List.of(EvidenceType.OTHER, EvidenceType.OBSERVATIONAL,
			EvidenceType.IN_SILICO, EvidenceType.GUIDELINE, EvidenceType.OPINION, EvidenceType.CORRECTION);

	private static final Map<String, List<EvidenceType>> LABELS = Map.of("Human-systematic-review",
			List.of(EvidenceType.SYSTEMATIC_REVIEW), "Non-systematic-review", List.of(EvidenceType.NARRATIVE_REVIEW),
			"Human-case-report", List.of(EvidenceType.CASE_REPORT), "In-vitro-study", List.of(EvidenceType.IN_VITRO),
			"Clinical-study-protocol", List.of(EvidenceType.PROTOCOL));

	private final Path file;

	StudyTypeGold(Path file) {
		this.file = file;
	}

	List<Gold> read(String content) throws GoldException {
		List<Gold> documents = new ArrayList<>();
		try {
			for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(content)) {
				String label = row.getField("accepted_label");
				if (!label.equals("Human-RCT-non-intervention")) {
					documents.add(new Gold(row.getField("pmid"), row.getField("title"), row.getField("abstract"),
							List.of(), types(label), true, null, null, false, null, null));
				}
			}
		}
		catch (CsvParseException | java.util.NoSuchElementException ex) {
			throw new GoldException(
					this.file + ": not the CSV of StudyTypeTeller: " + ex.getMessage() + " Nothing was evaluated.");
		}
		return documents;
	}

	private List<EvidenceType> types(String label) throws GoldException {
		if (label.startsWith("Human-RCT")) {
			return List.of(EvidenceType.RANDOMIZED_TRIAL);
		}
		if (label.startsWith("Human-non-RCT")) {
			return List.of(EvidenceType.CLINICAL_TRIAL, EvidenceType.OBSERVATIONAL);
		}
		if (label.startsWith("Animal")) {
			return List.of(EvidenceType.ANIMAL);
		}
		List<EvidenceType> types = label.equals("Remaining") ? OTHERS : LABELS.get(label);
		if (types == null) {
			throw new GoldException(this.file + ": “" + label + "” is no label of StudyTypeTeller. Nothing was evaluated.");
		}
		return types;
	}

	/** The group that a type belongs to in this file. */
	static EvidenceType group(EvidenceType type) {
		return OTHERS.contains(type) ? EvidenceType.OTHER : type;
	}

}
