package org.exowatch.document;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Names of firms as letters print them, and their normal form. Nothing but case, accents,
 * punctuation, "the", legal form and descriptions such as ", a Sample Holdings company"
 * is taken away: what differs otherwise is another firm.
 */
final class FirmName {

	private static final Pattern OTHER_NAME = Pattern.compile(
			"(?i)(?<![\\p{L}\\p{N}])(?:(?<trading>d\\s?/\\s?b\\s?/\\s?a|d\\.\\s?b\\.\\s?a\\.?|dba|doing business as|"
					+ "trading as|t/a|also known as|a/k/a|a\\.k\\.a\\.?|aka|now known as|operating as|(?<=[,;(]\\s{0,2})now)|"
					+ "(?<former>(?:formerly|previously)\\s(?:known|operating|doing business)\\sas|formerly|"
					+ "f/k/a|f\\.k\\.a\\.?|fka))(?![\\p{L}\\p{N}])[:.]?");

	private static final Pattern DESCRIPTION = Pattern
		.compile("(?i),\\s+(?:an?|the)\\s[^,]*\\b(?:company|corporation|subsidiary|division|affiliate|business)\\b.*$");

	private static final Pattern MARKS = Pattern.compile("[\u00AE\u00A9\u2122\u2120]|\\((?i:r|tm|c)\\)");

	private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036F]");

	/** The dots of {@code L.L.C.} and the apostrophe of {@code Sample's}. */
	private static final Pattern WITHIN = Pattern.compile("(?<=(?<![\\p{L}\\p{N}])\\p{L})\\.|['\u2019\u2018`]");

	private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

	private static final Pattern EDGE = Pattern.compile("^[\\s,;:)\\-\u2013\u2014]+|[\\s,;:(\\-\u2013\u2014]+$");

	private static final Map<String, String> SHORT = Map.of("incorporated", "inc", "corporation", "corp", "company",
			"co", "limited", "ltd");

	private static final Set<String> LEGAL_FORMS = Set.of("inc", "llc", "ltd", "corp", "co", "gmbh", "mbh", "ag", "kg",
			"kgaa", "sa", "sas", "sarl", "srl", "bv", "nv", "plc", "llp", "lp", "lllp", "pllc", "pc", "pa", "pvt",
			"pty", "kk", "ab", "oy", "aps", "sl", "bhd", "sdn");

	/** Also words or states of the US: a legal form at the very end only. */
	private static final Set<String> ALSO_WORDS = Set.of("nv", "pa", "co", "sa", "ag", "ab", "pc", "sas", "kg", "lp",
			"sl");

	/** Before these "Co." is a part of the legal form: Co. Ltd., Co. KG. */
	private static final Set<String> AFTER_CO = Set.of("ltd", "kg");

	private static final Set<String> JOINING = Set.of("of", "in", "for", "de", "by");

	private FirmName() {
	}

	/** The firm's name, then others that it has or had. */
	static List<NoticeName> names(String printed) {
		List<NoticeName> names = new ArrayList<>();
		Matcher other = OTHER_NAME.matcher(printed);
		NoticeName.Role role = NoticeName.Role.NAMED;
		int start = 0;
		while (other.find()) {
			add(names, role, printed.substring(start, other.start()));
			role = (other.group("former") != null) ? NoticeName.Role.FORMERLY : NoticeName.Role.TRADING_AS;
			start = other.end();
		}
		add(names, role, printed.substring(start));
		return names;
	}

	private static void add(List<NoticeName> names, NoticeName.Role role, String part) {
		String printed = EDGE.matcher(part).replaceAll("");
		if (printed.endsWith(")") && !printed.contains("(")) {
			printed = printed.substring(0, printed.length() - 1);
		}
		List<String> words = words(DESCRIPTION.matcher(printed).replaceFirst(""));
		int end = withoutLegalForm(words);
		if (!words.isEmpty()) {
			String legalForm = words.stream()
				.skip(end)
				.filter((word) -> !word.equals("and"))
				.collect(Collectors.joining(" "));
			names.add(new NoticeName(NoticeName.Kind.FIRM, names.isEmpty() ? NoticeName.Role.NAMED : role, printed,
					String.join(" ", words.subList(0, end)), legalForm.isEmpty() ? null : legalForm));
		}
	}

	private static List<String> words(String name) {
		String plain = plain(name.replace("&", " and "));
		List<String> words = new ArrayList<>();
		if (!plain.isEmpty()) {
			Arrays.stream(plain.split(" ")).map((word) -> SHORT.getOrDefault(word, word)).forEach(words::add);
		}
		return (words.size() > 1 && words.get(0).equals("the")) ? words.subList(1, words.size()) : words;
	}

	/** How many words are left without the legal form at the end. */
	private static int withoutLegalForm(List<String> words) {
		int end = words.size();
		while (end > 1 && (words.get(end - 1).equals("and") ? end < words.size() : isLegalForm(words, end))) {
			end--;
		}
		return end;
	}

	/**
	 * "Clinic of PA" and "The Exosome Company" keep their last word, "Vape NV LLC" keeps
	 * its place.
	 */
	private static boolean isLegalForm(List<String> words, int end) {
		String last = words.get(end - 1);
		boolean bound = JOINING.contains(words.get(end - 2)) || (end == 2 && last.equals("co"));
		return LEGAL_FORMS.contains(last) && !bound
				&& (end == words.size() || !ALSO_WORDS.contains(last) || isCoOfForm(last, words.get(end)));
	}

	private static boolean isCoOfForm(String word, String next) {
		return word.equals("co") && AFTER_CO.contains(next);
	}

	/**
	 * Lower case, without accents, trade marks and punctuation; words with one blank
	 * between.
	 */
	static String plain(String name) {
		String marked = MARKS.matcher(name).replaceAll(" ");
		String bare = ACCENTS.matcher(Normalizer.normalize(marked, Normalizer.Form.NFKD)).replaceAll("");
		String joined = WITHIN.matcher(Normalizer.normalize(bare, Normalizer.Form.NFKC)).replaceAll("");
		return BETWEEN.matcher(joined).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
	}

}
