package org.exowatch.source;

/**
 * Makes of an answer what was asked for, or says what is wrong with it.
 *
 * @param <T> what was asked for
 */
@FunctionalInterface
interface AnswerReader<T> {

	T read(Answer answer) throws AnswerFault;

}
