package org.exowatch.tag;

import java.util.Arrays;
import java.util.Locale;

import org.exowatch.document.EvidenceType;
import org.exowatch.document.Reason;

/** What {@link DesignModel} says about one text. */
final class DesignScores {

	private static final int WORDS_SHOWN = 3;

	private final DesignWeights weights;

	private final float[] scores;

	private final DesignTermCounts terms;

	private final float unit;

	/** Scores by {@link DesignModel#CLASSES}; a term's weight times unit is its part. */
	DesignScores(DesignWeights weights, float[] scores, DesignTermCounts terms, float unit) {
		this.weights = weights;
		this.scores = scores;
		this.terms = terms;
		this.unit = unit;
	}

	/** Above 0 speaks for the type, below against it. */
	float of(EvidenceType type) {
		return this.scores[Math.max(0, DesignModel.CLASSES.indexOf(type))];
	}

	/** The type with the highest score. */
	EvidenceType best() {
		int best = 0;
		for (int c = 1; c < this.scores.length; c++) {
			best = (this.scores[c] > this.scores[best]) ? c : best;
		}
		return DesignModel.CLASSES.get(best);
	}

	/** The score of a type and the words that spoke most for it. */
	Reason reason(EvidenceType type, ReadText text, boolean against) {
		return reason(type, 0, text, against);
	}

	/** The same with what rules added, so that the sum is what decided. */
	Reason reason(EvidenceType type, float rules, ReadText text, boolean against) {
		int column = DesignModel.CLASSES.indexOf(type);
		StringBuilder detail = new StringBuilder(type.label().toLowerCase(Locale.ROOT)).append(' ')
			.append(signed(this.scores[column] + rules));
		if (rules != 0) {
			detail.append(" = rules ").append(signed(rules)).append(", weights ").append(signed(this.scores[column]));
		}
		int[] most = most(column);
		for (int i = 0; i < most.length && most[i] >= 0; i++) {
			detail.append((i == 0) ? ": " : ", ")
				.append('"')
				.append(this.terms.words(most[i], text))
				.append("\" ")
				.append(signed(part(most[i], column)));
		}
		return new Reason("MODEL", "evidence.model", detail.toString(),
				(most[0] >= 0) ? text.span(text.sentenceOf(this.terms.firstToken(most[0]))) : null, against);
	}

	private int[] most(int column) {
		int[] most = new int[WORDS_SHOWN];
		float[] parts = new float[WORDS_SHOWN];
		Arrays.fill(most, -1);
		for (int i = 0; i < this.terms.size(); i++) {
			float part = part(i, column);
			if (part > parts[WORDS_SHOWN - 1]) {
				int k = WORDS_SHOWN - 1;
				for (; k > 0 && part > parts[k - 1]; k--) {
					parts[k] = parts[k - 1];
					most[k] = most[k - 1];
				}
				parts[k] = part;
				most[k] = i;
			}
		}
		return most;
	}

	private float part(int i, int column) {
		return this.weights.weight(this.terms.term(i), column) * this.terms.weight(i) * this.unit;
	}

	/** Two places, the same on every machine. */
	private static String signed(float score) {
		int hundredths = Math.round(score * 100);
		String digits = Integer.toString(Math.abs(hundredths) % 100);
		return ((hundredths < 0) ? "-" : "+") + Math.abs(hundredths) / 100 + "." + ((digits.length() < 2) ? "0" : "")
				+ digits;
	}

}
