package org.exowatch.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.exowatch.document.Assertion;
import org.exowatch.document.DigestInput.Concern;
import org.exowatch.document.DigestInput.Condition;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.Notice;
import org.exowatch.document.DigestInput.NoticeFacts;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DigestInput.TextChange;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.SafetyNotice.Dated;
import org.exowatch.document.SafetyNotice.Reaction;

/** Invented notices. */
final class SampleNotices {

	static final DocumentKey LETTER = DocumentKey.fda(
			"/inspections-compliance-enforcement-and-criminal-investigations/warning-letters/sample-regeneration-llc-900001-11022026");

	static final DocumentKey ALERT = DocumentKey
		.fda("/vaccines-blood-biologics/consumers-biologics/sample-consumer-alert-exosomes");

	static final DocumentKey CLOSED = DocumentKey.fda("/warning-letters/sample-labs-900003-02032025");

	static final DocumentKey RECALL = DocumentKey
		.fda("api.fda.gov/drug/enforcement.json?search=recall_number:%22D-9001-2026%22");

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
						new Concern("SOMETHING_NEW", "The records of the batch were incomplete.")),
				Marks.NONE, NoticeFacts.NONE, List.of(), List.of(), null,
				List.of(new Condition("MESH:D000505", "Alopecia", true, Assertion.AFFIRMED, CLAIMED),
						new Condition("MESH:D010003", "Osteoarthritis", true, Assertion.AFFIRMED, CLAIMED)),
				false);
		Notice alert = new Notice(ALERT, NoticeKind.CONSUMER_ALERT, "Sample consumer alert on exosome products", null,
				null, List.of(), null, LocalDate.of(2026, 3, 4), Instant.parse("2026-03-05T06:10:00Z"), true, List.of(),
				List.of(new Concern("INFECTION", "Five people were treated in hospital for infections.")), Marks.NONE,
				NoticeFacts.NONE, List.of(), List.of(),
				new TextChange("Sample consumer alert on exosomes", List.of(
						"The agency has received reports from patients in one state, in 2025, and asks for more.",
						"Share this page.", "Ask your doctor."), "Sample consumer alert on exosome products",
						List.of("Share this page.",
								"The agency has received reports from patients in three states, in 2025 and 2026, and asks for more.",
								"Five people were treated in hospital for infections.")),
				List.of(), false);
		return List.of(letter, alert);
	}

	static List<NoticeRef> references() {
		return List.of(
				new NoticeRef(LETTER, NoticeKind.WARNING_LETTER, "Sample Regeneration LLC", LocalDate.of(2026, 11, 17),
						Marks.NONE),
				new NoticeRef(ALERT, NoticeKind.CONSUMER_ALERT, "Sample consumer alert on exosome products", null,
						Marks.NONE));
	}

	/** One of each thing that a notice may show. */
	static List<Notice> special() {
		Notice recall = new Notice(RECALL, NoticeKind.RECALL, "Sample Labs Inc. recalls SampleVial", "Sample Labs Inc.",
				null, List.of("SampleVial, 10 mL"), LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 18),
				Instant.parse("2026-11-19T06:10:00Z"), false, List.of(), List.of(), Marks.NONE,
				new NoticeFacts(List.of(new Dated("Recall initiated", LocalDate.of(2026, 11, 9)),
						new Dated("Classified", LocalDate.of(2026, 11, 17)),
						new Dated("Posted", LocalDate.of(2026, 11, 18))), "Class II", "Ongoing", List.of(), null),
				List.of(closedOut()),
				List.of(new NoticeRef(DocumentKey.fda("/safety/recalls/samplevial"), NoticeKind.RECALL,
						"Sample Labs recalls SampleVial nationwide", LocalDate.of(2026, 11, 10), Marks.NONE)),
				null, List.of(), false);
		Notice events = new Notice(DocumentKey.fda("api.fda.gov/drug/event.json?search=%22exosome%22"),
				NoticeKind.ADVERSE_EVENT_SUMMARY, "Sample reports, third quarter of 2026", null, null, List.of(), null,
				LocalDate.of(2026, 11, 1), Instant.parse("2026-11-19T06:10:00Z"), false, List.of(), List.of(),
				Marks.NONE,
				new NoticeFacts(List.of(), null, null,
						IntStream.range(0, 18)
							.mapToObj((n) -> new Reaction("Sample reaction " + (n + 1), 40 - 2 * n))
							.toList(),
						null),
				List.of(), List.of(), null, List.of(), false);
		Notice observations = new Notice(DocumentKey.fda("/media/900002/download"), NoticeKind.INSPECTION_OBSERVATION,
				"Sample Fluids LLC", "Sample Fluids LLC", null, List.of(), LocalDate.of(2026, 3, 2), null,
				Instant.parse("2026-11-19T06:10:00Z"), false, List.of(), List.of(), Marks.NONE,
				new NoticeFacts(List.of(), null, null, List.of(), 0.61), List.of(), List.of(), null, List.of(), false);
		Notice letter = new Notice(CLOSED, NoticeKind.WARNING_LETTER, "Sample Labs", "Sample Labs LLC", null, List.of(),
				LocalDate.of(2025, 2, 3), LocalDate.of(2025, 2, 11), Instant.parse("2026-11-19T06:10:00Z"), false,
				List.of(), List.of(new Concern("NO_LICENSE", "There is no licence.")), closedOut().marks(),
				NoticeFacts.NONE, IntStream.range(0, 8).mapToObj((n) -> alert()).toList(), List.of(), null, List.of(),
				false);
		return List.of(recall, events, observations, letter);
	}

	static NoticeRef closedOut() {
		return new NoticeRef(CLOSED, NoticeKind.WARNING_LETTER, "Sample Labs", LocalDate.of(2025, 2, 11), new Marks(
				LocalDate.of(2026, 11, 5), DocumentKey.fda("/sample-close-out-letter"), LocalDate.of(2026, 11, 17)));
	}

	private static NoticeRef alert() {
		return references().get(1);
	}

}
