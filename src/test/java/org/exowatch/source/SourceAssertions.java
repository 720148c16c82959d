package org.exowatch.source;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Says in one line that a source could not be checked, and why. */
final class SourceAssertions {

	private SourceAssertions() {
	}

	static SourceException assertNotChecked(SourceException.Kind kind, ThrowingCallable call) {
		SourceException failure = catchThrowableOfType(SourceException.class, call);
		assertThat(failure).as("the source was read as checked").isNotNull();
		assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
		assertThat(failure.getMessage()).doesNotContain("127.0.0.1", "\n");
		return failure;
	}

}
