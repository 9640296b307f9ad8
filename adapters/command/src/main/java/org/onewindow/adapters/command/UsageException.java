package org.onewindow.adapters.command;

/** The program was called wrongly. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String argument;

    UsageException(String key) {
        this(key, "");
    }

    /**
     * With the key of the text that says what is wrong.
     *
     * @param argument what stands on the command line
     */
    UsageException(String key, String argument) {
        super(key + " " + argument);
        this.key = key;
        this.argument = argument;
    }

    String key() {
        return key;
    }

    String argument() {
        return argument;
    }
}
