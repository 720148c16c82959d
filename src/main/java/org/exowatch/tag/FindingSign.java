package org.exowatch.tag;

/**
 * What speaks for or against a sentence as the one with the main finding, each with its
 * weights in a study and in a review. The weights were fitted to abstracts in which
 * readers had marked that sentence (a conditional logit over the sentences of an abstract
 * and "none", in tenths).
 */
enum FindingSign {

	BEFORE_AIM(-7, -6, "before an aim or a review's plan"), AFTER_CONCLUSION(-2, -2, "after a conclusion"),
	TITLED_FINDING(8, 11, "of the findings the one with most of the title's words"),
	OWN_SHOWS(10, 11, "says what its own results show"), 
	CONCLUSIONS_FIRST(21, 22, "opens the conclusions"), CONCLUSIONS_NEXT(0, 0, "in the conclusions"),
	CONCLUSIONS_LAST(1, 1, "closes the conclusions"), RESULTS_LAST(-4, -4, "closes the results"),
	RESULTS(-7, -7, "in the results"), ELSEWHERE(-8, -9, "in a section before the results"),

	LAST(22, 22, "last sentence"), SECOND_LAST(4, 4, "last but one"), THIRD_LAST(0, 0, "last but two"),
	LATE(0, 0, "in the last third"), MIDDLE(-10, -10, "in the middle third"), EARLY(-9, -9, "in the first third"),
	FIRST(-9, -9, "first sentence"),

	REVIEW_LAST(9, 13, "last sentence of a review"), REVIEW_SECOND_LAST(0, 1, "last but one of a review"),
	REVIEW_LATE(3, 4, "late in a review"), REVIEW_MIDDLE(-1, -2, "in the middle of a review"),
	REVIEW_EARLY(-3, -4, "early in a review"), REVIEW_FIRST(-7, -10, "first sentence of a review"),

	OPENS_CONCLUDING(3, 2, "opens with a conclusion"), CONCLUDES(6, 6, "concludes"),
	OWN_RESULTS(6, 8, "speaks of its own results"), WE_SHOW(11, 12, "says what was found"), SHOWS(3, 4, "shows"),
	EFFECT(3, 4, "tells an effect"), HAPPENED(10, 8, "tells what happened"),
	LAST_FINDING(12, 14, "last to tell a finding"),
	PROMISES_ONLY(-2, -3, "tells a promise and no effect"),
	COMPARES(-2, -3, "compares"), PROMISES(-5, -5, "tells a promise"), IMPLIES(-7, -7, "tells what it means"),
	IMPLIES_ONLY(-2, -2, "tells what it means and no effect"), HEDGES(3, 5, "hedges"), AIMS(-26, -26, "tells an aim"),
	AIMED(-2, -2, "tells what something was done for"), 		UNKNOWN(-2, -1, "tells what is not known"),
	REVIEWS(-28, -29, "tells what is reviewed"), METHOD(-3, -3, "tells a method"),
	METHOD_ONLY(-3, -3, "tells a method and no finding"), BACKGROUND(-2, -4, "tells background"),
	FUTURE(-4, -7, "tells future work"), FUTURE_ONLY(-29, -29, "tells future work and no finding"),
	NOTICES(-45, -45, "is a notice on registration, funds or rights"),
	OPENS_GOING_ON(-1, -2, "goes on from the sentence before"), TURNS(4, 2, "turns"),
	INFERS(5, 7, "infers"), OPENS_INFERRING(7, 8, "opens by inferring"),
	EXPLAINS(4, 4, "explains"), MEASURES(-4, -3, "gives figures"),

	TITLE_QUARTER(5, 2, "a quarter of the title's words"), TITLE_HALF(8, 11, "half of the title's words"),
	TITLE_MOST(2, 2, "most of the title's words"), BROKEN(-15, -14, "is cut off"), SHORT(-5, -5, "is short"),
	FRAGMENT(-45, -45, "is a fragment"), LONG(-2, 0, "is long"), QUESTION(-20, -20, "is a question");

	private final int inStudy;

	private final int inReview;

	private final String words;

	FindingSign(int inStudy, int inReview, String words) {
		this.inStudy = inStudy;
		this.inReview = inReview;
		this.words = words;
	}

	/** Above 0 where it speaks for the sentence. */
	int weight(boolean review) {
		return review ? this.inReview : this.inStudy;
	}

	/** {@code opens the conclusions +20}. */
	String described(boolean review) {
		int weight = weight(review);
		return this.words + ((weight < 0) ? " " : " +") + weight;
	}

}
