package org.exowatch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.sql.DataSource;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DocumentKey;
import org.exowatch.document.IsoWeek;
import org.exowatch.document.LaterChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was published: frozen input, hashes, and the papers and notices it reported. */
public final class FrozenDigests {

	private final JdbcClient jdbc;

	public FrozenDigests(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/** The canonical JSON of an input: same input, same bytes. */
	public static String canonicalJson(DigestInput input) {
		return Json.write(input);
	}

	/** As it is stored beside the canonical JSON: of its UTF-8 bytes. */
	public static String sha256(String canonicalJson) {
		return Sha256.of(canonicalJson);
	}

	/** The input that a canonical JSON was written from. */
	public static DigestInput input(String canonicalJson) {
		return Json.read(canonicalJson, DigestInput.class);
	}

	/**
	 * Freezes a digest in the caller's transaction; a frozen week stays as it is.
	 * @param spec the digest as it is declared now
	 * @param input what it was written from
	 * @param rendererVersion of the program that wrote the files
	 * @param files as they are published
	 * @param at when
	 * @return whether it was frozen now
	 * @throws IllegalArgumentException for a preview
	 */
	public boolean freeze(DigestSpec spec, DigestInput input, String rendererVersion, List<FrozenFile> files,
			Instant at) {
		if (input.preview()) {
			throw new IllegalArgumentException("week " + input.week() + " is not over; a preview is never frozen");
		}
		String json = canonicalJson(input);
		SortedMap<String, String> hashes = new TreeMap<>();
		files.forEach((file) -> hashes.put(file.name(), file.sha256()));
		int frozen = this.jdbc.sql("""
				insert into exowatch.digest (digest, week, topic, as_of, input, input_sha256, renderer_version, files,
					frozen_at, title, zone, files_kept)
				values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, true) on conflict do nothing""")
			.params(spec.id(), input.week().monday(), input.topic(), Times.sql(input.asOf()), json, Sha256.of(json),
					rendererVersion, Json.write(hashes), Times.sql(at), PgText.clean(spec.title()), spec.zone().getId())
			.update();
		if (frozen == 1) {
			items(spec.id(), input);
			new DigestFiles(this.jdbc).keep(spec.id(), input.week(), files);
		}
		return frozen == 1;
	}

	/**
	 * Keeps the files of a week that was frozen before they were kept, in the caller's
	 * transaction.
	 */
	public void keep(Frozen digest, List<FrozenFile> files) {
		new DigestFiles(this.jdbc).keep(digest.digest(), digest.week(), files);
		this.jdbc.sql("update exowatch.digest set files_kept = true where digest = ? and week = ?")
			.params(digest.digest(), digest.week().monday())
			.update();
	}

	/** The published files in the order of their names; empty: none were kept. */
	public List<FrozenFile> files(String digest, IsoWeek week) {
		return new DigestFiles(this.jdbc).read(digest, week);
	}

	/**
	 * What later digests told of what a week's digest reported, the earliest first.
	 * @throws IllegalStateException if a frozen input was changed
	 */
	public List<LaterChange> laterChanges(String digest, IsoWeek week) {
		return new LaterChanges(this.jdbc).of(digest, week);
	}

	/** Remembers that the program writes a page with a note, in any transaction. */
	public void noted(String digest, IsoWeek week, String name, String sha256, Instant at) {
		this.jdbc
			.sql("insert into exowatch.digest_note (digest, week, name, sha256, written_at)"
					+ " values (?, ?, ?, ?, ?) on conflict do nothing")
			.params(digest, week.monday(), name, sha256, Times.sql(at))
			.update();
	}

	/** When the program first wrote a page with this very note, or empty: never. */
	public Optional<Instant> notedAt(String digest, IsoWeek week, String name, String sha256) {
		return this.jdbc.sql(
				"select written_at from exowatch.digest_note where digest = ? and week = ? and name = ? and sha256 = ?")
			.params(digest, week.monday(), name, sha256)
			.query((row, number) -> Times.required(row, "written_at"))
			.optional();
	}

	/**
	 * The frozen weeks that reported something of which a week's input tells a change.
	 */
	public List<IsoWeek> corrected(String digest, DigestInput input) {
		return new LaterChanges(this.jdbc).corrected(digest, input);
	}

	/** A frozen week, or empty. */
	public Optional<Frozen> find(String digest, IsoWeek week) {
		return this.jdbc.sql("select * from exowatch.digest where digest = ? and week = ?")
			.params(digest, week.monday())
			.query((row, number) -> frozen(row))
			.optional();
	}

	/** The first frozen week, or empty. */
	public Optional<IsoWeek> first(String digest) {
		return this.jdbc.sql("select week from exowatch.digest where digest = ? order by week limit 1")
			.param(digest)
			.query((row, number) -> new IsoWeek(row.getObject("week", LocalDate.class)))
			.optional();
	}

	private void items(String digest, DigestInput input) {
		List<DocumentKey> keys = input.reported().toList();
		this.jdbc.sql("""
				insert into exowatch.digest_item (digest, week, source, source_key, status)
				select :digest, :week, d.source, d.source_key,
					case d.state when 'DELETED' then 'DELETED' else d.status end
				from unnest(:sources, :keys) k (source, source_key)
				join exowatch.document d using (source, source_key)""")
			.param("digest", digest)
			.param("week", input.week().monday())
			.param("sources", keys.stream().map((key) -> key.source().name()).toArray(String[]::new))
			.param("keys", keys.stream().map(DocumentKey::key).toArray(String[]::new))
			.update();
	}

	private static Frozen frozen(ResultSet row) throws SQLException {
		SortedMap<String, String> files = new TreeMap<>();
		Json.tree(row.getString("files"))
			.properties()
			.forEach((file) -> files.put(file.getKey(), file.getValue().asString()));
		return new Frozen(row.getString("digest"), row.getString("topic"),
				new IsoWeek(row.getObject("week", LocalDate.class)), row.getString("input"),
				row.getString("input_sha256"), row.getString("renderer_version"), files,
				Times.required(row, "frozen_at"), Times.required(row, "as_of"), row.getString("title"),
				row.getString("zone"), row.getBoolean("files_kept"));
	}

	/**
	 * A frozen digest.
	 *
	 * @param digest id
	 * @param topic id
	 * @param week reported
	 * @param inputJson canonical
	 * @param inputSha256 of its UTF-8 bytes
	 * @param rendererVersion of the program that wrote the files
	 * @param files SHA-256 by file name
	 * @param frozenAt when
	 * @param asOf when its input was selected
	 * @param title of its pages, or null: frozen before this was kept
	 * @param zone where its week turns, or null: frozen before this was kept
	 * @param filesKept whether the bytes of its files were kept: then they must be there
	 */
	public record Frozen(String digest, String topic, IsoWeek week, String inputJson, String inputSha256,
			String rendererVersion, SortedMap<String, String> files, Instant frozenAt, Instant asOf,
			@Nullable String title, @Nullable String zone, boolean filesKept) {

		/** The digest as it was declared when it was frozen, as far as that was kept. */
		public DigestSpec spec(DigestSpec now) {
			return new DigestSpec(this.digest, this.topic, (this.title != null) ? this.title : now.title(),
					(this.zone != null) ? ZoneId.of(this.zone) : now.zone());
		}

	}

}
