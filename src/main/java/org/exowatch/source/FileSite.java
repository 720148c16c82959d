package org.exowatch.source;

import org.exowatch.source.SourceException.Kind;

/** What answers of a file server mean. */
final class FileSite {

	private FileSite() {
	}

	/** Refuses everything but HTTP 200. */
	static void requireAccepted(Answer answer) throws AnswerFault {
		int status = answer.status();
		if (status == 200) {
			return;
		}
		if (status == 401 || status == 403) {
			throw AnswerFault.lasting(Kind.REFUSED, "HTTP " + status + ": the server turns us away");
		}
		if (status == 404 || status == 410) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "HTTP " + status + ": not there. Is the address right?");
		}
		if (answer.header("Location").isPresent()) {
			throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "a redirect to a host that is not in the settings: "
					+ Shown.text(answer.header("Location").orElse("")));
		}
		throw AnswerFault.lasting(Kind.UNEXPECTED_ANSWER, "HTTP " + status);
	}

}
