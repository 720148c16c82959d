package org.exowatch.parse;

import java.io.InputStream;
import java.util.function.Supplier;

import org.exowatch.document.Parsed;
import org.jspecify.annotations.Nullable;

/** A document that is one part: a page, a letter, or the reason why it is none. */
final class SinglePart extends LazyStream {

	private @Nullable Supplier<Parsed> part;

	SinglePart(InputStream in, Supplier<Parsed> part) {
		super(in);
		this.part = part;
	}

	@Override
	@Nullable Parsed read() {
		Supplier<Parsed> once = this.part;
		this.part = null;
		return (once != null) ? once.get() : null;
	}

}
