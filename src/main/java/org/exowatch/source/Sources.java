package org.exowatch.source;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.exowatch.catalog.Feed;
import org.exowatch.catalog.Topic;
import org.jspecify.annotations.Nullable;

/** The way to every source. */
public interface Sources {

	/**
	 * Fetches everything that a feed has for a window. Returns only when all of it was
	 * listed and every listed document was either spooled, found unchanged or left out by
	 * the source.
	 * @param feed what is read
	 * @param topic the feed's topic, or null if it has none
	 * @param window days to ask for
	 * @param spool takes the documents
	 * @return what the source said it has
	 * @throws SourceException if the source could not be checked
	 */
	Listing fetch(Feed feed, @Nullable Topic topic, Window window, Spool spool) throws SourceException;

	/**
	 * Asks for single documents again; what does not come with others is asked for alone.
	 * @param feed they were listed by
	 * @param keys document keys
	 * @param spool takes what comes
	 * @return why which keys were refused, by key; what is neither here nor in the spool
	 * was not delivered without a word
	 * @throws SourceException if the source could not be checked
	 */
	Map<String, String> fetchAgain(Feed feed, Collection<String> keys, Spool spool) throws SourceException;

	/**
	 * Lists what a PubMed feed has for a window, without fetching it.
	 * @param feed of PubMed
	 * @param topic the feed's topic
	 * @param window days to ask for
	 * @return distinct PMIDs
	 * @throws SourceException if the source could not be checked
	 * @throws IllegalArgumentException for a feed of another source
	 */
	Set<String> list(Feed feed, @Nullable Topic topic, Window window) throws SourceException;

}
