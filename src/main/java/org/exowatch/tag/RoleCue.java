package org.exowatch.tag;

import java.util.List;

/** Words around vesicles that say what they are for. */
enum RoleCue implements Cue {

	VESICLE("exosome", "exosomes", "exosomal", "extracellular vesicle", "extracellular vesicles", "microvesicle",
			"microvesicles", "EV", "EVs", "sEV", "sEVs", "nanovesicles", "secretome", "ectosomes", "apoptotic bodies",
			"MSC Exos", "Exos", "exo", "vesicles", "microparticles", "oncosomes"),
	RNA_COMPLEX("exosome complex", "RNA exosome", "nuclear exosome", "cytoplasmic exosome", "EXOSC3", "EXOSC10",
			"EXOSC2", "EXOSC1", "EXOSC4", "EXOSC5", "EXOSC8", "EXOSC9", "Rrp6", "Rrp44", "Dis3", "exosome subunit",
			"exosome cofactor", "RNA degrading exosome", "RNA processing exosome", "TRAMP complex", "Mtr4",
			"exoribonuclease complex", "RNA exosome complex", "exosome component"),
	THERAPY("treatment with", "treated with", "therapeutic effect", "therapeutic effects", "alleviate", "alleviates",
			"alleviated", "ameliorate", "ameliorates", "ameliorated", "attenuate", "attenuates", "attenuated",
			"administration of", "administered", "injection of", "injected", "therapy", "therapeutic potential",
			"regeneration", "regenerative", "protect", "protects", "protected", "protective", "transplantation",
			"cell free therapy", "promote wound healing", "repair", "repairs", "improved", "improves", "rescue",
			"rescues", "infusion", "mesenchymal stem cell", "mesenchymal stromal cell", "stem cell derived",
			"MSC derived", "MSC", "intravenous", "restored", "accelerated", "neuroprotective", "cell free", "treatment",
			"therapeutics", "therapeutic", "mesenchymal", "vaccine", "immunotherapy", "prevented", "prevents"),
	DELIVERY("drug delivery", "delivery of", "loaded with", "loaded", "engineered", "nanocarrier", "nanocarriers",
			"carrier", "carriers", "delivery vehicle", "delivery vehicles", "delivery system", "delivery systems",
			"encapsulated", "encapsulation", "targeted delivery", "gene delivery", "cargo loading", "surface modified",
			"functionalized", "bioengineered", "delivering", "deliver", "vehicle for", "electroporation",
			"targeting peptide", "loading", "drug loading", "exosome mediated delivery", "biomimetic", "hybrid",
			"fusion protein displayed"),
	BIOMARKER("biomarker", "biomarkers", "diagnosis", "diagnostic", "prognostic", "prognosis", "liquid biopsy",
			"plasma exosomes", "serum exosomes", "serum exosomal", "plasma exosomal", "urinary exosomes",
			"circulating exosomes", "circulating exosomal", "marker", "markers", "detection of", "area under the curve",
			"AUC", "early detection", "sensitivity and specificity", "predict", "predictive", "noninvasive",
			"non invasive", "circulating extracellular vesicles", "urinary", "saliva", "differentially expressed",
			"healthy controls", "screening", "monitoring"),
	MECHANISM("intercellular communication", "cell to cell communication", "cell communication", "crosstalk",
			"cross talk", "tumor microenvironment", "pathogenesis", "metastasis", "progression", "promotes metastasis",
			"transfer of", "horizontal transfer", "tumor derived", "cancer derived", "signaling", "secreted by",
			"released by", "release of", "secretion", "uptake", "biogenesis", "mediate", "mediates", "mediated by",
			"drug resistance", "chemoresistance", "angiogenesis", "macrophage polarization", "infected cells",
			"pathway", "mechanism", "mechanisms", "spread", "invasion", "immune evasion", "transmission", "sorting",
			"propagation", "induces", "regulates", "biological"),
	METHOD("isolation", "isolated by", "isolation of", "isolation method", "isolation methods", "characterization",
			"purification", "ultracentrifugation", "size exclusion chromatography", "nanoparticle tracking analysis",
			"protocol", "standardization", "quantification", "flow cytometry", "single vesicle", "microfluidic",
			"scalable production", "manufacturing", "manufacture", "large scale production", "bioreactor", "storage",
			"enrichment", "MISEV", "minimal information", "purity", "yield", "detection method", "isolating",
			"purified", "biosensor", "capture", "reference material", "techniques", "method", "methods",
			"reproducibility", "lyophilization", "isolate");

	private final String phrases;

	RoleCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
