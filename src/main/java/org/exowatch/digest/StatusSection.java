package org.exowatch.digest;

import java.util.List;
import java.util.stream.Collectors;

import org.exowatch.digest.Digest.Line;
import org.exowatch.digest.Digest.Link;
import org.exowatch.document.DigestInput;
import org.exowatch.document.DigestInput.LatePaper;
import org.exowatch.document.DigestInput.Marks;
import org.exowatch.document.DigestInput.StatusChange;

/** What became of papers and notices that earlier digests reported. */
final class StatusSection {

	private StatusSection() {
	}

	static List<Line> lines(DigestInput input) {
		return input.statusChanges().stream().map(StatusSection::line).toList();
	}

	static String addedLate(DigestInput input) {
		return (input.addedLate() == 0) ? "" : Words.count(input.addedLate(), "paper was", "papers were")
				+ " added late to weeks that earlier digests reported" + ((late(input).size() < input.addedLate())
						? late(input).isEmpty() ? "." : ", the first " + late(input).size() + ":" : ":");
	}

	/** The papers of that sentence. */
	static List<Line> late(DigestInput input) {
		List<LatePaper> late = (input.late() != null) ? input.late() : List.of();
		return late.stream()
			.map((paper) -> new Line(paper.week() + ":", text(paper), List.of(Links.to(paper.key()))))
			.toList();
	}

	private static String text(LatePaper paper) {
		String title = paper.title().isBlank() ? "[No title]" : paper.title();
		String marks = paper.flags()
			.stream()
			.map((flag) -> PaperText.flag(flag).text() + ", ")
			.collect(Collectors.joining());
		return title + " (" + marks + paper.evidence().label() + (paper.therapy() ? "" : ", not about therapy") + ")";
	}

	private static Line line(StatusChange change) {
		Link paper = Links.to(change.key());
		List<Link> links = (change.notice() != null) ? List.of(paper, Links.to(change.notice(), notice(change)))
				: List.of(paper);
		String title = change.title().isBlank() ? "[No title]" : change.title();
		return new Line(status(change.status()) + ":",
				title + on(change) + " (reported in " + change.reported() + ")" + byTitle(change) + also(change),
				links);
	}

	/** What else is so of a notice, beside the change itself. */
	private static String also(StatusChange change) {
		Marks marks = change.marks();
		List<String> words = Words.marks(switch (change.status()) {
			case "CLOSED_OUT" -> new Marks(null, null, marks.delisted());
			case "DELISTED" -> new Marks(marks.closedOut(), marks.closeOut(), null);
			default -> marks;
		});
		return words.isEmpty() ? "" : "; " + String.join("; ", words);
	}

	private static String on(StatusChange change) {
		return (change.day() == null) ? (change.status().equals("CLOSED_OUT") ? ", " + Words.UNREAD : "")
				: ", " + (change.status().equals("DELISTED") ? "since " : "on ") + Words.date(change.day());
	}

	private static String byTitle(StatusChange change) {
		return !"TITLE".equals(change.basis()) ? ""
				: (change.notice() != null) ? "; linked by the title of the notice" : "; so says its title";
	}

	private static String notice(StatusChange change) {
		if (change.status().equals("CLOSED_OUT")) {
			return "close-out letter";
		}
		String what = change.status().equals("PUBLISHED") ? "article" : "notice";
		return what + " " + change.notice();
	}

	private static String status(String status) {
		return switch (status) {
			case "RETRACTED" -> "Retracted";
			case "CONCERN" -> "Expression of concern";
			case "CORRECTED" -> "Corrected";
			case "UPDATED" -> "Updated";
			case "PUBLISHED" -> "Preprint now published";
			case "CLOSED_OUT" -> "Closed out";
			case "REOPENED" -> "Close-out letter no longer known";
			case "DELISTED" -> "No longer listed by the FDA";
			case "LISTED" -> "Listed by the FDA again";
			case "DELETED" -> "Deleted from PubMed";
			case "RESTORED" -> "In PubMed again";
			case "NONE" -> "Earlier notice or link no longer stands";
			default -> Words.lower(status);
		};
	}

}
