package org.exowatch.tag;

import org.exowatch.document.FactKind;
import org.exowatch.document.SectionKind;
import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/**
 * Finds what vesicles come from, what they carry and how they were given, where the
 * sentence speaks of them.
 */
final class VesicleFacts {

	private static final String MESENCHYMAL = "mesenchymal stem cells";

	private VesicleFacts() {
	}

	static void read(FactSentence in, boolean therapy, Facts facts) {
		if (!in.has(Group.VESICLE)) {
			return;
		}
		for (int i = 0; i < in.size(); i++) {
			switch (in.group(i)) {
				case SOURCE, STEM -> source(in, in.hit(i), facts);
				case CARGO -> cargo(in, in.hit(i), facts);
				case ROUTE -> route(in, in.hit(i), therapy, facts);
				default -> {
				}
			}
		}
		microRnas(in, facts);
	}

	private static void source(FactSentence in, Hit<FactCue> cell, Facts facts) {
		boolean before = before(in, cell);
		if (!before && !after(in, cell)) {
			return;
		}
		boolean stem = cell.cue().group() == Group.STEM || cell.cue() == FactCue.MSC;
		Hit<FactCue> tissue = stem ? tissue(in, cell) : null;
		int first = (tissue != null) ? Math.min(tissue.firstToken(), cell.firstToken()) : cell.firstToken();
		int end = (tissue != null) ? Math.max(tissue.endToken(), cell.endToken()) : cell.endToken();
		ReadText text = in.text();
		facts.add(FactKind.SOURCE_CELLS, value(cell, tissue), text.start(first), text.end(end - 1), in.sentence(),
				before ? "source-cells.before" : "source-cells.from");
	}

	private static String value(Hit<FactCue> cell, @Nullable Hit<FactCue> tissue) {
		if (tissue == null) {
			return cell.cue().value();
		}
		boolean mesenchymal = cell.cue() == FactCue.MSC || switch (tissue.cue()) {
			case MARROW, ADIPOSE, CORD, CORD_BLOOD, JELLY, PLACENTA, AMNION -> true;
			default -> false;
		};
		return tissue.cue().value() + " " + (mesenchymal ? MESENCHYMAL : cell.cue().value());
	}

	/** "bone marrow-derived MSCs", or "MSCs from bone marrow". */
	private static @Nullable Hit<FactCue> tissue(FactSentence in, Hit<FactCue> cell) {
		Hit<FactCue> ahead = in.endingBetween(cell.firstToken() - 4, cell.firstToken(), Group.TISSUE);
		boolean none = ahead != null && ahead.cue() == FactCue.CANCER && cell.cue() == FactCue.MSC;
		if (ahead != null && !none && !in.parted(ahead.endToken(), cell.firstToken(), ",;:.")
				&& in.between(ahead.endToken(), cell.firstToken(), Group.UNIT) == null) {
			return ahead;
		}
		Hit<FactCue> from = in.between(cell.endToken(), cell.endToken() + 3, Group.FROM);
		return (from == null) ? null : in.between(from.endToken(), from.endToken() + 3, Group.TISSUE);
	}

	/** "X-derived exosomes", "X (Y) exosomes", "X exosomes". */
	private static boolean before(FactSentence in, Hit<FactCue> cell) {
		Hit<FactCue> vesicle = in.between(cell.endToken(), cell.endToken() + 5, Group.VESICLE);
		if (vesicle == null || in.parted(cell.endToken(), vesicle.firstToken(), ",;:.")) {
			return false;
		}
		int first = cell.endToken();
		int between = vesicle.firstToken() - first;
		boolean said = in.between(first, vesicle.firstToken(), Group.DERIVED) != null;
		boolean named = between <= 1 && (between == 0 || in.parted(first, vesicle.firstToken(), "("));
		return (said || named) && in.between(first, vesicle.firstToken(), Group.UNIT) == null
				&& in.between(first, vesicle.firstToken(), Group.STEM) == null;
	}

	/** "exosomes derived from X". */
	private static boolean after(FactSentence in, Hit<FactCue> cell) {
		Hit<FactCue> from = in.endingBetween(cell.firstToken() - 7, cell.firstToken(), Group.FROM);
		if (from == null || ofPeople(in, cell) || in.parted(from.endToken(), cell.firstToken(), ",;:.")) {
			return false;
		}
		Hit<FactCue> vesicle = in.endingBetween(from.firstToken() - 4, from.firstToken(), Group.VESICLE);
		return vesicle != null && !in.parted(vesicle.endToken(), from.firstToken(), ",;:.")
				&& in.between(from.endToken(), cell.firstToken(), Group.UNIT) == null;
	}

	/** "Exosomes from thyroid cancer patients". */
	private static boolean ofPeople(FactSentence in, Hit<FactCue> cell) {
		Hit<FactCue> people = in.between(cell.endToken(), cell.endToken() + 4, Group.PERSON);
		return people != null && in.between(cell.endToken(), people.firstToken(), Group.UNIT) == null;
	}

	private static void cargo(FactSentence in, Hit<FactCue> hit, Facts facts) {
		boolean named = hit.cue() == FactCue.MIRNA
				&& MicroRna.at(in.text(), in.text().start(hit.firstToken()), in.sentence().end()) != null;
		if (!named && carried(in, hit.firstToken(), hit.endToken())) {
			ReadText text = in.text();
			facts.add(FactKind.CARGO, hit.cue().value(), text.start(hit.firstToken()), text.end(hit.endToken() - 1),
					in.sentence(), "cargo.carried");
		}
	}

	/** "loaded with X", "exosomal X", "X-loaded exosomes". */
	private static boolean carried(FactSentence in, int first, int end) {
		Hit<FactCue> carries = in.endingBetween(first - 3, first, Group.CARRIES);
		if (carries != null && !in.parted(carries.endToken(), first, ",;:.()")) {
			return true;
		}
		Hit<FactCue> loaded = in.between(end, end + 1, Group.CARRIES);
		if (loaded != null && in.parted(end, loaded.firstToken(), "-\u2010\u2011\u2013")) {
			return true;
		}
		Hit<FactCue> vesicle = in.endingBetween(first - 1, first, Group.VESICLE);
		return vesicle != null && in.text().text(vesicle.firstToken(), vesicle.endToken()).equalsIgnoreCase("exosomal");
	}

	private static void microRnas(FactSentence in, Facts facts) {
		ReadText text = in.text();
		int after = 0;
		for (int token = in.sentence().firstToken(); token < in.sentence().endToken(); token++) {
			int start = text.start(token);
			MicroRna name = (!MicroRna.opens(text.at(start)) || start < after) ? null
					: MicroRna.at(text, start, in.sentence().end());
			if (name != null) {
				after = name.end();
				int end = text.tokenAt(name.end());
				if (carried(in, token, end)) {
					facts.add(FactKind.CARGO, name.value(), start, name.end(), in.sentence(), "cargo.carried");
				}
			}
		}
	}

	/** "Intravenous injection of bleomycin". */
	private static boolean ofOther(FactSentence in, Hit<FactCue> route) {
		ReadText text = in.text();
		int last = Math.min(in.sentence().endToken(), route.endToken() + 2);
		for (int token = route.endToken(); token < last; token++) {
			if (text.text(token).equals("of")) {
				Hit<FactCue> vesicle = in.between(token, token + 6, Group.VESICLE);
				return vesicle == null || in.parted(token + 1, vesicle.firstToken(), ",;");
			}
		}
		return false;
	}

	private static void route(FactSentence in, Hit<FactCue> hit, boolean therapy, Facts facts) {
		SectionKind section = in.sentence().section();
		boolean numbered = Character.isDigit(in.text().at(in.text().start(hit.firstToken())));
		if (therapy && !numbered && section != SectionKind.BACKGROUND && !ofOther(in, hit)) {
			facts.add(FactKind.ROUTE, hit.cue().value(), in.text().start(hit.firstToken()),
					in.text().end(hit.endToken() - 1), in.sentence(), "route.named");
		}
	}

}
