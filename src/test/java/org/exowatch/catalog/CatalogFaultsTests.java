package org.exowatch.catalog;

import org.exowatch.parse.Parsers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class CatalogFaultsTests {

	private static final String FEED = """
			name: PubMed
			kind: pubmed-search
			topic: vesicles
			since: 2026-01-01
			""";

	private static final String PAGES = """
			name: Alerts
			kind: fda-rss
			since: 2026-01-01
			pages:
			  - url: https://www.fda.gov/rss.xml
			    notice: recall
			parser: fda-page
			""";

	private static final String TABLE = """
			name: Letters
			kind: fda-listing
			parser: fda-page
			since: 2026-01-01
			pages:
			  - url: https://www.fda.gov/letters
			    notice: warning-letter
			listing:
			  view: letters
			  display: block
			  export: https://www.fda.gov/letters.xlsx
			""";

	private static final String SAVED = """
			name: Saved search
			kind: pubmed-rss
			topic: vesicles
			query: exosome[tiab]
			since: 2026-01-01
			pages:
			  - url: https://pubmed.ncbi.nlm.nih.gov/rss/search/1aB-c_D2/?limit=100
			""";

	private static final String OPENFDA = """
			name: Recalls of drugs
			kind: openfda
			parser: openfda-enforcement
			topic: vesicles
			fields: [product_description]
			date: report_date
			since: 2026-01-01
			pages:
			  - url: https://api.fda.gov/drug/enforcement.json
			""";

	private static final String TOPIC = """
			name: Vesicles
			query: exosome[tiab]
			mesh: [D055354]
			claims:
			  - id: joints
			    text: Joints
			    kind: conditions
			    conditions:
			      - MESH:D010003
			""";

	private static final String VOCABULARY = """
			concepts:
			  - id: MESH:D010003
			    name: Osteoarthritis
			    abbreviations: [OA]
			  - id: MESH:D001168
			    name: Arthritis
			    synonyms: [joint inflammation]
			""";

	private static final String SCHEDULE = """
			run: nightly
			cron: 0 30 3 * * *
			zone: America/New_York
			""";

	@TempDir
	Path jobs;

	@BeforeEach
	void aSoundFolder() throws IOException {
		write("feeds/a.yaml", FEED);
		write("feeds/b.yaml", PAGES);
		write("feeds/c.yaml", SAVED);
		write("feeds/d.yaml", OPENFDA);
		write("topics/vesicles.yaml", TOPIC);
		write("vocabularies/own.yaml", VOCABULARY);
		write("schedules/nightly.yaml", SCHEDULE);
		write("digests/weekly.yaml", "topic: vesicles\ntitle: Weekly\n");
		assertThatCode(() -> Catalogs.load(this.jobs, Parsers.names())).doesNotThrowAnyException();
	}

	@Test
	void allFaultsOfAllFilesComeAtOnceInOrder() throws IOException {
		write("topics/vesicles.yaml", TOPIC.replace("query:", "querry:"));
		write("schedules/nightly.yaml", SCHEDULE.replace("New_York", "Newyork"));
		write("feeds/a.yaml", FEED.replace("2026-01-01", "2026-02-30"));
		assertThat(faults()).containsExactly(
				"feeds/a.yaml:4: '2026-02-30' is no date; write YYYY-MM-DD, a day that exists",
				"schedules/nightly.yaml:3: 'America/Newyork' is no time zone; use a name such as America/New_York or UTC",
				"topics/vesicles.yaml:1: missing key 'query'; add 'query: …'",
				"topics/vesicles.yaml:2: unknown key 'querry'; did you mean 'query'?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					kind: pubmed-search   | kind: pubmed        | 2: 'pubmed' is no kind; use one of pubmed-search, pubmed-rss, fda-rss, fda-pages, fda-pdf-listing, fda-listing, openfda
					topic: vesicles       | topic: vesikles     | 3: unknown topic 'vesikles'; did you mean 'vesicles'?
					topic: vesicles       | topic: hearts       | 3: unknown topic 'hearts'; use one of vesicles
					topic: vesicles       | `# no topic`        | 2: missing key 'topic'; add 'topic: …': its query is what a pubmed-search searches
					name: PubMed          | name: PubMed\\nname: B | 2: duplicate key 'name', first in line 1; keep one of them
					name: PubMed          | name: [a, b]        | 1: 'name' is not a text; write one value
					name: PubMed          | name: yes           | 1: 'name' is not a text for YAML: yes; put it in quotes
					name: PubMed          | name:               | 1: 'name' is empty; fill it in or delete it
					name: PubMed          | name: &x PubMed     | 1: anchor '&x' is refused; delete it and write the value out where it is used
					name: PubMed          | name: !!java.net.URL [x] | 1: tag 'tag:yaml.org,2002:java.net.URL' is refused; delete it; every value is plain text, a list or a mapping
					name: PubMed          | `? [a]\\n: b\\nname: PubMed` | 1: a key is not a word; write 'key: value'
					2026-01-01            | tomorrow            | 4: 'tomorrow' is no date; write YYYY-MM-DD, a day that exists
					2026-01-01            | 2026-01-01\\npages: [] | 5: a pubmed-search has no pages; delete 'pages'
					""")
	void faultsOfASearchFeed(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("feeds/a.yaml", FEED, sound, broken)).containsExactly("feeds/a.yaml:" + fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					https://www.fda.gov/rss.xml | http://www.fda.gov/rss.xml        | 5: 'http://www.fda.gov/rss.xml' is no address that is read; write a complete https:// address without user name, port and fragment
					https://www.fda.gov/rss.xml | /rss.xml                          | 5: '/rss.xml' is no address that is read; write a complete https:// address without user name, port and fragment
					https://www.fda.gov/rss.xml | https://me:secret@www.fda.gov/    | 5: 'https://me:secret@www.fda.gov/' is no address that is read; write a complete https:// address without user name, port and fragment
					https://www.fda.gov/rss.xml | https://www fda gov               | 5: 'https://www fda gov' is no address that is read; write a complete https:// address without user name, port and fragment
					notice: recall              | notice: recal                     | 6: 'recal' is no notice; use one of safety-communication, consumer-alert, warning-letter, close-out-letter, untitled-letter, recall, inspection-observation, guidance, adverse-event-summary, approval
					notice: recall              | notise: recall                    | 6: unknown key 'notise'; did you mean 'notice'?
					parser: fda-page            | parser: fda-paje                  | 7: unknown parser 'fda-paje'; did you mean 'fda-page'?
					parser: fda-page            | `# none`                          | 2: missing key 'parser'; add 'parser: …': how its documents are read, such as fda-page
					kind: fda-rss               | kind: fda-rss\\ntopic: vesicles   | 3: a feed of the FDA has no topic; delete 'topic': notices enter topics by their fda-terms
					notice: recall              | notice: recall\\n  - url: https://www.fda.gov/rss.xml | 4: page https://www.fda.gov/rss.xml is listed twice; keep one of them
					""")
	void faultsOfAFeedOfPages(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("feeds/b.yaml", PAGES, sound, broken)).containsExactly("feeds/b.yaml:" + fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					topic: vesicles       | `# no topic`  | 2: missing key 'topic'; add 'topic: …': its papers belong to that topic
					query: exosome[tiab]  | `# no query`  | 2: missing key 'query'; add 'query: …' as it was saved at PubMed: it is searched when the feed is full
					?limit=100            | ``            | 6: the address says no limit from 1 to 100; end it with '?limit=100'
					?limit=100            | ?limit=101    | 6: the address says no limit from 1 to 100; end it with '?limit=100'
					?limit=100            | ?limit=0      | 6: the address says no limit from 1 to 100; end it with '?limit=100'
					/rss/search/          | /search/      | 6: a pubmed-rss reads one saved search; add 'pages:' with one '- url: https://pubmed.ncbi.nlm.nih.gov/rss/search/…/?limit=100'
					pubmed.ncbi           | evil.ncbi     | 6: a pubmed-rss reads one saved search; add 'pages:' with one '- url: https://pubmed.ncbi.nlm.nih.gov/rss/search/…/?limit=100'
					?limit=100            | ?limit=100\\n    notice: recall | 6: papers are no notices; delete 'notice'
					query: exosome[tiab]  | query: exosome[tiab]\\nparser: fda-page | 5: a feed of PubMed has no parser of its own; delete 'parser'
					kind: pubmed-rss      | kind: fda-rss\\n# | 5: only a pubmed-rss has a query of its own; delete 'query'
					""")
	void faultsOfASavedSearch(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("feeds/c.yaml", SAVED, sound, broken)).contains("feeds/c.yaml:" + fault);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					topic: vesicles               | `# no topic`    | 2: missing key 'topic'; add 'topic: …': its fda-terms are what is searched
					fields: [product_description] | `# no fields`   | 2: missing key 'fields'; add 'fields: [product_description]': where terms are looked for
					product_description           | a:b             | 5: 'a:b' is no field; write it as openFDA names it
					date: report_date             | date: Report    | 6: 'Report' is no field; write it as openFDA names it
					openfda-enforcement           | openfda-event   | 3: 'openfda-event' does not read this endpoint; write 'openfda-enforcement'
					drug/enforcement              | drug/label      | 8: an openfda feed reads one endpoint; add 'pages:' with one '- url: https://api.fda.gov/…': drug/enforcement.json, device/enforcement.json, food/enforcement.json, drug/event.json or drug/drugsfda.json
					api.fda.gov                   | www.fda.gov     | 8: an openfda feed reads one endpoint; add 'pages:' with one '- url: https://api.fda.gov/…': drug/enforcement.json, device/enforcement.json, food/enforcement.json, drug/event.json or drug/drugsfda.json
					kind: openfda                 | kind: openfda\\nquery: x | 3: only a pubmed-rss has a query of its own; delete 'query'
					kind: openfda                 | kind: fda-rss   | 5: only an openfda feed has 'fields'; delete 'fields'
					""")
	void faultsOfAFeedOfOpenFda(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("feeds/d.yaml", OPENFDA, sound, broken)).contains("feeds/d.yaml:" + fault);
	}

	@Test
	void reportsAreCountedByADate() throws IOException {
		String events = OPENFDA.replace("enforcement", "event");
		assertThat(faultsOf("feeds/d.yaml", events, "date: report_date", "# no date")).containsExactly(
				"feeds/d.yaml:2: missing key 'date'; add 'date: receivedate': reports are counted by its quarters");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					view: letters          | `# none`         | 10: missing key 'view'; add 'view: …'
					display: block         | dispaly: block   | 10: unknown key 'dispaly'; did you mean 'display'?
					https://www.fda.gov/letters.xlsx | letters.xlsx | 11: 'letters.xlsx' is no address that is read; write a complete https:// address without user name, port and fragment
					notice: warning-letter | `# none`         | 5: an fda-listing lists letters or recalls, on one page; keep one page, with 'notice: warning-letter' or 'notice: recall'
					notice: warning-letter | notice: guidance | 5: an fda-listing lists letters or recalls, on one page; keep one page, with 'notice: warning-letter' or 'notice: recall'
					kind: fda-listing      | kind: fda-pages  | 8: only an fda-listing has a table; delete 'listing'
					kind: fda-listing      | kind: fda-listing\\ntopic: vesicles | 3: a feed of the FDA has no topic; delete 'topic': notices enter topics by their fda-terms
					""")
	void faultsOfAListing(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("feeds/d.yaml", TABLE, sound, broken)).contains("feeds/d.yaml:" + fault);
	}

	@Test
	void aListingThatIsNoMapping() throws IOException {
		String feed = TABLE.substring(0, TABLE.indexOf("listing:"));
		write("feeds/d.yaml", feed + "listing: letters\n");
		assertThat(faults()).contains("feeds/d.yaml:8: 'listing' is not a mapping; write lines 'key: value', indented");
		write("feeds/d.yaml", feed);
		assertThat(faults())
			.contains("feeds/d.yaml:2: missing key 'listing'; add 'listing:' with 'view: …' and 'display: …'");
	}

	@Test
	void pagesThatAreNoListOfMappings() throws IOException {
		write("feeds/b.yaml",
				"name: Alerts\nkind: fda-rss\nsince: 2026-01-01\npages: https://www.fda.gov/rss.xml\nparser: fda-page\n");
		assertThat(faults()).containsExactly(
				"feeds/b.yaml:4: 'pages' is not a list; write [a, b] or lines that begin '- '",
				"feeds/b.yaml:4: no pages to read; add 'pages:' with at least one '- url: https://…'");
		write("feeds/b.yaml",
				"name: Alerts\nkind: fda-rss\nsince: 2026-01-01\npages:\n  - https://www.fda.gov/rss.xml\nparser: fda-page\n");
		assertThat(faults()).contains("feeds/b.yaml:5: an entry of 'pages' is not a mapping; write '- key: value'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					MESH:D010003     | MESH:D999999          | 9: unknown condition 'MESH:D999999'; add it to a file in vocabularies/, or correct its id
					D055354          | exosomes              | 3: 'exosomes' is no MeSH descriptor; write its UI, such as D055354
					exosome[tiab]    | (exosome[tiab]        | 2: the query's brackets or quotes do not match (1 '(', 0 ')', 0 '"'); close each of them: PubMed would guess
					kind: conditions | kind: studies         | 8: conditions are counted only for kind conditions; delete 'conditions' or change the kind
					kind: conditions | kind: condition       | 7: 'condition' is no kind; use one of conditions, adverse-events, regulation, studies
					- MESH:D010003   | - MESH:D010003\\n      - MESH:D010003 | 8: claim 'joints' names a condition twice; keep one of them
					- id: joints     | - id: joints\\n    text: J\\n    kind: studies\\n  - id: joints | 8: duplicate claim 'joints'; give each claim an id of its own
					""")
	void faultsOfATopic(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("topics/vesicles.yaml", TOPIC, sound, broken))
			.containsExactly("topics/vesicles.yaml:" + fault);
	}

	@Test
	void aClaimThatCountsNoCondition() throws IOException {
		write("topics/vesicles.yaml", TOPIC.substring(0, TOPIC.indexOf("    conditions:\n")));
		assertThat(faults())
			.containsExactly("topics/vesicles.yaml:7: claim 'joints' has no conditions; add 'conditions: [MESH:…]'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					name: Arthritis    | name: osteoarthritis | 6: 'osteoarthritis' already names MESH:D010003; keep it where it belongs, delete it here
					joint inflammation | OSTEOARTHRITIS       | 7: 'OSTEOARTHRITIS' already names MESH:D010003; keep it where it belongs, delete it here
					MESH:D001168       | MESH:D010003         | 5: duplicate concept 'MESH:D010003'; put all of its names into one entry
					MESH:D001168       | arthritis            | 5: 'arthritis' is no concept id; write MESH:D010300, MESH:C000657245, OMIM:168600 or DOID:14330
					[OA]               | [NO]                 | 4: an entry of 'abbreviations' is not a text for YAML: NO; put it in quotes
					abbreviations: [OA] | parents: [MESH:D010003] | 4: 'MESH:D010003' is its own parent; delete it from 'parents'
					""")
	void faultsOfAVocabulary(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("vocabularies/own.yaml", VOCABULARY, sound, broken))
			.containsExactly("vocabularies/own.yaml:" + fault);
	}

	@Test
	void faultsOfAnOverlay() throws IOException {
		write("vocabularies/a.overlay.tsv", "ADD\tMESH:D010003\tcreaky knee\n");
		write("vocabularies/b.overlay.tsv", "# exowatch overlay 1\nADD\tMESH:D010003\n");
		write("vocabularies/overlay.tsv", "# exowatch overlay 1\n");
		assertThat(faults()).containsExactly(
				"vocabularies/a.overlay.tsv:1: is no overlay: its first line is '# exowatch overlay 1'; "
						+ "correct it, make it again with 'exowatch vocabulary learn', or delete it",
				"vocabularies/b.overlay.tsv:2: expected action, concepts, form, seen and right, separated by tabs (the "
						+ "last two may be left out), found 2 columns; correct it, make it again with 'exowatch vocabulary "
						+ "learn', or delete it",
				"vocabularies/overlay.tsv: wrong file ending; rename it to overlay.overlay.tsv if 'exowatch vocabulary "
						+ "learn' wrote it, else bring it in by 'exowatch vocabulary import'");
	}

	@Test
	void anUnreadableVocabularyIsOneFault() throws IOException {
		write("vocabularies/own.yaml", "concepts: [");
		assertThat(faults()).singleElement().asString().startsWith("vocabularies/own.yaml:1: is not YAML: ");
		write("vocabularies/own.yaml", "consepts: []\n");
		assertThat(faults()).contains("vocabularies/own.yaml:1: unknown key 'consepts'; did you mean 'concepts'?");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					0 30 3 * * * | 0 30 25 * * * | 2: '0 30 25 * * *' is no cron expression: Invalid value for HourOfDay
					0 30 3 * * * | 30 3 * * *    | 2: '30 3 * * *' is no cron expression: Cron expression must consist of 6 fields (found 5 in "30 3 * * *")
					0 30 3 * * * | 0 0 0 31 2 *  | 2: '0 0 0 31 2 *' never comes; name a day that exists
					nightly      | weekly        | 1: 'weekly' is no run; use one of nightly, reconcile, digest
					""")
	void faultsOfASchedule(String sound, String broken, String fault) throws IOException {
		assertThat(faultsOf("schedules/nightly.yaml", SCHEDULE, sound, broken)).singleElement()
			.asString()
			.startsWith("schedules/nightly.yaml:" + fault);
	}

	@Test
	void filesThatAreNoMapping() throws IOException {
		write("feeds/a.yaml", "");
		write("feeds/b.yaml", "- a\n- b\n");
		assertThat(faults()).containsExactly(
				"feeds/a.yaml:1: is empty; write lines such as 'name: …'; the other files of the folder show how",
				"feeds/b.yaml:1: is not a mapping; write lines such as 'name: …'; the other files of the folder show how");
	}

	@Test
	void brokenYamlHasItsLine() throws IOException {
		write("feeds/a.yaml", "name: PubMed\nkind: 'pubmed-search\n");
		write("feeds/b.yaml", "name: Alerts\nkind: fda\u0000rss\n");
		write("topics/vesicles.yaml", TOPIC + "---\n" + TOPIC);
		assertThat(faults()).hasSize(3)
			.anyMatch((fault) -> fault.startsWith("feeds/a.yaml:3: is not YAML: "))
			.contains("feeds/b.yaml:2: holds the control character U+0000; delete it")
			.anyMatch((fault) -> fault.startsWith("topics/vesicles.yaml:10: is not YAML: "));
	}

	@Test
	void bombsAreRefusedBeforeTheyGrow() throws IOException {
		write("feeds/a.yaml", "a: &a [x, x]\nb: &b [*a, *a]\n");
		write("feeds/b.yaml", "a: ".concat("[".repeat(5000)));
		assertThat(faults())
			.contains("feeds/a.yaml:1: anchor '&a' is refused; delete it and write the value out" + " where it is used",
					"feeds/a.yaml:2: alias '*a' is refused; write the value out")
			.anyMatch((fault) -> fault.startsWith("feeds/b.yaml:1: is refused: Nesting Depth exceeded max 10"));
	}

	@Test
	void bytesThatAreNoText() throws IOException {
		Files.write(this.jobs.resolve("feeds/a.yaml"), "name: Ärzte\n".getBytes(StandardCharsets.ISO_8859_1));
		Files.write(this.jobs.resolve("feeds/b.yaml"), new byte[2 * 1024 * 1024 + 1]);
		assertThat(faults()).containsExactly("feeds/a.yaml: is not UTF-8; save it as UTF-8",
				"feeds/b.yaml: is larger than 2 MB; split it into several files");
	}

	@Test
	void thingsThatDoNotBelong() throws IOException {
		write("feeds/c.yml", FEED);
		write("feeds/D_1.yaml", FEED);
		write("feeds/more/e.yaml", FEED);
		write("feed/f.yaml", FEED);
		write("g.yaml", FEED);
		write("README.md", "About these files\n");
		write("feeds/.a.yaml.swp", "an editor's own");
		assertThat(faults()).containsExactly("feed: unknown folder 'feed'; did you mean 'feeds'?",
				"feeds/D_1.yaml: 'D_1' is no id; name the file with lower-case letters, digits and hyphens",
				"feeds/c.yml: wrong file ending; rename it to c.yaml",
				"feeds/more: is not a file; keep only files in feeds/, without subfolders",
				"g.yaml: lies outside of the folders; move it to one of digests, feeds, schedules, topics, vocabularies");
	}

	@ParameterizedTest
	@ValueSource(strings = { "nowhere", "feeds/a.yaml" })
	void aFolderThatIsNone(String name) {
		assertThat(faults(this.jobs.resolve(name)))
			.containsExactly(name + ": is not a folder; name the folder that holds feeds/, topics/ and so on");
	}

	@Test
	void anEmptyFolderIsNoCatalog() throws IOException {
		Path empty = Files.createDirectory(this.jobs.resolve("empty"));
		assertThat(faults(empty))
			.containsExactly("empty: declares nothing; copy the defaults of jobs/ into it and change them");
	}

	private List<String> faultsOf(String file, String content, String sound, String broken) throws IOException {
		assertThat(content).contains(sound);
		write(file, content.replace(sound, broken.replace("\\n", "\n")));
		return faults();
	}

	private List<String> faults() {
		return faults(this.jobs);
	}

	private List<String> faults(Path directory) {
		CatalogException ex = catchThrowableOfType(CatalogException.class,
				() -> Catalogs.load(directory, Parsers.names()));
		assertThat(ex).as("faults").isNotNull();
		assertThat(ex.toString().lines()).hasSameSizeAs(ex.faults());
		String prefix = this.jobs.toString().replace('\\', '/') + "/";
		return ex.faults().stream().map((fault) -> fault.toString().replace(prefix, "")).toList();
	}

	private void write(String file, String content) throws IOException {
		Path path = this.jobs.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

}
