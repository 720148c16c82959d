package org.exowatch.catalog;

import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads one file as a YAML mapping; no object is ever constructed from it. */
final class YamlFile {

	private final JobFile file;

	private final Faults faults;

	YamlFile(JobFile file, Faults faults) {
		this.file = file;
		this.faults = faults;
	}

	/** The mapping, or null after a fault. */
	@Nullable YamlMap read() {
		String text = text();
		return (text != null) ? compose(text) : null;
	}

	private @Nullable String text() {
		if (this.file.content().remaining() > JobFile.MAX_BYTES) {
			fault(0, "is larger than 2 MB", "split it into several files");
			return null;
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(this.file.content().duplicate()).toString();
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			fault(0, "is not UTF-8", "save it as UTF-8");
			return null;
		}
	}

	private @Nullable YamlMap compose(String text) {
		LoaderOptions options = new LoaderOptions();
		options.setCodePointLimit(JobFile.MAX_BYTES);
		options.setNestingDepthLimit(10);
		PlainYamlParser parser = new PlainYamlParser(new StreamReader(new StringReader(text)), options, this.file,
				this.faults);
		try {
			Node root = new Composer(parser, new Resolver(), options).getSingleNode();
			return parser.plain() ? map(root) : null;
		}
		catch (ReaderException ex) {
			fault(lineAt(text, ex.getPosition()),
					"holds the control character " + String.format("U+%04X", ex.getCodePoint()), "delete it");
			return null;
		}
		catch (MarkedYAMLException ex) {
			if (parser.plain()) {
				notYaml(ex);
			}
			return null;
		}
		catch (YAMLException ex) {
			fault(1, "is refused: " + ex.getMessage(), "nest less deeply");
			return null;
		}
	}

	private @Nullable YamlMap map(@Nullable Node root) {
		if (root instanceof MappingNode mapping) {
			return new YamlMap(mapping, this.file.path(), this.faults);
		}
		fault(1, (root != null) ? "is not a mapping" : "is empty",
				"write lines such as 'name: …'; the other files of the folder show how");
		return null;
	}

	private void notYaml(MarkedYAMLException ex) {
		Mark mark = ex.getProblemMark();
		fault((mark != null) ? mark.getLine() + 1 : 1, "is not YAML: " + ex.getProblem(),
				"check indentation, colons and quotes here and in the line before");
	}

	private static int lineAt(String text, int codePoint) {
		return 1 + (int) text.codePoints().limit(codePoint).filter((c) -> c == '\n').count();
	}

	private void fault(int line, String message, String repair) {
		this.faults.add(this.file.path(), line, message, repair);
	}

}
