package org.exowatch.database;

import java.sql.Connection;
import java.sql.Statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TestDatabaseTests {

	@Test
	void everyDatabaseIsAFreshOne() throws Exception {
		TestDatabase one = TestDatabase.create();
		TestDatabase two = TestDatabase.create();
		for (TestDatabase database : new TestDatabase[] { one, two }) {
			try (Connection connection = database.dataSource().getConnection();
					Statement statement = connection.createStatement()) {
				statement.execute("create table t (n int)");
			}
		}
		assertThat(one.url()).isNotEqualTo(two.url());
		one.drop();
		two.drop();
	}

}
