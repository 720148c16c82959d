package org.exowatch.tag;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

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

	private static final int MAGIC = 0x45584431;

	/** Bits of a hash that {@link #known} tells apart. */
	private static final int KNOWN = 19;

	private static final int WIDTH = CLASSES.size();

	/** Of a row: a power of two, so that it is one line of a cache. */
	private static final int ROW = 16;

	private static final int SHARE = 2;

	private static final int WEIGHTS = 3;

	private final int[] keys;

	private final short[] shares;

	private final short[] weights;

	private final short[] shape;

	private final short[] bias;

	private final float shareUnit;

	private final float unit;

	/** A bit for each known term by hash: most pairs of words are unknown. */
	private final long[] known = new long[1 << (KNOWN - 6)];

	/**
	 * By hash, all that is needed of a term in one place: its hash in two halves (0 where
	 * nothing is), its share, its weights.
	 */
	private final short[] rows;

	/** Numbers are whole multiples of the units. */
	DesignModel(Parts parts) {
		this.keys = parts.keys();
		this.shares = parts.shares();
		this.weights = parts.weights();
		this.shape = parts.shape();
		this.bias = parts.bias();
		this.shareUnit = parts.shareUnit();
		this.unit = parts.unit();
		this.rows = new short[ROW * (Integer.highestOneBit(Math.max(1, this.keys.length)) << 2)];
		for (int i = 0; i < this.keys.length; i++) {
			put(i);
			this.known[place(this.keys[i])] |= 1L << this.keys[i];
		}
	}

	private void put(int term) {
		int at = slot(this.keys[term]);
		while (hash(at) != 0) {
			at = (at + ROW) & (this.rows.length - 1);
		}
		this.rows[at] = (short) (this.keys[term] >>> 16);
		this.rows[at + 1] = (short) this.keys[term];
		this.rows[at + SHARE] = this.shares[term];
		System.arraycopy(this.weights, term * WIDTH, this.rows, at + WEIGHTS, WIDTH);
	}

	private int slot(int hash) {
		return (hash * ROW) & (this.rows.length - 1);
	}

	private int hash(int at) {
		return (this.rows[at] << 16) | (this.rows[at + 1] & 0xFFFF);
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

	/** What a text speaks for. */
	DesignScores score(ReadText text, Map<DesignCue, List<Hit<DesignCue>>> hits, int measured) {
		int[] words = WordHash.of(text, MOST_WORDS);
		DesignTermCounts terms = new DesignTermCounts(words.length);
		DesignTerms.find(text, words, (hash, first, end) -> terms.offer(hash, first, end, mayKnow(hash)));
		terms.count(this);
		float[] scores = new float[WIDTH];
		float norm = 0;
		for (int i = 0; i < terms.size(); i++) {
			float share = this.rows[terms.term(i) + SHARE] * terms.weight(i);
			norm += share * share;
			add(this.rows, terms.term(i) + WEIGHTS, terms.weight(i), scores);
		}
		norm = (norm > 0) ? 1 / (this.shareUnit * (float) Math.sqrt(norm)) : 0;
		for (int c = 0; c < WIDTH; c++) {
			scores[c] = scores[c] * norm + this.bias[c];
		}
		DesignShape said = DesignShape.of(text, words, hits, measured);
		for (int i = 0; i < said.size(); i++) {
			add(this.shape, said.place(i) * WIDTH, said.value(i), scores);
		}
		for (int c = 0; c < WIDTH; c++) {
			scores[c] *= this.unit;
		}
		return new DesignScores(this, scores, terms, norm * this.unit);
	}

	private static void add(short[] weights, int from, float times, float[] scores) {
		for (int c = 0; c < WIDTH; c++) {
			scores[c] += times * weights[from + c];
		}
	}

	/** How much one term speaks for a type. */
	float weight(int term, int type) {
		return this.rows[term + WEIGHTS + type];
	}

	/** 1, or 0 if a term cannot be known. */
	private int mayKnow(int hash) {
		return (int) (this.known[place(hash)] >>> hash) & 1;
	}

	/** Where the row of a term is, -1 for one that is not known. */
	int term(int hash) {
		int at = slot(hash);
		for (int entry = hash(at); entry != 0; entry = hash(at)) {
			if (entry == hash) {
				return at;
			}
			at = (at + ROW) & (this.rows.length - 1);
		}
		return -1;
	}

	private static int place(int hash) {
		return (hash >>> 6) & ((1 << (KNOWN - 6)) - 1);
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
		return new DesignModel(new Parts(keys, shorts(in, terms), shorts(in, terms * WIDTH),
				shorts(in, DesignShape.SIZE * WIDTH), shorts(in, WIDTH), shareUnit, unit));
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
			out.writeInt(this.keys.length);
			out.writeFloat(this.shareUnit);
			out.writeFloat(this.unit);
			for (int key : this.keys) {
				out.writeInt(key);
			}
			for (short[] part : List.of(this.shares, this.weights, this.shape, this.bias)) {
				for (short number : part) {
					out.writeShort(number);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/**
	 * What a model is made of.
	 *
	 * @param keys hash of each term
	 * @param shares how much each term counts towards the length of a text
	 * @param weights of each term, one a type
	 * @param shape weights of {@link DesignShape}, one a type
	 * @param bias one a type
	 * @param shareUnit of the shares
	 * @param unit of all other numbers
	 */
	@SuppressWarnings("ArrayRecordComponent")
	record Parts(int[] keys, short[] shares, short[] weights, short[] shape, short[] bias, float shareUnit,
			float unit) {

	}

}
