package org.exowatch.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

class DesignWeightsTests {

	private static final int WIDTH = DesignModel.CLASSES.size();

	/** So many that some share a bit of the filter. */
	private static final int TERMS = 40_000;

	private static int[] hashes(int seed) {
		return new Random(seed).ints(TERMS).distinct().toArray();
	}

	private static DesignWeights weights(int[] hashes) {
		short[] shares = new short[hashes.length];
		short[] scales = new short[hashes.length];
		byte[] weights = new byte[hashes.length * WIDTH];
		for (int i = 0; i < hashes.length; i++) {
			shares[i] = (short) (i % 1000 - 500);
			scales[i] = (short) (i % 700 - 300);
			for (int c = 0; c < WIDTH; c++) {
				weights[i * WIDTH + c] = (byte) (i + c * 29);
			}
		}
		return new DesignWeights(hashes, shares, scales, weights);
	}

	@Test
	void eachTermHasItsOwnNumbers() {
		int[] hashes = hashes(1);
		DesignWeights weights = weights(hashes);
		for (int i = 0; i < hashes.length; i++) {
			assertThat(weights.mayKnow(hashes[i])).isEqualTo(1);
			int term = weights.term(hashes[i]);
			assertThat(weights.share(term)).isEqualTo(i % 1000 - 500);
			for (int c = 0; c < WIDTH; c++) {
				assertThat(weights.weight(term, c)).isEqualTo((i % 700 - 300) * (byte) (i + c * 29));
			}
		}
	}

	@Test
	void noOtherTermIsTakenForOneOfThem() {
		int[] hashes = hashes(1);
		DesignWeights weights = weights(hashes);
		Set<Integer> known = new TreeSet<>();
		for (int hash : hashes) {
			known.add(hash);
		}
		for (int hash : hashes) {
			for (int bit = 0; bit < Integer.SIZE; bit++) {
				int other = hash ^ (1 << bit);
				if (!known.contains(other) && weights.mayKnow(other) == 1) {
					assertThat(weights.term(other)).isNegative();
				}
			}
		}
	}

}
