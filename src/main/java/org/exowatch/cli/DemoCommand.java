package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.exowatch.demo.DemoClock;
import org.exowatch.demo.DemoWeeks;
import org.exowatch.demo.DemoWeeks.Digest;
import org.exowatch.demo.DemoWeeks.Load;
import org.exowatch.demo.DemoWeeks.Night;
import org.exowatch.demo.DemoWeeks.Reconcile;
import org.exowatch.demo.DemoWeeks.Step;
import org.exowatch.demo.ReplayServer;
import org.exowatch.jobs.Progress;
import org.exowatch.jobs.StopSignal;
import org.exowatch.jobs.digest.DigestReport;
import org.exowatch.jobs.digest.Digests;
import org.exowatch.jobs.load.Loads;
import org.exowatch.jobs.nightly.Nightly;
import org.exowatch.jobs.nightly.NightlyReport;
import org.exowatch.jobs.reconcile.Reconciles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Plays the main job on three invented weeks, from nothing to the newest digest. */
@Command(name = "demo", mixinStandardHelpOptions = true,
		description = "Plays three invented weeks: each night's run, each Monday's digest. Everything lies under data/demo, wiped at the start.",
		footerHeading = "%nExamples:%n", footer = { "  exowatch demo", "  exowatch demo --data /tmp/exowatch" })
final class DemoCommand implements Callable<Integer> {

	@Option(names = "--data", paramLabel = "DIR", defaultValue = "data",
			description = "the demo lies in its folder 'demo' (default: ./${DEFAULT-VALUE})")
	@SuppressWarnings("NullAway.Init")
	private Path data;

	@Mixin
	private final Output output = new Output();

	@Override
	public Integer call() throws Exception {
		Path folder = this.data.resolve("demo");
		ScratchFolder.wipe(folder);
		DemoClock clock = new DemoClock(DemoWeeks.steps().get(0).at());
		try (ReplayServer sources = ReplayServer.start(clock);
				Workspace workspace = Workspace.open(settings(folder, sources),
						(context) -> context.getBeanFactory().registerSingleton("clock", clock))) {
			DemoSummary summary = play(workspace, clock, folder);
			if (workspace.get(StopSignal.class).requested()) {
				return ExitCode.STOPPED;
			}
			summary.print(workspace, this.output.out(), folder);
			return ExitCode.DONE;
		}
	}

	private DemoSummary play(Workspace workspace, DemoClock clock, Path folder) throws IOException {
		List<Step> steps = DemoWeeks.steps();
		DemoSummary summary = new DemoSummary();
		Progress progress = this.output.progress();
		progress.begin("Three invented weeks", steps.size());
		for (int i = 0; i < steps.size() && !workspace.get(StopSignal.class).requested(); i++) {
			clock.set(steps.get(i).at());
			String line = play(steps.get(i), workspace, folder, summary);
			if (line != null) {
				progress.note(line);
			}
			progress.advance(i + 1L);
		}
		progress.end("played");
		return summary;
	}

	private static @Nullable String play(Step step, Workspace workspace, Path folder, DemoSummary summary)
			throws IOException {
		if (step instanceof Night night) {
			NightlyReport report = workspace.get(Nightly.class).run(night.day(), false, Progress.SILENT);
			return summary.add(report);
		}
		if (step instanceof Load load) {
			Path file = DemoWeeks.unpack(load, folder);
			return summary.add(workspace.get(Loads.class).load(List.of(file), Progress.SILENT));
		}
		if (step instanceof Reconcile reconcile) {
			return summary.add(workspace.get(Reconciles.class).run(reconcile.day(), null, Progress.SILENT));
		}
		List<DigestReport> reports = workspace.get(Digests.class).write(null, ((Digest) step).week());
		return summary.addDigests(reports);
	}

	/** The sources are the replay server: loopback, without a gap between requests. */
	private static Map<String, Object> settings(Path folder, ReplayServer sources) {
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("exowatch.data", folder.toString());
		settings.put("spring.datasource.url", "embedded");
		for (String host : List.of("eutils.ncbi.nlm.nih.gov", "www.fda.gov", "api.fda.gov")) {
			String key = "exowatch.client.hosts.[" + host + "].";
			settings.put(key + "via", sources.baseUri().toString());
			settings.put(key + "gap", "0ms");
			settings.put(key + "private-addresses", "true");
		}
		return settings;
	}

}
