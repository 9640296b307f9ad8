package org.onewindow.adapters.rest.answer;

/**
 * What a face answers: a value, or a problem.
 *
 * @param <R> the value when done
 */
public sealed interface Answer<R> {
    /** The HTTP status. */
    int status();

    /** Done; status 200. */
    record Good<R>(R value) implements Answer<R> {
        @Override
        public int status() {
            return 200;
        }
    }

    /** Not done, and why. */
    record Bad<R>(Problem problem) implements Answer<R> {
        @Override
        public int status() {
            return problem.kind().status();
        }
    }
}
