package org.exowatch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of the house, each with its reason and what to do instead. */
class ArchitectureTest {

	private static final String HOUSE = "org.exowatch";

	private static final Path SOURCES = Path.of("src/main/java/org/exowatch");

	/** What each room may use of the others. */
	private static final Map<String, Set<String>> ROOMS = Map.ofEntries(Map.entry("document", Set.of()),
			Map.entry("catalog", Set.of("document")), Map.entry("source", Set.of("document", "catalog")),
			Map.entry("parse", Set.of("document")), Map.entry("vocabulary", Set.of("document", "catalog")),
			Map.entry("tag", Set.of("document", "catalog", "vocabulary")),
			Map.entry("store", Set.of("document", "catalog")), Map.entry("digest", Set.of("document", "catalog")),
			Map.entry("deliver", Set.of("document", "catalog", "digest")), Map.entry("database", Set.of()),
			Map.entry("demo", Set.of("document", "catalog")),
			Map.entry("jobs",
					Set.of("document", "catalog", "source", "parse", "vocabulary", "tag", "store", "digest", "deliver",
							"database")),
			Map.entry("evaluate", Set.of("document", "parse")),
			Map.entry("cli", Set.of("document", "catalog", "source", "parse", "vocabulary", "tag", "evaluate", "store",
					"digest", "deliver", "database", "demo", "jobs")));

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(HOUSE);

	@Test
	void everyRoomIsInTheTable() throws IOException {
		try (Stream<Path> rooms = Files.list(SOURCES)) {
			assertThat(rooms.filter(Files::isDirectory).map((room) -> room.getFileName().toString()))
				.as("a new room needs a purpose of its own and its allowed dependencies here and in CONTRIBUTING.md")
				.containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
		}
	}

	@ParameterizedTest
	@MethodSource("rooms")
	void aRoomUsesOnlyTheRoomsItMay(String room) {
		Set<String> others = ROOMS.keySet()
			.stream()
			.filter((other) -> !other.equals(room) && !ROOMS.getOrDefault(room, Set.of()).contains(other))
			.collect(Collectors.toSet());
		check(noClasses().that(resideInAPackage(in(room)))
			.should()
			.dependOnClassesThat(anyRoom(others))
			.because("stages do not import their neighbour: put what both share into document,"
					+ " or let jobs or cli connect them"));
	}

	static Stream<String> rooms() {
		return ROOMS.keySet().stream().sorted();
	}

	@Test
	void documentIsPlainJava() {
		check(noClasses().that(resideInAPackage(in("document")))
			.should()
			.dependOnClassesThat(outsideOf("java..", "org.jspecify..", in("document")))
			.because("every room sees these records: convert a library's types in the room that uses it"));
	}

	@Test
	void batchOnlyInJobsAndCli() {
		only("jobs and cli connect the stages; a stage is a plain class that a step calls",
				resideInAPackage("org.springframework.batch.."), "jobs", "cli");
	}

	@Test
	void stagesKnowNoSpring() {
		check(noClasses()
			.that(anyRoom(Set.of("parse", "vocabulary", "tag", "evaluate", "digest", "deliver", "demo", "database")))
			.should()
			.dependOnClassesThat(resideInAPackage("org.springframework.."))
			.because("these run in verbs that start no Spring context: take what is needed as a parameter"));
	}

	@Test
	void pdfBoxOnlyWherePdfsAreReadOrWritten() {
		only("a PDF is read in parse and rendered in digest: pass on text or bytes",
				resideInAPackage("org.apache.pdfbox.."), "parse", "digest");
	}

	@Test
	void jsoupOnlyWherePagesAreRead() {
		only("pages are read in parse, listings in source, entities in names in vocabulary, our own page for the PDF in"
				+ " digest: pass on a record", resideInAPackage("org.jsoup.."), "parse", "source", "vocabulary",
				"digest");
	}

	@Test
	void httpClientOnlyInSourceAndDeliver() {
		only("pacing, retries and block detection live in source: add a source there",
				resideInAPackage("java.net.http.."), "source", "deliver");
	}

	@Test
	void springJdbcOnlyInStore() {
		only("all SQL is in store: add a method there. Wiring (jobs, cli) may hold a transaction manager",
				resideInAnyPackage("org.springframework.jdbc.core..", "org.springframework.jdbc.datasource.."),
				"store");
		only("all SQL is in store: add a method there. Wiring (jobs, cli) may hold a transaction manager",
				resideInAPackage("org.springframework.jdbc.."), "store", "jobs", "cli");
	}

	@Test
	void jdbcOnlyInStoreAndTheLauncher() {
		only("all SQL is in store: add a method there. The launcher creates its roles by itself",
				resideInAnyPackage("java.sql..", "org.postgresql.core..", "org.postgresql.copy..", "org.postgresql"),
				"store", "database");
		only("a DataSource is made in database and handed through jobs and cli to store",
				resideInAnyPackage("javax.sql..", "org.postgresql.."), "store", "database", "jobs", "cli");
	}

	@Test
	void noCyclesBetweenRooms() {
		check(slices().matching(HOUSE + ".(*)..")
			.should()
			.beFreeOfCycles()
			.because("data moves one way: move what both need into document"));
	}

	@Test
	void noUtilities() {
		check(noClasses().should()
			.haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager)$")
			.because("such a class gathers whatever has no place: name it by its one purpose"));
	}

	@Test
	void noLegacyDates() {
		check(noClasses().that(outsideOf(in("source"), in("deliver")))
			.should()
			.dependOnClassesThat()
			.haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)|java\\.text\\.SimpleDateFormat")
			.because("they carry no zone and change under one's hands: use java.time;"
					+ " only source and deliver see the dates of libraries for feeds and mail, and convert them at once"));
	}

	@Test
	void standardOutputBelongsToTheCli() {
		check(noClasses().that(outsideOf(in("cli")))
			.should()
			.accessField(System.class, "out")
			.because("standard output is a verb's result: return it, or log"));
	}

	@Test
	void timeComesFromTheClock() {
		check(noClasses().should()
			.accessTargetWhere(readsTheWallClock())
			.because("runs must be repeatable: inject java.time.Clock and pass it to now(clock)"));
	}

	@Test
	void everyPackageIsNullMarked() throws IOException {
		try (Stream<Path> paths = Files.walk(SOURCES)) {
			for (Path folder : paths.filter(ArchitectureTest::holdsClasses).toList()) {
				assertThat(folder.resolve("package-info.java"))
					.as("each package says in one sentence what it is for, and is checked for null")
					.content()
					.contains("/**", "@NullMarked");
			}
		}
	}

	private static boolean holdsClasses(Path folder) {
		String[] names = folder.toFile().list((parent, name) -> name.endsWith(".java"));
		return names != null && names.length > 0;
	}

	private static void only(String reason, DescribedPredicate<JavaClass> classes, String... rooms) {
		String[] packages = Stream.of(rooms).map(ArchitectureTest::in).toArray(String[]::new);
		check(noClasses().that(outsideOf(packages)).should().dependOnClassesThat(classes).because(reason));
	}

	private static void check(ArchRule rule) {
		rule.allowEmptyShould(true).check(CLASSES);
	}

	private static String in(String room) {
		return HOUSE + "." + room + "..";
	}

	private static DescribedPredicate<JavaClass> anyRoom(Set<String> rooms) {
		return resideInAnyPackage(rooms.stream().sorted().map(ArchitectureTest::in).toArray(String[]::new));
	}

	private static DescribedPredicate<JavaClass> outsideOf(String... packages) {
		return DescribedPredicate.not(resideInAnyPackage(packages))
			.and(DescribedPredicate.not(DescribedPredicate.describe("primitives", JavaClass::isPrimitive)))
			.and(DescribedPredicate.not(DescribedPredicate.describe("arrays", JavaClass::isArray)));
	}

	private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
		return DescribedPredicate.describe("now() without a clock", (access) -> {
			String owner = access.getTargetOwner().getName();
			boolean now = owner.startsWith("java.time.") && access.getName().equals("now") && !takesClock(access);
			return now || (owner.equals("java.lang.System") && access.getName().equals("currentTimeMillis"));
		});
	}

	private static boolean takesClock(JavaAccess<?> access) {
		return access.getTarget() instanceof CodeUnitAccessTarget target
				&& target.getRawParameterTypes().stream().anyMatch((type) -> type.isEquivalentTo(Clock.class));
	}

}
