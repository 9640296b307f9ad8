package org.onewindow.forms.entry;

/** An input cannot be read; the finding says why. Carries nothing of the input. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient String[] arguments;

    UnreadableException(String code, String... arguments) {
        super(code);
        this.code = code;
        this.arguments = arguments.clone();
    }

    /** Whether there is too much in it, rather than something wrong with it. */
    public boolean isTooLarge() {
        return code.equals(EntryCodes.UNPACKS_TOO_LARGE) || code.equals(EntryCodes.TOO_MANY_ROWS);
    }

    EntryReading reading() {
        return EntryReading.refused(code, arguments);
    }
}
