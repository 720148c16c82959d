package org.exowatch.store;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Encodes rows field by field in the binary format of COPY (PostgreSQL's manual, COPY,
 * "Binary Format", and the receive functions of the types).
 */
final class CopyFields {

	private static final int TEXT_OID = 25;

	private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

	private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

	private final Bytes out = new Bytes(1 << 13);

	private final RecordJson json = new RecordJson(this.out);

	private int[] ids = new int[8];

	private int rows;

	private int last;

	/**
	 * Begins a row of which the id, its first field, is filled in when it is sent.
	 * @param fields of the row, the id among them
	 */
	void row(int fields) {
		this.out.int16(fields);
		this.out.int32(Long.BYTES);
		if (this.rows == this.ids.length) {
			this.ids = Arrays.copyOf(this.ids, 2 * this.rows);
		}
		this.ids[this.rows++] = this.out.size();
		this.out.int64(0);
	}

	/** The rows since the beginning or since they were taken last. */
	EncodedRows take() {
		EncodedRows taken = (this.rows == 0) ? EncodedRows.NONE
				: new EncodedRows(this.out.copy(), Arrays.copyOf(this.ids, this.rows));
		this.out.clear();
		this.rows = 0;
		return taken;
	}

	/** The fields, without a row, since the beginning or since they were taken last. */
	byte[] takeFields() {
		byte[] taken = this.out.copy();
		this.out.clear();
		return taken;
	}

	/** The bytes of the field that was added last, good until more is added. */
	ByteBuffer last() {
		return this.out.from(this.last);
	}

	CopyFields text(@Nullable String value) {
		if (value == null) {
			return nothing();
		}
		begin();
		this.out.text(value);
		return end();
	}

	/** Names of constants and the like, known to be ASCII. */
	CopyFields name(String value) {
		begin();
		this.out.ascii(value);
		return end();
	}

	CopyFields json(Object value) {
		begin();
		this.json.write(value);
		return end();
	}

	CopyFields jsonb(Object value) {
		begin();
		this.out.int8(1);
		this.last++;
		this.json.write(value);
		return end(this.last - 1);
	}

	CopyFields names(List<? extends Enum<?>> values) {
		begin();
		this.out.int32(values.isEmpty() ? 0 : 1);
		this.out.int32(0);
		this.out.int32(TEXT_OID);
		if (!values.isEmpty()) {
			this.out.int32(values.size());
			this.out.int32(1);
		}
		for (Enum<?> value : values) {
			this.out.int32(value.name().length());
			this.out.ascii(value.name());
		}
		return end();
	}

	CopyFields smallint(@Nullable Integer value) {
		if (value == null) {
			return nothing();
		}
		begin();
		this.out.int16(value);
		return end();
	}

	CopyFields integer(@Nullable Integer value) {
		if (value == null) {
			return nothing();
		}
		begin();
		this.out.int32(value);
		return end();
	}

	CopyFields bigint(long value) {
		begin();
		this.out.int64(value);
		return end();
	}

	CopyFields truth(boolean value) {
		begin();
		this.out.int8(value ? 1 : 0);
		return end();
	}

	CopyFields day(@Nullable LocalDate value) {
		return integer((value != null) ? Math.toIntExact(value.toEpochDay() - EPOCH_DAY) : null);
	}

	CopyFields time(Instant value) {
		return bigint(ChronoUnit.MICROS.between(EPOCH, value.plusNanos(500)));
	}

	private CopyFields nothing() {
		this.out.int32(-1);
		return this;
	}

	private void begin() {
		this.out.int32(0);
		this.last = this.out.size();
	}

	private CopyFields end() {
		return end(this.last);
	}

	private CopyFields end(int start) {
		this.out.int32At(start - Integer.BYTES, this.out.size() - start);
		return this;
	}

}
