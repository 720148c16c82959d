package org.exowatch.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * One name for each center and field office of the FDA, which its letters spell in more
 * than a hundred ways: a center with its abbreviation, a field office by its programme,
 * side and Roman number. What is unknown stays as printed.
 */
final class FdaOffices {

	/** Names that an office may be printed with more or less of. */
	private static final List<String> NAMES = List.of("Center for Biologics Evaluation and Research (CBER)",
			"Center for Drug Evaluation and Research (CDER)", "Center for Devices and Radiological Health (CDRH)",
			"Center for Food Safety and Applied Nutrition (CFSAN)", "Center for Tobacco Products (CTP)",
			"Center for Veterinary Medicine (CVM)", "Human Foods Program (HFP)",
			"Office of Inspections and Investigations (OII)", "Office of Regulatory Affairs (ORA)",
			"Office of Prescription Drug Promotion (OPDP)", "Office of Compliance and Biologics Quality (OCBQ)");

	private static final List<String> IMPORTS = List.of("Southwest", "Southeast", "Northeast", "West Coast",
			"Northern Border");

	/** How a programme is told in letters only, and what its field offices are called. */
	private static final Map<Pattern, String> PROGRAMMES = Map.of(Pattern.compile("human(?:and)?animalfood"),
			"Division of Human and Animal Food Operations", Pattern.compile("pharmaceuticalqualityoperations"),
			"Division of Pharmaceutical Quality Operations", Pattern.compile("biologicalproductsoperations"),
			"Division of Biological Products Operations", Pattern.compile("medicaldevices?andradiologicalhealth"),
			"Division of Medical Device and Radiological Health Operations");

	private static final String DEVICES = "Medical Device";

	private static final Pattern ABBREVIATION = Pattern.compile("(.*) \\(([A-Z]+)\\)");

	private static final Pattern NUMBER = Pattern.compile("\\b(?:([1-6])|(I{1,3}|IV|VI?))\\b");

	private static final Pattern SIDE = Pattern.compile("(?i)\\b(east|west|central)(?! coast)");

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

	/** The numbers by which the three divisions for devices go as well. */
	private static final List<String> DEVICE_SIDES = List.of("East", "Central", "West");

	private FdaOffices() {
	}

	/**
	 * The one name of an office, else what is printed, without quotation marks around it.
	 */
	static @Nullable String normalisedOrNull(@Nullable String printed) {
		return (printed != null) ? normalised(printed) : null;
	}

	/**
	 * The one name of an office, else what is printed, without quotation marks around it.
	 */
	static String normalised(String printed) {
		String office = printed.strip().replaceAll("^[\"\u201c]+|[\"\u201d]+$", "").strip();
		String letters = letters(office);
		for (String name : NAMES) {
			Matcher parts = ABBREVIATION.matcher(name);
			if (parts.matches() && (letters.replaceFirst("^the", "").startsWith(letters(parts.group(1)))
					|| office.equals(parts.group(2)))) {
				return name;
			}
		}
		for (String side : IMPORTS) {
			if (letters.contains(letters(side) + "import")) {
				return "Division of " + side + " Imports";
			}
		}
		return PROGRAMMES.entrySet()
			.stream()
			.filter((programme) -> programme.getKey().matcher(letters).find())
			.findFirst()
			.map((programme) -> fieldOffice(programme.getValue(), office))
			.orElse(office);
	}

	private static String letters(String text) {
		return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
	}

	private static String fieldOffice(String programme, String office) {
		Matcher side = SIDE.matcher(office);
		String where = side.find() ? capitalised(side.group(1)) : "";
		Matcher number = NUMBER.matcher(office);
		int which = !number.find() ? 0
				: (number.group(1) != null) ? Integer.parseInt(number.group(1)) : ROMAN.indexOf(number.group(2)) + 1;
		if (where.isEmpty() && which == 0) {
			return office;
		}
		if (programme.contains(DEVICES)) {
			return programme + after(where.isEmpty() && which >= 1 && which <= 3 ? DEVICE_SIDES.get(which - 1) : where);
		}
		return programme + after(where) + after((which > 0) ? ROMAN.get(which - 1) : "");
	}

	private static String capitalised(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1).toLowerCase(Locale.ROOT);
	}

	private static String after(String word) {
		return word.isEmpty() ? "" : " " + word;
	}

}
