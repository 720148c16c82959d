package org.exowatch.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.exowatch.cli.Verbs.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTests {

	private static final List<String> WITHOUT_JSON = List.of("demo", "serve", "check", "query", "inspect", "tag",
			"vocabulary");

	private static final List<String> WITH_JSON = List.of("status", "load", "nightly", "digest", "reconcile", "retag",
			"evaluate", "database");

	static Stream<String> verbs() {
		return Verbs.all().getSubcommands().keySet().stream();
	}

	@ParameterizedTest
	@MethodSource("verbs")
	void everyVerbSaysWhatItDoesAndShowsExamples(String verb) {
		Result help = Verbs.plain(verb, "--help");
		UsageMessageSpec usage = spec(verb).usageMessage();
		assertThat(help.code()).isZero();
		assertThat(help.err()).isEmpty();
		assertThat(help.out()).startsWith("Usage: exowatch " + verb).contains("\nExamples:\n");
		assertThat(words(help.out())).contains(words(String.join(" ", usage.description())));
		assertThat(usage.footer()[0]).matches("  (exowatch|java .*exowatch\\.jar) " + verb + "\\b.*");
		assertThat(help.out().lines()).as("no example breaks").containsAll(Arrays.asList(usage.footer()));
	}

	@ParameterizedTest
	@MethodSource("verbs")
	void everyExampleIsUnderstood(String verb) {
		for (String line : spec(verb).usageMessage().footer()) {
			if (line.startsWith("  exowatch ")) {
				String example = line.strip().split(" {2,}| [|>] ")[0];
				Verbs.all().parseArgs(asAShellSplits(example.replaceFirst("exowatch ", "")));
			}
		}
	}

	private static String[] asAShellSplits(String command) {
		return Pattern.compile("'([^']*)'|\\S+")
			.matcher(command)
			.results()
			.map((word) -> (word.group(1) != null) ? word.group(1) : word.group())
			.toArray(String[]::new);
	}

	@Test
	void onlyVerbsThatPrintJsonTakeTheOption() {
		assertThat(WITH_JSON).allMatch((verb) -> spec(verb).findOption("--json") != null);
		assertThat(WITHOUT_JSON).noneMatch((verb) -> spec(verb).findOption("--json") != null);
	}

	@Test
	void theProgramAloneListsItsVerbsAndExitCodes() {
		Result alone = Verbs.plain();
		assertThat(alone.code()).isZero();
		assertThat(alone.out()).isEqualTo(Verbs.plain("--help").out())
			.contains("  0    done\n", "  1    failed", "  2    wrong usage or configuration",
					"  3    done, but a source", "  143  stopped by a signal", "Begin with: exowatch demo");
		verbs().forEach((verb) -> assertThat(alone.out()).containsPattern("(?m)^  " + verb + " +\\S"));
		assertThat(verbs()).contains("demo", "nightly", "digest", "load", "status", "serve", "check", "database",
				"query", "inspect", "tag", "retag");
	}

	@Test
	void theVersion() {
		Result version = Verbs.plain("--version");
		assertThat(version.code()).isZero();
		assertThat(version.out()).matches("exowatch \\S.*\\R");
	}

	@ParameterizedTest
	@CsvSource({ "nightl, Unmatched argument", "nightly --agian, Unknown option: '--agian'", "load, Missing required",
			"digest --week, Missing required parameter", "nightly --date soon, Invalid value for option '--date'",
			"query --format xml x, Invalid value for option '--format'", "tag, Missing required option: '--input=F'" })
	void wrongUsageIsTwoAndShowsTheWayOut(String arguments, String message) {
		Result wrong = Verbs.plain(arguments.split(" "));
		assertThat(wrong.code()).isEqualTo(2);
		assertThat(wrong.out()).isEmpty();
		assertThat(wrong.err()).containsIgnoringCase(message)
			.containsAnyOf("Usage: exowatch", "Possible solutions", "Did you mean");
	}

	private static CommandSpec spec(String verb) {
		return Objects.requireNonNull(Verbs.all().getSubcommands().get(verb)).getCommandSpec();
	}

	private static String words(String text) {
		return text.replaceAll("\\s+", " ");
	}

}
