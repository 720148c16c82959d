package org.exowatch.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Notes which stored documents come to a topic or leave it. */
final class MembershipChanges {

	private static final String MEMBERS = "select distinct document_id, topic from exowatch.membership where document_id = any (?)";

	private static final String NOTE = """
			insert into exowatch.membership_change (document_id, topic, number, changed_at, member)
			select ?, ?, 1 + (select count(*) from exowatch.membership_change c where c.document_id = ? and c.topic = ?), ?, ?""";

	private final Connection connection;

	private final Collection<Long> ids;

	private final Set<Member> before;

	/** Looks who belongs to what before anything is written. */
	MembershipChanges(Connection connection, Collection<Long> ids) throws SQLException {
		this.connection = connection;
		this.ids = ids;
		this.before = members();
	}

	/** Compares with who belongs to what now. */
	void note(Instant at) throws SQLException {
		Set<Member> now = members();
		for (Member member : now) {
			if (!this.before.contains(member)) {
				note(member, true, at);
			}
		}
		for (Member member : this.before) {
			if (!now.contains(member)) {
				note(member, false, at);
			}
		}
	}

	private Set<Member> members() throws SQLException {
		Set<Member> members = new HashSet<>();
		if (this.ids.isEmpty()) {
			return members;
		}
		try (PreparedStatement statement = this.connection.prepareStatement(MEMBERS)) {
			statement.setArray(1, this.connection.createArrayOf("bigint", this.ids.toArray()));
			try (ResultSet rows = statement.executeQuery()) {
				while (rows.next()) {
					members.add(new Member(rows.getLong(1), rows.getString(2)));
				}
			}
		}
		return members;
	}

	private void note(Member member, boolean belongs, Instant at) throws SQLException {
		try (PreparedStatement statement = this.connection.prepareStatement(NOTE)) {
			statement.setLong(1, member.document());
			statement.setString(2, member.topic());
			statement.setLong(3, member.document());
			statement.setString(4, member.topic());
			statement.setObject(5, Times.sql(at));
			statement.setBoolean(6, belongs);
			statement.executeUpdate();
		}
	}

	private record Member(long document, String topic) {

	}

}
