package org.exowatch.store;

import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.exowatch.document.Article;
import org.exowatch.document.Identifier;
import org.exowatch.document.SafetyNotice;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RecordJsonTest {

	/** Record hashes are made of these bytes: another form would change every record. */
	@Test
	void aLibraryWouldWriteTheSameBytes() {
		JsonMapper library = JsonMapper.builder()
			.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
			.addMixIn(Article.class, WithoutKeyAndText.class)
			.addMixIn(SafetyNotice.class, WithoutKeyAndText.class)
			.build();
		JsonMapper ofPapers = library.rebuild()
			.withConfigOverride(List.class,
					(list) -> list.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, null)))
			.withConfigOverride(Boolean.TYPE,
					(flag) -> flag.setInclude(JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, null)))
			.build();
		Article paper = Sample.paper("1").revised(null).correction("ErratumIn", null, "J \u007f \u2028").article();
		SafetyNotice notice = Sample.notice("/letters/1").identifier("MARCS", "1").safetyNotice();
		List<Identifier> nasty = List.of(new Identifier("\"\\/\b\f\n\r\t\u0001\u001f", "caf\u00e9 \"\uD83E\uDDEC\\"));
		for (Object value : List.of(notice, nasty, List.of(), List.of(1, true, "", 2L))) {
			assertThat(json(value)).isEqualTo(library.writeValueAsString(value));
		}
		assertThat(json(paper)).isEqualTo(ofPapers.writeValueAsString(paper));
	}

	@Test
	void whatADatabaseCannotHoldIsReplaced() {
		assertThat(json("a\u0000b \uD800 c \uDC00")).isEqualTo("\"a\uFFFDb \uFFFD c \uFFFD\"");
	}

	@Test
	void aValueWithoutARuleIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> json(List.of(Double.NaN)))
			.withMessageContaining("java.lang.Double");
	}

	private static String json(Object value) {
		Bytes bytes = new Bytes(1);
		new RecordJson(bytes).write(value);
		return new String(bytes.copy(), StandardCharsets.UTF_8);
	}

	@JsonIgnoreProperties({ "key", "text" })
	private interface WithoutKeyAndText {

	}

}
