package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.Identifier;
import org.exowatch.document.NoticeKind;
import org.exowatch.document.Parsed;
import org.exowatch.document.Rejected;
import org.exowatch.document.SafetyNotice;
import org.exowatch.document.SafetyNotice.Dated;
import org.exowatch.document.SafetyNotice.Reaction;
import org.exowatch.document.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OpenFdaParsersTests {

	private static final String ENFORCEMENT = "https://api.fda.gov/drug/enforcement.json?search=x&limit=1000";

	private static final String RECALL = """
			{"status":"Terminated","city":"Sampleton","state":"TX","country":"United States","classification":"Class II",
			"openfda":{},"product_type":"Drugs","event_id":"90001","recalling_firm":"Sample Labs, Inc.",
			"address_1":"1 Sample Street","address_2":"","postal_code":"00000-0001",
			"voluntary_mandated":"Voluntary: Firm initiated","initial_firm_notification":"Letter",
			"distribution_pattern":"TX, NM","recall_number":"D-0001-2026","more_code_info":null,
			"product_description":"Exosome drops,\\n5 mL vials\\u0000","product_quantity":"12 vials",
			"reason_for_recall":"Lack of Assurance of Sterility","recall_initiation_date":"20261102",
			"center_classification_date":"2026-11-10","termination_date":"20261116","report_date":"2026-11-18",
			"code_info":"Lot DV2608"}""";

	private static final String APPLICATION = """
			{"application_number":"BLA999999","sponsor_name":"SAMPLE LABS","products":[
			{"product_number":"002","brand_name":"SAMPLEVES","dosage_form":"INJECTABLE","route":"INTRAVENOUS",
			"marketing_status":"Prescription","active_ingredients":[{"name":"SAMPLECEL","strength":"2ML"}]},
			{"product_number":"001","brand_name":"SAMPLEVES","dosage_form":"INJECTABLE","route":"INTRAVENOUS",
			"marketing_status":"Discontinued","active_ingredients":[{"name":"SAMPLECEL","strength":"1ML"}]}],
			"submissions":[
			{"submission_type":"SUPPL","submission_number":"2","submission_status":"AP","submission_status_date":"20250301",
			"submission_class_code_description":"Labeling"},
			{"submission_type":"SUPPL","submission_number":"3","submission_status":"TA","submission_status_date":"20260301"},
			{"submission_type":"ORIG","submission_number":"1","submission_status":"AP","submission_status_date":"20240105"}]}""";

	private static final String EVENTS = "https://api.fda.gov/drug/event.json?search=%28a.b:%28%22exosome%22+OR+"
			+ "%22a+%5C%22b%5C%22%22%29%29+AND+receivedate:%5B20260101+TO+20260331%5D"
			+ "&count=patient.reaction.reactionmeddrapt.exact";

	private static List<Parsed> parsed(String parser, String url, String body) throws IOException {
		List<Parsed> parts = new ArrayList<>();
		try (ParsedStream stream = Parsers
			.open(Docs.raw(Source.FDA, url, () -> new ByteArrayInputStream(Docs.utf8(body))), parser, null, false)) {
			stream.forEachRemaining(parts::add);
		}
		return parts;
	}

	private static String answer(String... records) {
		return "{\"meta\":{\"results\":{\"skip\":0,\"limit\":1000,\"total\":" + records.length + "}},\"results\":["
				+ String.join(",", records) + "]}";
	}

	private static SafetyNotice recall(String record) throws IOException {
		return (SafetyNotice) parsed("openfda-enforcement", ENFORCEMENT, answer(record)).get(0);
	}

	@Test
	void aRecallSaysWhatItsRecordSays() throws IOException {
		SafetyNotice recall = recall(RECALL);
		assertThat(recall.key().url())
			.isEqualTo("https://api.fda.gov/drug/enforcement.json?search=recall_number:%22D-0001-2026%22");
		assertThat(recall.kind()).isEqualTo(NoticeKind.RECALL);
		assertThat(recall.text().title()).isEqualTo("Exosome drops, 5 mL vials");
		assertThat(recall.text().body()).isEqualTo("""
				Reason for recall: Lack of Assurance of Sterility
				Product: Exosome drops, 5 mL vials
				Quantity: 12 vials
				Codes: Lot DV2608
				Distribution: TX, NM
				Notification: Letter
				Initiative: Voluntary: Firm initiated
				Classification: Class II
				Status: Terminated""");
		assertThat(recall.firm()).isEqualTo("Sample Labs, Inc.");
		assertThat(recall.address()).isEqualTo("1 Sample Street, Sampleton, TX 00000-0001, United States");
		assertThat(recall.products()).containsExactly("Exosome drops, 5 mL vials");
		assertThat(recall.classification()).isEqualTo("Class II");
		assertThat(recall.standing()).isEqualTo("Terminated");
		assertThat(recall.issued()).isEqualTo(LocalDate.of(2026, 11, 2));
		assertThat(recall.posted()).isEqualTo(LocalDate.of(2026, 11, 18));
		assertThat(recall.dates()).containsExactly(new Dated("Recall initiated", LocalDate.of(2026, 11, 2)),
				new Dated("Classified", LocalDate.of(2026, 11, 10)),
				new Dated("Terminated", LocalDate.of(2026, 11, 16)));
		assertThat(recall.identifiers()).containsExactly(new Identifier("RECALL", "D-0001-2026"),
				new Identifier("EVENT", "90001"));
	}

	@Test
	void aDateThatIsNoneStaysInTheText() throws IOException {
		SafetyNotice recall = recall(RECALL.replace("20261102", "20261340"));
		assertThat(recall.issued()).isNull();
		assertThat(recall.text().body()).endsWith("\nRecall initiated: 20261340");
	}

	@Test
	void aRecallWithoutNumberIsKnownByItsEvent() throws IOException {
		assertThat(recall(RECALL.replace("recall_number", "no_number")).key().key())
			.isEqualTo("api.fda.gov/drug/enforcement.json?search=event_id:%2290001%22");
	}

	@Test
	void recordsThatCannotBeTakenAreRejectedAloneAndByName() throws IOException {
		List<Parsed> parts = parsed("openfda-enforcement", ENFORCEMENT,
				answer("{\"product_description\":\"x\"}", "7", RECALL, RECALL, "{\"recall_number\":\"D-0002-2026\"}"));
		assertThat(parts).hasSize(5);
		assertThat(parts.get(2)).isInstanceOf(SafetyNotice.class);
		assertThat(parts).filteredOn(Rejected.class::isInstance)
			.map((part) -> ((Rejected) part).position() + ": " + ((Rejected) part).reason())
			.containsExactly("record 1: the record has no recall_number and no event_id",
					"record 2: not a record, but: 7", "record 4: a second record with the number of an earlier one",
					"record 5: the record names neither a product nor a firm");
		assertThat(((Rejected) parts.get(4)).key()).endsWith("%22D-0002-2026%22");
	}

	@Test
	void aFileKnowsItsEndpointByTheKindOfProduct() throws IOException {
		List<Parsed> parts = parsed("openfda-enforcement", "file:/recalls.json",
				answer(RECALL.replace("\"Drugs\"", "\"Devices\"")));
		assertThat(((SafetyNotice) parts.get(0)).key().key()).startsWith("api.fda.gov/device/enforcement.json?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					`{"error":{"code":"NOT_FOUND","message":"No matches found!"}}` | an error of openFDA in place of records: NOT_FOUND, No matches found!
					`{"meta":{}}`          | no answer of openFDA: it has no list of results
					`{"results":[{"recall` | not JSON
					`<html></html>`        | not JSON
					""")
	void whatIsNoAnswerIsRejected(String body, String reason) throws IOException {
		assertThat(parsed("openfda-enforcement", ENFORCEMENT, body)).singleElement()
			.satisfies((part) -> assertThat(((Rejected) part).reason()).startsWith(reason));
	}

	@Test
	void anApplicationIsApprovedByItsApprovedSubmissions() throws IOException {
		SafetyNotice approval = (SafetyNotice) parsed("openfda-drugsfda",
				"https://api.fda.gov/drug/drugsfda.json?search=x", answer(APPLICATION))
			.get(0);
		assertThat(approval.key().key())
			.isEqualTo("api.fda.gov/drug/drugsfda.json?search=application_number:%22BLA999999%22");
		assertThat(approval.kind()).isEqualTo(NoticeKind.APPROVAL);
		assertThat(approval.text().title()).isEqualTo("SAMPLEVES");
		assertThat(approval.firm()).isEqualTo("SAMPLE LABS");
		assertThat(approval.products()).containsExactly("SAMPLEVES");
		assertThat(approval.standing()).isEqualTo("Discontinued, Prescription");
		assertThat(approval.issued()).isEqualTo(LocalDate.of(2024, 1, 5));
		assertThat(approval.posted()).isEqualTo(LocalDate.of(2025, 3, 1));
		assertThat(approval.dates()).containsExactly(new Dated("Approved ORIG 1", LocalDate.of(2024, 1, 5)),
				new Dated("Approved SUPPL 2", LocalDate.of(2025, 3, 1)));
		assertThat(approval.identifiers()).containsExactly(new Identifier("APPLICATION", "BLA999999"));
		assertThat(approval.text().body()).isEqualTo("""
				Application: BLA999999
				Sponsor: SAMPLE LABS
				Product: 001, SAMPLEVES; SAMPLECEL 1ML; INJECTABLE, INTRAVENOUS, Discontinued
				Product: 002, SAMPLEVES; SAMPLECEL 2ML; INJECTABLE, INTRAVENOUS, Prescription
				Approved: ORIG 1, 20240105
				Approved: SUPPL 2, 20250301, Labeling""");
	}

	@Test
	void aTentativeApprovalIsNone() throws IOException {
		List<Parsed> parts = parsed("openfda-drugsfda", "https://api.fda.gov/drug/drugsfda.json?search=x",
				answer(APPLICATION.replace("\"AP\"", "\"TA\"")));
		assertThat(((Rejected) parts.get(0)).reason())
			.isEqualTo("application BLA999999 has no approved submission: it is no approval");
		assertThat(((Rejected) parts.get(0)).key()).endsWith("%22BLA999999%22");
	}

	private static String reports(int total, String... counts) {
		return "{\"reports\":{\"meta\":{\"results\":{\"total\":" + total
				+ "}}},\"reactions\":{\"meta\":{},\"results\":[" + String.join(",", counts) + "]}}";
	}

	@Test
	void reportsAreCountedByReactionOutsideOfTheText() throws IOException {
		SafetyNotice summary = (SafetyNotice) parsed("openfda-event", EVENTS,
				reports(12, "{\"term\":\"SEPSIS\",\"count\":7}", "{\"term\":\"NAUSEA\",\"count\":2}"))
			.get(0);
		assertThat(summary.key().url()).isEqualTo(EVENTS);
		assertThat(summary.kind()).isEqualTo(NoticeKind.ADVERSE_EVENT_SUMMARY);
		assertThat(summary.kind().label()).contains("reports do not establish causation");
		assertThat(summary.text().title()).isEqualTo("drug/event, 2026-01-01 to 2026-03-31: exosome, a \"b\"");
		assertThat(summary.text().body()).isEqualTo("""
				Reports: 12
				Received: 2026-01-01 to 2026-03-31
				Search: (a.b:("exosome" OR "a \\"b\\""))""");
		assertThat(summary.reactions()).containsExactly(new Reaction("SEPSIS", 7), new Reaction("NAUSEA", 2));
		assertThat(summary.issued()).isEqualTo(LocalDate.of(2026, 3, 31));
		assertThat(summary.dates()).containsExactly(new Dated("Received from", LocalDate.of(2026, 1, 1)),
				new Dated("Received to", LocalDate.of(2026, 3, 31)));
	}

	@Test
	void countsThatCannotBeAreRejectedWithTheirKey() throws IOException {
		Rejected rejected = (Rejected) parsed("openfda-event", EVENTS, reports(3, "{\"term\":\"SEPSIS\",\"count\":4}"))
			.get(0);
		assertThat(rejected.reason()).contains("a count that cannot be", "of 3 reports");
		assertThat("https://" + rejected.key()).isEqualTo(EVENTS);
		assertThat(parsed("openfda-event", "https://api.fda.gov/drug/event.json?limit=1", reports(1)).get(0))
			.isInstanceOf(Rejected.class);
	}

}
