package org.exowatch.tag;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * A number of a registry that stands in a text.
 *
 * @param registry {@code nct}, {@code isrctn} …
 * @param value without spaces: {@code NCT01234567}
 * @param end the char after the last one
 * @param ambiguous whether it counts only beside a word on registration
 */
record RegistryNumber(String registry, String value, int end, boolean ambiguous) {

	private static final Registry[] REGISTRIES = Registry.values();

	private static final int ASCII = 0x80;

	/** By the first character of a number a bit for each that may come second. */
	private static final long[] OPENINGS = openings();

	private static long[] openings() {
		long[] openings = new long[ASCII];
		for (Registry registry : REGISTRIES) {
			for (char second = '0'; second <= 'z'; second++) {
				if (Registry.fits(second, registry.form.charAt(1))) {
					openings[registry.form.charAt(0)] |= 1L << second;
				}
			}
		}
		return openings;
	}

	/** Whether a number may open with two characters; most words do not. */
	static boolean opens(char first, char second) {
		return first < ASCII && (OPENINGS[first] & (1L << second)) != 0;
	}

	/** The number that opens a text. */
	static @Nullable RegistryNumber at(String text) {
		return at(text.toCharArray(), 0, text.length());
	}

	/** The number that starts at a char and ends before another. */
	static @Nullable RegistryNumber at(ReadText text, int start, int to) {
		int length = Math.min(to, start + Registry.LONGEST) - start;
		char[] here = new char[length + 1];
		for (int i = 0; i < length; i++) {
			here[i] = text.at(start + i);
		}
		here[length] = (start + length < text.length()) ? text.at(start + length) : ' ';
		RegistryNumber found = at(here, 0, length);
		return (found == null) ? null
				: new RegistryNumber(found.registry, found.value, start + found.end, found.ambiguous);
	}

	private static @Nullable RegistryNumber at(char[] text, int start, int to) {
		for (Registry registry : REGISTRIES) {
			if (text[start] == registry.form.charAt(0) || registry.form.charAt(0) == '#') {
				RegistryNumber found = registry.read(text, start, to);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/**
	 * The forms: # is a digit, ? a small letter or digit, ^ a capital, * as many more
	 * digits as there are up to {@link #more}, other characters are themselves.
	 */
	private enum Registry {

		NCT("NCT########", 0), ISRCTN("ISRCTN########", 0), CHICTR("ChiCTR##########", 0),
		CHICTR_SHORT("ChiCTR########", 0), CHICTR_OLD("ChiCTR-^^^-########", 0),
		CHICTR_OLDER("ChiCTR-^^^^-########", 0), UMIN("UMIN#########", 0), JRCT("jRCT##########", 0),
		JRCTS("jRCTs#########", 0), JAPIC("JapicCTI-######", 0), ACTRN("ACTRN##############", 0),
		DRKS("DRKS########", 0), CTRI("CTRI/####/##/######", 0), CTRI_LONG("CTRI/####/###/######", 0),
		IRCT("IRCT#########*N#*", 8), PACTR("PACTR###############", 1), KCT("KCT#######", 0),
		PROSPERO("CRD###########*", 1), INPLASY("INPLASY#########", 0), TCTR("TCTR###########", 0),
		SLCTR("SLCTR/####/###", 0), REBEC("RBR-??????", 0), REBEC_LONG("RBR-????????", 0), RPCEC("RPCEC########", 0),
		LBCTR("LBCTR##########", 0), NTR("NTR####", 0), NL("NL####*", 1), CTIS("2###-5#####-##-##", 0),
		EUDRACT("20##-00####-##", 0);

		private static final int LONGEST = 40;

		private final String form;

		private final int more;

		Registry(String form, int more) {
			this.form = form;
			this.more = more;
		}

		@Nullable RegistryNumber read(char[] text, int start, int to) {
			StringBuilder value = new StringBuilder(this.form.length());
			int i = start;
			for (int f = 0; f < this.form.length(); f++) {
				char wanted = this.form.charAt(f);
				i = (wanted == '#' && f > 1 && Character.isLetter(this.form.charAt(f - 1))) ? skipMark(text, i, to) : i;
				if (wanted == '*') {
					i = more(text, i, to, value);
				}
				else if (i < to && fits(text[i], wanted)) {
					value.append((wanted == '-') ? '-' : text[i]);
					i++;
				}
				else {
					return null;
				}
			}
			return ends(text, i, to) ? new RegistryNumber(id(), value.toString(), i, this == NTR || this == NL) : null;
		}

		private int more(char[] text, int from, int to, StringBuilder value) {
			int i = from;
			while (i < to && i - from < this.more && fits(text[i], '#')) {
				value.append(text[i++]);
			}
			return i;
		}

		/** "NCT 01234567", "UMIN: 000…", "CRD#42…". */
		private static int skipMark(char[] text, int from, int to) {
			int i = from;
			while (i < to && i - from < 2
					&& (text[i] == ' ' || text[i] == '#' || text[i] == ':' || text[i] == '\u00a0')) {
				i++;
			}
			return i;
		}

		private static boolean fits(char c, char wanted) {
			return switch (wanted) {
				case '#' -> c >= '0' && c <= '9';
				case '^' -> c >= 'A' && c <= 'Z';
				case '?' -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
				case '-' -> c == '-' || c == '\u2010' || c == '\u2011' || c == '\u2013';
				default -> c == wanted;
			};
		}

		private static boolean ends(char[] text, int at, int to) {
			if (at >= text.length || at > to) {
				return true;
			}
			char next = text[at];
			boolean goesOn = next == '-' && at + 1 < text.length && Character.isDigit(text[at + 1]);
			return !Character.isLetterOrDigit(next) && !goesOn;
		}

		private String id() {
			int end = name().indexOf('_');
			return ((end < 0) ? name() : name().substring(0, end)).toLowerCase(Locale.ROOT);
		}

	}

}
