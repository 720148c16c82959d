package org.exowatch.jobs.mail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.exowatch.catalog.DigestSpec;
import org.exowatch.deliver.Recipient;
import org.exowatch.document.IsoWeek;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of the messages of one run. */
final class Tally {

	private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);

	private final List<String> notes = new ArrayList<>();

	void add(Fate fate) {
		this.counts.merge(fate, 1, Integer::sum);
	}

	void add(Fate fate, Recipient recipient, @Nullable String reason) {
		add(fate);
		this.notes.add(recipient + " " + fate.words + ((reason != null) ? ": " + reason : ""));
	}

	/** What an earlier run left. */
	void note(Fate fate, Recipient recipient) {
		if (fate == Fate.SENT_BEFORE) {
			add(fate);
		}
		else {
			add(fate, recipient, null);
		}
	}

	MailReport report(DigestSpec spec, IsoWeek week, int recipients) {
		return new MailReport(spec.id(), week.toString(), recipients, count(Fate.SENT), count(Fate.SENT_BEFORE),
				count(Fate.DEFERRED), count(Fate.REFUSED), count(Fate.UNKNOWN), count(Fate.LEFT_ALONE),
				List.copyOf(this.notes));
	}

	private int count(Fate fate) {
		return this.counts.getOrDefault(fate, 0);
	}

	/** What can become of a message. */
	enum Fate {

		SENT("sent"), SENT_BEFORE("sent before"), DEFERRED("not sent, tried again by the next run"),
		REFUSED("refused by the mail server"),
		UNKNOWN("cut off while it was sent: it may have arrived and is not sent again"),
		LEFT_ALONE("left alone, as the mail server did not take it or earlier ones: is the address still right?");

		private final String words;

		Fate(String words) {
			this.words = words;
		}

	}

}
