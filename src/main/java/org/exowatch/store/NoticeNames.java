package org.exowatch.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.exowatch.document.NoticeName;
import org.exowatch.document.SafetyNotice;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes the names of firms and products anew for all stored notices when the rules have
 * changed; else they are written with each notice.
 */
final class NoticeNames {

	static final String TABLE = "exowatch.notice_name (document_id, ordinal, kind, role, printed, name_key, legal_form)";

	private static final String UP_TO_DATE = "select count(*) from exowatch.settlement where name_rules = ?";

	private static final String NOTICES = """
			select id, source, source_key, title, '' as body, '[]' as sections, details from exowatch.document
			where source = 'FDA' and record_hash <> '' order by id""";

	private final JdbcTemplate jdbc;

	NoticeNames(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * In the caller's transaction; does nothing when the rules are those of last time.
	 */
	void refresh() {
		List<Integer> same = this.jdbc.query(UP_TO_DATE, (row, number) -> row.getInt(1), NoticeName.RULES);
		if (same.equals(List.of(1))) {
			return;
		}
		CopyFields fields = new CopyFields();
		Map<Long, EncodedRows> names = new LinkedHashMap<>();
		this.jdbc.query(NOTICES, (row) -> {
			SafetyNotice notice = (SafetyNotice) StoredText.document(row);
			names.put(row.getLong("id"), DocumentRow.names(NoticeName.of(notice), fields));
		});
		this.jdbc.update("delete from exowatch.notice_name");
		this.jdbc.execute((ConnectionCallback<Integer>) (connection) -> {
			TableCopy.send(connection, TABLE, (copy) -> {
				for (Map.Entry<Long, EncodedRows> notice : names.entrySet()) {
					copy.add(notice.getKey(), notice.getValue());
				}
			});
			return names.size();
		});
	}

}
