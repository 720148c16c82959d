package org.exowatch.store;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StatusReportTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 13);

	private final StoreFixture store = new StoreFixture();

	private StatusReport.Status read() {
		return new StatusReport(this.store.dataSource).read(List.of(StoreFixture.PUBMED), TODAY);
	}

	@Test
	void documentsAreCounted() {
		this.store.write(Sample.paper("1").tagged(), Sample.paper("2").offTopic().tagged(),
				Sample.notice("/a").tagged());
		this.store.delete(StoreFixture.context(StoreFixture.SEEN), "9");
		StatusReport.Status status = read();
		assertThat(List.of(status.papers(), status.notices(), status.deleted(), status.onTopic())).containsExactly(2L,
				1L, 1L, 2L);
	}

	@Test
	void theLagIsCountedFromTheWatermark() {
		assertThat(read().feeds().get(0).lagDays()).isNull();
		new Watermarks(this.store.dataSource).advance("pubmed", TODAY.minusDays(2), StoreFixture.SEEN);
		assertThat(read().feeds().get(0).lagDays()).isEqualTo(2);
	}

	@Test
	void runsNameTheirParameters() {
		this.store.jdbc.sql("insert into batch.batch_job_instance values (1, 0, 'collect', 'k')").update();
		this.store.jdbc
			.sql("""
					insert into batch.batch_job_execution (job_execution_id, job_instance_id, create_time, start_time, status,
						exit_message)
					values (1, 1, now(), now(), 'FAILED', e'it broke\\nat line 1')""")
			.update();
		this.store.jdbc.sql("""
				insert into batch.batch_job_execution_params values (1, 'feed', 'String', 'pubmed', 'Y'),
					(1, 'day', 'LocalDate', '2026-11-13', 'Y'), (1, 'note', 'String', 'x', 'N')""").update();
		assertThat(read().runs()).singleElement().satisfies((run) -> {
			assertThat(run.job()).isEqualTo("collect");
			assertThat(run.parameters()).isEqualTo("day=2026-11-13 feed=pubmed");
			assertThat(run.message()).isEqualTo("it broke");
			assertThat(run.startedAt()).isNotNull();
			assertThat(run.endedAt()).isNull();
		});
	}

}
