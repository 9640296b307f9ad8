package org.onewindow.adapters.rest.answer;

import java.util.function.Function;

/**
 * What a face answers: a value, or a problem.
 *
 * @param <R> the value when done
 */
public sealed interface Answer<R> {
    /** The HTTP status. */
    int status();

    /** The same answer with another value, if there is one. */
    default <T> Answer<T> map(Function<R, T> change) {
        return this instanceof Good<R> good ? new Good<>(change.apply(good.value())) : bad(((Bad<R>) this).problem());
    }

    /** Not done. */
    static <T> Answer<T> bad(Problem problem) {
        return new Bad<>(problem);
    }

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
