package org.exowatch.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import org.exowatch.document.ListedNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What listings of the FDA say of documents, and which they do not list any more. */
public final class ListedNotices {

	private static final int FEW = 20;

	private static final int A_TWENTIETH = 20;

	private final JdbcClient jdbc;

	public ListedNotices(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * Notes a complete pass of a listing. What it does not have is delisted by the second
	 * such pass in a row, of another day; what comes back is listed again. A second pass
	 * of a day changes facts, but counts no absence twice. A pass without more than 20
	 * and more than 5 % of what was listed so far counts none: the listing may be at
	 * fault.
	 * @param feed that reads the listing
	 * @param day of the run
	 * @param rows all of them
	 * @param counts whether what it does not have counts as absent
	 * @return why no absence was counted although it may have been, or null
	 */
	public @Nullable String pass(String feed, LocalDate day, List<ListedNotice> rows, boolean counts) {
		@Nullable String[] keys = texts(rows, ListedNotice::key);
		String doubt = counts ? tooManyAbsent(feed, keys) : null;
		list(feed, day, rows);
		if (counts && doubt == null) {
			countAbsent(feed, day, keys);
		}
		return doubt;
	}

	private @Nullable String tooManyAbsent(String feed, @Nullable String[] keys) {
		return this.jdbc.sql("""
				select count(*) as listed, count(*) filter (where not key = any (:keys)) as absent
				from exowatch.listed_notice where feed = :feed and delisted is null""")
			.param("feed", feed)
			.param("keys", keys)
			.query((row, number) -> Optional.ofNullable(tooMany(row.getInt("absent"), row.getInt("listed"))))
			.single()
			.orElse(null);
	}

	private static @Nullable String tooMany(int absent, int listed) {
		return (absent > FEW && absent * A_TWENTIETH > listed)
				? "%,d of %,d documents are not listed any more: not taken for delisted; look at the listing"
					.formatted(absent, listed)
				: null;
	}

	private void list(String feed, LocalDate day, List<ListedNotice> rows) {
		this.jdbc.sql("""
				insert into exowatch.listed_notice as l (feed, key, firm, office, subject, issued, posted, close_out,
					first_listed, last_listed)
				select distinct on (key) :feed, key, firm, office, subject, issued, posted, close_out, :day, :day
				from unnest(:keys::text[], :firms::text[], :offices::text[], :subjects::text[], :issued::date[],
					:posted::date[], :closeOuts::text[]) r (key, firm, office, subject, issued, posted, close_out)
				on conflict (feed, key) do update set firm = excluded.firm, office = excluded.office,
					subject = excluded.subject, issued = excluded.issued, posted = excluded.posted,
					close_out = excluded.close_out, last_listed = greatest(l.last_listed, excluded.last_listed),
					missed_passes = 0, last_missed = null, delisted = null
				where (l.firm, l.office, l.subject, l.issued, l.posted, l.close_out, l.missed_passes)
						is distinct from (excluded.firm, excluded.office, excluded.subject, excluded.issued,
							excluded.posted, excluded.close_out, 0)
					or l.last_listed < excluded.last_listed""")
			.param("feed", feed)
			.param("day", day)
			.param("keys", texts(rows, ListedNotice::key))
			.param("firms", texts(rows, ListedNotice::firm))
			.param("offices", texts(rows, ListedNotice::office))
			.param("subjects", texts(rows, ListedNotice::subject))
			.param("issued", texts(rows, ListedNotice::issued))
			.param("posted", texts(rows, ListedNotice::posted))
			.param("closeOuts", texts(rows, ListedNotice::closeOut))
			.update();
	}

	private void countAbsent(String feed, LocalDate day, @Nullable String[] keys) {
		this.jdbc.sql("""
				update exowatch.listed_notice set missed_passes = missed_passes + 1, last_missed = :day,
					delisted = case when missed_passes >= 1 then :day::date end
				where feed = :feed and delisted is null and not key = any (:keys) and last_listed < :day::date
					and coalesce(last_missed < :day::date, true)""")
			.param("feed", feed)
			.param("day", day)
			.param("keys", keys)
			.update();
	}

	/** Whether a listing links a document as close-out letter of another. */
	public boolean isCloseOut(String feed, String key) {
		return this.jdbc.sql("select exists (select from exowatch.listed_notice where feed = ? and close_out = ?)")
			.params(feed, key)
			.query(Boolean.class)
			.single();
	}

	private static @Nullable String[] texts(List<ListedNotice> rows, Function<ListedNotice, @Nullable Object> part) {
		return rows.stream()
			.map(part)
			.map((value) -> (value != null) ? PgText.clean(value.toString()) : null)
			.toArray(String[]::new);
	}

}
