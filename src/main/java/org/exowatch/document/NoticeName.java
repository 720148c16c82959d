package org.exowatch.document;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A firm or product that a notice names in its own fields.
 *
 * @param kind firm or product
 * @param role why the notice has this name
 * @param printed as printed
 * @param key normal form: equal for spellings of one name
 * @param legalForm that the name ends with ({@code llc}), or null
 */
public record NoticeName(Kind kind, Role role, String printed, String key, @Nullable String legalForm) {

	/** Changes whenever the same notice may give other names than before. */
	public static final String RULES = "2";

	/** The names of a notice: the firm first, then its other names, then products. */
	public static List<NoticeName> of(SafetyNotice notice) {
		List<NoticeName> names = new ArrayList<>();
		if (notice.firm() != null) {
			names.addAll(FirmName.names(notice.firm()));
		}
		for (String product : notice.products()) {
			String key = FirmName.plain(product);
			if (!key.isEmpty()) {
				names.add(new NoticeName(Kind.PRODUCT, Role.NAMED, product.strip(), key, null));
			}
		}
		return names.stream().distinct().toList();
	}

	/** What is named. */
	public enum Kind {

		FIRM, PRODUCT

	}

	/** Why a notice has a name. */
	public enum Role {

		/** Whom or what the notice is about. */
		NAMED,
		/** The firm does business under this name, too. */
		TRADING_AS,
		/** The firm had this name before. */
		FORMERLY

	}

}
