package org.exowatch.store;

import java.time.Instant;
import java.util.List;

import org.exowatch.document.DocumentKey;
import org.exowatch.document.Quotation;
import org.exowatch.store.QuotationCheck.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class QuotationCheckTest {

	private static final Instant LATER = StoreFixture.SEEN.plusSeconds(7 * 86400);

	private static final DocumentKey PAPER = DocumentKey.pubmed("1");

	private static final Quotation SAID = new Quotation(PAPER, "Pain fell by half.");

	private final StoreFixture store = new StoreFixture();

	private final QuotationCheck check = new QuotationCheck(this.store.dataSource);

	@BeforeEach
	void write() {
		this.store.write(Sample.paper("1").keySentence("Pain fell by half.").tagged(),
				Sample.notice("/a").title("α").body("No licence.\nWrite to us.").tagged());
	}

	@Test
	void whatStandsInItsTextIsSound() {
		assertThat(this.check.check(List.of(SAID, SAID, new Quotation(PAPER, "Exosomes for knee osteoarthritis"),
				new Quotation(DocumentKey.fda("/a"), "No licence.")), LATER))
			.isEmpty();
		assertThat(this.check.check(List.of(), LATER)).isEmpty();
	}

	@Test
	void anotherWordIsAFault() {
		Quotation altered = new Quotation(PAPER, "Pain fell by two thirds.");
		Quotation blank = new Quotation(PAPER, "");
		assertThat(this.check.check(List.of(SAID, altered, blank), LATER)).containsExactly(
				new Fault(altered, "it does not stand in the stored text"),
				new Fault(blank, "it does not stand in the stored text"));
	}

	@Test
	void aDocumentThatIsNotStoredIsAFault() {
		Quotation nowhere = new Quotation(DocumentKey.pubmed("2"), "Pain fell by half.");
		assertThat(this.check.check(List.of(nowhere), LATER))
			.containsExactly(new Fault(nowhere, "the document is not stored"));
	}

	/**
	 * What is quoted is cut out of the stored text, so the text itself has to be sound.
	 */
	@Test
	void aStoredTextThatSomeoneChangedIsAFaultThoughTheWordsStandInIt() {
		this.store.jdbc.sql("update exowatch.document set body = replace(body, 'half', 'most')").update();
		Quotation now = new Quotation(PAPER, "Pain fell by most.");
		assertThat(this.check.check(List.of(now), LATER))
			.containsExactly(new Fault(now, "the stored text is not the one that was received: its SHA-256 differs"));
	}

	@Test
	void aDamagedTextIsMendedByLoadingItAgain() {
		this.store.jdbc.sql("update exowatch.document set body = 'No pain.', record_hash = 'damaged'").update();
		assertThat(this.check.check(List.of(SAID), LATER)).hasSize(1);
		this.store.write(StoreFixture.context(LATER), Sample.paper("1").keySentence("Pain fell by half.").tagged());
		assertThat(this.check.check(List.of(SAID), LATER)).isEmpty();
	}

	@Test
	void tagsOfAnotherTextAreAFault() {
		this.store.jdbc.sql("update exowatch.tagging set text_hash = repeat('0', 64)").update();
		assertThat(this.check.check(List.of(SAID), LATER))
			.containsExactly(new Fault(SAID, "the tags were made from another text"));
	}

	@Test
	void theTextOfThenCounts() {
		this.store.write(StoreFixture.context(LATER),
				Sample.paper("1").body("Pain fell by a third.").revised("2026-11-18").tagged());
		assertThat(this.check.check(List.of(SAID), LATER.minusSeconds(1))).isEmpty();
		assertThat(this.check.check(List.of(SAID), LATER)).hasSize(1);
		this.store.jdbc.sql("update exowatch.document_version set body = body || ' '").update();
		assertThat(this.check.check(List.of(SAID), LATER.minusSeconds(1))).hasSize(1);
	}

}
