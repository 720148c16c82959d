package org.exowatch.tag;

import java.util.List;

/** Words by which a letter of the FDA tells what a firm says of its products. */
enum ClaimCue implements Cue {

	/** Somebody of the firm speaks, or something that it published. */
	SPEECH("your website", "your websites", "the website", "your web site", "your firm's website", "your webpage",
			"your social media", "facebook", "instagram", "youtube", "tiktok", "brochure", "brochures", "flyer", "faq",
			"testimonial", "testimonials", "protocols", "your labeling", "your labels", "promotional materials",
			"your marketing", "your advertising", "you state", "you claim", "you claimed", "your claims", "your posts",
			"your post", "your page", "your pages", "your video", "your videos", "claims on your", "claims made",
			"the following claims", "you promote", "you promoted", "you market", "you marketed", "you offer",
			"you offered", "your clinic offers", "your products are intended", "your product is intended",
			"products are intended for use", "product is intended for use", "marketed for the", "promoted for the",
			"offered for the", "intended to treat", "posted on", "video on your", "advertises", "advertised",
			"explains that", "states that", "tells prospective", "promotes your products", "web page titled",
			"post dated", "blog post", "the following statements"),
	/** It treats. */
	TREATS("treat", "treats", "treating", "treated", "treatment", "treatments", "cure", "cures", "curing", "mitigate",
			"mitigates", "mitigation", "prevent", "prevents", "prevention", "heal", "heals", "healing", "help with",
			"helps with", "relieve", "relieves", "relief", "benefit", "benefits", "beneficial", "therapy", "therapies",
			"reverse", "reverses", "improve", "improves", "reduce", "reduces", "regenerate", "repair", "effective",
			"diseases or conditions", "disease or conditions", "following conditions", "conditions such as",
			"conditions including", "conditions like", "diseases including", "diseases such as", "indications",
			"suffer", "suffering from", "dosing for", "recover", "results in patients"),
	/** What follows is a list of such claims. */
	LEAD("for example", "examples of", "examples include", "including the following", "such as the following",
			"include the following", "includes the following", "the following diseases", "the following conditions",
			"the following claims", "the following statements", "list of conditions", "as follows"),
	/** A sentence that goes on about what the one before said. */
	GOES_ON("it names", "it lists", "it also", "it says", "it states", "it explains", "it promotes", "it claims",
			"these include", "they include", "among them", "the list", "you also", "your website also"),
	/** A test, a harm or a rule, not a claim. */
	NO_CLAIM("hospitalized", "hospitalised", "hospitalization", "adverse event", "adverse events", "adverse reaction",
			"adverse reactions", "serious adverse", "outbreak", "became ill", "were infected", "blood cultures",
			"screening", "screened", "screen donors", "donor", "donors", "donor testing", "communicable disease",
			"contaminated", "contamination", "risk of", "risks", "safety concern", "safety concerns", "harm", "harmed",
			"may cause", "can cause", "caused", "developed", "infected", "experienced", "transmission of",
			"complications", "side effects of", "injured", "injuries after", "died", "deaths",
			"warning letter was issued", "for homologous use", "clinical studies have not", "no adequate",
			"has not been approved", "have not been approved", "failed to", "failure to", "fda is aware", "reports of");

	private final String phrases;

	ClaimCue(String... phrases) {
		this.phrases = Cue.joined(phrases);
	}

	@Override
	public List<String> phrases() {
		return Cue.parted(this.phrases);
	}

}
