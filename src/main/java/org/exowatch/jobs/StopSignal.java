package org.exowatch.jobs;

import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Asks the running job to stop at its next safe point: after the chunk that is being
 * written, or in the middle of waiting for a source. The execution ends as STOPPED and
 * the next run resumes it.
 */
public final class StopSignal {

	private final AtomicBoolean requested = new AtomicBoolean();

	private @Nullable Thread waiting;

	/** Asks to stop; a thread that waits for a source is interrupted. */
	public synchronized void request() {
		this.requested.set(true);
		if (this.waiting != null) {
			this.waiting.interrupt();
		}
	}

	public boolean requested() {
		return this.requested.get();
	}

	/**
	 * Runs something that waits for others (a source, the clock) so that a stop
	 * interrupts it. Database work does not belong here: an interrupt would break its
	 * connection.
	 */
	public <T> T interruptibly(InterruptibleCall<T> call) throws Exception {
		enter();
		try {
			return call.run();
		}
		finally {
			leave();
		}
	}

	private synchronized void enter() throws InterruptedException {
		if (requested()) {
			throw new InterruptedException("asked to stop");
		}
		this.waiting = Thread.currentThread();
	}

	private synchronized void leave() {
		this.waiting = null;
		Thread.interrupted();
	}

	/** Waits for something. */
	@FunctionalInterface
	public interface InterruptibleCall<T> {

		T run() throws Exception;

	}

}
