package org.exowatch.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.exowatch.demo.Timeline.Paper;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.VesicleRole;

/**
 * Answers on loopback as eutils.ncbi.nlm.nih.gov would, with records made for measuring.
 */
public final class MadePubMed implements AutoCloseable {

	private final HttpServer server;

	private final Clock clock;

	private final List<Paper> papers = new CopyOnWriteArrayList<>();

	private final Map<String, String> articles = new ConcurrentHashMap<>();

	private final PubMedReplay pubMed = new PubMedReplay(this.papers,
			(paper, today) -> this.articles.getOrDefault(paper.pmid(), ""));

	private MadePubMed(HttpServer server, Clock clock) {
		this.server = server;
		this.clock = clock;
	}

	/**
	 * Starts on a free port of 127.0.0.1.
	 * @param clock decides what exists
	 * @return the running server; close it when done
	 * @throws IOException if no port can be opened
	 */
	public static MadePubMed start(Clock clock) throws IOException {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		MadePubMed made = new MadePubMed(http, clock);
		http.createContext("/", made::handle);
		http.start();
		return made;
	}

	/** {@code http://127.0.0.1:port}, to stand in for the host. */
	public URI baseUri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/**
	 * Lists records from a day on, in place of those before.
	 * @param records elements {@code PubmedArticle} by PMID
	 */
	public void show(Map<String, String> records, LocalDate day) {
		this.papers.clear();
		this.articles.clear();
		this.articles.putAll(records);
		this.papers.addAll(records.keySet()
			.stream()
			.map((pmid) -> new Paper(pmid, day, null, null, null, EvidenceType.OTHER, VesicleRole.NONE, List.of()))
			.toList());
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), DemoWeeks.ZONE);
			Map<String, String> query = ReplayServer.query(exchange);
			Answer answer = exchange.getRequestURI().getPath().endsWith("/esearch.fcgi")
					? this.pubMed.search(query, today) : this.pubMed.fetch(query, today);
			answer.send(exchange);
		}
	}

}
