package org.exowatch.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.database.TestDatabase;
import org.exowatch.document.Coverage;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.nightly.NightlyReport;
import org.exowatch.source.StandInServer;
import org.exowatch.source.TestClock;
import org.exowatch.store.StatusReport;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole program on one feed of PubMed, night after night, against the stand-in and a
 * database of its own; remembers which records the stand-in has.
 */
public final class PubMedNights implements AutoCloseable {

	/** No message, log or row may show it. */
	public static final String KEY = "s3cr3tk3y0123456789";

	private static final ZoneId EASTERN = ZoneId.of("America/New_York");

	private final StandInServer server = StandInServer.start();

	private final TestDatabase database = TestDatabase.migrated();

	private final TestClock clock = new TestClock();

	private final Path folder;

	private final ConfigurableApplicationContext context;

	private final Map<String, String> titles = new TreeMap<>();

	private final Map<String, LocalDate> entered = new TreeMap<>();

	/**
	 * Starts the program.
	 * @param folder for its data and its jobs
	 */
	public PubMedNights(Path folder) {
		this.folder = folder;
		write("feeds/pubmed.yaml", "name: PubMed\nkind: pubmed-search\ntopic: vesicles\nsince: 2026-01-01\n");
		write("topics/vesicles.yaml", "name: Vesicles\nquery: exosomes\nterms: [exosome]\nfda-terms: [exosome]\n");
		write("digests/weekly.yaml", "topic: vesicles\ntitle: Vesicles\n");
		ApplicationContextInitializer<ConfigurableApplicationContext> withClock = (
				starting) -> starting.getBeanFactory().registerSingleton("clock", this.clock);
		this.context = new SpringApplicationBuilder(ExowatchApplication.class).initializers(withClock)
			.registerShutdownHook(false)
			.run(arguments());
	}

	private void write(String file, String text) {
		try {
			Path path = this.folder.resolve("jobs").resolve(file);
			Files.createDirectories(path.getParent());
			Files.writeString(path, text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String[] arguments() {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("exowatch.data", this.folder.resolve("data"));
		settings.put("exowatch.jobs", this.folder.resolve("jobs"));
		settings.put("exowatch.client.api-key", KEY);
		settings.put("exowatch.client.patience", "1s");
		settings.put("spring.datasource.url", this.database.url());
		settings.put("spring.datasource.username", this.database.user());
		settings.put("spring.datasource.password", this.database.password());
		String key = "exowatch.client.hosts.[eutils.ncbi.nlm.nih.gov].";
		settings.put(key + "via", this.server.uri());
		settings.put(key + "gap", "0ms");
		settings.put(key + "budget", "1000000");
		settings.put(key + "private-addresses", "true");
		return settings.entrySet()
			.stream()
			.map((entry) -> "--" + entry.getKey() + "=" + entry.getValue())
			.toArray(String[]::new);
	}

	public StandInServer server() {
		return this.server;
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.database.dataSource());
	}

	public DataSource dataSource() {
		return this.database.dataSource();
	}

	public <T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	/** PubMed gets a record. */
	public void enter(int pmid, LocalDate day) {
		this.entered.put(String.valueOf(pmid), day);
		put(String.valueOf(pmid), day, day, "Exosomes, paper " + pmid + ".");
	}

	/** PubMed revises a record; its title names the day. */
	public void revise(String pmid, LocalDate day) {
		put(pmid, this.entered.getOrDefault(pmid, day), day, "Exosomes, paper " + pmid + ", revised on " + day + ".");
	}

	/** PubMed has a record no more. */
	public void remove(int pmid) {
		this.titles.remove(String.valueOf(pmid));
		this.server.remove(String.valueOf(pmid));
	}

	private void put(String pmid, LocalDate entered, LocalDate revised, String title) {
		this.titles.put(pmid, title);
		this.server.record(pmid, entered, revised,
				"""
						<PubmedArticle><MedlineCitation Status="Publisher" Owner="NLM"><PMID Version="1">%1$s</PMID>
						<DateRevised><Year>%2$d</Year><Month>%3$d</Month><Day>%4$d</Day></DateRevised>
						<Article PubModel="Print"><Journal><Title>Sample Journal</Title></Journal><ArticleTitle>%5$s</ArticleTitle>
						</Article></MedlineCitation><PubmedData><History><PubMedPubDate PubStatus="entrez"><Year>%6$d</Year>
						<Month>%7$d</Month><Day>%8$d</Day></PubMedPubDate></History></PubmedData></PubmedArticle>
						"""
					.formatted(pmid, revised.getYear(), revised.getMonthValue(), revised.getDayOfMonth(), title,
							entered.getYear(), entered.getMonthValue(), entered.getDayOfMonth()));
	}

	/** Every record that PubMed has, with its title. */
	public Map<String, String> atPubMed() {
		return this.titles;
	}

	/** Every live row, so that a record stored twice shows. */
	public List<String> rows() {
		return jdbc().sql("select source_key from exowatch.document where state = 'LIVE'").query(String.class).list();
	}

	/** What is stored, with its title. */
	public Map<String, String> stored() {
		Map<String, String> stored = new TreeMap<>();
		jdbc().sql("select source_key, title from exowatch.document where state = 'LIVE'").query((row) -> {
			stored.put(row.getString("source_key"), row.getString("title"));
		});
		return stored;
	}

	/** Sets the clock to 23:00 US Eastern of a day. */
	public PubMedNights at(LocalDate day) {
		this.clock.set(day.atTime(LocalTime.of(23, 0)).atZone(EASTERN).toInstant());
		return this;
	}

	/** The nightly run of a day. */
	public NightlyReport night(LocalDate day) {
		return at(day).get(Nightly.class).run(day, false, Progress.SILENT);
	}

	/** The preview of the week of a day, as Markdown. */
	public String digest(LocalDate day) {
		IsoWeek week = IsoWeek.of(day);
		get(Digests.class).write(null, week);
		try {
			return Files.readString(this.folder.resolve("data/digests/weekly-" + week + ".md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What {@code status} shows of the feed. */
	public Coverage status(LocalDate today) {
		return new StatusReport(dataSource()).read(get(Catalog.class).feeds(), today).feeds().get(0).coverage();
	}

	@Override
	public void close() {
		this.context.close();
		this.server.close();
	}

}
