package org.exowatch.tag;

import java.util.List;

/** Words around vesicles that say what they are for. */
enum RoleCue implements Cue {

	VESICLE("exosome", "exosomes", "exosomal", "extracellular vesicle", "extracellular vesicles", "microvesicle",
			"microvesicles", "EV", "EVs", "sEV", "sEVs", "nanovesicles", "secretome", "ectosomes", "apoptotic bodies",
			"MSC Exos", "Exos", "exo", "vesicles", "microparticles", "oncosomes", "EXs", "EMVs"),
	/** Vesicles that do not leave their cell, and what is no vesicle at all. */
	OTHER_VESICLE("synaptic vesicle", "recycling vesicle", "intracellular vesicle", "transport vesicle",
			"secretory vesicle", "seminal vesicle", "lipid vesicle", "unilamellar vesicle", "coated vesicle",
			"endocytic vesicle", "autophagic vesicle", "brain vesicle", "otic vesicle", "germinal vesicle",
			"phospholipid vesicle", "membrane trafficking vesicle", "rab vesicle", "neurotransmitter vesicle",
			"optic vesicle", "polymer vesicle", "skin vesicle", "vesicle trafficking", "vesicle fusion"),
	/** What else EV stands for. */
	OTHER_EV("enterovirus", "enteroviruses", "electric vehicle", "electric vehicles", "EV71", "EV A71", "EV D68",
			"esophageal varices", "expected value", "epidermodysplasia verruciformis", "electron volt", "extraversion",
			"estradiol valerate", "ellipsoid volume", "exposure variable"),
	/** Names of vesicles in full: no short form is needed to know them. */
	FULL_NAME("exosome", "exosomal", "extracellular vesicle", "extracellular vesicles", "microvesicle", "nanovesicles",
			"vesicles", "ectosomes", "secretome", "apoptotic bodies", "oncosomes", "microparticles"),
	RNA_COMPLEX("exosome complex", "RNA exosome", "nuclear exosome", "cytoplasmic exosome", "EXOSC3", "EXOSC10",
			"EXOSC2", "EXOSC1", "EXOSC4", "EXOSC5", "EXOSC8", "EXOSC9", "Rrp6", "Rrp44", "Dis3", "exosome subunit",
			"exosome cofactor", "RNA degrading exosome", "RNA processing exosome", "TRAMP complex", "Mtr4",
			"exoribonuclease complex", "RNA exosome complex", "exosome component"),
	THERAPY("treatment with", "treated with", "treated in culture with", "therapeutic effect", "therapeutic effects",
			"therapeutic potential", "therapeutic efficacy", "therapeutic agent", "therapeutic agents", "alleviate",
			"alleviates", "alleviated", "ameliorate", "ameliorates", "ameliorated", "attenuate", "attenuates",
			"attenuated", "administration of", "administered", "administration", "injection", "injections", "injected",
			"received exosomes", "received topical", "received intravenous", "received vesicles", "infusion",
			"infusions", "infused", "inhaled", "topical", "intravenous", "intranasal", "intra articular", "intradermal",
			"intracoronary", "intrathecal", "microneedling", "transplantation", "cell free therapy", "cell free",
			"exosome product", "exosome products", "vesicle product", "vesicle products", "exosome therapy",
			"exosome therapies", "exosome treatment", "exosome based therapy", "exosome based therapeutics",
			"vesicle therapy", "regeneration", "regenerative", "promote wound healing", "neuroprotective",
			"cardioprotective", "rescue", "rescues", "rescued", "mesenchymal", "MSC", "MSCs",
			"stem cell derived exosomes", "stem cell derived extracellular vesicles", "stem cell exosomes", "vaccine",
			"protect", "protects", "protected", "protective effect", "protective effects"),
	THERAPY_HINT("therapy", "therapies", "therapeutic", "therapeutics", "treatment", "treated", "received",
			"protective", "repair", "repairs", "improved", "improves", "restored", "accelerated", "immunotherapy",
			"prevented", "prevents", "anti inflammatory", "exosomes for", "vesicles for", "placebo", "efficacy",
			"tolerated", "adverse event", "adverse events", "stem cell", "stem cells", "amniotic",
			"reduced inflammation"),
	DELIVERY("drug delivery", "delivery of", "loaded with", "loaded", "engineered", "nanocarrier", "nanocarriers",
			"delivery vehicle", "delivery vehicles", "delivery system", "delivery systems", "encapsulated",
			"encapsulation", "targeted delivery", "gene delivery", "cargo loading", "surface modified",
			"functionalized", "bioengineered", "vehicle for", "vehicles for", "electroporation", "targeting peptide",
			"drug loading", "targeting delivery", "surface engineered", "modified exosomes",
			"modified extracellular vesicles", "exosomes carrying", "nanomedicine", "nanocarrier based",
			"exosome mediated delivery", "biomimetic", "fusion protein displayed", "drug carriers", "drug carrier"),
	DELIVERY_HINT("carrier", "carriers", "delivering", "deliver", "loading", "hybrid", "delivery", "vehicle"),
	BIOMARKER("biomarker", "biomarkers", "diagnosis", "diagnostic", "prognostic", "prognosis", "liquid biopsy",
			"plasma exosomes", "serum exosomes", "serum exosomal", "plasma exosomal", "urinary exosomes",
			"plasma extracellular vesicles", "serum extracellular vesicles", "urinary extracellular vesicles",
			"circulating exosomes", "circulating exosomal", "circulating extracellular vesicles", "circulating vesicle",
			"area under the curve", "AUC", "early detection", "sensitivity and specificity", "predicted faster",
			"in plasma", "in serum", "in urine", "hazard ratio"),
	BIOMARKER_HINT("marker", "markers", "detection of", "predict", "predicts", "predicted", "predictive", "noninvasive",
			"non invasive", "urinary", "saliva", "plasma", "serum", "circulating", "differentially expressed",
			"healthy controls", "than in controls", "screening", "monitoring", "were associated with",
			"was associated with"),
	METHOD("isolation of", "isolation method", "isolation methods", "isolating", "purification", "standardization",
			"size exclusion chromatography", "single vesicle", "microfluidic", "scalable production",
			"scalable isolation", "manufacturing", "manufacture", "large scale production", "bioreactor", "MISEV",
			"minimal information", "detection method", "biosensor", "reference material", "reproducibility",
			"lyophilization", "fractionation", "mass spectrometry", "labelling", "analytical tool", "analytical",
			"filtration", "protocol for isolation", "isolation protocol", "characterization of exosomes",
			"characterization of extracellular vesicles", "storage of exosomes", "storage conditions"),
	METHOD_HINT("isolation", "isolated by", "characterization", "ultracentrifugation", "nanoparticle tracking analysis",
			"protocol", "quantification", "flow cytometry", "enrichment", "purity", "yield", "purified", "capture",
			"techniques", "method", "methods", "isolate"),
	MECHANISM("intercellular communication", "cell to cell communication", "cell communication", "crosstalk",
			"cross talk", "tumor microenvironment", "pathogenesis", "promote metastasis", "promotes metastasis",
			"metastatic niche", "premetastatic niche", "transfer of", "horizontal transfer", "tumor derived",
			"cancer derived", "cancer cell derived", "tumor cell derived", "tumor exosomes", "cancer exosomes",
			"secreted by", "released by", "release exosomes", "release of exosomes", "released exosomes",
			"releases exosomes", "exosome release", "exosome secretion", "secreted exosomes",
			"release of extracellular vesicles", "biogenesis", "drug resistance", "chemoresistance", "infected cells",
			"immune evasion", "sorting", "propagation", "therapeutic target", "therapeutic targets",
			"target for tumor therapy", "potential target", "potential targets", "novel therapeutic targets"),
	MECHANISM_HINT("metastasis", "metastatic", "progression", "signaling", "release of", "secretion", "uptake",
			"taken up", "mediate", "mediates", "mediated by", "angiogenesis", "macrophage polarization", "pathway",
			"mechanism", "mechanisms", "spread", "invasion", "transmission", "induces", "regulates", "regulate",
			"biological", "epithelial mesenchymal", "epithelial mesenchymal transition",
			"epithelial to mesenchymal transition", "cancer stem cell", "cancer stem cells", "tumor stem cells",
			"leukemia stem cells", "communication", "carry", "predicted targets", "target prediction");

	private final String phrases;

	RoleCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
