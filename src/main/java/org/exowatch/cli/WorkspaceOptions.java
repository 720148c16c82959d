package org.exowatch.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a verb works: the same options on every verb that opens the database. */
final class WorkspaceOptions {

	@Option(names = "--data", paramLabel = "DIR", defaultValue = "data",
			description = "the data folder: embedded database, digests (default: ./${DEFAULT-VALUE})")
	@SuppressWarnings("NullAway.Init")
	private Path data;

	@Option(names = "--jobs", paramLabel = "DIR",
			description = "what is watched (default: ./jobs if it is there, else the jar's own)")
	private @Nullable Path jobs;

	@Option(names = "-D", paramLabel = "KEY=VALUE",
			description = "a setting, such as -Dspring.datasource.url=jdbc:postgresql://host/exowatch")
	private Map<String, String> settings = new LinkedHashMap<>();

	/** The folder that is asked for, else {@code ./jobs}, else null: the jar's own. */
	static @Nullable Path jobsFolder(@Nullable Path asked) {
		if (asked != null) {
			if (!Files.isDirectory(asked)) {
				throw new UsageException("--jobs " + asked + ": there is no such folder");
			}
			return asked;
		}
		Path here = Path.of("jobs");
		return Files.isDirectory(here) ? here : null;
	}

	/** As properties of the application, the strongest there are. */
	Map<String, Object> properties() {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("exowatch.data", this.data.toString());
		Path folder = jobsFolder(this.jobs);
		if (folder != null) {
			properties.put("exowatch.jobs", folder.toString());
		}
		properties.putAll(this.settings);
		return properties;
	}

	/** A setting that an option of the verb stands for. */
	void set(String key, String value) {
		this.settings.put(key, value);
	}

}
