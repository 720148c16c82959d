package org.exowatch.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.exowatch.jobs.ExowatchApplication;
import org.exowatch.jobs.StopSignal;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The running application behind a verb: Spring's context with the database. A signal
 * asks the running job to stop and waits until the verb has closed this; the embedded
 * server, if this process started it, stops last.
 */
final class Workspace implements AutoCloseable {

	private static final int STOP_SECONDS = 60;

	private final ConfigurableApplicationContext context;

	private final CountDownLatch closed = new CountDownLatch(1);

	private final Thread onSignal = new Thread(this::stopAndWait, "stop");

	private Workspace(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static Workspace open(WorkspaceOptions options) {
		return open(options.properties(), (context) -> {
		});
	}

	/** Opens the application with properties that are stronger than any file's. */
	static Workspace open(Map<String, Object> properties,
			ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
		SpringApplicationBuilder application = new SpringApplicationBuilder(ExowatchApplication.class)
			.initializers(initializer,
					(context) -> context.getEnvironment()
						.getPropertySources()
						.addFirst(new org.springframework.core.env.MapPropertySource("command line", properties)))
			.registerShutdownHook(false);
		Workspace workspace = new Workspace(application.run());
		Runtime.getRuntime().addShutdownHook(workspace.onSignal);
		return workspace;
	}

	<T> T get(Class<T> type) {
		return this.context.getBean(type);
	}

	<T> Optional<T> find(Class<T> type) {
		return Optional.ofNullable(this.context.getBeanProvider(type).getIfAvailable());
	}

	@Override
	public void close() {
		this.context.close();
		this.closed.countDown();
		try {
			Runtime.getRuntime().removeShutdownHook(this.onSignal);
		}
		catch (IllegalStateException shuttingDown) {
			// The hook itself waits for this close; there is nothing left to remove.
			return;
		}
	}

	private void stopAndWait() {
		get(StopSignal.class).request();
		try {
			if (!this.closed.await(STOP_SECONDS, TimeUnit.SECONDS)) {
				System.err.println("exowatch: not stopped within " + STOP_SECONDS
						+ " s. What is committed stays; the next run resumes the rest.");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
