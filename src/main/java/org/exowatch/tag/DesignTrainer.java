package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Section;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Text;

/**
 * Trains the weights of evidence types: one linear support vector machine with squared
 * hinge loss a type, each against all others, by dual coordinate descent (Hsieh and
 * others 2008). The same texts in the same order give the same bytes.
 */
public final class DesignTrainer {

	/** A term of fewer texts is not learned. */
	private static final int FEWEST_TEXTS = 3;

	private static final double COST = 1;

	private static final int MOST_ROUNDS = 300;

	private static final double CLOSE_ENOUGH = 1e-3;

	private static final long SEED = 20261122;

	private final Words words = new Words();

	private final Cues<DesignCue> cues = new Cues<>(DesignCue.class, this.words);

	private final List<Row> rows = new ArrayList<>();

	/**
	 * Adds a text.
	 * @param type the right one; what the model has no class for counts as OTHER
	 */
	public void add(String title, String body, EvidenceType type) {
		ReadText text = ReadText.of(new Text(title, List.of(new Section(SectionKind.BODY, null, body))), this.words);
		int[] hashes = WordHash.of(text, DesignModel.MOST_WORDS);
		Map<Integer, Integer> counts = new TreeMap<>();
		DesignTerms.find(text, hashes, (hash, first, end) -> counts.merge(hash, 1, Integer::sum));
		SentenceHits<DesignCue> hits = new SentenceHits<>(this.cues, text);
		int measured = new DesignFacts(text, hits, (hit) -> true).measured();
		int known = DesignModel.CLASSES.indexOf(type);
		this.rows.add(new Row(counts, DesignShape.of(text, hashes, hits, measured),
				(known < 0) ? DesignModel.CLASSES.indexOf(EvidenceType.OTHER) : known));
	}

	/**
	 * The weights, as {@code design.weights} holds them.
	 * @throws IllegalStateException if fewer than two types are there to be told apart
	 */
	public byte[] train() {
		return model().bytes();
	}

	DesignModel model() {
		Set<Integer> types = new HashSet<>();
		this.rows.forEach((row) -> types.add(row.type()));
		if (types.size() < 2) {
			throw new IllegalStateException("the texts are of fewer than two evidence types");
		}
		int[] keys = keys();
		double[] shares = shares(keys);
		DesignProblem problem = new DesignProblem(keys.length + DesignShape.SIZE);
		for (Row row : this.rows) {
			add(problem, row, keys, shares);
		}
		double[][] learned = new double[DesignModel.CLASSES.size()][];
		for (int c = 0; c < learned.length; c++) {
			learned[c] = problem.solve(c, DesignModel.CLASSES.size(), COST, MOST_ROUNDS, CLOSE_ENOUGH,
					new Random(SEED));
		}
		return rounded(keys, shares, learned);
	}

	private int[] keys() {
		Map<Integer, Integer> texts = new HashMap<>();
		this.rows.forEach((row) -> row.counts().keySet().forEach((hash) -> texts.merge(hash, 1, Integer::sum)));
		return texts.entrySet()
			.stream()
			.filter((entry) -> entry.getValue() >= FEWEST_TEXTS)
			.mapToInt(Map.Entry::getKey)
			.sorted()
			.toArray();
	}

	/** A term that stands in few texts counts more: the root of its rarity. */
	private double[] shares(int[] keys) {
		int[] texts = new int[keys.length];
		for (Row row : this.rows) {
			for (int hash : row.counts().keySet()) {
				int at = Arrays.binarySearch(keys, hash);
				if (at >= 0) {
					texts[at]++;
				}
			}
		}
		double[] shares = new double[keys.length];
		for (int i = 0; i < keys.length; i++) {
			shares[i] = Math.sqrt(StrictMath.log((this.rows.size() + 1.0) / (texts[i] + 1.0)));
		}
		return shares;
	}

	private static void add(DesignProblem problem, Row row, int[] keys, double[] shares) {
		DesignProblem.Example example = new DesignProblem.Example(row.counts().size() + row.shape().size());
		double norm = 0;
		for (Map.Entry<Integer, Integer> count : row.counts().entrySet()) {
			int at = Arrays.binarySearch(keys, count.getKey());
			if (at >= 0) {
				double value = (1 + StrictMath.log(Math.min(63, count.getValue()))) * shares[at];
				norm += value * value;
				example.add(at, value);
			}
		}
		example.scale((norm > 0) ? 1 / Math.sqrt(norm) : 0);
		for (int i = 0; i < row.shape().size(); i++) {
			example.add(keys.length + row.shape().place(i), row.shape().value(i));
		}
		problem.add(example, row.type());
	}

	private static DesignModel rounded(int[] keys, double[] shares, double[][] learned) {
		int classes = learned.length;
		int last = learned[0].length - 1;
		double[] weights = new double[keys.length * classes];
		double[] shape = new double[DesignShape.SIZE * classes];
		double[] bias = new double[classes];
		for (int c = 0; c < classes; c++) {
			for (int i = 0; i < last; i++) {
				if (i < keys.length) {
					weights[i * classes + c] = learned[c][i] * shares[i];
				}
				else {
					shape[(i - keys.length) * classes + c] = learned[c][i];
				}
			}
			bias[c] = learned[c][last];
		}
		float shareUnit = unit(shares);
		float unit = Math.max(unit(weights), Math.max(unit(shape), unit(bias)));
		short[] scales = scales(weights, classes, unit);
		return new DesignModel(new DesignModel.Parts(keys, rounded(shares, shareUnit), scales,
				parts(weights, scales, classes, unit), rounded(shape, unit), rounded(bias, unit), shareUnit, unit));
	}

	/** The largest weight of each term. */
	private static short[] scales(double[] weights, int classes, float unit) {
		short[] scales = new short[weights.length / classes];
		for (int i = 0; i < weights.length; i++) {
			double part = Math.min(Short.MAX_VALUE, Math.ceil(Math.abs(weights[i]) / unit));
			scales[i / classes] = (short) Math.max(scales[i / classes], Math.max(1, part));
		}
		return scales;
	}

	private static byte[] parts(double[] weights, short[] scales, int classes, float unit) {
		byte[] parts = new byte[weights.length];
		for (int i = 0; i < weights.length; i++) {
			long part = Math.round(weights[i] / unit / scales[i / classes] * DesignWeights.PARTS);
			parts[i] = (byte) Math.max(-DesignWeights.PARTS, Math.min(DesignWeights.PARTS, part));
		}
		return parts;
	}

	private static float unit(double[] numbers) {
		double most = 1e-9;
		for (double number : numbers) {
			most = Math.max(most, Math.abs(number));
		}
		return (float) (most / Short.MAX_VALUE);
	}

	private static short[] rounded(double[] numbers, float unit) {
		short[] rounded = new short[numbers.length];
		for (int i = 0; i < numbers.length; i++) {
			rounded[i] = (short) Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, Math.round(numbers[i] / unit)));
		}
		return rounded;
	}

	/** A text: terms and how often they stand there, its shape, its class. */
	private record Row(Map<Integer, Integer> counts, DesignShape shape, int type) {

	}

}
