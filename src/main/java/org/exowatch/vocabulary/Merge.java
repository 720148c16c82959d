package org.exowatch.vocabulary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.VocabularySpec;
import org.jspecify.annotations.Nullable;

/**
 * Adds concepts one after the other. A name belongs to one concept: to the one that had
 * it before this file, else to the one that prefers it, else to the first.
 */
final class Merge {

	/** Ids with which records of one file point at each other. */
	static final String INNER = "#";

	/** Ten times those of MeSH, CTD and the Disease Ontology together. */
	private static final int MOST_NAMES = 2_000_000;

	/** Names, ids and references; real ones have about 600,000 together. */
	private static final int MOST_HELD = 6_000_000;

	private final Map<String, Gathered> concepts = new LinkedHashMap<>();

	private final Map<String, Owner> owners = new HashMap<>();

	/** Ids that stand for a concept, without its own. */
	private final Map<String, String> aliases = new HashMap<>();

	/** Ids of concepts that are known though they are not among these. */
	private final Set<String> known;

	private final Findings findings;

	private String file = "";

	private boolean starting = true;

	private long records;

	private long held;

	private long broken;

	private String firstBroken = "";

	/** Starts with concepts that keep their names; what cannot be read is refused. */
	Merge(Collection<Concept> start) {
		this(start, Set.of(), Findings.STRICT);
	}

	/**
	 * Starts with concepts that keep their names.
	 * @param known ids that are preferred where a record has several
	 */
	Merge(Collection<Concept> start, Set<String> known, Findings findings) {
		this.known = known;
		this.findings = findings;
		start.forEach(this::keep);
		this.starting = false;
	}

	/** A file begins; what was added before keeps its names. */
	void begin(String file) {
		this.file = file;
		this.records = 0;
		this.broken = 0;
		this.owners.values().forEach((owner) -> owner.kept = true);
	}

	/**
	 * A file has ended.
	 * @throws IOException if more of its records were broken than were not: it has
	 * another layout than it looked like
	 */
	void end() throws IOException {
		if (this.broken * 2 > this.records) {
			throw new IOException(this.file + ": " + this.broken + " of " + this.records
					+ " records cannot be read; is it another kind of file? Nothing of it was added. The first: line "
					+ this.firstBroken);
		}
	}

	/** Records that the present file has, taken or not. */
	long records() {
		return this.records;
	}

	private void keep(Concept concept) {
		try {
			put(concept.id(), new Draft(0, List.of(concept.id()), concept.crossReferences(), concept.name(),
					concept.synonyms(), concept.abbreviations(), concept.parents()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Adds a concept that needs no cleaning. */
	void add(Concept concept) throws IOException {
		this.records++;
		put(concept.id(), new Draft((int) this.records, List.of(concept.id()), concept.crossReferences(),
				concept.name(), concept.synonyms(), concept.abbreviations(), concept.parents()));
	}

	/**
	 * Adds a record, or joins it with the concept of its id; what is no name is left out,
	 * short symbols become abbreviations.
	 */
	void add(Draft printed) throws IOException {
		String own = printed.ids().get(0);
		if (!VocabularySpec.isId(own)) {
			refused(printed.line(), Finding.Kind.RECORD_DROPPED, own, "'" + own + "' is no id such as MESH:D010300.");
			return;
		}
		this.records++;
		Draft raw = new Draft(printed.line(), sound(printed, printed.ids()), sound(printed, printed.crossReferences()),
				printed.name(), printed.synonyms(), printed.abbreviations(), sound(printed, printed.parents()));
		List<String> ids = raw.ids();
		String id = chosen(ids);
		if (ids.size() > 1 && !id.equals(ids.get(0))
				&& ids.stream().filter((other) -> other.startsWith("MESH:D")).count() > 1) {
			found(raw, Finding.Kind.ID_CONFLICT, String.join(" ", ids),
					"has several MeSH descriptors; " + id + " is taken");
		}
		for (String other : ids) {
			if (!other.equals(id)) {
				this.aliases.putIfAbsent(other, id);
			}
		}
		absorb(id, ids);
		Draft draft = cleaned(raw);
		if (draft == null) {
			found(raw, Finding.Kind.RECORD_PASSED, raw.name(), "no name of it can be used");
		}
		else {
			put(id, draft);
		}
	}

	/** Without what is no id. */
	private List<String> sound(Draft draft, List<String> ids) throws IOException {
		List<String> sound = new ArrayList<>(ids.size());
		for (String id : ids) {
			if (VocabularySpec.isId(id) || id.startsWith(INNER)) {
				sound.add(id);
			}
			else {
				found(draft, Finding.Kind.ID_DROPPED, id, "is no id such as MESH:D010300");
			}
		}
		return sound;
	}

	/** The last line of a file has no end. */
	void endsWithin(int line) throws IOException {
		this.findings.found(new Finding(this.file, line, Finding.Kind.FILE_ENDS, "", "",
				"the file ends within its last line; fetch it again if it is cut off"));
	}

	/** Concepts that turn out to be the same as a better known one become part of it. */
	private void absorb(String id, List<String> ids) {
		for (String other : ids) {
			Gathered gathered = (rank(other) > Math.max(1, rank(id))) ? this.concepts.remove(other) : null;
			if (gathered != null) {
				gathered.names()
					.forEach((name) -> this.owners.computeIfPresent(NameText.key(name),
							(key, owner) -> owner.id.equals(other) ? new Owner(id, owner.kept) : owner));
				this.concepts.merge(id, gathered.as(id), Gathered::plus);
			}
		}
	}

	private void put(String id, Draft draft) throws IOException {
		count(draft);
		Gathered gathered = this.concepts.get(id);
		boolean named = own(id, draft, draft.name(), gathered == null);
		List<String> names = new ArrayList<>();
		if (named) {
			names.add(draft.name());
		}
		for (String synonym : draft.synonyms()) {
			if (own(id, draft, synonym, false)) {
				names.add(synonym);
			}
		}
		if (gathered == null && !names.isEmpty()) {
			gathered = new Gathered(id, names.get(0));
			this.concepts.put(id, gathered);
		}
		if (gathered != null) {
			gathered.add(draft, names);
		}
	}

	/** Names are counted where they are taken; this counts all that is held. */
	private void count(Draft draft) throws IOException {
		this.held += draft.ids().size() + draft.crossReferences().size() + draft.synonyms().size()
				+ draft.abbreviations().size() + draft.parents().size();
		if (this.held > MOST_HELD) {
			throw new IOException(this.file + ":" + draft.line() + ": more than " + MOST_HELD
					+ " names, ids and references, which no vocabulary of conditions has. Nothing of this file was added.");
		}
	}

	/** Whether the name is this concept's; takes it when it is free or not kept. */
	private boolean own(String id, Draft draft, String name, boolean preferred) throws IOException {
		String key = NameText.key(name);
		Owner owner = this.owners.putIfAbsent(key, new Owner(id, this.starting));
		if (owner == null || owner.id.equals(id)) {
			if (this.owners.size() > MOST_NAMES) {
				throw new IOException(this.file + ":" + draft.line() + ": more than " + MOST_NAMES
						+ " names, which no vocabulary of conditions has. Nothing of this file was added.");
			}
			return true;
		}
		Gathered other = this.concepts.get(owner.id);
		boolean takes = preferred && !owner.kept && other != null && other.gives(key);
		found(draft, Finding.Kind.NAME_CONFLICT, name,
				takes ? "is a synonym of " + owner.id + "; it stays with " + id + ", which prefers it"
						: "belongs to " + owner.id);
		if (takes) {
			this.owners.put(key, new Owner(id, false));
		}
		return takes;
	}

	private @Nullable Draft cleaned(Draft raw) throws IOException {
		List<String> names = new ArrayList<>();
		List<String> symbols = new ArrayList<>();
		List<String> parts = cleaned(raw, List.of(raw.name()));
		if (!parts.isEmpty()) {
			names.add(parts.get(0));
			sort(parts.subList(1, parts.size()), names, symbols);
		}
		boolean named = !names.isEmpty();
		sort(cleaned(raw, raw.synonyms()), names, symbols);
		symbols.addAll(cleaned(raw, raw.abbreviations()));
		if (names.isEmpty() && symbols.isEmpty()) {
			return null;
		}
		String name = names.isEmpty() ? symbols.get(0) : names.get(0);
		return new Draft(raw.line(), raw.ids(), raw.crossReferences(), name,
				named ? names.subList(1, names.size()) : names, symbols, raw.parents());
	}

	/** OMIM's titles are several names, parted by semicolons. */
	private List<String> cleaned(Draft raw, List<String> from) throws IOException {
		List<String> names = new ArrayList<>();
		for (String text : from) {
			for (String part : NameText.parts(text)) {
				String name = NameText.clean(part);
				String fault = name.isEmpty() ? "is empty" : NameText.fault(name);
				if (fault == null) {
					names.add(name);
				}
				else {
					found(raw, Finding.Kind.NAME_DROPPED, part, fault);
				}
			}
		}
		return names;
	}

	private static void sort(List<String> all, List<String> names, List<String> symbols) {
		all.forEach((name) -> (NameText.isSymbol(name) ? symbols : names).add(name));
	}

	/** Tells of a record that is not taken. */
	void refused(int line, Finding.Kind kind, String id, String reason) throws IOException {
		this.records++;
		if (kind == Finding.Kind.RECORD_DROPPED && this.broken++ == 0) {
			this.firstBroken = line + ": " + reason;
		}
		this.findings.found(new Finding(this.file, line, kind, id, "", reason));
	}

	/** Tells of a name that is not taken. */
	void told(int line, String id, String name, String reason) throws IOException {
		this.findings.found(new Finding(this.file, line, Finding.Kind.NAME_DROPPED, id, name, reason));
	}

	private void found(Draft draft, Finding.Kind kind, String what, String reason) throws IOException {
		if (!this.starting) {
			this.findings.found(new Finding(this.file, draft.line(), kind, draft.ids().get(0), what, reason));
		}
	}

	/**
	 * The id that stands for a concept with several: the MeSH descriptor if there is one
	 * (a known one before others), then MeSH supplementary, OMIM and DOID ids, then the
	 * first.
	 */
	String chosen(List<String> ids) {
		String best = alias(ids.get(0));
		for (String other : ids) {
			String id = alias(other);
			if (rank(id) < rank(best)) {
				best = id;
			}
		}
		for (String id : ids) {
			if (!id.equals(best)) {
				this.aliases.put(id, best);
			}
		}
		return best;
	}

	/** Whether the project's own vocabulary has it. */
	boolean isKnown(String id) {
		return this.known.contains(id);
	}

	/** Another id is the same as a concept's. */
	void alias(String other, String id) {
		this.aliases.putIfAbsent(other, id);
	}

	/** The concept that has a name, or null. */
	@Nullable String owner(String name) {
		Owner owner = this.owners.get(NameText.key(NameText.clean(name)));
		return (owner != null) ? owner.id : null;
	}

	/** What an id is called at last. */
	private String alias(String id) {
		String last = id;
		for (int i = 0; i < 10 && this.aliases.containsKey(last) && !this.concepts.containsKey(last); i++) {
			last = this.aliases.getOrDefault(last, last);
		}
		return last;
	}

	private int rank(String id) {
		if (id.startsWith("MESH:D")) {
			return (this.concepts.containsKey(id) || this.known.contains(id)) ? 0 : 1;
		}
		if (id.startsWith("MESH:C")) {
			return 2;
		}
		if (id.startsWith("OMIM:")) {
			return 3;
		}
		return id.startsWith("DOID:") ? 4 : 5;
	}

	Map<String, Concept> concepts() {
		Map<String, Concept> all = new LinkedHashMap<>();
		this.concepts.forEach((id, gathered) -> all.put(id, gathered.concept(this::alias)));
		return all;
	}

	/** Who has a name. */
	private static final class Owner {

		private final String id;

		/** Since before the present file. */
		private boolean kept;

		Owner(String id, boolean kept) {
			this.id = id;
			this.kept = kept;
		}

	}

}
