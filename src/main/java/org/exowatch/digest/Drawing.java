package org.exowatch.digest;

import java.util.List;

/**
 * The evidence map as a picture: a row a condition, a column a kind of evidence, a larger
 * disc for more papers. Lengths are in units of the picture.
 *
 * @param description what it shows, for those who do not see it
 * @param width of the picture
 * @param height of the picture
 * @param people the columns of studies in people
 * @param columns from left to right
 * @param rows from top to bottom
 * @param rest what is not drawn, or empty
 */
record Drawing(String description, int width, int height, Stretch people, List<Column> columns, List<Row> rows,
		String rest) {

	/**
	 * Columns that belong together.
	 *
	 * @param from left end
	 * @param to right end
	 * @param middle between them
	 * @param y of the line under their heads
	 * @param text above the line
	 */
	record Stretch(int from, int to, int middle, int y, int text) {

	}

	/**
	 * A column.
	 *
	 * @param name of the kind of evidence
	 * @param x of its middle
	 * @param y where its name starts
	 */
	record Column(String name, int x, int y) {

	}

	/**
	 * A condition.
	 *
	 * @param first line of its name
	 * @param second line of its name, may be empty
	 * @param firstY of the first line
	 * @param secondY of the second line
	 * @param line y of the line under it
	 * @param cells one a column
	 */
	record Row(String first, String second, int firstY, int secondY, int line, List<Disc> cells) {

	}

	/**
	 * Papers on a condition with one kind of evidence.
	 *
	 * @param x of the middle
	 * @param y of the middle
	 * @param radius of the disc
	 * @param number of papers
	 * @param added this week's addition as {@code +2}, or empty
	 * @param textY of the number
	 * @param addedY of the addition
	 * @param none whether there is no paper
	 */
	record Disc(int x, int y, String radius, int number, String added, int textY, int addedY, boolean none) {

	}

}
