package org.exowatch.jobs.settle;

/**
 * What re-tagging did.
 *
 * @param read documents tagged again
 * @param changed those whose tags or memberships differ now
 * @param stopped whether a signal stopped it
 */
public record RetagReport(long read, long changed, boolean stopped) {

}
