package org.onewindow.routing.task;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one task: the application's outside identifier, a hyphen, and the number of the task within it, from 1.
 *
 * @param value such as {@code 0123456789abcdef0123456789abcdef-3}
 */
public record TaskId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{32}-[1-9][0-9]{0,3}");

    public TaskId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a task id");
        }
    }

    /** The task of that number. */
    static TaskId of(String application, int number) {
        return new TaskId(application + "-" + number);
    }

    /** The id in {@code text}, or nothing if its shape is wrong. */
    public static Optional<TaskId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new TaskId(text)) : Optional.empty();
    }

    /** Outside identifier of the application. */
    public String application() {
        return value.substring(0, 32);
    }

    /** Number of the task within the application. */
    public int number() {
        return Integer.parseInt(value.substring(33));
    }

    @Override
    public String toString() {
        return value;
    }
}
