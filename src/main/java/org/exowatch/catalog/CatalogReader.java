package org.exowatch.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one file after the other and checks what they say of each other at the end. */
final class CatalogReader {

	private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

	private final Faults faults;

	private final References references;

	private final List<Feed> feeds = new ArrayList<>();

	private final List<Topic> topics = new ArrayList<>();

	private final List<DigestSpec> digests = new ArrayList<>();

	private final List<Schedule> schedules = new ArrayList<>();

	private final List<VocabularySpec> vocabularies = new ArrayList<>();

	private final List<OverlaySpec> overlays = new ArrayList<>();

	CatalogReader(Faults faults, Set<String> parsers) {
		this.faults = faults;
		this.references = new References(faults, parsers);
	}

	void read(JobFile file) {
		String id = file.id();
		if (!ID.matcher(id).matches()) {
			this.faults.add(file.path(), 0, "'" + id + "' is no id",
					"name the file with lower-case letters, digits and hyphens");
		}
		if (file.folder().equals("topics")) {
			this.references.topic(id);
		}
		if (file.isTable()) {
			table(file);
		}
		else if (file.isOverlay()) {
			overlay(file);
		}
		else {
			yaml(file);
		}
	}

	private void yaml(JobFile file) {
		YamlMap map = new YamlFile(file, this.faults).read();
		if (map != null) {
			read(file, map);
			map.end();
		}
		else if (file.folder().equals("vocabularies")) {
			this.references.vocabularyUnreadable();
		}
	}

	private void table(JobFile file) {
		try {
			add(file.table());
		}
		catch (Utf8Lines.Broken ex) {
			this.references.vocabularyUnreadable();
			this.faults.add(file.path(), ex.line(), ex.reason(),
					"make it again with 'exowatch vocabulary import', or delete it");
		}
	}

	/** Adds an imported vocabulary. */
	void add(VocabularySpec vocabulary) {
		for (VocabularySpec.Concept concept : vocabulary.concepts()) {
			this.references.concept(concept.id(), concept.name());
			concept.crossReferences().forEach((other) -> this.references.otherId(other, concept.id()));
		}
		this.vocabularies.add(vocabulary);
	}

	/** A vocabulary is left out. */
	void vocabularyMissing() {
		this.references.vocabularyUnreadable();
	}

	private void overlay(JobFile file) {
		try {
			this.overlays.add(new OverlaySpec(file.id(), file.overlay()));
		}
		catch (Utf8Lines.Broken ex) {
			this.faults.add(file.path(), ex.line(), ex.reason(),
					"correct it, make it again with 'exowatch vocabulary learn', or delete it");
		}
	}

	private void read(JobFile file, YamlMap map) {
		switch (file.folder()) {
			case "feeds" -> this.feeds.add(FeedReader.read(file.id(), map, this.references));
			case "topics" -> this.topics.add(TopicReader.read(file.id(), map, this.references));
			case "digests" -> this.digests.add(DigestReader.read(file.id(), map, this.references));
			case "schedules" -> this.schedules.add(ScheduleReader.read(file.id(), map));
			case "vocabularies" -> this.vocabularies.add(VocabularyReader.read(file.id(), map, this.references));
			default -> throw new IllegalStateException("A folder without a reader: " + file.folder());
		}
	}

	/**
	 * All that was read, each kind by id; only to be handed out when nothing is at fault.
	 */
	Catalog catalog() {
		this.references.check();
		Set<String> ids = new HashSet<>();
		for (VocabularySpec vocabulary : this.vocabularies) {
			if (!ids.add(vocabulary.id())) {
				this.faults.add("vocabularies", 0, "has two files of the id '" + vocabulary.id() + "'",
						"rename or delete one of them");
			}
		}
		this.feeds.sort(Comparator.comparing(Feed::id));
		this.topics.replaceAll(this.references::renamed);
		this.topics.sort(Comparator.comparing(Topic::id));
		this.digests.sort(Comparator.comparing(DigestSpec::id));
		this.schedules.sort(Comparator.comparing(Schedule::id));
		this.vocabularies.sort(VocabularySpec.IN_TURN);
		this.overlays.sort(Comparator.comparing(OverlaySpec::id));
		return new Catalog(List.copyOf(this.feeds), List.copyOf(this.topics), List.copyOf(this.digests),
				List.copyOf(this.schedules), List.copyOf(this.vocabularies), List.copyOf(this.overlays));
	}

}
