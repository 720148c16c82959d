package org.exowatch.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Several processes on one folder, and what a killed one leaves. */
class OwnershipTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	Path folder;

	@Test
	void theOrphanOfAKilledProcessIsTakenOver() throws Exception {
		try (OtherProcess starter = OtherProcess.opening(this.folder)) {
			assertThat(starter.firstLine()).isEqualTo("started");
			EmbeddedPostgres attached = open(0);
			assertThat(attached.started()).isFalse();
			Sql.run(attached, "create table kept as select 7 as n");
			starter.kill();
			assertThat(Sql.value(attached, "select n from kept")).isEqualTo("7");
			attached.close();
			assertThat(Sql.value(attached, "select n from kept")).isEqualTo("7");
			EmbeddedPostgres heir = open(0);
			assertThat(heir.started()).isTrue();
			assertThat(heir.url()).isEqualTo(attached.url());
			assertThat(Sql.value(heir, "select n from kept")).isEqualTo("7");
			heir.close();
			LifecycleTests.assertUnreachable(heir);
		}
	}

	@Test
	void anOrphanMovesToThePortThatItsNewOwnerWants() throws Exception {
		int port;
		try (OtherProcess starter = OtherProcess.opening(this.folder); ServerSocket free = new ServerSocket(0)) {
			assertThat(starter.firstLine()).isEqualTo("started");
			port = free.getLocalPort();
		}
		try (EmbeddedPostgres heir = open(port)) {
			assertThat(heir.url()).contains(":" + port + "/");
			assertThat(Sql.value(heir, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void aKillWhileInitdbWritesIsMadeGood() throws Exception {
		try (OtherProcess killed = OtherProcess.opening(this.folder)) {
			while (!isMaking() && !Files.exists(this.folder.resolve("cluster"))) {
				LockSupport.parkNanos(10_000_000);
			}
			killed.kill();
		}
		try (EmbeddedPostgres next = open(0)) {
			assertThat(next.started()).isTrue();
			assertThat(Sql.value(next, "select 1")).isEqualTo("1");
		}
	}

	private boolean isMaking() throws IOException {
		try (DirectoryStream<Path> making = Files.newDirectoryStream(this.folder, "cluster.making*")) {
			for (Path one : making) {
				return Files.exists(one.resolve("PG_VERSION"));
			}
			return false;
		}
	}

	@Test
	void ofTwoThatOpenAtOnceOneStartsAndOneAttaches() throws Exception {
		try (OtherProcess one = OtherProcess.opening(this.folder);
				OtherProcess two = OtherProcess.opening(this.folder)) {
			List<String> lines = Stream.of(one.firstLine(), two.firstLine()).sorted().toList();
			assertThat(lines).containsExactly("attached", "started");
			assertThat(one.end()).isZero();
			assertThat(two.end()).isZero();
		}
		try (EmbeddedPostgres last = open(0)) {
			assertThat(last.started()).isTrue();
		}
	}

	private EmbeddedPostgres open(int port) throws IOException {
		return EmbeddedPostgres.open(TestDatabase.layout(this.folder), port);
	}

}
