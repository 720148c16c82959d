package org.exowatch.parse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;

/**
 * Reads PDFs in a child process with its own heap and a kill timer: no limit within this
 * one holds against a document that is made to exhaust it. One child serves one document
 * after the other, whatever thread they come from; one that dies or takes too long costs
 * its document, and the next one gets a new child.
 */
final class PdfReader {

	static final PdfReader SHARED = new PdfReader(Duration.ofSeconds(Limits.PDF_SECONDS), Limits.PDF_HEAP_MEGABYTES,
			Duration.ofSeconds(30));

	private final Duration limit;

	private final int heapMegabytes;

	private final Duration rest;

	private final ReentrantLock turn = new ReentrantLock(true);

	private volatile @Nullable PdfProcess child;

	private CompletableFuture<Boolean> idle = new CompletableFuture<>();

	/**
	 * Starts nothing yet.
	 * @param limit of a document, from its first byte to its answer
	 * @param heapMegabytes of the child
	 * @param rest without documents after which the child is sent home
	 */
	PdfReader(Duration limit, int heapMegabytes, Duration rest) {
		this.limit = limit;
		this.heapMegabytes = heapMegabytes;
		this.rest = rest;
	}

	/**
	 * Reads one document.
	 * @throws RecordFault if it cannot be taken
	 * @throws IOException if its bytes do not come
	 * @throws UncheckedIOException if no child can be started: no document's fault
	 */
	PdfPages read(InputStream pdf) throws IOException {
		this.turn.lock();
		try {
			this.idle.cancel(false);
			PdfPages pages = read(child(), pdf);
			if (!pages.fault().isEmpty()) {
				throw new RecordFault(pages.fault());
			}
			return pages;
		}
		finally {
			this.idle = after(this.rest, () -> ForkJoinPool.commonPool().execute(this::sendHome));
			this.turn.unlock();
		}
	}

	/** The process id of the child, or null when none is alive. */
	@Nullable Long childPid() {
		PdfProcess now = this.child;
		return (now != null && now.isAlive()) ? now.pid() : null;
	}

	private PdfProcess child() {
		PdfProcess now = this.child;
		if (now == null || !now.isAlive()) {
			try {
				now = PdfProcess.start(this.heapMegabytes);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex.getMessage(), ex);
			}
			this.child = now;
		}
		return now;
	}

	private PdfPages read(PdfProcess now, InputStream pdf) throws IOException {
		CompletableFuture<Boolean> timer = after(this.limit, now::kill);
		this.child = null;
		try {
			send(pdf, now);
			PdfPages pages = PdfPages.of(now.answer());
			if (timer.cancel(false)) {
				this.child = now;
			}
			return pages;
		}
		catch (PdfProcess.Broken ex) {
			throw new RecordFault(timer.isDone() ? tooSlow() : died(now.exitCode()));
		}
		finally {
			timer.cancel(false);
			if (this.child == null) {
				now.kill();
			}
		}
	}

	private static void send(InputStream pdf, PdfProcess now) throws IOException, PdfProcess.Broken {
		byte[] chunk = new byte[1 << 16];
		long size = 0;
		for (int count = pdf.read(chunk); count >= 0; count = pdf.read(chunk)) {
			size += count;
			if (size > Limits.PDF_BYTES) {
				throw new RecordFault("the PDF is larger than " + (Limits.PDF_BYTES >> 20) + " MB");
			}
			if (count > 0) {
				now.send(chunk, count);
			}
		}
	}

	private String tooSlow() {
		return "the PDF took longer than " + this.limit.toSeconds() + " s to read: its reader was stopped";
	}

	private String died(int exitCode) {
		return (exitCode == PdfProcess.OUT_OF_MEMORY)
				? "the PDF needs more than " + this.heapMegabytes + " MB of memory to be read"
				: "the process that reads PDFs ended in the middle of it (exit code " + exitCode + ")";
	}

	/** One that has been at work since is left alone: its rest has begun anew. */
	private void sendHome() {
		this.turn.lock();
		try {
			PdfProcess now = this.child;
			if (now != null && this.idle.isDone()) {
				now.kill();
				this.child = null;
			}
		}
		finally {
			this.turn.unlock();
		}
	}

	private static CompletableFuture<Boolean> after(Duration time, Runnable action) {
		CompletableFuture<Boolean> timer = new CompletableFuture<Boolean>().completeOnTimeout(true, time.toMillis(),
				TimeUnit.MILLISECONDS);
		CompletableFuture<?> unused = timer.thenRun(action);
		return timer;
	}

}
