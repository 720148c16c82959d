package org.exowatch.source;

import java.io.IOException;

/** A body went beyond the limit and was not read on. */
final class TooLarge extends IOException {

	private static final long serialVersionUID = 1L;

	static AnswerFault fault(int limit) {
		return AnswerFault.lasting(SourceException.Kind.UNEXPECTED_ANSWER,
				"the answer is larger than " + (limit >> 20) + " MB and was not read on");
	}

}
