package org.exowatch.catalog;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One file of {@code jobs/} as it was found.
 *
 * @param path as shown to the user
 * @param folder {@code feeds}, {@code topics}, …
 * @param id its name without {@code .yaml}
 * @param content at most {@link #MAX_BYTES} and one, or what an imported vocabulary has
 */
record JobFile(String path, String folder, String id, ByteBuffer content) {

	/** A file written by people is far below; an attack or a mistake is not. */
	static final int MAX_BYTES = 2 * 1024 * 1024;

	/** An imported vocabulary of 150,000 names has 4 MB. */
	static final int MAX_TABLE_BYTES = 64 * 1024 * 1024;

	static final String ENDING = ".yaml";

	/** Of an imported vocabulary. */
	static final String TABLE_ENDING = ".tsv.gz";

	/** Of what {@code vocabulary learn} wrote. */
	static final String OVERLAY_ENDING = ".overlay.tsv";

	/** Whether it is an overlay. */
	boolean isOverlay() {
		return this.path.endsWith(OVERLAY_ENDING);
	}

	/** The overlay that it holds. */
	Overlay overlay() throws Utf8Lines.Broken {
		return OverlayFile.read(new ByteArrayInputStream(bytes()));
	}

	private byte[] bytes() {
		byte[] bytes = new byte[this.content.remaining()];
		this.content.duplicate().get(bytes);
		return bytes;
	}

	/** Whether it is an imported vocabulary. */
	boolean isTable() {
		return this.path.endsWith(TABLE_ENDING);
	}

	/** The imported vocabulary that it holds. */
	VocabularySpec table() throws Utf8Lines.Broken {
		try {
			return VocabularyTable.read(this.id, Utf8Lines.unpacked(new ByteArrayInputStream(bytes())));
		}
		catch (Utf8Lines.Broken ex) {
			throw ex;
		}
		catch (IOException ex) {
			throw new Utf8Lines.Broken(0, Utf8Lines.reason(ex), ex);
		}
	}

}
