package org.exowatch.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import org.exowatch.source.SourceException.Kind;

/** The items of an RSS answer. */
final class RssItems {

	private RssItems() {
	}

	/** All items in their order; a feed may have none. */
	static List<SyndEntry> of(Answer answer) throws AnswerFault {
		try (XmlReader reader = new XmlReader(new ByteArrayInputStream(answer.body()))) {
			return new SyndFeedInput().build(reader).getEntries();
		}
		catch (IOException | ParsingFeedException ex) {
			throw AnswerFault.passing(Kind.UNAVAILABLE, "broken XML: " + Shown.text(ex.getMessage()), ex);
		}
		catch (FeedException | IllegalArgumentException ex) {
			throw AnswerFault.passing(Kind.UNEXPECTED_ANSWER, "no RSS: " + Shown.text(ex.getMessage()), ex);
		}
	}

}
