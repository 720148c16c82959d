package org.exowatch.parse;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The child process that reads PDFs: what a document does to it costs that document only.
 */
class PdfReaderTests {

	private static final byte[] GOOD = SamplePdf.of(SamplePdf.prose("letter", 5));

	private final PdfReader reader = new PdfReader(Duration.ofMinutes(2), 64, Duration.ofMinutes(1));

	private static void assertRead(PdfPages pages) {
		assertThat(pages.pages()).hasSize(1);
		assertThat(pages.pages().get(0)).contains("the letter of the office in 5");
	}

	private long child() {
		return Objects.requireNonNull(this.reader.childPid());
	}

	private PdfPages read(byte[] pdf) throws IOException {
		return this.reader.read(new ByteArrayInputStream(pdf));
	}

	@Test
	void oneChildReadsOneAfterTheOther() throws Exception {
		assertRead(read(GOOD));
		long child = child();
		assertThatExceptionOfType(RecordFault.class).isThrownBy(() -> read(Docs.utf8("%PDF-1.7\nnone")))
			.satisfies((fault) -> assertThat(fault.reason()).startsWith("the PDF is unreadable: "));
		ExecutorService threads = Executors.newFixedThreadPool(4);
		Callable<PdfPages> task = () -> read(GOOD);
		for (Future<PdfPages> pages : threads.invokeAll(List.of(task, task, task, task, task, task))) {
			assertRead(pages.get());
		}
		threads.shutdown();
		assertThat(child()).isEqualTo(child);
	}

	@Test
	void whatExhaustsTheHeapCostsItsDocument() throws IOException {
		assertThatExceptionOfType(RecordFault.class).isThrownBy(() -> read(SamplePdf.bomb(100)))
			.satisfies((fault) -> assertThat(fault.reason())
				.isEqualTo("the PDF needs more than 64 MB of memory to be read"));
		assertRead(read(GOOD));
	}

	@Test
	void whatNeverEndsIsStopped() {
		PdfReader impatient = new PdfReader(Duration.ofSeconds(2), 64, Duration.ofMinutes(1));
		byte[] endless = SamplePdf.endless();
		assertThatExceptionOfType(RecordFault.class).isThrownBy(() -> impatient.read(new ByteArrayInputStream(endless)))
			.satisfies((fault) -> assertThat(fault.reason())
				.isEqualTo("the PDF took longer than 2 s to read: its reader was stopped"));
		assertThat(impatient.childPid()).isNull();
	}

	@Test
	void aChildThatDiesIsReplaced() throws IOException {
		assertRead(read(GOOD));
		ProcessHandle child = ProcessHandle.of(child()).orElseThrow();
		InputStream deadly = new ByteArrayInputStream(GOOD) {
			@Override
			public synchronized int read(byte[] bytes, int offset, int count) {
				child.destroyForcibly();
				child.onExit().join();
				return super.read(bytes, offset, count);
			}
		};
		assertThatExceptionOfType(RecordFault.class).isThrownBy(() -> this.reader.read(deadly))
			.satisfies((fault) -> assertThat(fault.reason())
				.isEqualTo("the process that reads PDFs ended in the middle of it (exit code 137)"));
		assertRead(read(GOOD));
		ProcessHandle next = ProcessHandle.of(child()).orElseThrow();
		next.destroyForcibly();
		next.onExit().join();
		assertRead(read(GOOD));
	}

	@Test
	void bytesThatDoNotComeAreNoFaultOfTheChild() throws IOException {
		InputStream broken = new InputStream() {
			@Override
			public int read() throws IOException {
				throw new IOException("the disk is gone");
			}

			@Override
			public int read(byte[] bytes, int offset, int count) throws IOException {
				return read();
			}
		};
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> this.reader.read(broken))
			.withMessage("the disk is gone");
		assertRead(read(GOOD));
	}

	@Test
	void tooLargeIsNotReadToItsEnd() throws IOException {
		InputStream large = new InputStream() {
			@Override
			public int read() {
				return 'x';
			}

			@Override
			public int read(byte[] bytes, int offset, int count) {
				return count;
			}
		};
		PdfReader roomy = new PdfReader(Duration.ofMinutes(2), 256, Duration.ofMinutes(1));
		assertThatExceptionOfType(RecordFault.class).isThrownBy(() -> roomy.read(large))
			.satisfies((fault) -> assertThat(fault.reason()).isEqualTo("the PDF is larger than 100 MB"));
	}

	@Test
	void oneThatHasNothingToDoIsSentHome() throws IOException {
		PdfReader restless = new PdfReader(Duration.ofMinutes(2), 64, Duration.ZERO);
		for (int i = 0; i < 2; i++) {
			assertRead(restless.read(new ByteArrayInputStream(GOOD)));
			Long pid = restless.childPid();
			if (pid != null) {
				ProcessHandle.of(pid).ifPresent((child) -> child.onExit().join());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void noChildOutlivesItsParent(boolean busy) throws Exception {
		Process child = PdfProcess.builder(64).start();
		assertThat(new DataInputStream(child.getInputStream()).readInt()).isEqualTo(PdfChild.HELLO);
		try (DataOutputStream to = new DataOutputStream(child.getOutputStream())) {
			if (busy) {
				byte[] endless = SamplePdf.endless();
				to.writeInt(endless.length);
				to.write(endless);
				to.writeInt(0);
			}
		}
		assertThat(child.waitFor()).isZero();
	}

	@Test
	void onlyKillingStopsAChildThatItsParentNeeds() throws Exception {
		Process child = PdfProcess.builder(64).start();
		DataInputStream from = new DataInputStream(child.getInputStream());
		assertThat(from.readInt()).isEqualTo(PdfChild.HELLO);
		child.toHandle().destroy();
		DataOutputStream to = new DataOutputStream(child.getOutputStream());
		to.writeInt(GOOD.length);
		to.write(GOOD);
		to.writeInt(0);
		to.flush();
		assertThat(from.readInt()).isEqualTo(3);
		to.close();
		assertThat(child.waitFor()).isZero();
	}

	@Test
	void theChildKnowsTheParentsLocaleAndNothingOfItsSecrets() {
		Map<String, String> locale = new HashMap<>(System.getenv());
		locale.keySet().retainAll(List.of("LANG", "LC_ALL", "LC_CTYPE"));
		assertThat(PdfProcess.builder(64).environment()).isEqualTo(locale);
	}

}
