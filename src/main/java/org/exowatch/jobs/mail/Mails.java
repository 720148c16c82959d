package org.exowatch.jobs.mail;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.exowatch.catalog.Catalog;
import org.exowatch.catalog.DigestSpec;
import org.exowatch.deliver.Handover;
import org.exowatch.deliver.MailDelivery;
import org.exowatch.deliver.MailServerException;
import org.exowatch.deliver.MailSettings;
import org.exowatch.deliver.Recipient;
import org.exowatch.deliver.Recipients;
import org.exowatch.document.IsoWeek;
import org.exowatch.jobs.ExowatchProperties;
import org.exowatch.jobs.JobRunner;
import org.exowatch.jobs.Steps;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.Weeks;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.mail.Tally.Fate;
import org.exowatch.store.MailLedger;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/** Runs the job {@code mail}: each recipient gets a frozen digest once at most. */
@Component
public class Mails {

	/** So many connections in a row that break before the server's word end a run. */
	private static final int SICK = 2;

	private static final MailSettings NONE = new MailSettings(null, null, null, null, null, null, null, null);

	private final Catalog catalog;

	private final Digests digests;

	private final MailLedger ledger;

	private final @Nullable MailSettings settings;

	private final JobRunner runner;

	private final StopSignal stop;

	private final Clock clock;

	private final Job job;

	private final AtomicReference<@Nullable MailReport> report = new AtomicReference<>();

	Mails(Catalog catalog, Digests digests, DataSource dataSource, ExowatchProperties properties, JobRunner runner,
			JobRepository repository, Steps steps, StopSignal stop, Clock clock) {
		this.catalog = catalog;
		this.digests = digests;
		this.ledger = new MailLedger(dataSource);
		this.settings = properties.mail();
		this.runner = runner;
		this.stop = stop;
		this.clock = clock;
		this.job = new JobBuilder("mail", repository).start(steps.callOutsideTransaction("send", this::send)).build();
	}

	/** Whether a mail server is named. */
	public boolean configured() {
		return this.settings != null && this.settings.named();
	}

	/**
	 * Sends a week of all digests of a topic, or of every topic, to those who do not have
	 * it.
	 * @param topic id, or null: all
	 * @param week a frozen one, or null: the last one that is over
	 * @throws IllegalArgumentException if there is no such digest, it is not frozen, mail
	 * is not set up or the file of recipients is at fault: nothing was sent
	 * @throws IllegalStateException if the server could not be reached; the other digests
	 * were tried
	 */
	public List<MailReport> send(@Nullable String topic, @Nullable IsoWeek week) {
		MailSettings server = required();
		List<DigestSpec> specs = this.catalog.digests(topic);
		Recipients.read(server.file());
		return this.runner.alone(() -> {
			List<MailReport> reports = new ArrayList<>();
			List<String> failures = new ArrayList<>();
			for (DigestSpec spec : specs) {
				try {
					reports.add(run(spec, (week != null) ? week : Weeks.lastComplete(this.clock, spec.zone())));
				}
				catch (IllegalStateException ex) {
					failures.add(String.valueOf(ex.getMessage()));
				}
			}
			if (!failures.isEmpty()) {
				throw new IllegalStateException(String.join("\n", failures));
			}
			return reports;
		});
	}

	/** Sends a week of one digest, as {@link #send(String, IsoWeek)} does. */
	public MailReport send(DigestSpec spec, IsoWeek week) {
		Recipients.read(required().file());
		return this.runner.alone(() -> run(spec, week));
	}

	/** Whether nobody is left who could still be sent a week, or mail is not set up. */
	public boolean done(DigestSpec spec, IsoWeek week) {
		if (this.settings == null || !configured()) {
			return true;
		}
		Map<String, String> states = this.ledger.states(spec.id(), week);
		return Recipients.read(this.settings.file())
			.stream()
			.noneMatch((recipient) -> open(states.get(recipient.id()))
					&& !this.ledger.refusedAgainAndAgain(spec.id(), week, recipient.id()));
	}

	private static boolean open(@Nullable String state) {
		return state == null || state.equals("DEFERRED");
	}

	private MailReport run(DigestSpec spec, IsoWeek week) {
		if (!this.digests.frozen(spec, week)) {
			throw new IllegalArgumentException("Digest " + spec.id() + " of " + week
					+ " is not frozen yet, and only a frozen one is sent; nothing was sent. Run 'digest --week " + week
					+ "' first");
		}
		JobParameters parameters = new JobParametersBuilder().addString("digest", spec.id())
			.addString("week", week.toString())
			.toJobParameters();
		JobExecution execution = this.runner.run(this.job, this.runner.notYetCompleted("mail", parameters));
		if (execution.getStatus() != BatchStatus.COMPLETED) {
			throw new IllegalStateException("Digest " + spec.id() + " of " + week + " was not sent to everybody: "
					+ execution.getAllFailureExceptions().stream().map(JobRunner::innermost).toList()
					+ ". Who was sent it is noted; run it again for the others.");
		}
		return Objects.requireNonNull(this.report.get());
	}

	private void send(StepExecution execution) throws InterruptedException, MailServerException {
		JobParameters parameters = execution.getJobParameters();
		DigestSpec spec = this.catalog.digest(Objects.requireNonNull(parameters.getString("digest")));
		IsoWeek week = IsoWeek.parse(Objects.requireNonNull(parameters.getString("week")));
		MailSettings server = required();
		List<Recipient> recipients = Recipients.read(server.file());
		Tally tally = new Tally();
		try (MailDelivery delivery = new MailDelivery(spec, this.digests.published(spec, week), server,
				this.clock.instant())) {
			send(spec, week, recipients, delivery, tally);
		}
		this.report.set(tally.report(spec, week, recipients.size()));
	}

	private void send(DigestSpec spec, IsoWeek week, List<Recipient> recipients, MailDelivery delivery, Tally tally)
			throws InterruptedException, MailServerException {
		Map<String, String> states = this.ledger.states(spec.id(), week);
		int unknown = 0;
		for (Recipient recipient : recipients) {
			if (this.stop.requested()) {
				throw new InterruptedException("stopped");
			}
			String state = states.get(recipient.id());
			if (!open(state)) {
				tally.note(fate(Objects.requireNonNull(state)), recipient);
			}
			else if (this.ledger.refusedAgainAndAgain(spec.id(), week, recipient.id())) {
				tally.add(Fate.LEFT_ALONE, recipient, null);
			}
			else {
				unknown = (send(spec, week, recipient, delivery, tally) == Handover.State.UNKNOWN) ? unknown + 1 : 0;
			}
			if (unknown >= SICK) {
				throw new MailServerException(
						SICK + " connections in a row broke before the server's word for a message;"
								+ " these messages may have arrived and are not sent again");
			}
		}
	}

	/** The intent is stored first: what is cut off from here on is not sent again. */
	private Handover.State send(DigestSpec spec, IsoWeek week, Recipient recipient, MailDelivery delivery, Tally tally)
			throws MailServerException {
		MailDelivery.Prepared message = delivery.prepare(recipient);
		if (!this.ledger.intend(spec.id(), week, recipient.id(), this.clock.instant())) {
			return Handover.State.DEFERRED;
		}
		Handover handover = message.send();
		if (handover.state() == Handover.State.NOBODY) {
			this.ledger.takeBack(spec.id(), week, recipient.id());
			throw new MailServerException("the mail server takes nothing from this sender (" + handover.reason()
					+ "): see exowatch.mail.from");
		}
		if (handover.state() != Handover.State.UNKNOWN) {
			this.ledger.end(spec.id(), week, recipient.id(), handover.state().name(), handover.reason(),
					this.clock.instant());
		}
		tally(handover, recipient, tally);
		return handover.state();
	}

	private static void tally(Handover handover, Recipient recipient, Tally tally) {
		switch (handover.state()) {
			case SENT -> tally.add(Fate.SENT);
			case NOBODY -> throw new IllegalStateException("a server that takes nothing ends the run");
			case DEFERRED -> tally.add(Fate.DEFERRED, recipient, handover.reason());
			case REFUSED -> tally.add(Fate.REFUSED, recipient, handover.reason());
			case UNKNOWN -> tally.add(Fate.UNKNOWN, recipient, handover.reason());
		}
	}

	private static Fate fate(String state) {
		return switch (state) {
			case "SENT" -> Fate.SENT_BEFORE;
			case "REFUSED" -> Fate.REFUSED;
			case "INTENDED" -> Fate.UNKNOWN;
			default -> Fate.LEFT_ALONE;
		};
	}

	private MailSettings required() {
		MailSettings server = Objects.requireNonNullElse(this.settings, NONE);
		server.require();
		return server;
	}

}
