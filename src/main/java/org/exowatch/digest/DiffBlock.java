package org.exowatch.digest;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Chunk;

/**
 * A place in which two lists differ.
 *
 * @param start of what is gone, in the first list
 * @param before what is gone
 * @param after what stands there now
 */
record DiffBlock(int start, List<String> before, List<String> after) {

	/** All such places, in order; what stands between two of them is the same. */
	static List<DiffBlock> between(List<String> before, List<String> after) {
		List<DiffBlock> blocks = new ArrayList<>();
		int end = -1;
		for (var delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>()).getDeltas()) {
			Chunk<String> gone = delta.getSource();
			DiffBlock block = new DiffBlock(gone.getPosition(), new ArrayList<>(gone.getLines()),
					new ArrayList<>(delta.getTarget().getLines()));
			if (end == block.start()) {
				blocks.get(blocks.size() - 1).takeIn(block);
			}
			else {
				blocks.add(block);
			}
			end = gone.getPosition() + gone.size();
		}
		return blocks;
	}

	/** The library tells what is removed and what is added in one place apart. */
	private void takeIn(DiffBlock next) {
		this.before.addAll(next.before);
		this.after.addAll(next.after);
	}

}
