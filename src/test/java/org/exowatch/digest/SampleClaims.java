package org.exowatch.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.exowatch.document.DigestInput.Claim;
import org.exowatch.document.DigestInput.ClaimChange;
import org.exowatch.document.DigestInput.ClaimCount;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.NoticeRef;
import org.exowatch.document.DigestInput.Statement;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.EvidenceType;
import org.jspecify.annotations.Nullable;

/** An invented ledger with a row of every kind. */
final class SampleClaims {

	private SampleClaims() {
	}

	static List<Claim> claims() {
		return List.of(joints(), longCovid(), adverseEvents(), regulation(SampleNotices.references()), studies());
	}

	static Claim regulation(List<NoticeRef> notices) {
		return new Claim("regulation", "No FDA approval; a regulatory grey zone", "regulation", List.of(), List.of(),
				List.of(), notices,
				notices.isEmpty() ? List.of() : List.of(new Statement(SampleNotices.LETTER,
						"There is no biologics license application in effect for your product, and the vials were not tested for sterility.",
						"NO_LICENSE", LocalDate.of(2026, 11, 22), Marks.NONE, null, true)),
				change(List.of(), notices.stream().map(NoticeRef::key).limit(1).toList()));
	}

	/** A letter that is closed out and delisted, as a reference and with a sentence. */
	static List<Claim> closedOut() {
		Statement known = new Statement(SampleNotices.CLOSED, "There is no licence.", "NO_LICENSE", null,
				SampleNotices.closedOut().marks(), null, false);
		return List.of(
				new Claim("regulation", "No FDA approval", "regulation", List.of(), List.of(), List.of(),
						List.of(SampleNotices.closedOut()), List.of(known), null),
				new Claim("side-effects", "Without side effects", "adverse-events", List.of(), List.of(), List.of(),
						List.of(), List.of(known), null));
	}

	private static Claim joints() {
		return new Claim("joints", "Joint injury, arthritis, cartilage repair", "conditions",
				List.of("Osteoarthritis", "Arthritis", "Knee Injuries"),
				List.of(count(EvidenceType.RANDOMIZED_TRIAL, true, null, 3, 1, "39990101", "39980201", "39980202"),
						new ClaimCount(EvidenceType.CLINICAL_TRIAL, true, null, 14, 0, numbered(14)),
						count(EvidenceType.ANIMAL, true, null, 41, 0, "39980301"),
						count(EvidenceType.IN_VITRO, true, null, 12, 2, "39990105"),
						count(EvidenceType.IN_VITRO, false, null, 7, 1, "39980302"),
						count(EvidenceType.OBSERVATIONAL, false, null, 4, 0, "39980303")),
				List.of("NCT09900001", "NCT09900004"), SampleNotices.references().subList(0, 1), List.of(),
				change(List.of("NCT09900001"), List.of(SampleNotices.LETTER)));
	}

	private static Claim longCovid() {
		return new Claim("long-covid", "Long COVID", "conditions", List.of("Post-Acute COVID-19 Syndrome"), List.of(),
				List.of(), List.of(), List.of(), change(List.of(), List.of()));
	}

	private static Claim adverseEvents() {
		String infections = "Five people were treated in hospital for infections.";
		return new Claim("side-effects", "Without major side effects", "adverse-events", List.of(),
				List.of(count(EvidenceType.SYSTEMATIC_REVIEW, true, null, 1, 1, "39990106"),
						count(EvidenceType.RANDOMIZED_TRIAL, true, null, 2, 1, "39990101", "39980201")),
				List.of(), SampleNotices.references().subList(1, 2),
				List.of(said(SampleNotices.ALERT, infections, "INFECTION", null),
						said(SampleNotices.ALERT, infections, "ADVERSE_EVENT", null),
						said(DocumentKey.pubmed("39990106"),
								"Of 31 included trials, 4 reported serious adverse events and 19 did not state how harms were collected.",
								"ADVERSE_EVENT", EvidenceType.SYSTEMATIC_REVIEW)),
				change(List.of(), List.of()));
	}

	private static Statement said(DocumentKey key, String quote, String code, @Nullable EvidenceType evidence) {
		return new Statement(key, quote, code, (evidence == null) ? LocalDate.of(2026, 11, 22) : null, Marks.NONE,
				evidence, evidence != null);
	}

	private static ClaimChange change(List<String> registrations, List<DocumentKey> notices) {
		return new ClaimChange(registrations, notices);
	}

	private static Claim studies() {
		return new Claim("studies", "Clinical studies continue to grow", "studies", List.of(),
				List.of(new ClaimCount(EvidenceType.CLINICAL_TRIAL, true, 2024, 11, 0, numbered(11)),
						count(EvidenceType.RANDOMIZED_TRIAL, true, 2025, 2, 0, "39980201", "39980202"),
						count(EvidenceType.CLINICAL_TRIAL, true, 2026, 2, 1, "39990102", "39980399"),
						count(EvidenceType.RANDOMIZED_TRIAL, true, 2026, 1, 1, "39990101"),
						count(EvidenceType.OBSERVATIONAL, false, 2026, 9, 1, "39990109")),
				List.of(), List.of(), List.of(), change(List.of(), List.of()));
	}

	private static ClaimCount count(EvidenceType type, boolean therapy, @Nullable Integer year, int cumulative,
			int added, String... pmids) {
		return new ClaimCount(type, therapy, year, cumulative, added,
				List.of(pmids).stream().map(DocumentKey::pubmed).toList());
	}

	private static List<DocumentKey> numbered(int count) {
		return IntStream.range(0, count).mapToObj((n) -> DocumentKey.pubmed("" + (39980400 - n))).toList();
	}

}
