package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.exowatch.cli.Verbs.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EvaluateTests {

	private static final String GOLD = """
			{"id":"a","title":"Exosomes in rats with osteoarthritis","abstract":"Rats were injected with exosomes. \
			Cartilage was restored in treated rats.","gold":{"evidence":["ANIMAL"],"role":["THERAPEUTIC"],\
			"conditions":[{"id":"MESH:D010003","focus":true,"assertion":"AFFIRMED"},{"id":"MESH:D006261"}]}}
			""";

	@TempDir
	Path folder;

	private Path gold(String content) throws IOException {
		return Files.writeString(this.folder.resolve("gold.jsonl"), content);
	}

	@Test
	void aScorecardShowsFiguresAndTheWorstErrors() throws IOException {
		Result result = Verbs.plain("evaluate", gold(GOLD).toString());
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains("gold.jsonl: 1 texts, vocabulary starter-")
			.containsPattern("conditions +1\\.000 +0\\.500 +0\\.667 +1 +0 +1")
			.containsPattern("  MESH:D010003 Osteoarthritis +1\\.000 +1\\.000 +1\\.000 +1 +0 +0")
			.containsPattern("evidence type +1\\.000 +1\\.000 +1\\.000")
			.contains("1 errors, 1 kinds of them")
			.contains("1  condition: missed MESH:D006261")
			.contains("(a)");
	}

	@Test
	void asJsonItHasEveryFigure() throws IOException {
		Result result = Verbs.plain("evaluate", gold(GOLD).toString(), "--json");
		JsonNode card = JsonMapper.builder().build().readTree(result.out()).path(0);
		assertThat(card.path("documents").asInt()).isOne();
		assertThat(card.path("parts").path("conditions").path("all").path("recall").asDouble()).isEqualTo(0.5);
		assertThat(card.path("parts").path("evidence type").path("by").path("ANIMAL").path("right").asInt()).isOne();
		assertThat(card.path("errors").path(0).path("ids").path(0).asString()).isEqualTo("a");
	}

	@Test
	void aBadLineIsWrongUsageAndNothingIsPrinted() throws IOException {
		Result result = Verbs.plain("evaluate", gold(GOLD + "{\"id\":1}\n").toString());
		assertThat(result.code()).isEqualTo(ExitCode.USAGE);
		assertThat(result.err()).contains("gold.jsonl:2:");
		assertThat(result.out()).isEmpty();
		assertThat(Verbs.plain("evaluate", "nowhere.jsonl").err()).contains("nowhere.jsonl: there is no such file");
	}

}
