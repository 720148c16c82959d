package org.exowatch.store;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Encodes fields and adds them, as text, to a hash.
 *
 * @param fields take the rows
 * @param hash takes the values
 */
record HashedFields(CopyFields fields, Sha256 hash) {

	void row(int count) {
		this.fields.row(count);
	}

	void text(@Nullable String value) {
		this.fields.text(value);
		if (value != null) {
			this.hash.add(this.fields.last());
		}
		else {
			this.hash.add((String) null);
		}
	}

	void name(String value) {
		this.hash.add(this.fields.name(value).last());
	}

	void names(List<? extends Enum<?>> values) {
		this.fields.names(values);
		this.hash.add(values.stream().map(Enum::name).collect(Collectors.joining(",", "{", "}")));
	}

	void json(Object value) {
		this.hash.add(this.fields.json(value).last());
	}

	void jsonb(Object value) {
		this.hash.add(this.fields.jsonb(value).last());
	}

	void integer(@Nullable Integer value) {
		this.fields.integer(value);
		this.hash.add((value != null) ? value.toString() : null);
	}

	void smallint(@Nullable Integer value) {
		this.fields.smallint(value);
		this.hash.add((value != null) ? value.toString() : null);
	}

	void truth(boolean value) {
		this.fields.truth(value);
		this.hash.add(Boolean.toString(value));
	}

	void endRow() {
		this.hash.endRow();
	}

	EncodedRows endRows() {
		this.hash.endRows();
		return this.fields.take();
	}

}
