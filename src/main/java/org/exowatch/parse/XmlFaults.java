package org.exowatch.parse;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/** Says in one line what broke the XML. */
final class XmlFaults {

	private XmlFaults() {
	}

	static String reason(Exception ex) {
		if (ex instanceof NoRecords) {
			return oneLine(ex);
		}
		IOException io = ioCause(ex);
		if (io instanceof RecordCutter.RecordCut || io instanceof XmlGuard.TooLong) {
			return "the XML is broken: " + io.getMessage();
		}
		if (io != null) {
			return GzipFaults.reason(io);
		}
		String message = oneLine(ex);
		if (message.contains("nexpected End-of-input") || message.contains("nexpected end-of-input")) {
			return "the XML breaks off: the file is truncated, fetch it again (" + message + ")";
		}
		return "the XML is broken: " + message;
	}

	private static @Nullable IOException ioCause(Exception ex) {
		Throwable nested = (ex instanceof XMLStreamException broken) ? broken.getNestedException() : null;
		Throwable cause = (nested != null) ? nested : ex.getCause();
		return (cause instanceof IOException io) ? io : null;
	}

	private static String oneLine(Exception ex) {
		String message = ex.getMessage();
		if (message == null || message.isBlank()) {
			return ex.getClass().getSimpleName();
		}
		int messageAt = message.indexOf("Message: ");
		String text = (messageAt < 0) ? message : message.substring(messageAt + "Message: ".length());
		return text.lines().findFirst().orElse(text).strip();
	}

	/** Well-formed, but nothing that PubMed sends for records. */
	static final class NoRecords extends XMLStreamException {

		NoRecords(String message) {
			super(message);
		}

	}

}
