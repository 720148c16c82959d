package org.exowatch.tag;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.exowatch.document.EvidenceType;

/**
 * A linear model of evidence types: what each word, pair of words and cue speaks for. It
 * holds numbers and no text. Made by {@link DesignTrainer}, safe to share.
 */
final class DesignModel {

	/** The types it tells apart; OTHER stands for all that are not named. */
	static final List<EvidenceType> CLASSES = List.of(EvidenceType.SYSTEMATIC_REVIEW, EvidenceType.RANDOMIZED_TRIAL,
			EvidenceType.CLINICAL_TRIAL, EvidenceType.CASE_REPORT, EvidenceType.ANIMAL, EvidenceType.IN_VITRO,
			EvidenceType.NARRATIVE_REVIEW, EvidenceType.PROTOCOL, EvidenceType.OTHER);

	/** Words beyond are not read. */
	static final int MOST_WORDS = 2000;

	private static final String SHIPPED = "design.weights";

	private static final int MAGIC = 0x45584432;

	private static final int WIDTH = CLASSES.size();

	/** What a thread counts terms with. */
	private static final ThreadLocal<DesignTermCounts> COUNTS = ThreadLocal.withInitial(DesignTermCounts::new);

	private final Parts parts;

	private final DesignWeights terms;

	/** Numbers are whole multiples of the units. */
	DesignModel(Parts parts) {
		this.parts = parts;
		this.terms = new DesignWeights(parts.keys(), parts.shares(), parts.scales(), parts.weights());
	}

	/** The one that comes with the program. */
	static DesignModel shipped() {
		try (InputStream in = DesignModel.class.getResourceAsStream(SHIPPED)) {
			if (in == null) {
				throw new IllegalStateException("the weights of evidence types are missing: " + SHIPPED);
			}
			return read(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What a text speaks for; good until the same thread scores another one. */
	DesignScores score(ReadText text, SentenceHits<DesignCue> hits, int measured) {
		int[] words = WordHash.of(text, MOST_WORDS);
		DesignTermCounts counts = COUNTS.get();
		counts.clear(words.length);
		DesignTerms.find(text, words, (hash, first, end) -> counts.offer(hash, first, end, this.terms.mayKnow(hash)));
		counts.count(this.terms);
		float[] scores = new float[WIDTH];
		float norm = 0;
		for (int i = 0; i < counts.size(); i++) {
			float share = this.terms.share(counts.term(i)) * counts.weight(i);
			norm += share * share;
			this.terms.add(counts.term(i), counts.weight(i), scores);
		}
		norm = (norm > 0) ? 1 / (this.parts.shareUnit() * DesignWeights.PARTS * (float) Math.sqrt(norm)) : 0;
		for (int c = 0; c < WIDTH; c++) {
			scores[c] = scores[c] * norm + this.parts.bias()[c];
		}
		DesignShape said = DesignShape.of(text, words, hits, measured);
		for (int i = 0; i < said.size(); i++) {
			add(said.place(i) * WIDTH, said.value(i), scores);
		}
		for (int c = 0; c < WIDTH; c++) {
			scores[c] *= this.parts.unit();
		}
		return new DesignScores(this.terms, scores, counts, norm * this.parts.unit());
	}

	private void add(int from, float times, float[] scores) {
		short[] shape = this.parts.shape();
		for (int c = 0; c < WIDTH; c++) {
			scores[c] += times * shape[from + c];
		}
	}

	/**
	 * Reads weights.
	 * @throws IOException if they are not whole, or made for other cues
	 */
	static DesignModel read(InputStream from) throws IOException {
		DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(from));
		if (in.readInt() != MAGIC || in.readInt() != DesignShape.layout()) {
			throw new IOException("these weights are not of this version of the cues: train again");
		}
		int terms = in.readInt();
		float shareUnit = in.readFloat();
		float unit = in.readFloat();
		int[] keys = new int[terms];
		for (int i = 0; i < terms; i++) {
			keys[i] = in.readInt();
		}
		short[] shares = shorts(in, terms);
		short[] scales = shorts(in, terms);
		byte[] weights = new byte[terms * WIDTH];
		in.readFully(weights);
		return new DesignModel(new Parts(keys, shares, scales, weights, shorts(in, DesignShape.SIZE * WIDTH),
				shorts(in, WIDTH), shareUnit, unit));
	}

	private static short[] shorts(DataInputStream in, int count) throws IOException {
		short[] numbers = new short[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = in.readShort();
		}
		return numbers;
	}

	/** The file that {@link #read} understands. */
	byte[] bytes() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(bytes)) {
			out.writeInt(MAGIC);
			out.writeInt(DesignShape.layout());
			out.writeInt(this.parts.keys().length);
			out.writeFloat(this.parts.shareUnit());
			out.writeFloat(this.parts.unit());
			for (int key : this.parts.keys()) {
				out.writeInt(key);
			}
			write(this.parts.shares(), out);
			write(this.parts.scales(), out);
			out.write(this.parts.weights());
			write(this.parts.shape(), out);
			write(this.parts.bias(), out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void write(short[] numbers, DataOutputStream out) throws IOException {
		for (short number : numbers) {
			out.writeShort(number);
		}
	}

	/**
	 * What a model is made of.
	 *
	 * @param keys hash of each term
	 * @param shares how much each term counts towards the length of a text
	 * @param scales of each term: its largest weight
	 * @param weights of each term, one a type, in parts of its scale
	 * @param shape weights of {@link DesignShape}, one a type
	 * @param bias one a type
	 * @param shareUnit of the shares
	 * @param unit of all other numbers
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Parts(int[] keys, short[] shares, short[] scales, byte[] weights, short[] shape, short[] bias,
			float shareUnit, float unit) {

	}

}
