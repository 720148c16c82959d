package org.exowatch.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.exowatch.digest.Drawing.Column;
import org.exowatch.digest.Drawing.Disc;
import org.exowatch.digest.Drawing.Row;
import org.exowatch.digest.Drawing.Stretch;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.ConditionCount;
import org.exowatch.document.EvidenceType;
import org.jspecify.annotations.Nullable;

/** Draws the evidence map: the conditions with most papers about therapy. */
final class MapDrawing {

	private static final int ROWS = 20;

	private static final int LABEL = 132;

	private static final int COLUMN = 30;

	private static final int ROW = 40;

	/** Height of the columns' names. */
	private static final int HEAD = 116;

	/** So far the last column's name leans out. */
	private static final int LEAN = 30;

	private static final int SMALLEST = 7;

	private static final int LARGEST = 12;

	/** A map of few papers has small discs. */
	private static final int MANY = 10;

	private static final List<Kind> KINDS = List.of(new Kind("Systematic review", EvidenceType.SYSTEMATIC_REVIEW),
			new Kind("Randomized trial", EvidenceType.RANDOMIZED_TRIAL),
			new Kind("Other clinical trial", EvidenceType.CLINICAL_TRIAL),
			new Kind("Observational", EvidenceType.OBSERVATIONAL), new Kind("Case report", EvidenceType.CASE_REPORT),
			new Kind("Animal", EvidenceType.ANIMAL),
			new Kind("Cells, computer", EvidenceType.IN_VITRO, EvidenceType.IN_SILICO),
			new Kind("Other paper", EvidenceType.NARRATIVE_REVIEW, EvidenceType.GUIDELINE, EvidenceType.PROTOCOL,
					EvidenceType.OPINION, EvidenceType.CORRECTION, EvidenceType.OTHER));

	private final List<Condition> drawn;

	private final List<Condition> rest;

	private final int most;

	private MapDrawing(List<Condition> conditions) {
		this.drawn = conditions.subList(0, Math.min(ROWS, conditions.size()));
		this.rest = conditions.subList(this.drawn.size(), conditions.size());
		this.most = this.drawn.stream().mapToInt(Condition::largest).reduce(MANY, Math::max);
	}

	/** Null when no paper about therapy was counted. */
	static @Nullable Drawing of(DigestInput input) {
		Map<String, Condition> conditions = new LinkedHashMap<>();
		for (ConditionCount count : input.conditionCounts()) {
			if (count.therapy() && count.cumulative() > 0) {
				conditions.computeIfAbsent(count.conditionId(), (id) -> new Condition(id, count.conditionName()))
					.add(count);
			}
		}
		List<Condition> ordered = conditions.values().stream().sorted(Condition.MOST_FIRST).toList();
		return ordered.isEmpty() ? null : new MapDrawing(ordered).draw();
	}

	private Drawing draw() {
		List<Column> columns = new ArrayList<>();
		List<Row> rows = new ArrayList<>();
		KINDS.forEach((kind) -> columns.add(new Column(kind.name(), middle(columns.size()) + 4, HEAD - 26)));
		this.drawn.forEach((condition) -> rows.add(row(condition, HEAD + rows.size() * ROW)));
		return new Drawing(description(), LABEL + KINDS.size() * COLUMN + LEAN, HEAD + rows.size() * ROW + 2, people(),
				columns, rows, rest());
	}

	/** From the randomized trials to the case reports. */
	private static Stretch people() {
		int from = middle(1) - COLUMN / 2 + 2;
		int to = middle(4) + COLUMN / 2 - 2;
		return new Stretch(from, to, (from + to) / 2, HEAD - 3, HEAD - 8);
	}

	private static int middle(int column) {
		return LABEL + column * COLUMN + COLUMN / 2;
	}

	private Row row(Condition condition, int top) {
		List<String> lines = Label.lines(condition.name);
		int first = lines.get(1).isEmpty() ? top + ROW / 2 + 4 : top + ROW / 2 - 3;
		List<Disc> discs = new ArrayList<>();
		for (Kind kind : KINDS) {
			discs.add(disc(condition.count(kind), middle(discs.size()), top));
		}
		return new Row(lines.get(0), lines.get(1), first, first + 14, top + ROW, discs);
	}

	/** Larger for more papers, never too small for a number; an addition stands below. */
	private Disc disc(int[] count, int x, int top) {
		double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt((double) count[0] / this.most);
		int y = top + ((count[1] > 0) ? ROW / 2 - 5 : ROW / 2);
		return new Disc(x, y, String.format(Locale.ROOT, "%.1f", radius), count[0],
				(count[1] > 0) ? "+" + count[1] : "", y + 4, top + ROW - 2, count[0] == 0);
	}

	private String description() {
		Condition first = this.drawn.get(0);
		return "A row a condition, a column a kind of evidence, a disc with the number of papers about therapy; "
				+ "what this week added stands under the disc with a plus sign. "
				+ Words.count(this.drawn.size(), "condition is", "conditions are") + " drawn. Most papers: "
				+ first.name + " (" + first.total() + "). The table that follows has the numbers.";
	}

	private String rest() {
		if (this.rest.isEmpty()) {
			return "";
		}
		int added = (int) this.rest.stream().filter((condition) -> condition.added() > 0).count();
		return "Drawn are the " + ROWS + " conditions with most papers about therapy; "
				+ Words.count(this.rest.size(), "more condition is", "more conditions are") + " not drawn"
				+ ((added > 0) ? ", " + added + " of them with an addition of this week" : "") + ".";
	}

	/**
	 * A column of the picture.
	 *
	 * @param name of the column
	 * @param types that it counts
	 */
	private record Kind(String name, Set<EvidenceType> types) {

		Kind(String name, EvidenceType... types) {
			this(name, Set.of(types));
		}

	}

	/** What is counted on a condition. */
	private static final class Condition {

		static final Comparator<Condition> MOST_FIRST = Comparator.comparingInt(Condition::total)
			.thenComparingInt(Condition::added)
			.reversed()
			.thenComparing((condition) -> condition.name, Words.ALPHABETICAL)
			.thenComparing((condition) -> condition.id);

		private final String id;

		private final String name;

		private final List<ConditionCount> counts = new ArrayList<>();

		Condition(String id, String name) {
			this.id = id;
			this.name = name;
		}

		void add(ConditionCount count) {
			this.counts.add(count);
		}

		/** Papers, and those of the week. */
		int[] count(Kind kind) {
			int[] sum = new int[2];
			this.counts.stream().filter((count) -> kind.types().contains(count.evidence())).forEach((count) -> {
				sum[0] += count.cumulative();
				sum[1] += count.added();
			});
			return sum;
		}

		int total() {
			return this.counts.stream().mapToInt(ConditionCount::cumulative).sum();
		}

		int added() {
			return this.counts.stream().mapToInt(ConditionCount::added).sum();
		}

		int largest() {
			return KINDS.stream().mapToInt((kind) -> count(kind)[0]).max().orElse(1);
		}

	}

}
