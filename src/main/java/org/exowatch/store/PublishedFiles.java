package org.exowatch.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.exowatch.document.PubMedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which files of PubMed's series a server or a folder listed, and what became of each.
 */
public final class PublishedFiles {

	/** A file counts as loaded when the content that was listed last is. */
	private static final String STANDING = """
			select s.sequence, p.name is not null as listed,
				coalesce(l.done, false) and p.problem is null as done,
				coalesce(p.problem, case when l.done then null else l.reason end) as problem
			from (select sequence from exowatch.published_file
				union select sequence from exowatch.load_file where sequence is not null) s
			left join exowatch.published_file p using (sequence)
			left join (select distinct on (sequence) sequence, state = 'DONE' as done, reason
				from exowatch.load_file where sequence is not null
				order by sequence, started_at desc, (state = 'DONE') desc) l using (sequence)
			order by s.sequence""";

	private final JdbcClient jdbc;

	public PublishedFiles(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Notes that a file is listed.
	 * @param marker what the listing says beside it, or null: nothing
	 */
	public void listed(PubMedFile file, String name, String url, @Nullable String marker, Instant at) {
		this.jdbc.sql("""
				insert into exowatch.published_file (sequence, name, url, marker, listed_at) values (?, ?, ?, ?, ?)
				on conflict (sequence) do update set name = excluded.name, url = excluded.url,
					marker = excluded.marker, listed_at = excluded.listed_at""")
			.param(file.sequence())
			.param(PgText.clean(name))
			.param(PgText.clean(url))
			.param((marker != null) ? PgText.clean(marker) : null)
			.param(Times.sql(at))
			.update();
	}

	/** The SHA-256 of what was loaded when it was listed so; empty: it was not. */
	public Optional<String> loadedAs(PubMedFile file, String url, String marker) {
		return this.jdbc.sql("""
				select loaded_sha256 from exowatch.published_file
				where sequence = ? and url = ? and loaded_marker = ? and loaded_sha256 is not null""")
			.params(file.sequence(), PgText.clean(url), PgText.clean(marker))
			.query(String.class)
			.optional();
	}

	/** Notes that what is listed now is loaded. */
	public void loaded(PubMedFile file, String sha256) {
		this.jdbc.sql("""
				update exowatch.published_file set loaded_marker = marker, loaded_sha256 = ?, problem = null
				where sequence = ?""").params(sha256, file.sequence()).update();
	}

	/** Notes that nothing keeps a file from being loaded any more. */
	public void resolved(PubMedFile file) {
		this.jdbc.sql("update exowatch.published_file set problem = null where sequence = ?")
			.param(file.sequence())
			.update();
	}

	/** Notes why a file could not be fetched, checked or loaded. */
	public void problem(PubMedFile file, String problem) {
		this.jdbc.sql("update exowatch.published_file set problem = ? where sequence = ?")
			.param(PgText.clean(problem))
			.param(file.sequence())
			.update();
	}

	/** How all files stand. */
	public Standing standing() {
		List<Failed> failed = new ArrayList<>();
		List<PubMedFile> remaining = new ArrayList<>();
		List<Gap> gaps = new ArrayList<>();
		PubMedFile[] last = new PubMedFile[1];
		int[] done = new int[1];
		this.jdbc.sql(STANDING).query((row) -> {
			PubMedFile file = PubMedFile.ofSequence(row.getInt("sequence"));
			Gap.between(last[0], file).ifPresent(gaps::add);
			last[0] = file;
			if (row.getBoolean("done")) {
				done[0]++;
			}
			else if (row.getString("problem") != null) {
				failed.add(new Failed(file.toString(), row.getString("problem")));
			}
			else {
				remaining.add(file);
			}
		});
		return new Standing(done[0], failed, remaining.stream().map(PubMedFile::toString).toList(), gaps,
				(last[0] != null) ? last[0].toString() : null);
	}

	/**
	 * How all files stand.
	 *
	 * @param done loaded to their end
	 * @param failed could not be fetched, checked or loaded
	 * @param remaining listed or begun and not loaded, by name
	 * @param gaps numbers between known files that were neither listed nor loaded
	 * @param last the last known file, or null: none is known
	 */
	public record Standing(int done, List<Failed> failed, List<String> remaining, List<Gap> gaps,
			@Nullable String last) {

	}

	/**
	 * A file that is not loaded.
	 *
	 * @param name without its ending
	 * @param reason in words
	 */
	public record Failed(String name, String reason) {

	}

}
