package org.exowatch.tag;

/**
 * What speaks for or against a sentence as the one with the main finding, each with its
 * weights in a study and in a review. The weights were fitted to abstracts in which
 * readers had marked that sentence (a conditional logit over the sentences of an abstract
 * and "none"), in tenths for a study, in twentieths for a review.
 */
enum FindingSign {

	CONCLUSIONS_FIRST(23, 23, "opens the conclusions"), CONCLUSIONS_NEXT(0, 0, "in the conclusions"),
	CONCLUSIONS_LAST(8, 8, "closes the conclusions"), RESULTS_LAST(-11, -11, "closes the results"),
	RESULTS(-16, -16, "in the results"), ELSEWHERE(-4, -4, "in a section before the results"),

	LAST(18, 8, "last sentence"), SECOND_LAST(10, 5, "last but one"), THIRD_LAST(2, 1, "last but two"),
	LATE(-1, 1, "in the last third"), MIDDLE(-12, -4, "in the middle third"), EARLY(-11, -7, "in the first third"),
	FIRST(-6, -4, "first sentence"),

	REVIEW_LAST(1, 3, "last sentence of a review"), REVIEW_SECOND_LAST(3, 6, "last but one of a review"),
	REVIEW_LATE(1, 9, "late in a review"), REVIEW_MIDDLE(-1, 2, "in the middle of a review"),
	REVIEW_EARLY(-3, -7, "early in a review"), REVIEW_FIRST(-3, -13, "first sentence of a review"),

	OPENS_CONCLUDING(8, 12, "opens with a conclusion"), CONCLUDES(3, 6, "concludes"),
	OWN_RESULTS(11, 15, "speaks of its own results"), WE_SHOW(10, 6, "says what was found"), SHOWS(7, 17, "shows"),
	EFFECT(6, 14, "tells an effect"), HAPPENED(9, 7, "tells what happened"),
	SEVERAL_EFFECTS(3, 17, "tells several effects"), LAST_FINDING(7, 19, "last to tell a finding"),
	FIRST_SHOWING(7, 5, "first to say what was found"), COMPARES(1, -2, "compares"), PROMISES(-5, 0, "tells a promise"),
	IMPLIES(-3, -3, "tells what it means"), HEDGES(3, 0, "hedges"), AIMS(-28, -28, "tells an aim"),
	UNKNOWN(-3, -6, "tells what is not known"), REVIEWS(-6, -19, "tells what is reviewed"),
	METHOD(-4, -3, "tells a method"), BACKGROUND(1, -8, "tells background"), FUTURE(4, -2, "tells future work"),
	FUTURE_ONLY(-40, -40, "tells future work and no finding"),
	NOTICES(-45, -45, "is a notice on registration, funds or rights"),
	OPENS_GOING_ON(-2, 2, "goes on from the sentence before"), OPENS_TURNING(2, -2, "opens by turning"),
	OPENS_INFERRING(1, 2, "opens by inferring"), EXPLAINS(0, 2, "explains"), HOW(12, 0, "says by what way"),
	OWN_WORK(0, -7, "speaks of its own work"), BEFORE_OWN_WORK(-16, -11, "introduces"),
	SHARED_MOST(13, 6, "shares most words with the others"), SHARED_MUCH(8, 8, "shares many words with the others"),
	TITLE_QUARTER(7, 1, "a quarter of the title's words"), TITLE_HALF(8, 7, "half of the title's words"),
	TITLE_MOST(9, 4, "most of the title's words"), BROKEN(-5, 3, "is cut off"), FRAGMENT(-45, -45, "is a fragment"),
	LONG(-2, 2, "is long"), QUESTION(0, 0, "is a question");

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
