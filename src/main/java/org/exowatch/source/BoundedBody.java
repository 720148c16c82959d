package org.exowatch.source;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import org.jspecify.annotations.Nullable;

/** Takes a body into memory, up to a limit. */
final class BoundedBody implements BodySubscriber<byte[]> {

	private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();

	private final int limit;

	private long received;

	private Flow.@Nullable Subscription subscription;

	BoundedBody(int limit) {
		this.limit = limit;
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		this.subscription = subscription;
		this.whole.onSubscribe(subscription);
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
		this.received += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
		if (this.received <= this.limit) {
			this.whole.onNext(buffers);
			return;
		}
		if (this.subscription != null) {
			this.subscription.cancel();
		}
		this.whole.onError(new TooLarge());
	}

	@Override
	public void onError(Throwable fault) {
		this.whole.onError(fault);
	}

	@Override
	public void onComplete() {
		this.whole.onComplete();
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.whole.getBody();
	}

}
