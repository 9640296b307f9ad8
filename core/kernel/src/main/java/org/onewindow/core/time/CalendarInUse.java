package org.onewindow.core.time;

import java.util.function.Function;

/** The calendar that the hall counts with at the moment. */
interface CalendarInUse {
    /** Answers {@code question} with that calendar; the answer is never null. */
    <R> R count(Function<TimeLimitCalculation, R> question);

    /** Always the same calendar. */
    static CalendarInUse always(TimeLimitCalculation calculation) {
        return new CalendarInUse() {
            @Override
            public <R> R count(Function<TimeLimitCalculation, R> question) {
                return question.apply(calculation);
            }
        };
    }
}
