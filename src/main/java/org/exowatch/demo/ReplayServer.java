package org.exowatch.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.exowatch.demo.Timeline.Trouble;

/**
 * Answers on loopback as eutils.ncbi.nlm.nih.gov and www.fda.gov would, with the demo's
 * sample documents as of the demo's clock, and as api.fda.gov when nothing matches. Paths
 * are those of the real hosts.
 */
public final class ReplayServer implements AutoCloseable {

	private final HttpServer server;

	private final Clock clock;

	private final Timeline timeline;

	private final PubMedReplay pubMed;

	private final FdaReplay fda;

	private final Map<Trouble, Integer> seen = new HashMap<>();

	private ReplayServer(HttpServer server, Clock clock, Timeline timeline) {
		this.server = server;
		this.clock = clock;
		this.timeline = timeline;
		this.pubMed = new PubMedReplay(timeline.papers());
		this.fda = new FdaReplay(timeline);
	}

	/**
	 * Starts on a free port of 127.0.0.1.
	 * @param clock decides what exists
	 * @return the running server; close it when done
	 * @throws IOException if no port can be opened
	 */
	public static ReplayServer start(Clock clock) throws IOException {
		// Headers and body go out as two packets; without this each answer waits 40 ms.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		ReplayServer replay = new ReplayServer(http, clock, Timeline.read());
		http.createContext("/", replay::handle);
		http.start();
		return replay;
	}

	/** {@code http://127.0.0.1:port}, to stand in for the hosts. */
	public URI baseUri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/** The server has one thread, so requests come here one after the other. */
	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			answer(exchange.getRequestURI().getPath(), query(exchange)).send(exchange);
		}
	}

	private Answer answer(String path, Map<String, String> query) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), DemoWeeks.ZONE);
		for (Trouble trouble : this.timeline.troubles()) {
			if (trouble.night().equals(today) && trouble.path().equals(path)
					&& this.seen.merge(trouble, 1, Integer::sum) <= trouble.times()) {
				return switch (trouble.answer()) {
					case TOO_MANY_REQUESTS -> Answer.tooManyRequests();
					case BLOCKED -> FdaReplay.blocked();
					case TRUNCATED -> regular(path, query, today).truncated();
				};
			}
		}
		return regular(path, query, today);
	}

	private Answer regular(String path, Map<String, String> query, LocalDate today) {
		return switch (path) {
			case "/entrez/eutils/esearch.fcgi" -> this.pubMed.search(query, today);
			case "/entrez/eutils/efetch.fcgi" -> this.pubMed.fetch(query, today);
			case "/views/ajax", "/datatables/views/ajax" ->
				this.fda.table(query.getOrDefault("view_name", ""), this.clock.instant());
			case FdaReplay.EXPORT -> this.fda.export(this.clock.instant());
			case FdaReplay.APOLOGY -> FdaReplay.apology();
			case "/drug/enforcement.json", "/device/enforcement.json", "/drug/event.json", "/drug/drugsfda.json" ->
				Answer.json(404, "{\"error\":{\"code\":\"NOT_FOUND\",\"message\":\"No matches found!\"}}");
			default -> this.fda.get(path, this.clock.instant());
		};
	}

	/** The parameters of the address and, for POST, of the form. */
	static Map<String, String> query(HttpExchange exchange) throws IOException {
		String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String address = exchange.getRequestURI().getRawQuery();
		Map<String, String> query = new HashMap<>();
		for (String pair : ((address != null) ? address + "&" + form : form).split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				query.put(pair.substring(0, equals),
						URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
			}
		}
		return query;
	}

}
