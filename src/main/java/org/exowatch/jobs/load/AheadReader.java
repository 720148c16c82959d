package org.exowatch.jobs.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.exowatch.document.Parsed;
import org.exowatch.document.RawDocument;
import org.exowatch.document.Rejected;
import org.exowatch.jobs.Tagging;
import org.exowatch.parse.ParsedStream;
import org.exowatch.parse.Parsers;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a file's records in batches. One thread parses and others tag ahead of the step's
 * thread, which only writes; a few batches wait in between, so that a file of any size
 * needs little memory. A restart parses up to the last committed record again, without
 * tagging.
 */
class AheadReader implements ItemStreamReader<LoadBatch> {

	private static final int BATCH = 1000;

	private static final int WAITING = 3;

	private final RawDocument file;

	private final Tagging tagging;

	private final BlockingQueue<Future<LoadBatch>> ahead = new ArrayBlockingQueue<>(WAITING);

	private final ExecutorService parser = Executors.newSingleThreadExecutor(named("parse"));

	private final ExecutorService taggers = Executors.newFixedThreadPool(2, named("tag"));

	private final long done;

	private final boolean references;

	/**
	 * A reader of the rest of a file.
	 * @param done how many records of it are committed: by the ledger, because the step's
	 * own context is saved also when its chunk was not committed
	 * @param references whether cited papers are read
	 */
	AheadReader(RawDocument file, Tagging tagging, long done, boolean references) {
		this.file = file;
		this.tagging = tagging;
		this.done = done;
		this.references = references;
	}

	@Override
	public void open(ExecutionContext context) {
		this.parser.execute(() -> parseAll(this.done));
	}

	@Override
	public @Nullable LoadBatch read() throws Exception {
		try {
			return this.ahead.take().get();
		}
		catch (ExecutionException ex) {
			throw new ItemStreamException(String.valueOf(ex.getCause()), Objects.requireNonNullElse(ex.getCause(), ex));
		}
	}

	@Override
	public void close() {
		this.parser.shutdownNow();
		this.taggers.shutdownNow();
	}

	private void parseAll(long skip) {
		try (ParsedStream records = Parsers.open(this.file, null, this.references)) {
			List<Parsed> batch = new ArrayList<>(BATCH);
			Parsed last = null;
			long count = 0;
			while (records.hasNext()) {
				last = records.next();
				count++;
				if (count > skip) {
					batch.add(last);
				}
				if (batch.size() == BATCH) {
					tagAhead(batch);
					batch = new ArrayList<>(BATCH);
				}
			}
			if (!batch.isEmpty()) {
				tagAhead(batch);
			}
			this.ahead.put(end(last));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			failAhead(ex);
		}
	}

	/** A file that breaks off fails, after all that stood before the break is written. */
	private static Future<LoadBatch> end(@Nullable Parsed last) {
		if (last instanceof Rejected rejected && rejected.whole()) {
			return CompletableFuture.failedFuture(new IOException(rejected.position() + ": " + rejected.reason()));
		}
		return CompletableFuture.completedFuture(null);
	}

	private void tagAhead(List<Parsed> batch) throws InterruptedException {
		this.ahead.put(this.taggers.submit(() -> LoadBatch.of(batch, this.tagging)));
	}

	private void failAhead(Throwable failure) {
		try {
			this.ahead.put(CompletableFuture.failedFuture(failure));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static java.util.concurrent.ThreadFactory named(String name) {
		return (work) -> {
			Thread thread = new Thread(work, name);
			thread.setDaemon(true);
			return thread;
		};
	}

}
