package org.exowatch.digest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.exowatch.document.DigestInput;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each kind of week looks like. After a wanted change of the output look at the
 * files that {@code mvn test -Dtest=org.exowatch.digest.GoldenTest -Dgolden.write=true}
 * writes, raise {@link DigestWriter#RENDERER_VERSION} and commit both. After a change of
 * {@link DigestInput} add what was frozen before it to OldFrozenInputsTest.
 */
class GoldenTest {

	private static final Path FOLDER = Path.of("src/test/resources/org/exowatch/digest");

	private static final String HOSTILE = "# <script>alert(1)</script> | `x` [a](javascript:alert(1)) ![i](http://x.example/p.png) \"' onmouseover=\"a\" \u202E\n\n> *b*";

	@TestFactory
	Stream<DynamicTest> rendersAsBefore() {
		return Stream.of(golden("full-week", SampleInputs.fullWeek()), golden("empty-week", SampleInputs.emptyWeek()),
				golden("empty-week-not-checked", SampleInputs.emptyWeekNotChecked()),
				golden("not-checked-source", SampleInputs.notCheckedSource()),
				golden("preview", SampleInputs.preview()), golden("retraction", SampleInputs.retraction()),
				golden("notices", SampleInputs.notices()), golden("similar-findings", SampleInputs.similarFindings()),
				golden("many-conditions", SampleInputs.manyConditions()),
				golden("quiet-sources", SampleInputs.quietSources()), golden("older-items", SampleInputs.olderItems()),
				golden("hostile-texts", SampleInputs.hostile(HOSTILE)));
	}

	private static DynamicTest golden(String name, DigestInput input) {
		return DynamicTest.dynamicTest(name, () -> {
			for (RenderedFile file : DigestWriter.write(input, SampleInputs.SPEC)) {
				String ending = file.name().substring(file.name().lastIndexOf('.'));
				compare(FOLDER.resolve(name + ending), new String(file.content(), StandardCharsets.UTF_8));
			}
		});
	}

	private static void compare(Path golden, String actual) throws IOException {
		if (Boolean.getBoolean("golden.write")) {
			Files.createDirectories(FOLDER);
			Files.writeString(golden, actual);
		}
		assertThat(golden).exists();
		assertThat(actual).isEqualTo(Files.readString(golden));
	}

}
