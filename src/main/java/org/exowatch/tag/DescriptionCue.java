package org.exowatch.tag;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Words that describe a condition, and standard experiments that stand for one. */
enum DescriptionCue implements Cue {

	LASTING(null, "", "persistent", "persisting", "persist", "persisted", "lingering", "prolonged", "ongoing",
			"long lasting", "long term", "residual", "lasting", "chronic", "months"),
	COMPLAINT(null, "", "symptom", "symptoms", "sequelae", "complaints", "fatigue", "dyspnea", "dyspnoea",
			"breathlessness", "brain fog", "anosmia", "myalgia"),
	AFTER(null, "", "after", "following", "post", "since", "from", "of"),
	MPTP("MESH:D010300", "condition.described.model", "MPTP induced", "MPTP treated", "MPTP lesioned",
			"6 OHDA lesioned", "6 OHDA induced", "6 hydroxydopamine lesioned"),
	AMYLOID("MESH:D000544", "condition.described.model", "APP PS1 mice", "APP PS1 mouse", "5xFAD mice", "3xTg AD mice",
			"APP PS1 transgenic mice"),
	CORONARY_LIGATION("MESH:D009203", "condition.described.model", "LAD ligation",
			"left anterior descending coronary artery ligation", "coronary artery ligation",
			"ligation of the left anterior descending", "coronary ligation"),
	PUNCTURE("MESH:D018805", "condition.described.model", "cecal ligation and puncture",
			"caecal ligation and puncture"),
	CORTICAL_IMPACT("MESH:D000070642", "condition.described.model", "controlled cortical impact",
			"fluid percussion injury", "blow to the head", "blows to the head"),
	DISC("MESH:D055959", "condition.described.model", "disc puncture model", "needle punctured disc",
			"needle punctured discs"),
	AGING_FACE("MESH:D015595", "condition.described.skin-aging", "fine lines", "crow's feet", "sagging skin",
			"anti aging skin"),
	HAIR("MESH:D000505", "condition.described.hair-loss", "thinning hair", "hair regrowth", "hair restoration",
			"hair regeneration", "promote hair growth");

	private final @Nullable String condition;

	private final String rule;

	private final String phrases;

	DescriptionCue(@Nullable String condition, String rule, String... phrases) {
		this.condition = condition;
		this.rule = rule;
		this.phrases = Cue.joined(phrases);
	}

	/** The condition that these words stand for on their own, or null. */
	@Nullable String condition() {
		return this.condition;
	}

	String rule() {
		return this.rule;
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
