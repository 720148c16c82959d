package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;

import org.exowatch.document.DigestInput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every text that an input holds, read from its canonical JSON. */
final class InputTexts {

	private InputTexts() {
	}

	static List<String> of(DigestInput input) {
		List<String> texts = new ArrayList<>();
		collect(JsonMapper.shared().valueToTree(input), texts);
		return texts;
	}

	private static void collect(JsonNode node, List<String> texts) {
		if (node.isString()) {
			texts.add(node.asString());
		}
		node.forEach((child) -> collect(child, texts));
	}

}
