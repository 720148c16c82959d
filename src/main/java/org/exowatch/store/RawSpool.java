package org.exowatch.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

import org.exowatch.document.RawDocument;
import org.exowatch.document.Source;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Keeps what was fetched, compressed, until it is parsed and for some time after. */
public final class RawSpool {

	private final DataSource dataSource;

	private final JdbcClient jdbc;

	public RawSpool(DataSource dataSource) {
		this.dataSource = dataSource;
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Takes a document for good, in a transaction of its own. The same body of the same
	 * address is kept once a run.
	 * @param run that fetched it
	 * @param document its body is read before this returns
	 * @param marker what tells whether the address changed, or null
	 */
	public void store(FeedRun run, RawDocument document, @Nullable String marker) throws IOException {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		long size;
		try (InputStream body = document.open(); GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
			size = body.transferTo(gzip);
		}
		try (Connection own = this.dataSource.getConnection()) {
			insert(JdbcClient.create(new SingleConnectionDataSource(own, true)), run, document, marker, size,
					packed.toByteArray());
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException(document.url() + " could not be kept", ex);
		}
	}

	/** Ids of what a run fetched and nobody has ingested yet, in the order of arrival. */
	public List<Long> pending(FeedRun run) {
		return this.jdbc.sql("""
				select id from exowatch.raw_document
				where feed = ? and day = ? and attempt = ? and ingested_at is null order by id""")
			.params(run.feed(), run.day(), run.attempt())
			.query(Long.class)
			.list();
	}

	/** The document; its body is read from the database when it is opened. */
	public RawDocument open(long id) {
		return this.jdbc.sql("""
				select source, url, media_type, fetched_at, sha256 from exowatch.raw_document where id = ?""")
			.param(id)
			.query((row, number) -> new RawDocument(Source.valueOf(row.getString("source")), row.getString("url"),
					row.getString("media_type"), Times.required(row, "fetched_at"), row.getString("sha256"),
					() -> body(id)))
			.single();
	}

	/**
	 * Notes, in the caller's transaction, that all of a document was stored or
	 * quarantined; from now on {@link #marker} answers with its marker. Of a page that
	 * was not understood no marker stays, so that it is asked for as if for the first
	 * time.
	 * @param rejected whether it was not understood as a whole
	 */
	public void markIngested(long id, boolean rejected, Instant at) {
		this.jdbc
			.sql("update exowatch.raw_document set ingested_at = ?, rejected = ? where id = ? and ingested_at is null")
			.params(Times.sql(at), rejected, id)
			.update();
		if (rejected) {
			forget(id);
		}
		else {
			remember(id, at);
		}
	}

	private void forget(long id) {
		this.jdbc.sql("""
				delete from exowatch.seen_page s using exowatch.raw_document r
				where r.id = ? and s.feed = r.feed and s.url_hash = md5(r.url)""").param(id).update();
	}

	private void remember(long id, Instant at) {
		this.jdbc.sql("""
				insert into exowatch.seen_page (feed, url_hash, url, marker, seen_at)
				select feed, md5(url), url, marker, ? from exowatch.raw_document where id = ? and marker is not null
				on conflict (url_hash, feed) do update set marker = excluded.marker, seen_at = excluded.seen_at""")
			.params(Times.sql(at), id)
			.update();
	}

	/**
	 * The marker with which a feed last received an address, or null: never. What another
	 * run received counts once it was ingested.
	 */
	public @Nullable String marker(FeedRun run, String url) {
		return this.jdbc.sql("""
				select marker from (
					select marker, 1 as place, id from exowatch.raw_document
					where feed = :feed and day = :day and attempt = :attempt and md5(url) = md5(:url)
						and ingested_at is null and marker is not null
					union all
					select marker, case feed when '' then 3 else 2 end, 0 from exowatch.seen_page
					where url_hash = md5(:url) and feed in (:feed, '')) known
				order by place, id desc limit 1""")
			.param("feed", run.feed())
			.param("day", run.day())
			.param("attempt", run.attempt())
			.param("url", url)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/** Notes that a feed found an address to be what it was, with this marker. */
	public void confirm(String feed, String url, String marker, Instant at) {
		this.jdbc.sql("""
				insert into exowatch.seen_page (feed, url_hash, url, marker, seen_at) values (?, md5(?), ?, ?, ?)
				on conflict (url_hash, feed) do update set marker = excluded.marker, seen_at = excluded.seen_at""")
			.params(feed, url, PgText.clean(url), PgText.clean(marker), Times.sql(at))
			.update();
	}

	/**
	 * Addresses that a feed took and has not looked at since an instant, longest ago
	 * first.
	 */
	public List<String> notSeenSince(String feed, Instant before, int most) {
		return this.jdbc.sql("""
				select url from exowatch.seen_page where feed = ? and seen_at < ?
				order by seen_at, url collate "C" limit ?""")
			.params(feed, Times.sql(before), most)
			.query(String.class)
			.list();
	}

	/**
	 * How many pages a run ingested, PDFs not counted, and how many were not understood.
	 * A page that is odd alone is asked for every night: it is known once a run that
	 * counted had it, and others were understood in that run or since.
	 */
	public Understood understood(FeedRun run) {
		return this.jdbc
			.sql("""
					with page as (select id, feed, day, attempt, url, rejected from exowatch.raw_document
						where feed = :feed and ingested_at is not null and media_type <> 'application/pdf')
					select count(*) as pages, count(*) filter (where rejected) as rejected,
						count(*) filter (where rejected and exists (
							select from page o join exowatch.collect_run c using (feed, day, attempt)
							where md5(o.url) = md5(p.url) and o.rejected and o.id < p.id and c.state <> 'NOT_CHECKED'
								and (o.day, o.attempt) <> (p.day, p.attempt)
								and exists (select from page u where (u.day, u.attempt) >= (o.day, o.attempt) and not u.rejected))) as known
					from page p where day = :day and attempt = :attempt""")
			.param("feed", run.feed())
			.param("day", run.day())
			.param("attempt", run.attempt())
			.query((row, number) -> new Understood(row.getInt("pages"), row.getInt("rejected"), row.getInt("known")))
			.single();
	}

	/**
	 * Makes a run go on with what earlier runs of its feed received and nobody ingested.
	 */
	public int adopt(FeedRun run) {
		return this.jdbc.sql("""
				update exowatch.raw_document r set day = :day, attempt = :attempt
				where feed = :feed and ingested_at is null and (day, attempt) <> (:day::date, :attempt)
					and not exists (select from exowatch.raw_document o where o.feed = r.feed and o.day = :day
						and o.attempt = :attempt and md5(o.url) = md5(r.url) and o.sha256 = r.sha256)
					and id = (select max(id) from exowatch.raw_document s where s.feed = r.feed
						and s.ingested_at is null and md5(s.url) = md5(r.url) and s.sha256 = r.sha256)""")
			.param("feed", run.feed())
			.param("day", run.day())
			.param("attempt", run.attempt())
			.update();
	}

	/** Drops what a run fetched and nobody ingested, before it fetches again. */
	public int discard(FeedRun run) {
		return this.jdbc.sql("""
				delete from exowatch.raw_document
				where feed = ? and day = ? and attempt = ? and ingested_at is null""")
			.params(run.feed(), run.day(), run.attempt())
			.update();
	}

	/**
	 * Drops PubMed answers fetched before an instant (90 days ago), and what was fetched
	 * before it by runs that were given up; FDA pages that were ingested stay for ever.
	 */
	public int purge(Instant before) {
		return this.jdbc.sql("""
				delete from exowatch.raw_document
				where (source = 'PUBMED' or ingested_at is null) and fetched_at < ?""")
			.param(Times.sql(before))
			.update();
	}

	private static void insert(JdbcClient jdbc, FeedRun run, RawDocument document, @Nullable String marker, long size,
			byte[] packed) {
		jdbc.sql(
				"""
						insert into exowatch.raw_document (feed, day, attempt, source, url, media_type, fetched_at, sha256, marker,
							size, body)
						values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.param(run.feed())
			.param(run.day())
			.param(run.attempt())
			.param(document.source().name())
			.param(PgText.clean(document.url()))
			.param(PgText.clean(document.mediaType()))
			.param(Times.sql(document.fetchedAt()))
			.param(document.sha256())
			.param((marker != null) ? PgText.clean(marker) : null)
			.param(size)
			.param(packed)
			.update();
	}

	private InputStream body(long id) throws IOException {
		byte[] packed = this.jdbc.sql("select body from exowatch.raw_document where id = ?")
			.param(id)
			.query((row, number) -> row.getBytes(1))
			.single();
		return new GZIPInputStream(new ByteArrayInputStream(packed));
	}

	/**
	 * What came of a run's pages.
	 *
	 * @param pages that were ingested
	 * @param rejected those of them that were not understood
	 * @param known those of these that were not before, when others were
	 */
	public record Understood(int pages, int rejected, int known) {

	}

}
