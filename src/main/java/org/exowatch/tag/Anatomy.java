package org.exowatch.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words for one part or function of the body: a renal disease is one of the kidney. */
final class Anatomy {

	private static final List<String> FAMILIES = List.of("kidney|renal", "liver|hepatic", "heart|cardiac|myocardial",
			"lung|pulmonary", "brain|cerebral", "nervous system|neurologic|neurological|neural|neuronal",
			"central nervous system|cns", "peripheral nervous system|peripheral nerve|pns", "gastrointestinal|gi",
			"stomach|gastric", "intestinal|bowel|intestine", "blood|hematologic|hematological", "bone marrow|marrow",
			"vascular|blood vessel", "skin|cutaneous|dermal", "eye|ocular", "retinal|retina", "corneal|cornea",
			"optic nerve|optic", "muscular|muscle|skeletal muscle", "musculoskeletal", "neuromuscular", "bone|skeletal",
			"joint|articular", "spinal cord|cord", "spinal|spine|vertebral", "urinary bladder|bladder|vesical",
			"urologic|urological|urinary", "thyroid", "pancreatic|pancreas", "adrenal gland|adrenal",
			"gallbladder|gall bladder", "biliary tract|biliary", "bile duct", "ear", "inner ear|labyrinth|cochlear",
			"tooth|dental", "mouth|oral", "vision|visual", "hearing|auditory", "cognition|cognitive", "memory|mnemonic",
			"learning", "mental|psychiatric|psychological", "mood|affective", "sleep", "speech", "language",
			"movement|motor", "sensation|sensory", "immune system|immune|immunologic|immunological",
			"metabolic|metabolism", "endocrine system|endocrine|hormonal", "lymphatic|lymph", "growth",
			"cerebellar|cerebellum", "basal ganglia|extrapyramidal", "cerebrovascular",
			"cardiovascular|cardiovascular system", "coronary", "uterine|uterus|womb", "ovarian|ovary",
			"prostatic|prostate", "testicular|testis", "breast|mammary", "esophageal|esophagus", "colonic|colon",
			"rectal|rectum", "colorectal|large bowel", "placenta|placental", "hypothalamic|hypothalamus",
			"pituitary|hypophyseal", "respiratory tract|respiratory|airway", "laryngeal|larynx", "pharyngeal|pharynx",
			"tracheal|trachea", "bronchial|bronchus", "nasal|nose", "facial|face", "gingival|gum", "tongue|lingual",
			"arterial|artery", "venous|vein", "aortic|aorta", "splenic|spleen", "endometrial|endometrium",
			"vaginal|vagina", "vulvar|vulva", "penile|penis",
			"uterine cervical|cervical|cervix|uterine cervix|cervix uteri", "craniofacial", "limb|extremity",
			"head and neck", "thymus|thymic", "salivary gland", "parathyroid", "psychomotor", "attention|attentional",
			"behavior|behavioral", "sexual", "urination", "neuropsychiatric", "autonomic nervous system|autonomic");

	private static final Map<String, List<String>> WORDS = new HashMap<>();

	static {
		for (String family : FAMILIES) {
			List<String> words = List.of(family.split("\\|"));
			words.forEach((word) -> WORDS.putIfAbsent(word, words));
		}
	}

	private Anatomy() {
	}

	/** All words for what this one names, itself included; none if it is not known. */
	static List<String> words(String word) {
		return WORDS.getOrDefault(word, List.of());
	}

}
