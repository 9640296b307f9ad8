package org.onewindow.adapters.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What stands on a command line, one after another; {@code --name=value} is the same as {@code --name value}. For one thread. */
final class Arguments {
    private final Deque<String> rest;

    Arguments(List<String> all) {
        rest = new ArrayDeque<>(all);
    }

    boolean isOver() {
        return rest.isEmpty();
    }

    /** The next option or word. */
    String next() {
        String argument = rest.removeFirst();
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        if (equals > 0) {
            rest.addFirst(argument.substring(equals + 1));
        }
        return equals > 0 ? argument.substring(0, equals) : argument;
    }

    /** The value of {@code option}, which was next. */
    String valueOf(String option) throws UsageException {
        if (rest.isEmpty()) {
            throw new UsageException("usage.value", option);
        }
        return rest.removeFirst();
    }

    /** A word that is no option, such as a file. */
    static String word(String argument) throws UsageException {
        if (argument.startsWith("-")) {
            throw new UsageException("usage.option", argument);
        }
        return argument;
    }
}
