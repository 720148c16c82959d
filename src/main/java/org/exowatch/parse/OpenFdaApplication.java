package org.exowatch.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.SafetyNotice.Dated;
import org.jspecify.annotations.Nullable;

/**
 * An application of Drugs@FDA (https://open.fda.gov/apis/drug/drugsfda/) with its
 * approved submissions. One that was never approved (tentatively only, say) is no
 * approval.
 */
final class OpenFdaApplication {

	private static final String APPROVED = "AP";

	private OpenFdaApplication() {
	}

	static SafetyNotice read(OpenFdaRecord record) {
		DocumentKey key = record.requireKey("drugsfda", "application_number");
		String number = Objects.requireNonNull(record.text("application_number"));
		List<OpenFdaRecord> approved = record.all("submissions")
			.stream()
			.filter((submission) -> APPROVED.equals(submission.text("submission_status")))
			.sorted(Comparator
				.comparing(OpenFdaApplication::day, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
				.thenComparing(OpenFdaApplication::name))
			.toList();
		if (approved.isEmpty()) {
			throw new RecordFault("application " + number + " has no approved submission: it is no approval");
		}
		List<OpenFdaRecord> products = record.all("products")
			.stream()
			.sorted(Comparator.comparing(OpenFdaApplication::product))
			.toList();
		List<String> names = names(products);
		NoticeDraft draft = new NoticeDraft(key, NoticeKind.APPROVAL,
				OpenFdaRecord.title(names.isEmpty() ? number : String.join(", ", names)),
				body(record, products, approved));
		draft.firm = record.text("sponsor_name");
		draft.products = names;
		draft.dates.addAll(dates(approved));
		draft.issued = draft.dates.stream().map(Dated::day).findFirst().orElse(null);
		draft.posted = draft.dates.stream().map(Dated::day).max(Comparator.naturalOrder()).orElse(null);
		draft.standing = standing(products);
		draft.identifiers.add(new Identifier("APPLICATION", number));
		return draft.finish();
	}

	private static List<String> names(List<OpenFdaRecord> products) {
		return products.stream()
			.map((product) -> product.text("brand_name"))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.toList();
	}

	private static @Nullable String standing(List<OpenFdaRecord> products) {
		List<String> standings = products.stream()
			.map((product) -> product.text("marketing_status"))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.distinct()
			.toList();
		return standings.isEmpty() ? null : String.join(", ", standings);
	}

	private static List<String> body(OpenFdaRecord record, List<OpenFdaRecord> products, List<OpenFdaRecord> approved) {
		List<String> body = new ArrayList<>();
		Stream
			.of(record.paragraph("Application", "application_number"), record.paragraph("Sponsor", "sponsor_name"),
					products.stream().map(OpenFdaApplication::product),
					approved.stream().map(OpenFdaApplication::submission))
			.forEach((paragraphs) -> paragraphs.forEach(body::add));
		return body;
	}

	private static String product(OpenFdaRecord product) {
		List<String> ingredients = product.all("active_ingredients")
			.stream()
			.map((ingredient) -> ingredient.joined(" ", "name", "strength"))
			.toList();
		String substance = String.join(", ", ingredients);
		return Stream
			.of("Product: " + product.joined(", ", "product_number", "brand_name"), substance,
					product.joined(", ", "dosage_form", "route", "marketing_status"))
			.filter((part) -> !part.isEmpty())
			.reduce((one, two) -> one + "; " + two)
			.orElse("");
	}

	private static String submission(OpenFdaRecord submission) {
		String rest = submission.joined(", ", "submission_status_date", "submission_class_code_description");
		return "Approved: " + name(submission) + (rest.isEmpty() ? "" : ", " + rest);
	}

	private static String name(OpenFdaRecord submission) {
		return submission.joined(" ", "submission_type", "submission_number");
	}

	private static List<Dated> dates(List<OpenFdaRecord> approved) {
		return approved.stream()
			.flatMap((submission) -> submission.dated("Approved " + name(submission), "submission_status_date"))
			.toList();
	}

	private static @Nullable LocalDate day(OpenFdaRecord submission) {
		return submission.day("", "submission_status_date");
	}

}
