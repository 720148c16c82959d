package org.exowatch.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the files of {@code jobs/}: in a directory, or those that the jar carries. */
final class JobFiles {

	/** One folder a kind of thing. */
	static final Set<String> FOLDERS = new TreeSet<>(Set.of("feeds", "topics", "digests", "schedules", "vocabularies"));

	private static final Pattern DEFAULT_FILE = Pattern.compile("jobs/([a-z]+)/([^/]+)\\.yaml$");

	private final Faults faults;

	JobFiles(Faults faults) {
		this.faults = faults;
	}

	/** The defaults on the class path; folders there can be listed in nested jars too. */
	List<JobFile> defaults() {
		try {
			List<JobFile> files = new ArrayList<>();
			for (Resource resource : new PathMatchingResourcePatternResolver(JobFiles.class.getClassLoader())
				.getResources("classpath:jobs/*/*" + JobFile.ENDING)) {
				Matcher name = DEFAULT_FILE.matcher(resource.getURL().getPath());
				if (name.find()) {
					files.add(new JobFile(name.group(), name.group(1), name.group(2), read(resource.getInputStream())));
				}
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The jar's own jobs/ cannot be read; build it again", ex);
		}
	}

	List<JobFile> in(Path directory) {
		if (!Files.isDirectory(directory)) {
			this.faults.add(show(directory), 0, "is not a folder",
					"name the folder that holds feeds/, topics/ and so on");
			return List.of();
		}
		List<JobFile> files = list(directory);
		if (files.isEmpty()) {
			this.faults.add(show(directory), 0, "declares nothing",
					"copy the defaults of jobs/ into it and change them");
		}
		return files;
	}

	private List<JobFile> list(Path directory) {
		List<JobFile> files = new ArrayList<>();
		for (Path child : children(directory)) {
			String name = name(child);
			if (Files.isDirectory(child) && FOLDERS.contains(name)) {
				children(child).forEach((file) -> addFile(name, file, files));
			}
			else if (Files.isDirectory(child)) {
				this.faults.add(show(child), 0, "unknown folder '" + name + "'", Suggestion.of(name, FOLDERS));
			}
			else if (!name.endsWith(".md")) {
				this.faults.add(show(child), 0, "lies outside of the folders",
						"move it to one of " + String.join(", ", FOLDERS));
			}
		}
		return files;
	}

	private void addFile(String folder, Path file, List<JobFile> files) {
		String name = name(file);
		if (!Files.isRegularFile(file)) {
			this.faults.add(show(file), 0, "is not a file", "keep only files in " + folder + "/, without subfolders");
		}
		else if (!name.endsWith(JobFile.ENDING)) {
			this.faults.add(show(file), 0, "wrong file ending",
					"rename it to " + name.replaceFirst("\\.[^.]*$", "") + JobFile.ENDING);
		}
		else {
			try {
				String id = name.substring(0, name.length() - JobFile.ENDING.length());
				files.add(new JobFile(show(file), folder, id, read(Files.newInputStream(file))));
			}
			catch (IOException ex) {
				this.faults.add(show(file), 0, "cannot be read: " + ex, "check its permissions");
			}
		}
	}

	/** Sorted; hidden files are an editor's or the system's. */
	private List<Path> children(Path directory) {
		try (Stream<Path> children = Files.list(directory)) {
			return children.filter((child) -> !name(child).startsWith(".")).sorted().toList();
		}
		catch (IOException | UncheckedIOException ex) {
			this.faults.add(show(directory), 0, "cannot be listed: " + ex, "check its permissions");
			return List.of();
		}
	}

	private static ByteBuffer read(InputStream stream) throws IOException {
		try (stream) {
			return ByteBuffer.wrap(stream.readNBytes(JobFile.MAX_BYTES + 1));
		}
	}

	private static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

	private static String show(Path path) {
		return path.toString().replace('\\', '/');
	}

}
