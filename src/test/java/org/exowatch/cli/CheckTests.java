package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.cli.Verbs.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CheckTests {

	@TempDir
	Path folder;

	@Test
	void aFolderThatIsWell() {
		Result check = Verbs.plain("check", "--jobs", Verbs.jobs().toString());
		assertThat(check.code()).as(check.err()).isZero();
		assertThat(check.out())
			.isEqualTo(Verbs.jobs() + ": well. 3 feeds, 1 topics, 1 digests, 2 schedules, 2 conditions.%n".formatted());
		assertThat(check.err()).isEmpty();
	}

	@Test
	void withoutAFolderTheJarsDefaultsAreWell() {
		Program check = Program.start(this.folder, List.of(), "check");
		assertThat(check.exitCode()).as(check.err()).isZero();
		assertThat(check.out()).startsWith("the defaults of the jar: well. ");
		assertThat(check.err()).isEmpty();
		assertThat(this.folder.resolve("data")).doesNotExist();
	}

	@Test
	void theProjectsOwnFolderIsThoseDefaults() {
		Result check = Verbs.plain("check");
		assertThat(check.code()).as(check.err()).isZero();
		assertThat(check.out()).startsWith("jobs: well. ");
	}

	@Test
	void everyFaultIsNamedWithFileLineAndRepair() throws IOException {
		copyJobs();
		edit("feeds/pubmed.yaml", "topic:", "topik:");
		edit("schedules/nightly.yaml", "0 30 3 * * *", "every night");
		edit("feeds/pages.yaml", "2026-11-01", "last week");
		Result check = Verbs.plain("check", "--jobs", this.folder.toString());
		assertThat(check.code()).isEqualTo(2);
		assertThat(check.out()).isEmpty();
		assertThat(check.err().lines()).hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy((line) -> assertThat(line).startsWith(this.folder.toString()).matches(".+\\.yaml:\\d+: .+; .+"))
			.anySatisfy((line) -> assertThat(line).contains("feeds/pubmed.yaml:3: ", "'topik'", "'topic'"))
			.anySatisfy((line) -> assertThat(line).contains("schedules/nightly.yaml:2: ", "every night"))
			.anySatisfy((line) -> assertThat(line).contains("feeds/pages.yaml:4: ", "last week"));
	}

	@Test
	void aFolderThatIsNotThereIsWrongUsage() {
		Result check = Verbs.plain("check", "--jobs", this.folder.resolve("none").toString());
		assertThat(check.code()).isEqualTo(2);
		assertThat(check.err()).contains("--jobs " + this.folder.resolve("none")).contains("no such folder");
	}

	private void copyJobs() throws IOException {
		try (Stream<Path> files = Files.walk(Verbs.jobs())) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				Path copy = this.folder.resolve(Verbs.jobs().relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

	private void edit(String file, String what, String by) throws IOException {
		String text = Files.readString(this.folder.resolve(file));
		assertThat(text).contains(what);
		Files.writeString(this.folder.resolve(file), text.replace(what, by));
	}

}
