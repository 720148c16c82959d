package org.exowatch.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CommandTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path log;

	@Test
	void givesExitCodeAndOutputOfBothStreams() throws IOException {
		Command command = Command.run(this.log, Duration.ofMinutes(1),
				List.of("sh", "-c", "echo out; echo err >&2; exit 3"));
		assertThat(command).isEqualTo(new Command(3, "out\nerr\n"));
		assertThat(this.log).isEmptyDirectory();
	}

	@Test
	void neverRunsAsRoot() throws IOException {
		Command command = Command.run(this.log, Duration.ofMinutes(1), List.of("id", "-u"));
		assertThat(command.output().strip()).isNotEqualTo("0");
	}

	@Test
	void endsWhatTakesTooLong() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Command.run(this.log, Duration.ofMillis(50), List.of("sleep", "600")))
			.withMessageContaining("sleep 600` did not end");
	}

	@ParameterizedTest
	@ValueSource(strings = { "false", "no-such-program" })
	void saysWhatToDoWhereRootCannotRunPostgres(String unshare) {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> Command.requireNamespace(this.log, List.of(unshare)))
			.withMessageContaining("refuses to run as root")
			.withMessageContaining("Nothing was started")
			.withMessageContaining("--user 1000:1000")
			.withMessageContaining("spring.datasource.url");
	}

}
