package org.exowatch.tag;

import java.util.List;

/** Words by which papers tell what a treatment did harm with, and to whom. */
enum HarmCue implements Cue {

	/** Comes suddenly: who has it after a treatment did not have it before. */
	ACUTE("infection", "sepsis", "septic shock", "septicemia", "bacteremia", "fungemia", "embolism", "emboli",
			"thromboembolism", "thrombosis", "anaphylaxis", "anaphylactic", "anaphylactoid", "hypersensitivity",
			"allergic reaction", "infusion reaction", "angioedema", "urticaria", "abscess", "cellulitis",
			"endophthalmitis", "meningitis", "encephalitis", "septic arthritis", "osteomyelitis", "endocarditis",
			"pneumonia", "pneumonitis", "uveitis", "keratitis", "vasculitis", "myocarditis", "pericarditis",
			"granuloma", "granulomas", "granulomatous", "gangrene", "necrosis", "blindness", "vision loss",
			"visual loss", "retinal detachment", "artery occlusion", "vascular occlusion", "stroke", "infarction",
			"cardiac arrest", "arrhythmia", "atrial fibrillation", "ventricular tachycardia",
			"ventricular fibrillation", "respiratory failure", "respiratory distress", "kidney injury", "renal failure",
			"liver failure", "liver injury", "shock", "hypotension", "bronchospasm", "hypoxemia", "fever", "rigors",
			"chills", "seizure", "syncope", "hemorrhage", "bleeding", "hematoma", "paralysis", "death", "fatality",
			"died", "troponin elevation", "elevated troponin", "elevation of troponin", "troponin elevations",
			"troponin rise", "rise in troponin", "raised troponin", "transaminase elevation",
			"cytokine release syndrome", "hemolysis", "thrombocytopenia", "neutropenia", "outbreak", "tumor formation"),
	/** Of those, what nothing else explains in an animal that was given vesicles. */
	GRAVE("embolism", "thromboembolism", "anaphylaxis", "anaphylactic", "anaphylactoid", "death", "died", "thrombosis"),
	/** Directly before a condition: it was not there before. */
	ONSET("new onset", "de novo", "onset of", "flare of", "worsening of", "exacerbation of", "development of",
			"occurrence of", "developed", "developing", "experienced", "suffered", "suffered from", "acquired",
			"contracted", "fatal", "outbreak of", "complicated by", "episode of", "episodes of"),
	SOON("after", "following", "follows", "followed", "within", "hours of", "days of", "upon", "post"),
	BECAUSE("due to", "caused by", "complicating", "resulting from", "resulted from", "attributed to",
			"attributable to", "secondary to", "triggered by", "precipitated by", "provoked by", "induced by",
			"traced to"),
	/** Says no more than "after". */
	WITH_IT("from", "associated with", "linked to", "related to"),
	/** What stands before it did it. */
	CAUSED("caused", "cause", "causes", "causing", "led to", "leading to", "resulted in", "resulting in",
			"complicated by", "triggered", "provoked", "precipitated", "may cause", "can cause"),
	/** Directly before a condition, as in "infusion-related sepsis". */
	JOINED("associated", "related", "induced", "triggered", "caused", "linked"),
	DIED_OF("died of", "died from", "died due to", "died because of", "death from", "death due to", "death by",
			"death caused by", "deaths from", "deaths due to", "succumbed to"),
	GIVEN("infusion", "injection", "administration", "treatment", "therapy", "application", "instillation",
			"inhalation", "nebulization", "transfusion", "transplantation", "implantation", "dose", "doses", "dosing",
			"receiving", "received", "receipt", "being given", "were given", "was given", "injected", "infused",
			"administered", "being treated", "were treated", "was treated", "product", "products", "preparation",
			"microneedling", "use of", "exposure"),
	VESICLE("exosome", "exosomes", "exosomal", "exos", "extracellular vesicle", "extracellular vesicles",
			"microvesicle", "microvesicles", "EV", "EVs", "sEV", "sEVs", "nanovesicle", "nanovesicles", "vesicle",
			"vesicles", "secretome", "microparticles"),
	/** Parts what harmed from what it was given for. */
	BARRIER("treated", "for", "in", "by", "using", "against", "but", "and", "with", "versus", "rescued", "then", "that",
			"which", "who", "may", "can", "could"),
	WITH("with"), AND("and"), FOR("for", "against", "in"),
	/** What follows had been there. */
	TREATED_FOR("for", "against", "in", "patients with", "participants with", "adults with", "people with",
			"children with", "history of", "with a history of", "model of", "because of"),
	/** In what is studied, a condition is the model. */
	MODEL("mice", "mouse", "rat", "rats", "model", "models", "murine", "pig", "piglets", "swine", "rabbits", "dogs",
			"animals", "monkeys"),
	/** It got better, or that was looked at. */
	BENEFIT("improve", "improves", "improved", "improving", "improvement", "reduce", "reduces", "reduced", "reducing",
			"reduction", "attenuate", "attenuates", "attenuated", "attenuation", "alleviate", "alleviates",
			"alleviated", "alleviation", "ameliorate", "ameliorates", "ameliorated", "amelioration", "decrease",
			"decreases", "decreased", "lower", "lowered", "fell", "fewer", "less", "better", "mitigate", "mitigates",
			"mitigated", "prevent", "prevents", "prevented", "prevention", "protect", "protects", "protected",
			"protection", "suppress", "suppresses", "suppressed", "inhibit", "inhibits", "inhibited", "rescue",
			"rescues", "rescued", "regress", "regressed", "regression", "remission", "heal", "healed", "healing",
			"outcome", "outcomes", "efficacy", "effect", "effects", "effective", "survival", "mortality", "cleared",
			"clearance", "resistance", "resolution of", "rate", "rates", "benefit", "control of", "relief", "relieves",
			"relieved", "repair", "repaired", "restored", "accelerated", "delayed", "smaller", "milder", "shorter",
			"faster", "sooner", "resolved", "absent"),
	/** Before a condition: it was there, and something of it was looked at. */
	LOOKED_AT("recovery", "recovered", "function", "changes", "change", "level", "levels", "expression", "biomarker",
			"symptoms", "severity", "score", "scores", "regeneration", "regrowth", "management", "treatment of",
			"treating", "treated", "therapy of", "therapy for", "patients recovering", "pain", "inflammation",
			"cytokines", "imaging"),
	COMPLICATION("complication", "complications", "adverse event", "adverse events", "adverse effect",
			"adverse effects", "adverse reaction", "adverse reactions", "side effect", "side effects",
			"serious adverse event", "serious adverse events", "harms", "harm", "toxicities"),
	INCLUDES("including", "included", "include", "includes", "such as", "namely", "like", "was", "were", "consisted of",
			"comprised", "one of", "is", "are"),
	OF("of"),

	/** People who were treated; one of them may speak for herself. */
	SOMEBODY("patient", "patients", "participant", "participants", "subject", "subjects", "recipient", "recipients",
			"volunteer", "volunteers", "woman", "women", "man", "men", "child", "children", "infant", "infants",
			"adult", "adults", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both",
			"he", "she", "all", "another", "people", "person", "brother", "sister", "girl", "boy", "client", "clients"),
	SUFFERED("developed", "experienced", "suffered", "suffered from", "acquired", "contracted"),
	/** May have been there before, unless it came after something or went away. */
	HAD("had"), PASSING("transient", "mild", "grade", "brief", "self limited", "first", "severe", "serious"),
	NO("no", "none", "nobody"), DIED("died", "succumbed"), DEATH("death", "fatality", "fatal case", "fatal outcome"),
	COUNT("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "another", "a", "single"),
	/** A death that is counted to compare, or that is no news. */
	COMPARED("mortality", "survival", "versus", "vs", "compared", "hazard", "placebo", "control", "controls", "lower",
			"reduced", "fewer", "than", "odds", "confidence interval", "cell", "cells", "neuronal", "apoptotic",
			"programmed", "risk", "prevented", "delayed", "ligand", "receptor", "cause of death", "worldwide", "yearly",
			"who died", "time to death", "composite", "endpoint", "sudden cardiac death prevention"),
	READMITTED("readmitted", "rehospitalized", "readmission", "rehospitalization", "was hospitalized",
			"were hospitalized", "required hospitalization", "needed hospitalization", "hospitalization was required",
			"needed intensive care", "required intensive care", "admitted to intensive care", "needed surgery for"),
	/** It was there when the treatment began. */
	BEFORE("at baseline", "baseline", "history of", "at admission", "on admission", "at enrollment", "previously",
			"previous", "before treatment", "before infusion", "before injection", "before enrollment", "prior",
			"before entry", "preexisting", "pre existing", "comorbid", "comorbidities", "induction", "ruled out",
			"hospitalized with", "hospitalized for"),
	CONTAMINATED("unopened vial", "unopened vials", "unopened lot", "unopened product", "contaminated product",
			"contaminated products", "contaminated vial", "contaminated vials", "contaminated lot", "contaminated lots",
			"contaminated batch", "contaminated exosome product", "contaminated exosome products",
			"contaminated exosomes", "contaminated infusion", "product was contaminated", "products were contaminated",
			"vials were contaminated", "vial was contaminated", "lot was contaminated", "lots were contaminated",
			"contamination of the product", "contamination of the vials", "contamination of the vial",
			"contamination of vials", "product contamination");

	private final String phrases;

	HarmCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
