package org.exowatch.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * A local stand-in for E-utilities and www.fda.gov: serves what a test gives it over real
 * HTTP, misbehaves on script, and remembers what it was asked.
 */
public final class StandInServer implements AutoCloseable {

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final StandInPubMed pubMed = new StandInPubMed();

	private final Map<String, Reply> pages = new ConcurrentHashMap<>();

	private final Map<String, StandInListing> listings = new ConcurrentHashMap<>();

	private final List<Scripted> script = new CopyOnWriteArrayList<>();

	private final List<Asked> asked = new ArrayList<>();

	private volatile boolean blocking;

	private volatile IntConsumer onRequest = (number) -> {
	};

	/**
	 * One request that came in.
	 *
	 * @param method GET or POST
	 * @param path without query
	 * @param parameters of the query and of the form
	 * @param headers by lower-case name
	 */
	public record Asked(String method, String path, Map<String, String> parameters, Map<String, String> headers) {

	}

	private record Scripted(String path, Reply reply, boolean once) {

	}

	private StandInServer(HttpServer server) {
		this.server = server;
	}

	/** Starts on a free loopback port. */
	public static StandInServer start() {
		// Headers and body go out as two packets; without this each answer waits 40 ms.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		try {
			InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
			StandInServer standIn = new StandInServer(HttpServer.create(address, 0));
			standIn.server.setExecutor(standIn.threads);
			standIn.server.createContext("/", standIn::handle);
			standIn.server.start();
			return standIn;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Where it listens, without a slash at the end. */
	public URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** Settings that lead both hosts here, without a gap. */
	public ClientSettings settings() {
		return settings(Duration.ZERO, 0);
	}

	/** Settings that lead both hosts here. */
	public ClientSettings settings(Duration gap, int budget) {
		ClientSettings.Host here = new ClientSettings.Host(uri(), gap, budget, true);
		return new ClientSettings("Exowatch-Test/1", "exowatch", "team@example.org", null, null, Duration.ofMinutes(2),
				Map.of(ClientSettings.EUTILS, here, ClientSettings.PUBMED, here, ClientSettings.FDA, here,
						ClientSettings.OPENFDA, here, ClientSettings.FILES, here));
	}

	/**
	 * Serves a record.
	 * @param xml one PubmedArticle or PubmedBookArticle element; empty: made up
	 */
	public void record(String pmid, LocalDate entered, LocalDate revised, String xml) {
		this.pubMed.put(pmid, entered, revised, xml);
	}

	/** Serves made-up records of consecutive PMIDs, all of one day. */
	public void records(int firstPmid, int count, LocalDate day) {
		for (int pmid = firstPmid; pmid < firstPmid + count; pmid++) {
			this.pubMed.put(String.valueOf(pmid), day, day, "");
		}
	}

	/** Lists a record but leaves it out of every EFetch answer. */
	public void omit(String pmid) {
		this.pubMed.omit(pmid);
	}

	/** Refuses every EFetch that asks for a record, with HTTP 400. */
	public void refuse(String pmid) {
		this.pubMed.refuse(pmid);
	}

	/** Ends what {@link #omit} and {@link #refuse} began. */
	public void deliver(String pmid) {
		this.pubMed.deliver(pmid);
	}

	/** Has a record no more. */
	public void remove(String pmid) {
		this.pubMed.remove(pmid);
	}

	/** Loses all search results, as the history server does. */
	public void forgetHistory() {
		this.pubMed.forgetHistory();
	}

	/** Serves a page. */
	public void page(String path, String html) {
		this.pages.put(path, Reply.html(200, html));
	}

	/** Answers for a path. */
	public void page(String path, Reply reply) {
		this.pages.put(path, reply);
	}

	/** Serves a page with an ETag, and HTTP 304 to those who have it. */
	public void page(String path, String html, String etag) {
		byte[] body = html.getBytes(StandardCharsets.UTF_8);
		this.pages.put(path, (exchange) -> {
			boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
			Reply.of(known ? 304 : 200, "text/html", known ? new byte[0] : body, Map.of("ETag", etag)).send(exchange);
		});
	}

	/** A table that is served by the name of its view, at both places. */
	public StandInListing listing(String view) {
		return this.listings.computeIfAbsent(view, (name) -> new StandInListing());
	}

	/** Turns clients away from every FDA page, as www.fda.gov does. */
	public void block(boolean on) {
		this.blocking = on;
	}

	/** Answers the next request of a path (its end) so, once. */
	public void next(String path, Reply reply) {
		this.script.add(new Scripted(path, reply, true));
	}

	/** Answers every request of a path (its end) so. */
	public void always(String path, Reply reply) {
		this.script.add(new Scripted(path, reply, false));
	}

	/** Ends what {@link #next} and {@link #always} began. */
	public void behave() {
		this.script.clear();
	}

	/**
	 * Is called with the number of each request (the first is 1) before it is answered.
	 */
	public void onRequest(IntConsumer hook) {
		this.onRequest = hook;
	}

	/** All requests that came in. */
	public List<Asked> asked() {
		synchronized (this.asked) {
			return List.copyOf(this.asked);
		}
	}

	/** The requests that came in for a path (its end). */
	public List<Asked> asked(String path) {
		return asked().stream().filter((request) -> is(request.path(), path)).toList();
	}

	/** By its end, but for the places of tables, of which one ends like the other. */
	private static boolean is(String path, String end) {
		return path.endsWith("/views/ajax") ? path.equals(end) : path.endsWith(end);
	}

	private void handle(HttpExchange exchange) throws IOException {
		Asked request = read(exchange);
		int number;
		synchronized (this.asked) {
			this.asked.add(request);
			number = this.asked.size();
		}
		this.onRequest.accept(number);
		reply(request).send(exchange);
	}

	private Reply reply(Asked request) {
		Optional<Scripted> scripted = this.script.stream()
			.filter((each) -> is(request.path(), each.path()))
			.findFirst();
		if (scripted.isPresent()) {
			if (scripted.get().once()) {
				this.script.remove(scripted.get());
			}
			return scripted.get().reply();
		}
		return switch (request.path()) {
			case "/entrez/eutils/esearch.fcgi" -> this.pubMed.search(request.parameters());
			case "/entrez/eutils/efetch.fcgi" -> this.pubMed.fetch(request.parameters());
			default -> fda(request);
		};
	}

	private Reply fda(Asked request) {
		String path = request.path();
		if (path.startsWith("/apology_objects/")) {
			return Reply.apology();
		}
		if (this.blocking) {
			return Reply.redirect("/apology_objects/abuse-detection-apology.html");
		}
		StandInListing listing = this.listings.get(request.parameters().getOrDefault("view_name", ""));
		boolean table = switch (request.method() + " " + path) {
			case "GET /datatables/views/ajax", "POST /views/ajax" -> true;
			default -> false;
		};
		if (listing != null && table) {
			return listing.page(request.parameters());
		}
		return this.pages.getOrDefault(path,
				Reply.html(404, "<!DOCTYPE html><html><head><title>Page Not Found | FDA</title></head></html>"));
	}

	private static Asked read(HttpExchange exchange) throws IOException {
		Map<String, String> parameters = new LinkedHashMap<>();
		decode(exchange.getRequestURI().getRawQuery(), parameters);
		decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), parameters);
		Map<String, String> headers = new LinkedHashMap<>();
		exchange.getRequestHeaders()
			.forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
		return new Asked(exchange.getRequestMethod(), exchange.getRequestURI().getPath(), parameters, headers);
	}

	private static void decode(@Nullable String query, Map<String, String> parameters) {
		if (query == null || query.isEmpty()) {
			return;
		}
		for (String pair : query.split("&")) {
			int equals = pair.indexOf('=');
			parameters.put(pair.substring(0, equals),
					URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
