package org.exowatch;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exowatch.cli.Verbs;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/** What the documentation says is so. */
class DocumentationTests {

	private static final Pattern FENCED = Pattern.compile("(?ms)^ *```([a-z]*)[^\\n]*\\n(.*?)^ *```");

	private static final Pattern IN_LINE = Pattern.compile("`([^`\\n]+)`");

	private static final Pattern PROGRAM = Pattern
		.compile("^(?:\\$ )?(?:exowatch|java(?: -\\S+)* -jar \\S*exowatch\\.jar)(?: |$)(.*)");

	private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

	/** Folders of one machine; the words are taken apart for this test's own sake. */
	private static final Pattern ONE_MACHINE = Pattern
		.compile("(?<![\\w.}])/(?:wo" + "rk|ro" + "ot|ho" + "me/\\w+|Us" + "ers/\\w+)/");

	static List<Path> documents() throws IOException {
		List<Path> documents = new ArrayList<>();
		for (String file : List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
			documents.add(Path.of(file));
		}
		try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
			docs.filter((file) -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
		}
		documents.removeIf((file) -> !Files.exists(file));
		return documents;
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyVerbAndOptionNamedExists(Path document) throws IOException {
		for (String command : commands(Files.readString(document))) {
			assertThat(faults(command)).as("%s says: %s", document, command).isEmpty();
		}
	}

	@Test
	void theCommandsAreFound() {
		String text = """
				Run `exowatch status --jsn`, `java -jar target/exowatch.jar chek` or `mvn verify`.
				```console
				$ java -Xmx1g -jar target/exowatch.jar load --data d a.xml   # a comment --not-an-option
				exowatch says this in its output
				```
				```
				exowatch query evidence-map --format csv > a.csv --no
				```
				""";
		assertThat(commands(text)).containsExactlyInAnyOrder("status --jsn", "chek", "load --data d a.xml",
				"query evidence-map --format csv");
		assertThat(commands(text).stream().flatMap((command) -> faults(command).stream()))
			.containsExactlyInAnyOrder("no option --jsn", "no verb chek");
	}

	@Test
	void theTableOfVerbsIsWhole() throws IOException {
		List<String> rows = Files.readAllLines(Path.of("README.md"));
		int head = rows.indexOf("| verb | does |");
		assertThat(head).as("the table of verbs in README.md").isNotNegative();
		List<String> commands = rows.stream()
			.skip(head + 2L)
			.takeWhile((row) -> row.startsWith("|"))
			.map((row) -> row.replace("\\|", ",").split("`")[1])
			.toList();
		assertThat(commands).allSatisfy((command) -> assertThat(faults(command)).as(command).isEmpty())
			.extracting((command) -> command.split(" ")[0])
			.containsExactlyInAnyOrderElementsOf(Verbs.all().getSubcommands().keySet());
	}

	@ParameterizedTest
	@MethodSource("documents")
	void everyRelativeLinkLeadsToAFile(Path document) throws IOException {
		Matcher link = LINK.matcher(FENCED.matcher(Files.readString(document)).replaceAll(""));
		while (link.find()) {
			String target = link.group(1).replaceFirst("#.*", "");
			if (!target.isEmpty() && !target.matches("[a-z]+:.*")) {
				assertThat(document.resolveSibling(target)).as("link in %s", document).exists();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void outputThatIsShownIsWhatTheProgramPrints(Path document) throws IOException {
		Matcher block = FENCED.matcher(Files.readString(document));
		while (block.find()) {
			Matcher program = PROGRAM.matcher(block.group(2).lines().findFirst().orElse(""));
			if (block.group(1).equals("console") && program.matches() && fast(program.group(1))) {
				String shown = block.group(2).substring(block.group(2).indexOf('\n') + 1);
				assertThat(stripped(Verbs.plain(program.group(1).split(" ")).out()))
					.as("%s: %s", document, program.group())
					.isEqualTo(stripped(shown));
			}
		}
	}

	@Test
	void everyQuestionStandsInTheFirstLineOfItsFile() throws IOException {
		try (Stream<Path> files = Files.list(Path.of("sql/queries"))) {
			List<Path> queries = files.filter((file) -> file.toString().endsWith(".sql")).toList();
			assertThat(queries).hasSizeGreaterThanOrEqualTo(10)
				.allSatisfy((file) -> assertThat(Files.readAllLines(file).get(0)).as(file.toString())
					.matches("-- [A-Z].{10,}\\?"));
		}
	}

	@Test
	void noFileNamesAFolderOfOneMachine() throws Exception {
		for (Path file : repository()) {
			String text = text(file);
			Matcher found = ONE_MACHINE.matcher(text);
			assertThat(found.find()).as(() -> file + " names " + found.group()).isFalse();
		}
	}

	private static List<String> commands(String text) {
		List<String> commands = new ArrayList<>();
		Matcher block = FENCED.matcher(text);
		while (block.find()) {
			boolean console = block.group(1).equals("console");
			block.group(2)
				.lines()
				.map(String::strip)
				.filter((line) -> !console || line.startsWith("$ "))
				.forEach((line) -> add(line, commands));
		}
		Matcher inLine = IN_LINE.matcher(FENCED.matcher(text).replaceAll(""));
		while (inLine.find()) {
			add(inLine.group(1), commands);
		}
		return commands;
	}

	private static void add(String line, List<String> commands) {
		Matcher program = PROGRAM.matcher(line);
		if (program.matches() && !program.group(1).isBlank()) {
			commands.add(program.group(1).split(" +[#|>&;]|\\s{2,}")[0].strip());
		}
	}

	private static List<String> faults(String command) {
		String[] words = command.split("\\s+");
		CommandLine verb = words[0].startsWith("-") ? Verbs.all() : Verbs.all().getSubcommands().get(words[0]);
		if (verb == null) {
			return List.of("no verb " + words[0]);
		}
		CommandLine below = (words.length > 1) ? verb.getSubcommands().get(words[1].replaceFirst(",.*", "")) : null;
		CommandLine asked = (below != null) ? below : verb;
		return Stream.of(words)
			.filter((word) -> word.matches("\\[?-.+"))
			.map((word) -> word.replaceFirst("^\\[", "").replaceFirst("[=\\]].*", "").replaceFirst("^-D.*", "-D"))
			.filter((option) -> asked.getCommandSpec().findOption(option) == null)
			.map((option) -> "no option " + option)
			.toList();
	}

	private static boolean fast(String arguments) {
		return arguments.startsWith("check") || arguments.endsWith("--help") || arguments.equals("query");
	}

	private static String stripped(String text) {
		return text.lines().map(String::stripTrailing).reduce("", (all, line) -> all + line + "\n").strip();
	}

	private static List<Path> repository() throws Exception {
		Assumptions.assumeTrue(Files.exists(Path.of(".git")), "not a git checkout");
		Process git = new ProcessBuilder("git", "ls-files", "-z").redirectError(ProcessBuilder.Redirect.INHERIT)
			.start();
		String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(git.waitFor()).isZero();
		return Stream.of(names.split("\0")).map(Path::of).filter(Files::isRegularFile).toList();
	}

	/** Empty for what is no text. */
	private static String text(Path file) throws IOException {
		try {
			return Files.readString(file);
		}
		catch (MalformedInputException ex) {
			return "";
		}
	}

}
