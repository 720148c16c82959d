package org.exowatch.document;

import org.jspecify.annotations.Nullable;

/**
 * Why a tag was given, or what spoke against it.
 *
 * @param source PUBLICATION_TYPE, MESH, TEXT, TITLE, FIELD, DEFAULT
 * @param rule id of the rule: {@code evidence.randomised-title}
 * @param detail in words: {@code Randomized Controlled Trial (Automated)}, {@code "were
 * randomly assigned"}
 * @param sentence the span it rests on, or null
 * @param against whether it spoke for another answer
 */
public record Reason(String source, String rule, String detail, @Nullable Span sentence, boolean against) {

}
