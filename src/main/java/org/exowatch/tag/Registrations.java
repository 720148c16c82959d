package org.exowatch.tag;

import org.exowatch.document.Article.Databank;
import org.exowatch.document.FactKind;
import org.exowatch.tag.FactCue.Group;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers of public registries of trials and reviews; one with a digit too few or
 * too many is none. Forms as the registries print them (WHO ICTRP, "Primary registries").
 */
final class Registrations {

	private static final int SHORTEST = 3;

	private Registrations() {
	}

	static void read(FactSentence in, Facts facts) {
		ReadText text = in.text();
		Sentence sentence = in.sentence();
		int after = 0;
		for (int token = sentence.firstToken(); token < sentence.endToken(); token++) {
			int start = text.start(token);
			if (start < after || !mayOpen(text.at(start)) || text.end(token) - start < SHORTEST) {
				continue;
			}
			RegistryNumber number = RegistryNumber.at(text, start, sentence.end());
			if (number != null && (!number.ambiguous() || in.has(Group.REGISTRY))) {
				facts.add(FactKind.REGISTRATION, number.value(), start, number.end(), sentence,
						"registration." + number.registry());
				after = number.end();
			}
		}
	}

	/** Numbers that the record gives beside the text. */
	static void read(Iterable<Databank> databanks, Facts facts) {
		for (Databank databank : databanks) {
			for (String accession : databank.accessions()) {
				RegistryNumber number = whole(accession.strip());
				if (number != null) {
					facts.add(FactKind.REGISTRATION, number.value(), "registration.databank");
				}
			}
		}
	}

	private static @Nullable RegistryNumber whole(String accession) {
		RegistryNumber number = accession.isEmpty() ? null : RegistryNumber.at(accession);
		return (number != null && number.end() == accession.length()) ? number : null;
	}

	/** N, I, C, U, j, J, A, D, P, K, T, S, R, L, E, or a year. */
	private static boolean mayOpen(char c) {
		return "NICUjJADPKTSRLE2".indexOf(c) >= 0;
	}

}
