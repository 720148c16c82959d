package org.exowatch.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the files of {@code jobs/}: in a directory, or those that the jar carries. */
final class JobFiles {

	/** One folder a kind of thing. */
	static final Set<String> FOLDERS = new TreeSet<>(Set.of("feeds", "topics", "digests", "schedules", "vocabularies"));

	private static final Pattern DEFAULT_FILE = Pattern.compile("jobs/([a-z]+)/([^/]+)\\.yaml");

	private final Faults faults;

	JobFiles(Faults faults) {
		this.faults = faults;
	}

	/**
	 * The defaults on the class path. Listed without Spring's resolver, whose scan takes
	 * longer than everything else here.
	 */
	static List<JobFile> defaults() {
		try {
			URL root = Objects.requireNonNull(JobFiles.class.getClassLoader().getResource("jobs/"),
					"No jobs/ on the class path; build the jar again");
			return "file".equals(root.getProtocol()) ? unpacked(Path.of(root.toURI())) : packed(root);
		}
		catch (IOException | URISyntaxException ex) {
			throw new IllegalStateException("The jar's own jobs/ cannot be read; build it again", ex);
		}
	}

	private static List<JobFile> unpacked(Path root) throws IOException {
		List<JobFile> files = new ArrayList<>();
		try (Stream<Path> paths = Files.walk(root, 2)) {
			for (Path path : paths.sorted().toList()) {
				addDefault("jobs/" + show(root.relativize(path)), () -> Files.newInputStream(path), files);
			}
		}
		return files;
	}

	/**
	 * In a jar, also in the executable jar, where the class path is a folder inside of
	 * it.
	 */
	static List<JobFile> packed(URL root) throws IOException {
		List<JobFile> files = new ArrayList<>();
		JarFile jar = ((JarURLConnection) root.openConnection()).getJarFile();
		for (JarEntry entry : jar.stream().sorted(Comparator.comparing(JarEntry::getName)).toList()) {
			addDefault(entry.getName(), () -> jar.getInputStream(entry), files);
		}
		return files;
	}

	private static void addDefault(String path, Content content, List<JobFile> files) throws IOException {
		Matcher name = DEFAULT_FILE.matcher(path);
		if (name.matches()) {
			files.add(new JobFile(path, name.group(1), name.group(2), read(content.open(), JobFile.MAX_BYTES)));
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
		else if (folder.equals("vocabularies") && name.endsWith(JobFile.TABLE_ENDING)) {
			add(folder, file, JobFile.TABLE_ENDING, JobFile.MAX_TABLE_BYTES, files);
		}
		else if (folder.equals("vocabularies") && name.endsWith(JobFile.OVERLAY_ENDING)) {
			add(folder, file, JobFile.OVERLAY_ENDING, JobFile.MAX_TABLE_BYTES, files);
		}
		else if (!name.endsWith(JobFile.ENDING)) {
			this.faults.add(show(file), 0, "wrong file ending", repaired(folder, name));
		}
		else {
			add(folder, file, JobFile.ENDING, JobFile.MAX_BYTES, files);
		}
	}

	private static String repaired(String folder, String name) {
		String stem = name.replaceFirst("\\.[^.]*$", "");
		if (folder.equals("vocabularies") && name.endsWith(".tsv")) {
			return "rename it to " + stem + JobFile.OVERLAY_ENDING
					+ " if 'exowatch vocabulary learn' wrote it, else bring it in by 'exowatch vocabulary import'";
		}
		return "rename it to " + stem + JobFile.ENDING;
	}

	private void add(String folder, Path file, String ending, int maxBytes, List<JobFile> files) {
		try {
			String id = name(file).substring(0, name(file).length() - ending.length());
			files.add(new JobFile(show(file), folder, id, read(Files.newInputStream(file), maxBytes)));
		}
		catch (IOException ex) {
			this.faults.add(show(file), 0, "cannot be read: " + ex, "check its permissions");
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

	private static ByteBuffer read(InputStream stream, int maxBytes) throws IOException {
		try (stream) {
			return ByteBuffer.wrap(stream.readNBytes(maxBytes + 1));
		}
	}

	private static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

	private static String show(Path path) {
		return path.toString().replace('\\', '/');
	}

	/** Opens a file. */
	private interface Content {

		InputStream open() throws IOException;

	}

}
