package org.exowatch.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.exowatch.evaluate.Counts;
import org.exowatch.evaluate.Scorecard;
import org.exowatch.evaluate.Scorecard.Mistake;
import org.exowatch.evaluate.Scorecard.Part;
import org.exowatch.evaluate.Tally;
import org.exowatch.vocabulary.Concept;
import org.exowatch.vocabulary.Vocabulary;

/**
 * The scorecard of one gold file, for people and for programs.
 *
 * @param file the gold file
 * @param card what was compared
 * @param vocabulary whose names are shown beside ids
 */
record ScorecardReport(Path file, Scorecard card, Vocabulary vocabulary) {

	private static final int CONDITIONS = 15;

	private static final int WIDTH = 34;

	private static final int SOME = 3;

	void print(PrintWriter out, int errors) {
		out.printf("%s: %d texts, vocabulary %s%n%n", this.file, this.card.documents(), this.vocabulary.version());
		out.printf("%-34s %9s %7s %7s %7s %7s %7s%n", "", "precision", "recall", "F", "right", "wrong", "missed");
		for (Part part : this.card.parts()) {
			print(part, out);
		}
		printConfusion(out);
		List<Mistake> worst = this.card.mistakes();
		int all = worst.stream().mapToInt((mistake) -> mistake.ids().size()).sum();
		out.printf("%n%d errors, %d kinds of them; the worst first:%n", all, worst.size());
		worst.stream().limit(errors).forEach((mistake) -> out.printf("  %s%n", line(mistake)));
		out.println();
	}

	private void print(Part part, PrintWriter out) {
		if (part.share()) {
			shares(part, out);
			return;
		}
		line(part.name(), part.tally().all(), out);
		Map<String, Counts> names = part.tally().counts();
		if (names.size() < 2) {
			return;
		}
		if (part.name().equals("evidence type") || part.name().equals("vesicle role")) {
			out.printf(Locale.ROOT, "  %-50s %7.3f%n", "mean of the types (macro)", part.tally().macroF());
			out.printf(Locale.ROOT, "  %-50s %7.3f%n", "weighted by how many there are", part.tally().weightedF());
		}
		names.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((entry) -> -entry.getValue().right() - entry.getValue().missed()))
			.limit(CONDITIONS)
			.forEach((entry) -> line("  " + named(entry.getKey()), entry.getValue(), out));
	}

	/** One answer a text: no precision, only how many are right. */
	private static void shares(Part part, PrintWriter out) {
		share(part.name(), part.tally().all(), out);
		part.tally().counts().forEach((name, counts) -> share("  " + name, counts, out));
	}

	private static void share(String name, Counts counts, PrintWriter out) {
		out.printf(Locale.ROOT, "%-34s %9s %7.3f %7s %7d %7s %7d%n", name, "", counts.recall(), "", counts.right(), "",
				counts.missed());
	}

	private static void line(String name, Counts counts, PrintWriter out) {
		String shown = (name.length() > WIDTH) ? name.substring(0, WIDTH - 1) + "…" : name;
		out.printf(Locale.ROOT, "%-34s %9.3f %7.3f %7.3f %7d %7d %7d%n", shown, counts.precision(), counts.recall(),
				counts.f(), counts.right(), counts.wrong(), counts.missed());
	}

	private void printConfusion(PrintWriter out) {
		if (!this.card.confusion().isEmpty()) {
			out.printf("%nTaken for something else:%n");
			this.card.confusion()
				.stream()
				.limit(CONDITIONS)
				.forEach((entry) -> out.printf("  %4d  %s%n", entry.getValue(), entry.getKey()));
		}
	}

	private String line(Mistake mistake) {
		String what = mistake.given().isEmpty() ? "missed " + named(mistake.right()) : mistake.right().isEmpty()
				? "wrongly " + named(mistake.given()) : named(mistake.given()) + ", right is " + named(mistake.right());
		return "%4d  %s: %s (%s)".formatted(mistake.ids().size(), mistake.part(), what, some(mistake.ids()));
	}

	private static String some(List<String> ids) {
		String first = String.join(", ", ids.subList(0, Math.min(SOME, ids.size())));
		return (ids.size() > SOME) ? first + ", …" : first;
	}

	private String named(String id) {
		return this.vocabulary.concept(id).map(Concept::name).map((name) -> id + " " + name).orElse(id);
	}

	/** Everything, for JSON. */
	Figures figures() {
		Map<String, PartFigures> parts = new LinkedHashMap<>();
		this.card.parts().forEach((part) -> parts.put(part.name(), PartFigures.of(part.tally())));
		Map<String, Integer> confusion = new LinkedHashMap<>();
		this.card.confusion().forEach((entry) -> confusion.put(entry.getKey(), entry.getValue()));
		return new Figures(this.file.toString(), this.card.documents(), this.vocabulary.version(), parts, confusion,
				this.card.mistakes());
	}

	record Figures(String file, int documents, String vocabulary, Map<String, PartFigures> parts,
			Map<String, Integer> confusion, List<Mistake> errors) {

	}

	record PartFigures(Line all, double macroF, double weightedF, Map<String, Line> by) {

		static PartFigures of(Tally tally) {
			Map<String, Line> by = new LinkedHashMap<>();
			tally.counts().forEach((name, counts) -> by.put(name, Line.of(counts)));
			return new PartFigures(Line.of(tally.all()), tally.macroF(), tally.weightedF(), by);
		}

	}

	record Line(double precision, double recall, double f, int right, int wrong, int missed) {

		static Line of(Counts counts) {
			return new Line(counts.precision(), counts.recall(), counts.f(), counts.right(), counts.wrong(),
					counts.missed());
		}

	}

}
