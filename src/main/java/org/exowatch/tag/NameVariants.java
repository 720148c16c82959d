package org.exowatch.tag;

import java.util.ArrayList;
import java.util.List;

/** Other ways to write a name that mean the same. */
final class NameVariants {

	private NameVariants() {
	}

	/** Without the name itself; {@code Anemia, Hemolytic} → {@code Hemolytic Anemia}. */
	static List<String> of(String name) {
		List<String> variants = new ArrayList<>(2);
		int comma = name.indexOf(", ");
		if (comma > 0) {
			inverted(name, variants);
		}
		return variants;
	}

	private static void inverted(String name, List<String> variants) {
		String[] parts = name.split(", ");
		if (parts.length > 4) {
			return;
		}
		StringBuilder inverted = new StringBuilder();
		for (int i = parts.length - 1; i >= 0; i--) {
			inverted.append(parts[i]).append(' ');
		}
		variants.add(inverted.toString());
	}

}
