package org.exowatch.tag;

/**
 * What speaks for or against a sentence as the one with the main finding, each with its
 * weights in a study and in a review. The weights were fitted to abstracts in which
 * readers had marked that sentence (a conditional logit over the sentences of an abstract
 * and "none", in tenths).
 */
enum FindingSign {

	CONCLUSIONS_FIRST(25, 26, "opens the conclusions"), CONCLUSIONS_NEXT(1, 1, "in the conclusions"),
	CONCLUSIONS_LAST(6, 6, "closes the conclusions"), RESULTS_LAST(-6, -6, "closes the results"),
	RESULTS(-9, -9, "in the results"), ELSEWHERE(-11, -12, "in a section before the results"),

	LAST(21, 21, "last sentence"), SECOND_LAST(12, 12, "last but one"), THIRD_LAST(-2, -2, "last but two"),
	LATE(-1, -1, "in the last third"), MIDDLE(-11, -11, "in the middle third"), EARLY(-10, -10, "in the first third"),
	FIRST(-9, -9, "first sentence"),

	REVIEW_LAST(3, 7, "last sentence of a review"), REVIEW_SECOND_LAST(-1, -1, "last but one of a review"),
	REVIEW_LATE(5, 9, "late in a review"), REVIEW_MIDDLE(-1, -2, "in the middle of a review"),
	REVIEW_EARLY(-2, -4, "early in a review"), REVIEW_FIRST(-6, -13, "first sentence of a review"),

	OPENS_CONCLUDING(5, 6, "opens with a conclusion"), CONCLUDES(4, 6, "concludes"),
	OWN_RESULTS(7, 11, "speaks of its own results"), WE_SHOW(12, 12, "says what was found"), SHOWS(2, 6, "shows"),
	EFFECT(-1, 1, "tells an effect"), HAPPENED(9, 6, "tells what happened"),
	SEVERAL_EFFECTS(5, 9, "tells several effects"), LAST_FINDING(10, 11, "last to tell a finding"),
	FIRST_SHOWING(11, 11, "first to say what was found"), PROMISES_ONLY(2, 0, "tells a promise and no effect"),
	COMPARES(2, -4, "compares"), PROMISES(-4, -1, "tells a promise"), IMPLIES(-4, -4, "tells what it means"),
	IMPLIES_ONLY(-3, 0, "tells what it means and no effect"), HEDGES(3, 8, "hedges"), AIMS(-28, -28, "tells an aim"),
	AIMED(-2, -2, "tells what something was done for"), AIMS_ONLY(-1, -1, "tells an aim and no finding"),
	OWN_IMPLIES(-2, 0, "tells what its own results mean"), OWN_EFFECT(1, 3, "tells an effect as its own result"),
	TITLE_BEST(2, 0, "has the most of the title's words"), UNKNOWN(-7, -6, "tells what is not known"),
	REVIEWS(-29, -33, "tells what is reviewed"), METHOD(-2, -3, "tells a method"),
	METHOD_ONLY(-5, -5, "tells a method and no finding"), BACKGROUND(-2, -5, "tells background"),
	FUTURE(0, -2, "tells future work"), FUTURE_ONLY(-40, -40, "tells future work and no finding"),
	NOTICES(-45, -45, "is a notice on registration, funds or rights"),
	OPENS_GOING_ON(0, -2, "goes on from the sentence before"), TURNS(0, -3, "turns"),
	OPENS_TURNING(-1, -3, "opens by turning"), INFERS(2, 4, "infers"), OPENS_INFERRING(4, 7, "opens by inferring"),
	EXPLAINS(3, 4, "explains"), MEASURES(-10, -10, "gives figures"),

	TITLE_QUARTER(5, 1, "a quarter of the title's words"), TITLE_HALF(9, 11, "half of the title's words"),
	TITLE_MOST(5, 4, "most of the title's words"), BROKEN(-17, -14, "is cut off"), SHORT(-4, -5, "is short"),
	FRAGMENT(-45, -45, "is a fragment"), LONG(-4, -3, "is long"), QUESTION(-20, -20, "is a question");

	private static final FindingSign[] ALL = values();

	private final int inStudy;

	private final int inReview;

	/** {@code opens the conclusions +25}. */
	private final String describedInStudy;

	private final String describedInReview;

	FindingSign(int inStudy, int inReview, String words) {
		this.inStudy = inStudy;
		this.inReview = inReview;
		this.describedInStudy = words + ((inStudy < 0) ? " " : " +") + inStudy;
		this.describedInReview = words + ((inReview < 0) ? " " : " +") + inReview;
	}

	/** This one alone in a set of signs, which has a bit for each of the 64. */
	@SuppressWarnings("EnumOrdinal") // the bits are not stored
	long bit() {
		return 1L << ordinal();
	}

	boolean in(long signs) {
		return (signs & bit()) != 0;
	}

	/** The first one of a set that is not empty. */
	static FindingSign first(long signs) {
		return ALL[Long.numberOfTrailingZeros(signs)];
	}

	/** Above 0 where it speaks for the sentence. */
	int weight(boolean review) {
		return review ? this.inReview : this.inStudy;
	}

	/** {@code opens the conclusions +25}. */
	String described(boolean review) {
		return review ? this.describedInReview : this.describedInStudy;
	}

}
