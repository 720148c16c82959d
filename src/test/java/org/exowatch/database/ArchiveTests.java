package org.exowatch.database;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ArchiveTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path temporary;

	@Test
	void keepsPermissionsAndLinks() throws IOException {
		TarArchiveEntry program = new TarArchiveEntry("bin/program");
		program.setMode(0750);
		TarArchiveEntry soft = link("lib/soft", TarConstants.LF_SYMLINK, "../bin/program");
		TarArchiveEntry hard = link("lib/hard", TarConstants.LF_LINK, "bin/program");
		Archive.unpack(archive(new TarArchiveEntry("empty/"), program, soft, hard), this.temporary);
		Path unpacked = this.temporary.resolve("bin/program");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked))).isEqualTo("rwxr-x---");
		assertThat(Files.readSymbolicLink(this.temporary.resolve("lib/soft"))).isEqualTo(Path.of("../bin/program"));
		assertThat(Files.isSameFile(this.temporary.resolve("lib/hard"), unpacked)).isTrue();
		assertThat(unpacked).hasContent("bin/program");
		assertThat(this.temporary.resolve("empty")).isEmptyDirectory();
	}

	@ParameterizedTest
	@CsvSource({ "../out, 0, ''", "a/../../out, 0, ''", "/tmp/exowatch-out, 0, ''", "soft, 2, ../out", "soft, 2, /etc",
			"a/soft, 2, ../../out", "hard, 1, ../out" })
	void refusesWhatLeadsOutOfTheTarget(String name, byte kind, String target) throws IOException {
		TarArchiveEntry entry = link(name, (kind == 0) ? TarConstants.LF_NORMAL : (byte) ('0' + kind), target);
		Path folder = this.temporary.resolve("target");
		ByteArrayInputStream archive = archive(entry);
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Archive.unpack(archive, folder))
			.withMessageContaining("leads out of the archive");
		assertThat(folder).isDirectoryNotContaining((file) -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS));
		assertThat(this.temporary.resolve("out")).doesNotExist();
		assertThat(Path.of("/tmp/exowatch-out")).doesNotExist();
	}

	@Test
	void refusesADevice() throws IOException {
		ByteArrayInputStream archive = archive(link("device", TarConstants.LF_CHR, ""));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Archive.unpack(archive, this.temporary))
			.withMessageContaining("neither file, folder nor link");
	}

	private static TarArchiveEntry link(String name, byte kind, String target) {
		TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
		entry.setLinkName(target);
		return entry;
	}

	private static ByteArrayInputStream archive(TarArchiveEntry... entries) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZOutputStream(bytes, new LZMA2Options(0)))) {
			for (TarArchiveEntry entry : entries) {
				byte[] body = entry.isFile() ? entry.getName().getBytes(StandardCharsets.UTF_8) : new byte[0];
				entry.setSize(body.length);
				tar.putArchiveEntry(entry);
				tar.write(body);
				tar.closeArchiveEntry();
			}
		}
		return new ByteArrayInputStream(bytes.toByteArray());
	}

}
