package org.exowatch.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Under which id the vocabulary has a condition now that people judged under another. The
 * decisions themselves stay as they were made.
 */
public final class FormerConditions {

	private final JdbcTemplate jdbc;

	public FormerConditions(DataSource dataSource) {
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/** Ids of conditions that people judged, as they judged them. */
	public List<String> judged() {
		return this.jdbc.query("select distinct value from exowatch.decision where facet = 'CONDITION' order by 1",
				(row, number) -> row.getString(1));
	}

	/**
	 * Lets decisions follow their conditions, in the caller's transaction. An id that the
	 * vocabulary knows nothing of stays where it led before.
	 * @param present the id under which the vocabulary has a condition, for any of its
	 * ids; empty if it has none
	 */
	public void follow(Function<String, Optional<String>> present) {
		Map<String, String> before = stored();
		Map<String, String> now = following(before, present);
		if (!now.equals(before)) {
			this.jdbc.update("delete from exowatch.former_condition");
			now.forEach((former, id) -> this.jdbc.update("insert into exowatch.former_condition values (?, ?)", former,
					id));
		}
	}

	/** What {@link #follow} would store: present ids by the former. */
	public Map<String, String> following(Function<String, Optional<String>> present) {
		return following(stored(), present);
	}

	private Map<String, String> following(Map<String, String> before, Function<String, Optional<String>> present) {
		Map<String, String> now = new TreeMap<>();
		for (String id : judged()) {
			String led = before.getOrDefault(id, id);
			String leads = present.apply(id).or(() -> present.apply(led)).orElse(led);
			if (!leads.equals(id)) {
				now.put(id, leads);
			}
		}
		return now;
	}

	private Map<String, String> stored() {
		Map<String, String> stored = new HashMap<>();
		this.jdbc.query("select former_id, condition_id from exowatch.former_condition", (row) -> {
			stored.put(row.getString(1), row.getString(2));
		});
		return stored;
	}

}
