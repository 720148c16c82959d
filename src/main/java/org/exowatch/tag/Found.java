package org.exowatch.tag;

import org.jspecify.annotations.Nullable;

/**
 * A condition found in a text, before it is known how it is spoken of.
 *
 * @param concept number in the {@link Lexicon}
 * @param firstToken first word
 * @param endToken the word after the last one
 * @param longForm what the words are short for, or null
 * @param rule id of the rule
 * @param form number of the form in the {@link Lexicon}, or {@link PhraseTrie#NONE}
 */
record Found(int concept, int firstToken, int endToken, @Nullable String longForm, String rule, int form) {

}
