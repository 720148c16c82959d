package org.exowatch.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput.Concern;
import org.exowatch.document.DigestInput.Condition;
import org.exowatch.document.DigestInput.Notice;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;

/** Invented notices. */
final class SampleNotices {

	static final DocumentKey LETTER = DocumentKey.fda(
			"/inspections-compliance-enforcement-and-criminal-investigations/warning-letters/sample-regeneration-llc-900001-11022026");

	static final DocumentKey ALERT = DocumentKey
		.fda("/vaccines-blood-biologics/consumers-biologics/sample-consumer-alert-exosomes");

	private static final String CLAIMED = "Your website states that your exosome product treats alopecia, osteoarthritis and “long COVID”.";

	private static final String UNLICENSED = "There is no biologics license application in effect for your product, and the vials were not tested for sterility.";

	private SampleNotices() {
	}

	static List<Notice> notices() {
		Notice letter = new Notice(LETTER, NoticeKind.WARNING_LETTER, "Sample Regeneration LLC",
				"Sample Regeneration LLC", "Center for Biologics Evaluation and Research (CBER)",
				List.of("SampleExo 5 mL", "SampleExo Topical"), LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 17),
				Instant.parse("2026-11-18T06:10:00Z"), false,
				List.of(new Condition("MESH:D000505", "Alopecia", true, Assertion.AFFIRMED, CLAIMED),
						new Condition("MESH:D010003", "Osteoarthritis", true, Assertion.AFFIRMED, CLAIMED),
						new Condition("MESH:D010300", "Parkinson Disease", false, Assertion.NEGATED, null)),
				List.of(new Concern("NO_LICENSE", UNLICENSED), new Concern("STERILITY", UNLICENSED),
						new Concern("FALSE_CLAIM",
								"These claims are not supported by the material that you submitted."),
						new Concern("SOMETHING_NEW", "The records of the batch were incomplete.")));
		Notice alert = new Notice(ALERT, NoticeKind.CONSUMER_ALERT, "Sample consumer alert on exosome products", null,
				null, List.of(), null, LocalDate.of(2026, 3, 4), Instant.parse("2026-03-05T06:10:00Z"), true, List.of(),
				List.of(new Concern("INFECTION", "Five people were treated in hospital for infections.")));
		return List.of(letter, alert);
	}

	static List<NoticeRef> references() {
		return List.of(
				new NoticeRef(LETTER, NoticeKind.WARNING_LETTER, "Sample Regeneration LLC", LocalDate.of(2026, 11, 17)),
				new NoticeRef(ALERT, NoticeKind.CONSUMER_ALERT, "Sample consumer alert on exosome products", null));
	}

}
