package org.exowatch.source;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The hosts that may be asked, by https on the standard port. */
final class Hosts {

	private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

	private final Map<String, HostLine> lines = new HashMap<>();

	Hosts(ClientSettings settings, Clock clock, RequestLog log) {
		settings.hosts().forEach((name, host) -> this.lines.put(name, new HostLine(name, host, clock, log)));
	}

	/** The line to a host of the settings. */
	HostLine named(String host) {
		return Objects.requireNonNull(this.lines.get(host), host);
	}

	/** The line to an address, or null if it may not be asked. */
	@Nullable HostLine line(URI url) {
		boolean plain = "https".equals(url.getScheme()) && url.getUserInfo() == null && url.getPort() == -1;
		return plain ? this.lines.get(url.getHost()) : null;
	}

	/**
	 * Where an answer leads, or null if it is to be taken as it is: no redirect, or one
	 * to a host that may not be asked.
	 */
	@Nullable URI redirect(Answer answer, HostLine line) throws AnswerFault {
		Optional<String> location = answer.header("Location");
		if (!REDIRECTS.contains(answer.status()) || location.isEmpty()) {
			return null;
		}
		try {
			URI next = secure(line.canonical(answer.url().resolve(location.get())));
			if (next.getPath() != null && next.getPath().startsWith("/apology_objects/")) {
				throw line.blocked();
			}
			return (line(next) != null) ? next : null;
		}
		catch (IllegalArgumentException ex) {
			throw AnswerFault.passing(SourceException.Kind.UNEXPECTED_ANSWER,
					"a redirect to what is no address: " + Shown.text(location.get()));
		}
	}

	private URI secure(URI url) {
		boolean plain = "http".equals(url.getScheme()) && this.lines.containsKey(url.getHost());
		return plain ? URI.create("https" + url.toString().substring("http".length())) : url;
	}

}
