package org.exowatch.source;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/** Writes a body to a file as it arrives; little of it is ever in memory. */
final class FileBody implements BodySubscriber<byte[]> {

	private final CompletableFuture<byte[]> body = new CompletableFuture<>();

	private final FileChannel file;

	private final long limit;

	private final LongConsumer progress;

	private Flow.@Nullable Subscription subscription;

	/**
	 * A body for the end of a file.
	 * @param file positioned where the body begins
	 * @param limit bytes that the file may have
	 * @param progress hears how many it has
	 */
	FileBody(FileChannel file, long limit, LongConsumer progress) {
		this.file = file;
		this.limit = limit;
		this.progress = progress;
	}

	@Override
	public synchronized void onSubscribe(Flow.Subscription subscription) {
		this.subscription = subscription;
		subscription.request(1);
	}

	@Override
	public synchronized void onNext(List<ByteBuffer> buffers) {
		if (this.body.isDone() || !this.file.isOpen()) {
			return;
		}
		try {
			write(buffers);
			if (this.subscription != null) {
				this.subscription.request(1);
			}
		}
		catch (IOException ex) {
			stop((ex instanceof CannotKeep) ? ex : new CannotKeep("cannot be written: " + ex.getMessage(), ex));
		}
	}

	private void write(List<ByteBuffer> buffers) throws IOException {
		for (ByteBuffer buffer : buffers) {
			if (this.file.position() + buffer.remaining() > this.limit) {
				throw new CannotKeep("is larger than " + (this.limit >> 20) + " MB and was not read on");
			}
			while (buffer.hasRemaining()) {
				this.file.write(buffer);
			}
		}
		this.progress.accept(this.file.position());
	}

	private void stop(IOException fault) {
		if (this.subscription != null) {
			this.subscription.cancel();
		}
		this.body.completeExceptionally(fault);
	}

	@Override
	public void onError(Throwable fault) {
		this.body.completeExceptionally(fault);
	}

	@Override
	public void onComplete() {
		this.body.complete(new byte[0]);
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

	/** Closes the file; what still arrives is dropped. */
	synchronized void close() {
		try {
			this.file.close();
		}
		catch (IOException ex) {
			this.body.completeExceptionally(new CannotKeep("cannot be written: " + ex.getMessage(), ex));
		}
	}

}
