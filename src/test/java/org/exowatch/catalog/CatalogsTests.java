package org.exowatch.catalog;

import org.exowatch.parse.Parsers;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;

import org.exowatch.catalog.Topic.Claim;
import org.exowatch.document.NoticeKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogsTests {

	private static final Path DEFAULTS = Path.of("jobs");

	@Test
	void theJarCarriesWhatTheFolderSays() throws CatalogException {
		assertThat(Catalogs.load(null, Parsers.names())).isEqualTo(Catalogs.load(DEFAULTS, Parsers.names()));
	}

	@Test
	void aJarIsListed(@TempDir Path folder) throws Exception {
		Path jar = folder.resolve("a b.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			for (String name : List.of("jobs/", "jobs/feeds/", "jobs/feeds/x.yaml", "org/jobs/feeds/y.yaml")) {
				out.putNextEntry(new JarEntry(name));
			}
		}
		assertThat(JobFiles.packed(URI.create("jar:" + jar.toUri() + "!/jobs/").toURL()))
			.containsExactly(new JobFile("jobs/feeds/x.yaml", "feeds", "x", ByteBuffer.allocate(0)));
	}

	@Test
	void everyFeedStandsAloneSoThatOneMayFail() throws CatalogException {
		assertThat(Catalogs.load(DEFAULTS, Parsers.names()).feeds()).extracting(Feed::id)
			.containsExactly("fda-approved-products", "fda-exosome-pages", "fda-guidances",
					"fda-inspection-observations", "fda-recalls", "fda-rss-biologics", "fda-rss-drugs",
					"fda-rss-health-fraud", "fda-rss-medwatch", "fda-rss-press-releases", "fda-rss-recalls",
					"fda-untitled-letters", "fda-warning-letters", "openfda-approvals", "openfda-device-enforcement",
					"openfda-drug-enforcement", "openfda-drug-events", "pubmed-exosome-therapy");
	}

	@Test
	void listingsOfThousandsOfPagesAreAskedLast() throws CatalogException {
		assertThat(Catalogs.load(DEFAULTS, Parsers.names()).inTurn()).extracting(Feed::id)
			.startsWith("fda-approved-products", "fda-exosome-pages")
			.endsWith("fda-recalls", "fda-warning-letters");
	}

	@Test
	void everyClaimHasARowAndItsConditionsAreKnown() throws CatalogException {
		Catalog catalog = Catalogs.load(DEFAULTS, Parsers.names());
		Topic topic = catalog.topics().get(0);
		assertThat(topic.claims()).extracting(Claim::id)
			.containsExactly("joints", "skin", "hair", "neurodegeneration", "heart", "autoimmune", "degenerative",
					"brain-injury", "long-covid", "covid-19", "pain", "side-effects", "approval", "studies");
		Set<String> known = catalog.vocabularies()
			.stream()
			.flatMap((vocabulary) -> vocabulary.concepts().stream())
			.map(VocabularySpec.Concept::id)
			.collect(Collectors.toSet());
		assertThat(topic.claims()).flatExtracting(Claim::conditions).isSubsetOf(known).hasSize(25);
		assertThat(topic.claims())
			.allSatisfy((claim) -> assertThat(claim.names()).containsOnlyKeys(claim.conditions()));
		assertThat(topic.claims().get(0).names()).containsEntry("MESH:D010003", "Osteoarthritis");
	}

	@Test
	void theDefaultSchedulesKeepToTheHoursAndWeekendsForLargeJobs() throws CatalogException {
		ZoneId eastern = ZoneId.of("America/New_York");
		assertThat(Catalogs.load(DEFAULTS, Parsers.names()).schedules()).containsExactly(
				new Schedule("nightly", Schedule.Run.NIGHTLY, "0 30 3 * * *", eastern),
				new Schedule("weekly-digest", Schedule.Run.DIGEST, "0 0 6 * * MON", eastern),
				new Schedule("weekly-reconcile", Schedule.Run.RECONCILE, "0 0 5 * * SUN", eastern));
	}

	@Test
	void overlaysOfTheFolderComeInOrder(@TempDir Path jobs) throws Exception {
		write(jobs, "vocabularies/own.yaml", "concepts: [{id: 'MESH:D010003', name: Osteoarthritis}]\n");
		write(jobs, "vocabularies/b.overlay.tsv", "\ufeff# exowatch overlay 1\nDROP\t-\tcreaky knee\n");
		write(jobs, "vocabularies/a.overlay.tsv", "# exowatch overlay 1\nADD\tMESH:D010003\tcreaky knee\t3\t2\n");
		assertThat(Catalogs.load(jobs, Parsers.names()).overlays())
			.containsExactly(
					new OverlaySpec("a",
							new Overlay(List.of(new Overlay.Row(Overlay.Action.ADD, List.of("MESH:D010003"),
									"creaky knee", 3, 2)))),
					new OverlaySpec("b", new Overlay(
							List.of(new Overlay.Row(Overlay.Action.DROP, List.of(), "creaky knee", 0, 0)))));
	}

	@Test
	void aFolderOfOnesOwnReplacesTheDefaults(@TempDir Path jobs) throws Exception {
		write(jobs, "feeds/pages.yaml", """
				name: Pages
				kind: fda-pages
				parser: fda-page
				since: 2026-11-02
				pages:
				  - url: https://www.fda.gov/a
				    notice: consumer-alert
				  - url: https://www.fda.gov/b
				""");
		write(jobs, "topics/hair.yaml", "\uFEFFname: Hair\nquery: alopecia\nterms: [hair loss]\nfda-terms: [hair]\n");
		write(jobs, "digests/hair-weekly.yaml", "topic: hair\ntitle: Hair\n");
		Catalog catalog = Catalogs.load(jobs, Parsers.names());
		assertThat(catalog.feeds()).singleElement()
			.isEqualTo(Feed.fda("pages", "Pages", Feed.Kind.FDA_PAGES, "fda-page", LocalDate.of(2026, 11, 2),
					List.of(new Feed.Page("https://www.fda.gov/a", NoticeKind.CONSUMER_ALERT),
							new Feed.Page("https://www.fda.gov/b", null))));
		assertThat(catalog.topics()).singleElement()
			.returns("Hair", Topic::name)
			.returns(List.of("hair loss"), Topic::terms)
			.returns(List.of("hair"), Topic::fdaTerms)
			.returns(List.of(), Topic::claims);
		assertThat(catalog.digests())
			.containsExactly(new DigestSpec("hair-weekly", "hair", "Hair", ZoneId.of("America/New_York")));
		assertThat(catalog.schedules()).isEmpty();
	}

	@Test
	void twoVocabulariesMayShareAConcept(@TempDir Path jobs) throws Exception {
		String concept = "concepts:\n  - id: MESH:D000505\n    name: %s\n    parents: [MESH:D006201]\n";
		write(jobs, "vocabularies/a.yaml", concept.formatted("Alopecia"));
		write(jobs, "vocabularies/b.yaml", concept.formatted("Baldness"));
		assertThat(Catalogs.load(jobs, Parsers.names()).vocabularies()).extracting(VocabularySpec::id)
			.containsExactly("a", "b");
	}

	private static void write(Path jobs, String file, String content) throws Exception {
		Path path = jobs.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, content);
	}

}
