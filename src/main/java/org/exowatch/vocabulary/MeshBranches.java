package org.exowatch.vocabulary;

import java.util.List;

/** Which branches of the MeSH tree name conditions. */
final class MeshBranches {

	/** Diseases, mental disorders, behavioural symptoms. */
	private static final List<String> TAKEN = List.of("C", "F03", "F01.145.126");

	/**
	 * Below the diseases, and no condition: attributes such as "Acute Disease" or
	 * "Recurrence".
	 */
	private static final List<String> ATTRIBUTES = List.of("C23.550.291");

	private MeshBranches() {
	}

	/** Topical, and in a branch of conditions at one place of the tree at least. */
	static boolean isCondition(MeshRecord record) {
		return record.recordClass().equals("1")
				&& record.trees().stream().anyMatch((tree) -> in(tree, TAKEN) && !in(tree, ATTRIBUTES));
	}

	/** Why it is none. */
	static String passed(MeshRecord record) {
		if (!record.recordClass().equals("1")) {
			return "no topic: class " + record.recordClass();
		}
		if (record.trees().isEmpty()) {
			return "no place in the tree";
		}
		String tree = record.trees().get(0);
		return in(tree, ATTRIBUTES) ? "an attribute of diseases: branch C23.550.291"
				: "no condition: branch " + tree.charAt(0);
	}

	private static boolean in(String tree, List<String> branches) {
		return branches.stream()
			.anyMatch((branch) -> branch.length() == 1 ? tree.startsWith(branch)
					: tree.equals(branch) || tree.startsWith(branch + "."));
	}

}
