package org.exowatch.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers on loopback as www.fda.gov would, with a listing of warning letters that are
 * made for measuring: the demo's letter under other firms, each as long as real ones (25
 * kB). The same number makes the same letter.
 */
public final class MadeLetters implements AutoCloseable {

	/** Where the letters are. */
	public static final String PATH = "/inspections-compliance-enforcement-and-criminal-investigations/warning-letters/";

	private static final int LENGTH = 25_000;

	private static final int MOST_ROWS = 300;

	private static final LocalDate NEWEST = LocalDate.of(2026, 11, 20);

	private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM/dd/yyyy");

	private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

	private static final List<String> PARAGRAPHS = List.of(
			"Your web site claims that product %d relieves knee osteoarthritis and chronic back pain.",
			"Your personnel entered the aseptic area %d times without sterile gowns during the inspection.",
			"Your firm failed to establish procedures that prevent contamination; lot %d was distributed.",
			"You promote exosomes from placental tissue, catalogue number %d, for hair loss and wound healing.",
			"The methods for the storage of vial %d do not conform to current good manufacturing practice.",
			"We reviewed your answer to observation %d and find that it lacks sufficient corrective action.");

	private final HttpServer server;

	private final int letters;

	private final String template = Timeline.text("fda/warning-letter-sampleglow.html");

	private final Map<String, Integer> asked = new ConcurrentHashMap<>();

	private volatile IntConsumer onLetter = (served) -> {
	};

	private MadeLetters(HttpServer server, int letters) {
		this.server = server;
		this.letters = letters;
	}

	/**
	 * Starts on a free port of 127.0.0.1.
	 * @param letters how many it lists
	 * @return the running server; close it when done
	 * @throws IOException if no port can be opened
	 */
	public static MadeLetters start(int letters) throws IOException {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		MadeLetters made = new MadeLetters(http, letters);
		http.createContext("/", made::handle);
		http.start();
		return made;
	}

	/** {@code http://127.0.0.1:port}, to stand in for the host. */
	public URI baseUri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	/** Is called after each letter, with how many were served so far. */
	public void onLetter(IntConsumer hook) {
		this.onLetter = hook;
	}

	/** How often each letter was asked for, by path. */
	public Map<String, Integer> asked() {
		return new TreeMap<>(this.asked);
	}

	/** The path of a letter. */
	public static String path(int number) {
		return PATH + "made-firm-%05d-inc-%d".formatted(number, 800_000 + number);
	}

	/** A letter's page. */
	public String letter(int number) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; body.length() < LENGTH - this.template.length(); i++) {
			String text = PARAGRAPHS.get((number + i * 7) % PARAGRAPHS.size()).formatted(number * 31 + i);
			body.append("<p>").append(text).append("</p>\n");
		}
		LocalDate day = day(number);
		int from = this.template.indexOf("<p>We reviewed");
		return (this.template.substring(0, from) + body
				+ this.template.substring(this.template.indexOf("<p>You should")))
			.replace("sampleglow-aesthetics-inc-990002-11042026", path(number).substring(PATH.length()))
			.replace("Sampleglow Aesthetics, Inc.", "Made Firm " + number + " Inc.")
			.replace("990002", String.valueOf(800_000 + number))
			.replace("November 4, 2026", IN_WORDS.format(day))
			.replace("11/16/2026", SHOWN.format(day));
	}

	private static LocalDate day(int number) {
		return NEWEST.minusDays(number);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		try (exchange) {
			if (path.equals("/views/ajax") || path.equals("/datatables/views/ajax")) {
				table(ReplayServer.query(exchange)).send(exchange);
				return;
			}
			int number = path.startsWith(PATH) ? Integer.parseInt(path.substring(path.lastIndexOf('-') + 1)) - 800_000
					: -1;
			if (number < 0) {
				Answer.html(404, Timeline.text("fda/page-not-found.html")).send(exchange);
				return;
			}
			this.asked.merge(path, 1, Integer::sum);
			Answer.html(200, letter(number)).send(exchange);
		}
		this.onLetter.accept(this.asked.size());
	}

	private Answer table(Map<String, String> query) {
		int start = Integer.parseInt(query.getOrDefault("start", "0"));
		int end = Math.min(this.letters,
				start + Math.min(MOST_ROWS, Integer.parseInt(query.getOrDefault("length", "10"))));
		List<List<String>> rows = IntStream.range(start, end).mapToObj(MadeLetters::row).toList();
		return Answer.json(200, JsonMapper.shared()
			.writeValueAsString(
					Map.of("draw", 1, "recordsTotal", this.letters, "recordsFiltered", this.letters, "data", rows)));
	}

	private static List<String> row(int number) {
		String time = "<time datetime=\"" + day(number) + "T04:00:00Z\">" + SHOWN.format(day(number)) + "</time>";
		return List.of(time, time, "<a href=\"" + path(number) + "\">Made Firm " + number + " Inc.</a>",
				"Center for Biologics Evaluation and Research (CBER)", "CGMP/Unapproved New Drugs", "", "", "");
	}

}
