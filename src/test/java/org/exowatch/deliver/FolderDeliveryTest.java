package org.exowatch.deliver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.digest.RenderedFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SuppressWarnings("NullAway.Init") // JUnit sets the folder
class FolderDeliveryTest {

	private static final DigestSpec SPEC = new DigestSpec("weekly", "topic", "Sample weekly", ZoneId.of("UTC"));

	@TempDir
	private Path parent;

	@Test
	void writesFilesAndAnIndexOfAllWeeks() throws IOException {
		Path folder = this.parent.resolve("digests");
		FolderDelivery.deliver(SPEC, List.of(file("weekly-2026-W46.html", "a"), file("weekly-2026-W46.md", "b")),
				folder);
		List<Path> paths = FolderDelivery.deliver(SPEC, List.of(file("weekly-2026-W47.html", "c")), folder);
		assertThat(paths).containsExactly(folder.resolve("weekly-2026-W47.html"), folder.resolve("index.html"));
		assertThat(folder.resolve("weekly-2026-W46.md")).hasContent("b");
		Document index = Jsoup.parse(Files.readString(folder.resolve("index.html")));
		assertThat(index.select("a").eachAttr("href")).containsExactly("weekly-2026-W47.html", "weekly-2026-W46.html",
				"weekly-2026-W46.md");
		assertThat(index.select(".days").eachText()).containsExactly("16 Nov 2026 to 22 Nov 2026",
				"9 Nov 2026 to 15 Nov 2026");
		assertThat(names(folder)).noneMatch((name) -> name.endsWith(".part"));
	}

	@Test
	void doesNotTouchWhatDidNotChange() throws IOException {
		List<RenderedFile> files = List.of(file("weekly-2026-W47.html", "same"));
		List<Path> paths = FolderDelivery.deliver(SPEC, files, this.parent);
		FileTime old = FileTime.fromMillis(1_000_000_000_000L);
		for (Path path : paths) {
			Files.setLastModifiedTime(path, old);
		}
		FolderDelivery.deliver(SPEC, files, this.parent);
		for (Path path : paths) {
			assertThat(Files.getLastModifiedTime(path)).isEqualTo(old);
		}
		FolderDelivery.deliver(SPEC, List.of(file("weekly-2026-W47.html", "new")), this.parent);
		assertThat(this.parent.resolve("weekly-2026-W47.html")).hasContent("new");
	}

	@Test
	void leavesStrangersOutOfTheIndex() throws IOException {
		Files.writeString(this.parent.resolve("notes.txt"), "x");
		Files.writeString(this.parent.resolve("<b>-2026-W47.html"), "x");
		Files.writeString(this.parent.resolve("weekly-2026-W99.html"), "x");
		Files.createDirectory(this.parent.resolve("folder-2026-W47.html"));
		FolderDelivery.deliver(SPEC, List.of(), this.parent);
		Document index = Jsoup.parse(Files.readString(this.parent.resolve("index.html")));
		assertThat(index.select("a").eachAttr("href")).containsExactly("weekly-2026-W99.html");
		assertThat(index.select(".days").text()).isEmpty();
	}

	@Test
	void refusesANameThatLeadsOut() throws IOException {
		assertThatThrownBy(() -> FolderDelivery.deliver(SPEC, List.of(file("good.html", "x"), file("../bad.html", "x")),
				this.parent))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessage("'../bad.html' is not a plain file name; nothing was written");
		assertThat(names(this.parent)).isEmpty();
	}

	@Test
	void replacesWhatAnInterruptedRunLeft() throws IOException {
		Files.writeString(this.parent.resolve(".weekly-2026-W47.html.part"), "half of a lo");
		FolderDelivery.deliver(SPEC, List.of(file("weekly-2026-W47.html", "x")), this.parent);
		assertThat(names(this.parent)).containsExactly("index.html", "weekly-2026-W47.html");
	}

	@Test
	void saysWhatToDoWhenTheFolderCannotBeWritten() throws IOException {
		Path taken = Files.writeString(this.parent.resolve("taken"), "a file");
		assertThatThrownBy(() -> FolderDelivery.deliver(SPEC, List.of(file("a.html", "x")), taken))
			.isInstanceOf(UncheckedIOException.class)
			.hasMessageContaining(taken.toString())
			.hasMessageContaining("run 'digest' again");
	}

	private static RenderedFile file(String name, String content) {
		return new RenderedFile(name, "text/html", content.getBytes(StandardCharsets.UTF_8), "0".repeat(64));
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

}
