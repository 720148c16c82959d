package org.exowatch.source;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** A body that is not read at all. */
final class RefusedBody implements BodySubscriber<byte[]> {

	private final CompletableFuture<byte[]> body;

	RefusedBody(IOException reason) {
		this.body = CompletableFuture.failedFuture(reason);
	}

	@Override
	public void onSubscribe(Flow.Subscription subscription) {
		subscription.cancel();
	}

	@Override
	public void onNext(List<ByteBuffer> buffers) {
	}

	@Override
	public void onError(Throwable fault) {
	}

	@Override
	public void onComplete() {
	}

	@Override
	public CompletionStage<byte[]> getBody() {
		return this.body;
	}

}
