package org.exowatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.exowatch.vocabulary.Finding;
import org.exowatch.vocabulary.Findings;

/** Counts what an import did not take as it stands, and keeps the first of each kind. */
final class ImportFindings implements Findings {

	private static final int EXAMPLES = 3;

	/** Control characters, those of C1 and those that turn the direction of a line. */
	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");

	private final Map<Finding.Kind, Map<String, Long>> counts = new TreeMap<>();

	private final Map<Finding.Kind, List<Finding>> first = new TreeMap<>();

	@Override
	public void found(Finding raw) {
		Finding finding = printable(raw);
		this.counts.computeIfAbsent(finding.kind(), (kind) -> new TreeMap<>())
			.merge(general(finding.reason()), 1L, Long::sum);
		List<Finding> examples = this.first.computeIfAbsent(finding.kind(), (kind) -> new ArrayList<>());
		if (examples.size() < EXAMPLES) {
			examples.add(finding);
		}
	}

	/** What a file holds must move no cursor and part no columns. */
	private static Finding printable(Finding finding) {
		return new Finding(printable(finding.file()), finding.line(), finding.kind(), printable(finding.id()),
				printable(finding.what()), printable(finding.reason()));
	}

	private static String printable(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
				return UNPRINTABLE.matcher(text).replaceAll("?");
			}
		}
		return text;
	}

	/** Without the ids that differ from record to record. */
	private static String general(String reason) {
		return reason.replaceAll("\\b[A-Za-z]+:\\S*\\d", "…").replaceAll("'[^']*'", "…");
	}

	/** Also writes each, tab-separated. */
	Findings andTo(PrintWriter lines) {
		lines.print("file\tline\tkind\tid\twhat\treason\n");
		return (raw) -> {
			Finding finding = printable(raw);
			found(finding);
			lines.print(String.join("\t", finding.file(), Integer.toString(finding.line()), finding.kind().name(),
					finding.id(), finding.what(), finding.reason()) + "\n");
			if (lines.checkError()) {
				throw new IOException("The report cannot be written on; is the disk full? Nothing was imported.");
			}
		};
	}

	/** By kind and reason. */
	Map<Finding.Kind, Map<String, Long>> counts() {
		return this.counts;
	}

	/** The first ones of each kind. */
	Map<Finding.Kind, List<Finding>> examples() {
		return this.first;
	}

}
