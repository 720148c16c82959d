package org.exowatch.tag;

import java.util.List;

/** Words by which a text shows how its study was done. */
enum DesignCue implements Cue {

	SYSTEMATIC("systematic review", "systematic literature review", "meta analysis", "meta analyses", "metaanalysis",
			"systematically reviewed", "systematically searched", "systematic search", "systematic literature search",
			"network meta analysis", "umbrella review", "scoping review", "systematic overview", "meta analytic",
			"pooled analysis of trials"),
	SEARCHED("were searched", "was searched", "we searched", "PRISMA", "searches of MEDLINE", "search of MEDLINE",
			"search of PubMed", "database search", "electronic databases", "literature search", "cochrane library",
			"studies were included", "trials were included", "articles were included", "eligible studies",
			"eligible trials", "included studies", "included trials", "data sources", "study selection",
			"data extraction", "inclusion criteria were studies", "search strategy", "search was conducted",
			"searched in pubmed", "publications were identified", "relevant articles", "selection criteria",
			"cochrane database", "random effects model"),
	PROTOCOL_TITLE("study protocol", "trial protocol", "protocol for", "protocol of", "rationale and design",
			"design and rationale", "design and methods", "protocol", "rationale design", "study design and",
			"rationale and study design", "design rationale"),
	PROTOCOL_TEXT("will be randomized", "will be randomly", "will be recruited", "will be enrolled", "will be included",
			"will be assessed", "will be conducted", "will be evaluated", "will be measured", "will be collected",
			"will receive", "this protocol", "will be performed", "trial will", "study will", "we will",
			"will be invited", "will be analyzed", "will be used", "will be allocated", "primary outcome will be",
			"will be compared", "is designed to", "will be assigned", "participants will", "patients will"),
	RANDOMIZED("randomized controlled trial", "randomized trial", "randomized clinical trial", "randomly assigned",
			"were randomized", "was randomized", "randomized to", "randomly allocated", "randomization", "double blind",
			"placebo controlled", "randomized controlled study", "randomized study", "were randomly divided",
			"cluster randomized", "randomly divided", "randomized", "randomized double blind", "single blind",
			"randomly selected to receive", "randomly received", "random allocation", "cross over trial",
			"crossover trial", "randomized crossover", "controlled trial"),
	TRIAL("clinical trial", "phase 1", "phase 2", "phase 3", "phase I", "open label", "pilot study", "single arm",
			"prospective trial", "nonrandomized", "non randomized", "feasibility study", "dose escalation",
			"patients received", "patients were treated", "were treated with", "participants received",
			"subjects received", "volunteers received", "pilot trial", "first in human", "intervention group",
			"healthy volunteers", "uncontrolled trial", "compassionate use", "underwent treatment", "pharmacokinetics"),
	OBSERVATIONAL("cohort", "retrospective", "retrospectively", "cross sectional", "questionnaire", "survey",
			"prevalence", "incidence", "medical records", "registry", "patients were enrolled", "diagnostic accuracy",
			"logistic regression", "odds ratio", "hazard ratio", "relative risk", "multivariate analysis", "follow up",
			"consecutive patients", "prospective study", "observational study", "longitudinal", "epidemiology",
			"area under the curve", "healthy controls", "patient samples", "plasma samples", "serum samples",
			"interviews", "interviewed", "respondents", "national health", "population based", "kaplan meier",
			"overall survival", "biopsies from patients", "reviewed the records", "case series"),
	CASE_CONTROL("case control", "case control study", "matched controls", "nested case control"),
	CASE("case report", "case reports", "a case of", "report of a case", "we report a case", "we report the case",
			"case study", "year old man", "year old woman", "year old boy", "year old girl", "year old male",
			"year old female", "year old patient", "year old white", "year old child", "month old",
			"we describe a case", "we present a case", "this case", "our patient", "we describe a patient",
			"report of two cases", "two cases", "three cases", "report a patient", "presents a case", "the patient was",
			"year old", "old woman", "old man", "cases of", "a rare case", "two patients", "unusual case"),
	ANIMAL("mice", "mouse", "rats", "rat", "murine", "rabbits", "rabbit", "pigs", "swine", "dogs", "cats", "monkeys",
			"macaques", "macaque", "zebrafish", "rodents", "rodent", "hamsters", "guinea pigs", "sheep", "horses",
			"cows", "chickens", "animal model", "animal models", "mouse model", "rat model", "sprague dawley", "wistar",
			"C57BL", "balb", "in vivo", "intraperitoneal", "intraperitoneally", "drosophila", "xenograft", "gerbils",
			"goats", "cattle", "calves", "piglets", "transgenic mice", "knockout mice", "primates", "baboons",
			"marmosets", "animals were", "animals", "ferrets", "chicks", "larvae", "broilers", "canine", "bovine",
			"c elegans"),
	CELLS("in vitro", "cell line", "cell lines", "cultured", "cell culture", "cells were", "transfected",
			"transfection", "western blot", "flow cytometry", "ex vivo", "primary cells", "fibroblasts", "HeLa",
			"HEK293", "co culture", "cocultured", "isolated from human", "knockdown", "overexpression", "siRNA",
			"electron microscopy", "immunofluorescence", "RT PCR", "mechanistically", "cell viability", "assay",
			"cytotoxicity", "proliferation", "apoptosis", "endothelial cells", "epithelial cells", "cancer cells",
			"stem cells", "supernatant", "incubated", "expression of", "recombinant"),
	COMPUTED("in silico", "molecular docking", "molecular dynamics", "bioinformatic analysis",
			"bioinformatics analysis", "bioinformatics", "mathematical model", "computational model", "simulations",
			"machine learning", "TCGA", "gene expression omnibus", "database analysis", "computer simulation",
			"deep learning", "algorithm", "mendelian randomization"),
	REVIEW_TITLE("review", "overview", "a review", "update", "perspectives", "recent advances", "advances in",
			"state of the art", "current status", "current concepts", "emerging", "challenges", "future directions",
			"what we know", "insights", "current knowledge", "literature review", "an overview", "role of",
			"implications", "opportunities", "progress in", "trends", "prospects", "management of", "approaches", "new",
			"from bench to bedside", "therapeutic potential", "strategies", "roles of", "perspective", "treatment of"),
	REVIEW_TEXT("this review", "in this review", "we review", "review article", "this article reviews", "are reviewed",
			"is reviewed", "we discuss", "are discussed", "is discussed", "this paper reviews", "we summarize",
			"this article discusses", "this chapter", "recent advances", "the present review", "we provide an overview",
			"will be discussed", "this article summarizes", "this article describes", "we highlight", "this overview",
			"current review", "the literature", "review of the literature", "here we review", "we outline",
			"this article addresses", "this paper discusses", "recent studies", "have been proposed", "mini review",
			"have been reported", "recent evidence", "this manuscript reviews", "the author reviews", "reviews the",
			"the authors review", "review the", "article reviews", "discusses", "summarizes", "summarises"),
	GUIDELINE("guideline", "guidelines", "consensus statement", "position statement", "position paper",
			"expert consensus", "practice guideline", "recommendations of", "clinical practice guidelines",
			"recommendations for", "consensus"),
	OPINION("editorial", "commentary", "viewpoint", "letter to the editor", "comment on", "reply to", "response to",
			"opinion", "authors reply", "in reply", "correspondence", "news"),
	PEOPLE("patients", "patient", "participants", "women", "men", "children", "volunteers", "subjects", "adults",
			"infants", "adolescents", "individuals", "students", "people", "donors", "nurses", "outpatients", "persons",
			"inpatients", "neonates", "newborns", "mothers", "physicians", "males", "females", "cases", "respondents"),
	FOUND("we found", "results showed", "our results", "our data", "we show", "we demonstrate", "significantly", "p",
			"were measured", "was measured", "were compared", "we observed", "these results", "these data",
			"were analyzed", "was assessed", "were assessed", "were examined", "we examined", "we investigated",
			"we report", "mean", "respectively", "were performed", "were collected", "we analyzed", "we used",
			"here we", "was performed", "were obtained", "were determined", "was determined", "we tested",
			"were studied", "we compared", "findings suggest");

	private final String phrases;

	DesignCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
