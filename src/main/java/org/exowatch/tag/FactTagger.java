package org.exowatch.tag;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.exowatch.document.Article.Databank;
import org.exowatch.document.EvidenceType;
import org.exowatch.document.FactKind;
import org.exowatch.document.SectionKind;
import org.exowatch.document.Subject;
import org.exowatch.document.Tags.EvidenceTag;
import org.exowatch.document.Tags.FactTag;
import org.exowatch.document.VesicleRole;
import org.exowatch.tag.FactCue.Group;

/** Reads out of a paper what it states about its study and its vesicles. */
final class FactTagger {

	/** What they tell of others is not what they did. */
	private static final Set<EvidenceType> NO_STUDIES = EnumSet.of(EvidenceType.NARRATIVE_REVIEW,
			EvidenceType.GUIDELINE, EvidenceType.OPINION, EvidenceType.CORRECTION);

	private final Cues<FactCue> cues;

	private final SampleSizes sampleSizes;

	private final Harms harms;

	FactTagger(Words words, Harms harms) {
		this.harms = harms;
		this.cues = new Cues<>(FactCue.class, words);
		this.sampleSizes = new SampleSizes(words);
	}

	/**
	 * All facts, the first place of each value, in the order of the text.
	 * @param databanks of the record
	 */
	List<FactTag> tag(ReadText text, EvidenceTag design, VesicleRole role, List<Databank> databanks) {
		Facts facts = new Facts(text);
		SampleSizes.Reader sizes = this.sampleSizes.new Reader(design);
		boolean own = !NO_STUDIES.contains(design.primary());
		boolean events = role.therapy() && AdverseEvents.reportedBy(design);
		FactSentence in = new FactSentence(text);
		CueHits hits = text.hits();
		int hit = 0;
		for (Sentence sentence : text.sentences()) {
			hit = read(in, sentence, hits, hit);
			Registrations.read(in, facts);
			if (own) {
				sizes.read(in);
				species(in, design.subject(), facts);
				TrialPhases.read(in, facts);
			}
			if (role != VesicleRole.NONE) {
				VesicleFacts.read(in, role.therapy(), facts);
			}
			if (events) {
				AdverseEvents.read(in, this.harms.in(text, sentence), design.subject() == Subject.HUMAN,
						text.sentences().size(), facts);
			}
		}
		sizes.addTo(facts);
		Registrations.read(databanks, facts);
		facts.narrow(FactKind.SOURCE_CELLS);
		return facts.inOrder();
	}

	/** Takes the hits of one sentence, of which the first has this number. */
	private int read(FactSentence in, Sentence sentence, CueHits hits, int hit) {
		in.begin(sentence);
		int next = hit;
		int size = this.cues.size(hits);
		while (next < size && this.cues.firstToken(hits, next) < sentence.endToken()) {
			in.add(this.cues.cue(hits, next), this.cues.firstToken(hits, next), this.cues.endToken(hits, next));
			next++;
		}
		in.end();
		return next;
	}

	/** The species that was studied; cells of a species are no such study. */
	private static void species(FactSentence in, Subject subject, Facts facts) {
		Group group = (subject == Subject.HUMAN) ? Group.PERSON : Group.SPECIES;
		if ((subject != Subject.HUMAN && subject != Subject.ANIMAL) || !in.has(group)
				|| in.sentence().section() == SectionKind.BACKGROUND) {
			return;
		}
		ReadText text = in.text();
		for (int i = 0; i < in.size(); i++) {
			Hit<FactCue> hit = in.hit(i);
			if (hit.cue().group() == group && !hit.cue().value().isEmpty() && !text.manyCapitals(hit.firstToken())) {
				facts.add(FactKind.SPECIES, hit.cue().value(), text.start(hit.firstToken()),
						text.end(hit.endToken() - 1), in.sentence(), "species.named");
			}
		}
	}

}
