package org.onewindow.core.plugin;

/** What may not be caught at the border, and what may be told of the rest. */
final class Fatal {
    private static final int DEEPEST_CAUSE = 8;

    private Fatal() {}

    /** Throws {@code thrown} on if the virtual machine itself is in trouble; a plug-in's endless recursion is the plug-in's. */
    static void rethrow(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
    }

    /** For the log: classes and stack traces; what a plug-in writes into a message may be personal data. */
    static Throwable withoutMessages(Throwable thrown) {
        return copy(thrown, 0);
    }

    private static Throwable copy(Throwable thrown, int depth) {
        Throwable copy = new Throwable(thrown.getClass().getName());
        copy.setStackTrace(thrown.getStackTrace());
        Throwable cause = thrown.getCause();
        if (cause != null && depth < DEEPEST_CAUSE) {
            copy.initCause(copy(cause, depth + 1));
        }
        return copy;
    }
}
