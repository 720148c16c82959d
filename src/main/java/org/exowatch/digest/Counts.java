package org.exowatch.digest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.exowatch.digest.Digest.Cell;
import org.exowatch.digest.Digest.Row;
import org.exowatch.digest.Digest.Table;
import org.exowatch.document.EvidenceType;

/**
 * Adds up counts by row and evidence type: papers about therapy in a column a type, all
 * others in one column of their own.
 */
final class Counts {

	private static final String OTHERS = "Not about therapy";

	private final Set<EvidenceType> types = EnumSet.noneOf(EvidenceType.class);

	private final Map<String, Map<EvidenceType, int[]>> therapy = new LinkedHashMap<>();

	private final Map<String, int[]> others = new LinkedHashMap<>();

	private final Map<String, String> names = new LinkedHashMap<>();

	void add(String id, String name, EvidenceType type, boolean isTherapy, int cumulative, int added) {
		if (cumulative == 0 && added == 0) {
			return;
		}
		this.names.putIfAbsent(id, name);
		int[] sum;
		if (isTherapy) {
			this.types.add(type);
			sum = this.therapy.computeIfAbsent(id, (key) -> new LinkedHashMap<>())
				.computeIfAbsent(type, (key) -> new int[2]);
		}
		else {
			sum = this.others.computeIfAbsent(id, (key) -> new int[2]);
		}
		sum[0] += cumulative;
		sum[1] += added;
	}

	boolean isEmpty() {
		return this.names.isEmpty();
	}

	/** Rows by id, in the order they came. */
	Table byRow(String tableId, String caption, String corner, Map<String, String> anchors) {
		List<String> columns = new ArrayList<>(this.types.stream().map(EvidenceType::label).toList());
		columns.add(OTHERS);
		List<Row> rows = new ArrayList<>();
		this.names.forEach((id, name) -> {
			List<Cell> cells = cells(id);
			rows.add(new Row(name, anchors.getOrDefault(id, ""), cells, inLine(columns, cells)));
		});
		return new Table(tableId, caption, corner, columns, rows);
	}

	/** A row a type, for a single id: it reads down on a phone. */
	Table byType(String tableId, String caption) {
		List<Row> rows = new ArrayList<>();
		for (EvidenceType type : this.types) {
			int[] sum = new int[2];
			this.therapy.values().forEach((row) -> plus(sum, row.getOrDefault(type, new int[2])));
			rows.add(row(type.label(), sum));
		}
		int[] rest = new int[2];
		this.others.values().forEach((sum) -> plus(rest, sum));
		if (rest[0] > 0) {
			rows.add(row(OTHERS, rest));
		}
		return new Table(tableId, caption, "Evidence type", List.of("Papers"), rows);
	}

	private static Row row(String name, int[] sum) {
		Cell cell = cell(sum);
		return new Row(name, "", List.of(cell), number(cell));
	}

	/** {@code Case report 2 (+1), Review 4}; an added zero shows as well. */
	private static String inLine(List<String> columns, List<Cell> cells) {
		return IntStream.range(0, columns.size())
			.filter((column) -> !cells.get(column).zero() || !cells.get(column).added().isEmpty())
			.mapToObj((column) -> columns.get(column) + " " + number(cells.get(column)))
			.collect(Collectors.joining(", "));
	}

	private static String number(Cell cell) {
		return cell.total() + (cell.added().isEmpty() ? "" : " " + cell.added());
	}

	private List<Cell> cells(String id) {
		Map<EvidenceType, int[]> row = this.therapy.getOrDefault(id, Map.of());
		List<Cell> cells = new ArrayList<>();
		this.types.forEach((type) -> cells.add(cell(row.getOrDefault(type, new int[2]))));
		cells.add(cell(this.others.getOrDefault(id, new int[2])));
		return cells;
	}

	private static void plus(int[] sum, int[] more) {
		sum[0] += more[0];
		sum[1] += more[1];
	}

	private static Cell cell(int[] sum) {
		return new Cell(sum[0], (sum[1] != 0) ? "(+" + sum[1] + ")" : "", sum[0] == 0);
	}

}
