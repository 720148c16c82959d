package org.exowatch.tag;

import java.util.List;

/**
 * Words by which papers state facts of their study and their vesicles. What names a value
 * has its normal form; the longest phrase at a place counts.
 */
enum FactCue implements Cue {

	PERSON(Group.PERSON, "human",
			"patients|participants|volunteers|persons|people|individuals|men|women|males|females|adults|"
					+ "children|infants|neonates|newborns|adolescents|donors|recipients|mothers|pregnant women|"
					+ "probands|survivors|respondents|students|nurses|athletes|outpatients|inpatients|human subjects|"
					+ "healthy subjects|study subjects"),
	SUBJECT(Group.PERSON, "", "subjects|cases"),
	CONTROL(Group.PERSON, "", "controls|healthy controls|healthy volunteers|matched controls|normal controls"),
	MOUSE(Group.SPECIES, "mouse",
			"mouse|mice|murine|C57BL 6|C57BL 6J mice|BALB c|C57BL 6 mice|BALB c mice|BALB c nude mice|nude mice|"
					+ "db db mice|knockout mice"),
	RAT(Group.SPECIES, "rat", "rat|rats|Sprague Dawley|Wistar|Sprague Dawley rats|SD rats|Wistar rats|Lewis rats"),
	RABBIT(Group.SPECIES, "rabbit", "rabbit|rabbits|New Zealand white rabbits"),
	PIG(Group.SPECIES, "pig", "pig|pigs|piglet|piglets|minipig|minipigs|swine|porcine"),
	DOG(Group.SPECIES, "dog", "dog|dogs|beagle|beagles|canine"), CAT(Group.SPECIES, "cat", "cats|feline"),
	SHEEP(Group.SPECIES, "sheep", "sheep|ovine|lambs"), GOAT(Group.SPECIES, "goat", "goats|caprine"),
	HORSE(Group.SPECIES, "horse", "horse|horses|equine"), CATTLE(Group.SPECIES, "cattle", "cows|cattle|bovine|calves"),
	HAMSTER(Group.SPECIES, "hamster", "hamster|hamsters"), GERBIL(Group.SPECIES, "gerbil", "gerbil|gerbils"),
	GUINEA_PIG(Group.SPECIES, "guinea pig", "guinea pig|guinea pigs"), FERRET(Group.SPECIES, "ferret", "ferrets"),
	CHICKEN(Group.SPECIES, "chicken", "chicken|chickens|chick embryo|chick embryos"),
	ZEBRAFISH(Group.SPECIES, "zebrafish", "zebrafish"), FLY(Group.SPECIES, "fruit fly", "Drosophila|fruit flies"),
	WORM(Group.SPECIES, "C. elegans", "C elegans|Caenorhabditis elegans"),
	MONKEY(Group.SPECIES, "monkey",
			"monkey|monkeys|macaque|macaques|nonhuman primate|non human primate|nonhuman primates|non human primates|baboons"),
	ANIMALS(Group.SPECIES, "", "animal|animals"),
	NO_SPECIES(Group.NONE, "",
			"fetal bovine serum|bovine serum|bovine serum albumin|foetal bovine serum|horse radish|rabbit anti|mouse anti|"
					+ "goat anti|rabbit polyclonal|mouse monoclonal|rabbit monoclonal|sheep red blood cells|"
					+ "guinea pig complement|Chinese hamster ovary|hamster ovary|mouse antibody|rabbit antibody|anti mouse|"
					+ "anti rabbit|anti rat|bovine pericardium|canine retraction|canine teeth|sample cases|in all cases|"
					+ "in most cases|in many cases|positive controls|negative controls"),

	UNIT(Group.UNIT, "",
			"day|days|week|weeks|wk|month|months|year|years|yr|hour|hours|min|minute|minutes|mg|kg|ml|ug|nm|mm|cm|h|hz|"
					+ "times|fold|dose|doses|percent|points|of|in|to|and|or|with|from|were|was|than|per|for|by|at|on|as|is|are|"
					+ "had|have|the|which|who|who were|out|versus|vs|between|among|we|after|during|until|but|"
					+ "studies|trials|articles|groups|hospitals|centers|sites"),
	AGED(Group.NONE, "", "year old|years old|week old|weeks old|month old|months old|day old"),
	NUMBERED(Group.NUMBERED, "",
			"type|types|grade|stage|phase|group|groups|day|days|week|month|level|class|table|figure|fig|version|score|"
					+ "covid|chapter|step|site|sites|model|aim|question|number|no|part|visit|cohort|arm|line|p|experiment|"
					+ "study|case|patient|subtype|cov|mir|il|cd|year|years"),
	TOTAL(Group.TOTAL, "", "a total of|total of|in total|altogether|sample of|overall|cohort of|series of"),
	ENROLLED(Group.ENROLLED, "",
			"enrolled|included|recruited|randomized|randomly assigned|randomly divided|assigned|allocated|participated|"
					+ "underwent|analyzed|analysed|studied|received|were divided|completed|evaluated|consented|registered|"
					+ "treated|were used|collected from|obtained from|we included|comprised|involving|"
					+ "divided|diagnosed with|data from|records of|"
					+ "cohort|retrospective|prospective|trial|our study"),
	STATISTICS(Group.STATISTICS, "",
			"worldwide|globally|annually|per year|each year|million|billion|prevalence|incidence of|estimated|affects|"
					+ "affecting|affect|epidemic|deaths|every year|global burden|lifetime risk|previous studies|"
					+ "in the united states|reported cases"),
	PER_GROUP(Group.PER_GROUP, "", "per group|each group|in each|per arm|group|each|per treatment|control group"),
	REPLICATES(Group.REPLICATES, "",
			"independent experiments|experiments|replicates|biological replicates|technical replicates|repeats|"
					+ "independent|biological|technical|per condition|wells|samples|specimens|images|fields|cells|sections"),

	PHASE(Group.PHASE, "", "phase|phases"),
	TRIAL(Group.TRIAL, "",
			"trial|trials|clinical|randomized|double blind|open label|single arm|dose escalation|multicenter|placebo|"
					+ "study|studies|safety study|pilot|registered|non randomized|nonrandomized"),
	NO_TRIAL(Group.NO_TRIAL, "",
			"metabolism|metabolic|enzyme|enzymes|reaction|reactions|transition|separation|detoxification|diagram|"
					+ "arrest|conjugation|biotransformation|of the cell cycle|response|of this study|of the study"),
	REGISTRY(Group.REGISTRY, "",
			"trial registration|registration|registered|registry|clinicaltrials gov|trial register|trialregister|"
					+ "netherlands trial register|dutch trial register|identifier|eudract|euctr|prospero"),

	DERIVED(Group.DERIVED, "", "derived|secreted|released|originated|generated|origin|shed|secreting"),
	VESICLE(Group.VESICLE, "",
			"exosome|exosomes|exosomal|exo|exos|extracellular vesicle|extracellular vesicles|small extracellular vesicles|"
					+ "microvesicle|microvesicles|EV|EVs|sEV|sEVs|nanovesicle|nanovesicles|vesicle|vesicles|ectosomes|"
					+ "apoptotic bodies|apoptotic vesicles|oncosomes|microparticles|exosome like nanoparticles|"
					+ "exosome like nanovesicles|exosome like vesicles|small EVs|ApoEVs|ApoBDs|secretome|MVs|"
					+ "vesicle like nanoparticles|outer membrane vesicles|OMVs|migrasomes|ELNs|PELNs|PDENs"),
	FROM(Group.FROM, "",
			"derived from|isolated from|secreted by|released by|released from|secreted from|collected from|obtained from|"
					+ "from|purified from|extracted from|produced by|shed by|shed from|separated from|originating from|"
					+ "generated from|harvested from"),

	MSC(Group.SOURCE, "mesenchymal stem cells",
			"mesenchymal stem cell|mesenchymal stromal cell|mesenchymal stem stromal cell|mesenchymal stromal stem cell|"
					+ "mesenchymal stem and stromal cell|multipotent mesenchymal stromal cell|MSC|MSCs|hMSC|hMSCs|"
					+ "mesenchymal cells|mesenchymal progenitor cells|stromal stem cells|mesenchymal stromal stem cells"),
	STEM_CELL(Group.STEM, "stem cells", "stem cell|stem cells"),
	STROMAL_CELL(Group.STEM, "stromal cells", "stromal cell|stromal cells"),
	CANCER(Group.TISSUE, "tumour", "cancer|tumor"),
	ADIPOSE_MSC(Group.SOURCE, "adipose mesenchymal stem cells",
			"ADSC|ADSCs|hADSC|hADSCs|ADMSC|ADMSCs|hADMSC|AdMSC|AdMSCs|AMSC|ASC|ASCs|hASC|hASCs|"
					+ "AD MSC|AD MSCs|ATMSC|ATMSCs"),
	MARROW_MSC(Group.SOURCE, "bone marrow mesenchymal stem cells",
			"BMSC|BMSCs|hBMSC|hBMSCs|BMMSC|BMMSCs|hBMMSC|BM MSC|BM MSCs|rBMSC|rBMSCs|mBMSC|mBMSCs|hBM MSC|hBM MSCs"),
	CORD_MSC(Group.SOURCE, "umbilical cord mesenchymal stem cells",
			"UCMSC|UCMSCs|hUCMSC|hUCMSCs|UC MSC|UC MSCs|hUC MSC|hUC MSCs|HucMSC|HucMSCs|UCB MSC|UCB MSCs|hUCB MSC|"
					+ "hUCB MSCs|UMSC|UMSCs|hUMSC|hUMSCs"),
	JELLY_MSC(Group.SOURCE, "Wharton's jelly mesenchymal stem cells", "WJMSC|WJMSCs|WJ MSC|WJ MSCs|hWJ MSC|hWJ MSCs"),
	AMNION_MSC(Group.SOURCE, "amniotic mesenchymal stem cells", "hAMSC|hAMSCs|AFSC|AFSCs|AF MSC|AF MSCs|hAFSC|hAFSCs"),
	PLACENTA_MSC(Group.SOURCE, "placental mesenchymal stem cells", "PMSC|PMSCs|hPMSC|hPMSCs|hP MSC|hP MSCs"),
	PULP(Group.SOURCE, "dental pulp stem cells", "DPSC|DPSCs|hDPSC|hDPSCs|dental pulp stem cell|dental pulp cells"),
	SHED(Group.SOURCE, "deciduous tooth stem cells", "SHED|SHEDs|exfoliated deciduous teeth"),
	MENSTRUAL(Group.SOURCE, "menstrual blood stem cells", "MenSC|MenSCs|MB MSCs|menstrual blood derived stem cell"),
	MARROW(Group.TISSUE, "bone marrow", "bone marrow"),
	ADIPOSE(Group.TISSUE, "adipose", "adipose|adipose tissue|fat|subcutaneous fat"),
	CORD_BLOOD(Group.TISSUE, "cord blood", "cord blood|umbilical cord blood"),
	CORD(Group.TISSUE, "umbilical cord", "umbilical cord|umbilical|cord tissue"),
	JELLY(Group.TISSUE, "Wharton's jelly", "Wharton jelly|Whartons jelly"),
	PLACENTA(Group.TISSUE, "placental", "placenta|placental|chorionic|chorion|decidual"),
	AMNION(Group.TISSUE, "amniotic", "amnion|amniotic|amniotic fluid|amniotic membrane"),
	PULP_TISSUE(Group.TISSUE, "dental pulp", "dental pulp"),
	MENSTRUAL_TISSUE(Group.TISSUE, "menstrual blood", "menstrual blood|menstrual|endometrial"),
	SYNOVIUM(Group.TISSUE, "synovial", "synovial|synovium"), GINGIVA(Group.TISSUE, "gingival", "gingival|gingiva"),
	URINE_TISSUE(Group.TISSUE, "urine", "urine derived"), NEURAL(Group.TISSUE, "neural", "neural|neuronal"),
	HAIR(Group.TISSUE, "hair follicle", "hair follicle"),
	LIGAMENT(Group.TISSUE, "periodontal ligament", "periodontal ligament"), TENDON(Group.TISSUE, "tendon", "tendon"),
	EMBRYONIC(Group.TISSUE, "embryonic", "embryonic"), CARDIAC(Group.TISSUE, "cardiac", "cardiac"),
	EPIDERMAL(Group.TISSUE, "epidermal", "epidermal"), LIMBAL(Group.TISSUE, "limbal", "limbal"),

	PLATELETS(Group.SOURCE, "platelets", "platelet|platelets|platelet rich plasma|PRP"),
	MILK(Group.SOURCE, "milk", "milk|breast milk|bovine milk|human milk|colostrum"),
	PLANT(Group.SOURCE, "plants", "plant|plants|plant derived"), GINGER(Group.SOURCE, "ginger", "ginger"),
	GRAPEFRUIT(Group.SOURCE, "grapefruit", "grapefruit"), GRAPE(Group.SOURCE, "grape", "grape|grapes"),
	LEMON(Group.SOURCE, "lemon", "lemon|citrus lemon|citrus limon"),
	GINSENG(Group.SOURCE, "ginseng", "ginseng|panax ginseng"), GARLIC(Group.SOURCE, "garlic", "garlic"),
	TURMERIC(Group.SOURCE, "turmeric", "turmeric|curcuma"), ALOE(Group.SOURCE, "aloe", "aloe|aloe vera"),
	BROCCOLI(Group.SOURCE, "broccoli", "broccoli"), TEA(Group.SOURCE, "tea", "tea leaves|tea flowers|green tea"),
	HONEY(Group.SOURCE, "honey", "honey"),
	MACROPHAGE(Group.SOURCE, "macrophages",
			"macrophage|macrophages|M1 macrophage|M2 macrophage|RAW264 7|BMDM|BMDMs|TAMs"),
	MONOCYTE(Group.SOURCE, "monocytes", "monocyte|monocytes|THP 1"),
	MICROGLIA(Group.SOURCE, "microglia", "microglia|microglial"),
	DENDRITIC(Group.SOURCE, "dendritic cells", "dendritic cell|dendritic cells|DC derived"),
	T_CELL(Group.SOURCE, "T cells",
			"T cell|T cells|CD8 T cells|CAR T cell|CAR T cells|regulatory T cell|Tregs|T lymphocytes"),
	B_CELL(Group.SOURCE, "B cells", "B cell|B cells"),
	NK_CELL(Group.SOURCE, "NK cells", "NK cell|NK cells|natural killer cells"),
	NEUTROPHIL(Group.SOURCE, "neutrophils", "neutrophil|neutrophils"),
	TUMOUR(Group.SOURCE, "tumour cells",
			"tumor|tumors|tumor cell|tumor cells|cancer cell|cancer cells|tumour derived|cancer|carcinoma cells|"
					+ "glioma cells|melanoma cells|glioblastoma cells|leukemia cells|myeloma cells|MDA MB 231|HepG2|A549|4T1|B16F10"),
	FIBROBLAST(Group.SOURCE, "fibroblasts", "fibroblast|fibroblasts|CAF|CAFs|cancer associated fibroblasts"),
	KERATINOCYTE(Group.SOURCE, "keratinocytes", "keratinocyte|keratinocytes"),
	ENDOTHELIAL(Group.SOURCE, "endothelial cells", "endothelial|endothelial cell|endothelial cells|HUVEC|HUVECs"),
	PROGENITOR(Group.SOURCE, "endothelial progenitor cells", "endothelial progenitor cells|EPC|EPCs"),
	EPITHELIAL(Group.SOURCE, "epithelial cells", "epithelial cell|epithelial cells"),
	CARDIOMYOCYTE(Group.SOURCE, "cardiomyocytes", "cardiomyocyte|cardiomyocytes"),
	CARDIOSPHERE(Group.SOURCE, "cardiosphere-derived cells",
			"cardiosphere derived cells|cardiosphere derived|CDC EVs|CDCs"),
	ASTROCYTE(Group.SOURCE, "astrocytes", "astrocyte|astrocytes|astrocytic"),
	NEURON(Group.SOURCE, "neurons", "neuron|neurons|neuron derived"),
	SCHWANN(Group.SOURCE, "Schwann cells", "schwann cell|schwann cells"),
	HEPATOCYTE(Group.SOURCE, "hepatocytes", "hepatocyte|hepatocytes"),
	ADIPOCYTE(Group.SOURCE, "adipocytes", "adipocyte|adipocytes"),
	CHONDROCYTE(Group.SOURCE, "chondrocytes", "chondrocyte|chondrocytes"),
	OSTEOBLAST(Group.SOURCE, "osteoblasts", "osteoblast|osteoblasts"),
	OSTEOCLAST(Group.SOURCE, "osteoclasts", "osteoclast|osteoclasts"),
	MYOBLAST(Group.SOURCE, "muscle cells", "myoblast|myotube|myotubes|skeletal muscle cells"),
	ERYTHROCYTE(Group.SOURCE, "red blood cells", "red blood cell|red blood cells|erythrocyte|erythrocytes|RBC|RBCs"),
	IPSC(Group.SOURCE, "induced pluripotent stem cells",
			"iPSC|iPSCs|hiPSC|hiPSCs|induced pluripotent stem cell|induced pluripotent stem cells"),
	IPSC_MSC(Group.SOURCE, "induced pluripotent stem cell-derived mesenchymal stem cells",
			"iPSC MSCs|iMSC|iMSCs|iPSC derived MSCs|iPSC derived mesenchymal stem cells"),
	NSC(Group.SOURCE, "neural stem cells", "NSC|NSCs|neural stem cell|neural progenitor cells|hNSC|hNSCs"),
	ESC(Group.SOURCE, "embryonic stem cells", "ESC|ESCs|hESC|hESCs|embryonic stem cell"),
	HEK(Group.SOURCE, "HEK293 cells", "HEK293|HEK293T|HEK 293|HEK 293T|293T|Expi293F"),
	BACTERIA(Group.SOURCE, "bacteria",
			"bacteria|bacterial|E coli|Escherichia coli|Lactobacillus|probiotic|Akkermansia muciniphila|outer membrane"),
	SERUM(Group.SOURCE, "serum", "serum"), PLASMA(Group.SOURCE, "plasma", "plasma"),
	URINE(Group.SOURCE, "urine", "urine|urinary"), SALIVA(Group.SOURCE, "saliva", "saliva|salivary"),
	SEMEN(Group.SOURCE, "semen", "semen|seminal plasma|seminal"),
	CSF(Group.SOURCE, "cerebrospinal fluid", "cerebrospinal fluid|CSF"),
	BLOOD(Group.SOURCE, "blood", "blood|peripheral blood"),
	SYNOVIAL_FLUID(Group.SOURCE, "synovial fluid", "synovial fluid"),
	AMNIOTIC_FLUID(Group.SOURCE, "amniotic fluid", "amniotic fluid"),
	BALF(Group.SOURCE, "bronchoalveolar lavage fluid", "bronchoalveolar lavage fluid|bronchoalveolar lavage|BALF"),

	CARRIES(Group.CARRIES, "",
			"loaded|loaded with|carrying|delivering|encapsulating|encapsulated|containing|packaged|overexpressing|"
					+ "enriched with|enriched in|deliver|delivers|delivered|delivery of|carry|carries|loading|loading of|"
					+ "encapsulation of|transferring|transfer of|transferred|transfer|shuttling|shuttled|transporting|engineered with|"
					+ "contained|modified with|electroporated with|incorporating|enclosed|armed with|cargo"),
	SIRNA(Group.CARGO, "siRNA", "siRNA|siRNAs|small interfering RNA|small interfering RNAs"),
	SHRNA(Group.CARGO, "shRNA", "shRNA|shRNAs"), MRNA(Group.CARGO, "mRNA", "mRNA|mRNAs|messenger RNA"),
	MIRNA(Group.CARGO, "miRNA", "miRNA|miRNAs|microRNA|microRNAs|miRs"),
	LNCRNA(Group.CARGO, "lncRNA", "lncRNA|lncRNAs|long noncoding RNA|long non coding RNA"),
	CIRCRNA(Group.CARGO, "circRNA", "circRNA|circRNAs|circular RNA|circular RNAs"),
	ASO(Group.CARGO, "antisense oligonucleotide", "antisense oligonucleotide|antisense oligonucleotides|ASO|ASOs"),
	CRISPR(Group.CARGO, "CRISPR/Cas9", "CRISPR Cas9|Cas9|Cas9 ribonucleoprotein|sgRNA"),
	DOXORUBICIN(Group.CARGO, "doxorubicin", "doxorubicin|DOX"), CURCUMIN(Group.CARGO, "curcumin", "curcumin"),
	PACLITAXEL(Group.CARGO, "paclitaxel", "paclitaxel|PTX"),
	TRAIL(Group.CARGO, "TRAIL", "TNF related apoptosis inducing ligand"), CATALASE(Group.CARGO, "catalase", "catalase"),
	GEMCITABINE(Group.CARGO, "gemcitabine", "gemcitabine"), CISPLATIN(Group.CARGO, "cisplatin", "cisplatin"),
	DEXAMETHASONE(Group.CARGO, "dexamethasone", "dexamethasone"),
	TEMOZOLOMIDE(Group.CARGO, "temozolomide", "temozolomide"), SORAFENIB(Group.CARGO, "sorafenib", "sorafenib"),
	DOCETAXEL(Group.CARGO, "docetaxel", "docetaxel"), RAPAMYCIN(Group.CARGO, "rapamycin", "rapamycin"),
	METHOTREXATE(Group.CARGO, "methotrexate", "methotrexate"), BERBERINE(Group.CARGO, "berberine", "berberine"),
	RESVERATROL(Group.CARGO, "resveratrol", "resveratrol"), QUERCETIN(Group.CARGO, "quercetin", "quercetin"),
	INSULIN(Group.CARGO, "insulin", "insulin"), DOPAMINE(Group.CARGO, "dopamine", "dopamine"),
	FLUOROURACIL(Group.CARGO, "fluorouracil", "5 fluorouracil|5 FU|fluorouracil"),
	IMATINIB(Group.CARGO, "imatinib", "imatinib"), TRIPTOLIDE(Group.CARGO, "triptolide", "triptolide"),
	MELATONIN(Group.CARGO, "melatonin", "melatonin"), ERASTIN(Group.CARGO, "erastin", "erastin"),
	OXALIPLATIN(Group.CARGO, "oxaliplatin", "oxaliplatin"), LENVATINIB(Group.CARGO, "lenvatinib", "lenvatinib"),
	VEGF(Group.CARGO, "VEGF", "VEGF|VEGFA"), BDNF(Group.CARGO, "BDNF", "BDNF"), BMP(Group.CARGO, "BMP-2", "BMP2|BMP 2"),
	TGF(Group.CARGO, "TGF-β", "TGFβ|TGF β|TGF β1|TGFβ1"), IL10(Group.CARGO, "IL-10", "IL 10|IL10"),

	INTRAVENOUS(Group.ROUTE, "intravenous",
			"intravenous|intravenously|i v|IV injection|IV infusion|IV administration|tail vein|tail vein injection"),
	INTRAARTICULAR(Group.ROUTE, "intra-articular", "intra articular|intraarticular|intra articularly|intraarticularly"),
	INTRANASAL(Group.ROUTE, "intranasal", "intranasal|intranasally|nose to brain"),
	TOPICAL(Group.ROUTE, "topical", "topical|topically"), EYE_DROPS(Group.ROUTE, "eye drops", "eye drops|eyedrops"),
	INHALATION(Group.ROUTE, "inhalation",
			"inhalation|inhaled|inhalable|nebulized|nebulization|aerosolized|aerosol inhalation"),
	INTRATHECAL(Group.ROUTE, "intrathecal", "intrathecal|intrathecally"),
	INTRAPERITONEAL(Group.ROUTE, "intraperitoneal", "intraperitoneal|intraperitoneally|i p"),
	SUBCUTANEOUS(Group.ROUTE, "subcutaneous",
			"subcutaneously|subcutaneous injection|subcutaneous administration|subcutaneous injections"),
	INTRAMUSCULAR(Group.ROUTE, "intramuscular", "intramuscular|intramuscularly"),
	INTRADERMAL(Group.ROUTE, "intradermal", "intradermal|intradermally"),
	INTRACEREBRAL(Group.ROUTE, "intracerebroventricular", "intracerebroventricular|intracerebroventricularly|i c v"),
	INTRAVITREAL(Group.ROUTE, "intravitreal", "intravitreal|intravitreally"),
	INTRAMYOCARDIAL(Group.ROUTE, "intramyocardial", "intramyocardial|intramyocardially"),
	INTRACORONARY(Group.ROUTE, "intracoronary", "intracoronary"),
	INTRATRACHEAL(Group.ROUTE, "intratracheal", "intratracheal|intratracheally"),
	ORAL(Group.ROUTE, "oral",
			"orally|by mouth|gavaged|oral administration|oral gavage|oral delivery|orally administered|by gavage|oral intake"),
	INTRATUMORAL(Group.ROUTE, "intratumoral", "intratumoral|intratumorally"),
	INTRADISCAL(Group.ROUTE, "intradiscal", "intradiscal|intradiscally"),
	SUBCONJUNCTIVAL(Group.ROUTE, "subconjunctival", "subconjunctival|subconjunctivally"),
	INTRALESIONAL(Group.ROUTE, "intralesional", "intralesional|perilesional"),
	INTRAUTERINE(Group.ROUTE, "intrauterine",
			"intrauterine infusion|intrauterine injection|intrauterine administration"),
	INTRAARTERIAL(Group.ROUTE, "intra-arterial", "intra arterial|intraarterial|intra arterially"),
	INTRACAVERNOUS(Group.ROUTE, "intracavernous", "intracavernous|intracavernosal"),
	INTRAOVARIAN(Group.ROUTE, "intraovarian", "intraovarian"), EPIDURAL(Group.ROUTE, "epidural", "epidural|epidurally"),
	RETRO_ORBITAL(Group.ROUTE, "retro-orbital", "retro orbital|retroorbital"),
	LOCAL(Group.ROUTE, "local injection",
			"local injection|local injections|locally injected|injected locally|local administration"),
	HYDROGEL(Group.ROUTE, "hydrogel", "hydrogel|hydrogels"),
	MICRONEEDLE(Group.ROUTE, "microneedles", "microneedle|microneedles|microneedling"),

	ADVERSE(Group.ADVERSE, "",
			"adverse event|adverse events|treatment related events|adverse effect|adverse effects|adverse reaction|adverse reactions|side effect|"
					+ "side effects|toxicity|toxicities|adverse outcomes|dose limiting toxicity|"
					+ "dose limiting toxicities|safety concerns|safety signals|serious adverse events|systemic toxicity|"
					+ "treatment related adverse events|infusion reactions|allergic reactions|SAE|SAEs|AEs|organ damage|"
					+ "immune rejection|adverse drug reactions|safety issues"),
	COMPLICATION(Group.COMPLICATION, "", "complication|complications"),
	COMPLICATION_OF(Group.COMPLICATION_OF, "",
			"complication of|complications of|complication after|complications after|complication following|"
					+ "complications following|complication from|complications from"),
	HARM(Group.HARM, "", "anaphylaxis|flare|chills|nosebleeds|abscess|wound infection|superficial infection|effusion|"
			+ "contact dermatitis|rejection reactions|rejection|seizure|seizures|fever|headache|nausea|vomiting|"
			+ "rash|itching|bruising|meningitis|thrombosis|embolism|hemorrhages|haemorrhages|opportunistic infections|"
			+ "injection site|cough|dizziness|urticaria|miscarriage|ectopic pregnancies|bronchospasm|rigors|hypotension|"
			+ "uveitis|keratitis|cellulitis|folliculitis|granulomas|infusion reaction|pruritus|anaphylactic shock"),
	TOLERATED(Group.TOLERATED, "",
			"well tolerated|were tolerated|was tolerated|tolerated well|good tolerability|tolerable"),
	SAFE(Group.TOLERATED, "",
			"was safe|were safe|proved safe|is safe|are safe|safe and well tolerated|safe and effective"),
	OCCURRED(Group.OCCURRED, "",
			"no|without|occurred|observed|reported|experienced|were seen|was seen|showed|did not|not|none|found|"
					+ "developed|noted|detected|absence of|free of|neither|nor|few|mild|serious|one patient|caused no|"
					+ "negligible|minimal|recorded|had|there were|there was|exhibited|appeared on|appeared after|appeared within|"
					+ "related events were|related events included"),
	LESSENED(Group.LESSENED, "", "low|lower|reduced|fewer|less|rate"),
	AIMS(Group.AIMS, "",
			"to assess|to evaluate|to determine|to investigate|to examine|aim|aims|aimed|objective|purpose|to test|"
					+ "primary endpoint|primary outcome|primary end point|secondary outcome|secondary outcomes|secondary endpoint|"
					+ "endpoints|outcome measures|outcomes included|will be|should be|need to|needed|may be|might|could|"
					+ "to explore|to reduce|to minimize|to avoid|to overcome|was assessed|were assessed|were monitored|"
					+ "was evaluated|were evaluated|was to|would|potential to|in order to|challenge|challenges|limited by|"
					+ "hampered by|limits|limit|however current|conventional|remain unclear|remains unclear|"
					+ "further studies|unknown|because of|due to the|hinder|hindered|restricted by|associated with severe|"
					+ "hypothesized|were recorded|was monitored|was recorded|promising|can|are often|often|usually|"
					+ "chemotherapy|is associated with|common complication|a complication|major complication|"
					+ "serious complication|severe complication|complications such as|"
					+ "diabetic complications|leading|current treatments|existing"),
	GIVES(Group.GIVES, "",
			"injection|injections|injected|administration|administered|infusion|infused|treatment|treated|received|"
					+ "delivery|delivered|application|applied|given|therapy|transplanted|implantation|implanted|loaded|"
					+ "encapsulated|via|combined|incorporated|injectable|embedded|laden");

	private final Group group;

	private final String value;

	private final String phrases;

	FactCue(Group group, String value, String phrases) {
		this.group = group;
		this.value = value;
		this.phrases = phrases;
	}

	Group group() {
		return this.group;
	}

	/** The normal form of what the phrases name; empty for those that name nothing. */
	String value() {
		return this.value;
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

	/** What phrases are for. */
	enum Group {

		/** Hides shorter phrases. */
		NONE, PERSON, SPECIES, UNIT, NUMBERED, TOTAL, ENROLLED, STATISTICS, PER_GROUP, REPLICATES, PHASE, TRIAL,
		NO_TRIAL, REGISTRY, DERIVED, VESICLE, FROM, SOURCE, STEM, TISSUE, CARRIES, CARGO, ROUTE, ADVERSE, COMPLICATION,
		COMPLICATION_OF, HARM, TOLERATED, OCCURRED, LESSENED, AIMS, GIVES

	}

}
