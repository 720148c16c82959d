package org.exowatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.exowatch.cli.Verbs.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceTrainTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path folder;

	private Path gold() throws IOException {
		StringBuilder csv = new StringBuilder("pmid,title,abstract,accepted_label\n");
		for (int i = 0; i < 6; i++) {
			csv.append(i).append(",Vesicles in mice,Mice were injected and ran.,Animal-other\n");
			csv.append(10 + i).append(",A case report,A 40-year-old woman was seen.,Human-case-report\n");
		}
		return Files.writeString(this.folder.resolve("gold.csv"), csv.toString());
	}

	@Test
	void theSameGoldGivesTheSameBytes() throws IOException {
		String gold = gold().toString();
		Path first = this.folder.resolve("first.weights");
		Path second = this.folder.resolve("second.weights");
		Result result = Verbs.plain("evidence", "train", gold, "--output", first.toString());
		assertThat(result.code()).isZero();
		assertThat(result.out()).contains("from 12 texts");
		assertThat(Verbs.plain("evidence", "train", gold, "--output", second.toString()).code()).isZero();
		assertThat(second).hasSameBinaryContentAs(first);
	}

	@Test
	void theWeightsTakeNoInputsPlaceAndNeedAFolder() throws IOException {
		Path gold = gold();
		Path link = Files.createLink(this.folder.resolve("link.csv"), gold);
		long size = Files.size(gold);
		Result input = Verbs.plain("evidence", "train", gold.toString(), "--output", link.toString());
		assertThat(input.code()).isEqualTo(ExitCode.USAGE);
		assertThat(input.err()).contains("that is an input");
		assertThat(gold).hasSize(size);
		assertThat(Verbs.plain("evidence", "train", gold.toString(), "--output", this.folder + "/no/x").err())
			.contains("there is no folder");
		assertThat(Verbs.plain("evidence", "train", gold.toString(), "--output", this.folder.toString()).err())
			.contains("is a folder; name a file");
	}

	@Test
	void aMissingFileAndATrainingOfOneTypeAreRefused() throws IOException {
		Path output = this.folder.resolve("some.weights");
		Result missing = Verbs.plain("evidence", "train", "nowhere.csv", "--output", output.toString());
		assertThat(missing.code()).isEqualTo(ExitCode.USAGE);
		assertThat(missing.err()).contains("nowhere.csv");
		Path one = Files.writeString(this.folder.resolve("one.csv"),
				"pmid,title,abstract,accepted_label\n1,Mice,Mice ran.,Animal-other\n");
		Result refused = Verbs.plain("evidence", "train", one.toString(), "--output", output.toString());
		assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
		assertThat(refused.err()).contains("fewer than two evidence types");
		assertThat(output).doesNotExist();
	}

}
