package org.exowatch.tag;

import java.util.Arrays;
import java.util.List;

/** Single words that show how a text speaks; how many sentences have them counts. */
enum StudyWord {

	RANDOM("randomized randomly randomization random randomised"),
	BLIND("blind blinded placebo sham masked doubleblind"), CROSS("crossover"), PAST("was were had did"),
	PRESENT("is are has have can may should could might must"), WE("we our"), SHOULD("should need needed must"),
	REPORTS("discussed discusse discuss overview summarize summarizes highlight outline consider address explore "
			+ "chapter author reviews reviewed article"),
	OPEN("uncontrolled pilot feasibility pretest posttest baseline"),
	TREATED("treated received underwent treatment administered given intervention training program"),
	RETROSPECTIVE("retrospective retrospectively records chart reviewed"),
	SCALE("scale questionnaire score inventory interview survey"), CONTROL("control healthy compared"),
	GENE("mutation gene genotype polymorphism allele genetic genome linkage sequencing family families"),
	AFTER_DEATH("postmortem autopsy biopsy biopsies specimen"), IMAGE("mri magnetic pet eeg tomography fmri imaging"),
	CULTURE("culture cultured vitro neuron transfected fibroblast hek slice patch recombinant purified assay binding"),
	MODEL("algorithm model simulation software computational method technique device"), ONE("case she he her his him"),
	TRIAL("trial"), POOLED("systematic meta pubmed medline embase eligible heterogeneity pooled cochrane searched"),
	FUTURE("will protocol planned aim"), QUESTION("question debate controversy opinion perspective viewpoint"),
	NUMBER("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
			+ "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"),
	PERSON("patient participant women men children volunteer subject adult infant adolescent individual student "
			+ "people donor nurse outpatient person inpatient neonate newborn mother physician male female case "
			+ "respondent control pair boy girl woman man"),
	BEAST("mice mouse rat rabbit pig dog cat monkey animal"), YEAR("year yr month week"), OLD("old"), N("n"),

	/** So many patients: of what was counted. */
	COUNTED_PEOPLE(""), COUNTED_ANIMALS(""), AGE(""), SAMPLE_SIZE("");

	private static final int SLOTS = 1 << 10;

	/** How many words after a number may stand before what it counts. */
	private static final int REACH = 4;

	private static final Table TABLE = new Table();

	private final String words;

	StudyWord(String words) {
		this.words = words;
	}

	List<String> words() {
		return this.words.isEmpty() ? List.of() : Arrays.asList(this.words.split(" "));
	}

	/** By place among the groups; weights know the order by DesignShape.layout. */
	@SuppressWarnings("EnumOrdinal")
	long bit() {
		return 1L << ordinal();
	}

	/** The groups that a word belongs to, a bit each. */
	static long of(int hash) {
		if (hash == WordHash.NUMBER) {
			return NUMBER.bit();
		}
		int slot = hash >>> 22;
		while (TABLE.groups[slot] != 0) {
			if (TABLE.hashes[slot] == hash) {
				return TABLE.groups[slot];
			}
			slot = (slot + 1) & (SLOTS - 1);
		}
		return 0;
	}

	/** The groups of a sentence, those that need more than one word included. */
	static long in(int[] words, int first, int end) {
		long all = 0;
		int number = -1;
		long before = 0;
		for (int i = first; i < end; i++) {
			long found = of(words[i]);
			all |= found;
			if ((found & NUMBER.bit()) != 0) {
				all |= (before & N.bit()) != 0 ? SAMPLE_SIZE.bit() : 0;
				number = i;
			}
			else if (number >= 0 && i - number <= REACH) {
				all |= counted(found, before, i - number);
			}
			before = found;
		}
		return all;
	}

	private static long counted(long found, long before, int after) {
		long all = (found & PERSON.bit()) != 0 ? COUNTED_PEOPLE.bit() : 0;
		all |= (found & BEAST.bit()) != 0 ? COUNTED_ANIMALS.bit() : 0;
		return all | ((found & OLD.bit()) != 0 && (before & YEAR.bit()) != 0 && after == 2 ? AGE.bit() : 0);
	}

	/** Words by hash; open addressing. */
	private static final class Table {

		private final int[] hashes = new int[SLOTS];

		private final long[] groups = new long[SLOTS];

		Table() {
			for (StudyWord group : values()) {
				group.words().forEach((word) -> add(WordHash.of(word, 0, word.length()), group.bit()));
			}
		}

		private void add(int hash, long group) {
			int slot = hash >>> 22;
			while (this.groups[slot] != 0 && this.hashes[slot] != hash) {
				slot = (slot + 1) & (SLOTS - 1);
			}
			this.hashes[slot] = hash;
			this.groups[slot] |= group;
		}

	}

}
