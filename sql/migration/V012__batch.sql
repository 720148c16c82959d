-- Job repository of Spring Batch 6.0: its schema-postgresql.sql, in schema batch, with comments.
create table batch.batch_job_instance (
	job_instance_id bigint not null constraint batch_job_instance_pk primary key,
	version bigint,
	job_name varchar(100) not null,
	job_key varchar(32) not null,
	constraint job_inst_un unique (job_name, job_key)
);

create table batch.batch_job_execution (
	job_execution_id bigint not null constraint batch_job_execution_pk primary key,
	version bigint,
	job_instance_id bigint not null,
	create_time timestamp not null,
	start_time timestamp default null,
	end_time timestamp default null,
	status varchar(10),
	exit_code varchar(2500),
	exit_message varchar(2500),
	last_updated timestamp,
	constraint job_inst_exec_fk foreign key (job_instance_id)
	references batch.batch_job_instance(job_instance_id)
);

create table batch.batch_job_execution_params (
	job_execution_id bigint not null,
	parameter_name varchar(100) not null,
	parameter_type varchar(100) not null,
	parameter_value varchar(2500),
	identifying char(1) not null,
	constraint job_exec_params_fk foreign key (job_execution_id)
	references batch.batch_job_execution(job_execution_id)
);

create table batch.batch_step_execution (
	step_execution_id bigint not null constraint batch_step_execution_pk primary key,
	version bigint not null,
	step_name varchar(100) not null,
	job_execution_id bigint not null,
	create_time timestamp not null,
	start_time timestamp default null,
	end_time timestamp default null,
	status varchar(10),
	commit_count bigint,
	read_count bigint,
	filter_count bigint,
	write_count bigint,
	read_skip_count bigint,
	write_skip_count bigint,
	process_skip_count bigint,
	rollback_count bigint,
	exit_code varchar(2500),
	exit_message varchar(2500),
	last_updated timestamp,
	constraint job_exec_step_fk foreign key (job_execution_id)
	references batch.batch_job_execution(job_execution_id)
);

create table batch.batch_step_execution_context (
	step_execution_id bigint not null constraint batch_step_execution_context_pk primary key,
	short_context varchar(2500) not null,
	serialized_context text,
	constraint step_exec_ctx_fk foreign key (step_execution_id)
	references batch.batch_step_execution(step_execution_id)
);

create table batch.batch_job_execution_context (
	job_execution_id bigint not null constraint batch_job_execution_context_pk primary key,
	short_context varchar(2500) not null,
	serialized_context text,
	constraint job_exec_ctx_fk foreign key (job_execution_id)
	references batch.batch_job_execution(job_execution_id)
);

create sequence batch.batch_step_execution_seq maxvalue 9223372036854775807 no cycle;
create sequence batch.batch_job_execution_seq maxvalue 9223372036854775807 no cycle;
create sequence batch.batch_job_instance_seq maxvalue 9223372036854775807 no cycle;

comment on table batch.batch_job_instance is 'A job with its identifying parameters.';
comment on column batch.batch_job_instance.job_instance_id is 'The job instance.';
comment on column batch.batch_job_instance.version is 'Counts updates, for optimistic locking.';
comment on column batch.batch_job_instance.job_name is 'Name of the job.';
comment on column batch.batch_job_instance.job_key is 'Hash of the identifying parameters.';
comment on table batch.batch_job_execution is 'One run of a job instance.';
comment on column batch.batch_job_execution.job_execution_id is 'The run of the job.';
comment on column batch.batch_job_execution.version is 'Counts updates, for optimistic locking.';
comment on column batch.batch_job_execution.job_instance_id is 'The job instance.';
comment on column batch.batch_job_execution.create_time is 'When it was created.';
comment on column batch.batch_job_execution.start_time is 'When it started.';
comment on column batch.batch_job_execution.end_time is 'When it ended.';
comment on column batch.batch_job_execution.status is 'STARTING, STARTED, STOPPING, STOPPED, COMPLETED, FAILED, ABANDONED or UNKNOWN.';
comment on column batch.batch_job_execution.exit_code is 'Exit code.';
comment on column batch.batch_job_execution.exit_message is 'Exit description, often a stack trace.';
comment on column batch.batch_job_execution.last_updated is 'When this row changed last.';
comment on table batch.batch_job_execution_params is 'Parameters of a run.';
comment on column batch.batch_job_execution_params.job_execution_id is 'The run of the job.';
comment on column batch.batch_job_execution_params.parameter_name is 'Name.';
comment on column batch.batch_job_execution_params.parameter_type is 'Java type.';
comment on column batch.batch_job_execution_params.parameter_value is 'Value as text.';
comment on column batch.batch_job_execution_params.identifying is 'Y when it is part of the identity of the job instance.';
comment on table batch.batch_step_execution is 'One run of a step.';
comment on column batch.batch_step_execution.step_execution_id is 'The run of the step.';
comment on column batch.batch_step_execution.version is 'Counts updates, for optimistic locking.';
comment on column batch.batch_step_execution.step_name is 'Name of the step.';
comment on column batch.batch_step_execution.job_execution_id is 'The run of the job.';
comment on column batch.batch_step_execution.create_time is 'When it was created.';
comment on column batch.batch_step_execution.start_time is 'When it started.';
comment on column batch.batch_step_execution.end_time is 'When it ended.';
comment on column batch.batch_step_execution.status is 'STARTING, STARTED, STOPPING, STOPPED, COMPLETED, FAILED, ABANDONED or UNKNOWN.';
comment on column batch.batch_step_execution.commit_count is 'Committed chunks.';
comment on column batch.batch_step_execution.read_count is 'Items read.';
comment on column batch.batch_step_execution.filter_count is 'Items filtered out.';
comment on column batch.batch_step_execution.write_count is 'Items written.';
comment on column batch.batch_step_execution.read_skip_count is 'Items skipped while reading.';
comment on column batch.batch_step_execution.write_skip_count is 'Items skipped while writing.';
comment on column batch.batch_step_execution.process_skip_count is 'Items skipped while processing.';
comment on column batch.batch_step_execution.rollback_count is 'Rolled back chunks.';
comment on column batch.batch_step_execution.exit_code is 'Exit code.';
comment on column batch.batch_step_execution.exit_message is 'Exit description, often a stack trace.';
comment on column batch.batch_step_execution.last_updated is 'When this row changed last.';
comment on table batch.batch_step_execution_context is 'What a step keeps for a restart.';
comment on column batch.batch_step_execution_context.step_execution_id is 'The run of the step.';
comment on column batch.batch_step_execution_context.short_context is 'The context, or its beginning.';
comment on column batch.batch_step_execution_context.serialized_context is 'The whole context when it is long.';
comment on table batch.batch_job_execution_context is 'What a job keeps for a restart.';
comment on column batch.batch_job_execution_context.job_execution_id is 'The run of the job.';
comment on column batch.batch_job_execution_context.short_context is 'The context, or its beginning.';
comment on column batch.batch_job_execution_context.serialized_context is 'The whole context when it is long.';
comment on sequence batch.batch_step_execution_seq is 'Ids of step runs.';
comment on sequence batch.batch_job_execution_seq is 'Ids of job runs.';
comment on sequence batch.batch_job_instance_seq is 'Ids of job instances.';
