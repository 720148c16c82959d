package org.exowatch.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Texts as numbers, and the weights that tell one class of them from all others best:
 * squared hinge loss, solved in the dual.
 */
final class DesignProblem {

	private final int size;

	private final List<Example> examples = new ArrayList<>();

	private final List<Integer> types = new ArrayList<>();

	/** Of examples with so many numbers each. */
	DesignProblem(int size) {
		this.size = size;
	}

	void add(Example example, int type) {
		this.examples.add(example);
		this.types.add(type);
	}

	/**
	 * The weights of one class, the bias last. A rare class counts more, so that all
	 * classes weigh the same.
	 */
	double[] solve(int type, int classes, double cost, int mostRounds, double closeEnough, Random random) {
		int count = this.examples.size();
		long members = this.types.stream().filter((one) -> one == type).count();
		double[] weights = new double[this.size + 1];
		if (members == 0) {
			weights[this.size] = -1;
			return weights;
		}
		double own = 1 / (2 * cost * count / ((double) classes * members));
		double[] alpha = new double[count];
		int[] order = new int[count];
		Arrays.setAll(order, (i) -> i);
		for (int round = 0; round < mostRounds; round++) {
			shuffle(order, random);
			double furthest = 0;
			for (int i : order) {
				boolean member = this.types.get(i) == type;
				furthest = Math.max(furthest,
						step(this.examples.get(i), member ? 1 : -1, member ? own : 1 / (2 * cost), alpha, i, weights));
			}
			if (furthest < closeEnough) {
				break;
			}
		}
		return weights;
	}

	private double step(Example example, int sign, double slack, double[] alpha, int i, double[] weights) {
		double gradient = sign * (example.times(weights) + weights[this.size]) - 1 + slack * alpha[i];
		double projected = (alpha[i] == 0) ? Math.min(gradient, 0) : gradient;
		if (projected != 0) {
			double before = alpha[i];
			alpha[i] = Math.max(before - gradient / (example.square() + 1 + slack), 0);
			double change = (alpha[i] - before) * sign;
			example.addTo(weights, change);
			weights[this.size] += change;
		}
		return Math.abs(projected);
	}

	private static void shuffle(int[] order, Random random) {
		for (int i = order.length - 1; i > 0; i--) {
			int other = random.nextInt(i + 1);
			int kept = order[i];
			order[i] = order[other];
			order[other] = kept;
		}
	}

	/** Places and numbers of one text. */
	static final class Example {

		private final int[] places;

		private final double[] values;

		private int length;

		Example(int most) {
			this.places = new int[most];
			this.values = new double[most];
		}

		void add(int place, double value) {
			this.places[this.length] = place;
			this.values[this.length++] = value;
		}

		void scale(double by) {
			for (int i = 0; i < this.length; i++) {
				this.values[i] *= by;
			}
		}

		double times(double[] weights) {
			double sum = 0;
			for (int i = 0; i < this.length; i++) {
				sum += weights[this.places[i]] * this.values[i];
			}
			return sum;
		}

		double square() {
			double sum = 0;
			for (int i = 0; i < this.length; i++) {
				sum += this.values[i] * this.values[i];
			}
			return sum;
		}

		void addTo(double[] weights, double times) {
			for (int i = 0; i < this.length; i++) {
				weights[this.places[i]] += this.values[i] * times;
			}
		}

	}

}
