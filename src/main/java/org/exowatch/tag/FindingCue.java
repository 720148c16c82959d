package org.exowatch.tag;

import java.util.List;

/** Words by which a sentence shows what it is for. */
enum FindingCue implements Cue {

	CONCLUDES("in conclusion", "we conclude", "conclude that", "concluded that", "in summary", "taken together",
			"collectively", "these findings", "these results", "these data", "our findings", "our results", "our data",
			"our study shows", "our study demonstrates", "our study suggests", "our study provides",
			"our study reveals", "our study found", "our study indicates", "findings suggest", "results suggest",
			"results indicate", "results demonstrate", "data suggest", "this study shows", "this study demonstrates",
			"this study suggests", "overall", "conclusively", "altogether", "results show", "thus", "therefore"),
	FINDS("we found", "we show", "we demonstrate", "we observed", "significantly", "was associated with",
			"were associated with", "showed that", "revealed that", "demonstrated that", "reduced", "increased",
			"improved", "decreased", "higher", "lower", "alleviated", "attenuated", "enhanced", "promoted", "inhibited",
			"is effective", "are effective", "safe", "did not", "no significant", "resulted in", "suggest that",
			"indicate that", "was effective", "were effective", "may be", "appears to", "can be", "play", "plays",
			"is associated with", "are associated with", "can provide", "provide", "provides", "could", "promising",
			"serve as", "predicted", "were tolerated", "rose", "fell", "differed", "did so", "separated"),
	AIMS("aim of", "aims of", "aimed to", "aim was", "we sought to", "objective", "objectives", "purpose of",
			"was to investigate", "was to determine", "was to evaluate", "was to assess", "was to compare",
			"was to examine", "we hypothesized", "was to explore", "this review", "this article", "this paper",
			"we aimed", "aims to", "in order to", "we investigated", "we examined", "is to", "we review", "we discuss",
			"little is known", "remains unclear", "is unknown", "remain unclear", "were evaluated", "was investigated",
			"were investigated", "is discussed", "are discussed", "we highlight", "we also highlight",
			"we will discuss", "will discuss", "we summarize", "we describe", "been discussed", "we classify",
			"we outline", "we focus on", "we provide an overview", "special issue", "we argue", "here we will",
			"we also present", "will review", "we emphasize", "we also emphasize", "we provide some", "efforts focus"),
	METHOD("were measured", "was measured", "were randomized", "were assigned", "were divided", "were collected",
			"was performed using", "were performed", "were cultured", "were isolated", "was assessed by",
			"were assessed by", "were analyzed using", "was used to", "were used to", "were enrolled", "were included",
			"were injected", "were recruited", "were searched", "registration", "trial registration",
			"clinicaltrials gov", "funded by", "copyright", "all rights reserved", "was conducted"),
	FUTURE("further studies", "further research", "further study", "future studies", "future research",
			"further investigation", "more research", "more studies", "larger studies", "are needed", "is needed",
			"are warranted", "is warranted", "are required", "will be needed", "will be", "need to be", "needs to be",
			"should be investigated", "remains to be", "we anticipate", "further research can", "must await");

	private final String phrases;

	FindingCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
