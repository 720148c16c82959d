package org.exowatch.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.exowatch.document.IsoWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who was sent which digest. An intent is stored before anything is sent, so a message is
 * sent at most once, whatever is cut off when.
 */
public final class MailLedger {

	/** After so many tries that ended without a message sent, no more are made. */
	static final int TRIES = 5;

	/** After so many digests in a row that were refused, an address is left alone … */
	static final int REFUSALS = 3;

	/** … for so many weeks. */
	static final int WEEKS_ALONE = 13;

	private final JdbcClient jdbc;

	public MailLedger(DataSource dataSource) {
		this.jdbc = JdbcClient.create(dataSource);
	}

	/**
	 * What became of a digest's messages so far.
	 * @return state by recipient: INTENDED, SENT, DEFERRED, REFUSED; or GIVEN_UP after
	 * the last try
	 */
	public Map<String, String> states(String digest, IsoWeek week) {
		Map<String, String> states = new HashMap<>();
		this.jdbc.sql("""
				select recipient, case when state = 'DEFERRED' and attempts >= ? then 'GIVEN_UP' else state end as state
				from exowatch.mail where digest = ? and week = ?""")
			.params(TRIES, digest, week.monday())
			.query((row) -> {
				states.put(row.getString("recipient"), row.getString("state"));
			});
		return states;
	}

	/** Whether a recipient's last digests were all refused, not long before this week. */
	public boolean refusedAgainAndAgain(String digest, IsoWeek week, String recipient) {
		return this.jdbc.sql("""
				select count(*) filter (where state = 'REFUSED') = :refusals and max(week) > :since
				from (select state, week from exowatch.mail where digest = :digest and week < :week
						and recipient = :recipient order by week desc limit :refusals) last""")
			.param("refusals", REFUSALS)
			.param("digest", digest)
			.param("week", week.monday())
			.param("since", week.minus(WEEKS_ALONE).monday())
			.param("recipient", recipient)
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	/**
	 * Stores, outside of any transaction, that a message is about to be sent.
	 * @return whether it may be sent: it was not yet, and surely is not on its way
	 */
	public boolean intend(String digest, IsoWeek week, String recipient, Instant at) {
		return this.jdbc.sql("""
				insert into exowatch.mail as m (digest, week, recipient, state, attempts, intended_at)
				values (:digest, :week, :recipient, 'INTENDED', 1, :at)
				on conflict on constraint mail_pk do update
				set state = 'INTENDED', attempts = m.attempts + 1, intended_at = excluded.intended_at, ended_at = null,
					reason = null
				where m.state = 'DEFERRED' and m.attempts < :tries""")
			.param("digest", digest)
			.param("week", week.monday())
			.param("recipient", recipient)
			.param("at", Times.sql(at))
			.param("tries", TRIES)
			.update() == 1;
	}

	/**
	 * Takes an intent back: the message was certainly not sent, and not for its reader's
	 * sake.
	 */
	public void takeBack(String digest, IsoWeek week, String recipient) {
		this.jdbc.sql("""
				update exowatch.mail set state = 'DEFERRED', attempts = greatest(attempts - 1, 1)
				where digest = ? and week = ? and recipient = ? and state = 'INTENDED' and attempts > 1""")
			.params(digest, week.monday(), recipient)
			.update();
		this.jdbc
			.sql("delete from exowatch.mail where digest = ? and week = ? and recipient = ? and state = 'INTENDED'")
			.params(digest, week.monday(), recipient)
			.update();
	}

	/**
	 * Stores how a try ended.
	 * @param state SENT, DEFERRED or REFUSED
	 * @param reason in words without an address, or null
	 */
	public void end(String digest, IsoWeek week, String recipient, String state, @Nullable String reason, Instant at) {
		this.jdbc.sql("""
				update exowatch.mail set state = :state, reason = :reason, ended_at = :at
				where digest = :digest and week = :week and recipient = :recipient and state = 'INTENDED'""")
			.param("state", state)
			.param("reason", (reason != null) ? PgText.clean(reason) : null)
			.param("at", Times.sql(at))
			.param("digest", digest)
			.param("week", week.monday())
			.param("recipient", recipient)
			.update();
	}

}
