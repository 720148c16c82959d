package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice;
import org.jspecify.annotations.Nullable;

/**
 * A recall of the FDA's enforcement reports
 * (https://open.fda.gov/apis/drug/enforcement/searchable-fields/): one record a product,
 * several records an event.
 */
final class OpenFdaEnforcement {

	private OpenFdaEnforcement() {
	}

	static SafetyNotice read(OpenFdaRecord record) {
		DocumentKey key = record.requireKey("enforcement", "recall_number and no event_id");
		String product = record.text("product_description");
		String firm = record.text("recalling_firm");
		String title = (product != null) ? product : firm;
		if (title == null) {
			throw new RecordFault("the record names neither a product nor a firm");
		}
		LocalDate initiated = record.day("Recall initiated", "recall_initiation_date");
		LocalDate reported = record.day("Reported", "report_date");
		List<SafetyNotice.Dated> dates = dates(record);
		NoticeDraft draft = new NoticeDraft(key, NoticeKind.RECALL, OpenFdaRecord.title(title), body(record));
		draft.firm = firm;
		draft.address = address(record);
		draft.products = (product != null) ? List.of(OpenFdaRecord.title(product)) : List.of();
		draft.issued = initiated;
		draft.posted = reported;
		draft.dates.addAll(dates);
		draft.classification = record.text("classification");
		draft.standing = record.text("status");
		draft.identifiers.addAll(identifiers(record));
		return draft.finish();
	}

	private static List<SafetyNotice.Dated> dates(OpenFdaRecord record) {
		return Stream
			.of(record.dated("Recall initiated", "recall_initiation_date"),
					record.dated("Classified", "center_classification_date"),
					record.dated("Terminated", "termination_date"))
			.flatMap((each) -> each)
			.toList();
	}

	/** The record's own texts; asked for after its dates. */
	private static List<String> body(OpenFdaRecord record) {
		List<String> body = new ArrayList<>(Stream.of(record.paragraph("Reason for recall", "reason_for_recall"),
				record.paragraph("Product", "product_description"), record.paragraph("Quantity", "product_quantity"),
				record.paragraph("Codes", "code_info"), record.paragraph("More codes", "more_code_info"),
				record.paragraph("Distribution", "distribution_pattern"),
				record.paragraph("Notification", "initial_firm_notification"),
				record.paragraph("Initiative", "voluntary_mandated"),
				record.paragraph("Classification", "classification"), record.paragraph("Status", "status"))
			.flatMap((each) -> each)
			.toList());
		body.addAll(record.unreadDates());
		return body;
	}

	private static @Nullable String address(OpenFdaRecord record) {
		String region = record.joined(" ", "state", "postal_code");
		List<String> parts = Stream
			.of(record.joined(", ", "address_1", "address_2", "city"), region, record.joined(", ", "country"))
			.filter((part) -> !part.isEmpty())
			.toList();
		return parts.isEmpty() ? null : String.join(", ", parts);
	}

	private static List<Identifier> identifiers(OpenFdaRecord record) {
		List<Identifier> identifiers = new ArrayList<>();
		String number = record.text("recall_number");
		String event = record.text("event_id");
		if (number != null) {
			identifiers.add(new Identifier("RECALL", number));
		}
		if (event != null) {
			identifiers.add(new Identifier("EVENT", event));
		}
		return identifiers;
	}

}
