package org.exowatch.catalog;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** Records as faults what plain data does not need: anchors, aliases and tags. */
final class PlainYamlParser extends ParserImpl {

	private final JobFile file;

	private final Faults faults;

	private boolean plain = true;

	PlainYamlParser(StreamReader reader, LoaderOptions options, JobFile file, Faults faults) {
		super(reader, options);
		this.file = file;
		this.faults = faults;
	}

	/** Whether nothing of the kind has come so far. */
	boolean plain() {
		return this.plain;
	}

	@Override
	public Event getEvent() {
		Event event = super.getEvent();
		if (event instanceof AliasEvent alias) {
			refuse(event, "alias '*" + alias.getAnchor() + "'", "write the value out");
		}
		else if (event instanceof NodeEvent node && node.getAnchor() != null) {
			refuse(event, "anchor '&" + node.getAnchor() + "'", "delete it and write the value out where it is used");
		}
		String tag = (event instanceof ScalarEvent scalar) ? scalar.getTag()
				: (event instanceof CollectionStartEvent collection) ? collection.getTag() : null;
		if (tag != null) {
			refuse(event, "tag '" + tag + "'", "delete it; every value is plain text, a list or a mapping");
		}
		return event;
	}

	private void refuse(Event event, String what, String repair) {
		this.plain = false;
		this.faults.add(this.file.path(), event.getStartMark().getLine() + 1, what + " is refused", repair);
	}

}
