package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import javax.sql.DataSource;

import org.exowatch.document.PubMedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which files were loaded, and how far. */
public final class LoadLedger {

	private final JdbcClient jdbc;

	public LoadLedger(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * The file of PubMed's series that was loaded to its end with this content, wherever
	 * it lay.
	 * @param sha256 of its bytes, or null: the MD5 tells
	 * @param md5 as published, or null: the SHA-256 tells
	 */
	public Optional<Entry> done(PubMedFile file, @Nullable String sha256, @Nullable String md5) {
		return this.jdbc.sql("""
				select * from exowatch.load_file
				where sequence = ? and state = 'DONE' and (sha256 = ?::text or md5 = ?::text)
				order by ended_at desc limit 1""")
			.params(Arrays.asList(file.sequence(), sha256, md5))
			.query((row, number) -> entry(row))
			.optional();
	}

	/** What is known about a file with this content. */
	public Optional<Entry> find(String path, String sha256) {
		return this.jdbc.sql("select * from exowatch.load_file where path = ? and sha256 = ?")
			.params(path, sha256)
			.query((row, number) -> entry(row))
			.optional();
	}

	/**
	 * Opens a file, or opens it again after an interruption.
	 * @return the parts (records, deletions, rejected ones) that are committed already
	 * and are to be skipped
	 */
	public long begin(String path, String sha256, Instant at) {
		this.jdbc
			.sql("""
					insert into exowatch.load_file (path, sha256, state, parts, quarantined, added, changed, unchanged, older,
						deleted, started_at)
					values (?, ?, 'LOADING', 0, 0, 0, 0, 0, 0, 0, ?)
					on conflict (path, sha256) do update set state = 'LOADING', ended_at = null, reason = null""")
			.params(path, sha256, Times.sql(at))
			.update();
		return find(path, sha256).map(Entry::parts).orElse(0L);
	}

	/** Notes which file of PubMed's series it is, where it came from and its MD5. */
	public void published(String path, String sha256, PubMedFile file, @Nullable String url, @Nullable String md5) {
		this.jdbc.sql("""
				update exowatch.load_file set sequence = ?, url = coalesce(?::text, url), md5 = coalesce(?::text, md5)
				where path = ? and sha256 = ?""")
			.params(Arrays.asList(file.sequence(), url, md5, path, sha256))
			.update();
	}

	/** The newest DateRevised that was read of a file and those before it. */
	public Optional<LocalDate> newestRevised(PubMedFile upTo) {
		return this.jdbc.sql("select max(newest_revised) from exowatch.load_file where sequence <= ?")
			.param(upTo.sequence())
			.query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
			.single();
	}

	/**
	 * Notes, in the transaction that stores them, up to which day records were revised.
	 */
	public void newestRevised(String path, String sha256, LocalDate day) {
		this.jdbc
			.sql("""
					update exowatch.load_file set newest_revised = greatest(newest_revised, ?) where path = ? and sha256 = ?""")
			.params(day, path, sha256)
			.update();
	}

	/** Whether a file of the same year with a lower number is not loaded to its end. */
	public boolean earlierMayFollow(PubMedFile file) {
		return this.jdbc.sql("""
				select count(distinct sequence) < ? from exowatch.load_file
				where state = 'DONE' and sequence > ? and sequence < ?""")
			.params(file.number() - 1, file.sequence() - file.number(), file.sequence())
			.query((row, number) -> row.getBoolean(1))
			.single();
	}

	/** Notes, in the transaction that stores them, that more parts of a file are done. */
	public void progress(String path, String sha256, int parts, int quarantined, WriteCounts counts) {
		int updated = this.jdbc.sql("""
				update exowatch.load_file set parts = parts + ?, quarantined = quarantined + ?, added = added + ?,
					changed = changed + ?, unchanged = unchanged + ?, older = older + ?, deleted = deleted + ?
				where path = ? and sha256 = ?""")
			.params(parts, quarantined, counts.added(), counts.changed(), counts.unchanged(), counts.older(),
					counts.deleted(), path, sha256)
			.update();
		if (updated != 1) {
			throw new IllegalStateException(path + " was not begun, so no progress of it can be noted");
		}
	}

	/** Closes a file that was read to its end. */
	public void done(String path, String sha256, Instant at) {
		close(path, sha256, State.DONE, null, at);
	}

	/** Closes a file that could not be read to its end; what is committed stays. */
	public void failed(String path, String sha256, String reason, Instant at) {
		close(path, sha256, State.FAILED, PgText.clean(reason), at);
	}

	private void close(String path, String sha256, State state, @Nullable String reason, Instant at) {
		this.jdbc.sql("""
				update exowatch.load_file set state = ?, reason = ?, ended_at = ? where path = ? and sha256 = ?""")
			.param(state.name())
			.param(reason)
			.param(Times.sql(at))
			.param(path)
			.param(sha256)
			.update();
	}

	private static Entry entry(ResultSet row) throws SQLException {
		return new Entry(row.getString("path"), row.getString("sha256"), State.valueOf(row.getString("state")),
				row.getLong("parts"), row.getInt("quarantined"),
				new WriteCounts(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"),
						row.getInt("older"), row.getInt("deleted")),
				Times.required(row, "started_at"), Times.instant(row, "ended_at"), row.getString("reason"));
	}

	/**
	 * A file.
	 *
	 * @param path its URI
	 * @param sha256 of its bytes
	 * @param state LOADING, DONE or FAILED
	 * @param parts committed records, deletions and rejected parts
	 * @param quarantined rejected ones of them
	 * @param counts what storing them did
	 * @param startedAt first
	 * @param endedAt or null: not yet
	 * @param reason of the failure, or null
	 */
	public record Entry(String path, String sha256, State state, long parts, int quarantined, WriteCounts counts,
			Instant startedAt, @Nullable Instant endedAt, @Nullable String reason) {

	}

	/** How far a file is. */
	public enum State {

		LOADING, DONE, FAILED

	}

}
