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
	 * quarantined; from now on {@link #marker} answers with its marker.
	 */
	public void markIngested(long id, Instant at) {
		this.jdbc.sql("update exowatch.raw_document set ingested_at = ? where id = ? and ingested_at is null")
			.params(Times.sql(at), id)
			.update();
		this.jdbc.sql("""
				insert into exowatch.seen_page as p (url_hash, url, marker, seen_at)
				select md5(url), url, marker, ? from exowatch.raw_document where id = ? and marker is not null
				on conflict (url_hash) do update set marker = excluded.marker, seen_at = excluded.seen_at
					where p.marker <> excluded.marker""").params(Times.sql(at), id).update();
	}

	/**
	 * The marker with which an address was last received and ingested, or null: never.
	 */
	public @Nullable String marker(String url) {
		return this.jdbc.sql("select marker from exowatch.seen_page where url_hash = md5(?)")
			.param(url)
			.query(String.class)
			.optional()
			.orElse(null);
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

}
