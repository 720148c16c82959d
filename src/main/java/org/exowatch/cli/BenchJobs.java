package org.exowatch.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is watched while something is measured. */
final class BenchJobs {

	private BenchJobs() {
	}

	/** What the jar watches, without the FDA, in a folder of its own. */
	static Path pubMed(Path folder) throws IOException {
		Path jobs = folder.resolve("jobs");
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:jobs/*/*.yaml")) {
			String url = file.getURL().toString();
			Path target = jobs.resolve(url.substring(url.lastIndexOf("jobs/") + "jobs/".length()));
			if (!target.getFileName().toString().matches("(open)?fda-.*")) {
				Files.createDirectories(target.getParent());
				try (InputStream content = file.getInputStream()) {
					Files.copy(content, target);
				}
			}
		}
		return jobs;
	}

}
