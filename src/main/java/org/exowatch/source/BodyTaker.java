package org.exowatch.source;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Map;

/** Takes the body of each attempt: into memory, or elsewhere. */
@FunctionalInterface
interface BodyTaker {

	/** Takes a body; what goes elsewhere returns no bytes. */
	BodySubscriber<byte[]> body(ResponseInfo head);

	/** What is asked for beside the address, in the next attempt. */
	default Map<String, String> headers() {
		return Map.of("Accept-Encoding", "gzip");
	}

	/** Whether the last body went elsewhere. */
	default boolean took() {
		return false;
	}

	/** The attempt is over: nothing that still arrives is taken. */
	default void end() {
	}

}
