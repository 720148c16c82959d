package org.exowatch.store;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReadOnlyRoleTest {

	private final StoreFixture store = new StoreFixture();

	private PGSimpleDataSource as(String user, String password) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.store.database.url());
		source.setUser(user);
		source.setPassword(password);
		return source;
	}

	@Test
	void theRoleReadsTheViewsAndNothingElse() {
		assertThat(ReadOnlyRole.ensure(this.store.dataSource, "first")).isEmpty();
		assertThat(ReadOnlyRole.ensure(this.store.dataSource, "it's second")).isEmpty();
		this.store.write(Sample.paper("1").keySentence("Pain fell by half.").tagged());
		Queries queries = new Queries(as(ReadOnlyRole.NAME, "it's second"));
		assertThat(queries.run("select key_sentence from analysis.paper").rows().get(0))
			.containsExactly("Pain fell by half.");
		assertThat(Queries.named()).allSatisfy((named) -> assertThat(queries.run(named.sql()).columns()).isNotEmpty());
		refused("select * from exowatch.document");
		refused("delete from exowatch.document");
		refused("set default_transaction_read_only = off; create table public.mine (id int)");
	}

	private void refused(String sql) {
		JdbcClient reader = JdbcClient.create(as(ReadOnlyRole.NAME, "it's second"));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> reader.sql(sql).update());
	}

	@Test
	void aQueryCannotWriteEvenAsTheOwner() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> new Queries(this.store.dataSource).run("delete from exowatch.document returning id"))
			.withMessageContaining("read-only");
	}

	@Test
	void withoutTheRightToCreateRolesThereIsAWarning() {
		this.store.jdbc.sql("drop role if exists plain").update();
		this.store.jdbc.sql("create role plain login password 'plain'").update();
		assertThat(ReadOnlyRole.ensure(as("plain", "plain"), "secret-word")).hasValueSatisfying(
				(warning) -> assertThat(warning).contains(ReadOnlyRole.NAME).doesNotContain("secret-word"));
	}

}
